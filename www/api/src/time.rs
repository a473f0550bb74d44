//! Questions about time, and their answers, in the shapes of the package's contract.

use calcheck::text::{Language, Written};
use calcheck::{
    Assurance, Change, Date, Deployment, InstalledCals, Item, LicenseServer, LicenseServerDates, Move, MoveReason,
    OwnedCals, Replacement, Terms, TimeError,
};
use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::input::{names, object};
use crate::output::{self, Cal, Name, Sources};
use crate::read::{Input, Invalid, Names, Read, Result, one_of};
use crate::{Answer, languages};

/// What happens on which day in a deployment.
///
/// # Errors
/// A deployment or a date that cannot be read or cannot be, or a language that is not there.
#[wasm_bindgen]
pub fn timeline(deployment: &JsValue, today: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let deployment: Deployment = Input::new(deployment).read()?;
    let today: Date = Input::new(today).read().map_err(|error| error.under("today"))?;
    let timeline = calcheck::timeline(&deployment, today).map_err(Invalid::from)?;
    output::value(&Timeline::new(&timeline, today, &language))
}

/// What a client of a deployment sees on a day.
///
/// # Errors
/// As for [`timeline`], or a number that no client has.
#[wasm_bindgen]
pub fn outcome(deployment: &JsValue, client: &JsValue, day: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let deployment: Deployment = Input::new(deployment).read()?;
    let client: u32 = Input::new(client).read().map_err(|error| error.under("client"))?;
    let day: Date = Input::new(day).read().map_err(|error| error.under("day"))?;
    let timeline = calcheck::timeline(&deployment, day).map_err(Invalid::from)?;
    let outcome = timeline.outcome(client, day).map_err(Invalid::from)?;
    output::value(&Outcome::new(&outcome, &language))
}

/// How a pool of Per Device CALs fares when devices are replaced.
///
/// # Errors
/// A question that cannot be read or cannot be, or a language that is not there.
#[wasm_bindgen]
pub fn churn(replacement: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let replacement: Replacement = Input::new(replacement).read()?;
    let churn = calcheck::churn(&replacement).map_err(Invalid::from)?;
    output::value(&Churn::new(&churn, &language))
}

/// What a change of version takes.
///
/// # Errors
/// A change that cannot be read or cannot be, or a language that is not there.
#[wasm_bindgen]
pub fn plan(change: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let change: Change = Input::new(change).read()?;
    let plan = calcheck::plan(&change).map_err(Invalid::from)?;
    output::value(&Plan::new(&plan, &language))
}

/// Whether a CAL may move.
///
/// # Errors
/// A move that cannot be read or cannot be, or a language that is not there.
#[wasm_bindgen]
pub fn reassign(request: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let request: Move = Input::new(request).read()?;
    let answer = calcheck::reassign(&request).map_err(Invalid::from)?;
    output::value(&Reassignment::new(&answer, &language))
}

impl From<TimeError> for Invalid {
    fn from(error: TimeError) -> Self {
        Self::here(error.to_string()).under(&error.path())
    }
}

names! {
    Terms: "kind of terms",
    MoveReason: "reason",
}

impl Read for Date {
    fn expected() -> String {
        "a date such as `2027-01-12`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        input.text(&Self::expected())?.parse().map_err(|error: calcheck::DateError| Invalid::here(error.to_string()))
    }
}

impl Read for Deployment {
    fn expected() -> String {
        "a deployment: an object with `server`, `mode` and `clients`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object =
            object!(input, "server", "mode", "clients", "roleInstalled", "firstConnection", "licenseServer", "cals")?;
        let [server, mode, clients, role_installed, first_connection, license_server, cals] = object.fields();
        Ok(Self {
            server: server.required()?,
            mode: mode.required()?,
            clients: clients.required()?,
            role_installed: role_installed.optional()?,
            first_connection: first_connection.optional()?,
            license_server: license_server.optional()?,
            cals: cals.optional()?.unwrap_or_default(),
        })
    }
}

impl Read for LicenseServerDates {
    fn expected() -> String {
        "a license server: an object with `version`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "version", "installed", "activated")?;
        let [version, installed, activated] = object.fields();
        Ok(Self { version: version.required()?, installed: installed.optional()?, activated: activated.optional()? })
    }
}

