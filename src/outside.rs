//! Products that exist and that the rules do not cover.

use crate::setup::named;

named! {
    /// A product or programme outside of the rules. The verdict on it is *not covered*, with the rule that governs it where one is known.
    OutsideProduct {
        /// Small Business Server.
        SmallBusinessServer = "small-business-server",
        /// MultiPoint Server.
        MultiPointServer = "multipoint-server",
        /// Storage Server.
        StorageServer = "storage-server",
        /// Hyper-V Server.
        HyperVServer = "hyper-v-server",
        /// Azure Local, formerly Azure Stack HCI.
        AzureLocal = "azure-local",
        /// The Semi-Annual Channel, 1709 to 20H2 (R31).
        SemiAnnualChannel = "semi-annual-channel",
        /// The Annual Channel, 23H2 (R31).
        AnnualChannel = "annual-channel",
        /// Azure Virtual Desktop (R29, X09).
        AzureVirtualDesktop = "azure-virtual-desktop",
        /// Windows Server in virtual machines of Azure or another cloud (X10).
        CloudVirtualMachine = "cloud-virtual-machine",
        /// Hosting for other companies under SPLA (R33).
        ServiceProviderHosting = "service-provider-hosting",
    }
}

impl OutsideProduct {
    /// The product that people mean by a name, in whatever case and with or without "Windows", "Microsoft", "Server", an
    /// edition or a year; `None` where a word of the name is unknown, and for releases that the rules cover.
    ///
    /// ```
    /// use calcheck::OutsideProduct;
    ///
    /// assert_eq!(OutsideProduct::named("Windows SBS 2011 Standard"), Some(OutsideProduct::SmallBusinessServer));
    /// assert_eq!(OutsideProduct::named("Windows Server, version 2004"), Some(OutsideProduct::SemiAnnualChannel));
    /// assert_eq!(OutsideProduct::named("2026"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        // ASCII is enough for these names; the tables of Unicode would be 9 kB more in a browser.
        let name = name.to_ascii_lowercase();
        let between = |character: char| match character {
            '\u{a0}' | '\u{2010}'..='\u{2015}' => true,
            other => other.is_ascii() && !other.is_ascii_alphanumeric(),
        };
        let words: Vec<&str> = name.split(between).filter(|word| !word.is_empty()).collect();
        NAMES.iter().find(|(phrase, _)| is_named(&words, phrase)).map(|(_, product)| *product)
    }
}

/// What products are called. A name that contains another one stands before it.
const NAMES: &[(&[&str], OutsideProduct)] = {
    use OutsideProduct as Product;
    &[
        (&["small", "business"], Product::SmallBusinessServer),
        (&["sbs"], Product::SmallBusinessServer),
        (&["multipoint"], Product::MultiPointServer),
        (&["storage"], Product::StorageServer),
        (&["hyper", "v"], Product::HyperVServer),
        (&["hyperv"], Product::HyperVServer),
        (&["azure", "local"], Product::AzureLocal),
        (&["azure", "stack", "hci"], Product::AzureLocal),
        (&["azure", "virtual", "desktop"], Product::AzureVirtualDesktop),
        (&["avd"], Product::AzureVirtualDesktop),
        (&["virtual", "desktop"], Product::AzureVirtualDesktop),
        (&["wvd"], Product::AzureVirtualDesktop),
        (&["azure"], Product::CloudVirtualMachine),
        (&["aws"], Product::CloudVirtualMachine),
        (&["amazon", "web", "services"], Product::CloudVirtualMachine),
        (&["ec2"], Product::CloudVirtualMachine),
        (&["google", "cloud"], Product::CloudVirtualMachine),
        (&["google", "compute", "engine"], Product::CloudVirtualMachine),
        (&["gcp"], Product::CloudVirtualMachine),
        (&["cloud", "virtual", "machine"], Product::CloudVirtualMachine),
        (&["spla"], Product::ServiceProviderHosting),
        (&["service", "provider", "hosting"], Product::ServiceProviderHosting),
        (&["semi", "annual"], Product::SemiAnnualChannel),
        (&["sac"], Product::SemiAnnualChannel),
        (&["1709"], Product::SemiAnnualChannel),
        (&["1803"], Product::SemiAnnualChannel),
        (&["1809"], Product::SemiAnnualChannel),
        (&["1903"], Product::SemiAnnualChannel),
        (&["1909"], Product::SemiAnnualChannel),
        (&["2004"], Product::SemiAnnualChannel),
        (&["20h2"], Product::SemiAnnualChannel),
        (&["annual", "channel"], Product::AnnualChannel),
        (&["23h2"], Product::AnnualChannel),
    ]
};

/// Words that may stand beside a name and change nothing.
const BESIDE: &[&str] = &[
    "microsoft",
    "ms",
    "windows",
    "server",
    "edition",
    "standard",
    "datacenter",
    "essentials",
    "premium",
    "workgroup",
    "version",
    "channel",
    "amazon",
    "ec2",
    "cloud",
    "platform",
    "vm",
    "virtual",
    "machine",
    "machines",
    "compute",
    "hosting",
    "r2",
    "sp1",
    "sp2",
];

