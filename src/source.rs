//! What the rules rest on.

/// A document that a rule or a finding rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is described by its citation")]
pub enum Source {
    S0,
    S1,
    S2,
    S3,
    S4,
    M20,
    M23,
    M25,
    Msh,
    Mtr,
    Mmg,
    Mll,
    Msc,
    Msg,
    Mwg,
    Mec,
    Mmv,
    Maz,
    Mlp,
    H1,
    H2,
    E1003,
    Tsl08,
    Kb839878,
    Kb823313,
    Wmi,
    Gpo,
    Ap,
    Rds12,
    Lt08,
    Lg08,
    Oem16,
    Vlfaq,
    Ptr,
    Pt25,
    Mux,
    Eq,
    Spur,
    Aus,
    Hpq,
    W2k,
    Confirm,
}

/// How a [`Source`] is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The short key, stable across versions: `"M25"`.
    pub key: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its title.
    pub title: &'static str,
    /// ISO date, or as much of it as is known (`"2010-03"`, `"2013"`).
    pub date: Option<&'static str>,
    /// Where it stands, or stood.
    pub url: Option<&'static str>,
}

const MICROSOFT: &str = "Microsoft";
const LEARN_CAL: &str =
    "https://learn.microsoft.com/windows-server/remote/remote-desktop-services/rds-client-access-license";

