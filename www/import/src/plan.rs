use crate::decode::{Decoder, Encoding, Last};
use crate::json::{Found, Objects, members};
use crate::table::{Read, Record, Table, delimiter};
use crate::{Refusal, limit};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Who worked on which device, and perhaps on which server: any table, or `Get-UalDailyAccess`.
    Accesses,
    /// Users alone: a list, or `Get-UalUserAccess`.
    Users,
    /// Devices alone: a list, or `Get-UalDeviceAccess`.
    Devices,
    /// The key packs of a license server: `Win32_TSLicenseKeyPack`.
    KeyPacks,
    /// The Per Device CALs that a license server issued: `Win32_TSIssuedLicense`, or what `lsreport` writes.
    IssuedLicenses,
    /// The Per User CALs in use, as RD Licensing Manager reports them.
    PerUserReport,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Accesses, Self::Users, Self::Devices, Self::KeyPacks, Self::IssuedLicenses, Self::PerUserReport];

    /// A name in kebab case.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accesses => "accesses",
            Self::Users => "users",
            Self::Devices => "devices",
            Self::KeyPacks => "key-packs",
            Self::IssuedLicenses => "issued-licenses",
            Self::PerUserReport => "per-user-report",
        }
    }

    /// The kind with exactly this [`id`](Self::id), or `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// How a file is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// A table whose fields this character separates.
    Table {
        /// Comma, semicolon, tab or bar.
        delimiter: char,
    },
    /// JSON objects.
    Json,
}

/// Which column says what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The user's name.
    pub user: Option<usize>,
    /// The device's name or address.
    pub device: Option<usize>,
    /// The server or session host.
    pub server: Option<usize>,
    /// The server's product name, which says its version.
    pub product: Option<usize>,
}

/// How a file is written down, as far as somebody said so; the rest is found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// How its letters are stored.
    pub encoding: Option<Encoding>,
    /// What separates the fields of a table.
    pub delimiter: Option<char>,
    /// Whether a table's first record names its columns.
    pub header: Option<bool>,
}

/// How a file is going to be read: found out from its beginning, confirmed or changed by the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What it holds.
    pub kind: Kind,
    /// How it is written down.
    pub syntax: Syntax,
    /// How its letters are stored, as far as its beginning shows.
    pub encoding: Encoding,
    /// How many records come before the first row: a header, and what precedes it.
    pub skip: usize,
    /// The names of the columns; numbered where the file names none.
    pub names: Vec<String>,
    /// Which column says what.
    pub columns: Columns,
    /// The first rows, for a look at them.
    pub preview: Vec<Vec<String>>,
    /// What somebody said about it.
    pub choice: Choice,
}

impl Plan {
    /// How many bytes of a file are enough to plan by.
    pub const HEAD: usize = 1 << 18;

    /// Finds out how to read a file that begins with `head` and is `size` bytes long.
    ///
    /// # Errors
    /// A file that is empty, too large, or no text.
    pub fn new(head: &[u8], size: u64) -> Result<Self, Refusal> {
        Self::chosen(head, size, Choice::default())
    }

