//! Answers in the shapes of the package's contract. The shapes themselves are written down once, in `answers.js`; here
//! they are filled.

use std::cell::{OnceCell, RefCell};
use std::hash::{Hash, Hasher};
use std::ptr;

use calcheck::text::Language;
use calcheck::{
    Activation, CalKind, Cell, Finding, LicensingMode, MatrixName, OutsideProduct, Rule, Server, Source, WindowsServer,
    lifecycle,
};
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "../answers.js")]
extern "C" {
    #[wasm_bindgen(js_name = parsed)]
    fn js_parsed(json: &str, citations: &Array) -> JsValue;
    #[wasm_bindgen(js_name = source)]
    fn js_source(key: JsValue, title: JsValue, date: JsValue, url: JsValue) -> JsValue;
    #[wasm_bindgen(js_name = keepKind)]
    fn js_keep_kind(rule: JsValue, number: JsValue, severity: JsValue, sources: Array, derived: bool) -> u32;
    #[wasm_bindgen(js_name = keepText)]
    fn js_keep_text(text: &str) -> u32;
    #[wasm_bindgen(js_name = finding)]
    fn js_finding(kind: u32, message: &str) -> JsValue;
    #[wasm_bindgen(js_name = cal)]
    fn js_cal(version: JsValue, kind: JsValue) -> JsValue;
    #[wasm_bindgen(js_name = matrix)]
    fn js_matrix(versions: Array, cells: Array) -> JsValue;
    #[wasm_bindgen(js_name = cell)]
    fn js_cell(allowed: bool, sources: Array, derived: bool) -> JsValue;
    #[wasm_bindgen(js_name = rule)]
    fn js_rule(rule: JsValue, number: JsValue, severity: JsValue, statement: &str, sources: Array) -> JsValue;
    #[wasm_bindgen(js_name = lifecycle)]
    fn js_lifecycle(days: &[u32], mainstream: Option<String>, extended: Option<String>) -> JsValue;
    #[wasm_bindgen(js_name = count)]
    fn js_count(base: JsValue, rds: JsValue, external: JsValue, unused: Array, findings: Array) -> JsValue;
    #[wasm_bindgen(js_name = requirement)]
    fn js_requirement(
        cal_version: JsValue,
        only: &[f64],
        best: &[u32],
        cost: f64,
        lower_bound: f64,
        covered: &[u32],
        buy: &[u32],
        packs: Array,
        unused: Array,
    ) -> JsValue;
    #[wasm_bindgen(js_name = pack)]
    fn js_pack(kind: JsValue, size: u32, quantity: u32) -> JsValue;
    #[wasm_bindgen(js_name = unused)]
    fn js_unused(product: JsValue, cal: JsValue, quantity: u32, reason: &str) -> JsValue;
    #[wasm_bindgen(js_name = externalConnectors)]
    fn js_external_connectors(base: u32, rds: u32) -> JsValue;
    #[wasm_bindgen(js_name = assignment)]
    fn js_assignment(user_cals: &[u32], device_cals: &[u32], cost: f64, lower_bound: f64) -> JsValue;
    #[wasm_bindgen(js_name = hostAssignment)]
    fn js_host_assignment(assignment: JsValue, modes: Array) -> JsValue;
    #[wasm_bindgen(js_name = revocable)]
    fn js_revocable(version: JsValue, maximum: u32) -> JsValue;
}

/// An array, one element made after the other.
fn array<T>(items: impl IntoIterator<Item = T>, make: impl Fn(T) -> JsValue) -> Array {
    let array = Array::new();
    for item in items {
        array.push(&make(item));
    }
    array
}

fn optional(text: Option<&'static str>) -> JsValue {
    text.map(JsValue::from_str).unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "costs are at most 2^53 − 1")]
const fn cost(cost: u64) -> f64 {
    cost as f64
}

thread_local!(static CITATIONS: OnceCell<Array> = const { OnceCell::new() });

/// All sources, in the order of [`Source::ALL`]; made once.
fn with_citations<T>(make: impl FnOnce(&Array) -> T) -> T {
    CITATIONS.with(|citations| make(citations.get_or_init(|| array(Source::ALL.iter().copied(), citation))))
}

