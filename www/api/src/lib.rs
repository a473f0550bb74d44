//! CAL Check for JavaScript.
//!
//! The functions of the package as WebAssembly exports them. `www/api/js` holds what stands around them: how the module
//! is loaded, how values are read (`values.js`) and answers shaped (`answers.js`), the error class, and the types with
//! their descriptions. Values are read and answers shaped in JavaScript, where both live: that takes a third of the bytes
//! of doing it from here, and half the time.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod input;
mod languages;
mod output;
mod time;

use calcheck::lifecycle;
use calcheck::text::Tag;
use calcheck::{
    Access, AccessGraph, CalKind, CalProduct, Edition, HostAccessGraph, LicensingMode, MatrixName, Membership,
    OutsideProduct, Part, Status, WindowsServer,
};
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub use time::{churn, day_number, outcome, plan, reassign, time_names, timeline};

use input::Tape;

type Answer = Result<JsValue, JsValue>;

#[wasm_bindgen(raw_module = "../error.js")]
extern "C" {
    #[wasm_bindgen(js_name = invalidInput)]
    fn invalid_input(path: &str, message: &str) -> JsValue;
}

fn list<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Array {
    all.iter().map(|each| JsValue::from_str(id(*each))).collect()
}

/// The names that values are read and written by, each list in the order of its indices.
#[cfg_attr(feature = "answers", wasm_bindgen)]
#[must_use]
pub fn names() -> Array {
    [
        list(&WindowsServer::ALL, WindowsServer::id),
        list(&CalKind::ALL, CalKind::id),
        list(&CalProduct::ALL, CalProduct::id),
        list(LicensingMode::ALL, LicensingMode::id),
        list(Edition::ALL, Edition::id),
        list(Access::ALL, Access::id),
        list(Membership::ALL, Membership::id),
        list(MatrixName::ALL, MatrixName::id),
        list(Status::ALL, Status::id),
        list(&Part::ALL, Part::path),
        list(&Tag::ALL, Tag::id),
    ]
    .iter()
    .collect()
}

/// The product outside of the rules that goes by a name, by its index.
#[cfg_attr(feature = "answers", wasm_bindgen(js_name = outsideProduct))]
#[must_use]
pub fn outside_product(name: &str) -> Option<u32> {
    OutsideProduct::named(name).map(|product| product as u32)
}

/// Whether a setup fits together.
#[cfg_attr(feature = "answers", wasm_bindgen)]
#[must_use]
pub fn check(setup: &[u32], language: usize) -> Vec<u32> {
    output::verdict(&calcheck::check(&Tape::new(setup).setup()), &languages::spoken(language))
}

/// The verdict on a product outside of the rules.
#[cfg_attr(feature = "answers", wasm_bindgen(js_name = checkOutside))]
#[must_use]
pub fn check_outside(product: u32, language: usize) -> Vec<u32> {
    let product = Tape::new(&[product]).named(OutsideProduct::ALL);
    output::verdict(&calcheck::not_covered(product), &languages::spoken(language))
}

/// How many CALs a demand takes.
///
/// # Errors
/// A demand that cannot be counted exactly.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn count(demand: &[u32], language: usize) -> Answer {
    let demand = Tape::new(demand).demand();
    match calcheck::count(&demand) {
        Ok(count) => Ok(output::count(&count, &languages::spoken(language))),
        Err(error) => Err(invalid_input(&error.path(), &error.to_string())),
    }
}

/// Nothing is counted for a product outside of the rules.
#[cfg_attr(feature = "answers", wasm_bindgen(js_name = countOutside))]
#[must_use]
pub fn count_outside(product: u32, language: usize) -> JsValue {
    let product = Tape::new(&[product]).named(OutsideProduct::ALL);
    output::count_outside(product, &languages::spoken(language))
}

/// A relation between versions, whole.
#[cfg_attr(feature = "answers", wasm_bindgen)]
#[must_use]
pub fn matrix(name: &[u32]) -> JsValue {
    output::matrix(Tape::new(name).named(MatrixName::ALL))
}

/// The cheapest cover of an access graph.
///
/// # Errors
/// Columns that do not belong together, and a cost that cannot be counted exactly.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn assign(users: &[u32], devices: &[u32], user_price: u32, device_price: u32) -> Answer {
    match calcheck::assign(&AccessGraph { users, devices, user_price, device_price }) {
        Ok(found) => Ok(output::assignment(&found.user_cals, &found.device_cals, found.cost, found.lower_bound)),
        Err(error) => Err(invalid_input(&error.path(), &error.to_string())),
    }
}

/// The same with one licensing mode per session host.
///
/// # Errors
/// As for [`assign`], and host ids far beyond the number of rows.
#[cfg_attr(feature = "answers", wasm_bindgen(js_name = assignByHost))]
pub fn assign_by_host(users: &[u32], devices: &[u32], hosts: &[u32], user_price: u32, device_price: u32) -> Answer {
    match calcheck::assign_by_host(&HostAccessGraph { users, devices, hosts, user_price, device_price }) {
        Ok(found) => Ok(output::with_modes(
            output::assignment(&found.user_cals, &found.device_cals, found.cost, found.lower_bound),
            &found.modes,
        )),
        Err(error) => Err(invalid_input(&error.path(), &error.to_string())),
    }
}

/// The facts about time that hold for a release.
#[cfg_attr(feature = "answers", wasm_bindgen(js_name = lifecycle))]
#[must_use]
pub fn lifecycle_facts(server: &[u32]) -> JsValue {
    output::lifecycle_facts(&lifecycle::lifecycle(Tape::new(server).release()))
}

/// How many RDS CALs can be revoked at a time.
///
/// # Errors
/// Too many CALs of a version.
#[cfg_attr(feature = "answers", wasm_bindgen)]
pub fn revocable(key_packs: &[u32]) -> Answer {
    match lifecycle::revocable(&Tape::new(key_packs).key_packs()) {
        Ok(revocable) => Ok(output::revocable(&revocable)),
        Err(error) => Err(invalid_input(&format!("[{}].quantity", error.index()), &error.to_string())),
    }
}

/// Every rule.
#[cfg_attr(feature = "answers", wasm_bindgen)]
#[must_use]
pub fn rules(language: usize) -> JsValue {
    output::rules(calcheck::rules(), &languages::spoken(language))
}

/// Loads the texts of a language.
///
/// # Errors
/// Data of another version, cut short, or in an unknown language.
#[wasm_bindgen(js_name = loadLanguage)]
pub fn load_language(data: &str) -> Answer {
    match languages::load(data) {
        Ok(()) => Ok(JsValue::UNDEFINED),
        Err(error) => Err(invalid_input("languages", &error.to_string())),
    }
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