    /// As [`new`](Self::new), where somebody knows better how the file is written down.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn chosen(head: &[u8], size: u64, choice: Choice) -> Result<Self, Refusal> {
        if size > limit::FILE_BYTES {
            return Err(Refusal::TooLarge { bytes: size, most: limit::FILE_BYTES });
        }
        let head = head.get(..Self::HEAD).unwrap_or(head);
        let (mut decoder, mut text) = (Decoder::new(choice.encoding), String::new());
        let last = if head.len() as u64 >= size { Last::Yes } else { Last::No };
        decoder.push(head, last, &mut text)?;
        let mut plan = match text.trim_start().as_bytes().first() {
            None => return Err(Refusal::Empty),
            // Who names a delimiter has a table.
            Some(b'{' | b'[') if choice.delimiter.is_none() => Self::json(&text, last),
            Some(_) => Self::table(&text, last, choice),
        }?;
        plan.encoding = decoder.encoding();
        plan.choice = choice;
        Ok(plan)
    }

    fn table(text: &str, last: Last, choice: Choice) -> Result<Self, Refusal> {
        let chosen = choice.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok());
        let delimiter = chosen.unwrap_or_else(|| delimiter(text, last));
        let (mut table, mut at, mut record) = (Table::new(delimiter), 0, Record::default());
        let mut records: Vec<Vec<String>> = Vec::new();
        while records.len() < 64 {
            match table.read(text, &mut at, last, &mut record) {
                Read::Record => records.push(
                    (0..record.len())
                        .map(|column| record.field(text, column).unwrap_or_default().into_owned())
                        .collect(),
                ),
                Read::TooManyColumns | Read::UnclosedQuote => records.push(Vec::new()),
                Read::More | Read::End => break,
            }
        }
        // A header may follow a few narrower lines about the report; elsewhere a user called `host` is a user.
        let found = records.iter().enumerate().position(|(at, fields)| {
            detect(fields).is_some() && records[..at].iter().all(|before| before.len() < fields.len() || blank(before))
        });
        let header = match choice.header {
            None => found,
            Some(false) => None,
            Some(true) => found.or_else(|| records.iter().position(|fields| !blank(fields))),
        };
        let skip = header.map_or(0, |header| header + 1);
        let (kind, columns, names) = match header.and_then(|header| records.get(header)) {
            Some(names) => {
                // Names that say nothing: what stands below them may.
                let guessed = || guess(records.get(skip..).unwrap_or_default(), names.len());
                let (kind, columns) = detect(names).unwrap_or_else(guessed);
                (kind, columns, names.clone())
            }
            None => {
                let width = records.iter().map(Vec::len).max().unwrap_or_default();
                let names = (1..=width).map(|number| number.to_string()).collect();
                let (kind, columns) = guess(&records, width);
                (kind, columns, names)
            }
        };
        let preview = records
            .into_iter()
            .skip(skip)
            .filter(|fields| fields.iter().any(|field| !field.is_empty()))
            .take(8)
            .collect();
        Ok(Self {
            kind,
            syntax: Syntax::Table { delimiter: char::from(delimiter) },
            encoding: Encoding::Utf8,
            skip,
            names,
            columns,
            preview,
            choice,
        })
    }

    fn json(text: &str, last: Last) -> Result<Self, Refusal> {
        let (mut objects, mut at, mut into) = (Objects::default(), 0, Vec::new());
        let mut names: Vec<String> = Vec::new();
        let mut rows: Vec<Vec<String>> = Vec::new();
        while rows.len() < 64 {
            match objects.read(text, &mut at, last) {
                Found::Object { start, end, .. } => {
                    let Some(()) = text.get(start..end).and_then(|object| members(object, &mut into)) else { continue };
                    let mut row = vec![String::new(); names.len()];
                    for (name, value) in &into {
                        match names.iter().position(|known| known == name) {
                            Some(column) => row[column] = value.to_string(),
                            None if names.len() < limit::COLUMNS => {
                                names.push(name.to_string());
                                row.push(value.to_string());
                            }
                            None => {}
                        }
                    }
                    rows.push(row);
                }
                Found::Stray { .. } => {}
                Found::Unclosed { .. } | Found::More | Found::End => break,
            }
        }
        let (kind, columns) = detect(&names).unwrap_or((Kind::Accesses, Columns::default()));
        rows.truncate(8);
        for row in &mut rows {
            row.resize(names.len(), String::new());
        }
        Ok(Self {
            kind,
            syntax: Syntax::Json,
            encoding: Encoding::Utf8,
            skip: 0,
            names,
            columns,
            preview: rows,
            choice: Choice::default(),
        })
    }
}

fn blank(fields: &[String]) -> bool {
    matches!(fields, [only] if only.is_empty() || only.starts_with('#'))
}

