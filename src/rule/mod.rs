//! The rules, one file each; this file is their registry.
//!
//! A rule is data with code: an id, the numbers under which it is catalogued (B… for base CALs, R… for RDS CALs, X… where
//! sources disagree), a statement, the sources it rests on, and a check that yields a [`Finding`] where the rule bears on
//! the case. Rules that no field of a setup or a count bears on stand in [`background`].

use crate::case::Case;
use crate::count::Tally;
use crate::remedy::Lever;
use crate::sorted::sort_by_key;
use crate::text::Key;
use crate::verdict::{Finding, Severity};
use crate::{Message, OutsideProduct, Source};

mod background;

/// A licensing rule.
#[derive(Debug)]
pub struct Rule {
    /// In kebab case; stable across versions.
    pub id: &'static str,
    /// Where it is catalogued: `"B08"`.
    pub number: &'static str,
    /// The rule in a sentence.
    pub statement: Key,
    /// What it rests on; never empty.
    pub sources: &'static [Source],
    /// The gravest finding it can yield.
    pub severity: Severity,
    /// The ids of the rules whose findings it disputes: empty but for disagreements among sources.
    pub disputes: &'static [&'static str],
    /// What can be changed in a setup so that it meets the rule: empty where it cannot be broken.
    pub(crate) levers: &'static [Lever],
    check: Check,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

