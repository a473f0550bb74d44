//! Questions about time, and their answers, in the shapes of the package's contract.

use calcheck::text::{Language, Written};
use calcheck::{
    Assurance, Change, Churn, Date, Deployment, Finding, InstalledCals, Item, LicenseServerDates, LicensingMode, Move,
    MoveReason, OwnedCals, Permission, RULES_DATE, Replacement, Terms, TimeError,
};
use js_sys::Array as JsArray;
use wasm_bindgen::JsValue;
#[cfg(feature = "time")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::input::Tape;
use crate::json::Json;
use crate::json::Shape::{Array, Object};
use crate::{Answer, invalid_input, languages, list, output};

/// The names that questions about time are read by, each list in the order of its indices.
#[cfg_attr(feature = "time", wasm_bindgen(js_name = timeNames))]
#[must_use]
pub fn time_names() -> JsArray {
    [list(Terms::ALL, Terms::id), list(MoveReason::ALL, MoveReason::id)].iter().collect()
}

/// A day by its number.
///
/// # Errors
/// No date, or one that the calendar lacks or that is out of range.
#[cfg_attr(feature = "time", wasm_bindgen(js_name = dayNumber))]
pub fn day_number(date: &str) -> Result<u32, JsValue> {
    match date.parse::<Date>() {
        Ok(date) => Ok(date.day_number()),
        Err(error) => Err(invalid_input("", &error.to_string())),
    }
}

fn refused(error: &TimeError) -> JsValue {
    invalid_input(&error.path(), &error.to_string())
}

/// What happens on which day in a deployment.
///
/// # Errors
/// A deployment that cannot be.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn timeline(deployment: &[u32], today: &[u32], language: usize) -> Answer {
    let deployment = Tape::new(deployment).deployment();
    let today = Tape::new(today).date();
    let timeline = calcheck::timeline(&deployment, today).map_err(|error| refused(&error))?;
    let answer = of_timeline(&timeline, &deployment.findings(today), today, &languages::spoken(language));
    Ok(output::parsed(answer))
}

/// What a client of a deployment sees on a day.
///
/// # Errors
/// As for [`timeline`], or a number that no client has.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn outcome(deployment: &[u32], client: &[u32], day: &[u32], language: usize) -> Answer {
    let deployment = Tape::new(deployment).deployment();
    let day = Tape::new(day).date();
    let timeline = calcheck::timeline(&deployment, day).map_err(|error| refused(&error))?;
    let outcome = timeline.outcome(Tape::new(client).number(), day).map_err(|error| refused(&error))?;
    Ok(output::parsed(of_outcome(&outcome, &languages::spoken(language))))
}

/// How a pool of Per Device CALs fares when devices are replaced.
///
/// # Errors
/// A question that cannot be.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn churn(replacement: &[u32], language: usize) -> Answer {
    let churn = calcheck::churn(&Tape::new(replacement).replacement()).map_err(|error| refused(&error))?;
    Ok(output::parsed(of_churn(&churn, &languages::spoken(language))))
}

/// What a change of version takes.
///
/// # Errors
/// A change that cannot be.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn plan(change: &[u32], language: usize) -> Answer {
    let plan = calcheck::plan(&Tape::new(change).change()).map_err(|error| refused(&error))?;
    Ok(output::parsed(of_plan(&plan, &languages::spoken(language))))
}

/// Whether a CAL may move.
///
/// # Errors
/// A move that cannot be.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn reassign(request: &[u32], language: usize) -> Answer {
    let answer = calcheck::reassign(&Tape::new(request).request()).map_err(|error| refused(&error))?;
    Ok(output::parsed(of_reassignment(&answer, &languages::spoken(language))))
}

impl Tape<'_> {
    /// There is a day for every number that [`day_number`] gives.
    fn date(&mut self) -> Date {
        Date::from_day_number(self.number()).unwrap_or(RULES_DATE)
    }

    fn deployment(&mut self) -> Deployment {
        Deployment {
            server: self.release(),
            mode: self.named(LicensingMode::ALL),
            clients: self.number(),
            role_installed: self.optional(Self::date),
            first_connection: self.optional(Self::date),
            license_server: self.optional(|tape| LicenseServerDates {
                version: tape.release(),
                installed: tape.optional(Self::date),
                activated: tape.optional(Self::date),
            }),
            cals: self.optional(|tape| tape.list(Self::installed_cals)).unwrap_or_default(),
        }
    }

    fn installed_cals(&mut self) -> InstalledCals {
        InstalledCals { cal: self.cal(), quantity: self.number(), installed: self.date() }
    }

    fn replacement(&mut self) -> Replacement {
        Replacement {
            version: self.release(),
            cals: self.number(),
            devices: self.number(),
            per_month: self.number(),
            from: self.date(),
        }
    }

    fn change(&mut self) -> Change {
        Change {
            from: self.release(),
            to: self.release(),
            on: self.date(),
            until: self.optional(Self::date),
            mode: self.named(LicensingMode::ALL),
            clients: self.number(),
            license_servers: self.optional(|tape| tape.list(Self::license_server)).unwrap_or_default(),
            owned: self.optional(|tape| tape.list(Self::owned_cals)).unwrap_or_default(),
        }
    }

    fn owned_cals(&mut self) -> OwnedCals {
        let (product, cal, quantity) = (self.product(), self.cal(), self.number());
        let assurance = match self.optional(Self::flag) {
            Some(true) => Assurance::Active,
            Some(false) | None => Assurance::None,
        };
        OwnedCals { product, cal, quantity, assurance }
    }

    fn request(&mut self) -> Move {
        Move {
            terms: self.named(Terms::ALL),
            product: self.product(),
            kind: self.kind(),
            assigned: self.optional(Self::date),
            on: self.date(),
            reason: self.optional(|tape| tape.named(MoveReason::ALL)).unwrap_or(MoveReason::Permanent),
        }
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