impl Read for InstalledCals {
    fn expected() -> String {
        "an object with `cal`, `quantity` and `installed`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "cal", "quantity", "installed")?;
        let [cal, quantity, installed] = object.fields();
        Ok(Self { cal: cal.required()?, quantity: quantity.required()?, installed: installed.required()? })
    }
}

impl Read for Replacement {
    fn expected() -> String {
        "an object with `version`, `cals`, `devices`, `replacedPerMonth` and `from`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "version", "cals", "devices", "replacedPerMonth", "from")?;
        let [version, cals, devices, per_month, from] = object.fields();
        Ok(Self {
            version: version.required()?,
            cals: cals.required()?,
            devices: devices.required()?,
            per_month: per_month.required()?,
            from: from.required()?,
        })
    }
}

impl Read for Change {
    fn expected() -> String {
        "a change: an object with `from`, `to`, `on`, `mode` and `clients`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "from", "to", "on", "until", "mode", "clients", "licenseServers", "owned")?;
        let [from, to, on, until, mode, clients, license_servers, owned] = object.fields();
        Ok(Self {
            from: from.required()?,
            to: to.required()?,
            on: on.required()?,
            until: until.optional()?,
            mode: mode.required()?,
            clients: clients.required()?,
            license_servers: license_servers.optional::<Vec<LicenseServer>>()?.unwrap_or_default(),
            owned: owned.optional()?.unwrap_or_default(),
        })
    }
}

impl Read for OwnedCals {
    fn expected() -> String {
        "an object with `product`, `cal` and `quantity`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "product", "cal", "quantity", "softwareAssurance")?;
        let [product, cal, quantity, assurance] = object.fields();
        let assured = |active| if active { Assurance::Active } else { Assurance::None };
        Ok(Self {
            product: product.required()?,
            cal: cal.required()?,
            quantity: quantity.required()?,
            assurance: assurance.optional()?.map_or(Assurance::None, assured),
        })
    }
}

impl Read for Move {
    fn expected() -> String {
        "an object with `terms`, `product`, `kind`, `on` and `reason`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "terms", "product", "kind", "assigned", "on", "reason")?;
        let [terms, product, kind, assigned, on, reason] = object.fields();
        Ok(Self {
            terms: terms.required()?,
            product: product.required()?,
            kind: kind.required()?,
            assigned: assigned.optional()?,
            on: on.required()?,
            reason: reason.optional()?.unwrap_or(MoveReason::Permanent),
        })
    }
}

#[derive(Debug, Serialize)]
struct Timeline {
    events: Vec<Event>,
    groups: Vec<Group>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    findings: Array,
    calendar: String,
}

#[derive(Debug, Serialize)]
struct Event {
    kind: Name,
    from: String,
    until: String,
    tense: Name,
    clients: Option<(u32, u32)>,
    message: String,
    rule: Name,
    number: Name,
    sources: Sources,
}

#[derive(Debug, Serialize)]
struct Group {
    first: u32,
    last: u32,
    phases: Vec<Phase>,
}

#[derive(Debug, Serialize)]
struct Phase {
    answer: Name,
    opens: bool,
    from: String,
    until: Option<String>,
}

impl Timeline {
    fn new(timeline: &calcheck::Timeline, today: Date, language: &Language) -> Self {
        let event = |event: &calcheck::Event| Event {
            kind: Name(event.kind.id()),
            from: event.from.to_string(),
            until: event.until.to_string(),
            tense: Name(event.tense.id()),
            clients: event.clients,
            message: language.text(&event.message),
            rule: Name(event.rule.id),
            number: Name(event.rule.number),
            sources: Sources(event.sources),
        };
        let phase = |phase: &calcheck::Phase| Phase {
            answer: Name(phase.answer.id()),
            opens: phase.answer.opens(),
            from: phase.from.to_string(),
            until: phase.until.map(|day| day.to_string()),
        };
        let group = |group: &calcheck::Group| Group {
            first: group.first,
            last: group.last,
            phases: group.phases.iter().map(phase).collect(),
        };
        Self {
            events: timeline.events.iter().map(event).collect(),
            groups: timeline.groups.iter().map(group).collect(),
            findings: output::findings(&timeline.findings, language),
            calendar: timeline.calendar(language, &Written(language.tag()), today),
        }
    }
}

