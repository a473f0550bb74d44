//! The list of all texts, each with its parameters.

use crate::verdict::{Certainty, Missing};
use crate::{Access, CalKind, CalProduct, Date, Edition, LicensingMode, Membership, OutsideProduct, WindowsServer};

/// The value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A count, a number of days, a percentage.
    Number(u64),
    /// A release of Windows Server.
    Release(WindowsServer),
    /// A day.
    Date(Date),
    /// A term of the field, with a word of its own in each language.
    Term(Term),
    /// What has not been said, as an enumeration.
    Missing(Missing),
}

macro_rules! terms {
    ($($variant:ident($type:ty)),+ $(,)?) => {
        /// A term of the field.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is described by its type")]
        pub enum Term { $($variant($type)),+ }

        impl Term {
            /// The term's id, by which a pattern chooses among forms.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant(term) => term.id()),+ }
            }
        }

        $(impl From<$type> for Value {
            fn from(term: $type) -> Self {
                Self::Term(Term::$variant(term))
            }
        })+
    };
}

terms! {
    Kind(CalKind),
    Product(CalProduct),
    Mode(LicensingMode),
    Edition(Edition),
    Access(Access),
    Membership(Membership),
    Outside(OutsideProduct),
    Certainty(Certainty),
}

impl From<WindowsServer> for Value {
    fn from(release: WindowsServer) -> Self {
        Self::Release(release)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Missing> for Value {
    fn from(missing: Missing) -> Self {
        Self::Missing(missing)
    }
}

macro_rules! messages {
    (
        $message:ident, $key:ident:
        $( $(#[$meta:meta])* $name:ident $({ $($parameter:ident: $type:ty),+ $(,)? })? ),+ $(,)? ;
        $( $word:ident $([ $($place:ident),+ $(,)? ])? ),* $(,)?
    ) => {
        /// A text with its parameters: data until a [`Language`](super::Language) writes it.
        #[derive(Clone, Copy, Debug)]
        #[expect(missing_docs, reason = "each is described by its English text")]
        pub enum $message { $( $(#[$meta])* $name $({ $($parameter: $type),+ })? ),+ }

        /// Which text, without parameters.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is described by its English text")]
        #[repr(u16)]
        pub enum $key { $($name,)+ $($word),* }

        impl $key {
            /// All texts, in the order of the language data.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+ $(Self::$word),*];

            /// The name of the text in this source.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ $(Self::$word => stringify!($word)),* }
            }

            /// The parameters that its patterns may name.
            pub const fn parameters(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$($(stringify!($parameter)),+)?],)+
                    $(Self::$word => &[$($(stringify!($place)),+)?]),*
                }
            }
        }

        impl $message {
            /// Which text, and the values of its parameters by name.
            pub fn parts(&self) -> ($key, Vec<(&'static str, Value)>) {
                let mut values = Vec::new();
                let key = match *self {
                    $(Self::$name $({ $($parameter),+ })? => {
                        $($(put(&mut values, stringify!($parameter), $parameter);)+)?
                        $key::$name
                    })+
                };
                (key, values)
            }
        }

        /// Messages are equal that say the same. Derived, this is a comparison of its own for each text.
        impl PartialEq for $message {
            fn eq(&self, other: &Self) -> bool {
                self.parts() == other.parts()
            }
        }

        impl Eq for $message {}

        impl std::hash::Hash for $message {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                let (key, values) = self.parts();
                key.hash(state);
                values.iter().for_each(|(_, value)| value.hash(state));
            }
        }
    };
}

pub(super) use messages;

/// Adds a value. Once for each type, as it would otherwise stand in the code for each parameter of each text.
#[inline(never)]
pub(super) fn put<T: Into<Value>>(values: &mut Vec<(&'static str, Value)>, name: &'static str, value: T) {
    values.push((name, value.into()));
}

type Release = WindowsServer;

messages! {
    Message, Key:

    // Enumerations.
    ListComma,
    ListAnd,

    // Terms.
    TermUser,
    TermDevice,
    TermBase,
    TermRds,
    TermPerUser,
    TermPerDevice,
    TermStandard,
    TermDatacenter,
    TermEssentials,
    TermFoundation,
    TermAuthenticated,
    TermAnonymousInternet,
    TermAdministration,
    TermSameDomain,
    TermTwoWayTrust,
    TermNoTrust,
    TermSameWorkgroup,
    TermSmallBusinessServer,
    TermMultiPointServer,
    TermStorageServer,
    TermHyperVServer,
    TermAzureLocal,
    TermSemiAnnualChannel,
    TermAnnualChannel,
    TermAzureVirtualDesktop,
    TermCloudVirtualMachine,
    TermServiceProviderHosting,
    TermCertain,
    TermWithWarnings,

    // What has not been said.
    MissingServer,
    MissingBaseCal,
    MissingRdsCal,
    MissingMode,
    MissingLicenseServer,
    MissingActivation,
    MissingMembership,

    // The answer in a sentence.
    YesBaseCal { certainty: Certainty, cal: Release, kind: CalKind, server: Release },
    YesRds { certainty: Certainty, cal: Release, kind: CalKind, host: Release, license_server: Release },
    YesRdsOnly { certainty: Certainty, edition: Edition, cal: Release, kind: CalKind, host: Release, license_server: Release },
    YesNoBaseCal { certainty: Certainty, edition: Edition, server: Release },
    YesAnonymous { certainty: Certainty },
    YesAdministration { certainty: Certainty },
    NoBaseCalTooOld { cal: Release, server: Release },
    NoRdsCalTooOld { cal: Release, host: Release },
    NoLicenseServerHolds { cal: Release, license_server: Release },
    NoLicenseServerServes { host: Release, license_server: Release },
    NoModeMismatch,
    NoWorkgroupPerUser,
    NoTrust,
    NoNotActivated,
    NoPerUserOn2000,
    OpenUntilSaid { missing: Missing },
    NotCovered { product: OutsideProduct },
    NotCoveredEdition { edition: Edition, server: Release },

    // Findings on a setup.
    BaseCalRequired { server: Release },
    BaseCalRequiredSomewhere,
    BaseCalReaches { cal: Release, server: Release },
    BaseCalTooOld { cal: Release, server: Release, needed: Release },
    NoR2BaseCal { r2: Release, cal: Release },
    ServerHoldsNoCals { server: Release },
    OldBoxesHeldCals { server: Release },
    EditionNeedsNoBaseCal { edition: Edition, users: u32 },
    EssentialsNeedsNoBaseCal { users: u32, devices: u32 },
    EditionUnknown { edition: Edition, server: Release },
    AnonymousNeedsNoCal,
    AdministrationNeedsNoCal { people: u32 },
    AdministrationNeedsNoRdsCal { sessions: u32 },
    BaseCalNotNeeded { cal: Release },
    SessionsAreAuthenticated,
    RdsCalComesOnTop,
    RdsCalRequired { host: Release },
    RdsCalRequiredSomewhere,
    RdsCalReaches { cal: Release, host: Release },
    RdsCalTooOld { cal: Release, host: Release, needed: Release },
    LicenseServerHolds { cal: Release, license_server: Release },
    LicenseServerTooOldForCal { cal: Release, license_server: Release },
    LicenseServerServes { host: Release, license_server: Release },
    LicenseServerTooOldForHost { host: Release, license_server: Release },
    LicenseServerRequired,
    LicenseServerActivated { license_server: Release },
    LicenseServerNotActivated { days: u32 },
    ActivationNotSaid,
    ModeFits { mode: LicensingMode, kind: CalKind },
    UserCalsOnPerDeviceHost { days: u32 },
    DeviceCalsOnPerUserHost,
    ModeNotSaid { kind: CalKind },
    ModeNotSaidAtAll,
    MembershipFits { membership: Membership },
    NoTrustNoLicenses,
    MembershipNotSaid,
    WorkgroupFits,
    WorkgroupPerUser { minutes: u32 },
    PerUserNotEnforced,
    PerUserNotMonitored2003,
    GracePeriod { days: u32, host: Release },
    NewerCalFallsBack { cal: Release, host: Release },
    NewerPerUserCalShowsOverUsed { cal: Release, host: Release },
    NewerLicenseServerDoesNotHelp { cal: Release, license_server: Release },
    HotfixFor2008LicenseServer,
    TsCalIsRdsCal,
    NoR2RdsCal { r2: Release, cal: Release },
    PerDeviceOnlyOn2000,
    BuiltInLicensesOn2000,
    OutOfSupport { server: Release, since: Date },
    SupportedUntil { server: Release, until: Date },
    OutsideScope { product: OutsideProduct },
    ChannelsForSoftwareAssurance,
    AzureVirtualDesktopNeedsSoftwareAssurance,
    CloudIsOpen,
    HostingNeedsSals,

    // Where the sources disagree.
    DisagreeLicenseServerDirection,
    DisagreeTemporaryDays,
    DisagreeVersionMatch,
    DisagreeCoarseColumn,
    DisagreeTableHeading,
    DisagreeGraceDays,
    DisagreeGraceStart,
    DisagreeGraceEnd,
    DisagreeAzureDeviceCals,
    DisagreeAzureBaseCals,
    DisagreeExternalConnector,
    DisagreeConcurrent,
    DisagreeMoreDevices,

    // Changes that repair a setup, to follow "Make it work:".
    UseBaseCal { cal: Release },
    UseRdsCal { cal: Release },
    UseRdsCalKind { kind: CalKind },
    SetMode { mode: LicensingMode },
    RunLicenseServer { license_server: Release },
    ActivateLicenseServer,
    JoinDomain,
    RunServer { server: Release },

    // Findings on a count.
    CountNamed,
    CountOncePerOrganisation,
    CountBothLines,
    CountCalVersion { server: Release, cal: Release },
    CountMixed,
    CountNobody,
    CountAdministratorsExempt { exempt: u32, rest: u32 },
    CountEssentialsWithin { users: u32, devices: u32, user_limit: u32, device_limit: u32 },
    CountFoundationWithin { users: u32, user_limit: u32 },
    CountOverLimit { edition: Edition, users: u32, user_limit: u32 },
    CountOverDeviceLimit { edition: Edition, devices: u32, device_limit: u32 },
    CountExternalConnectors { servers: u32, users: u32 },
    CountExternalConnectorsRds { servers: u32, users: u32 },
    CountPerServer { cals: u32, servers: u32, connections: u32 },
    CountPerServerGone { server: Release },
    CountPackSpare { spare: u64 },
    CountOwnedTooOld { product: CalProduct, server: Release },
    CountDeviceOnly2000,
    CountProved,
    CountNotProved { product: CalProduct, lower_bound: u64, cost: u64 },

    // Why CALs that are owned stay unused.
    UnusedTooOld { cal: Release, server: Release },
    UnusedNotNeeded { kind: CalKind },
    UnusedNoBaseCalsNeeded { edition: Edition },
    UnusedNoSessions,
    UnusedUserOn2000,

    // What each rule says.
    RuleBaseCalRequired,
    RuleServerLicenseHoldsNoCals,
    RuleUserAndDeviceCals,
    RuleKindsMayBeMixed,
    RuleOneCalForAllServers,
    RuleNamedNotConcurrent,
    RulePerServerMode,
    RuleBaseCalReachesServer,
    RuleR2TakesBaseReleaseCal,
    RuleEssentialsAndFoundationLimits,
    RuleEssentialsExperienceRole,
    RuleAnonymousInternetAccess,
    RuleAdministrationExempt,
    RuleServersNeedNoCal,
    RuleVirtualizationHostExempt,
    RuleHpcWorkloads,
    RuleReassignmentVolume,
    RuleReassignmentOem,
    RuleMultiplexing,
    RuleExternalUsers,
    RuleRdsComesOnTop,
    RuleBaseCalsAreNotActivated,
    RuleSwitchKindAtRenewal,
    RuleSoftwareAssuranceNextVersion,
    RuleCalSuitesHoldBaseCal,
    RuleNetworkPrinters,
    RulePackSizes,
    RuleAffiliates,
    RuleCheapestMix,
    RuleRdsCalRequired,
    RuleIndirectSessions,
    RulePerUserNotEnforced,
    RuleModeMatchesCalKind,
    RulePerDeviceFlow,
    RuleTemporaryCal,
    RulePermanentCalRenewal,
    RulePerUserRenewal,
    RulePerUserNotMonitored2003,
    RuleRevocation,
    RuleWorkgroupPerDevice,
    RuleLicenseServerInReach,
    RuleGracePeriod,
    RuleLicenseServerActivated,
    RuleAdministrativeSessions,
    RuleRdsCalReachesSessionHost,
    RuleTsCalIsRdsCal,
    RuleHotfix2008LicenseServer,
    RuleNoR2RdsCal,
    RuleLicenseServerHoldsRdsCal,
    RuleLicenseServerKeepsCalRights,
    RuleIssueOrder,
    RuleBuiltInOverUsed,
    RuleDowngradedCals,
    RuleMovingCals,
    RuleWindows2000,
    RuleOperatingSystemEquivalency,
    RuleExternalConnectorHost,
    RuleAzureVirtualDesktop,
    RuleEntraDomainServices,
    RuleServicingChannels,
    RuleUserLimit,
    RuleServiceProviderHosting,
    RuleRdsCalInstallation,
    RuleLicenseServerServesSessionHost,
    RuleOutOfSupport,
    RuleOutsideScope,
    RuleEditionOfRelease,
    RuleSessionsAreAuthenticated,
    RuleUnneededBaseCal,
    RuleProof,

    // On every page and answer.
    Disclaimer { rules: Date },

    // What happens on which day.
    TimeInstalledBeforeActivation,
    EventGraceBegins { days: u32 },
    EventGraceBeginsCautiously { days: u32 },
    EventGraceEndsCautiously { days: u32 },
    EventGraceEnds { days: u32 },
    EventGraceEndsByCal,
    EventCalsInstalled { quantity: u32, cal: Release, kind: CalKind },
    EventTemporaryIssued { clients: u32, first: u32, last: u32, days: u32 },
    EventTemporaryNotUpgraded,
    EventTemporaryExpires { clients: u32, first: u32, last: u32 },
    EventPermanentIssued { clients: u32, first: u32, last: u32 },
    EventRenewal { number: u32, clients: u32, first: u32, last: u32, shortest: u32, longest: u32 },
    EventRenewalsContinue { soonest: u32, longest: u32 },
    EventPerUserIssued { clients: u32, first: u32, last: u32, days: u32 },
    EventPerUserLapses { days: u32 },
    EventUnlicensed { clients: u32, first: u32, last: u32 },
    EventRefused { clients: u32, first: u32, last: u32 },
    EventRefusedUntil { clients: u32, first: u32, last: u32, until: Date },
    EventMainstreamEnds { server: Release },
    EventExtendedEnds { server: Release },

    // What a client sees on a day.
    SeesNotSaid,
    SeesNotYet,
    SeesGrace { until: Date },
    SeesTemporary { until: Date },
    SeesPermanent { since: Date },
    SeesPerUser,
    SeesUnmonitored,
    SeesUnlicensed,
    SeesRefusedUnserved { since: Date },
    SeesRefusedNotActivated,
    SeesRefusedNoCal { since: Date },

    // Devices that are replaced.
    ChurnReturns { soonest: u32, latest: u32 },
    ChurnRevocable { revocable: u64, percent: u32 },
    ChurnTooFew { missing: u64, days: u32 },
    ChurnNobodyRefused { latest: u32, days: u32 },

    // A change of version.
    StepSetUpLicenseServer { license_server: Release },
    StepActivate,
    StepClaim { product: CalProduct, cal: Release, kind: CalKind, quantity: u32, version: Release },
    StepBuy { product: CalProduct, cal: Release, kind: CalKind, quantity: u32 },
    StepInstall { server: Release },
    StepConfigure { mode: LicensingMode },
    StepMove { from: Release, to: Release },
    StepRetire { host: Release },
    PlanSameGeneration { from: Release, to: Release },
    PlanOtherKind { kind: CalKind },
    PlanAssurance { to: Release },
    PlanGrace { until: Date },
    PlanTwoDeviceCals { old: Release, new: Release },
    PlanMoveNotCopy,

    // A CAL that moves.
    MoveVolumeFree { days: u32 },
    MoveVolumeNotYet { days: u32, next: Date },
    MoveVolumeBeyond { days: u32 },
    MoveHardwareFailure { days: u32 },
    MoveEndOfEmployment { days: u32 },
    MoveTemporaryCover { days: u32 },
    MoveOemPermanent,
    MoveOemTemporary,
    MoveRdsDevice { shortest: u32, longest: u32, percent: u32 },
    MoveRdsUser { shown: u32, days: u32 },

    // The page.
    PageUnreadMore { more: u64 },
    PageOpenKind { cal: Release },
    PageRestWarns { warnings: u64 },
    PageMoreBroken { rules: u64 },
    PageStillOpen { missing: Missing },
    PageAllMet { rules: u64 },
    PageNotes { notes: u64 },
    PageDisputed { reason: u64 },
    PagePriceOf { product: CalProduct, kind: CalKind },
    PageExpectsCount { largest: u32 },
    PageTooMany { largest: u32 },
    PageFromVersion { cal: Release },
    PageTotal { total: u32 },
    PageMix { user: u32, device: u32 },
    PageProvedTotal { total: u32, saved: u32 },
    PageProvedNoSaving { total: u32 },
    PageBuy { user: u32, device: u32 },
    PageOwnedUsed { user: u32, device: u32 },
    PagePack { quantity: u32, size: u32, kind: CalKind },
    PageUnused { quantity: u32, product: CalProduct, cal: Release, kind: CalKind },
    PageRests { findings: u64 },

    // Counting from logs and reports.
    ImportReading { rows: u64 },
    ImportRows { rows: u64 },
    ImportLeftOut { rows: u64 },
    ImportTooLarge { megabytes: u64, most: u64 },
    ImportBinary { byte: u64 },
    ImportTooManyRows { most: u64 },
    ImportSeen { users: u64, devices: u64, accesses: u64 },
    ImportAlone { users: u64, devices: u64 },
    ImportAddresses { devices: u64 },
    ImportQuestionMarks { names: u64 },
    ImportNotPeople { rows: u64 },
    ImportGrown { percent: u64 },
    ImportUnknownVersions { servers: u64, version: WindowsServer },
    ImportOverAllocated { over: u64, version: WindowsServer },
    ImportOverUsed { issued: u64, version: WindowsServer },
    ImportTemporary { issued: u64 },
    ImportIssuedCount { permanent: u64, temporary: u64, revoked: u64 },

    ;

    // Texts of the page that are no messages: words, and sentences with fields of the page where the parameters stand.
    PageTitle,
    PageDescription,
    PageNoScript,
    PageNotStarted,
    PageStopped,
    PageTheme,
    PageThemeSystem,
    PageThemeLight,
    PageThemeDark,
    PageCopyLink,
    PageCopied,
    PageCopyFailed,
    PageUnread [items],
    PageDismiss,
    PageAnswers,
    PageRules,
    PageData,
    PageQuestion,
    PageQuestionRds [kind, rds_cal, base_cal, base_kind, sessions, server, edition, mode, access, license_server, activation, membership],
    PageQuestionBase [base_kind, base_cal, sessions, server, edition, access],
    PageAskRdsKind,
    PageAskRdsCal,
    PageAskBaseKind,
    PageAskBaseCal,
    PageAskSessions,
    PageAskServer,
    PageAskEdition,
    PageAskAccess,
    PageAskMode,
    PageAskLicenseServer,
    PageAskActivation,
    PageAskMembership,
    PageNotKnown,
    PageKindNotKnown,
    PageEditionNotKnown,
    PageAccessNotKnown,
    PageUser,
    PageDevice,
    PageOpensSessions,
    PageWithoutSessions,
    PageActivated,
    PageNotActivated,
    PageSameDomain,
    PageTwoWayTrust,
    PageNoTrust,
    PageSameWorkgroup,
    PageCovered,
    PageOutside,
    PageAnswer,
    PageRestFits,
    PageNothingBroken,
    PageMakeItWork,
    PageWhereItBreaks,
    PageHowItHolds,
    PageRdsCal,
    PageBaseCal,
    PageSessionHost,
    PageServer,
    PageLicenseServer,
    PageLinkReaches,
    PageLinkTooOld,
    PageLinkModeDiffers,
    PageLinkHeld,
    PageLinkTooNew,
    PageLinkNotActivated,
    PageLinkServed,
    PageLinkNotServed,
    PageLinkNotNeeded,
    PageLinkOpen,
    PageReasons,
    PageViolation,
    PageWarning,
    PageNote,
    PageOk,
    PageDerived,
    PageStaircase,
    PageMatrix,
    PageMatrixRdsCalBySessionHost,
    PageMatrixRdsCalByLicenseServer,
    PageMatrixSessionHostByLicenseServer,
    PageMatrixBaseCalByServer,
    PagePickCell,
    PageCount,
    PageExample,
    PageOwnLine [users, devices],
    PageSharedLine [users, devices],
    PageAdministratorsLine [administrators],
    PageExternalLine [users, servers],
    PagePerServerLine [servers, connections],
    PageOwnedLine [quantity, version, product, kind],
    PageUsers,
    PageDevicesEach,
    PageDevicesShared,
    PageAdministrators,
    PageExternalUsers,
    PageExternalServers,
    PagePerServerServers,
    PagePerServerConnections,
    PageOwnedQuantity,
    PageOwnedVersion,
    PageOwnedProduct,
    PageOwnedKind,
    PageGroupSessions,
    PageGroupRds,
    PageGroupNoRds,
    PageAddOwn,
    PageAddShared,
    PageAddOwned,
    PageRemove,
    PageOthers,
    PagePerServer,
    PageOwned,
    PagePrices,
    PageCurrency,
    PageNoPrices,
    PagePacks,
    PageExpectsPrice,
    PageExpectsPacks,
    PageTooExpensive,
    PageStale,
    PageCountNeedsServer,
    PageLineBase,
    PageLineRds,
    PageUserOnly,
    PageDeviceOnly,
    PagePerServerOnly,
    PageBestMix,
    PageNotPossible,
    PageProvedCost,
    PageBuyNothing,
    PageCost,
    PageInPacks,
    PageNoBaseCals,
    PageSectionFailed,

    // Counting from logs and reports.
    ImportTitle,
    ImportIntro,
    ImportOpen,
    ImportDrop,
    ImportChoose,
    ImportAccepts,
    ImportPasted,
    ImportHolds,
    ImportAccesses,
    ImportUsers,
    ImportDevices,
    ImportKeyPacks,
    ImportIssuedLicenses,
    ImportPerUserReport,
    ImportColumnUser,
    ImportColumnDevice,
    ImportColumnServer,
    ImportRead,
    ImportDiscard,
    ImportWorking,
    ImportCancel,
    ImportCancelled,
    ImportStopped,
    ImportAgain,
    ImportSaveLeftOut,
    ImportRemove,
    ImportLine,
    ImportReason,
    ImportRow,
    ImportNoUser,
    ImportNoDevice,
    ImportNameTooLong,
    ImportTooManyColumns,
    ImportUnclosedQuote,
    ImportUndecodable,
    ImportNoObject,
    ImportCutShort,
    ImportNoNumber,
    ImportUnknownVersion,
    ImportUnknownKind,
    ImportEmpty,
    ImportWorkbook,
    ImportNoColumns,
    ImportTooManyNames,
    ImportProduct,
    ImportProductBase,
    ImportProductRds,
    ImportDomains,
    ImportCurrency,
    ImportPriceUser,
    ImportPriceDevice,
    ImportGrowth,
    ImportServers,
    ImportServer,
    ImportVersion,
    ImportOwned,
    ImportAddOwned,
    ImportRemoveOwned,
    ImportQuantity,
    ImportKind,
    ImportAnswer,
    ImportUserOnly,
    ImportDeviceOnly,
    ImportMix,
    ImportBuy,
    ImportUserCals,
    ImportDeviceCals,
    ImportTotal,
    ImportCost,
    ImportNothing,
    ImportCostTooLarge,
    ImportNotOnSale,
    ImportLists,
    ImportModes,
    ImportMode,
    ImportModesSame,
    ImportStock,
    ImportInstalled,
    ImportIssued,
    ImportOver,
    ImportTurns,
    ImportTurnFrom,
    ImportTurnNow,
    ImportTurnsOpen,
    ImportSaveList,
    ImportSaveModes,
    ImportPseudonyms,
    ImportListName,
    ImportListCal,
    ImportListFrom,
    ImportListNeeds,
    ImportListAccesses,
    ImportListCovers,
    ImportListOwned,
    ImportListBought,
    ImportPaste,
    ImportPasteUse,
    ImportPreview,
    ImportReadAll,
    ImportKnown,
    ImportFound,
    ImportWritten,
    ImportEncoding,
    ImportDelimiter,
    ImportComma,
    ImportSemicolon,
    ImportTab,
    ImportBar,
    ImportHeader,
    ImportHeaderYes,
    ImportHeaderNo,
    ImportOnceMore,
    ImportBroken,
    ImportUnreadable,
    ImportBaseCals,
    ImportRdsCals,
    ImportPrices,
    ImportPriceExpected [most],
    ImportPricesFirst,
    ImportVersionOpen,
    ImportVersionAll,
    ImportUsed,
    ImportLeft,
    ImportProved [cost],
    ImportProvedCount [cost],
    ImportNotProved [cost, bound, gap],
    ImportNotProvedCount [cost, bound, gap],
    ImportModesFree,
    ImportModesEach,
    ImportModesHosts,
    ImportModesDiffer [more],
    ImportModesProved,
    ImportTurnMix [price, users, devices],
    ImportTurnRatio,
    ImportTurnHolds [from, to],
    ImportTurnHoldsOn [from],
    ImportTurnsAll,
    ImportTurnsOwned,
    ImportList,
    ImportColumnNone,

    // The quote sheet.
    QuoteTitle,
    QuoteIntro,
    QuoteMake,
    QuoteFrom,
    QuoteFromPage,
    QuoteFromImport,
    QuoteFromOwn,
    QuoteExample,
    QuoteNoServer,
    QuoteNoCount,
    QuoteCustomer,
    QuoteReference,
    QuoteDate,
    QuoteCurrency,
    QuoteCals,
    QuoteNotes,
    QuoteItem,
    QuoteQuantity,
    QuotePacks,
    QuoteExpected,
    QuoteExpectsQuantity,
    QuoteExpectsPacks,
    QuoteBaseUser,
    QuoteBaseDevice,
    QuoteRdsUser,
    QuoteRdsDevice,
    QuoteBaseConnector,
    QuoteRdsConnector,
    QuoteVersion,
    QuoteOfVersion [version],
    QuoteOwned [owned],
    QuoteBought,
    QuotePackCount,
    QuotePackSize,
    QuotePackPrice,
    QuoteSpare,
    QuoteCost,
    QuoteTotal,
    QuoteNothing,
    QuoteUnfinished,
    QuoteUnpriced,
    QuoteTooMuch,
    QuoteLong,
    QuoteRests,
    QuoteSources,
    QuotePrint,
    QuoteCsv,
    QuoteMarkdown,
    QuoteCopied,
    QuoteCopyFailed,
    QuoteSave,
    QuoteOpenFile,
    QuoteOpened [file],
    QuoteFileTooLarge,
    QuoteFileNoJson,
    QuoteFileWrong [path, expected],
    QuoteExpectsText,
    QuoteExpectsList,
    QuoteExpectsOneOf [list],
    QuoteExpectsOlder,

    // What to copy into other people's pages.
    SnippetsTitle,
    SnippetsIntro,
    SnippetsOpen,
    SnippetsPlace,
    SnippetsLink,
    SnippetsLinkIs,
    SnippetsBadge,
    SnippetsBadgeIs,
    SnippetsBadgePart,
    SnippetsBadgeNone,
    SnippetsFrame,
    SnippetsFrameIs,
    SnippetsGrows,
    SnippetsScrolls,
    SnippetsElement,
    SnippetsElementIs,
    SnippetsElementNone,
    SnippetsPinned,
    SnippetsStripped,
    SnippetsMdx,
    SnippetsMkDocs,
    SnippetsWordPress,
    SnippetsSharePoint,
    SnippetsPolicy,
    SnippetsLocal,
    SnippetsCopy,
    SnippetsCopied,
    SnippetsCopySelected,
    SnippetsPreview,
}

impl Message {
    /// The plain word for a term.
    pub const fn term(term: Term) -> Self {
        match term {
            Term::Kind(CalKind::User) => Self::TermUser,
            Term::Kind(CalKind::Device) => Self::TermDevice,
            Term::Product(CalProduct::Base) => Self::TermBase,
            Term::Product(CalProduct::Rds) => Self::TermRds,
            Term::Mode(LicensingMode::PerUser) => Self::TermPerUser,
            Term::Mode(LicensingMode::PerDevice) => Self::TermPerDevice,
            Term::Edition(Edition::Standard) => Self::TermStandard,
            Term::Edition(Edition::Datacenter) => Self::TermDatacenter,
            Term::Edition(Edition::Essentials) => Self::TermEssentials,
            Term::Edition(Edition::Foundation) => Self::TermFoundation,
            Term::Access(Access::Authenticated) => Self::TermAuthenticated,
            Term::Access(Access::AnonymousInternet) => Self::TermAnonymousInternet,
            Term::Access(Access::Administration) => Self::TermAdministration,
            Term::Membership(Membership::SameDomain) => Self::TermSameDomain,
            Term::Membership(Membership::TwoWayTrust) => Self::TermTwoWayTrust,
            Term::Membership(Membership::NoTrust) => Self::TermNoTrust,
            Term::Membership(Membership::SameWorkgroup) => Self::TermSameWorkgroup,
            Term::Outside(OutsideProduct::SmallBusinessServer) => Self::TermSmallBusinessServer,
            Term::Outside(OutsideProduct::MultiPointServer) => Self::TermMultiPointServer,
            Term::Outside(OutsideProduct::StorageServer) => Self::TermStorageServer,
            Term::Outside(OutsideProduct::HyperVServer) => Self::TermHyperVServer,
            Term::Outside(OutsideProduct::AzureLocal) => Self::TermAzureLocal,
            Term::Outside(OutsideProduct::SemiAnnualChannel) => Self::TermSemiAnnualChannel,
            Term::Outside(OutsideProduct::AnnualChannel) => Self::TermAnnualChannel,
            Term::Outside(OutsideProduct::AzureVirtualDesktop) => Self::TermAzureVirtualDesktop,
            Term::Outside(OutsideProduct::CloudVirtualMachine) => Self::TermCloudVirtualMachine,
            Term::Outside(OutsideProduct::ServiceProviderHosting) => Self::TermServiceProviderHosting,
            Term::Certainty(Certainty::Certain) => Self::TermCertain,
            Term::Certainty(Certainty::WithWarnings) => Self::TermWithWarnings,
        }
    }
}
