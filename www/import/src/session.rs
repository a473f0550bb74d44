use calcheck::text::{Format, Key, Written};
use calcheck::{Cal, CalKind, Language, LicensingMode, Message, WindowsServer};

use calcheck_section::Json;

use crate::estate::{Answer, CalPrices, Domains, Estate, ListWords, Numbers, Shown, SolveError};
use crate::holdings::{Issue, Origin};
use crate::json::members;
use crate::left_out::Reason;
use crate::plan::{Columns, Kind, Plan};
use crate::{Draft, Import, Refusal};

/// All that the page asks for: files are planned, read, put together, counted and listed. Answers are JSON, errors are texts for people.
#[derive(Debug)]
pub struct Session {
    language: Language,
    files: Vec<(String, Draft)>,
    reading: Option<Import>,
    solved: Option<Solved>,
}

/// What the last count found, for the lists.
#[derive(Debug)]
struct Solved {
    domains: Domains,
    answer: Answer,
    by_host: Option<Answer>,
}

/// What the visitor has set.
struct Options {
    rds: bool,
    domains: Domains,
    prices: CalPrices,
    growth: u64,
    versions: Vec<Option<WindowsServer>>,
    owned: Vec<(Cal, u32)>,
}

impl Session {
    /// Begins in the language of these texts.
    ///
    /// # Errors
    /// Texts of another version of this program.
    pub fn new(texts: &str) -> Result<Self, String> {
        let language = Language::load(texts).map_err(|error| error.to_string())?;
        Ok(Self { language, files: Vec::new(), reading: None, solved: None })
    }

    fn say(&self, message: Message) -> String {
        self.language.text(&message)
    }

    fn word(&self, key: Key) -> &str {
        self.language.pattern(key)
    }

    /// What the import's script says, by name.
    pub fn words(&self) -> String {
        calcheck_section::words(&self.language, &["Import"])
    }

    /// Looks at the beginning of a file.
    ///
    /// # Errors
    /// Why it is not read.
    pub fn plan(&self, head: &[u8], size: u64) -> Result<String, String> {
        let plan = Plan::new(head, size).map_err(|refusal| self.refuse(refusal))?;
        let mut json = Json::default();
        json.object(|json| {
            json.name("kind").string(plan.kind.id());
            json.name("encoding").string(plan.encoding.id());
            json.name("names").array(|json| plan.names.iter().for_each(|name| json.string(name)));
            for (name, column) in
                [("user", plan.columns.user), ("device", plan.columns.device), ("server", plan.columns.server)]
            {
                match column {
                    Some(column) => json.name(name).number(column as u64),
                    None => json.name(name).null(),
                }
            }
            json.name("rows").array(|json| {
                for row in &plan.preview {
                    json.array(|json| row.iter().for_each(|cell| json.string(cell)));
                }
            });
        });
        Ok(json.finish())
    }

    /// Begins to read a file: planned anew from its beginning, then as the visitor confirmed. Columns count from 0; what is not there is negative.
    ///
    /// # Errors
    /// Why it is not read.
    pub fn begin(&mut self, head: &[u8], size: u64, kind: &str, columns: [i32; 3]) -> Result<(), String> {
        let mut plan = Plan::new(head, size).map_err(|refusal| self.refuse(refusal))?;
        let [user, device, server] = columns.map(|column| usize::try_from(column).ok());
        plan.kind = Kind::from_id(kind).unwrap_or(plan.kind);
        plan.columns = Columns { user, device, server, ..plan.columns };
        self.reading = Some(Import::new(plan, size).map_err(|refusal| self.refuse(refusal))?);
        Ok(())
    }

    /// Reads the next bytes, and says how many rows there have been.
    ///
    /// # Errors
    /// Why the file is not read after all.
    pub fn push(&mut self, bytes: &[u8]) -> Result<u32, String> {
        let Some(mut reading) = self.reading.take() else { return Ok(0) };
        reading.push(bytes).map_err(|refusal| self.refuse(refusal))?;
        let rows = reading.rows();
        self.reading = Some(reading);
        Ok(rows)
    }

    /// How many rows are read, in words.
    pub fn reading(&self, rows: u32) -> String {
        self.say(Message::ImportReading { rows: rows.into() })
    }

