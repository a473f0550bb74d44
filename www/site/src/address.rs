//! The addresses of the pages. They are permanent: a page may be added, none moves.
//!
//! * `rds-cal/2019-on-windows-server-2022/`, `rds-cal/2019-on-license-server-2022/`, `license-server/2022-for-windows-server-2019/`,
//!   `windows-server-cal/2019-on-windows-server-2022/`: a pair of versions
//! * `rds-cal/2019/`, `rds-cal/2019-license-server/`, `windows-server-cal/2019/`, `windows-server/2022/`,
//!   `windows-server/2022-rds-cal/`, `windows-server/2022-license-server/`, `license-server/2022/`: all there is to one version
//! * the folders themselves: overviews; `how-many-cals/…`: counting; `answers/`, `rules/`, `changes/`, `data/`
//!
//! English stands at the root, every other language below its tag, with the same addresses.

use crate::pair::Pair;
use calcheck::text::Tag;
use calcheck::{MatrixName, WindowsServer};

/// The name of a release in an address: `2012-r2`.
pub(crate) fn slug(release: WindowsServer) -> String {
    release.id().to_ascii_lowercase().replace(' ', "-")
}

/// The folder of a relation.
pub(crate) const fn folder(relation: MatrixName) -> &'static str {
    match relation {
        MatrixName::RdsCalBySessionHost | MatrixName::RdsCalByLicenseServer => "rds-cal",
        MatrixName::SessionHostByLicenseServer => "license-server",
        MatrixName::BaseCalByServer => "windows-server-cal",
    }
}

impl Pair {
    /// The address of the pair's page, below that of its language.
    pub(crate) fn path(self) -> String {
        let (row, column) = (slug(self.row), slug(self.column));
        let folder = folder(self.relation);
        match self.relation {
            MatrixName::RdsCalBySessionHost | MatrixName::BaseCalByServer => {
                format!("{folder}/{row}-on-windows-server-{column}/")
            }
            MatrixName::RdsCalByLicenseServer => format!("{folder}/{row}-on-license-server-{column}/"),
            MatrixName::SessionHostByLicenseServer => format!("{folder}/{column}-for-windows-server-{row}/"),
        }
    }
}

/// A path of a language, from the root of the site.
pub(crate) fn in_language(language: Tag, path: &str) -> String {
    match language {
        Tag::En => path.to_owned(),
        Tag::De => format!("{}/{path}", language.id()),
    }
}

/// The shortest relative address that leads from one path of the site to another.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let folder = from.rfind('/').map_or("", |end| &from[..=end]);
    let mut shared = 0;
    for (at, _) in folder.match_indices('/') {
        if to.starts_with(&folder[..=at]) {
            shared = at + 1;
        }
    }
    let up = folder[shared..].matches('/').count();
    let address = format!("{}{}", "../".repeat(up), &to[shared..]);
    if address.is_empty() { "./".to_owned() } else { address }
}

#[cfg(test)]
mod tests {
    use super::relative;
    use crate::pair::Pair;
    use std::collections::BTreeSet;

    #[test]
    fn relative_addresses() {
        for (from, to, address) in [
            ("rds-cal/a/", "rds-cal/b/", "../b/"),
            ("rds-cal/a/", "rules/#x", "../../rules/#x"),
            ("rds-cal/a/", "", "../../"),
            ("de/rds-cal/a/", "rds-cal/a/", "../../../rds-cal/a/"),
            ("de/rds-cal/a/", "de/rds-cal/", "../"),
            ("rds-cal/", "rds-cal/", "./"),
            ("", "rules/", "rules/"),
            ("404.html", "assets/a.css", "assets/a.css"),
        ] {
            assert_eq!(relative(from, to), address, "{from} -> {to}");
        }
    }

    #[test]
    fn every_pair_has_an_address_of_its_own() {
        let paths: BTreeSet<String> = Pair::all().map(Pair::path).collect();
        assert_eq!(paths.len(), Pair::all().count());
        assert!(paths.contains("rds-cal/2019-on-windows-server-2022/"));
        assert!(paths.contains("license-server/2022-for-windows-server-2008-r2/"));
    }
}