fn is_named(words: &[&str], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).enumerate().any(|(start, window)| {
        let end = start.saturating_add(phrase.len());
        let beside = |index: usize| index < start || end <= index;
        window == phrase
            && words.iter().enumerate().all(|(index, word)| !beside(index) || BESIDE.contains(word) || is_version(word))
    })
}

/// A year, or a version by year and half: `2019`, `1809`, `22h2`.
fn is_version(word: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let year = word.len() == 4 && digits(word);
    let half = word
        .split_once('h')
        .is_some_and(|(year, half)| year.len() == 2 && digits(year) && (half == "1" || half == "2"));
    year || half
}

#[cfg(test)]
mod tests {
    use super::OutsideProduct;
    use crate::WindowsServer;

    #[track_caller]
    fn named(product: OutsideProduct, names: &[&str]) {
        for name in names {
            assert_eq!(OutsideProduct::named(name), Some(product), "{name}");
            assert_eq!(OutsideProduct::named(&name.to_uppercase()), Some(product), "{name} in capitals");
            assert_eq!(OutsideProduct::named(&format!("  {name} ")), Some(product), "{name} with space around it");
        }
    }

    #[test]
    fn products_go_by_many_names() {
        use OutsideProduct as Product;
        named(
            Product::SmallBusinessServer,
            &[
                "SBS",
                "SBS 2003 R2",
                "Windows SBS 2011 Standard",
                "Microsoft Windows Small Business Server 2008 Premium",
            ],
        );
        named(
            Product::MultiPointServer,
            &["MultiPoint", "MultiPoint Server 2012", "Windows MultiPoint Server 2011 Premium"],
        );
        named(
            Product::StorageServer,
            &["Storage Server", "Windows Storage Server 2016 Workgroup", "Storage Server 2012 R2"],
        );
        named(
            Product::HyperVServer,
            &[
                "Hyper-V",
                "hyper-v server 2019",
                "Microsoft Hyper-V Server 2012 R2",
                "HyperV 2016",
                "Hyper‑V Server\u{a0}2016",
            ],
        );
        named(
            Product::AzureLocal,
            &["Azure Local", "Azure Stack HCI", "Azure Stack HCI, version 23H2", "Azure Local 2411"],
        );
        named(
            Product::SemiAnnualChannel,
            &[
                "1709",
                "1803",
                "1809",
                "1903",
                "1909",
                "2004",
                "20H2",
                "version 1709",
                "Windows Server, version 2004",
                "Windows Server 20H2 Datacenter",
                "Semi-Annual Channel",
                "SAC 1909",
                "Windows Server Semi-Annual Channel, version 1903",
            ],
        );
        named(
            Product::AnnualChannel,
            &["23H2", "Windows Server, version 23H2", "Annual Channel", "Windows Server Annual Channel 23H2"],
        );
        named(Product::AzureVirtualDesktop, &["AVD", "Azure Virtual Desktop", "Windows Virtual Desktop"]);
        named(
            Product::CloudVirtualMachine,
            &[
                "Azure",
                "Azure VM",
                "Azure virtual machine",
                "Microsoft Azure",
                "AWS",
                "Amazon EC2",
                "AWS EC2",
                "Amazon Web Services",
                "Google Cloud",
                "Google Cloud Platform",
                "Google Compute Engine",
                "Windows Server 2022 Datacenter: Azure Edition",
            ],
        );
        named(Product::ServiceProviderHosting, &["SPLA", "SPLA hosting", "Windows Server 2019 SPLA"]);
        for product in OutsideProduct::ALL {
            named(*product, &[product.id()]);
        }
    }

    #[test]
    fn other_names_are_unknown() {
        for name in [
            "",
            " ",
            "-",
            "foo",
            "foo SBS",
            "SBS-foo",
            "NT 4.0",
            "Windows NT Server 4.0",
            "2026",
            "2028",
            "2001",
            "1999",
            "2004 R3",
            "2019h2",
            "24H2",
            "Windows",
            "Windows Server",
            "Server",
            "R2",
            "version",
            "Windows 10",
            "standard",
            "cloud",
            "virtual",
            "Exchange 2019",
            "SQL Server 2022",
            "business",
            "hyper",
            "annual",
            "ＳＢＳ",
            "2004x",
            "20h3",
            "éazure",
            "v",
        ] {
            assert_eq!(OutsideProduct::named(name), None, "{name}");
        }
    }

    #[test]
    fn releases_that_the_rules_cover_are_not_outside() {
        for release in WindowsServer::ALL {
            for name in [
                release.id().to_owned(),
                format!("Windows Server {}", release.id()),
                format!("{} Standard", release.id()),
            ] {
                assert_eq!(OutsideProduct::named(&name), None, "{name}");
            }
        }
    }
}