    /// Ends a file. From here on it counts.
    ///
    /// # Errors
    /// Why it does not.
    pub fn finish(&mut self, name: &str) -> Result<(), String> {
        let Some(reading) = self.reading.take() else { return Ok(()) };
        let draft = reading.finish().map_err(|refusal| self.refuse(refusal))?;
        self.files.push((name.to_owned(), draft));
        self.solved = None;
        Ok(())
    }

    /// Takes a file out.
    pub fn remove(&mut self, index: usize) {
        if index < self.files.len() {
            self.files.remove(index);
            self.solved = None;
        }
    }

    /// The files that count.
    pub fn files(&self) -> String {
        let mut json = Json::default();
        json.array(|json| {
            for (name, draft) in &self.files {
                json.object(|json| {
                    json.name("name").string(name);
                    json.name("kind").string(self.word(kind_key(draft.kind)));
                    json.name("encoding").string(draft.encoding.id());
                    json.name("rows").string(&self.say(Message::ImportRows { rows: draft.rows.into() }));
                    json.name("leftOut").number(draft.left_out.len() as u64);
                    json.name("leftOutText")
                        .string(&self.say(Message::ImportLeftOut { rows: draft.left_out.len() as u64 }));
                    json.name("reasons").array(|json| {
                        for (reason, count) in draft.left_out.by_reason() {
                            let count = Written(self.language.tag()).number(count as u64);
                            json.string(&format!("{count} × {}", self.word(reason_key(reason))));
                        }
                    });
                });
            }
        });
        json.finish()
    }

    /// The rows of a file that are left out, as a table.
    pub fn left_out(&self, index: usize) -> String {
        let header = [Key::ImportLine, Key::ImportReason, Key::ImportRow].map(|key| self.word(key));
        self.files.get(index).map_or_else(String::new, |(_, draft)| {
            draft.left_out.table(header, |reason| self.word(reason_key(reason)).to_owned())
        })
    }

    /// The servers that the files name, with the versions known.
    pub fn servers(&self, options: &str) -> String {
        let estate = Estate::new(&self.files, Options::read(options).domains);
        let mut json = Json::default();
        json.array(|json| {
            for server in &estate.servers {
                json.object(|json| {
                    json.name("name").string(&server.name);
                    json.name("version").string(server.version.map_or("", WindowsServer::id));
                    json.name("used").truth(server.used);
                });
            }
        });
        json.finish()
    }

