//! What a license server says about its CALs.

use calcheck::{CalKind, WindowsServer};

use crate::left_out::Reason;

/// One key pack of a license server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPack {
    /// The version of its CALs.
    pub version: WindowsServer,
    /// User or Device.
    pub kind: CalKind,
    /// Where it comes from.
    pub origin: Origin,
    /// How many CALs it holds; `None` where that is not limited.
    pub total: Option<u32>,
    /// How many are issued.
    pub issued: u32,
    /// The line or object of the file.
    pub line: u32,
}

/// Where the CALs of a key pack come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// They were bought.
    Bought,
    /// The license server makes temporary ones by itself (R06).
    Temporary,
    /// They came with Windows: those for Windows 2000 clients (R26).
    BuiltIn,
    /// "Built-in OverUsed": newer Per User CALs in use on older session hosts (R23).
    OverUsed,
}

/// What happened to a CAL that a license server issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Issue {
    /// Temporary, for 90 days (R06).
    Temporary,
    /// Permanent, in use (R07).
    Permanent,
    /// Revoked or returned (R10).
    Revoked,
    /// The report does not say.
    Unknown,
}

/// One CAL that a license server issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Its version, where the report names it.
    pub version: Option<WindowsServer>,
    /// User or Device.
    pub kind: CalKind,
    /// What happened to it.
    pub issue: Issue,
    /// To whom or what: an id in the file's users or devices.
    pub holder: u32,
}

/// What a report's record says, by the plain name of the column.
pub(crate) trait Fields {
    /// The first of these columns that has a value.
    fn any(&self, names: &[&str]) -> Option<String>;
}

/// Reads a record of `Win32_TSLicenseKeyPack`.
pub(crate) fn key_pack(fields: &impl Fields, line: u32) -> Result<KeyPack, Reason> {
    let model = fields.any(&["typeandmodel"]).unwrap_or_default().to_lowercase();
    let type_number = fields.any(&["keypacktype"]).unwrap_or_default();
    let version = fields
        .any(&["productversion"])
        .and_then(|name| version(&name))
        .or_else(|| version_by_number(&fields.any(&["productversionid"])?))
        .ok_or(Reason::UnknownVersion)?;
    let origin = if model.contains("overused") {
        Origin::OverUsed
    } else if model.contains("temporary") || type_number == "4" {
        Origin::Temporary
    } else if model.contains("built-in") || model.contains("existing windows 2000") || type_number == "6" {
        Origin::BuiltIn
    } else {
        Origin::Bought
    };
    let kind = kind(&model, &fields.any(&["producttype"]).unwrap_or_default());
    let kind = match (kind, origin) {
        (Some(kind), _) => kind,
        // Only Per User CALs can be over-used (R03); built-in and temporary ones are for devices (R06, R26).
        (None, Origin::OverUsed) => CalKind::User,
        (None, Origin::BuiltIn | Origin::Temporary) => CalKind::Device,
        (None, Origin::Bought) => return Err(Reason::UnknownKind),
    };
    if model.contains("vdi") && origin == Origin::Bought {
        // Licences for virtual desktops are no RDS CALs.
        return Err(Reason::UnknownKind);
    }
    let total = match fields.any(&["totallicenses"]) {
        Some(total) => count(&total)?,
        None if origin == Origin::Bought => return Err(Reason::NoNumber),
        None => None,
    };
    if total.is_none() && origin == Origin::Bought {
        return Err(Reason::NoNumber);
    }
    let issued = match (fields.any(&["issuedlicenses"]), fields.any(&["availablelicenses"])) {
        (Some(issued), _) => count(&issued)?.ok_or(Reason::NoNumber)?,
        (None, Some(available)) => match (total, count(&available)?) {
            (Some(total), Some(available)) => total.saturating_sub(available),
            _ => 0,
        },
        (None, None) => 0,
    };
    Ok(KeyPack { version, kind, origin, total, issued, line })
}

/// A count of licenses; `None` where it is the mark for "not limited", which some tools write as −1.
fn count(text: &str) -> Result<Option<u32>, Reason> {
    match text.trim() {
        "-1" | "4294967295" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Reason::NoNumber),
    }
}

/// User or Device, by the name of the CAL or WMI's number for it.
pub(crate) fn kind(name: &str, number: &str) -> Option<CalKind> {
    let name = name.to_lowercase();
    let by_name =
        [("user", CalKind::User), ("benutzer", CalKind::User), ("device", CalKind::Device), ("gerät", CalKind::Device)];
    by_name.into_iter().find_map(|(word, kind)| name.contains(word).then_some(kind)).or(match number.trim() {
        "0" => Some(CalKind::Device),
        "1" => Some(CalKind::User),
        _ => None,
    })
}

/// The version in a name such as `Windows Server 2008 or Windows Server 2008 R2`: the first one named.
pub(crate) fn version(name: &str) -> Option<WindowsServer> {
    // While it was made, 2008 R2 was called 7.
    if name.trim_end().ends_with("Windows Server 7") {
        return Some(WindowsServer::Ws2008R2);
    }
    let (at, release) = WindowsServer::ALL
        .into_iter()
        .filter_map(|release| name.find(release.id()).map(|at| (at, release)))
        .min_by_key(|&(at, release)| (at, std::cmp::Reverse(release.id().len())))?;
    let around = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = name.as_bytes();
    let cut_off = at > 0 && around(bytes.get(at - 1)) || around(bytes.get(at + release.id().len()));
    (!cut_off).then_some(release)
}