/// An answer from JSON, in which sources are indices into the list of all of them.
pub(crate) fn parsed(json: &str) -> JsValue {
    with_citations(|citations| js_parsed(json, citations))
}

/// Sources: the same frozen objects in every answer.
fn sources(sources: &[Source]) -> Array {
    with_citations(|citations| array(sources, |source| citations.get(*source as u32)))
}

fn citation(source: Source) -> JsValue {
    let citation = source.citation();
    js_source(
        JsValue::from_str(citation.key),
        JsValue::from_str(citation.title),
        optional(citation.date),
        optional(citation.url),
    )
}

/// What JavaScript keeps, each by a key, with the number that JavaScript gave it.
struct Kept<K>(RefCell<Vec<(K, u32)>>);

impl<K: Ord> Kept<K> {
    const fn new() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    /// The number of what goes by a key, which is handed over where it was not before.
    fn number(&self, key: K, hand_over: impl FnOnce() -> u32) -> u32 {
        let mut kept = self.0.borrow_mut();
        let at = kept.partition_point(|(each, _)| *each < key);
        match kept.get(at) {
            Some((each, number)) if *each == key => *number,
            _ => {
                let number = hand_over();
                kept.insert(at, (key, number));
                number
            }
        }
    }
}

/// What is the same for all findings of a kind. There is one of each rule and of its sources, told by where they lie.
fn kind(finding: &Finding) -> u32 {
    type Key = (usize, usize, usize, u8, bool);
    thread_local!(static KINDS: Kept<Key> = const { Kept::new() });

    let Finding { rule, severity, sources: rests_on, derived, .. } = *finding;
    let key = (ptr::from_ref(rule).addr(), rests_on.as_ptr().addr(), rests_on.len(), severity as u8, derived);
    KINDS.with(|kinds| {
        kinds.number(key, || {
            js_keep_kind(
                JsValue::from_str(rule.id),
                JsValue::from_str(rule.number),
                JsValue::from_str(severity.id()),
                sources(rests_on),
                derived,
            )
        })
    })
}

/// A text of a verdict, which says one of a few thousand things: each is written once.
fn text<T: Hash>(said: &T, language: &Language, write: impl FnOnce() -> String) -> u32 {
    thread_local!(static TEXTS: Kept<u64> = const { Kept::new() });

    let key = fingerprint(&(language.tag(), said));
    TEXTS.with(|texts| texts.number(key, || js_keep_text(&write())))
}

/// FNV-1a, 64 bits. That no two texts of verdicts share one is tested with all of them.
fn fingerprint(said: &impl Hash) -> u64 {
    struct Fnv(u64);

    impl Hasher for Fnv {
        fn write(&mut self, bytes: &[u8]) {
            for byte in bytes {
                self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }

        fn finish(&self) -> u64 {
            self.0
        }
    }

    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    said.hash(&mut hasher);
    hasher.finish()
}

fn findings(findings: &[Finding], language: &Language) -> Array {
    array(findings, |finding| js_finding(kind(finding), &language.text(&finding.message)))
}

/// A verdict as numbers, which `answers.js` reads: crossing over for each part of it would take most of the time.
pub(crate) fn verdict(verdict: &calcheck::Verdict, language: &Language) -> Vec<u32> {
    let message = |message: &calcheck::Message| text(message, language, || language.text(message));
    let mut tape = Vec::with_capacity(128);
    tape.extend([verdict.status as u32, message(&verdict.summary)]);
    list(&mut tape, verdict.missing.parts(), |tape, part| tape.push(part as u32));
    list(&mut tape, &verdict.findings, |tape, finding| tape.extend([kind(finding), message(&finding.message)]));
    list(&mut tape, &verdict.remedies, |tape, remedy| {
        tape.push(text(&remedy.changes, language, || {
            let changes: Vec<String> = remedy.changes.iter().map(|change| language.text(change)).collect();
            language.list(&changes).into_owned()
        }));
        setup(tape, &remedy.setup);
    });
    tape
}

/// A list behind its length.
fn list<T>(tape: &mut Vec<u32>, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Vec<u32>, T)) {
    let length = tape.len();
    tape.push(0);
    for item in items {
        write(tape, item);
        tape[length] += 1;
    }
}

