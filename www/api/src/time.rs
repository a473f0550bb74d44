//! Questions about time, and their answers, in the shapes of the package's contract.

use calcheck::text::Written;
use calcheck::{
    Assurance, Change, Date, Deployment, InstalledCals, LicenseServerDates, LicensingMode, Move, MoveReason, OwnedCals,
    RULES_DATE, Replacement, Terms, TimeError,
};
use calcheck_json::{Answers, Json};
use js_sys::Array as JsArray;
use wasm_bindgen::JsValue;
#[cfg(feature = "time")]
use wasm_bindgen::prelude::wasm_bindgen;

use crate::input::Tape;
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

/// An answer in a language, numbers and dates written plainly.
fn told(language: usize, write: impl FnOnce(&Answers<'_>, &mut Json)) -> JsValue {
    let language = languages::spoken(language);
    let format = Written(language.tag());
    let mut json = Json::default();
    write(&Answers::new(&language, &format), &mut json);
    output::parsed(&json.finish())
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
    Ok(told(language, |answers, json| answers.timeline(json, &timeline, &deployment.findings(today), today)))
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
    Ok(told(language, |answers, json| answers.outcome(json, &outcome)))
}

/// How a pool of Per Device CALs fares when devices are replaced.
///
/// # Errors
/// A question that cannot be.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn churn(replacement: &[u32], language: usize) -> Answer {
    let churn = calcheck::churn(&Tape::new(replacement).replacement()).map_err(|error| refused(&error))?;
    Ok(told(language, |answers, json| answers.churn(json, &churn)))
}

/// What a change of version takes.
///
/// # Errors
/// A change that cannot be.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn plan(change: &[u32], language: usize) -> Answer {
    let plan = calcheck::plan(&Tape::new(change).change()).map_err(|error| refused(&error))?;
    Ok(told(language, |answers, json| answers.plan(json, &plan)))
}

/// Whether a CAL may move.
///
/// # Errors
/// A move that cannot be.
#[cfg_attr(feature = "time", wasm_bindgen)]
pub fn reassign(request: &[u32], language: usize) -> Answer {
    let answer = calcheck::reassign(&Tape::new(request).request()).map_err(|error| refused(&error))?;
    Ok(told(language, |answers, json| answers.reassignment(json, &answer)))
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