#[derive(Debug)]
enum Check {
    Setup(fn(&Case) -> Option<Finding>),
    Count(fn(&Tally<'_>) -> Option<Finding>),
    Both(fn(&Case) -> Option<Finding>, fn(&Tally<'_>) -> Option<Finding>),
    /// Bears on no field of a setup or a count.
    Background,
    Outside(fn(OutsideProduct) -> Option<Finding>),
}

impl Rule {
    const fn finding(&'static self, severity: Severity, message: Message) -> Finding {
        Finding { rule: self, severity, message, sources: self.sources, derived: false }
    }

    pub(crate) const fn ok(&'static self, message: Message) -> Finding {
        self.finding(Severity::Ok, message)
    }

    pub(crate) const fn note(&'static self, message: Message) -> Finding {
        self.finding(Severity::Note, message)
    }

    pub(crate) const fn warning(&'static self, message: Message) -> Finding {
        self.finding(Severity::Warning, message)
    }

    pub(crate) const fn violation(&'static self, message: Message) -> Finding {
        self.finding(Severity::Violation, message)
    }
}

impl Finding {
    /// The same finding on what a cell of a matrix rests on.
    pub(crate) const fn resting_on(mut self, cell: crate::matrix::Cell) -> Self {
        self.sources = cell.sources;
        self.derived = cell.derived;
        self
    }

    /// The same finding on other sources than the rule's in general.
    const fn citing(mut self, sources: &'static [Source]) -> Self {
        self.sources = sources;
        self
    }
}

macro_rules! registry {
    (decide: $($decide:ident),+; tell: $($tell:ident),+ $(,)?) => {
        $(mod $decide;)+
        $(mod $tell;)+

        /// The rules that a setup can break, in order of weight.
        static DECIDING: &[&Rule] = &[$(&$decide::RULE),+];

        /// The other rules that findings come from, in order of weight.
        static TELLING: &[&Rule] = &[$(&$tell::RULE),+];

        #[cfg(test)]
        const FILES: &[&str] = &[$(stringify!($decide)),+, $(stringify!($tell)),+];
    };
}

registry! {
    // First what people ask for first.
    decide:
    rds_cal_reaches_session_host,
    license_server_holds_rds_cal,
    license_server_serves_session_host,
    base_cal_reaches_server,
    licensing_mode_matches_cal_kind,
    workgroup_is_per_device_only,
    license_server_in_reach,
    windows_2000_is_per_device_only,
    license_server_activated;
    tell:
    // What is needed at all.
    rds_cal_required,
    base_cal_required,
    license_server_required,
    anonymous_internet_access_needs_no_cal,
    administration_needs_no_cal,
    administrative_sessions_need_no_rds_cal,
    editions_with_limits_need_no_base_cal,
    sessions_are_authenticated,
    base_cal_in_hand_not_needed,
    rds_cal_comes_on_top,
    server_license_holds_no_cals,
    // What to know before relying on it.
    newer_per_user_cal_shows_overused,
    hotfix_for_2008_license_server,
    server_out_of_support,
    per_user_cals_are_not_enforced,
    per_user_cals_are_not_monitored_in_2003,
    license_server_keeps_cal_rights,
    license_server_issue_order,
    grace_period,
    windows_2000_clients_bring_licenses,
    r2_takes_base_release_cal,
    no_r2_rds_cal,
    ts_cal_is_rds_cal,
    // What a count rests on.
    external_users,
    per_server_mode,
    cheapest_mix,
    kinds_may_be_mixed,
    owned_cals_too_old,
    pack_sizes,
    named_not_concurrent,
    one_cal_for_all_servers,
    // Products outside of the rules.
    outside_scope,
    edition_of_release,
    servicing_channels,
    azure_virtual_desktop,
    cloud_virtual_machines,
    service_provider_hosting,
    // Where the sources disagree.
    disagreement_license_server_direction,
    disagreement_temporary_days,
    disagreement_version_match,
    disagreement_coarse_column,
    disagreement_table_heading,
    disagreement_grace_days,
    disagreement_grace_start,
    disagreement_grace_end,
    disagreement_azure_device_cals,
    disagreement_azure_base_cals,
    disagreement_external_connector,
    disagreement_concurrent,
    disagreement_more_devices,
}

/// The rules that bear on days and on what happens on them, by name.
pub(crate) mod on_time {
    pub(crate) use super::server_out_of_support::told as support;
    use super::{Rule, background};

    /// A rule of the background, looked up by the compiler: one that is not there does not compile.
    #[expect(
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "evaluated by the compiler alone"
    )]
    const fn number(number: &str) -> &'static Rule {
        let mut at = 0;
        while at < background::RULES.len() {
            if let (&[a, b, c], &[x, y, z]) = (background::RULES[at].number.as_bytes(), number.as_bytes())
                && a == x
                && b == y
                && c == z
            {
                return &background::RULES[at];
            }
            at += 1;
        }
        panic!("no such rule")
    }

    macro_rules! rules {
        ($($name:ident = $rule:expr),+ $(,)?) => {
            $(pub(crate) const $name: &Rule = $rule;)+

            /// All of them.
            pub(super) const ALL: &[&Rule] = &[$($name),+];
        };
    }

    rules! {
        REASSIGNMENT_VOLUME = number("B17"),
        REASSIGNMENT_OEM = number("B18"),
        NEXT_VERSION = number("B24"),
        KINDS_MIXED = &super::kinds_may_be_mixed::RULE,
        PER_DEVICE_FLOW = number("R05"),
        TEMPORARY_CAL = number("R06"),
        PERMANENT_CAL = number("R07"),
        PER_USER_RENEWAL = number("R08"),
        REVOCATION = number("R10"),
        MOVING_CALS = number("R25"),
        BASE_CAL = &super::base_cal_reaches_server::RULE,
        BASE_CAL_REQUIRED = &super::base_cal_required::RULE,
        GRACE_PERIOD = &super::grace_period::RULE,
        GRACE_START = &super::disagreement_grace_start::RULE,
        GRACE_END = &super::disagreement_grace_end::RULE,
        GRACE_DAYS = &super::disagreement_grace_days::RULE,
        TEMPORARY_DAYS = &super::disagreement_temporary_days::RULE,
        ACTIVATION = &super::license_server_activated::RULE,
        LICENSE_SERVER_HOLDS = &super::license_server_holds_rds_cal::RULE,
        LICENSE_SERVER_SERVES = &super::license_server_serves_session_host::RULE,
        KEEPS_RIGHTS = &super::license_server_keeps_cal_rights::RULE,
        ISSUE_ORDER = &super::license_server_issue_order::RULE,
        NO_R2_CAL = &super::no_r2_rds_cal::RULE,
        OVER_USED = &super::newer_per_user_cal_shows_overused::RULE,
        RDS_CAL = &super::rds_cal_reaches_session_host::RULE,
        RDS_CAL_REQUIRED = &super::rds_cal_required::RULE,
        MODE = &super::licensing_mode_matches_cal_kind::RULE,
        NOT_ENFORCED = &super::per_user_cals_are_not_enforced::RULE,
        NOT_MONITORED = &super::per_user_cals_are_not_monitored_in_2003::RULE,
        WINDOWS_2000 = &super::windows_2000_is_per_device_only::RULE,
        BUILT_IN_LICENSES = &super::windows_2000_clients_bring_licenses::RULE,
        SUPPORT = &super::server_out_of_support::RULE,
    }
}

/// The rules that answers about days rest on.
pub const fn on_time() -> &'static [&'static Rule] {
    on_time::ALL
}

