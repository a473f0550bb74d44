use calcheck::link::{Currency, number};
use calcheck::text::{Format, Key, Written};
use calcheck::{BreakEven, Cal, CalKind, CalProduct, Given, Language, Message, MixStep, Supply, WindowsServer};
use calcheck_section::Json;

use crate::estate::{Answer, CalPrices, Domains, Estate, ListWords, Numbers, Shown, SolveError};
use crate::holdings::{Issue, Origin};
use crate::json::members;
use crate::left_out::Reason;
use crate::plan::{Choice, Columns, Kind, Plan, Syntax};
use crate::{Cells, Draft, Encoding, Import, Refusal};

/// All that the page asks for: files are planned, read, put together, counted and listed. Answers are JSON, errors are texts for people.
#[derive(Debug)]
pub struct Session {
    language: Language,
    files: Vec<(String, Draft)>,
    reading: Option<Import>,
    solved: Option<Solved>,
    /// The mixes that are right at some prices. They depend on the files alone.
    chain: Option<(Domains, BreakEven)>,
}

/// What the last count found, for the lists.
#[derive(Debug)]
struct Solved {
    domains: Domains,
    base: Answer,
    rds: Option<Answer>,
    by_host: Option<Answer>,
}

/// What the visitor has set.
struct Options {
    domains: Domains,
    /// Base CALs, and RDS CALs where people open sessions.
    products: Vec<(CalProduct, Option<CalPrices>)>,
    /// The fields of prices that say none.
    wrong: Vec<&'static str>,
    growth: u64,
    versions: Vec<Option<WindowsServer>>,
    owned: Vec<(CalProduct, Cal, u32)>,
}

/// Where nobody named prices, each CAL weighs the same.
const EQUAL: CalPrices = CalPrices { user: 1, device: 1 };

impl Session {
    /// Begins in the language of these texts.
    ///
    /// # Errors
    /// Texts of another version of this program.
    pub fn new(texts: &str) -> Result<Self, String> {
        let language = Language::load(texts).map_err(|error| error.to_string())?;
        Ok(Self { language, files: Vec::new(), reading: None, solved: None, chain: None })
    }

    fn say(&self, message: Message) -> String {
        self.language.text(&message)
    }

    fn word(&self, key: Key) -> &str {
        self.language.pattern(key)
    }

    /// What the import's script says, by name.
    pub fn words(&self) -> String {
        calcheck_section::words(&self.language, &["Import", "QuoteMake"])
    }

