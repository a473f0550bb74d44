//! CAL Check for JavaScript.
//!
//! The functions of the package as WebAssembly exports them. `www/api/js` holds what stands around them: how the module
//! is loaded, the error class, and the types with their descriptions.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod input;
mod json;
mod languages;
mod output;
mod read;
mod time;

use calcheck::lifecycle::KeyPack;
use calcheck::text::Tag;
use calcheck::{Demand, MatrixName, Setup, WindowsServer, lifecycle};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub use time::{churn, outcome, plan, reassign, timeline};

use input::{AccessGraph, HostAccessGraph};
use read::{Input, Invalid, Scope};

type Answer = Result<JsValue, JsValue>;

/// Whether a setup fits together.
///
/// # Errors
/// A setup that cannot be read, or a language that is not there.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn check(setup: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let scope = Scope::default();
    let setup: Setup = Input::within(setup, &scope).read()?;
    let verdict = match scope.outside() {
        Some(product) => calcheck::not_covered(product),
        None => calcheck::check(&setup),
    };
    output::value(&output::Verdict::new(&verdict, &language))
}

/// How many CALs a demand takes.
///
/// # Errors
/// A demand that cannot be read or counted exactly, or a language that is not there.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn count(demand: &JsValue, language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let scope = Scope::default();
    let demand: Demand = Input::within(demand, &scope).read()?;
    let count = match scope.outside() {
        Some(product) => output::Count::not_covered(product, &language),
        None => output::Count::new(&calcheck::count(&demand).map_err(Invalid::from)?, &language),
    };
    output::value(&count)
}

/// A relation between versions, whole.
///
/// # Errors
/// An unknown name.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn matrix(name: &JsValue) -> Answer {
    let name: MatrixName = Input::new(name).read()?;
    output::value(&output::Matrix::from(name))
}

/// The cheapest cover of an access graph.
///
/// # Errors
/// A graph that cannot be read, or whose cost cannot be counted exactly.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn assign(graph: &JsValue) -> Answer {
    let graph: AccessGraph = Input::new(graph).read()?;
    let assignment = calcheck::assign(&graph.rows()).map_err(Invalid::from)?;
    output::value(&output::Assignment::from(assignment))
}

/// The same with one licensing mode per session host.
///
/// # Errors
/// A graph that cannot be read, or whose cost cannot be counted exactly.
#[cfg_attr(feature = "answers", wasm_bindgen(js_name = assignByHost))]
pub fn assign_by_host(graph: &JsValue) -> Answer {
    let graph: HostAccessGraph = Input::new(graph).read()?;
    let assignment = calcheck::assign_by_host(&graph.rows()).map_err(Invalid::from)?;
    output::value(&output::Assignment::from(assignment))
}

/// The facts about time that hold for a release.
///
/// # Errors
/// An unknown release.
#[cfg_attr(feature = "answers", wasm_bindgen(js_name = lifecycle))]
pub fn lifecycle_facts(server: &JsValue) -> Answer {
    let server: WindowsServer = Input::new(server).read()?;
    output::value(&output::LifecycleFacts::from(lifecycle::lifecycle(server)))
}

/// How many RDS CALs can be revoked at a time.
///
/// # Errors
/// Key packs that cannot be read, or too many CALs of a version.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn revocable(key_packs: &JsValue) -> Answer {
    let key_packs: Vec<KeyPack> = Input::new(key_packs).read()?;
    let revocable = lifecycle::revocable(&key_packs).map_err(Invalid::from)?;
    let revocable: Vec<_> = revocable.into_iter().map(output::Revocable::from).collect();
    output::value(&revocable)
}

/// Every rule.
///
/// # Errors
/// A language that is not there.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn rules(language: &JsValue) -> Answer {
    let language = languages::chosen(language)?;
    let rules: Vec<_> = calcheck::rules().map(|rule| output::Rule::new(rule, &language)).collect();
    output::value(&rules)
}

/// Loads the texts of a language.
///
/// # Errors
/// Data of another version, cut short, or in an unknown language.
#[wasm_bindgen(js_name = loadLanguage)]
pub fn load_language(data: &str) -> Result<(), JsValue> {
    Ok(languages::load(data)?)
}

/// The tags of all languages, English first.
#[wasm_bindgen]
#[must_use]
pub fn languages() -> Vec<String> {
    Tag::ALL.into_iter().map(|tag| tag.id().to_owned()).collect()
}

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    calcheck::VERSION.to_owned()
}

/// The day on which the rules were last reviewed.
#[wasm_bindgen(js_name = rulesDate)]
#[must_use]
pub fn rules_date() -> String {
    calcheck::RULES_DATE.to_string()
}