    /// Counts.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn solve(&mut self, options: &str) -> Result<String, String> {
        let options = Options::read(options);
        let estate = Estate::new(&self.files, options.domains);
        let mut notes: Vec<String> = Vec::new();
        let counts = estate.counts();
        let mut json = Json::default();
        let mut solved = Ok(None);
        json.object(|json| {
            json.name("seen").string(&self.say(Message::ImportSeen {
                users: counts.users.into(),
                devices: counts.devices.into(),
                accesses: estate.accesses() as u64,
            }));
            if counts != Numbers::default() {
                solved = self.answers(&estate, &options, json, &mut notes).map(Some);
            }
            self.stock(json, &mut notes);
            self.caveats(&mut notes);
            json.name("notes").array(|json| notes.iter().for_each(|note| json.string(note)));
        });
        self.solved = solved.map_err(|error| match error {
            SolveError::CostTooLarge => self.word(Key::ImportCostTooLarge).to_owned(),
            SolveError::Graph(_) => self.word(Key::ImportNotOnSale).to_owned(),
        })?;
        Ok(json.finish())
    }

    fn answers(
        &self,
        estate: &Estate<'_>,
        options: &Options,
        json: &mut Json,
        notes: &mut Vec<String>,
    ) -> Result<Solved, SolveError> {
        let newest = WindowsServer::NEWEST;
        let prices = options.prices;
        let needed = estate.mix(prices, newest)?;
        let mut unknown = 0;
        let versions: Vec<WindowsServer> = estate
            .servers
            .iter()
            .zip(options.versions.iter().copied().chain(std::iter::repeat(None)))
            .map(|(server, chosen)| {
                let version = chosen.or(server.version);
                unknown += u64::from(version.is_none() && server.used);
                version.unwrap_or(newest)
            })
            .collect();
        let mut owned = options.owned.clone();
        if options.rds {
            owned.extend(self.installed());
        }
        owned.retain(|&(_, quantity)| quantity > 0);
        let bought = if owned.is_empty() {
            None
        } else {
            if unknown > 0 {
                notes.push(self.say(Message::ImportUnknownVersions { servers: unknown, version: newest }));
            }
            Some(estate.with_owned(prices, &versions, &owned, newest)?)
        };
        let one_kind = CalKind::ALL.map(|kind| estate.one_kind(kind));
        let row = |json: &mut Json, name: Key, numbers: Numbers| -> Result<(), SolveError> {
            let cost = numbers.cost(prices).ok_or(SolveError::CostTooLarge)?;
            json.object(|json| {
                json.name("name").string(self.word(name));
                json.name("users").number(numbers.users.into());
                json.name("devices").number(numbers.devices.into());
                json.name("cost").number(cost);
            });
            Ok(())
        };
        let mut failed = Ok(());
        json.name("answers").array(|json| {
            let mut rows = vec![
                (Key::ImportUserOnly, one_kind[0]),
                (Key::ImportDeviceOnly, one_kind[1]),
                (Key::ImportMix, needed.buy),
            ];
            rows.extend(bought.as_ref().map(|bought| (Key::ImportBuy, bought.buy)));
            failed = rows.into_iter().try_for_each(|(name, numbers)| row(json, name, numbers));
        });
        failed?;
        let shown = bought.as_ref().unwrap_or(&needed);
        json.name("proved").truth(shown.verified);
        json.name("proof").string(&if shown.verified {
            self.word(Key::ImportProved).to_owned()
        } else {
            let gap = u128::from(shown.cost - shown.lower_bound) * 1_000 / u128::from(shown.cost.max(1));
            self.say(Message::ImportNotProved { permille: gap as u64 + 1 })
        });
        json.name("buy").object(|json| {
            json.name("users").number(shown.buy.users.into());
            json.name("devices").number(shown.buy.devices.into());
        });

        let alone = estate.alone();
        if alone != Numbers::default() {
            notes.push(self.say(Message::ImportAlone { users: alone.users.into(), devices: alone.devices.into() }));
        }
        if estate.are_lists() {
            notes.push(self.word(Key::ImportLists).to_owned());
        }
        if options.growth > 0 {
            let more = |number: u32| (u64::from(number) * (100 + options.growth)).div_ceil(100);
            notes.push(self.say(Message::ImportGrown {
                percent: options.growth,
                users: more(needed.buy.users),
                devices: more(needed.buy.devices),
            }));
        }
        let by_host = if options.rds && estate.accesses() > 0 {
            let found = estate.by_host(prices, newest)?;
            let pairs = found.answer.buy;
            // What needs a CAL in any case comes on top of both.
            let same = found.answer.lower_bound + alone.cost(prices).unwrap_or(0) == needed.lower_bound;
            json.name("modes").object(|json| {
                json.name("text").string(&if same {
                    self.word(Key::ImportModesSame).to_owned()
                } else {
                    self.say(Message::ImportModesDiffer { users: pairs.users.into(), devices: pairs.devices.into() })
                });
                json.name("cost").number(found.answer.cost);
                json.name("proved").truth(found.answer.verified);
                json.name("hosts").array(|json| {
                    for (server, mode) in
                        estate.servers.iter().zip(&found.modes).filter(|(server, _)| server.used).take(500)
                    {
                        json.array(|json| {
                            json.string(&server.name);
                            json.string(self.word(match mode {
                                LicensingMode::PerUser => Key::TermPerUser,
                                LicensingMode::PerDevice => Key::TermPerDevice,
                            }));
                        });
                    }
                });
            });
            Some(found.answer)
        } else {
            None
        };
        self.turns(estate, json);
        Ok(Solved { domains: options.domains, answer: bought.unwrap_or(needed), by_host })
    }

    /// Every mix that is right at some prices, up to 400 of them: users, devices, and the turn to the next as users saved and devices taken.
    fn turns(&self, estate: &Estate<'_>, json: &mut Json) {
        let alone = estate.alone();
        let Ok(chain) = estate.break_even() else { return };
        json.name("turnsSure").truth(chain.neighbours.iter().all(|&sure| sure));
        json.name("turns").array(|json| {
            for mix in &chain.mixes {
                json.array(|json| {
                    json.number((mix.users + alone.users).into());
                    json.number((mix.devices + alone.devices).into());
                });
            }
        });
    }

    /// CALs that the license server holds. A report's summary repeats what a list of key packs says.
    fn installed(&self) -> Vec<(Cal, u32)> {
        let packs = |kind| {
            self.files.iter().filter(move |(_, draft)| draft.kind == kind).flat_map(|(_, draft)| &draft.key_packs)
        };
        let listed: Vec<_> = packs(Kind::KeyPacks).collect();
        let all = if listed.is_empty() { packs(Kind::PerUserReport).collect() } else { listed };
        all.into_iter()
            .filter(|pack| pack.origin == Origin::Bought)
            .map(|pack| (Cal { version: pack.version, kind: pack.kind }, pack.total.unwrap_or(0)))
            .collect()
    }

    /// What the license server holds and has issued, by version and kind.
    fn stock(&self, json: &mut Json, notes: &mut Vec<String>) {
        let has_list = self.files.iter().any(|(_, draft)| draft.kind == Kind::KeyPacks);
        let packs: Vec<_> = self
            .files
            .iter()
            .filter(|(_, draft)| !has_list || draft.kind == Kind::KeyPacks)
            .flat_map(|(_, draft)| &draft.key_packs)
            .collect();
        json.name("stock").array(|json| {
            for version in WindowsServer::ALL.into_iter().rev() {
                for kind in CalKind::ALL {
                    let of = |origin| {
                        packs
                            .iter()
                            .filter(move |pack| (pack.version, pack.kind, pack.origin) == (version, kind, origin))
                    };
                    let issued = |origin| of(origin).map(|pack| u64::from(pack.issued)).sum::<u64>();
                    let total: u64 = of(Origin::Bought).filter_map(|pack| pack.total).map(u64::from).sum();
                    let over = issued(Origin::Bought).saturating_sub(total);
                    if of(Origin::Bought).next().is_some() {
                        json.object(|json| {
                            json.name("version").string(version.id());
                            json.name("kind").string(self.word(if kind == CalKind::User {
                                Key::TermUser
                            } else {
                                Key::TermDevice
                            }));
                            json.name("total").number(total);
                            json.name("issued").number(issued(Origin::Bought));
                            json.name("over").number(over);
                        });
                    }
                    if over > 0 && kind == CalKind::User {
                        notes.push(self.say(Message::ImportOverAllocated { over, version }));
                    }
                    if issued(Origin::OverUsed) > 0 {
                        notes.push(self.say(Message::ImportOverUsed { issued: issued(Origin::OverUsed), version }));
                    }
                    if issued(Origin::Temporary) > 0 {
                        notes.push(self.say(Message::ImportTemporary { issued: issued(Origin::Temporary) }));
                    }
                }
            }
        });
        let count = |wanted: &[Issue]| {
            let issued = self.files.iter().flat_map(|(_, draft)| &draft.issued);
            issued.filter(|issued| wanted.contains(&issued.issue)).count() as u64
        };
        let (permanent, temporary, revoked) =
            (count(&[Issue::Permanent, Issue::Unknown]), count(&[Issue::Temporary]), count(&[Issue::Revoked]));
        if permanent + temporary + revoked > 0 {
            notes.push(self.say(Message::ImportIssuedCount { permanent, temporary, revoked }));
        }
    }

    fn caveats(&self, notes: &mut Vec<String>) {
        let sum = |of: fn(&Draft) -> u32| self.files.iter().map(|(_, draft)| u64::from(of(draft))).sum::<u64>();
        let (devices, names, rows) =
            (sum(|draft| draft.addresses), sum(|draft| draft.question_marks), sum(|draft| draft.not_people));
        if devices > 0 {
            notes.push(self.say(Message::ImportAddresses { devices }));
        }
        if names > 0 {
            notes.push(self.say(Message::ImportQuestionMarks { names }));
        }
        if rows > 0 {
            notes.push(self.say(Message::ImportNotPeople { rows }));
        }
    }

    /// Who gets which CAL and why, by the last count: in the free mix, or with a mode per host.
    pub fn list(&self, with_modes: bool, pseudonyms: bool) -> String {
        let Some(solved) = &self.solved else { return String::new() };
        let answer = if with_modes { solved.by_host.as_ref().unwrap_or(&solved.answer) } else { &solved.answer };
        let estate = Estate::new(&self.files, solved.domains);
        let words = ListWords {
            header: [
                Key::ImportKind,
                Key::ImportListName,
                Key::ImportListCal,
                Key::ImportListFrom,
                Key::ImportListNeeds,
                Key::ImportListAccesses,
                Key::ImportListCovers,
            ]
            .map(|key| self.word(key)),
            kinds: [Key::TermUser, Key::TermDevice].map(|key| self.word(key)),
            supplies: [Key::ImportListOwned, Key::ImportListBought].map(|key| self.word(key)),
        };
        estate.list(answer, if pseudonyms { Shown::Pseudonyms } else { Shown::Names }, &words)
    }

    fn refuse(&self, refusal: Refusal) -> String {
        const MEGABYTE: u64 = 1 << 20;
        match refusal {
            Refusal::Empty => self.word(Key::ImportEmpty).to_owned(),
            Refusal::TooLarge { bytes, most } => {
                self.say(Message::ImportTooLarge { megabytes: bytes.div_ceil(MEGABYTE), most: most / MEGABYTE })
            }
            Refusal::Binary { byte } => self.say(Message::ImportBinary { byte }),
            Refusal::Workbook => self.word(Key::ImportWorkbook).to_owned(),
            Refusal::NoColumns => self.word(Key::ImportNoColumns).to_owned(),
            Refusal::TooManyRows { most } => self.say(Message::ImportTooManyRows { most: most.into() }),
            Refusal::TooManyNames => self.word(Key::ImportTooManyNames).to_owned(),
        }
    }
}