    /// Looks at the beginning of a file; `choice` is what the visitor said about it.
    ///
    /// # Errors
    /// Why it is not read.
    pub fn plan(&self, head: &[u8], size: u64, choice: &str) -> Result<String, String> {
        let plan = Plan::chosen(head, size, read_choice(choice)).map_err(|refusal| self.refuse(refusal))?;
        let mut json = Json::default();
        json.object(|json| {
            json.name("kind").string(plan.kind.id());
            json.name("encoding").string(plan.encoding.id());
            json.name("delimiter");
            match plan.syntax {
                Syntax::Table { delimiter } => json.string(delimiter.encode_utf8(&mut [0; 4])),
                Syntax::Json => json.null(),
            }
            json.name("header").truth(plan.skip > 0);
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
    pub fn begin(&mut self, head: &[u8], size: u64, choice: &str, kind: &str, columns: [i32; 3]) -> Result<(), String> {
        let mut plan = Plan::chosen(head, size, read_choice(choice)).map_err(|refusal| self.refuse(refusal))?;
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
        self.changed();
        Ok(())
    }

    /// Takes a file out.
    pub fn remove(&mut self, index: usize) {
        if index < self.files.len() {
            self.files.remove(index);
            self.changed();
        }
    }

    /// Other files: what was found about the ones before is over.
    fn changed(&mut self) {
        self.solved = None;
        self.chain = None;
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
                    json.name("leftOutRows").array(|json| {
                        for (line, reason, row) in draft.left_out.iter().take(LEFT_OUT_SHOWN) {
                            json.array(|json| {
                                json.string(&Written(self.language.tag()).number(line.into()));
                                json.string(self.word(reason_key(reason)));
                                json.string(row);
                            });
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
            draft.left_out.table(self.table(), header, |reason| self.word(reason_key(reason)).to_owned())
        })
    }

    /// The servers that the files name, with the versions known.
    pub fn servers(&self, domains: &str) -> String {
        let estate = Estate::new(&self.files, read_domains(domains));
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

    fn table(&self) -> Cells {
        Cells::new(self.language.tag())
    }

    /// Counts.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn solve(&mut self, options: &str) -> Result<String, String> {
        let options = Options::read(options);
        let mut json = Json::default();
        if !options.wrong.is_empty() {
            self.solved = None;
            json.object(|json| {
                json.name("wrong").array(|json| options.wrong.iter().for_each(|field| json.string(field)));
            });
            return Ok(json.finish());
        }
        let chain = self.chain.take().filter(|(domains, _)| *domains == options.domains);
        let estate = Estate::new(&self.files, options.domains);
        let chain = chain.or_else(|| Some((options.domains, estate.break_even().ok()?)));
        let mut notes: Vec<String> = Vec::new();
        let counts = estate.counts();
        let mut solved = Ok(None);
        json.object(|json| {
            json.name("seen").string(&self.say(Message::ImportSeen {
                users: counts.users.into(),
                devices: counts.devices.into(),
                accesses: estate.accesses() as u64,
            }));
            json.name("version").string(NEWEST.id());
            if counts != Numbers::default() {
                solved = self.products(&estate, &options, json, &mut notes).map(Some);
                if let Some((_, chain)) = &chain {
                    turns(&estate, chain, json);
                }
                json.name("estimated").truth(options.growth > 0);
            }
            self.stock(json, &mut notes);
            self.caveats(&mut notes);
            json.name("notes").array(|json| notes.iter().for_each(|note| json.string(note)));
        });
        self.chain = chain;
        self.solved = None;
        self.solved = solved.map_err(|error| match error {
            SolveError::CostTooLarge => self.word(Key::ImportCostTooLarge).to_owned(),
            SolveError::Graph(_) => self.word(Key::ImportNotOnSale).to_owned(),
        })?;
        Ok(json.finish())
    }

    /// Base CALs, and RDS CALs on top of them (R01): two answers, which never become one.
    fn products(
        &self,
        estate: &Estate<'_>,
        options: &Options,
        json: &mut Json,
        notes: &mut Vec<String>,
    ) -> Result<Solved, SolveError> {
        let mut unknown = 0;
        let versions: Vec<WindowsServer> = estate
            .servers
            .iter()
            .zip(options.versions.iter().copied().chain(std::iter::repeat(None)))
            .map(|(server, chosen)| {
                let version = chosen.or(server.version);
                unknown += u64::from(version.is_none() && server.used);
                version.unwrap_or(NEWEST)
            })
            .collect();
        // A cover of users and devices alike may give these users what nobody sold (R26).
        let device_only = estate.servers.iter().zip(&versions);
        let device_only =
            device_only.filter(|(server, version)| server.used && **version == WindowsServer::Ws2000).count();
        let counted = |product| product == CalProduct::Base || device_only == 0;
        if options.products.iter().any(|&(product, _)| !counted(product)) {
            let (servers, version) = (device_only as u64, WindowsServer::Ws2000);
            notes.push(self.say(Message::ImportDeviceCalsOnly { servers, version }));
        }
        let (mut base, mut rds, mut by_host) = (None, None, None);
        let mut any_owned = false;
        let mut failed = Ok(());
        json.name("products").array(|json| {
            let mut counted = options.products.iter().filter(|&&(product, _)| counted(product));
            failed = counted.try_for_each(|&(product, prices)| -> Result<(), SolveError> {
                let mut owned: Vec<(Cal, u32)> =
                    options.owned.iter().filter(|line| line.0 == product).map(|line| (line.1, line.2)).collect();
                if product == CalProduct::Rds {
                    owned.extend(self.installed());
                }
                owned.retain(|&(_, quantity)| quantity > 0);
                any_owned |= !owned.is_empty();
                let (answer, modes) = self.product(estate, options, (product, prices), &versions, &owned, json)?;
                match product {
                    CalProduct::Base => base = Some(answer),
                    CalProduct::Rds => (rds, by_host) = (Some(answer), modes),
                }
                Ok(())
            });
        });
        failed?;
        if any_owned && unknown > 0 {
            notes.push(self.say(Message::ImportUnknownVersions { servers: unknown, version: NEWEST }));
        }
        let alone = estate.alone();
        if alone != Numbers::default() {
            notes.push(self.say(Message::ImportAlone { users: alone.users.into(), devices: alone.devices.into() }));
        }
        if options.growth > 0 {
            notes.push(self.word(Key::ImportGrowthMeans).to_owned());
        }
        if estate.are_lists() {
            notes.push(self.word(Key::ImportLists).to_owned());
        }
        let base = base.ok_or(SolveError::CostTooLarge)?;
        Ok(Solved { domains: options.domains, base, rds, by_host })
    }

    /// The answers for one product: who gets what, and the same with a mode for each session host.
    fn product(
        &self,
        estate: &Estate<'_>,
        options: &Options,
        (product, named): (CalProduct, Option<CalPrices>),
        versions: &[WindowsServer],
        owned: &[(Cal, u32)],
        json: &mut Json,
    ) -> Result<(Answer, Option<Answer>), SolveError> {
        let prices = named.unwrap_or(EQUAL);
        let needed = estate.mix(prices, NEWEST)?;
        let bought = if owned.is_empty() { None } else { Some(estate.with_owned(prices, versions, owned, NEWEST)?) };
        let by_host = match product {
            CalProduct::Rds if estate.accesses() > 0 => Some(estate.by_host(prices, NEWEST)?),
            _ => None,
        };
        let shown = bought.as_ref().unwrap_or(&needed);
        let of = |kind| -> Vec<(Cal, u32)> { owned.iter().copied().filter(|(cal, _)| cal.kind == kind).collect() };
        let grown = Numbers {
            users: missing(&shown.users, &of(CalKind::User), options.growth)?,
            devices: missing(&shown.devices, &of(CalKind::Device), options.growth)?,
        };
        let mut rows = vec![
            (self.word(Key::ImportUserOnly).to_owned(), estate.one_kind(CalKind::User)),
            (self.word(Key::ImportDeviceOnly).to_owned(), estate.one_kind(CalKind::Device)),
            (self.word(Key::ImportMix).to_owned(), needed.buy),
        ];
        rows.extend(bought.as_ref().map(|bought| (self.word(Key::ImportBuy).to_owned(), bought.buy)));
        if options.growth > 0 {
            rows.push((self.say(Message::ImportGrown { percent: options.growth }), grown));
        }
        let rows = rows.into_iter().map(|(name, numbers)| Some((name, numbers, numbers.cost(prices)?)));
        let rows: Vec<_> = rows.collect::<Option<_>>().ok_or(SolveError::CostTooLarge)?;
        let write = |json: &mut Json, numbers: Numbers| {
            json.name("users").number(numbers.users.into());
            json.name("devices").number(numbers.devices.into());
        };
        json.object(|json| {
            json.name("product").string(product.id());
            match named {
                Some(CalPrices { user, device }) => json.name("prices").array(|json| {
                    json.number(user.into());
                    json.number(device.into());
                }),
                None => json.name("prices").null(),
            }
            json.name("answers").array(|json| {
                for (name, numbers, cost) in rows {
                    json.object(|json| {
                        json.name("name").string(&name);
                        write(json, numbers);
                        json.name("cost").number(cost);
                    });
                }
            });
            json.name("proved").truth(shown.verified);
            json.name("cost").number(shown.cost);
            json.name("bound").number(shown.lower_bound);
            json.name("buy").object(|json| write(json, grown));
            json.name("usable");
            match usable(estate, owned, versions) {
                Some(stock) => json.array(|json| stock.iter().for_each(|&count| json.number(count))),
                None => json.null(),
            }
            json.name("owned").array(|json| {
                for (cal, quantity, used) in use_of(owned, shown) {
                    json.array(|json| {
                        json.string(cal.version.id());
                        json.string(cal.kind.id());
                        json.number(quantity);
                        json.number(used);
                    });
                }
            });
            if let Some(found) = &by_host {
                let answer = &found.answer;
                json.name("modes").object(|json| {
                    write(json, answer.buy);
                    json.name("cost").number(answer.cost);
                    json.name("proved").truth(answer.verified && needed.verified);
                    json.name("settled").truth(found.settled);
                    json.name("mix").object(|json| {
                        write(json, needed.buy);
                        json.name("cost").number(needed.cost);
                    });
                    let hosts = || estate.servers.iter().zip(&found.modes).filter(|(server, _)| server.used);
                    json.name("count").number(hosts().count() as u64);
                    json.name("hosts").array(|json| {
                        for (server, mode) in hosts().take(HOSTS_SHOWN) {
                            json.array(|json| {
                                json.string(&server.name);
                                json.string(mode.id());
                            });
                        }
                    });
                });
            }
        });
        Ok((bought.unwrap_or(needed), by_host.map(|found| found.answer)))
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
                            json.name("kind").string(kind.id());
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

    /// Who gets which CAL and why, by the last count, as a table; `which` is `base`, `rds`, or `modes` for RDS CALs with a mode for each host.
    pub fn list(&self, which: &str, pseudonyms: bool) -> String {
        let mut cells = self.table();
        cells.row(self.list_header());
        for row in self.list_rows(which, pseudonyms, usize::MAX) {
            cells.row(row.iter().map(String::as_str));
        }
        cells.finish()
    }

    /// The header and the first rows of the [`list`](Self::list).
    pub fn list_head(&self, which: &str, pseudonyms: bool) -> String {
        let mut json = Json::default();
        json.array(|json| {
            json.array(|json| self.list_header().iter().for_each(|cell| json.string(cell)));
            for row in self.list_rows(which, pseudonyms, ROWS_SHOWN) {
                json.array(|json| row.iter().for_each(|cell| json.string(cell)));
            }
        });
        json.finish()
    }

    fn list_header(&self) -> [&str; 7] {
        [
            Key::ImportKind,
            Key::ImportListName,
            Key::ImportListCal,
            Key::ImportListFrom,
            Key::ImportListNeeds,
            Key::ImportListAccesses,
            Key::ImportListCovers,
        ]
        .map(|key| self.word(key))
    }

    fn list_rows(&self, which: &str, pseudonyms: bool, most: usize) -> Vec<Vec<String>> {
        let Some(solved) = &self.solved else { return Vec::new() };
        let answer = match which {
            "rds" => solved.rds.as_ref(),
            "modes" => solved.by_host.as_ref(),
            _ => Some(&solved.base),
        };
        let Some(answer) = answer else { return Vec::new() };
        let words = ListWords {
            kinds: [Key::TermUser, Key::TermDevice].map(|key| self.word(key)),
            supplies: [Key::ImportListOwned, Key::ImportListBought].map(|key| self.word(key)),
        };
        let shown = if pseudonyms { Shown::Pseudonyms } else { Shown::Names };
        Estate::new(&self.files, solved.domains).list(answer, shown, &words, most)
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

/// How many rows that were left out the page shows; the table has all of them.
const LEFT_OUT_SHOWN: usize = 20;

/// How many rows of a list the page shows.
const ROWS_SHOWN: usize = 50;

/// How many session hosts the page shows with their modes.
const HOSTS_SHOWN: usize = 500;

/// The version on sale.
const NEWEST: WindowsServer = WindowsServer::NEWEST;

/// CALs to buy when so many percent more get one than in the answer, of each need alike: for those who need a version or a newer one there are the CALs owned that reach it.
fn missing(given: &[Given], owned: &[(Cal, u32)], percent: u64) -> Result<u32, SolveError> {
    let missing = WindowsServer::ALL.into_iter().map(|version| {
        let reaches = |other: WindowsServer| other.generation().reaches(version.generation());
        let needing = given.iter().filter(|given| reaches(given.needs)).count() as u64;
        let there: u64 = owned.iter().filter(|(cal, _)| reaches(cal.version)).map(|&(_, count)| u64::from(count)).sum();
        (needing + (needing * percent).div_ceil(100)).saturating_sub(there)
    });
    u32::try_from(missing.max().unwrap_or(0)).map_err(|_| SolveError::CostTooLarge)
}

/// How many of the CALs owned the answer gives out, by version and kind, the newest first.
fn use_of(owned: &[(Cal, u32)], answer: &Answer) -> Vec<(Cal, u64, u64)> {
    let mut all: Vec<(Cal, u64, u64)> = Vec::new();
    for version in WindowsServer::ALL.into_iter().rev() {
        for kind in CalKind::ALL {
            let cal = Cal { version, kind };
            let quantity =
                owned.iter().filter(|(each, _)| *each == cal).map(|&(_, quantity)| u64::from(quantity)).sum();
            let given = if kind == CalKind::User { &answer.users } else { &answer.devices };
            let used = given.iter().filter(|given| given.supply == Supply::Owned && given.version == version).count();
            if quantity > 0 {
                all.push((cal, quantity, used as u64));
            }
        }
    }
    all
}

/// How many User and Device CALs are owned, where each of them reaches every server: then it is all the same who gets which.
fn usable(estate: &Estate<'_>, owned: &[(Cal, u32)], versions: &[WindowsServer]) -> Option<[u64; 2]> {
    let mut servers = estate.servers.iter().zip(versions).filter(|(server, _)| server.used).map(|(_, version)| version);
    let reaches =
        |version: &WindowsServer| owned.iter().all(|(cal, _)| cal.version.generation().reaches(version.generation()));
    servers.all(reaches).then(|| {
        CalKind::ALL
            .map(|kind| owned.iter().filter(|(cal, _)| cal.kind == kind).map(|&(_, count)| u64::from(count)).sum())
    })
}

/// Every mix that is right at some prices: users and devices; the steps between them, and the CALs needed in any case.
fn turns(estate: &Estate<'_>, chain: &BreakEven, json: &mut Json) {
    let alone = estate.alone();
    json.name("turnsSure").truth(chain.neighbours.iter().all(|&sure| sure));
    json.name("turns").array(|json| {
        for mix in &chain.mixes {
            json.array(|json| {
                json.number((mix.users + alone.users).into());
                json.number((mix.devices + alone.devices).into());
            });
        }
    });
    let Numbers { users, devices } = estate.counts();
    // Where nothing says who works on what, one side is covered whole.
    let whole = [MixStep { users, devices, times: 1 }];
    let steps = if estate.are_lists() { &whole[..] } else { &chain.steps };
    json.name("steps").array(|json| {
        for step in steps {
            json.array(|json| [step.users, step.devices, step.times].iter().for_each(|&each| json.number(each.into())));
        }
    });
    json.name("forced").array(|json| [alone.users, alone.devices].iter().for_each(|&each| json.number(each.into())));
}

/// The members of a flat object, by name. What is missing is empty, as the page checks its own fields.
fn values(text: &str) -> impl Fn(&str) -> String {
    let mut into = Vec::new();
    let read = members(text, &mut into).is_some();
    let all: Vec<(String, String)> = into.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
    move |name| all.iter().find(|(known, _)| read && known == name).map_or_else(String::new, |(_, value)| value.clone())
}

fn read_domains(text: &str) -> Domains {
    if text == "ignored" { Domains::Ignored } else { Domains::Kept }
}

/// What the visitor said about a file.
fn read_choice(text: &str) -> Choice {
    let value = values(text);
    Choice {
        encoding: Encoding::from_id(&value("encoding")),
        delimiter: value("delimiter").chars().next(),
        header: match value("header").as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
    }
}

impl Options {
    fn read(text: &str) -> Self {
        let value = values(text);
        let decimals = Currency::from_id(&value("currency")).map_or(2, Currency::decimals);
        let mut wrong = Vec::new();
        let mut prices = |names: [&'static str; 2]| {
            let typed = names.map(&value);
            if typed.iter().all(|text| text.trim().is_empty()) {
                return None;
            }
            let [user, device] = typed.map(|text| number::price(&text, decimals));
            wrong.extend(
                names.into_iter().zip([user, device]).filter(|(_, price)| price.is_none()).map(|(name, _)| name),
            );
            Some(CalPrices { user: user?, device: device? })
        };
        let mut products = vec![(CalProduct::Base, prices(["baseUser", "baseDevice"]))];
        if value("rds") == "true" {
            products.push((CalProduct::Rds, prices(["rdsUser", "rdsDevice"])));
        }
        let owned = value("owned");
        let owned = owned.split(';').filter_map(|line| {
            let [product, version, kind, quantity] = line.split(',').collect::<Vec<_>>().try_into().ok()?;
            let cal = Cal { version: WindowsServer::from_id(version)?, kind: CalKind::from_id(kind)? };
            Some((CalProduct::from_id(product)?, cal, quantity.parse().ok()?))
        });
        Self {
            domains: read_domains(&value("domains")),
            products,
            growth: value("growth").parse().unwrap_or(0).min(MOST_GROWTH),
            versions: value("versions").split(',').map(WindowsServer::from_id).collect(),
            owned: owned.collect(),
            wrong,
        }
    }
}

/// The most growth, in percent.
const MOST_GROWTH: u64 = 1_000;

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
