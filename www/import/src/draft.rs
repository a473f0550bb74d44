use std::borrow::Cow;

use calcheck::WindowsServer;

use crate::decode::{Decoder, Encoding, Last};
use crate::holdings::{self, Fields, Issue, Issued, KeyPack};
use crate::json::{Found, Member, Objects, members};
use crate::left_out::{LeftOut, Reason};
use crate::names::Names;
use crate::plan::{self, Columns, Kind, Plan, Syntax, plain};
use crate::table::{Read, Record, Table};
use crate::{Refusal, limit};

/// What a file said, once all of it has been read.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it holds.
    pub kind: Kind,
    /// How its letters are stored.
    pub encoding: Encoding,
    /// How many rows said something, those left out not counted.
    pub rows: u32,
    /// The rows that are left out.
    pub left_out: LeftOut,
    /// The key packs, of a file that lists them.
    pub key_packs: Vec<KeyPack>,
    /// The CALs issued, of a file that lists them.
    pub issued: Vec<Issued>,
    /// How many devices are known by their address alone.
    pub addresses: u32,
    /// How many names have a question mark in place of a letter, as a careless export leaves them.
    pub question_marks: u32,
    /// How many rows are about accounts of computers or of Windows itself; their device counts, if nobody else uses it.
    pub not_people: u32,
    pub(crate) users: Names,
    pub(crate) devices: Names,
    pub(crate) servers: Names,
    /// The version of each server, where its product name says it.
    pub(crate) versions: Vec<Option<WindowsServer>>,
    pub(crate) access_users: Vec<u32>,
    pub(crate) access_devices: Vec<u32>,
    /// Empty where the file names no server.
    pub(crate) access_servers: Vec<u32>,
    /// Users and devices that rows name alone, with what they access.
    pub(crate) lone_users: Vec<(u32, u32)>,
    pub(crate) lone_devices: Vec<(u32, u32)>,
}

impl Draft {
    /// How many users, devices and servers the file names.
    pub fn counts(&self) -> (usize, usize, usize) {
        (self.users.len(), self.devices.len(), self.servers.len())
    }
}

/// Reads a file piece by piece, as a [`Plan`] says. Nothing counts before [`finish`](Self::finish).
#[derive(Clone, Debug)]
pub struct Import {
    plan: Plan,
    decoder: Decoder,
    text: String,
    reader: Reader,
    /// The columns by their plain names, where the report of a license server is read.
    headings: Vec<String>,
    skipped: usize,
    bytes: u64,
    size: u64,
    draft: Draft,
    record: Record,
}

#[derive(Clone, Debug)]
enum Reader {
    Table(Table),
    Json(Objects),
}

impl Import {
    /// Begins to read a file of `size` bytes.
    ///
    /// # Errors
    /// A file that is too large, or no column for what the plan's kind holds.
    pub fn new(plan: Plan, size: u64) -> Result<Self, Refusal> {
        if size > limit::FILE_BYTES {
            return Err(Refusal::TooLarge { bytes: size, most: limit::FILE_BYTES });
        }
        let Columns { user, device, .. } = plan.columns;
        let enough = match plan.kind {
            Kind::Accesses => user.is_some() && device.is_some(),
            Kind::Users => user.is_some(),
            Kind::Devices => device.is_some(),
            Kind::KeyPacks | Kind::IssuedLicenses | Kind::PerUserReport => true,
        };
        if !enough {
            return Err(Refusal::NoColumns);
        }
        let reader = match plan.syntax {
            Syntax::Table { delimiter } => Reader::Table(Table::new(u8::try_from(delimiter).unwrap_or(b','))),
            Syntax::Json => Reader::Json(Objects::default()),
        };
        Ok(Self {
            decoder: Decoder::new(plan.choice.encoding),
            text: String::new(),
            reader,
            headings: plan.names.iter().map(|name| plain(name)).collect(),
            skipped: 0,
            bytes: 0,
            size,
            draft: Draft {
                kind: plan.kind,
                encoding: plan.encoding,
                rows: 0,
                left_out: LeftOut::default(),
                key_packs: Vec::new(),
                issued: Vec::new(),
                addresses: 0,
                question_marks: 0,
                not_people: 0,
                users: Names::default(),
                devices: Names::default(),
                servers: Names::default(),
                versions: Vec::new(),
                access_users: Vec::new(),
                access_devices: Vec::new(),
                access_servers: Vec::new(),
                lone_users: Vec::new(),
                lone_devices: Vec::new(),
            },
            record: Record::default(),
            plan,
        })
    }