/// Letters and digits of a column's name, without case.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Names under which a column is known, the surest first.
const USER: &[&str] = &[
    "username",
    "user",
    "userid",
    "samaccountname",
    "userprincipalname",
    "upn",
    "account",
    "accountname",
    "login",
    "loginname",
    "logonname",
    "logon",
    "users",
    "sissuedtouser",
    "issuedtouser",
    "clientuser",
    "person",
    "employee",
    "benutzername",
    "benutzer",
    "anmeldename",
    "konto",
    "mitarbeiter",
    "utilisateur",
    "usuario",
    "utente",
];
const DEVICE: &[&str] = &[
    "device",
    "devicename",
    "ipaddress",
    "clientname",
    "clientaddress",
    "clientip",
    "client",
    "computername",
    "computer",
    "workstation",
    "workstationname",
    "machine",
    "machinename",
    "endpoint",
    "devices",
    "ip",
    "address",
    "sourceip",
    "sissuedtocomputer",
    "issuedtocomputer",
    "gerät",
    "geraet",
    "gerätename",
    "geraetename",
    "rechner",
    "rechnername",
    "arbeitsplatz",
    "ipadresse",
    "clientadresse",
    "poste",
    "ordinateur",
    "equipo",
    "dispositivo",
];
const SERVER: &[&str] = &[
    "server",
    "servername",
    "sessionhost",
    "rdsh",
    "host",
    "hostname",
    "sessionhostname",
    "targetserver",
    "terminalserver",
    "pscomputername",
    "sitzungshost",
    "zielserver",
    "serveur",
    "servidor",
];

/// What the names of the columns say, or `None` where they name nothing known.
fn detect(names: &[String]) -> Option<(Kind, Columns)> {
    let names: Vec<String> = names.iter().map(|name| plain(name)).collect();
    let at = |known: &[&str]| known.iter().find_map(|known| names.iter().position(|name| name == known));
    let has = |known: &[&str]| at(known).is_some();
    let mut columns = Columns { user: at(USER), device: at(DEVICE), server: at(SERVER), product: at(&["productname"]) };
    if has(&["totallicenses"]) && has(&["productversion", "productversionid", "typeandmodel"]) {
        return Some((Kind::KeyPacks, columns));
    }
    if has(&["sissuedtocomputer"])
        || has(&["licenseid", "lizenzid"])
            && has(&["keypackid", "keypack", "licensestatus", "issuetype", "licensetype"])
    {
        return Some((Kind::IssuedLicenses, columns));
    }
    if has(VERSION)
        && (has(&["caltype", "tscaltype", "caltyp"]) || has(&["installedlicenses"]) || columns.user.is_some())
    {
        return Some((Kind::PerUserReport, columns));
    }
    if columns.device.is_none() && columns.user.is_some() && columns.server.is_some() && !has(&["activitycount"]) {
        // Two columns, "user" and "hostname": what is meant is the computer in use.
        columns.device = columns.server.take();
    }
    match (columns.user, columns.device) {
        (Some(_), Some(_)) => Some((Kind::Accesses, columns)),
        (Some(_), None) => Some((Kind::Users, columns)),
        (None, Some(_)) => Some((Kind::Devices, columns)),
        (None, None) => None,
    }
}

/// The version of a CAL, in the reports of a license server.
pub(crate) const VERSION: &[&str] =
    &["calversion", "productversion", "licenseversion", "versionderclientzugriffslizenz", "produktversion"];

/// What columns without names hold, by what stands in them.
fn guess(records: &[Vec<String>], width: usize) -> (Kind, Columns) {
    let share = |column: usize, is: fn(&str) -> bool| {
        records.iter().filter(|fields| fields.get(column).is_some_and(|value| is(value))).count() * 2 > records.len()
    };
    if width < 2 {
        let column = (width == 1).then_some(0);
        return if share(0, is_address) {
            (Kind::Devices, Columns { device: column, ..Columns::default() })
        } else {
            (Kind::Users, Columns { user: column, ..Columns::default() })
        };
    }
    let swapped = share(0, is_address) && !share(1, is_address) || share(1, is_account) && !share(0, is_account);
    let (user, device) = if swapped { (1, 0) } else { (0, 1) };
    let server = (width == 3).then_some(2);
    (Kind::Accesses, Columns { user: Some(user), device: Some(device), server, product: None })
}

/// Whether this is an IP address rather than a name.
pub(crate) fn is_address(text: &str) -> bool {
    // Link-local addresses carry the number of an interface.
    text.split('%').next().unwrap_or_default().parse::<std::net::IpAddr>().is_ok()
}

/// Whether this is a user's name with its domain.
fn is_account(text: &str) -> bool {
    text.contains(['\\', '@'])
}

#[cfg(test)]
mod tests {
    use super::{Choice, Columns, Kind, Plan, Syntax};
    use crate::{Encoding, Refusal, limit};
    use proptest::prelude::*;