/// A setup as `values.js` reads it back: what [`Tape::setup`](crate::input::Tape::setup) reads.
fn setup(tape: &mut Vec<u32>, setup: &calcheck::Setup) {
    fn optional<T>(tape: &mut Vec<u32>, value: Option<T>, write: impl Fn(&mut Vec<u32>, T)) {
        tape.push(value.is_some().into());
        if let Some(value) = value {
            write(tape, value);
        }
    }
    let cal = |tape: &mut Vec<u32>, cal: calcheck::Cal| tape.extend([cal.version as u32, cal.kind as u32]);
    tape.push(setup.server.and_then(Server::release).map_or(0, |server| server as u32));
    optional(tape, setup.edition, |tape, edition| tape.push(edition as u32));
    optional(tape, setup.access, |tape, access| tape.push(access as u32));
    optional(tape, setup.base_cal, cal);
    optional(tape, setup.rds, |tape, rds| {
        optional(tape, rds.cal, cal);
        optional(tape, rds.mode, |tape, mode| tape.push(mode as u32));
        optional(tape, rds.license_server, |tape, server| {
            tape.push(server.version as u32);
            optional(tape, server.activated, |tape, activation| {
                tape.push((activation == Activation::Activated).into());
            });
        });
        optional(tape, rds.membership, |tape, membership| tape.push(membership as u32));
    });
}

fn cal(cal: calcheck::Cal) -> JsValue {
    js_cal(JsValue::from_str(cal.version.id()), JsValue::from_str(cal.kind.id()))
}

pub(crate) fn matrix(matrix: MatrixName) -> JsValue {
    let cell = |Cell { allowed, sources, derived, .. }: Cell| {
        js_cell(allowed, array(sources, |source| JsValue::from_str(source.key())), derived)
    };
    js_matrix(
        array(WindowsServer::ALL, |version| JsValue::from_str(version.id())),
        array(WindowsServer::ALL, |row| array(WindowsServer::ALL, |column| cell(matrix.cell(row, column))).into()),
    )
}

pub(crate) fn rules(rules: impl Iterator<Item = &'static Rule>, language: &Language) -> JsValue {
    array(rules, |rule| {
        js_rule(
            JsValue::from_str(rule.id),
            JsValue::from_str(rule.number),
            JsValue::from_str(rule.severity.id()),
            language.pattern(rule.statement),
            sources(rule.sources),
        )
    })
    .into()
}

pub(crate) fn lifecycle_facts(facts: &lifecycle::LifecycleFacts) -> JsValue {
    let days = [
        facts.grace_period_days,
        facts.temporary_cal_days,
        facts.permanent_cal_days.0,
        facts.permanent_cal_days.1,
        facts.renew_within_days,
        facts.per_user_renewal_days,
        facts.reassignment_days,
        facts.revocable_percent,
    ];
    let iso = |date: calcheck::Date| date.to_string();
    js_lifecycle(&days, facts.mainstream_support_ends.map(iso), facts.extended_support_ends.map(iso))
}

pub(crate) fn count(count: &calcheck::Count, language: &Language) -> JsValue {
    let line = |line: &Option<calcheck::Requirement>| {
        line.as_ref().map(|line| requirement(line, language)).unwrap_or_default()
    };
    let external = count.external_connectors.map(|external| js_external_connectors(external.base, external.rds));
    js_count(
        line(&count.base),
        line(&count.rds),
        external.unwrap_or_default(),
        unused(&count.unused, language),
        findings(&count.findings, language),
    )
}

/// Nothing is counted for a product outside of the rules.
pub(crate) fn count_outside(product: OutsideProduct, language: &Language) -> JsValue {
    let none = JsValue::UNDEFINED;
    let findings = findings(&calcheck::not_covered(product).findings, language);
    js_count(none.clone(), none.clone(), none, Array::new(), findings)
}