    /// Reads the next bytes.
    ///
    /// # Errors
    /// Bytes that are no text, or more rows than are read.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.bytes += bytes.len() as u64;
        if self.bytes > limit::FILE_BYTES {
            return Err(Refusal::TooLarge { bytes: self.bytes, most: limit::FILE_BYTES });
        }
        self.decoder.push(bytes, Last::No, &mut self.text)?;
        self.read(Last::No)
    }

    /// How many rows have been read so far.
    pub fn rows(&self) -> u32 {
        self.draft.rows
    }

    /// Says that this was the whole file.
    ///
    /// # Errors
    /// As [`push`](Self::push), and a file without any row.
    pub fn finish(mut self) -> Result<Draft, Refusal> {
        self.decoder.push(&[], Last::Yes, &mut self.text)?;
        self.read(Last::Yes)?;
        let mut draft = self.draft;
        draft.encoding = self.decoder.encoding();
        if draft.rows == 0 && draft.left_out.is_empty() {
            return Err(Refusal::Empty);
        }
        let ids = |names: &Names| 0..names.len() as u32;
        let devices = ids(&draft.devices).filter(|&id| plan::is_address(draft.devices.get(id))).count();
        draft.addresses = devices as u32;
        let marked = |names: &Names| ids(names).filter(|&id| names.get(id).contains(['?', '\u{fffd}'])).count();
        draft.question_marks = (marked(&draft.users) + marked(&draft.devices)) as u32;
        draft.access_users.shrink_to_fit();
        draft.access_devices.shrink_to_fit();
        draft.access_servers.shrink_to_fit();
        Ok(draft)
    }

    fn read(&mut self, last: Last) -> Result<(), Refusal> {
        let text = std::mem::take(&mut self.text);
        let mut at = 0;
        let result = match &mut self.reader {
            Reader::Table(_) => self.read_table(&text, &mut at, last),
            Reader::Json(_) => self.read_json(&text, &mut at, last),
        };
        self.text = text;
        self.text.drain(..at);
        result
    }

    fn read_table(&mut self, text: &str, at: &mut usize, last: Last) -> Result<(), Refusal> {
        let mut record = std::mem::take(&mut self.record);
        loop {
            let Reader::Table(table) = &mut self.reader else { return Ok(()) };
            let read = table.read(text, at, last, &mut record);
            if matches!(read, Read::More | Read::End) {
                self.record = record;
                return Ok(());
            }
            if self.skipped < self.plan.skip {
                self.skipped += 1;
                continue;
            }
            let row = text.get(record.start..record.end).unwrap_or_default();
            match read {
                _ if record.is_blank(text) => {}
                Read::TooManyColumns => self.draft.left_out.push(record.line, Reason::TooManyColumns, row),
                Read::UnclosedQuote => self.draft.left_out.push(record.line, Reason::UnclosedQuote, row),
                _ => {
                    if self.draft.kind == Kind::PerUserReport && self.headings_of(text, &record) {
                        continue;
                    }
                    let cells = Cells::Table { text, record: &record, headings: &self.headings };
                    self.draft.row(&cells, &self.plan, record.line, row)?;
                }
            }
            self.reserve();
        }
    }

    /// A report of several sections names its columns anew in each; a narrower line is a section's title.
    fn headings_of(&mut self, text: &str, record: &Record) -> bool {
        let fields: Vec<String> =
            (0..record.len()).map(|column| plain(&record.field(text, column).unwrap_or_default())).collect();
        let is_heading = fields.iter().any(|field| plan::VERSION.contains(&field.as_str()));
        if is_heading {
            self.headings = fields;
            return true;
        }
        record.len() < 2
    }

    fn read_json(&mut self, text: &str, at: &mut usize, last: Last) -> Result<(), Refusal> {
        let mut into: Vec<Member<'_>> = Vec::new();
        loop {
            let Reader::Json(objects) = &mut self.reader else { return Ok(()) };
            match objects.read(text, at, last) {
                Found::Object { start, end, line } => {
                    let object = text.get(start..end).unwrap_or_default();
                    match members(object, &mut into) {
                        Some(()) => {
                            let cells = Cells::Object { members: &into, names: &self.plan.names };
                            self.draft.row(&cells, &self.plan, line, object)?;
                        }
                        None => self.draft.left_out.push(line, Reason::NoObject, object),
                    }
                }
                Found::Stray { line } => self.draft.left_out.push(line, Reason::NoObject, ""),
                Found::Unclosed { line } => self.draft.left_out.push(line, Reason::CutShort, ""),
                Found::More | Found::End => return Ok(()),
            }
            self.reserve();
        }
    }

    /// Makes room for all rows at once, by the length of those already read: growing by doubling would need three times the memory.
    fn reserve(&mut self) {
        let draft = &mut self.draft;
        let have = draft.access_users.len();
        if have < draft.access_users.capacity() || have < 4_096 {
            return;
        }
        let all = (have as u64).saturating_mul(self.size.max(self.bytes)) / self.bytes.max(1);
        let more = (all as usize).saturating_sub(have) * 21 / 20 + 4_096;
        draft.access_users.reserve_exact(more);
        draft.access_devices.reserve_exact(more);
        if !draft.access_servers.is_empty() {
            draft.access_servers.reserve_exact(more);
        }
    }
}