    fn columns(user: Option<usize>, device: Option<usize>, server: Option<usize>) -> Columns {
        Columns { user, device, server, product: None }
    }

    #[test]
    fn columns_are_found_by_name_and_else_by_content() {
        let comma = Syntax::Table { delimiter: ',' };
        for (text, kind, syntax, skip, expected) in [
            ("user,device\na,b\n", Kind::Accesses, comma, 1, columns(Some(0), Some(1), None)),
            (
                "Server;Client name;User Name\ns;c;u\n",
                Kind::Accesses,
                Syntax::Table { delimiter: ';' },
                1,
                columns(Some(2), Some(1), Some(0)),
            ),
            ("user,hostname\na,b\n", Kind::Accesses, comma, 1, columns(Some(0), Some(1), None)),
            ("a,b\nc,d\n", Kind::Accesses, comma, 0, columns(Some(0), Some(1), None)),
            ("10.0.0.1,x\\ann\n10.0.0.2,x\\bob\n", Kind::Accesses, comma, 0, columns(Some(1), Some(0), None)),
            ("a,b,c\n", Kind::Accesses, comma, 0, columns(Some(0), Some(1), Some(2))),
            ("ann\nhost\n", Kind::Users, comma, 0, columns(Some(0), None, None)),
            ("ann\nbob\n", Kind::Users, comma, 0, columns(Some(0), None, None)),
            ("10.0.0.1\nfe80::1%12\n", Kind::Devices, comma, 0, columns(None, Some(0), None)),
            (
                "exported by me\n\nBenutzer\tGerät\na\tb\n",
                Kind::Accesses,
                Syntax::Table { delimiter: '\t' },
                3,
                columns(Some(0), Some(1), None),
            ),
            (
                "[{\"UserName\": \"a\", \"IPAddress\": \"b\"}]",
                Kind::Accesses,
                Syntax::Json,
                0,
                columns(Some(0), Some(1), None),
            ),
        ] {
            let plan = Plan::new(text.as_bytes(), text.len() as u64).unwrap();
            assert_eq!((plan.kind, plan.syntax, plan.skip, plan.columns), (kind, syntax, skip, expected), "{text:?}");
        }
    }

    #[test]
    fn what_somebody_says_comes_before_what_is_found() {
        let plan = |text: &[u8], choice| Plan::chosen(text, text.len() as u64, choice).unwrap();
        let text = b"who|where\nann,1|PC1\nz\xf6e,2|PC2\n";
        let found = plan(text, Choice::default());
        assert_eq!(
            (found.skip, found.encoding, &found.names[..]),
            (0, Encoding::Windows1252, &["1".to_owned(), "2".to_owned()][..])
        );
        let header = plan(text, Choice { header: Some(true), delimiter: Some('|'), ..Choice::default() });
        assert_eq!((header.skip, &header.names[..]), (1, &["who".to_owned(), "where".to_owned()][..]));
        assert_eq!(header.preview[1], ["zöe,2", "PC2"]);
        assert_eq!(header.columns, columns(Some(0), Some(1), None));
        let utf8 = plan(text, Choice { encoding: Some(Encoding::Utf8), delimiter: Some('|'), ..Choice::default() });
        assert_eq!(utf8.preview[2][0], "z\u{fffd}e,2");
        let none = plan(b"user,device\na,b\n", Choice { header: Some(false), ..Choice::default() });
        assert_eq!((none.skip, none.preview.len(), none.columns), (0, 2, columns(Some(0), Some(1), None)));
        let json = plan(b"[{\"a\": 1}]", Choice { delimiter: Some(';'), ..Choice::default() });
        assert_eq!(json.syntax, Syntax::Table { delimiter: ';' });
    }

    #[test]
    fn refusals_come_first() {
        assert_eq!(Plan::new(b"", 0), Err(Refusal::Empty));
        assert_eq!(Plan::new(b" \n\n", 3), Err(Refusal::Empty));
        assert_eq!(
            Plan::new(b"user,device\n", 1 << 30),
            Err(Refusal::TooLarge { bytes: 1 << 30, most: limit::FILE_BYTES })
        );
        assert!(matches!(Plan::new(&[1, 2, 3, 0, 5], 5), Err(Refusal::Binary { byte: 3 })));
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Plan::new(&bytes, bytes.len() as u64);
        }
    }
}