/// Every rule, those that findings come from first.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    checked().chain(background::RULES)
}

fn checked() -> impl Iterator<Item = &'static Rule> {
    DECIDING.iter().chain(TELLING).copied()
}

/// What the rules say about a setup, the heaviest first.
pub(crate) fn findings(case: &Case) -> Vec<Finding> {
    /// More than most setups get.
    const ROOM: usize = 20;
    let mut findings = Vec::with_capacity(ROOM);
    for rule in DECIDING.iter().chain(TELLING) {
        if let Check::Setup(check) | Check::Both(check, _) = rule.check
            && let Some(finding) = check(case)
        {
            findings.push(finding);
        }
    }
    sort_by_key(&mut findings, |finding| finding.severity);
    findings
}

/// What the rules say about a product that they do not cover.
pub(crate) fn outside(product: OutsideProduct) -> Vec<Finding> {
    checked()
        .filter_map(|rule| match rule.check {
            Check::Outside(check) => check(product),
            Check::Setup(_) | Check::Count(_) | Check::Both(..) | Check::Background => None,
        })
        .collect()
}

/// What the rules say about a count, the heaviest first.
pub(crate) fn findings_on_count(tally: &Tally<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = checked()
        .filter_map(|rule| match rule.check {
            Check::Count(check) | Check::Both(_, check) => check(tally),
            Check::Setup(_) | Check::Outside(_) | Check::Background => None,
        })
        .collect();
    sort_by_key(&mut findings, |finding| finding.severity);
    findings
}

/// A rule that a setup breaks; the last one, as those have the fewest levers and so are the cheapest to branch on.
pub(crate) fn broken(case: &Case) -> Option<&'static Rule> {
    DECIDING.iter().rev().copied().find(|rule| match rule.check {
        Check::Setup(check) | Check::Both(check, _) => {
            check(case).is_some_and(|finding| finding.severity == Severity::Violation)
        }
        Check::Count(_) | Check::Outside(_) | Check::Background => false,
    })
}

impl Rule {
    /// Whether the rule can speak on a setup.
    pub fn bears_on_setups(&self) -> bool {
        matches!(self.check, Check::Setup(_) | Check::Both(..))
    }

    /// Whether the rule can speak on a count.
    pub fn bears_on_counts(&self) -> bool {
        matches!(self.check, Check::Count(_) | Check::Both(..))
    }
}

#[cfg(test)]
mod tests {
    use super::{DECIDING, FILES, Severity, TELLING};

    #[test]
    fn rules_are_named_as_their_files() {
        let ids: Vec<String> = DECIDING.iter().chain(TELLING).map(|rule| rule.id.replace('-', "_")).collect();
        assert_eq!(ids, FILES);
    }

    #[test]
    fn what_can_be_broken_decides_and_has_levers() {
        assert!(DECIDING.iter().all(|rule| rule.severity == Severity::Violation && !rule.levers.is_empty()));
        assert!(TELLING.iter().all(|rule| rule.levers.is_empty()));
    }
}