/// The cells of one row, wherever they come from.
enum Cells<'a> {
    Table { text: &'a str, record: &'a Record, headings: &'a [String] },
    Object { members: &'a [Member<'a>], names: &'a [String] },
}

impl Cells<'_> {
    fn column(&self, column: Option<usize>) -> Cow<'_, str> {
        let Some(column) = column else { return Cow::Borrowed("") };
        match self {
            Self::Table { text, record, .. } => record.field(text, column).unwrap_or_default(),
            Self::Object { members, names } => {
                let name = names.get(column).map_or("", String::as_str);
                // Objects of one class have their members in one order.
                let at = members.get(column).filter(|(known, _)| known == name);
                let member = at.or_else(|| members.iter().find(|(known, _)| known == name));
                member.map_or(Cow::Borrowed(""), |(_, value)| Cow::Borrowed(value.trim()))
            }
        }
    }
}

impl Fields for Cells<'_> {
    fn any(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            let value = match self {
                Self::Table { text, record, headings } => {
                    let column = headings.iter().position(|heading| heading == name)?;
                    record.field(text, column)?.into_owned()
                }
                Self::Object { members, .. } => {
                    members.iter().find(|(known, _)| plain(known) == *name)?.1.trim().to_owned()
                }
            };
            (!value.is_empty()).then_some(value)
        })
    }
}

impl Draft {
    fn row(&mut self, cells: &Cells<'_>, plan: &Plan, line: u64, row: &str) -> Result<(), Refusal> {
        match self.take(cells, plan, line, row)? {
            Ok(()) => {
                self.rows += 1;
                if self.rows > limit::ROWS {
                    return Err(Refusal::TooManyRows { most: limit::ROWS });
                }
            }
            Err(reason) => self.left_out.push(line, reason, row),
        }
        Ok(())
    }

