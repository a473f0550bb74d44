//! English.

use super::{Key, SiteKey};

#[inline(always)]
pub(super) fn pattern(key: Key) -> &'static str {
    match key {
        Key::ListComma => ", ",
        Key::ListAnd => " and ",

        Key::TermUser => "User",
        Key::TermDevice => "Device",
        Key::TermBase => "Windows Server",
        Key::TermRds => "RDS",
        Key::TermPerUser => "Per User",
        Key::TermPerDevice => "Per Device",
        Key::TermStandard => "Standard",
        Key::TermDatacenter => "Datacenter",
        Key::TermEssentials => "Essentials",
        Key::TermFoundation => "Foundation",
        Key::TermAuthenticated => "signed in",
        Key::TermAnonymousInternet => "through the Internet without signing in",
        Key::TermAdministration => "only to administer it",
        Key::TermSameDomain => "the same domain",
        Key::TermTwoWayTrust => "a domain with a two-way trust",
        Key::TermNoTrust => "a domain without a two-way trust",
        Key::TermSameWorkgroup => "the same workgroup",
        Key::TermSmallBusinessServer => "Small Business Server",
        Key::TermMultiPointServer => "MultiPoint Server",
        Key::TermStorageServer => "Storage Server",
        Key::TermHyperVServer => "Hyper-V Server",
        Key::TermAzureLocal => "Azure Local",
        Key::TermSemiAnnualChannel => "Windows Server Semi-Annual Channel",
        Key::TermAnnualChannel => "Windows Server Annual Channel",
        Key::TermAzureVirtualDesktop => "Azure Virtual Desktop",
        Key::TermCloudVirtualMachine => "Windows Server in Azure or another cloud",
        Key::TermServiceProviderHosting => "SPLA hosting",
        Key::TermCertain => "Yes",
        Key::TermWithWarnings => "Yes, with a warning",

        Key::MissingServer => "the Windows Server version",
        Key::MissingBaseCal => "the Windows Server CAL",
        Key::MissingRdsCal => "the RDS CAL",
        Key::MissingMode => "the licensing mode",
        Key::MissingLicenseServer => "the license server",
        Key::MissingActivation => "whether the license server is activated",
        Key::MissingMembership => "the domain or workgroup",

        Key::YesBaseCal => "{certainty}: a {cal} {kind} CAL is right for Windows Server {server}.",
        Key::YesRds => {
            "{certainty}: a {cal} RDS {kind} CAL on a {license_server} license server opens sessions on Windows Server {host}."
        }
        Key::YesRdsOnly => {
            "{certainty}: a {cal} RDS {kind} CAL on a {license_server} license server opens sessions on Windows Server {host} {edition}, which needs no base CAL."
        }
        Key::YesNoBaseCal => "{certainty}: Windows Server {server} {edition} needs no CALs.",
        Key::YesAnonymous => "{certainty}: access through the Internet without signing in needs no CAL.",
        Key::YesAdministration => "{certainty}: up to two people who only administer the server need no CAL.",
        Key::NoBaseCalTooOld => "No: a {cal} CAL does not reach Windows Server {server}.",
        Key::NoRdsCalTooOld => "No: a {cal} RDS CAL does not reach Windows Server {host}.",
        Key::NoLicenseServerHolds => "No: a {license_server} license server cannot hold {cal} RDS CALs.",
        Key::NoLicenseServerServes => "No: a {license_server} license server does not serve a {host} session host.",
        Key::NoModeMismatch => "No: a Per Device session host turns away people with User CALs.",
        Key::NoWorkgroupPerUser => "No: in a workgroup, RDS is licensed Per Device only.",
        Key::NoTrust => "No: without a two-way trust, the session host gets no licenses from that license server.",
        Key::NoNotActivated => "No: the license server must be activated before it can hold RDS CALs.",
        Key::NoPerUserOn2000 => "No: Windows 2000 knows no Per User licensing for Terminal Services.",
        Key::OpenUntilSaid => "Not decided yet: it depends on {missing}.",
        Key::NotCovered => "Not covered: these rules do not reach {product}.",
        Key::NotCoveredEdition => "Not covered: these rules know no {edition} edition of Windows Server {server}.",

        Key::BaseCalRequired => {
            "Every user or device that signs in to Windows Server {server} needs a base CAL. Which one is in hand has not been said."
        }
        Key::BaseCalRequiredSomewhere => {
            "Every user or device that signs in to a Windows Server needs a base CAL. Which one is in hand has not been said."
        }
        Key::BaseCalReaches => "The {cal} base CAL reaches Windows Server {server}: it is of that version or newer.",
        Key::BaseCalTooOld => {
            "The {cal} base CAL is older than Windows Server {server}. It takes a {needed} CAL or a newer one; more of the old ones do not help."
        }
        Key::NoR2BaseCal => "No {r2} CAL was ever sold: the {cal} CAL is the right one for {r2}.",
        Key::ServerHoldsNoCals => "The license for Windows Server {server} contains no CALs; they are bought apart.",
        Key::OldBoxesHeldCals => {
            "Many boxes of Windows Server {server} came with five CALs. Ask what was in the box before counting on them."
        }
        Key::EditionNeedsNoBaseCal => "{edition} needs no base CALs; it serves up to {users} users instead.",
        Key::EssentialsNeedsNoBaseCal => {
            "Essentials needs no base CALs; it serves up to {users} users and {devices} devices instead."
        }
        Key::EditionUnknown => {
            "These rules know no {edition} edition of Windows Server {server}. Check the name on the license."
        }
        Key::AnonymousNeedsNoCal => "Access through the Internet without signing in needs no CAL.",
        Key::AdministrationNeedsNoCal => {
            "Up to {people} people or devices that only administer the server need no CAL."
        }
        Key::AdministrationNeedsNoRdsCal => {
            "{sessions} administrative sessions at a time need no RDS CAL and no license server; further ones do."
        }
        Key::BaseCalNotNeeded => "The {cal} base CAL is not needed here.",
        Key::SessionsAreAuthenticated => {
            "A session is opened by signing in, so the exemption for anonymous Internet access does not apply: CALs are needed."
        }
        Key::RdsCalComesOnTop => "An RDS CAL comes on top of the base CAL and never replaces it: plan for both.",
        Key::RdsCalRequired => {
            "Every user or device that opens a session on Windows Server {host} needs an RDS CAL. Which one is in hand has not been said."
        }
        Key::RdsCalRequiredSomewhere => {
            "Every user or device that opens a session needs an RDS CAL. Which one is in hand has not been said."
        }
        Key::RdsCalReaches => "The {cal} RDS CAL reaches a {host} session host: it is of that version or newer.",
        Key::RdsCalTooOld => {
            "The {cal} RDS CAL is older than the {host} session host. It takes a {needed} RDS CAL or a newer one."
        }
        Key::LicenseServerHolds => {
            "A {license_server} license server holds {cal} RDS CALs: they are of its version or older."
        }
        Key::LicenseServerTooOldForCal => {
            "A {license_server} license server cannot hold {cal} RDS CALs, which are newer than it is. They cannot be installed there, even if the activation site offers them."
        }
        Key::LicenseServerServes => "A {license_server} license server serves {host} session hosts.",
        Key::LicenseServerTooOldForHost => {
            "A {license_server} license server does not serve a {host} session host, which is newer than it is."
        }
        Key::LicenseServerRequired => {
            "RDS CALs are installed on a license server and issued by it. Which version it runs has not been said."
        }
        Key::LicenseServerActivated => {
            "The {license_server} license server is activated, so that RDS CALs can be installed on it."
        }
        Key::LicenseServerNotActivated => {
            "RDS CALs can be installed on an activated license server only. Until then it issues nothing but temporary Per Device CALs, good for {days} days."
        }
        Key::ActivationNotSaid => {
            "RDS CALs can be installed on an activated license server only. Whether this one is activated has not been said."
        }
        Key::ModeFits => "The session host is set to {mode} and the RDS CALs are {kind} CALs: they fit.",
        Key::UserCalsOnPerDeviceHost => {
            "A Per Device session host asks for Device CALs. With User CALs alone, each device is refused once its temporary CAL of {days} days and the grace period have run out."
        }
        Key::DeviceCalsOnPerUserHost => {
            "A Per User session host does not ask for Device CALs. Nobody is refused, and each device that holds a Device CAL is licensed, but the license server reports a mismatch and tracks nothing."
        }
        Key::ModeNotSaid => {
            "The licensing mode of the session host must match the CALs: {kind:user=Per User for User CALs|device=Per Device for Device CALs}. Which mode is set has not been said."
        }
        Key::ModeNotSaidAtAll => {
            "The licensing mode of the session host must match the kind of RDS CAL. Which mode is set has not been said."
        }
        Key::MembershipFits => {
            "{membership:same-domain=Session host and license server are in the same domain|two-way-trust=The domains of session host and license server trust each other|same-workgroup=Session host and license server are in the same workgroup|no-trust=Session host and license server are apart}: licenses can be issued."
        }
        Key::NoTrustNoLicenses => {
            "Session host and license server must share a workgroup or a domain, or their domains must trust each other both ways."
        }
        Key::MembershipNotSaid => {
            "Session host and license server must share a workgroup or a domain, or their domains must trust each other both ways. How they are joined has not been said."
        }
        Key::WorkgroupFits => "In a workgroup, Per Device licensing works.",
        Key::WorkgroupPerUser => {
            "In a workgroup only Per Device licensing works. From Windows Server 2019 on, Per User sessions are reported to be cut off after {minutes} minutes."
        }
        Key::PerUserNotEnforced => {
            "Per User CALs are not enforced: sessions open even when CALs are short, and that is a breach of the license all the same. Count them yourself."
        }
        Key::PerUserNotMonitored2003 => {
            "A 2003 license server does not watch Per User CALs: its count does not go down as they are used."
        }
        Key::GracePeriod => {
            "Without a license server, sessions on {host} open for {days} days from the first client connection, and no longer."
        }
        Key::NewerCalFallsBack => {
            "The license server first looks for {host} CALs and then issues a {cal} one. The policy “Prevent license upgrade” stops that second step."
        }
        Key::NewerPerUserCalShowsOverUsed => {
            "Usage reports may show {host} CALs as “Built-in OverUsed” and leave the {cal} pool untouched. That alone is no shortage: compare the number of users with the CALs owned."
        }
        Key::NewerLicenseServerDoesNotHelp => {
            "That the license server is newer does not help: a {cal} CAL keeps its rights, and no more, on a {license_server} license server."
        }
        Key::HotfixFor2008LicenseServer => "A 2008 license server needs hotfix 968074 to hold RDS CALs named 2008 R2.",
        Key::TsCalIsRdsCal => "TS CALs 2008 and RDS CALs 2008 R2 are the same license under two names.",
        Key::NoR2RdsCal => "No {r2} RDS CAL was ever sold: the {cal} RDS CAL is the right one for {r2}.",
        Key::PerDeviceOnlyOn2000 => {
            "Terminal Services of Windows 2000 are licensed per device only: there is no Per User mode and no 2000 User CAL."
        }
        Key::BuiltInLicensesOn2000 => {
            "Windows 2000 Professional and XP Professional clients bring a license for Windows 2000 terminal servers with them."
        }
        Key::OutOfSupport => "Windows Server {server} has been out of support since {since}.",
        Key::SupportedUntil => "Windows Server {server} leaves extended support on {until}.",
        Key::OutsideScope => {
            "{product} follows rules of its own. Ask a licensing specialist before relying on an answer."
        }
        Key::ChannelsForSoftwareAssurance => {
            "Releases of the Semi-Annual and Annual Channel are for customers with Software Assurance and have no RDS CAL of their own."
        }
        Key::AzureVirtualDesktopNeedsSoftwareAssurance => {
            "What is certain: sessions on Windows Server in Azure are covered by RDS User CALs with active Software Assurance or by RDS User subscription licenses."
        }
        Key::CloudIsOpen => {
            "Whether Windows Server virtual machines in a cloud need base CALs is answered in different ways; no firm answer can be given here."
        }
        Key::HostingNeedsSals => {
            "Hosting for other companies is licensed by Subscriber Access Licenses under SPLA, not by CALs."
        }

        Key::DisagreeLicenseServerDirection => {
            "One sentence of Microsoft’s page of 2025 says that RDS CALs go on license servers of the same or an earlier version; the table under it and every other source say the same or a later one. We follow the table."
        }
        Key::DisagreeTemporaryDays => {
            "Editions of 2017 and 2020 give temporary Per Device CALs 52 to 89 days; later ones and the 2003 documentation say 90. We follow the 90: the publisher corrected the page, and 52 to 89 days is how permanent CALs renew."
        }
        Key::DisagreeVersionMatch => {
            "An HPE FAQ wants RDS CALs of exactly the host’s version; Microsoft lets newer ones in. We follow Microsoft for the right to use; as buying advice the FAQ has a point, since a newer CAL may not fit the license server in place."
        }
        Key::DisagreeCoarseColumn => {
            "Microsoft’s tables of 2020 and 2023 put 2008 R2 and everything earlier into one column, as if any of those CALs reached 2008 and 2008 R2. The RDS team says that 2003 CALs do not. We follow the team: the column is coarse."
        }
        Key::DisagreeTableHeading => {
            "The heading of Microsoft’s table of 2017 speaks of session hosts, its rows name license servers, and its last row has one answer too many. We read it by its rows and drop the extra answer."
        }
        Key::DisagreeGraceDays => {
            "An edition of 2020 gave the grace period 180 days; all other sources give 120, and 90 for Windows 2000. We follow these: the publisher corrected the 180."
        }
        Key::DisagreeGraceStart => {
            "Common advice starts the grace period with the installation of the role; Microsoft starts it with the first client connection. We follow Microsoft; to be cautious, count from the installation."
        }
        Key::DisagreeGraceEnd => {
            "A troubleshooting page of 2022 ended the grace period once a license server is configured; elsewhere it ends with the first permanent CAL or on its last day. We follow the latter: the later edition dropped the sentence."
        }
        Key::DisagreeAzureDeviceCals => {
            "Third parties allow only RDS User CALs in Azure; Microsoft’s page allows either kind with Software Assurance. This stays open: User CALs are certain."
        }
        Key::DisagreeAzureBaseCals => {
            "Whether Windows Server virtual machines in Azure need base CALs is claimed both ways. This stays open."
        }
        Key::DisagreeExternalConnector => {
            "Some sources count External Connectors by virtual server, others by licensed physical server. We count by licensed server; check where virtual machines are licensed one by one."
        }
        Key::DisagreeConcurrent => {
            "Some advice counts the people on site at a time. CALs are assigned to named users or devices; concurrent counts exist in the old Per Server mode alone."
        }
        Key::DisagreeMoreDevices => {
            "Some advice has it upside down: more devices than users speaks for User CALs, not for Device CALs."
        }

        Key::UseBaseCal => "use {cal} base CALs",
        Key::UseRdsCal => "use {cal} RDS CALs",
        Key::UseRdsCalKind => "use RDS {kind} CALs",
        Key::SetMode => "set the session host to {mode}",
        Key::RunLicenseServer => "run the license server on {license_server}",
        Key::ActivateLicenseServer => "activate the license server",
        Key::JoinDomain => "put session host and license server into one domain or under a two-way trust",
        Key::RunServer => "run the server on {server}",

        Key::CountNamed => "Counted are named users and devices, not people at work at the same time.",
        Key::CountOncePerOrganisation => {
            "One CAL covers its user or device on every server of that version or older in the organisation: do not multiply by servers."
        }
        Key::CountBothLines => "RDS CALs come on top of base CALs: both lines are needed.",
        Key::CountCalVersion => {
            "For Windows Server {server} the CAL to buy is named {cal}: the R2 release got none of its own."
        }
        Key::CountMixed => "User and Device CALs may be mixed on the same server.",
        Key::CountNobody => "Nobody who needs a CAL has been entered yet.",
        Key::CountAdministratorsExempt => {
            "{exempt} {exempt:person|people} who only administer {exempt:is|are} exempt; {rest:# more needs a User CAL|# more need User CALs}."
        }
        Key::CountEssentialsWithin => {
            "Essentials needs no base CALs: {users:# user|# users} of {user_limit} and {devices:# device|# devices} of {device_limit}."
        }
        Key::CountFoundationWithin => "Foundation needs no base CALs: {users:# user|# users} of {user_limit}.",
        Key::CountOverLimit => {
            "{edition} ends at {user_limit} users; {users} are too many. Move to Standard and buy CALs for all of them."
        }
        Key::CountOverDeviceLimit => {
            "{edition} ends at {device_limit} devices; {devices} are too many. Move to Standard and buy CALs for all users."
        }
        Key::CountExternalConnectors => {
            "For people outside of the organisation: {servers:# External Connector|# External Connectors}, one for each server they reach, or {users:# User CAL|# User CALs} instead. Contractors who work from afar may count either way: ask."
        }
        Key::CountExternalConnectorsRds => {
            "For people outside of the organisation: {servers:# Windows Server and # RDS External Connector|# Windows Server and # RDS External Connectors}, one of each for each server they reach, or {users:# base and # RDS User CAL|# base and # RDS User CALs} instead. Contractors who work from afar may count either way: ask."
        }
        Key::CountPerServer => {
            "In the old Per Server mode: {connections:# connection|# connections} at most on {servers:# server|# servers} {cals:makes # CAL|make # CALs}. The change to Per User or Per Device is one-way."
        }
        Key::CountPerServerGone => "Windows Server {server} knows no Per Server mode: it ended with 2008 R2.",
        Key::CountPackSpare => "The packs hold {spare:# CAL|# CALs} more than are needed.",
        Key::CountOwnedTooOld => {
            "Some of the {product} CALs owned are older than Windows Server {server} and do not help there."
        }
        Key::CountDeviceOnly2000 => "Terminal Services of Windows 2000 are licensed per device only.",
        Key::CountProved => "Proved: no other choice of User and Device CALs costs less.",
        Key::CountNotProved => {
            "The cheapest purchase of {product} CALs could not be proved in the work allowed: the cost found is {cost}, and no purchase costs less than {lower_bound}."
        }

        Key::UnusedTooOld => "{cal} CALs do not reach Windows Server {server}",
        Key::UnusedNotNeeded => "more {kind} CALs than the cheapest mix needs",
        Key::UnusedNoBaseCalsNeeded => "{edition} needs no base CALs",
        Key::UnusedNoSessions => "nobody opens RDS sessions",
        Key::UnusedUserOn2000 => "Windows 2000 terminal servers take Device CALs only",

        Key::RuleBaseCalRequired => {
            "Every user or device that reaches Windows Server Standard or Datacenter, directly or indirectly, needs a CAL; directory, name, address, file and print services count."
        }
        Key::RuleServerLicenseHoldsNoCals => {
            "A server license contains no CALs. Many boxes from 2000 to 2008 R2 held five: ask, do not assume."
        }
        Key::RuleUserAndDeviceCals => {
            "A User CAL is for one named user on any number of devices, a Device CAL for one device and any number of users."
        }
        Key::RuleKindsMayBeMixed => "User and Device CALs may be mixed on the same server.",
        Key::RuleOneCalForAllServers => {
            "One CAL covers its user or device on any number of servers of its generation or older in the organisation."
        }
        Key::RuleNamedNotConcurrent => "Named users and devices are counted, not concurrent sessions.",
        Key::RulePerServerMode => {
            "In Per Server mode, 2000 to 2008 R2, each server takes as many CALs as it has connections at most at a time; the change to Per User or Per Device is one-way."
        }
        Key::RuleBaseCalReachesServer => {
            "A base CAL reaches servers of its own version and older ones, never newer ones."
        }
        Key::RuleR2TakesBaseReleaseCal => {
            "R2 releases take the CALs of their base release: no CALs were sold for 2003 R2, 2008 R2 or 2012 R2."
        }
        Key::RuleEssentialsAndFoundationLimits => {
            "Essentials (25 users, 50 devices) and Foundation (15 users) need no base CALs; beyond their limits, move to Standard and buy CALs for all users."
        }
        Key::RuleEssentialsExperienceRole => {
            "The Essentials Experience role on Standard or Datacenter is supported up to 75 users and 75 devices, and CALs are needed."
        }
        Key::RuleAnonymousInternetAccess => "Access through the Internet without signing in needs no CAL.",
        Key::RuleAdministrationExempt => "Up to two users or devices that only administer a server need no CAL.",
        Key::RuleServersNeedNoCal => "Another licensed server that accesses a server needs no CAL.",
        Key::RuleVirtualizationHostExempt => {
            "A physical host that only runs virtual machines needs no CALs; its guests do, of their own versions."
        }
        Key::RuleHpcWorkloads => {
            "Access to high-performance computing workloads needs no CAL; a hardware partition or blade is a device of its own."
        }
        Key::RuleReassignmentVolume => {
            "Under volume licensing a CAL moves to another user or device at most every 90 days, except after a hardware failure, the end of employment, or to stand in for an absence."
        }
        Key::RuleReassignmentOem => {
            "Under OEM and retail terms a CAL may be reassigned for good, or for a time to a loaner device or a temporary worker; no 90 days are stated."
        }
        Key::RuleMultiplexing => {
            "Pooling connections through other hardware or software does not lower the number of CALs."
        }
        Key::RuleExternalUsers => {
            "People who are neither employees nor onsite contractors may be covered by CALs or by an External Connector for each licensed server they reach."
        }
        Key::RuleRdsComesOnTop => {
            "RDS CALs are additive: a base CAL is needed as well; the same holds for External Connectors."
        }
        Key::RuleBaseCalsAreNotActivated => {
            "Base CALs are neither activated nor enforced; the proof of purchase is the evidence."
        }
        Key::RuleSwitchKindAtRenewal => {
            "User and Device CALs can be exchanged for one another only when Software Assurance is renewed."
        }
        Key::RuleSoftwareAssuranceNextVersion => "Active Software Assurance on CALs includes the next version.",
        Key::RuleCalSuitesHoldBaseCal => {
            "CAL suites and their subscription bridges include the base CAL, not the RDS CAL."
        }
        Key::RuleNetworkPrinters => {
            "A network printer is covered when all of its users have User CALs; otherwise it needs a Device CAL. Devices off the network need none."
        }
        Key::RulePackSizes => "Pack sizes are a matter of purchase: count first, then round up.",
        Key::RuleAffiliates => {
            "Under volume licensing your CALs also reach the servers of your affiliates, not those of other companies."
        }
        Key::RuleCheapestMix => {
            "The cheapest mix of User and Device CALs covers every pair of user and device that work together, at the lowest price."
        }
        Key::RuleRdsCalRequired => {
            "Every user or device that connects to a session host needs an RDS CAL as well as a base CAL."
        }
        Key::RuleIndirectSessions => {
            "The same holds for sessions reached indirectly or through other vendors’ technology."
        }
        Key::RulePerUserNotEnforced => {
            "Per Device CALs are assigned to devices and cannot be overallocated. Per User CALs are assigned to users and not enforced: using more than owned is a breach."
        }
        Key::RuleModeMatchesCalKind => {
            "The licensing mode of the session host must match the kind of RDS CAL; a host has one mode at a time."
        }
        Key::RulePerDeviceFlow => {
            "Per Device: the first connection gets a temporary CAL, the second a permanent one if the license server is activated and has one free."
        }
        Key::RuleTemporaryCal => "A temporary Per Device CAL is good for 90 days; Per User has none.",
        Key::RulePermanentCalRenewal => {
            "A permanent Per Device CAL runs for a random 52 to 89 days and renews when seven or fewer remain."
        }
        Key::RulePerUserRenewal => {
            "A Per User CAL shows 60 days and renews at sign-in; 90 days must pass before it is reassigned."
        }
        Key::RulePerUserNotMonitored2003 => {
            "A 2003 license server does not monitor Per User CALs; from 2008 on they are tracked in Active Directory."
        }
        Key::RuleRevocation => {
            "At most 20 % of the installed Per Device CALs of a version can be revoked at a time; Per User CALs cannot."
        }
        Key::RuleWorkgroupPerDevice => "In a workgroup, RDS works with Per Device licensing only.",
        Key::RuleLicenseServerInReach => {
            "Session host and license server share a workgroup or a domain, or their domains or forests trust each other both ways."
        }
        Key::RuleGracePeriod => {
            "A session host works without a license server for 120 days (Windows 2000: 90) from the first client connection, or until the first permanent CAL."
        }
        Key::RuleLicenseServerActivated => {
            "A license server that is not activated issues temporary CALs only, good for 90 days."
        }
        Key::RuleAdministrativeSessions => {
            "Two administrative sessions at a time need neither an RDS CAL nor a license server; further administrators do."
        }
        Key::RuleRdsCalReachesSessionHost => {
            "An RDS CAL reaches session hosts of its own version and older ones, never newer ones."
        }
        Key::RuleTsCalIsRdsCal => "TS CALs 2008 and RDS CALs 2008 R2 are the same license.",
        Key::RuleHotfix2008LicenseServer => "RDS CALs 2008 R2 on a 2008 license server need hotfix 968074.",
        Key::RuleNoR2RdsCal => "2012 R2 session hosts take 2012 RDS CALs; there are no 2012 R2 ones.",
        Key::RuleLicenseServerHoldsRdsCal => {
            "A license server holds RDS CALs of its own version and all earlier ones, never later ones."
        }
        Key::RuleLicenseServerKeepsCalRights => {
            "The rights of a CAL do not grow when it is installed on a newer license server."
        }
        Key::RuleIssueOrder => {
            "A license server first offers the CAL of the host’s own version, then a newer one, unless the policy “Prevent license upgrade” forbids it."
        }
        Key::RuleBuiltInOverUsed => {
            "With newer Per User CALs for an older host, reports show “Built-in OverUsed” for the older version and do not count down the newer pool."
        }
        Key::RuleDowngradedCals => {
            "CALs installed in downgraded form count as the older version until the Clearinghouse issues them anew."
        }
        Key::RuleMovingCals => {
            "CALs that move to another license server are removed from the first; using both is a violation."
        }
        Key::RuleWindows2000 => {
            "Windows 2000: TS CALs are per device only, and Windows 2000 and XP Professional clients use built-in licenses."
        }
        Key::RuleOperatingSystemEquivalency => {
            "From 2003 on, the client’s operating system no longer stands in for a TS CAL; copies of XP Professional owned by 24 April 2003 got one 2003 TS CAL each."
        }
        Key::RuleExternalConnectorHost => {
            "For an External Connector the session host is set to Per User and the license server is activated, usually with no CALs installed."
        }
        Key::RuleAzureVirtualDesktop => {
            "Windows Server session hosts in Azure need RDS CALs with active Software Assurance or RDS User subscription licenses."
        }
        Key::RuleEntraDomainServices => {
            "In Entra Domain Services the reporting of Per User use does not work; this has been disputed."
        }
        Key::RuleServicingChannels => {
            "The Semi-Annual and Annual Channels are for customers with Software Assurance and have no RDS CAL of their own."
        }
        Key::RuleUserLimit => "Standard and Datacenter limit users by CALs; the technical maximum of RDS is 65,535.",
        Key::RuleServiceProviderHosting => {
            "Hosting for other companies takes Subscriber Access Licenses under SPLA, not CALs."
        }
        Key::RuleRdsCalInstallation => {
            "RDS CALs, unlike base CALs, are installed on an activated license server: online, on the web or by telephone."
        }
        Key::RuleLicenseServerServesSessionHost => {
            "A license server serves session hosts of its own version and older ones."
        }
        Key::RuleOutOfSupport => "Support ends on the day that the lifecycle policy names.",
        Key::RuleOutsideScope => {
            "Small Business Server, MultiPoint, Storage and Hyper-V Server, Azure Local, cloud and hosting programmes are outside of these rules."
        }
        Key::RuleEditionOfRelease => "Foundation existed for 2008 R2 to 2012 R2, Essentials from 2012 on.",
        Key::RuleSessionsAreAuthenticated => {
            "Opening a session means signing in, so the exemption for anonymous Internet access never covers RDS."
        }
        Key::RuleUnneededBaseCal => "CALs in hand that the setup does not need are named.",
        Key::RuleProof => "A count is called the cheapest only with a proof: a lower bound that equals its cost.",

        Key::Disclaimer => {
            "Rules reviewed {rules}. Not legal advice: your agreement and the Product Terms bind. Not affiliated with Microsoft."
        }

        Key::TimeInstalledBeforeActivation => {
            "RDS CALs can be installed on an activated license server only: those dated earlier count from its activation."
        }
        Key::EventGraceBegins => "The first client connects; the grace period of {days} days begins.",
        Key::EventGraceBeginsCautiously => {
            "The role is installed; counted from here to be cautious, the grace period of {days} days begins."
        }
        Key::EventGraceEndsCautiously => {
            "Counted from the installation of the role, the {days} days of the grace period would be over: the cautious bound."
        }
        Key::EventGraceEnds => "The grace period is over after {days} days.",
        Key::EventGraceEndsByCal => "The license server issues the first permanent CAL, which ends the grace period.",
        Key::EventCalsInstalled => {
            "{quantity:# RDS {kind} CAL {cal} is|# RDS {kind} CALs {cal} are} installed on the license server."
        }
        Key::EventTemporaryIssued => {
            "At its first connection {clients:client {first} gets a temporary CAL|each of clients {first} to {last} gets a temporary CAL}, good for {days} days."
        }
        Key::EventTemporaryNotUpgraded => {
            "With Per User, 2003 leaves it at the temporary license: it is not upgraded, and CALs are not counted down."
        }
        Key::EventTemporaryExpires => {
            "{clients:The temporary CAL of client {first} has run out|The temporary CALs of clients {first} to {last} have run out}."
        }
        Key::EventPermanentIssued => {
            "At its second connection {clients:client {first} gets a permanent CAL|each of clients {first} to {last} gets a permanent CAL}."
        }
        Key::EventRenewal => {
            "Renewal {number} of the permanent {clients:CAL of client {first}: it runs|CALs of clients {first} to {last}: they run} for {shortest} to {longest} days and {clients:renews|renew} within the last seven of them."
        }
        Key::EventRenewalsContinue => {
            "From here on permanent CALs renew on any day, each {soonest} to {longest} days after the last time."
        }
        Key::EventPerUserIssued => {
            "{clients:User {first} is|Users {first} to {last} are} assigned a Per User CAL; it shows {days} days and is extended at a sign-in towards their end."
        }
        Key::EventPerUserLapses => {
            "Where a user has not signed in towards the end of the {days} days, the Per User CAL drops off the list until the next sign-in."
        }
        Key::EventUnlicensed => {
            "{clients:Client {first} opens sessions|Clients {first} to {last} open sessions} without a CAL: nothing stops that, and it is a breach."
        }
        Key::EventRefused => "{clients:Client {first} is|Clients {first} to {last} are} refused from now on.",
        Key::EventRefusedUntil => "{clients:Client {first} is|Clients {first} to {last} are} refused, through {until}.",
        Key::EventMainstreamEnds => "Last day of mainstream support for Windows Server {server}.",
        Key::EventExtendedEnds => "Last day of extended support for Windows Server {server}.",

        Key::SeesNotSaid => {
            "Neither the first client connection nor the installation of the role has been said, so nothing can be counted."
        }
        Key::SeesNotYet => "No client has connected by this day.",
        Key::SeesGrace => "The session opens without a CAL, as the grace period lasts through {until}.",
        Key::SeesTemporary => "The session opens with a temporary CAL, good through {until}.",
        Key::SeesPermanent => {
            "The session opens with the permanent CAL that this device has had since {since}; it renews by itself."
        }
        Key::SeesPerUser => "The session opens with the Per User CAL of this user, which renews at sign-in.",
        Key::SeesUnmonitored => {
            "The session opens. There is a Per User CAL for this user; 2003 keeps no count of them."
        }
        Key::SeesUnlicensed => {
            "The session opens, as Per User CALs are not enforced; none is installed that would serve, which is a breach."
        }
        Key::SeesUnlicensedBeyond => {
            "The session opens, as Per User CALs are not enforced; {cals:the only one installed is another user’s|the # installed are other users’}, which is a breach."
        }
        Key::SeesUnlicensedTooOld => {
            "The session opens, as Per User CALs are not enforced; those installed are {cal} CALs, too old for a {host} session host, which is a breach."
        }
        Key::SeesRefusedNoServer => {
            "The session is refused, as the grace period lasted through {until} only and there is no license server."
        }
        Key::SeesRefusedServerLater => {
            "The session is refused, as the grace period lasted through {until} only and the license server is not there before {from}."
        }
        Key::SeesRefusedServerTooOld => {
            "The session is refused, as the grace period lasted through {until} only and a {license_server} license server does not serve a {host} session host."
        }
        Key::SeesRefusedNotActivated => {
            "The session is refused, as the grace period is over, no temporary CAL is good any longer, and the license server is not activated."
        }
        Key::SeesRefusedNoCal => {
            "The session is refused, as the temporary CAL was good through {until} only and no RDS Device CAL is installed."
        }
        Key::SeesRefusedBeyond => {
            "The session is refused, as the temporary CAL was good through {until} only and {cals:the only RDS Device CAL installed is another client’s|the # RDS Device CALs installed are other clients’}."
        }
        Key::SeesRefusedOtherKind => {
            "The session is refused, as the temporary CAL was good through {until} only and a Per Device session host does not take the User CALs installed."
        }
        Key::SeesRefusedTooOld => {
            "The session is refused, as the temporary CAL was good through {until} only and the {cal} RDS CALs installed are too old for a {host} session host."
        }
        Key::SeesRefusedNotHeld => {
            "The session is refused, as the temporary CAL was good through {until} only and a {license_server} license server cannot hold {cal} RDS CALs."
        }

        Key::ChurnReturns => {
            "The CAL of a device that connected every day is free again {soonest} to {latest} days after its last connection."
        }
        Key::ChurnRevocable => {
            "{revocable:# CAL|# CALs} at a time can be revoked: {percent} % of those installed. How that is rounded is not documented; rounded down here."
        }
        Key::ChurnTooFew => {
            "{missing:# device has|# devices have} no CAL from the start, and {missing:is|are} refused once the temporary CAL has run out after {days} days."
        }
        Key::ChurnNobodyRefused => {
            "Even a dry pool refuses nobody who connects daily: a new device works on its temporary CAL for {days} days, and the old one’s CAL comes back within {latest}."
        }

        Key::StepSetUpLicenseServer => "Set up a license server on Windows Server {license_server} or later.",
        Key::StepActivate => "Activate the license server.",
        Key::StepCheckActivation => "Make sure that the license server is activated.",
        Key::StepClaim => {
            "Get {quantity:# {product} {kind} CAL|# {product} {kind} CALs} {cal} as {version}, under Software Assurance."
        }
        Key::StepBuy => {
            "Buy {quantity:# {product} {kind} CAL {cal}|# {product} {kind} CALs {cal}}; a later version serves as well{product:rds= where the license server holds it|base=}."
        }
        Key::StepInstall => "Install the RDS CALs for Windows Server {server} on this license server.",
        Key::StepConfigure => "Point the new session hosts at it, in {mode} mode.",
        Key::StepMove => "Move the session hosts from Windows Server {from} to {to}.",
        Key::StepRetire => {
            "Once no host runs {host} any longer, retire the license servers and CALs that served only those."
        }
        Key::PlanSameGeneration => "{from} and {to} share their CALs: those that serve the one serve the other.",
        Key::PlanOtherKind => "Only RDS {kind} CALs are counted here, as the licensing mode asks for them.",
        Key::PlanOtherBaseKind => {
            "The Windows Server {kind:user=Device|device=User} CALs owned are not counted here: whether they cover the same accesses, the counter works out."
        }
        Key::PlanAssurance => "This counts on Software Assurance being active when {to} came out; the agreement tells.",
        Key::PlanGrace => {
            "New hosts run without licenses through {until} at most if their first client connects on the first day: a safety net, not a plan."
        }
        Key::PlanTwoDeviceCals => {
            "A device that opens sessions on hosts of both versions may be issued two CALs, {old} and {new}, while both are in stock."
        }
        Key::PlanMoveNotCopy => {
            "Old CALs that move to the new license server are removed from the old one: using both is a violation."
        }

        Key::MoveVolumeFree => {
            "Volume licensing lets it move: {days} days have passed since it was last assigned, or it never was."
        }
        Key::MoveVolumeNotYet => "Volume licensing lets it move every {days} days only: not before {next}.",
        Key::MoveVolumeBeyond => {
            "Volume licensing lets it move every {days} days only: later than this calendar reaches."
        }
        Key::MoveHardwareFailure => "A device that failed or was lost is an exception to the {days} days.",
        Key::MoveEndOfEmployment => "The end of employment or of a contract is an exception to the {days} days.",
        Key::MoveTemporaryCover => {
            "Standing in for an absent user or a device out of service is an exception to the {days} days, for as long as that lasts."
        }
        Key::MoveOemPermanent => "OEM and retail terms let it move for good; no number of days is stated.",
        Key::MoveOemTemporary => {
            "OEM and retail terms let it move for a time, to a loaner device or a temporary worker."
        }
        Key::MoveRdsDevice => {
            "On the license server a Device CAL stays with its device until it runs out, {shortest} to {longest} days after its last renewal, unless it is revoked: at most {percent} % at a time."
        }
        Key::MoveRdsUser => {
            "The license server shows {shown} days for a User CAL; under most agreements {days} are the least between two assignments."
        }

        // The page.
        Key::PageUnreadMore => "{more:# thing more|# things more}",
        Key::PageOpenKind => "Not decided yet: it depends on whether the {cal} RDS CALs are User or Device CALs.",
        Key::PageRestWarns => "Nothing else is broken; {warnings:# thing is|# things are} worth a warning.",
        Key::PageMoreBroken => "{rules:One more rule is|# more rules are} broken, see below.",
        Key::PageStillOpen => "Not said yet: {missing}.",
        Key::PageAllMet => "{rules:The rule that decides is|All # rules that decide are} met.",
        Key::PageNotes => "{notes:# thing|# things} worth knowing",
        Key::PageDisputed => "sources disagree, see {reason}",
        Key::PagePriceOf => "{product} {kind} CAL",
        Key::PageExpectsCount => "A whole number from 0 to {largest}",
        Key::PageTooMany => "More than {largest} in all: too many to count",
        Key::PageFromVersion => "{cal} or newer",
        Key::PageTotal => "{total:# CAL|# CALs}",
        Key::PageMix => "{user} User + {device} Device",
        Key::PageProvedTotal => {
            "Proved: fewer than {total} cannot cover everybody. {saved:One CAL fewer|# CALs fewer} than with one kind alone."
        }
        Key::PageProvedNoSaving => {
            "Proved: fewer than {total} cannot cover everybody. Mixing kinds saves nothing here."
        }
        Key::PageBuy => "To buy: {user} User + {device} Device.",
        Key::PageOwnedUsed => "Owned and used: {user} User + {device} Device.",
        Key::PagePack => "{quantity} × {size} {kind}",
        Key::PageUnused => "{quantity} {cal} {product} {kind} {quantity:CAL stays|CALs stay} unused: ",
        Key::PageRests => "{findings:# rule|# rules} behind the count",
        Key::PageTitle => "CAL Check: do these CALs fit this server?",
        Key::PageDescription => {
            "Says whether a Windows Server or RDS licensing setup fits together, why, what would repair it, and how many CALs it needs."
        }
        Key::PageNoScript => "This is the answer to the example question. To ask your own, switch JavaScript on.",
        Key::PageNotStarted => {
            "The calculator could not start in this browser. What stands here is the answer to the example question."
        }
        Key::PageStopped => {
            "The calculator has stopped because of a fault of ours. Reload the page to go on; the address holds what you entered."
        }
        Key::PageTheme => "Colours",
        Key::PageGoCount => "Count",
        Key::PageGoQuote => "Quote",
        Key::PageGoTime => "Time",
        Key::PageGoEmbed => "Embed",
        Key::PageGoRules => "Rules",
        Key::PageThemeSystem => "as the system",
        Key::PageThemeLight => "light",
        Key::PageThemeDark => "dark",
        Key::PageCopyLink => "Copy link",
        Key::PageCopied => "Copied",
        Key::PageCopyFailed => "Copy the address above instead",
        Key::PageUnread => "The link also said {items}. This version does not know what that means.",
        Key::PageDismiss => "Close this note",
        Key::PageAnswers => "Every answer as a page",
        Key::PageRules => "Rules and sources",
        Key::PageData => "Data and badges",
        Key::PageQuestion => "Your setup",
        Key::PageQuestionRds => {
            "A {kind} with a {rds_cal} RDS CAL and a {base_cal} Windows Server {base_kind} CAL {sessions} Windows Server {server} {edition} in {mode} mode, {access}. The license server runs {license_server}, is {activation}, and is in {membership}."
        }
        Key::PageQuestionBase => {
            "A {base_kind} with a {base_cal} Windows Server CAL {sessions} Windows Server {server} {edition}, {access}."
        }
        Key::PageAskRdsKind => "Kind of RDS CAL",
        Key::PageAskRdsCal => "Version of the RDS CAL",
        Key::PageAskBaseKind => "Kind of Windows Server CAL",
        Key::PageAskBaseCal => "Version of the Windows Server CAL",
        Key::PageAskSessions => "RDS sessions",
        Key::PageAskServer => "Version of the server",
        Key::PageAskEdition => "Edition of the server",
        Key::PageAskAccess => "Kind of access",
        Key::PageAskMode => "Licensing mode of the session host",
        Key::PageAskLicenseServer => "Version of the license server",
        Key::PageAskActivation => "Activation of the license server",
        Key::PageAskMembership => "Domain or workgroup of host and license server",
        Key::PageNotKnown => "not known yet",
        Key::PageKindNotKnown => "user or device, not known yet,",
        Key::PageEditionNotKnown => "(edition not known yet)",
        Key::PageAccessNotKnown => "access not known yet",
        Key::PageUser => "user",
        Key::PageDevice => "device",
        Key::PageOpensSessions => "opens RDS sessions on",
        Key::PageWithoutSessions => "works without RDS on",
        Key::PageActivated => "activated",
        Key::PageNotActivated => "not activated",
        Key::PageSameDomain => "the same domain",
        Key::PageTwoWayTrust => "a domain with a two-way trust",
        Key::PageNoTrust => "a domain without a two-way trust",
        Key::PageSameWorkgroup => "the same workgroup",
        Key::PageCovered => "Covered by these rules",
        Key::PageOutside => "Not covered by these rules",
        Key::PageAnswer => "Answer",
        Key::PageRestFits => "Everything else about this setup fits.",
        Key::PageNothingBroken => "Nothing said so far breaks a rule.",
        Key::PageMakeItWork => "Make it work",
        Key::PageWhereItBreaks => "Where it breaks",
        Key::PageHowItHolds => "How it holds together",
        Key::PageRdsCal => "RDS CAL",
        Key::PageBaseCal => "Base CAL",
        Key::PageSessionHost => "Session host",
        Key::PageServer => "Server",
        Key::PageLicenseServer => "License server",
        Key::PageLinkReaches => "reaches",
        Key::PageLinkTooOld => "too old",
        Key::PageLinkModeDiffers => "mode differs",
        Key::PageLinkHeld => "held",
        Key::PageLinkTooNew => "too new to hold",
        Key::PageLinkNotActivated => "not activated",
        Key::PageLinkServed => "serves",
        Key::PageLinkNotServed => "too old",
        Key::PageLinkNotNeeded => "not needed",
        Key::PageLinkOpen => "open",
        Key::PageReasons => "Reasons",
        Key::PageViolation => "Broken",
        Key::PageWarning => "Warning",
        Key::PageNote => "Note",
        Key::PageOk => "Met",
        Key::PageDerived => "follows from the general rule",
        Key::PageStaircase => "What reaches what",
        Key::PageMatrix => "Relation shown",
        Key::PageMatrixRdsCalBySessionHost => "RDS CAL down, session host across",
        Key::PageMatrixRdsCalByLicenseServer => "RDS CAL down, license server across",
        Key::PageMatrixSessionHostByLicenseServer => "Session host down, license server across",
        Key::PageMatrixBaseCalByServer => "Base CAL down, server across",
        Key::PagePickCell => "Pick any cell to ask about it; arrow keys move.",
        Key::PageCount => "How many",
        Key::PageExample => "An example: put in your own numbers.",
        Key::PageOwnLine => "{users} people with {devices} devices each of their own",
        Key::PageSharedLine => "{users} people sharing {devices} devices",
        Key::PageAdministratorsLine => "{administrators} people who only administer",
        Key::PageExternalLine => "{users} people from outside who reach {servers} servers",
        Key::PagePerServerLine => {
            "{servers} servers with at most {connections} connections at a time in the old Per Server mode"
        }
        Key::PageOwnedLine => "{quantity} {version} {product} {kind} CALs",
        Key::PageUsers => "People",
        Key::PageDevicesEach => "Devices for each of them",
        Key::PageDevicesShared => "Devices that they share",
        Key::PageAdministrators => "People who only administer",
        Key::PageExternalUsers => "People from outside",
        Key::PageExternalServers => "Servers that they reach",
        Key::PagePerServerServers => "Servers in Per Server mode",
        Key::PagePerServerConnections => "Connections at most at a time on each",
        Key::PageOwnedQuantity => "How many are owned",
        Key::PageOwnedVersion => "Version of the CALs owned",
        Key::PageOwnedProduct => "Product of the CALs owned",
        Key::PageOwnedKind => "Kind of the CALs owned",
        Key::PageGroupSessions => "RDS sessions of these people",
        Key::PageGroupRds => "with RDS sessions",
        Key::PageGroupNoRds => "without RDS sessions",
        Key::PageAddOwn => "Add people with their own devices",
        Key::PageAddShared => "Add people who share devices",
        Key::PageAddOwned => "Add CALs owned",
        Key::PageRemove => "Remove this line",
        Key::PageOthers => "Administrators and people from outside",
        Key::PagePerServer => "Old Per Server mode",
        Key::PageOwned => "CALs already owned",
        Key::PagePrices => "Prices and packs",
        Key::PageCurrency => "Prices in",
        Key::PageNoPrices => "none: every CAL weighs the same",
        Key::PagePacks => "Pack sizes on sale",
        Key::PageExpectsPrice => "A price such as 34.50",
        Key::PageExpectsPacks => "Sizes such as 1, 5, 50",
        Key::PageTooExpensive => "At this price the sum is too large to be exact",
        Key::PageStale => "Not updated: a field does not say yet what it should.",
        Key::PageCountNeedsServer => {
            "Say first which Windows Server, of those that these rules cover: the CALs depend on it."
        }
        Key::PageLineBase => "Windows Server CALs",
        Key::PageLineRds => "RDS CALs",
        Key::PageUserOnly => "User CALs only",
        Key::PageDeviceOnly => "Device CALs only",
        Key::PagePerServerOnly => "Per Server mode",
        Key::PageBestMix => "Best mix",
        Key::PageNotPossible => "does not cover everybody",
        Key::PageProvedCost => "Proved: no purchase that covers everybody costs less.",
        Key::PageBuyNothing => "Nothing to buy: what is owned covers everybody.",
        Key::PageCost => "Cost of what is to buy",
        Key::PageInPacks => "In packs",
        Key::PageNoBaseCals => "This edition needs no Windows Server CALs.",

        Key::ImportTitle => "Count from your own data",
        Key::ImportIntro => {
            "Logs and reports tell exactly who needs which CAL. They are read in this browser and go nowhere."
        }
        Key::ImportOpen => "Import a log…",
        Key::PageSectionFailed => "This part of the page could not be loaded. Reload the page to try again.",
        Key::ImportDrop => "Drop files here, paste a table, or",
        Key::ImportChoose => "choose files",
        Key::ImportAccepts => {
            "User Access Logging, key packs and reports of a license server, or any table of users and devices: CSV, TSV or JSON."
        }
        Key::ImportPasted => "Pasted table",
        Key::ImportHolds => "What it holds",
        Key::ImportAccesses => "Who worked on which device",
        Key::ImportUsers => "Users alone",
        Key::ImportDevices => "Devices alone",
        Key::ImportKeyPacks => "Key packs of a license server",
        Key::ImportIssuedLicenses => "Per Device CALs issued",
        Key::ImportPerUserReport => "Per User CALs in use",
        Key::ImportRead => "Read this file",
        Key::ImportDiscard => "Leave it out",
        Key::ImportReading => "{rows:# row|# rows} read",
        Key::ImportWorking => "Working it out…",
        Key::ImportCancel => "Cancel",
        Key::ImportCancelled => "Cancelled: nothing of this file counts.",
        Key::ImportStopped => "Cancelled: there is no answer yet.",
        Key::ImportAgain => "Work it out",
        Key::ImportRows => "{rows:# row|# rows}",
        Key::ImportLeftOut => "{rows:# row|# rows} left out",
        Key::ImportSaveLeftOut => "Save these rows with their reasons",
        Key::ImportRemove => "Remove this file",
        Key::ImportLine => "Line",
        Key::ImportReason => "Reason",
        Key::ImportRow => "Row",
        Key::ImportNoUser => "no user",
        Key::ImportNoDevice => "no device",
        Key::ImportNameTooLong => "a name with more than 1,024 bytes",
        Key::ImportTooManyColumns => "more than 512 columns or 256 kB",
        Key::ImportUnclosedQuote => "a quotation mark is never closed",
        Key::ImportUndecodable => "letters that the encoding of the file does not know",
        Key::ImportNoObject => "not a JSON object",
        Key::ImportCutShort => "cut short",
        Key::ImportNoNumber => "no number of licenses",
        Key::ImportUnknownVersion => "a CAL version that the rules do not know",
        Key::ImportUnknownKind => "no RDS CAL, or of a kind not known",
        Key::ImportEmpty => "The file is empty.",
        Key::ImportTooLarge => {
            "The file has {megabytes} MB; at most {most} MB are read. Export fewer columns, or a part of the time."
        }
        Key::ImportBinary => "This is no text: byte {byte} is zero.",
        Key::ImportWorkbook => "This is a workbook. Save its table as CSV.",
        Key::ImportNoColumns => "Say which column holds users and which holds devices.",
        Key::ImportTooManyRows => "There are more rows than the {most} that are read.",
        Key::ImportTooManyNames => "The names take more memory than there is.",
        Key::ImportProduct => "CALs for",
        Key::ImportProductBase => "Windows Server",
        Key::ImportDomains => "A name is the same person in every domain",
        Key::ImportCurrency => "Currency",
        Key::ImportPriceUser => "Price of a User CAL",
        Key::ImportPriceDevice => "Price of a Device CAL",
        Key::ImportServers => "Servers",
        Key::ImportServer => "Server",
        Key::ImportVersion => "Version",
        Key::ImportOwned => "CALs owned",
        Key::ImportAddOwned => "Add CALs owned",
        Key::ImportRemoveOwned => "Remove",
        Key::ImportQuantity => "Quantity",
        Key::ImportKind => "Kind",
        Key::ImportSeen => "{users:# user|# users}, {devices:# device|# devices}, {accesses:# access|# accesses}",
        Key::ImportAnswer => "Answer",
        Key::ImportUserOnly => "User CALs only",
        Key::ImportDeviceOnly => "Device CALs only",
        Key::ImportMix => "Cheapest mix",
        Key::ImportBuy => "To buy beyond what is owned",
        Key::ImportUserCals => "User CALs",
        Key::ImportDeviceCals => "Device CALs",
        Key::ImportTotal => "Total",
        Key::ImportCost => "Cost",
        Key::ImportNothing => "No file read so far names users or devices.",
        Key::ImportCostTooLarge => "These prices cost more than can be counted exactly.",
        Key::ImportNotOnSale => "A server is newer than the newest CAL.",
        Key::ImportAlone => {
            "Known without the other side, so counted in any case: {users:# user|# users} and {devices:# device|# devices}. Get-UalDailyAccess says who worked on what."
        }
        Key::ImportLists => {
            "Nothing says who works on which device, so anybody might on any. Get-UalDailyAccess says more, and a mix may cost less."
        }
        Key::ImportAddresses => {
            "{devices:# device is|# devices are} known by address alone. With DHCP one device may have had several addresses, and behind NAT several devices share one: check Device CALs against an inventory."
        }
        Key::ImportQuestionMarks => {
            "{names:# name has|# names have} a question mark where a letter may have been lost. Export with -Encoding UTF8, or two people may count as one."
        }
        Key::ImportNotPeople => {
            "{rows:# row is|# rows are} about accounts of computers or of Windows itself; the device counts where nobody else is known on it."
        }
        Key::ImportUnknownVersions => "{servers:# server has|# servers have} no version and count as {version}.",
        Key::ImportDeviceCalsOnly => {
            "RDS CALs are not counted: {servers:# server runs|# servers run} Windows {version}, whose sessions take Device CALs alone (R26). Count one per device there, and the other servers from a log without them."
        }
        Key::ImportMode => "Mode",
        Key::ImportModesSame => "One mode per session host costs no more than the free mix.",
        Key::ImportStock => "License server",
        Key::ImportInstalled => "Installed",
        Key::ImportIssued => "Issued",
        Key::ImportOver => "Over-allocated",
        Key::ImportTemporary => "{issued:# temporary CAL is|# temporary CALs are} issued.",
        Key::ImportIssuedCount => "Issued by name: {permanent} permanent, {temporary} temporary, {revoked} revoked.",
        Key::ImportTurns => "Where prices change the answer",
        Key::ImportTurnNow => "now",
        Key::ImportTurnsOpen => "Between some of these prices there may be more steps.",
        Key::ImportSaveList => "Save who gets which CAL",
        Key::ImportPseudonyms => "Numbers in place of names",
        Key::ImportListName => "Name",
        Key::ImportListCal => "CAL",
        Key::ImportListFrom => "From",
        Key::ImportListNeeds => "Oldest that would do",
        Key::ImportListAccesses => "Accesses covered",
        Key::ImportListCovers => "Covers",
        Key::ImportListOwned => "owned",
        Key::ImportListBought => "to buy",
        Key::ImportPaste => "Paste a table",
        Key::ImportPasteUse => "Take this table",
        Key::ImportPreview => "The first rows",
        Key::ImportReadAll => "Read all of these files",
        Key::ImportKnown => "A file of this name and size counts already. Read twice, it says nothing new.",
        Key::ImportFound => "found out",
        Key::ImportWritten => "How the file is written down",
        Key::ImportEncoding => "Encoding",
        Key::ImportDelimiter => "Between columns",
        Key::ImportComma => "comma",
        Key::ImportSemicolon => "semicolon",
        Key::ImportTab => "tab",
        Key::ImportBar => "bar",
        Key::ImportHeader => "First row",
        Key::ImportHeaderYes => "names the columns",
        Key::ImportHeaderNo => "is data",
        Key::ImportOnceMore => "Look at it once more",
        Key::ImportBroken => {
            "Something went wrong here that is no fault of the file. What counted before still counts."
        }
        Key::ImportUnreadable => "The file can no longer be read: it was moved, changed or deleted. Choose it again.",
        Key::ImportBaseCals => "Windows Server CALs",
        Key::ImportRdsCals => "RDS CALs",
        Key::ImportPrices => "Prices are yours alone; without them, every CAL weighs the same.",
        Key::ImportPriceExpected => "Expected: both prices or neither, each a number up to {most}.",
        Key::ImportPricesFirst => "A price is missing or says no number, so there is no answer yet.",
        Key::ImportVersionOpen => "not known",
        Key::ImportVersionAll => "All of them",
        Key::ImportUsed => "Used",
        Key::ImportLeft => "Left over",
        Key::ImportProved => {
            "Proved: every access is covered, and no other choice of CALs costs less than {cost}. A second, simple program has checked both, access by access."
        }
        Key::ImportProvedCount => {
            "Proved: every access is covered, and buying fewer than {cost} is not enough. A second, simple program has checked both, access by access."
        }
        Key::ImportNotProved => {
            "Every access is covered, for {cost}. That nothing is cheaper is not proved: nothing costs less than {bound}, so that at most {gap} could be saved."
        }
        Key::ImportNotProvedCount => {
            "Every access is covered with {cost} CALs to buy. That fewer are enough is not ruled out: it takes at least {bound}, so that at most {gap} could be saved."
        }
        Key::ImportModesFree => "Free mix",
        Key::ImportModesEach => "One mode per host",
        Key::ImportModesHosts => "Session hosts and their modes",
        Key::ImportModesDiffer => {
            "One mode per host takes {more} more: everybody on a Per User host needs a User CAL there, also where a Device CAL would do, and the other way round. The free mix is lawful too: set the hosts to Per User and own both kinds."
        }
        Key::ImportModesProved => "Both are proved.",
        Key::ImportModesOwned => "Both are counted as if no CALs were owned.",
        Key::ImportModesSettled => {
            "Hosts of which the files name only users are Per User, and those of which they name only devices Per Device: nobody could count them otherwise."
        }
        Key::ImportTurnMix => "With a User CAL at {price}: {users} User and {devices} Device CALs.",
        Key::ImportTurnRatio => "× is the price of a Device CAL.",
        Key::ImportTurnHolds => "This mix is the cheapest from {from} to {to}.",
        Key::ImportTurnHoldsOn => "This mix is the cheapest from {from} on.",
        Key::ImportTurnsAll => "All steps",
        Key::ImportTurnsOwned => "The steps are those of buying all CALs, as if none were owned.",
        Key::ImportList => "Who gets which CAL: the first rows",
        Key::ImportGrown => "To buy with {percent} % growth, estimated",
        Key::ImportColumnNone => "none",
        Key::ImportColumnUser => "Users are in",
        Key::ImportColumnDevice => "Devices are in",
        Key::ImportColumnServer => "Servers are in",
        Key::ImportModes => "One licensing mode per session host",
        Key::ImportOverUsed => {
            "Built-in OverUsed: {issued:# newer Per User CAL is|# newer Per User CALs are} in use on {version} hosts. The license server counts them under the older version and leaves the newer pool as it is, so that this alone is no shortage: compare the number of users with the CALs owned (R23)."
        }
        Key::ImportOverAllocated => {
            "{over:# Per User CAL|# Per User CALs} more than the {version} packs hold are issued. Nothing stops it, and it is a breach all the same, unless newer CALs are left (R03)."
        }
        Key::ImportGrowth => "Growth, in percent",
        Key::ImportGrowthMeans => {
            "Growth is an estimate: so many percent more of both kinds of CALs, for people and devices who work as those in the files do. CALs owned are used for them too, and only what is missing then is bought; another mix may suit the grown organisation better."
        }
        Key::ImportProductRds => "Remote Desktop sessions, and Windows Server",
        Key::ImportTurnFrom => "User CAL from",
        Key::ImportSaveModes => "Save who gets which CAL with one mode per host",

        Key::QuoteTitle => "Quote sheet",
        Key::QuoteIntro => {
            "What to buy, in the packs that cost least at your prices: to print, to send, to save and to open again."
        }
        Key::QuoteMake => "Make a quote…",
        Key::QuoteFrom => "Quantities",
        Key::QuoteFromPage => "from the count above",
        Key::QuoteFromImport => "from your own data",
        Key::QuoteFromOwn => "as typed here",
        Key::QuoteExample => "These are the numbers of the example above.",
        Key::QuoteNoServer => "The question above names no server yet, so nothing is counted.",
        Key::QuoteNoCount => "A field above says nothing that can be counted yet.",
        Key::QuoteCustomer => "Customer",
        Key::QuoteReference => "Reference",
        Key::QuoteDate => "Date",
        Key::QuoteCurrency => "Currency",
        Key::QuoteCals => "CALs of version, or newer",
        Key::QuoteNotes => "Notes",
        Key::QuoteItem => "Item",
        Key::QuoteQuantity => "To buy",
        Key::QuotePacks => "Packs on sale",
        Key::QuoteExpected => {
            "Packs on sale: size × price, with a semicolon between packs. Prices are yours alone; sizes without prices give the packs, but no cost."
        }
        Key::QuoteExpectsQuantity => "Expected: a whole number from 0 to 4,294,967,295.",
        Key::QuoteExpectsPacks => {
            "Expected: sizes from 1 to 1,000, each with its price or none of them, and a cost that can be counted exactly."
        }
        Key::QuoteBaseUser => "Windows Server User CAL",
        Key::QuoteBaseDevice => "Windows Server Device CAL",
        Key::QuoteRdsUser => "RDS User CAL",
        Key::QuoteRdsDevice => "RDS Device CAL",
        Key::QuoteBaseConnector => "Windows Server External Connector",
        Key::QuoteRdsConnector => "RDS External Connector",
        Key::QuoteVersion => "CALs",
        Key::QuoteOfVersion => "{version} or newer",
        Key::QuoteOwned => "{owned} more are owned",
        Key::QuoteBought => "Bought as",
        Key::QuotePackCount => "Packs",
        Key::QuotePackSize => "Pack size",
        Key::QuotePackPrice => "Price of a pack",
        Key::QuoteSpare => "Spare",
        Key::QuoteCost => "Cost",
        Key::QuoteTotal => "Total",
        Key::QuoteNothing => "There is nothing to buy.",
        Key::QuoteUnfinished => "A line says nothing that can be counted yet, so there is no total.",
        Key::QuoteUnpriced => "A line has no price, so there is no total.",
        Key::QuoteMixCheaper => {
            "In these packs another mix costs less: {users} User and {devices} Device CALs to buy for {cost}, {less} less than the lines above."
        }
        Key::QuoteMixTake => "Take this mix",
        Key::QuoteMixCheapest => "In these packs no other mix costs less.",
        Key::QuoteMixOpen => "In these packs another mix might cost less, by {gap} at most.",
        Key::QuoteMixUnknown => {
            "The mix is the cheapest at the prices of single CALs. Whether another one costs less in these packs is not known here."
        }
        Key::QuoteEstimated => "With growth these quantities are an estimate, and the mix was not counted for it.",
        Key::QuoteWorking => "Working it out…",
        Key::QuoteBroken => {
            "Something went wrong here, and the sheet is not worked out. Change a field to try it again."
        }
        Key::QuoteTooMuch => "The total is more than can be counted exactly.",
        Key::QuoteLong => "Notes as long as these may take a second page.",
        Key::QuoteRests => "It rests on",
        Key::QuoteSources => "Sources",
        Key::QuotePrint => "Print",
        Key::QuoteCsv => "Save as CSV",
        Key::QuoteMarkdown => "Copy as Markdown",
        Key::QuoteCopied => "Copied",
        Key::QuoteCopyFailed => "The browser does not let this page copy. Copy the text below by hand.",
        Key::QuoteSave => "Save as JSON",
        Key::QuoteOpenFile => "Open JSON…",
        Key::QuoteOpened => "“{file}” is open.",
        Key::QuoteFileTooLarge => "The file is too large for a quote sheet. Nothing here has changed.",
        Key::QuoteFileNoJson => "The file is no JSON, or cut short. Nothing here has changed.",
        Key::QuoteFileWrong => {
            "The file is no quote sheet that can be opened: `{path}` should be {expected}. Nothing here has changed."
        }
        Key::QuoteExpectsText => "a text of at most 10,000 letters",
        Key::QuoteExpectsList => "a list",
        Key::QuoteExpectsOneOf => "one of: {list}",
        Key::QuoteExpectsOlder => "1, and this file was saved by a newer version of this page",

        Key::SnippetsTitle => "Embed this answer",
        Key::SnippetsIntro => "As a link, a badge, a frame or an element for a page of your own.",
        Key::SnippetsOpen => "Show what to copy",
        Key::SnippetsPlace => "Where it goes",
        Key::SnippetsLink => "Link",
        Key::SnippetsLinkIs => {
            "Works everywhere. The words are today’s answer; the page behind them always has the current one."
        }
        Key::SnippetsBadge => "Badge",
        Key::SnippetsBadgeIs => "A picture that follows the rules, and leads to the answer in full.",
        Key::SnippetsBadgePart => {
            "This setup as a whole has no badge. This one answers the part of it that the staircase marks."
        }
        Key::SnippetsBadgeNone => {
            "A badge answers for two versions, such as a CAL and a server. This question does not name two that belong together."
        }
        Key::SnippetsFrame => "Frame",
        Key::SnippetsFrameIs => "The calculator itself, which opens with this question.",
        Key::SnippetsGrows => "Its script makes the frame as high as what it shows.",
        Key::SnippetsScrolls => "Without a script the frame keeps its height, and scrolls.",
        Key::SnippetsElement => "Element",
        Key::SnippetsElementIs => "The answer with fields of its own, without a frame and without requests.",
        Key::SnippetsElementNone => {
            "The element does not know all of this question: it answers for Standard and Datacenter, for people who sign in, and for CALs of one kind."
        }
        Key::SnippetsPinned => "One script forever, which the browser checks: its rules stay as they are today",
        Key::SnippetsStripped => "These pages strip scripts, frames and unknown elements: link and badge stay.",
        Key::SnippetsMdx => "JSX takes no scripts in the text: the script stands in the configuration of the site.",
        Key::SnippetsMkDocs => {
            "The script stands in the configuration of the site, so that it outlives instant navigation."
        }
        Key::SnippetsWordPress => {
            "For a block “Custom HTML”. Scripts are left out here: WordPress strips them, and frames too, where an author may not post unfiltered HTML."
        }
        Key::SnippetsSharePoint => {
            "The frame goes into a web part “Embed”, the link beside it into one with text. An administrator has to allow this site under “HTML Field Security”."
        }
        Key::SnippetsPolicy => "For a page with a Content Security Policy, add to it:",
        Key::SnippetsLocal => "This copy has an address that others cannot reach. Copy from where it is published.",
        Key::SnippetsCopy => "Copy",
        Key::SnippetsCopied => "Copied",
        Key::SnippetsCopySelected => "Selected: press Ctrl+C",
        Key::SnippetsPreview => "Preview",

        // What happens on which day, on the page.
        Key::TimeTitle => "What happens when",
        Key::TimeIntro => {
            "Grace period, temporary and permanent CALs, renewals and the end of support, day by day; devices that are replaced, a change of version, and CALs that move."
        }
        Key::TimeOpen => "Open the timeline…",
        Key::TimeAssumed => "What is grey is assumed until you say otherwise.",
        Key::TimeDays => "Days can be typed as {example} or as 2027-01-12, or picked.",
        Key::TimeUnread => "The link also asks about days in a way that is not understood: {items}",
        Key::TimePick => "Pick a day",
        Key::TimeAsAsked => "as above",
        Key::TimeSupposed => "assumed",
        Key::TimeToday => "today",
        Key::TimeNotKnown => "not known",
        Key::TimeFromStart => "from the start",
        Key::TimeNever => "never",
        Key::TimeSameDay => "the same day",
        Key::TimeYes => "yes",
        Key::TimeNo => "no",
        Key::TimeNoServer => "none",
        Key::TimeNoDate => "This is no day. Type it as {example} or as 2027-01-12.",
        Key::TimeNoSuchDay => "The calendar has no such day.",
        Key::TimeDateRange => "Days from {first} to {last} can be asked about.",
        Key::TimeNoNumber => "A whole number up to {most} goes here.",
        Key::TimeOutOfRange => "This goes from {least} to {most}.",
        Key::TimeBeforeRelease => "Windows Server {server} did not exist before {released}.",
        Key::TimeBeforeRole => "Clients connect once the role is installed: on {earliest} or later.",
        Key::TimeBeforeServer => "A license server is activated once it is set up: on {earliest} or later.",
        Key::TimeBeforeFirstHost => "The last host does not go before the first: on {earliest} or later.",
        Key::TimeBeforeAssigned => "It does not move before it was assigned: on {earliest} or later.",
        Key::TimeSameVersion => "They run on this version already. Choose another one.",
        Key::TimeServer => "Session host",
        Key::TimeMode => "Licensing mode",
        Key::TimeLicenseServer => "License server",
        Key::TimeActivated => "Activated",
        Key::TimeRoleInstalled => "Session host role installed",
        Key::TimeFirstConnection => "First client connection",
        Key::TimeServerInstalled => "License server set up",
        Key::TimeServerActivated => "License server activated",
        Key::TimeClients => "Clients",
        Key::TimeCals => "RDS CALs on the license server",
        Key::TimeInstalled => "Installed",
        Key::TimeVersion => "Version",
        Key::TimeKind => "Kind",
        Key::TimeQuantity => "How many",
        Key::TimeProduct => "For",
        Key::TimeAssurance => "Software Assurance",
        Key::TimeAddCals => "Add CALs",
        Key::TimeAddServer => "Add a license server",
        Key::TimeRemove => "Remove",
        Key::TimeSees => "Client {client} on {day}",
        Key::TimeClient => "Client number",
        Key::TimeDay => "Day",
        Key::TimeCursor => "Day asked about",
        Key::TimeGroup => "{clients:Client {first}|Clients {first} to {last}}",
        Key::TimeRange => "{from} to {until}",
        Key::TimeFrom => "from {from}",
        Key::TimeBy => "by {by}",
        Key::TimeNotSaid => "not known",
        Key::TimeNotYet => "nobody yet",
        Key::TimeGrace => "grace period",
        Key::TimeTemporary => "temporary CAL",
        Key::TimePermanent => "own CAL",
        Key::TimeUnmonitored => "CAL, not counted",
        Key::TimeMismatched => "wrong kind of CAL",
        Key::TimeUnlicensed => "no CAL: a breach",
        Key::TimeRefused => "refused",
        Key::TimeSupport => "Support of Windows Server {server}",
        Key::TimeMainstream => "mainstream until {until}",
        Key::TimeExtended => "extended until {until}",
        Key::TimePicture => "Who sees what, on a timeline",
        Key::TimeDeployment => "Deployment",
        Key::TimeMoreGroups => "{groups:# more group of clients is|# more groups of clients are} in the table alone.",
        Key::TimePhases => "Who sees what",
        Key::TimeEvents => "What happens",
        Key::TimeWhen => "When",
        Key::TimeWho => "Who",
        Key::TimeRule => "Rule",
        Key::TimeEverybody => "all",
        Key::TimeCalendar => "Save the days ahead as a calendar file (.ics)",
        Key::TimeFile => "what-happens-when",
        Key::TimeBesides => "What else to know",
        Key::TimeChurn => "Devices are replaced",
        Key::TimeChurnIntro => {
            "A device that goes keeps its Per Device CAL for a while, and the new one needs another."
        }
        Key::TimeChurnVersion => "Version of the CALs",
        Key::TimeChurnCals => "CALs installed",
        Key::TimeChurnDevices => "Devices in use",
        Key::TimeChurnPerMonth => "Replaced in a month",
        Key::TimeChurnFrom => "From",
        Key::TimeWorst => "At worst",
        Key::TimeBest => "At best",
        Key::TimeRunsDry => "First day on which a new device may find no CAL",
        Key::TimeRunsDryRevoking => "… with CALs of old devices revoked",
        Key::TimeSpare => "Spare CALs that never run dry",
        Key::TimeEnough => "CALs that never run dry, in all",
        Key::TimeEnoughRevoking => "… with CALs of old devices revoked",
        Key::TimeNeverDry => "never",
        Key::TimeLasts => "The pool never runs dry, even at worst.",
        Key::TimeDries => "At worst the pool runs dry on {day}; with {enough} CALs it never does.",
        Key::TimePlan => "Hosts go to another version",
        Key::TimePlanIntro => "What stops serving, what to buy, and in which order to install.",
        Key::TimePlanFrom => "From version",
        Key::TimePlanTo => "To version",
        Key::TimePlanOn => "First host on",
        Key::TimePlanUntil => "Last host on",
        Key::TimePlanServers => "License servers in place",
        Key::TimePlanOwned => "CALs owned",
        Key::TimePlanChoose => "Choose the version that they go to.",
        Key::TimeStops => "What does not serve the new hosts from {day} on",
        Key::TimeNothingStops => "Everything in place serves the new hosts too.",
        Key::TimeBuy => "To buy",
        Key::TimePurchase => "{quantity:# {product} {kind} CAL {cal}|# {product} {kind} CALs {cal}}",
        Key::TimeBuyNothing => "Nothing is to be bought.",
        Key::TimeSteps => "In this order",
        Key::TimeSideBySide => "While both versions stand side by side",
        Key::TimeMove => "A CAL goes to somebody else",
        Key::TimeMoveIntro => "Whether it may, on this day, by the terms under which it was bought.",
        Key::TimeMoveTerms => "Bought",
        Key::TimeVolume => "under volume licensing",
        Key::TimeOemRetail => "with a server, or in a box",
        Key::TimeMoveAssigned => "Last assigned on",
        Key::TimeMoveOn => "To move on",
        Key::TimeMoveReason => "Reason",
        Key::TimePermanently => "for good",
        Key::TimeHardwareFailure => "device failed or was lost",
        Key::TimeEndOfEmployment => "job or contract ended",
        Key::TimeTemporaryCover => "stand-in for a while",
        Key::TimeMayMove => "Yes, on {on} it may.",
        Key::TimeMayNotYet => "Not on {on}, but from {next} on.",
        Key::TimeMayBeyond => "Not on {on}, and not until the end of the calendar.",
    }
}