impl Source {
    /// All sources, in the order in which they are listed.
    pub const ALL: &'static [Self] = &[
        Self::S0,
        Self::S1,
        Self::S2,
        Self::S3,
        Self::S4,
        Self::M20,
        Self::M23,
        Self::M25,
        Self::Msh,
        Self::Mtr,
        Self::Mmg,
        Self::Mll,
        Self::Msc,
        Self::Msg,
        Self::Mwg,
        Self::Mec,
        Self::Mmv,
        Self::Maz,
        Self::Mlp,
        Self::H1,
        Self::H2,
        Self::E1003,
        Self::Tsl08,
        Self::Kb839878,
        Self::Kb823313,
        Self::Wmi,
        Self::Gpo,
        Self::Ap,
        Self::Rds12,
        Self::Lt08,
        Self::Lg08,
        Self::Oem16,
        Self::Vlfaq,
        Self::Ptr,
        Self::Pt25,
        Self::Mux,
        Self::Eq,
        Self::Spur,
        Self::Aus,
        Self::Hpq,
        Self::W2k,
        Self::Confirm,
    ];

    /// The short key, stable across versions.
    pub const fn key(self) -> &'static str {
        self.citation().key
    }

    /// Key, publisher, title, date and address.
    pub const fn citation(self) -> Citation {
        match self {
            Self::S0 => cite(
                "S0",
                MICROSOFT,
                "License your RDS deployment with client access licenses (CALs), 2017 edition",
                Some("2017-05-11"),
                Some(LEARN_CAL),
            ),
            Self::S1 => cite(
                "S1",
                "Vendor FAQ",
                "Windows Server Client Access Licenses: buying options and frequently asked questions",
                Some("2013"),
                None,
            ),
            Self::S2 => cite("S2", "HPE", "FAQ for CALs, Coffee Coaching", Some("2013"), None),
            Self::S3 => {
                cite("S3", MICROSOFT, "Terminal Server Licensing overview (Windows Server 2003)", Some("2003"), None)
            }
            Self::S4 => cite(
                "S4",
                MICROSOFT,
                "Managing lower version licenses from a license server running Windows Server 2008 R2, RDS team blog",
                Some("2010-04"),
                None,
            ),
            Self::M20 => cite(
                "M20",
                MICROSOFT,
                "License your RDS deployment with client access licenses (CALs), 2020 edition",
                Some("2020-02-12"),
                Some(LEARN_CAL),
            ),
            Self::M23 => cite(
                "M23",
                MICROSOFT,
                "License your RDS deployment with client access licenses (CALs), 2023 edition",
                Some("2023-09-22"),
                Some(LEARN_CAL),
            ),
            Self::M25 => cite(
                "M25",
                MICROSOFT,
                "License Remote Desktop Services with client access licenses (CALs), 2025 edition",
                Some("2025-06-16"),
                Some(LEARN_CAL),
            ),
            Self::Msh => cite(
                "MSH",
                MICROSOFT,
                "License Remote Desktop session hosts",
                Some("2024-07-03"),
                Some(
                    "https://learn.microsoft.com/windows-server/remote/remote-desktop-services/rds-license-session-hosts",
                ),
            ),
            Self::Mtr => cite(
                "MTR",
                MICROSOFT,
                "Track your RDS CALs",
                Some("2024-07-03"),
                Some("https://learn.microsoft.com/windows-server/remote/remote-desktop-services/rds-track-cals"),
            ),
            Self::Mmg => cite(
                "MMG",
                MICROSOFT,
                "Migrate your RDS CALs",
                Some("2024-05-20"),
                Some("https://learn.microsoft.com/windows-server/remote/remote-desktop-services/migrate-rds-cals"),
            ),
            Self::Mll => cite(
                "MLL",
                MICROSOFT,
                "Locks and limits in Windows Server",
                Some("2024-10-25"),
                Some("https://learn.microsoft.com/windows-server/get-started/locks-limits"),
            ),
            Self::Msc => cite(
                "MSC",
                MICROSOFT,
                "Windows Server servicing channels",
                None,
                Some("https://learn.microsoft.com/windows-server/get-started/servicing-channels-comparison"),
            ),
            Self::Msg => cite(
                "MSG",
                MICROSOFT,
                "Remote Desktop licensing troubleshooting guidance",
                Some("2023"),
                Some("https://learn.microsoft.com/troubleshoot/windows-server/remote"),
            ),
            Self::Mwg => cite(
                "MWG",
                MICROSOFT,
                "Set up Remote Desktop licensing across domains, forests and workgroups (KB 2473823)",
                Some("2025-04-02"),
                Some("https://learn.microsoft.com/troubleshoot/windows-server/remote"),
            ),
            Self::Mec => cite(
                "MEC",
                MICROSOFT,
                "Install and configure the External Connector (KB 887432)",
                None,
                Some("https://learn.microsoft.com/troubleshoot/windows-server/remote"),
            ),
            Self::Mmv => cite(
                "MMV",
                MICROSOFT,
                "Move Terminal Services CALs (KB 953918)",
                None,
                Some("https://learn.microsoft.com/troubleshoot/windows-server/remote"),
            ),
            Self::Maz => cite(
                "MAZ",
                MICROSOFT,
                "Azure Virtual Desktop prerequisites",
                None,
                Some("https://learn.microsoft.com/azure/virtual-desktop"),
            ),
            Self::Mlp => cite(
                "MLP",
                MICROSOFT,
                "Microsoft lifecycle policy, Windows Server",
                None,
                Some("https://learn.microsoft.com/lifecycle/products/?terms=Windows%20Server"),
            ),
            Self::H1 => cite("H1", MICROSOFT, "Install and issue RDS CALs or TS CALs (TechNet hh553159)", None, None),
            Self::H2 => cite("H2", MICROSOFT, "Understand the licensing grace period (TechNet hh553157)", None, None),
            Self::E1003 => {
                cite("E1003", MICROSOFT, "Event ID 1003: TS CAL availability (TechNet cc775262)", None, None)
            }
            Self::Tsl08 => {
                cite("TSL08", MICROSOFT, "Windows Server 2008 TS Licensing step-by-step guide", Some("2008-04"), None)
            }
            Self::Kb839878 => cite("KB839878", MICROSOFT, "Microsoft Knowledge Base article 839878", None, None),
            Self::Kb823313 => cite("KB823313", MICROSOFT, "Microsoft Knowledge Base article 823313", None, None),
            Self::Wmi => {
                cite("WMI", MICROSOFT, "Win32_TerminalServiceSetting: GetTStoLSConnectivityStatus", None, None)
            }
            Self::Gpo => cite("GPO", MICROSOFT, "Group Policy reference: Prevent license upgrade", None, None),
            Self::Ap => cite(
                "AP",
                MICROSOFT,
                "2012 R2 license server issuing Built-in OverUsed CALs for 2008 R2 session hosts, AskPerf",
                Some("2015"),
                None,
            ),
            Self::Rds12 => cite("RDS12", MICROSOFT, "Windows Server 2012 R2 RDS licensing data sheet", None, None),
            Self::Lt08 => cite("LT08", MICROSOFT, "Windows Server 2008 licensing pages", None, None),
            Self::Lg08 => cite("LG08", MICROSOFT, "Windows Server 2008 R2 licensing guide", None, None),
            Self::Oem16 => {
                cite("OEM16", MICROSOFT, "Microsoft Software License Terms, Windows Server 2016", Some("2016"), None)
            }
            Self::Vlfaq => cite("VLFAQ", MICROSOFT, "Product licensing frequently asked questions", None, None),
            Self::Ptr => cite(
                "PTR",
                MICROSOFT,
                "Product Terms: licence reassignment",
                None,
                Some("https://www.microsoft.com/licensing/terms"),
            ),
            Self::Pt25 => cite(
                "PT25",
                MICROSOFT,
                "Product Terms: Windows Server",
                Some("2025"),
                Some("https://www.microsoft.com/licensing/terms"),
            ),
            Self::Mux => cite(
                "MUX",
                MICROSOFT,
                "Multiplexing guidance",
                None,
                Some("https://www.microsoft.com/licensing/guidance/Multiplexing"),
            ),
            Self::Eq => cite(
                "EQ",
                MICROSOFT,
                "CAL and ML equivalency",
                None,
                Some("https://www.microsoft.com/licensing/terms/product/CALandMLEquivalencyLicenses/all"),
            ),
            Self::Spur => cite(
                "SPUR",
                MICROSOFT,
                "Services Provider Use Rights",
                None,
                Some("https://www.microsoft.com/licensing/spur"),
            ),
            Self::Aus => {
                cite("AUS", MICROSOFT, "Windows Server 2016 OEM licensing questions, OEM team blog", None, None)
            }
            Self::Hpq => cite("HPQ", "HPE", "Windows Server licensing FAQ for ProLiant", None, None),
            Self::W2k => cite(
                "W2K",
                MICROSOFT,
                "Windows 2000 Terminal Services licensing, Professor Windows",
                Some("2001-06"),
                None,
            ),
            Self::Confirm => cite(
                "confirm",
                "Unconfirmed",
                "Not stated by Microsoft in what we read; confirm it with your reseller",
                None,
                None,
            ),
        }
    }
}

const fn cite(
    key: &'static str,
    publisher: &'static str,
    title: &'static str,
    date: Option<&'static str>,
    url: Option<&'static str>,
) -> Citation {
    Citation { key, publisher, title, date, url }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn keys_are_unique_and_addresses_are_secure() {
        let mut keys: Vec<_> = Source::ALL.iter().map(|source| source.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Source::ALL.len());
        for source in Source::ALL {
            let citation = source.citation();
            assert!(!citation.title.is_empty() && !citation.publisher.is_empty());
            assert!(citation.url.is_none_or(|url| url.starts_with("https://")), "{}", citation.key);
        }
    }
}
