//! Answers in the shapes of the package's contract. The shapes themselves are written down once, in `answers.js`; here
//! they are filled.

use std::cell::{OnceCell, RefCell};
use std::ptr;

use calcheck::text::Language;
use calcheck::{
    Activation, CalKind, Cell, Finding, LicensingMode, MatrixName, OutsideProduct, Part, Rule, Server, Source,
    WindowsServer, lifecycle,
};
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json::Json;

#[wasm_bindgen(raw_module = "../answers.js")]
extern "C" {
    #[wasm_bindgen(js_name = parsed)]
    fn js_parsed(json: &str, citations: &Array) -> JsValue;
    #[wasm_bindgen(js_name = source)]
    fn js_source(key: JsValue, title: JsValue, date: JsValue, url: JsValue) -> JsValue;
    #[wasm_bindgen(js_name = findingKind)]
    fn js_finding_kind(rule: JsValue, number: JsValue, severity: JsValue, sources: Array, derived: bool) -> JsValue;
    #[wasm_bindgen(js_name = finding)]
    fn js_finding(kind: &JsValue, message: &str) -> JsValue;
    #[wasm_bindgen(js_name = verdict)]
    fn js_verdict(status: JsValue, summary: &str, missing: Array, findings: Array, remedies: Array) -> JsValue;
    #[wasm_bindgen(js_name = remedy)]
    fn js_remedy(changes: &str, setup: &[u32]) -> JsValue;
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
pub(crate) fn parsed(json: Json) -> JsValue {
    with_citations(|citations| js_parsed(&json.into_text(), citations))
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

/// Findings. They are most of an answer, so what is the same for all findings of a kind is made once.
fn findings(findings: &[Finding], language: &Language) -> Array {
    /// A rule and sources by where they lie: there is one of each.
    type Kind = (usize, usize, usize, u8, bool);
    thread_local!(static KINDS: RefCell<Vec<(Kind, JsValue)>> = const { RefCell::new(Vec::new()) });

    KINDS.with_borrow_mut(|kinds| {
        let all = Array::new();
        for Finding { rule, severity, message, sources: rests_on, derived } in findings {
            let kind =
                (ptr::from_ref(*rule).addr(), rests_on.as_ptr().addr(), rests_on.len(), *severity as u8, *derived);
            let at = kinds.partition_point(|(each, _)| *each < kind);
            if kinds.get(at).is_none_or(|(each, _)| *each != kind) {
                let made = js_finding_kind(
                    JsValue::from_str(rule.id),
                    JsValue::from_str(rule.number),
                    JsValue::from_str(severity.id()),
                    sources(rests_on),
                    *derived,
                );
                kinds.insert(at, (kind, made));
            }
            if let Some((_, kind)) = kinds.get(at) {
                all.push(&js_finding(kind, &language.text(message)));
            }
        }
        all
    })
}

pub(crate) fn verdict(verdict: &calcheck::Verdict, language: &Language) -> JsValue {
    js_verdict(
        JsValue::from_str(verdict.status.id()),
        &language.text(&verdict.summary),
        array(verdict.missing.parts().map(Part::path), JsValue::from_str),
        findings(&verdict.findings, language),
        array(&verdict.remedies, |remedy| {
            let changes: Vec<String> = remedy.changes.iter().map(|change| language.text(change)).collect();
            js_remedy(&language.list(&changes), &setup(&remedy.setup))
        }),
    )
}

/// A setup as `values.js` reads it back: what [`Tape::setup`](crate::input::Tape::setup) reads.
fn setup(setup: &calcheck::Setup) -> Vec<u32> {
    fn optional<T>(tape: &mut Vec<u32>, value: Option<T>, write: impl Fn(&mut Vec<u32>, T)) {
        tape.push(value.is_some().into());
        if let Some(value) = value {
            write(tape, value);
        }
    }
    let mut tape = Vec::with_capacity(20);
    let cal = |tape: &mut Vec<u32>, cal: calcheck::Cal| tape.extend([cal.version as u32, cal.kind as u32]);
    tape.push(setup.server.and_then(Server::release).map_or(0, |server| server as u32));
    optional(&mut tape, setup.edition, |tape, edition| tape.push(edition as u32));
    optional(&mut tape, setup.access, |tape, access| tape.push(access as u32));
    optional(&mut tape, setup.base_cal, cal);
    optional(&mut tape, setup.rds, |tape, rds| {
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
    tape
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