#[derive(Debug, Serialize)]
struct Outcome {
    answer: Name,
    opens: bool,
    reason: String,
    rule: Name,
    number: Name,
    sources: Sources,
}

impl Outcome {
    fn new(outcome: &calcheck::Outcome, language: &Language) -> Self {
        Self {
            answer: Name(outcome.answer.id()),
            opens: outcome.answer.opens(),
            reason: language.text(&outcome.reason),
            rule: Name(outcome.rule.id),
            number: Name(outcome.rule.number),
            sources: Sources(outcome.rule.sources),
        }
    }
}

#[derive(Debug, Serialize)]
struct Extremes<T> {
    worst: T,
    best: T,
}

impl<T> Extremes<T> {
    fn of<U>(extremes: calcheck::Extremes<U>, each: impl Fn(U) -> T) -> Self {
        Self { worst: each(extremes.worst), best: each(extremes.best) }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Churn {
    runs_dry: Extremes<Option<String>>,
    runs_dry_revoking: Extremes<Option<String>>,
    spare: Extremes<u64>,
    enough: Extremes<u64>,
    enough_revoking: Extremes<u64>,
    revocable: u32,
    returns_after: (u32, u32),
    #[serde(with = "serde_wasm_bindgen::preserve")]
    findings: Array,
}

impl Churn {
    fn new(churn: &calcheck::Churn, language: &Language) -> Self {
        let date = |date: Option<Date>| date.map(|date| date.to_string());
        let number = |number| number;
        Self {
            runs_dry: Extremes::of(churn.runs_dry, date),
            runs_dry_revoking: Extremes::of(churn.runs_dry_revoking, date),
            spare: Extremes::of(churn.spare, number),
            enough: Extremes::of(churn.enough, number),
            enough_revoking: Extremes::of(churn.enough_revoking, number),
            revocable: churn.revocable,
            returns_after: churn.returns_after,
            findings: output::findings(&churn.findings, language),
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Plan {
    stops: Vec<Stop>,
    buy: Vec<Purchase>,
    steps: Vec<Step>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    side_by_side: Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    findings: Array,
}

#[derive(Debug, Serialize)]
struct Stop {
    path: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    finding: JsValue,
}

#[derive(Debug, Serialize)]
struct Purchase {
    product: Name,
    cal: Cal,
    quantity: u32,
}

#[derive(Debug, Serialize)]
struct Step {
    action: Name,
    from: Option<String>,
    by: Option<String>,
    message: String,
    rule: Name,
    number: Name,
    sources: Sources,
}

impl Plan {
    fn new(plan: &calcheck::Plan, language: &Language) -> Self {
        let date = |date: Option<Date>| date.map(|date| date.to_string());
        let stop = |stop: &calcheck::Stop| Stop {
            path: match stop.item {
                Item::LicenseServer(row) => format!("licenseServers[{row}]"),
                Item::Owned(row) => format!("owned[{row}]"),
            },
            finding: output::findings(&[stop.finding], language).get(0),
        };
        let purchase = |purchase: &calcheck::Purchase| Purchase {
            product: Name(purchase.product.id()),
            cal: purchase.cal.into(),
            quantity: purchase.quantity,
        };
        let step = |step: &calcheck::Step| Step {
            action: Name(step.action.id()),
            from: date(step.from),
            by: date(step.by),
            message: language.text(&step.message),
            rule: Name(step.rule.id),
            number: Name(step.rule.number),
            sources: Sources(step.rule.sources),
        };
        Self {
            stops: plan.stops.iter().map(stop).collect(),
            buy: plan.buy.iter().map(purchase).collect(),
            steps: plan.steps.iter().map(step).collect(),
            side_by_side: output::findings(&plan.side_by_side, language),
            findings: output::findings(&plan.findings, language),
        }
    }
}

#[derive(Debug, Serialize)]
struct Reassignment {
    allowed: bool,
    next: Option<String>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    findings: Array,
}

impl Reassignment {
    fn new(answer: &calcheck::Reassignment, language: &Language) -> Self {
        Self {
            allowed: answer.permission == calcheck::Permission::Allowed,
            next: answer.next.map(|day| day.to_string()),
            findings: output::findings(&answer.findings, language),
        }
    }
}