/// The texts of the site's static pages.
pub(super) fn site(key: SiteKey) -> &'static str {
    match key {
        SiteKey::Tagline => "Windows Server and RDS licensing, answered with reasons and sources",
        SiteKey::NavCheck => "Check",
        SiteKey::NavAnswers => "Answers",
        SiteKey::NavRules => "Rules",
        SiteKey::NavData => "Data",
        SiteKey::CheckYours => "Check your whole setup",
        SiteKey::Why => "Why",
        SiteKey::Instead => "What would work instead",
        SiteKey::Related => "Related questions",
        SiteKey::Sources => "Sources",
        SiteKey::Unconfirmed => "Unconfirmed",
        SiteKey::Derived => "follows from the general rule",
        SiteKey::WithUserCals => "With User CALs:",
        SiteKey::WithDeviceCals => "With Device CALs:",
        SiteKey::Yes => "Yes",
        SiteKey::No => "No",
        SiteKey::DeviceOnly => "Device CALs only",
        SiteKey::Legend => "● fits, – does not.",
        SiteKey::SeverityViolation => "Broken",
        SiteKey::SeverityWarning => "Warning",
        SiteKey::SeverityNote => "Note",
        SiteKey::SeverityOk => "Met",

        SiteKey::ElementActivation => "Activation",
        SiteKey::ElementMembership => "Domain or workgroup",

        SiteKey::RelationRdsCalBySessionHost => "RDS CAL down, session host across",
        SiteKey::RelationRdsCalByLicenseServer => "RDS CAL down, license server across",
        SiteKey::RelationSessionHostByLicenseServer => "Session host down, license server across",
        SiteKey::RelationBaseCalByServer => "Windows Server CAL down, server across",

        SiteKey::NameRdsCalOnHost => "{cal} RDS CAL on Windows Server {host}",
        SiteKey::NameRdsCalOnLicenseServer => "{cal} RDS CAL on a {license_server} license server",
        SiteKey::NameHostByLicenseServer => "{license_server} license server for a {host} session host",
        SiteKey::NameCalOnServer => "{cal} CAL on Windows Server {server}",
        SiteKey::AskRdsCalOnHost => "Does a {cal} RDS CAL work on Windows Server {host}?",
        SiteKey::AskRdsCalOnLicenseServer => "Can {cal} RDS CALs be installed on a {license_server} license server?",
        SiteKey::AskHostByLicenseServer => "Does a {license_server} license server serve a {host} session host?",
        SiteKey::AskCalOnServer => "Is a {cal} CAL right for Windows Server {server}?",
        SiteKey::YesRdsCalOnHost => "Yes: a {cal} RDS CAL opens sessions on Windows Server {host}.",
        SiteKey::YesRdsDeviceCalOnHost => {
            "Yes, if it is a Device CAL: a {cal} RDS CAL opens sessions on Windows Server {host}."
        }
        SiteKey::YesRdsCalOnLicenseServer => "Yes: a {license_server} license server holds {cal} RDS CALs.",
        SiteKey::YesRdsDeviceCalOnLicenseServer => {
            "Yes, if they are Device CALs: a {license_server} license server holds {cal} RDS CALs."
        }
        SiteKey::YesHostByLicenseServer => "Yes: a {license_server} license server serves a {host} session host.",
        SiteKey::YesCalOnServer => "Yes: a {cal} CAL is right for Windows Server {server}.",

        SiteKey::AskRdsCal => "Where does a {cal} RDS CAL work?",
        SiteKey::RdsCalWorks => {
            "A {cal} RDS CAL opens sessions on Windows Server {host} and every earlier version, on none later."
        }
        SiteKey::RdsCalWorksOnOldest => "A {cal} RDS CAL opens sessions on Windows Server {host} only.",
        SiteKey::RdsCalWorksOnAll => {
            "A {cal} RDS CAL opens sessions on Windows Server {host} and every earlier version."
        }
        SiteKey::AskRdsCalLicenseServer => "Which license server holds {cal} RDS CALs?",
        SiteKey::RdsCalTakesLicenseServer => {
            "{cal} RDS CALs are held by a license server on Windows Server {license_server} or a later version."
        }
        SiteKey::RdsCalTakesNewestLicenseServer => {
            "{cal} RDS CALs are held by a license server on Windows Server {license_server}, by none of an earlier version."
        }
        SiteKey::RdsCalTakesAnyLicenseServer => "{cal} RDS CALs are held by a license server of any version.",
        SiteKey::AskCal => "Where is a {cal} Windows Server CAL right?",
        SiteKey::CalWorks => {
            "A {cal} CAL is right for Windows Server {server} and every earlier version, for none later."
        }
        SiteKey::CalWorksOnOldest => "A {cal} CAL is right for Windows Server {server} only.",
        SiteKey::CalWorksOnAll => "A {cal} CAL is right for Windows Server {server} and every earlier version.",
        SiteKey::AskServerCal => "Which CAL does Windows Server {server} need?",
        SiteKey::ServerTakesCal => {
            "Windows Server {server} needs {cal} CALs or newer ones; older ones do not reach it."
        }
        SiteKey::ServerTakesNewestCal => "Windows Server {server} needs {cal} CALs; older ones do not reach it.",
        SiteKey::ServerTakesAnyCal => "Windows Server {server} takes CALs of any version.",
        SiteKey::AskServerRdsCal => "Which RDS CAL does Windows Server {server} need?",
        SiteKey::HostTakesRdsCal => {
            "Sessions on Windows Server {server} need {cal} RDS CALs or newer ones, on top of base CALs."
        }
        SiteKey::HostTakesNewestRdsCal => {
            "Sessions on Windows Server {server} need {cal} RDS CALs, on top of base CALs."
        }
        SiteKey::HostTakesAnyRdsDeviceCal => {
            "Sessions on Windows Server {server} need RDS Device CALs of any version, on top of base CALs."
        }
        SiteKey::AskServerLicenseServer => "Which license server serves Windows Server {server}?",
        SiteKey::HostTakesLicenseServer => {
            "Session hosts on Windows Server {server} are served by a license server on Windows Server {license_server} or a later version."
        }
        SiteKey::HostTakesNewestLicenseServer => {
            "Session hosts on Windows Server {server} are served by a license server on Windows Server {license_server}, by none of an earlier version."
        }
        SiteKey::HostTakesAnyLicenseServer => {
            "Session hosts on Windows Server {server} are served by a license server of any version."
        }
        SiteKey::AskLicenseServer => "Which RDS CALs does a {license_server} license server hold?",
        SiteKey::LicenseServerHoldsUpTo => {
            "A {license_server} license server holds RDS CALs up to {cal} and serves session hosts up to Windows Server {host}."
        }
        SiteKey::LicenseServerHoldsOldest => {
            "A {license_server} license server holds {cal} TS CALs and serves terminal servers on Windows {host}, nothing later."
        }
        SiteKey::NameRdsCal => "{cal} RDS CAL",
        SiteKey::NameCal => "{cal} Windows Server CAL",
        SiteKey::NameServer => "Windows Server {server}",
        SiteKey::NameLicenseServer => "{license_server} license server",
        SiteKey::SupportEnds => "Last days of support for this release: mainstream {mainstream}, extended {extended}.",

        SiteKey::HeadRdsCals => "RDS CALs, version by version",
        SiteKey::HeadCals => "Windows Server CALs, version by version",
        SiteKey::HeadServers => "Windows Server, version by version",
        SiteKey::HeadLicenseServers => "License servers, version by version",
        SiteKey::HeadAnswers => "Every answer",
        SiteKey::SummaryOfAnswers => {
            "Every version of Windows Server from 2000 to 2025 against every CAL and every license server, each answer on a page of its own."
        }
        SiteKey::PickCell => "Every cell leads to its answer.",
        SiteKey::HeadRules => "The rules",
        SiteKey::SummaryOfRules => {
            "All answers rest on {rules:# rule|# rules} and {sources:# source|# sources}, listed here with what says so and where sources disagree."
        }
        SiteKey::HeadRulesBase => "Windows Server CALs",
        SiteKey::HeadRulesRds => "RDS and TS CALs",
        SiteKey::HeadRulesDisagreements => "Where the sources disagree",
        SiteKey::HeadRulesOther => "Notes and limits",
        SiteKey::DisputedBy => "Sources disagree:",
        SiteKey::BearsOn => "Bears on:",
        SiteKey::HeadNotFound => "This page does not exist",
        SiteKey::NotFound => "The address leads nowhere here. Every answer is one step away:",

        SiteKey::HeadHowMany => "How many CALs",
        SiteKey::SummaryOfHowMany => {
            "Count users or devices, whichever are fewer: a User CAL covers a user on every device, a Device CAL a device for everyone who uses it."
        }
        SiteKey::CountYours => "Count your own",
        SiteKey::CountsOf => "User CALs or Device CALs",
        SiteKey::CountedWithOwn => "Counted with {devices:# device|# devices} for each user.",
        SiteKey::CountedWithAdministrators => {
            "Counted for {administrators:# administrator|# administrators} who open sessions."
        }
        SiteKey::CountedWithOutsiders => {
            "Counted for {users:# person|# people} from outside who open sessions on {servers:# server|# servers}."
        }
        SiteKey::AskForUsers => "How many CALs do {users} users need?",
        SiteKey::ForUsers => "{users} users need {cals} User CALs: one each, however many devices they use.",
        SiteKey::ForUsersLead => {
            "On session hosts they need as many RDS CALs on top. The CALs are of the version of the newest server they reach, or a later one."
        }
        SiteKey::AskForShared => "How many CALs do {users} users need who share {devices} devices?",
        SiteKey::ForShared => {
            "{cals} Device CALs are enough for {users} users who share {devices} devices: one for each device."
        }
        SiteKey::AskForAdministrators => "Do administrators need CALs?",
        SiteKey::ForAdministrators => {
            "Up to {exempt} people who only administer a server need no CAL; each further one needs a User CAL."
        }
        SiteKey::AskForOutsiders => "How many CALs do people from outside need?",
        SiteKey::ForOutsiders => {
            "People from outside need a CAL each, or one External Connector for each server that they reach."
        }

        SiteKey::CardRdsCalBySessionHost => "RDS CAL on a session host",
        SiteKey::CardRdsCalByLicenseServer => "RDS CAL on a license server",
        SiteKey::CardSessionHostByLicenseServer => "License server for a session host",
        SiteKey::CardBaseCalByServer => "CAL on Windows Server",

        SiteKey::HeadData => "The data",
        SiteKey::DataSummary => {
            "What these pages say of versions, as JSON files: versions, rules, sources, the four relations, every answer, and the dates of support."
        }
        SiteKey::DataVersions => "The releases of Windows Server that the rules know, and which CAL each takes.",
        SiteKey::DataRules => "Every rule: its id, its statement, and the sources it rests on.",
        SiteKey::DataSources => "Every source: publisher, title, date and address.",
        SiteKey::DataMatrices => "The four relations, each cell with what says so.",
        SiteKey::DataVerdicts => {
            "Every answer that has a page: the answer, the rules behind it, and what would work instead."
        }
        SiteKey::DataLifecycle => "How long support, grace periods and temporary CALs last.",
        SiteKey::DataSchema => "Schema",
        SiteKey::DataPolicyHeading => "What can be relied on",
        SiteKey::DataPolicyStable => {
            "Within v1, names and their meaning stay; new names may come, and then stand in the schema too. What breaks that is published as v2, and v1 stays where it is."
        }
        SiteKey::DataPolicyIds => {
            "Rule ids, source keys, version ids and page addresses are never reused for something else."
        }
        SiteKey::DataPolicyVerdicts => {
            "An answer changes only with a line in the changelog that says why. Sentences are for people and may be reworded at any time."
        }
        SiteKey::DataPolicyFiles => {
            "Each file carries the version of the program and the day on which the rules were last reviewed."
        }
        SiteKey::DataBadges => "Badges",
        SiteKey::DataBadgesSummary => {
            "Each answer is a small picture too. Its address is that of its page, below badges/ and with .svg at the end."
        }

        SiteKey::HeadChanges => "What changed",
        SiteKey::ChangesNone => "No answer, rule, source or date has changed since the data of {before}.",
        SiteKey::ChangesSome => "Since the data of {before}, {changes:# thing has|# things have} changed.",
        SiteKey::ChangesAnswers => "Answers",
        SiteKey::ChangesRules => "Rules",
        SiteKey::ChangesSources => "Sources",
        SiteKey::ChangesDates => "Dates and periods",
        SiteKey::ChangesAdded => "new",
        SiteKey::ChangesRemoved => "gone",
        SiteKey::SummaryOfServers => {
            "Which CALs, RDS CALs and license servers each release of Windows Server takes, and how long it is supported."
        }
    }
}
