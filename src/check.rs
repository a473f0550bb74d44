//! Whether a setup fits together.

use crate::case::Case;
use crate::verdict::{Certainty, Finding, Missing, Severity, Status, Verdict};
use crate::{Access, Message, OutsideProduct, Server, Setup, remedy, rule};

/// Whether a licensing setup fits together, why, and what would repair it.
///
/// Every setup has an answer. What has not been said is named, and what is certain without it is said already: a broken
/// rule makes a setup [incompatible](Status::Incompatible) however much is still open.
///
/// ```
/// use calcheck::{Cal, CalKind, Setup, Status, WindowsServer, check};
///
/// let setup = Setup {
///     server: Some(WindowsServer::Ws2012R2.into()),
///     base_cal: Some(Cal { version: WindowsServer::Ws2008, kind: CalKind::User }),
///     ..Setup::default()
/// };
/// let verdict = check(&setup);
/// assert_eq!(verdict.status, Status::Incompatible);
/// assert_ne!(check(&verdict.remedies[0].setup).status, Status::Incompatible);
/// ```
pub fn check(setup: &Setup) -> Verdict {
    if let Some(Server::Outside(product)) = setup.server {
        return not_covered(product);
    }
    let case = Case::of(setup);
    if let (Some(edition), Some(server)) = (case.edition, case.server)
        && !edition.exists_for(server)
    {
        let mut findings = rule::findings(&case);
        findings.retain(|finding| matches!(finding.message, Message::EditionUnknown { .. }));
        return refused(Message::NotCoveredEdition { edition, server }, findings);
    }
    let findings = rule::findings(&case);
    let missing = case.missing();
    let status = match findings.first().map(|finding| finding.severity) {
        Some(Severity::Violation) => Status::Incompatible,
        _ if !missing.is_empty() => Status::Incomplete,
        Some(Severity::Warning) => Status::CompatibleWithWarnings,
        _ => Status::Compatible,
    };
    let remedies = if status == Status::Incompatible { remedy::remedies(setup) } else { Vec::new() };
    let summary = summary(&case, status, &findings, missing);
    Verdict { status, summary, missing, findings, remedies }
}

/// The verdict on a product that exists and that the rules do not cover.
pub fn not_covered(product: OutsideProduct) -> Verdict {
    refused(Message::NotCovered { product }, rule::outside(product))
}

fn refused(summary: Message, findings: Vec<Finding>) -> Verdict {
    Verdict { status: Status::NotCovered, summary, missing: Missing::default(), findings, remedies: Vec::new() }
}

fn summary(case: &Case, status: Status, findings: &[Finding], missing: Missing) -> Message {
    let certainty = match status {
        Status::Incompatible => {
            return findings.first().map_or(Message::OpenUntilSaid { missing }, |finding| headline(finding.message));
        }
        Status::Incomplete | Status::NotCovered => return Message::OpenUntilSaid { missing },
        Status::CompatibleWithWarnings => Certainty::WithWarnings,
        Status::Compatible => Certainty::Certain,
    };
    if case.access == Access::Administration {
        return Message::YesAdministration { certainty };
    }
    let exempt_edition = case.edition.filter(|edition| edition.needs_no_base_cals());
    match (case.server, case.rds_cal(), case.license_server(), exempt_edition, case.base_cal()) {
        (Some(host), Some(cal), Some(server), Some(edition), _) => Message::YesRdsOnly {
            certainty,
            edition,
            cal: cal.version,
            kind: cal.kind,
            host,
            license_server: server.version,
        },
        (Some(host), Some(cal), Some(server), None, _) => {
            Message::YesRds { certainty, cal: cal.version, kind: cal.kind, host, license_server: server.version }
        }
        (Some(server), _, _, Some(edition), _) => Message::YesNoBaseCal { certainty, edition, server },
        (Some(server), _, _, None, Some(cal)) => {
            Message::YesBaseCal { certainty, cal: cal.version, kind: cal.kind, server }
        }
        _ => Message::YesAnonymous { certainty },
    }
}

/// The answer in a sentence where this violation weighs most.
fn headline(violation: Message) -> Message {
    match violation {
        Message::BaseCalTooOld { cal, server, .. } => Message::NoBaseCalTooOld { cal, server },
        Message::RdsCalTooOld { cal, host, .. } => Message::NoRdsCalTooOld { cal, host },
        Message::LicenseServerTooOldForCal { cal, license_server } => {
            Message::NoLicenseServerHolds { cal, license_server }
        }
        Message::LicenseServerTooOldForHost { host, license_server } => {
            Message::NoLicenseServerServes { host, license_server }
        }
        Message::UserCalsOnPerDeviceHost { .. } => Message::NoModeMismatch,
        Message::WorkgroupPerUser { .. } => Message::NoWorkgroupPerUser,
        Message::NoTrustNoLicenses => Message::NoTrust,
        Message::LicenseServerNotActivated { .. } => Message::NoNotActivated,
        Message::PerDeviceOnlyOn2000 => Message::NoPerUserOn2000,
        other => other,
    }
}