impl Options {
    /// Reads a flat object. What is missing or senseless has a default, as the page checks its own fields.
    fn read(text: &str) -> Self {
        let mut into = Vec::new();
        let read = members(text, &mut into).is_some();
        let value =
            |name: &str| into.iter().find(|(known, _)| read && known == name).map_or("", |(_, value)| value.as_ref());
        let number = |name: &str| value(name).parse().unwrap_or(1);
        let owned = value("owned").split(';').filter_map(|line| {
            let [version, kind, quantity] = line.split(',').collect::<Vec<_>>().try_into().ok()?;
            let cal = Cal { version: WindowsServer::from_id(version)?, kind: CalKind::from_id(kind)? };
            Some((cal, quantity.parse().ok()?))
        });
        Self {
            rds: value("product") == "rds",
            domains: if value("domains") == "ignored" { Domains::Ignored } else { Domains::Kept },
            prices: CalPrices { user: number("user"), device: number("device") },
            growth: value("growth").parse().unwrap_or(0).min(100_000),
            versions: value("versions").split(',').map(WindowsServer::from_id).collect(),
            owned: owned.collect(),
        }
    }
}

fn kind_key(kind: Kind) -> Key {
    match kind {
        Kind::Accesses => Key::ImportAccesses,
        Kind::Users => Key::ImportUsers,
        Kind::Devices => Key::ImportDevices,
        Kind::KeyPacks => Key::ImportKeyPacks,
        Kind::IssuedLicenses => Key::ImportIssuedLicenses,
        Kind::PerUserReport => Key::ImportPerUserReport,
    }
}

fn reason_key(reason: Reason) -> Key {
    match reason {
        Reason::NoUser => Key::ImportNoUser,
        Reason::NoDevice => Key::ImportNoDevice,
        Reason::NameTooLong => Key::ImportNameTooLong,
        Reason::TooManyColumns => Key::ImportTooManyColumns,
        Reason::UnclosedQuote => Key::ImportUnclosedQuote,
        Reason::Undecodable => Key::ImportUndecodable,
        Reason::NoObject => Key::ImportNoObject,
        Reason::CutShort => Key::ImportCutShort,
        Reason::NoNumber => Key::ImportNoNumber,
        Reason::UnknownVersion => Key::ImportUnknownVersion,
        Reason::UnknownKind => Key::ImportUnknownKind,
    }
}