fn requirement(line: &calcheck::Requirement, language: &Language) -> JsValue {
    let number = |number: Option<u32>| number.map_or(-1.0, f64::from);
    js_requirement(
        JsValue::from_str(line.cal_version.id()),
        &[number(line.user_only), number(line.device_only), number(line.per_server)],
        &[line.best.user, line.best.device, line.best.total],
        cost(line.best.cost),
        cost(line.proof.lower_bound),
        &[line.covered.user, line.covered.device],
        &[line.buy.user, line.buy.device],
        array(&line.buy.packs, |pack| js_pack(JsValue::from_str(CalKind::id(pack.kind)), pack.size, pack.quantity)),
        unused(&line.unused, language),
    )
}

fn unused(all: &[calcheck::Unused], language: &Language) -> Array {
    array(all, |unused| {
        let reason = language.text(&unused.message());
        js_unused(JsValue::from_str(unused.product.id()), cal(unused.cal), unused.quantity, &reason)
    })
}

pub(crate) fn assignment(user_cals: &[u32], device_cals: &[u32], costs: u64, lower_bound: u64) -> JsValue {
    js_assignment(user_cals, device_cals, cost(costs), cost(lower_bound))
}

pub(crate) fn with_modes(assignment: JsValue, modes: &[LicensingMode]) -> JsValue {
    js_host_assignment(assignment, array(modes, |mode| JsValue::from_str(mode.id())))
}

pub(crate) fn revocable(all: &[lifecycle::Revocable]) -> JsValue {
    array(all, |each| js_revocable(JsValue::from_str(each.version.id()), each.maximum)).into()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;
    use calcheck::{
        Access, Activation, Cal, CalKind, Edition, LicenseServer, LicensingMode, Membership, Message, OutsideProduct,
        Rds, Remedy, Server, Setup, WindowsServer, check, not_covered,
    };
    use std::collections::{HashMap, HashSet};

    fn maybe<T: Copy>(all: &[T]) -> impl Iterator<Item = Option<T>> {
        [None].into_iter().chain(all.iter().copied().map(Some))
    }

    /// Setups in which everything is said that a text can speak of: with RDS the parts by which rules are broken, with one base CAL.
    fn setups() -> Vec<Setup> {
        let cals: Vec<Cal> =
            WindowsServer::ALL.into_iter().flat_map(|version| CalKind::ALL.map(|kind| Cal { version, kind })).collect();
        let mut setups = Vec::new();
        for server in WindowsServer::ALL.map(|server| Some(Server::Release(server))) {
            for edition in maybe(Edition::ALL) {
                for access in maybe(Access::ALL) {
                    setups.extend(maybe(&cals).map(|base_cal| Setup { server, edition, access, base_cal, rds: None }));
                }
            }
            for cal in maybe(&cals) {
                for mode in maybe(LicensingMode::ALL) {
                    for version in maybe(&WindowsServer::ALL) {
                        for (activated, membership) in
                            [(None, None), (Some(Activation::NotActivated), Some(Membership::SameWorkgroup))]
                        {
                            let license_server = version.map(|version| LicenseServer { version, activated });
                            let base_cal = Some(Cal { version: WindowsServer::Ws2012, kind: CalKind::User });
                            let rds = Some(Rds { cal, mode, license_server, membership });
                            setups.push(Setup { server, base_cal, rds, ..Setup::default() });
                        }
                    }
                }
            }
        }
        setups
    }

    #[test]
    fn no_two_texts_of_verdicts_share_a_fingerprint() {
        let mut texts: HashMap<Vec<Message>, u64> = HashMap::new();
        let outside = OutsideProduct::ALL.iter().map(|product| not_covered(*product));
        for verdict in setups().iter().map(check).chain(outside) {
            for message in verdict.findings.iter().map(|finding| finding.message).chain([verdict.summary]) {
                texts.entry(vec![message]).or_insert_with(|| fingerprint(&message));
            }
            for Remedy { changes, .. } in verdict.remedies {
                texts.entry(changes).or_insert_with_key(fingerprint);
            }
        }
        let fingerprints: HashSet<u64> = texts.values().copied().collect();
        assert!(texts.len() > 1000, "{} texts", texts.len());
        assert_eq!(fingerprints.len(), texts.len());
    }
}
