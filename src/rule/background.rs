//! Rules that no field of a setup or a count bears on: listed, cited, never found.

use super::{Check, Rule};
use crate::Source;
use crate::text::Key;
use crate::verdict::Severity;

const fn background(number: &'static str, id: &'static str, statement: Key, sources: &'static [Source]) -> Rule {
    Rule {
        id,
        number,
        statement,
        sources,
        severity: Severity::Note,
        disputes: &[],
        levers: &[],
        check: Check::Background,
    }
}

pub(super) static RULES: &[Rule] = &[
    background("B03", "user-and-device-cals", Key::RuleUserAndDeviceCals, &[Source::S1]),
    background("B11", "essentials-experience-role", Key::RuleEssentialsExperienceRole, &[Source::Confirm]),
    background("B14", "servers-need-no-cal", Key::RuleServersNeedNoCal, &[Source::Oem16]),
    background("B15", "virtualization-host-exempt", Key::RuleVirtualizationHostExempt, &[Source::Oem16, Source::Lg08]),
    background("B16", "hpc-workloads", Key::RuleHpcWorkloads, &[Source::Oem16]),
    background("B17", "reassignment-volume", Key::RuleReassignmentVolume, &[Source::Ptr]),
    background("B18", "reassignment-oem", Key::RuleReassignmentOem, &[Source::Confirm]),
    background("B19", "multiplexing", Key::RuleMultiplexing, &[Source::Mux]),
    background("B22", "base-cals-are-not-activated", Key::RuleBaseCalsAreNotActivated, &[Source::S2]),
    background("B23", "switch-kind-at-renewal", Key::RuleSwitchKindAtRenewal, &[Source::Hpq]),
    background("B24", "software-assurance-next-version", Key::RuleSoftwareAssuranceNextVersion, &[Source::Hpq]),
    background("B25", "cal-suites-hold-base-cal", Key::RuleCalSuitesHoldBaseCal, &[Source::Eq]),
    background("B26", "network-printers", Key::RuleNetworkPrinters, &[Source::Confirm]),
    background("B28", "affiliates", Key::RuleAffiliates, &[Source::Vlfaq]),
    background("R02", "indirect-sessions", Key::RuleIndirectSessions, &[Source::Rds12]),
    background("R05", "per-device-flow", Key::RulePerDeviceFlow, &[Source::S0]),
    background("R06", "temporary-cal", Key::RuleTemporaryCal, &[Source::M25, Source::S3]),
    background("R07", "permanent-cal-renewal", Key::RulePermanentCalRenewal, &[Source::M25]),
    background("R08", "per-user-renewal", Key::RulePerUserRenewal, &[Source::M25]),
    background("R10", "revocation", Key::RuleRevocation, &[Source::M25]),
    background("R24", "downgraded-cals", Key::RuleDowngradedCals, &[Source::S4]),
    background("R25", "moving-cals", Key::RuleMovingCals, &[Source::Mmv]),
    background("R27", "operating-system-equivalency", Key::RuleOperatingSystemEquivalency, &[Source::Kb823313]),
    background("R28", "external-connector-host", Key::RuleExternalConnectorHost, &[Source::Mec]),
    background("R30", "entra-domain-services", Key::RuleEntraDomainServices, &[Source::Mtr]),
    background("R32", "user-limit", Key::RuleUserLimit, &[Source::Mll]),
];