/// The version by WMI's number for it.
fn version_by_number(number: &str) -> Option<WindowsServer> {
    Some(match number.trim() {
        "0" => WindowsServer::Ws2000,
        "1" => WindowsServer::Ws2003,
        "2" => WindowsServer::Ws2008,
        "3" => WindowsServer::Ws2008R2,
        "4" => WindowsServer::Ws2012,
        _ => return None,
    })
}

/// What happened to an issued CAL, by WMI's number or the words of a report.
pub(crate) fn issue(text: &str) -> Issue {
    match text.trim().to_lowercase().as_str() {
        "1" | "temporary" | "temporär" => Issue::Temporary,
        "2" | "3" | "permanent" | "active" | "upgraded" => Issue::Permanent,
        "4" | "5" | "revoked" | "returned" => Issue::Revoked,
        other if other.contains("temp") => Issue::Temporary,
        other if other.contains("perm") || other.contains("active") => Issue::Permanent,
        other if other.contains("revok") => Issue::Revoked,
        _ => Issue::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fields, Origin, key_pack, version};
    use crate::left_out::Reason;
    use calcheck::{CalKind, WindowsServer};

    struct Given(&'static [(&'static str, &'static str)]);

    impl Fields for Given {
        fn any(&self, names: &[&str]) -> Option<String> {
            names.iter().find_map(|name| {
                self.0
                    .iter()
                    .find(|(known, value)| known == name && !value.is_empty())
                    .map(|(_, value)| (*value).to_owned())
            })
        }
    }

    #[test]
    fn versions_in_names() {
        use WindowsServer::{Ws2003, Ws2008, Ws2008R2, Ws2012, Ws2012R2, Ws2022};
        for (name, expected) in [
            ("Windows Server 2022", Some(Ws2022)),
            ("Windows Server 2012 Datacenter", Some(Ws2012)),
            ("Windows Server 2012 R2 Standard", Some(Ws2012R2)),
            ("Windows Server 2008 or Windows Server 2008 R2", Some(Ws2008)),
            ("Windows Server 2008 R2", Some(Ws2008R2)),
            ("Windows Server 7", Some(Ws2008R2)),
            ("Windows Server 2003", Some(Ws2003)),
            ("Windows Server 2028", None),
            ("Windows Server 20221", None),
            ("", None),
        ] {
            assert_eq!(version(name), expected, "{name}");
        }
    }

    #[test]
    fn key_packs() {
        let read = |fields| {
            key_pack(&Given(fields), 7).map(|pack| (pack.version, pack.kind, pack.origin, pack.total, pack.issued))
        };
        use WindowsServer::{Ws2000, Ws2008, Ws2008R2, Ws2012, Ws2019, Ws2022};
        for (fields, expected) in [
            (
                &[
                    ("typeandmodel", "RDS Per User CAL"),
                    ("productversion", "Windows Server 2022"),
                    ("totallicenses", "50"),
                    ("issuedlicenses", "61"),
                ][..],
                Ok((Ws2022, CalKind::User, Origin::Bought, Some(50), 61)),
            ),
            (
                &[
                    ("keypacktype", "2"),
                    ("producttype", "0"),
                    ("productversion", "Windows Server 2008 oder Windows Server 2008 R2"),
                    ("totallicenses", "250"),
                    ("issuedlicenses", "250"),
                ],
                Ok((Ws2008, CalKind::Device, Origin::Bought, Some(250), 250)),
            ),
            (
                &[
                    ("keypacktype", "4"),
                    ("producttype", "0"),
                    ("productversion", "Windows Server 2019"),
                    ("totallicenses", "-1"),
                    ("issuedlicenses", "3"),
                    ("availablelicenses", "-1"),
                ],
                Ok((Ws2019, CalKind::Device, Origin::Temporary, None, 3)),
            ),
            (
                &[
                    ("keypacktype", "6"),
                    ("producttype", "3"),
                    ("productversion", "Windows 2000 Server"),
                    ("totallicenses", "4294967295"),
                    ("issuedlicenses", "0"),
                ],
                Ok((Ws2000, CalKind::Device, Origin::BuiltIn, None, 0)),
            ),
            (
                &[
                    ("typeandmodel", "Built-in OverUsed"),
                    ("productversion", "Windows Server 2008 R2"),
                    ("totallicenses", "0"),
                    ("issuedlicenses", "12"),
                ],
                Ok((Ws2008R2, CalKind::User, Origin::OverUsed, Some(0), 12)),
            ),
            (
                &[("producttype", "1"), ("productversionid", "4"), ("totallicenses", "5"), ("availablelicenses", "2")],
                Ok((Ws2012, CalKind::User, Origin::Bought, Some(5), 3)),
            ),
            (
                &[("producttype", "1"), ("productversion", "Windows Server 2028"), ("totallicenses", "5")],
                Err(Reason::UnknownVersion),
            ),
            (
                &[("producttype", "9"), ("productversion", "Windows Server 2022"), ("totallicenses", "5")],
                Err(Reason::UnknownKind),
            ),
            (
                &[
                    ("typeandmodel", "VDI Per Device subscription license"),
                    ("productversion", "Windows Server 2012"),
                    ("totallicenses", "5"),
                ],
                Err(Reason::UnknownKind),
            ),
            (
                &[("producttype", "1"), ("productversion", "Windows Server 2022"), ("totallicenses", "many")],
                Err(Reason::NoNumber),
            ),
            (
                &[("producttype", "1"), ("productversion", "Windows Server 2022"), ("totallicenses", "-5")],
                Err(Reason::NoNumber),
            ),
        ] {
            assert_eq!(read(fields), expected, "{fields:?}");
        }
    }
}
