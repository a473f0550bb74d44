//! What happens on which day in an RDS deployment.

mod calendar;
mod deployment;
mod error;
mod event;
mod outcome;
mod schedule;

pub(crate) use deployment::no_r2_cal;
pub use deployment::{Deployment, InstalledCals, LicenseServerDates};
pub use error::{TimeError, TimeErrorKind};
pub(crate) use error::{bounded, existing, ordered};
pub use event::{Event, EventKind, Tense};
pub use outcome::{Answer, Outcome};

use crate::Date;
use outcome::Phases;
use schedule::Schedule;

/// The days that matter to an RDS deployment, in order, and what each client sees in between.
///
/// Everything follows from the dates given and from one assumption: clients are numbered in the order in which they come,
/// all of them connect on the day of the first connection, and each connects every day from then on. Where a client
/// connects less often, what is issued at a connection is issued later, and never earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// What happens, in the order of the days.
    pub events: Vec<Event>,
    /// Clients that see the same on every day, in order, with the stretches of days on which they see it.
    pub groups: Vec<Group>,
    schedule: Schedule,
}

/// Clients that see the same on every day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The number of the first of them, from 1.
    pub first: u32,
    /// The number of the last of them.
    pub last: u32,
    /// What they see, from the day of the first connection on, without gaps.
    pub phases: Vec<Phase>,
}

/// A stretch of days on which a client sees the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// What they see.
    pub answer: Answer,
    /// The first day.
    pub from: Date,
    /// The last day; `None` where no end is in sight.
    pub until: Option<Date>,
}

/// The days that matter to a deployment: grace period, temporary and permanent CALs, renewals, refusals, ends of support.
///
/// `today` decides which events are past, and nothing else.
///
/// ```
/// use calcheck::{Answer, Date, Deployment, LicensingMode, WindowsServer, timeline};
///
/// let today: Date = "2026-03-01".parse()?;
/// let deployment = Deployment {
///     first_connection: Some("2026-01-15".parse()?),
///     ..Deployment::new(WindowsServer::Ws2022, LicensingMode::PerDevice, 20)
/// };
/// let timeline = timeline(&deployment, today)?;
/// assert_eq!(timeline.outcome(20, today)?.answer, Answer::Grace);
/// assert_eq!(timeline.outcome(1, "2026-05-15".parse()?)?.answer, Answer::Refused);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Dates in an impossible order or before the product existed, and no clients at all.
pub fn timeline(deployment: &Deployment, today: Date) -> Result<Timeline, TimeError> {
    deployment.validate()?;
    let schedule = Schedule::of(deployment);
    let groups = Phases::of(&schedule).groups();
    let events = event::events(deployment, &schedule, &groups, today);
    Ok(Timeline { events, groups, schedule })
}

impl Timeline {
    /// What a client sees at its first connection on a day, and why. Clients are numbered from 1, in the order in which they
    /// come; what is installed on the day counts as installed before.
    ///
    /// # Errors
    /// A number that no client has.
    pub fn outcome(&self, client: u32, day: Date) -> Result<Outcome, TimeError> {
        let clients = self.schedule.clients();
        if client == 0 || client > clients {
            return Err(TimeError::new(
                "client",
                TimeErrorKind::OutOfRange { found: client.into(), least: 1, most: clients },
            ));
        }
        Ok(outcome::outcome(&self.schedule, client, day))
    }
}
