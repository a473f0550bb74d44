//! Questions about time, and their answers, in the shapes of the package's contract.

use calcheck::text::{Language, Written};
use calcheck::{
    Assurance, Change, Churn, Date, Deployment, Finding, InstalledCals, Item, LicenseServer, LicenseServerDates, Move,
    MoveReason, OwnedCals, Permission, Replacement, Terms, TimeError,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::input::{names, object};
use crate::json::Json;
use crate::json::Shape::{Array, Object};
use crate::output;
use crate::read::{Input, Invalid, Names, Read, Result, one_of};
use crate::{Answer, languages};

/// What happens on which day in a deployment.
///
/// # Errors
/// A deployment or a date that cannot be read or cannot be, or a language that is not there.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn timeline(deployment: &JsValue, today: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let deployment: Deployment = Input::new(deployment).read()?;
    let today: Date = Input::new(today).read().map_err(|error| error.under("today"))?;
    let timeline = calcheck::timeline(&deployment, today).map_err(Invalid::from)?;
    output::parsed(of_timeline(&timeline, &deployment.findings(today), today, &language))
}

/// What a client of a deployment sees on a day.
///
/// # Errors
/// As for [`timeline`], or a number that no client has.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn outcome(deployment: &JsValue, client: &JsValue, day: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let deployment: Deployment = Input::new(deployment).read()?;
    let client: u32 = Input::new(client).read().map_err(|error| error.under("client"))?;
    let day: Date = Input::new(day).read().map_err(|error| error.under("day"))?;
    let timeline = calcheck::timeline(&deployment, day).map_err(Invalid::from)?;
    let outcome = timeline.outcome(client, day).map_err(Invalid::from)?;
    output::parsed(of_outcome(&outcome, &language))
}

/// How a pool of Per Device CALs fares when devices are replaced.
///
/// # Errors
/// A question that cannot be read or cannot be, or a language that is not there.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn churn(replacement: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let replacement: Replacement = Input::new(replacement).read()?;
    let churn = calcheck::churn(&replacement).map_err(Invalid::from)?;
    output::parsed(of_churn(&churn, &language))
}

/// What a change of version takes.
///
/// # Errors
/// A change that cannot be read or cannot be, or a language that is not there.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn plan(change: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let change: Change = Input::new(change).read()?;
    let plan = calcheck::plan(&change).map_err(Invalid::from)?;
    output::parsed(of_plan(&plan, &language))
}

/// Whether a CAL may move.
///
/// # Errors
/// A move that cannot be read or cannot be, or a language that is not there.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn reassign(request: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let request: Move = Input::new(request).read()?;
    let answer = calcheck::reassign(&request).map_err(Invalid::from)?;
    output::parsed(of_reassignment(&answer, &language))
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

fn of_timeline(timeline: &calcheck::Timeline, findings: &[Finding], today: Date, language: &Language) -> Json {
    let mut json = Json::default();
    json.begin(Object);
    json.name("events");
    json.begin(Array);
    for event in &timeline.events {
        json.begin(Object);
        json.named_text("kind", event.kind.id());
        json.named_date("from", Some(event.from));
        json.named_date("until", Some(event.until));
        json.named_text("tense", event.tense.id());
        json.name("clients");
        match event.clients {
            Some(clients) => range(&mut json, clients),
            None => json.null(),
        }
        json.named_text("message", &language.text(&event.message));
        json.rule(event.rule, event.sources);
        json.end(Object);
    }
    json.end(Array);
    json.name("groups");
    json.begin(Array);
    for group in &timeline.groups {
        json.begin(Object);
        json.named_number("first", group.first.into());
        json.named_number("last", group.last.into());
        json.name("phases");
        json.begin(Array);
        for phase in &group.phases {
            json.begin(Object);
            answer(&mut json, phase.answer);
            json.named_date("from", Some(phase.from));
            json.named_date("until", phase.until);
            json.end(Object);
        }
        json.end(Array);
        json.end(Object);
    }
    json.end(Array);
    json.findings("findings", findings, language);
    json.named_text("calendar", &timeline.calendar(language, &Written(language.tag()), today));
    json.end(Object);
    json
}

fn range(json: &mut Json, (first, last): (u32, u32)) {
    json.begin(Array);
    json.number(first.into());
    json.number(last.into());
    json.end(Array);
}

fn answer(json: &mut Json, answer: calcheck::Answer) {
    json.named_text("answer", answer.id());
    json.name("opens");
    json.flag(answer.opens());
}

fn of_outcome(outcome: &calcheck::Outcome, language: &Language) -> Json {
    let mut json = Json::default();
    json.begin(Object);
    answer(&mut json, outcome.answer);
    json.named_text("reason", &language.text(&outcome.reason));
    json.rule(outcome.rule, outcome.rule.sources);
    json.end(Object);
    json
}

fn of_churn(churn: &Churn, language: &Language) -> Json {
    let mut json = Json::default();
    json.begin(Object);
    for (name, dates) in [("runsDry", churn.runs_dry), ("runsDryRevoking", churn.runs_dry_revoking)] {
        json.name(name);
        json.begin(Object);
        json.named_date("worst", dates.worst);
        json.named_date("best", dates.best);
        json.end(Object);
    }
    let Churn { spare, enough, enough_revoking, .. } = churn;
    for (name, numbers) in [("spare", spare), ("enough", enough), ("enoughRevoking", enough_revoking)] {
        json.name(name);
        json.begin(Object);
        json.named_number("worst", numbers.worst);
        json.named_number("best", numbers.best);
        json.end(Object);
    }
    json.named_number("revocable", churn.revocable.into());
    json.name("returnsAfter");
    range(&mut json, churn.returns_after);
    json.findings("findings", &churn.findings, language);
    json.end(Object);
    json
}

fn of_plan(plan: &calcheck::Plan, language: &Language) -> Json {
    let mut json = Json::default();
    json.begin(Object);
    json.name("stops");
    json.begin(Array);
    for stop in &plan.stops {
        json.begin(Object);
        let (list, row) = match stop.item {
            Item::LicenseServer(row) => ("licenseServers", row),
            Item::Owned(row) => ("owned", row),
        };
        json.named_text("path", &format!("{list}[{row}]"));
        json.name("finding");
        json.finding(&stop.finding, language);
        json.end(Object);
    }
    json.end(Array);
    json.name("buy");
    json.begin(Array);
    for purchase in &plan.buy {
        json.begin(Object);
        json.named_text("product", purchase.product.id());
        json.name("cal");
        json.begin(Object);
        json.named_text("version", purchase.cal.version.id());
        json.named_text("kind", purchase.cal.kind.id());
        json.end(Object);
        json.named_number("quantity", purchase.quantity.into());
        json.end(Object);
    }
    json.end(Array);
    json.name("steps");
    json.begin(Array);
    for step in &plan.steps {
        json.begin(Object);
        json.named_text("action", step.action.id());
        json.named_date("from", step.from);
        json.named_date("by", step.by);
        json.named_text("message", &language.text(&step.message));
        json.rule(step.rule, step.rule.sources);
        json.end(Object);
    }
    json.end(Array);
    json.findings("sideBySide", &plan.side_by_side, language);
    json.findings("findings", &plan.findings, language);
    json.end(Object);
    json
}

fn of_reassignment(answer: &calcheck::Reassignment, language: &Language) -> Json {
    let mut json = Json::default();
    json.begin(Object);
    json.name("allowed");
    json.flag(answer.permission == Permission::Allowed);
    json.named_date("next", answer.next);
    json.findings("findings", &answer.findings, language);
    json.end(Object);
    json
}
