//! Whether a CAL may move to another user or device.

use crate::lifecycle::lifecycle;
use crate::rule::on_time as rule;
use crate::setup::named;
use crate::sorted::sort_by_key;
use crate::timeline::{TimeError, ordered};
use crate::{CalKind, CalProduct, Date, Finding, Message, WindowsServer};

named! {
    /// The terms under which a CAL was bought.
    Terms {
        /// Volume licensing: the Product Terms (B17).
        Volume = "volume",
        /// With a server or in a box: the terms of the manufacturer or of the box (B18).
        OemRetail = "oem-retail",
    }
}

named! {
    /// Why a CAL is to move.
    MoveReason {
        /// For good, without one of the reasons below.
        Permanent = "permanent",
        /// The device failed or was lost.
        HardwareFailure = "hardware-failure",
        /// The user’s employment or contract ended.
        EndOfEmployment = "end-of-employment",
        /// For a time: in place of a user who is absent or of a device that is out of service.
        TemporaryCover = "temporary-cover",
    }
}

named! {
    /// Whether a CAL may move on a day.
    Permission {
        /// It may.
        Allowed = "allowed",
        /// Not yet: from a later day on.
        NotYet = "not-yet",
    }
}

/// A CAL that is to move to another user or device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The terms under which it was bought.
    pub terms: Terms,
    /// Base or RDS.
    pub product: CalProduct,
    /// User or Device.
    pub kind: CalKind,
    /// When it was last assigned or reassigned; `None` where never.
    pub assigned: Option<Date>,
    /// When it is to move.
    pub on: Date,
    /// Why.
    pub reason: MoveReason,
}

/// Whether a CAL may move, and from when on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reassignment {
    /// Whether it may move on the day asked about.
    pub permission: Permission,
    /// The first day from the day asked about on which it may, and why; `None` where that lies beyond the calendar.
    pub next: Option<Date>,
    /// What it rests on.
    pub findings: Vec<Finding>,
}

/// Whether a CAL may move to another user or device on a day, and the next day on which it may.
///
/// ```
/// use calcheck::{CalKind, CalProduct, Move, MoveReason, Permission, Terms, reassign};
///
/// let moved_in_january = Move {
///     terms: Terms::Volume,
///     product: CalProduct::Base,
///     kind: CalKind::User,
///     assigned: Some("2026-01-01".parse()?),
///     on: "2026-03-31".parse()?,
///     reason: MoveReason::Permanent,
/// };
/// let answer = reassign(&moved_in_january)?;
/// assert_eq!(answer.permission, Permission::NotYet);
/// assert_eq!(answer.next, Some("2026-04-01".parse()?));
///
/// let employee_left = Move { reason: MoveReason::EndOfEmployment, ..moved_in_january };
/// assert_eq!(reassign(&employee_left)?.permission, Permission::Allowed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// A day before the last assignment.
pub fn reassign(request: &Move) -> Result<Reassignment, TimeError> {
    let Move { terms, product, kind, assigned, on, reason } = *request;
    ordered("on", Some(on), "assigned", assigned)?;
    let days = lifecycle(WindowsServer::NEWEST).reassignment_days;
    // Ninety full days lie between the two assignments.
    let free = assigned.map(|assigned| assigned.day_number().saturating_add(days));
    let waits = free.filter(|free| *free > on.day_number());
    let (permission, next, first) = match (terms, reason, waits) {
        (Terms::OemRetail, MoveReason::TemporaryCover, _) => {
            (Permission::Allowed, Some(on), rule::REASSIGNMENT_OEM.ok(Message::MoveOemTemporary))
        }
        (Terms::OemRetail, _, _) => {
            (Permission::Allowed, Some(on), rule::REASSIGNMENT_OEM.ok(Message::MoveOemPermanent))
        }
        (Terms::Volume, _, None) => {
            (Permission::Allowed, Some(on), rule::REASSIGNMENT_VOLUME.ok(Message::MoveVolumeFree { days }))
        }
        (Terms::Volume, MoveReason::Permanent, Some(free)) => {
            let next = Date::from_day_number(free);
            let message = match next {
                Some(next) => Message::MoveVolumeNotYet { days, next },
                None => Message::MoveVolumeBeyond { days },
            };
            (Permission::NotYet, next, rule::REASSIGNMENT_VOLUME.violation(message))
        }
        (Terms::Volume, MoveReason::HardwareFailure, Some(_)) => {
            (Permission::Allowed, Some(on), rule::REASSIGNMENT_VOLUME.ok(Message::MoveHardwareFailure { days }))
        }
        (Terms::Volume, MoveReason::EndOfEmployment, Some(_)) => {
            (Permission::Allowed, Some(on), rule::REASSIGNMENT_VOLUME.ok(Message::MoveEndOfEmployment { days }))
        }
        (Terms::Volume, MoveReason::TemporaryCover, Some(_)) => {
            (Permission::Allowed, Some(on), rule::REASSIGNMENT_VOLUME.ok(Message::MoveTemporaryCover { days }))
        }
    };
    let mut findings = vec![first];
    let facts = lifecycle(WindowsServer::NEWEST);
    match (product, kind) {
        (CalProduct::Rds, CalKind::Device) => {
            let (shortest, longest) = facts.permanent_cal_days;
            let percent = facts.revocable_percent;
            findings.push(rule::REVOCATION.note(Message::MoveRdsDevice { shortest, longest, percent }));
        }
        (CalProduct::Rds, CalKind::User) => {
            let message = Message::MoveRdsUser { shown: facts.per_user_renewal_days, days };
            findings.push(rule::PER_USER_RENEWAL.note(message));
        }
        (CalProduct::Base, _) => {}
    }
    sort_by_key(&mut findings, |finding| finding.severity);
    Ok(Reassignment { permission, next, findings })
}