    fn take(&mut self, cells: &Cells<'_>, plan: &Plan, line: u64, row: &str) -> Result<Result<(), Reason>, Refusal> {
        Ok(match self.kind {
            Kind::Accesses | Kind::Users | Kind::Devices => return self.access(cells, plan.columns, row),
            Kind::KeyPacks => holdings::key_pack(cells, line as u32).map(|pack| self.key_packs.push(pack)),
            Kind::IssuedLicenses => return self.issued_license(cells),
            Kind::PerUserReport => return self.per_user_license(cells),
        })
    }

    fn access(&mut self, cells: &Cells<'_>, columns: Columns, row: &str) -> Result<Result<(), Reason>, Refusal> {
        let user = cells.column(if self.kind == Kind::Devices { None } else { columns.user });
        let device = cells.column(if self.kind == Kind::Users { None } else { columns.device });
        let server = cells.column(columns.server);
        if user.len().max(device.len()).max(server.len()) > limit::NAME_BYTES {
            return Ok(Err(Reason::NameTooLong));
        }
        if !row.is_ascii() && [&user, &device, &server].iter().any(|name| name.contains(char::REPLACEMENT_CHARACTER)) {
            return Ok(Err(Reason::Undecodable));
        }
        let real_device = !device.is_empty() && !is_this_server(&device);
        match self.kind {
            // User Access Logging has requests that name no user, such as those for an address: the device made them.
            Kind::Accesses if user.is_empty() && (columns.product.is_none() || !real_device) => {
                return Ok(Err(Reason::NoUser));
            }
            Kind::Accesses if device.is_empty() => return Ok(Err(Reason::NoDevice)),
            Kind::Users if user.is_empty() => return Ok(Err(Reason::NoUser)),
            Kind::Devices if device.is_empty() => return Ok(Err(Reason::NoDevice)),
            _ => {}
        }
        let server = self.server(&server, &cells.column(columns.product))?;
        let person = !user.is_empty() && !is_no_person(&user);
        if !user.is_empty() && !person {
            self.not_people += 1;
        }
        let none = Refusal::TooManyNames;
        match (person, real_device) {
            (true, true) => {
                let (user, device) = (self.users.id(&user).ok_or(none)?, self.devices.id(&device).ok_or(none)?);
                self.access_users.push(user);
                self.access_devices.push(device);
                if server != 0 || !self.access_servers.is_empty() {
                    self.access_servers.resize(self.access_users.len() - 1, 0);
                    self.access_servers.push(server);
                }
            }
            (true, false) => {
                let user = self.users.id(&user).ok_or(none)?;
                push_new(&mut self.lone_users, (user, server));
            }
            (false, true) => {
                let device = self.devices.id(&device).ok_or(none)?;
                push_new(&mut self.lone_devices, (device, server));
            }
            (false, false) => {}
        }
        Ok(Ok(()))
    }

    /// The server's number: 0 where the row names none, which then is the server that the file is about.
    fn server(&mut self, name: &str, product: &str) -> Result<u32, Refusal> {
        if self.servers.len() == 0 {
            self.servers.id("").ok_or(Refusal::TooManyNames)?;
            self.versions.push(None);
        }
        let id = if name.is_empty() { 0 } else { self.servers.id(name).ok_or(Refusal::TooManyNames)? };
        if id as usize >= self.versions.len() {
            self.versions.push(None);
        }
        let known = &mut self.versions[id as usize];
        if known.is_none() && !product.is_empty() {
            *known = holdings::version(product);
        }
        Ok(id)
    }

