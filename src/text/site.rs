//! What the pages, badges and snippets say that are written while the site is built.
//!
//! A catalogue of its own: nobody downloads it with the calculator.

use super::Value;
use super::message::{messages, put};
use crate::{Date, WindowsServer};

type Release = WindowsServer;

messages! {
    SiteMessage, SiteKey:


    // Around every page.
    Tagline,
    NavCheck,
    NavAnswers,
    NavRules,
    NavData,
    CheckYours,
    Why,
    Instead,
    Related,
    Sources,
    Derived,
    Unconfirmed,
    WithUserCals,
    WithDeviceCals,
    Yes,
    No,
    DeviceOnly,
    Legend,
    SeverityViolation,
    SeverityWarning,
    SeverityNote,
    SeverityOk,

    // Fields of the custom element.
    ElementActivation,
    ElementMembership,

    // The four relations, as headings.
    RelationRdsCalBySessionHost,
    RelationRdsCalByLicenseServer,
    RelationSessionHostByLicenseServer,
    RelationBaseCalByServer,

    // Pairs: a short name, the question, and the answer where it is yes.
    NameRdsCalOnHost { cal: Release, host: Release },
    NameRdsCalOnLicenseServer { cal: Release, license_server: Release },
    NameHostByLicenseServer { host: Release, license_server: Release },
    NameCalOnServer { cal: Release, server: Release },
    AskRdsCalOnHost { cal: Release, host: Release },
    AskRdsCalOnLicenseServer { cal: Release, license_server: Release },
    AskHostByLicenseServer { host: Release, license_server: Release },
    AskCalOnServer { cal: Release, server: Release },
    YesRdsCalOnHost { cal: Release, host: Release },
    YesRdsDeviceCalOnHost { cal: Release, host: Release },
    YesRdsCalOnLicenseServer { cal: Release, license_server: Release },
    YesRdsDeviceCalOnLicenseServer { cal: Release, license_server: Release },
    YesHostByLicenseServer { host: Release, license_server: Release },
    YesCalOnServer { cal: Release, server: Release },

    // Whole questions, and their answers.
    AskRdsCal { cal: Release },
    RdsCalWorks { cal: Release, host: Release },
    RdsCalWorksOnOldest { cal: Release, host: Release },
    RdsCalWorksOnAll { cal: Release, host: Release },
    AskRdsCalLicenseServer { cal: Release },
    RdsCalTakesLicenseServer { cal: Release, license_server: Release },
    RdsCalTakesNewestLicenseServer { cal: Release, license_server: Release },
    RdsCalTakesAnyLicenseServer { cal: Release },
    AskCal { cal: Release },
    CalWorks { cal: Release, server: Release },
    CalWorksOnOldest { cal: Release, server: Release },
    CalWorksOnAll { cal: Release, server: Release },
    AskServerCal { server: Release },
    ServerTakesCal { server: Release, cal: Release },
    ServerTakesNewestCal { server: Release, cal: Release },
    ServerTakesAnyCal { server: Release },
    AskServerRdsCal { server: Release },
    HostTakesRdsCal { server: Release, cal: Release },
    HostTakesNewestRdsCal { server: Release, cal: Release },
    HostTakesAnyRdsDeviceCal { server: Release },
    AskServerLicenseServer { server: Release },
    HostTakesLicenseServer { server: Release, license_server: Release },
    HostTakesNewestLicenseServer { server: Release, license_server: Release },
    HostTakesAnyLicenseServer { server: Release },
    AskLicenseServer { license_server: Release },
    LicenseServerHoldsUpTo { license_server: Release, cal: Release, host: Release },
    LicenseServerHoldsOldest { license_server: Release, cal: Release, host: Release },
    NameRdsCal { cal: Release },
    NameCal { cal: Release },
    NameServer { server: Release },
    NameLicenseServer { license_server: Release },
    SupportEnds { mainstream: Date, extended: Date },

    // Overviews.
    HeadRdsCals,
    HeadCals,
    HeadServers,
    HeadLicenseServers,
    HeadAnswers,
    SummaryOfAnswers,
    PickCell,
    HeadRules,
    SummaryOfRules { rules: u64, sources: u64 },
    HeadRulesBase,
    HeadRulesRds,
    HeadRulesDisagreements,
    HeadRulesOther,
    DisputedBy,
    BearsOn,
    HeadNotFound,
    NotFound,

    // How many CALs.
    HeadHowMany,
    SummaryOfHowMany,
    CountYours,
    CountsOf,
    CountedWithOwn { devices: u32 },
    CountedWithAdministrators { administrators: u32 },
    CountedWithOutsiders { users: u32, servers: u32 },
    AskForUsers { users: u32 },
    ForUsers { users: u32, cals: u32 },
    ForUsersLead,
    AskForShared { users: u32, devices: u32 },
    ForShared { users: u32, devices: u32, cals: u32 },
    AskForAdministrators,
    ForAdministrators { exempt: u32 },
    AskForOutsiders,
    ForOutsiders,

    // Pictures for link previews.
    CardRdsCalBySessionHost,
    CardRdsCalByLicenseServer,
    CardSessionHostByLicenseServer,
    CardBaseCalByServer,

    // Data.
    HeadData,
    DataSummary,
    DataVersions,
    DataRules,
    DataSources,
    DataMatrices,
    DataVerdicts,
    DataLifecycle,
    DataSchema,
    DataPolicyHeading,
    DataPolicyStable,
    DataPolicyIds,
    DataPolicyVerdicts,
    DataPolicyFiles,
    DataBadges,
    DataBadgesSummary,

    // Changes.
    HeadChanges,
    ChangesNone { before: Date },
    ChangesSome { before: Date, changes: u64 },
    ChangesAnswers,
    ChangesRules,
    ChangesSources,
    ChangesDates,
    ChangesAdded,
    ChangesRemoved,
    SummaryOfServers;
}