    fn issued_license(&mut self, cells: &Cells<'_>) -> Result<Result<(), Reason>, Refusal> {
        let device = cells.any(&[
            "sissuedtocomputer",
            "issuedtocomputer",
            "computername",
            "computer",
            "machinename",
            "clientname",
            "client",
            "issuedtomachine",
            "device",
            "sissuedtouser",
            "issuedto",
        ]);
        let Some(device) = device else { return Ok(Err(Reason::NoDevice)) };
        let status = cells.any(&["licensestatus", "issuetype", "status", "licensetype", "type"]).unwrap_or_default();
        let holder = self.devices.id(&device).ok_or(Refusal::TooManyNames)?;
        let version = cells
            .any(&["productversion", "product", "productdescription", "keypack", "keypackdescription", "licensetype"])
            .and_then(|name| holdings::version(&name));
        let kind = holdings::kind(&cells.any(&["licensetype", "type"]).unwrap_or_default(), "");
        self.issued.push(Issued {
            version,
            kind: kind.unwrap_or(calcheck::CalKind::Device),
            issue: holdings::issue(&status),
            holder,
        });
        Ok(Ok(()))
    }

    fn per_user_license(&mut self, cells: &Cells<'_>) -> Result<Result<(), Reason>, Refusal> {
        let version = cells.any(plan::VERSION);
        let Some(version) = version.as_deref().and_then(holdings::version) else {
            return Ok(Err(Reason::UnknownVersion));
        };
        let installed =
            cells.any(&["installedlicenses", "installed", "installedcals", "totallicenses", "totalcals", "total"]);
        let in_use = cells.any(&["issuedlicenses", "issued", "issuedcals", "calsinuse", "inuse", "calsissued"]);
        let kind_of = |cells: &Cells<'_>| {
            let name = cells.any(&["caltype", "tscaltype", "caltyp", "type"]).unwrap_or_default();
            holdings::kind(&name, &name).unwrap_or(calcheck::CalKind::User)
        };
        if installed.is_some() || in_use.is_some() {
            let number = |text: Option<String>| text.unwrap_or_default().trim().parse::<u32>();
            let (Ok(total), Ok(issued)) = (number(installed), number(in_use)) else { return Ok(Err(Reason::NoNumber)) };
            self.key_packs.push(KeyPack {
                version,
                kind: kind_of(cells),
                origin: holdings::Origin::Bought,
                total: Some(total),
                issued,
                line: 0,
            });
            return Ok(Ok(()));
        }
        let user =
            cells.any(&["issuedtouser", "username", "user", "issuedto", "benutzername", "benutzer", "useraccount"]);
        let Some(user) = user else { return Ok(Err(Reason::NoUser)) };
        let holder = self.users.id(&user).ok_or(Refusal::TooManyNames)?;
        self.issued.push(Issued { version: Some(version), kind: kind_of(cells), issue: Issue::Permanent, holder });
        Ok(Ok(()))
    }
}

/// Adds what is not the last entry already: logs repeat themselves.
fn push_new(list: &mut Vec<(u32, u32)>, entry: (u32, u32)) {
    if list.last() != Some(&entry) {
        list.push(entry);
    }
}

/// Whether this is the server itself, seen from inside: no device that several servers could share.
fn is_this_server(device: &str) -> bool {
    device
        .split('%')
        .next()
        .unwrap_or_default()
        .parse::<std::net::IpAddr>()
        .is_ok_and(|address| address.is_loopback() || address.is_unspecified())
        || device.eq_ignore_ascii_case("localhost")
        || device == "-"
}

/// Whether this is the account of a computer, or one that Windows keeps for itself.
fn is_no_person(user: &str) -> bool {
    if user.ends_with('$') || user == "-" {
        return true;
    }
    let (domain, name) = user.split_once('\\').unwrap_or(("", user));
    let is = |text: &str, known: &[&str]| known.iter().any(|known| text.eq_ignore_ascii_case(known));
    is(domain, &["NT AUTHORITY", "NT-AUTORITÄT", "NT SERVICE", "Window Manager", "Font Driver Host", "IIS APPPOOL"])
        || is(name, &["ANONYMOUS LOGON", "LOCAL SERVICE", "NETWORK SERVICE", "SYSTEM"]) && domain.is_empty()
}
