//! Answers in the shapes of the package's contract.

use std::cell::RefCell;
use std::ptr;

use calcheck::text::Language;
use calcheck::{Activation, Cell, Date, Finding, OutsideProduct, Server, Source, WindowsServer, lifecycle};
use js_sys::{Array, Object, Uint32Array};
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::json::Json;

/// A plain value of JavaScript: null for what there is none of, and no maps.
pub(crate) fn value(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// A name that is part of the program: made a JavaScript string once, however often it is answered.
#[derive(Clone, Copy, Debug)]
struct Name(&'static str);

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("", 0, self.0)
    }
}

/// Sources: the same frozen objects in every answer.
#[derive(Clone, Copy, Debug)]
struct Sources(&'static [Source]);

impl Serialize for Sources {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let citations: Array =
            CITATIONS.with(|citations| self.0.iter().map(|source| citations.get(*source as u32)).collect());
        serde_wasm_bindgen::preserve::serialize(&citations, serializer)
    }
}

thread_local!(static CITATIONS: Array = Source::ALL.iter().copied().map(citation).collect());

/// An answer from JSON, in which sources are indices into the list of all of them.
pub(crate) fn parsed(json: Json) -> Result<JsValue, JsValue> {
    CITATIONS.with(|citations| Ok(parse(&json.into_text(), citations)))
}

fn citation(source: Source) -> JsValue {
    #[derive(Serialize)]
    struct Citation {
        key: Name,
        title: Name,
        #[serde(skip_serializing_if = "Option::is_none")]
        date: Option<Name>,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Name>,
    }

    let calcheck::Citation { key, title, date, url, .. } = source.citation();
    let citation = Citation { key: Name(key), title: Name(title), date: date.map(Name), url: url.map(Name) };
    let citation = value(&citation).unwrap_or_default();
    Object::freeze(citation.unchecked_ref::<Object>()).into()
}

#[wasm_bindgen(raw_module = "../values.js")]
extern "C" {
    /// JSON, with what its sources stand for.
    fn parse(json: &str, citations: &Array) -> JsValue;
    /// A finding: what is the same for all findings of its kind, and its message.
    fn finding(head: &JsValue, message: &str) -> JsValue;
    /// Words as a sentence of their own. JavaScript knows the capitals of every script, and the module need not.
    fn sentence(words: &str) -> JsValue;
}

/// Findings. They are most of an answer, and are made in one step each.
pub(crate) fn findings(findings: &[Finding], language: &Language) -> Array {
    findings.iter().map(|each| with_head(each, |head| finding(head, &language.text(&each.message)))).collect()
}

/// What is the same for all findings of a kind, made once.
fn with_head<T>(finding: &Finding, make: impl FnOnce(&JsValue) -> T) -> T {
    #[derive(Serialize)]
    struct Head {
        rule: Name,
        number: Name,
        severity: Name,
        sources: Sources,
        derived: bool,
    }

    /// The rule and the sources by where they lie: there is one of each.
    type Kind = (usize, usize, usize, u8, bool);
    thread_local!(static HEADS: RefCell<Vec<(Kind, JsValue)>> = const { RefCell::new(Vec::new()) });

    let Finding { rule, severity, sources, derived, .. } = *finding;
    let kind = (ptr::from_ref(rule).addr(), sources.as_ptr().addr(), sources.len(), severity as u8, derived);
    HEADS.with_borrow_mut(|heads| {
        let at = heads.partition_point(|(each, _)| *each < kind);
        if heads.get(at).is_none_or(|(each, _)| *each != kind) {
            let head = Head {
                rule: Name(rule.id),
                number: Name(rule.number),
                severity: Name(severity.id()),
                sources: Sources(sources),
                derived,
            };
            heads.insert(at, (kind, value(&head).unwrap_or_default()));
        }
        make(heads.get(at).map_or(&JsValue::UNDEFINED, |(_, head)| head))
    })
}

#[derive(Debug, Serialize)]
pub(crate) struct Verdict {
    status: Name,
    summary: String,
    missing: Vec<Name>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    findings: Array,
    remedies: Vec<Remedy>,
}

#[derive(Debug, Serialize)]
struct Remedy {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    message: JsValue,
    setup: Setup,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Setup {
    #[serde(skip_serializing_if = "Option::is_none")]
    server: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_cal: Option<Cal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rds: Option<Rds>,
}

#[derive(Debug, Serialize)]
struct Cal {
    version: Name,
    kind: Name,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Rds {
    #[serde(skip_serializing_if = "Option::is_none")]
    cal: Option<Cal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mode: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license_server: Option<LicenseServer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    membership: Option<Name>,
}

#[derive(Debug, Serialize)]
struct LicenseServer {
    version: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    activated: Option<bool>,
}

impl Verdict {
    pub(crate) fn new(verdict: &calcheck::Verdict, language: &Language) -> Self {
        Self {
            status: Name(verdict.status.id()),
            summary: language.text(&verdict.summary),
            missing: verdict.missing.parts().map(|part| Name(part.path())).collect(),
            findings: findings(&verdict.findings, language),
            remedies: verdict.remedies.iter().map(|remedy| Remedy::new(remedy, language)).collect(),
        }
    }
}

impl Remedy {
    fn new(remedy: &calcheck::Remedy, language: &Language) -> Self {
        let changes: Vec<String> = remedy.changes.iter().map(|change| language.text(change)).collect();
        Self { message: sentence(&language.list(&changes)), setup: (&remedy.setup).into() }
    }
}

impl From<&calcheck::Setup> for Setup {
    fn from(setup: &calcheck::Setup) -> Self {
        Self {
            server: setup.server.and_then(Server::release).map(|server| Name(server.id())),
            edition: setup.edition.map(|edition| Name(edition.id())),
            access: setup.access.map(|access| Name(access.id())),
            base_cal: setup.base_cal.map(Cal::from),
            rds: setup.rds.map(Rds::from),
        }
    }
}

impl From<calcheck::Cal> for Cal {
    fn from(cal: calcheck::Cal) -> Self {
        Self { version: Name(cal.version.id()), kind: Name(cal.kind.id()) }
    }
}

impl From<calcheck::Rds> for Rds {
    fn from(rds: calcheck::Rds) -> Self {
        Self {
            cal: rds.cal.map(Cal::from),
            mode: rds.mode.map(|mode| Name(mode.id())),
            license_server: rds.license_server.map(LicenseServer::from),
            membership: rds.membership.map(|membership| Name(membership.id())),
        }
    }
}

impl From<calcheck::LicenseServer> for LicenseServer {
    fn from(server: calcheck::LicenseServer) -> Self {
        Self {
            version: Name(server.version.id()),
            activated: server.activated.map(|activation| activation == Activation::Activated),
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct Matrix {
    rows: [Name; WindowsServer::COUNT],
    columns: [Name; WindowsServer::COUNT],
    cells: Vec<Vec<MatrixCell>>,
}

#[derive(Debug, Serialize)]
struct MatrixCell {
    allowed: bool,
    sources: Vec<Name>,
    derived: bool,
}

impl From<calcheck::MatrixName> for Matrix {
    fn from(matrix: calcheck::MatrixName) -> Self {
        let versions = WindowsServer::ALL.map(|version| Name(version.id()));
        let row = |row| WindowsServer::ALL.iter().map(|column| matrix.cell(row, *column).into()).collect();
        Self { rows: versions, columns: versions, cells: WindowsServer::ALL.into_iter().map(row).collect() }
    }
}

impl From<Cell> for MatrixCell {
    fn from(cell: Cell) -> Self {
        let sources = cell.sources.iter().map(|source| Name(source.key())).collect();
        Self { allowed: cell.allowed, sources, derived: cell.derived }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct Rule {
    rule: Name,
    number: Name,
    severity: Name,
    statement: String,
    sources: Sources,
}

impl Rule {
    pub(crate) fn new(rule: &calcheck::Rule, language: &Language) -> Self {
        Self {
            rule: Name(rule.id),
            number: Name(rule.number),
            severity: Name(rule.severity.id()),
            statement: language.pattern(rule.statement).to_owned(),
            sources: Sources(rule.sources),
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LifecycleFacts {
    grace_period_days: u32,
    temporary_cal_days: u32,
    permanent_cal_days: (u32, u32),
    renew_within_days: u32,
    per_user_renewal_days: u32,
    reassignment_days: u32,
    revocable_percent: u32,
    mainstream_support_ends: Option<String>,
    extended_support_ends: Option<String>,
}

impl From<lifecycle::LifecycleFacts> for LifecycleFacts {
    fn from(facts: lifecycle::LifecycleFacts) -> Self {
        let iso = |date: Date| date.to_string();
        Self {
            grace_period_days: facts.grace_period_days,
            temporary_cal_days: facts.temporary_cal_days,
            permanent_cal_days: facts.permanent_cal_days,
            renew_within_days: facts.renew_within_days,
            per_user_renewal_days: facts.per_user_renewal_days,
            reassignment_days: facts.reassignment_days,
            revocable_percent: facts.revocable_percent,
            mainstream_support_ends: facts.mainstream_support_ends.map(iso),
            extended_support_ends: facts.extended_support_ends.map(iso),
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Assignment {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    user_cals: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    device_cals: Uint32Array,
    cost: u64,
    lower_bound: u64,
    /// By session host, where each has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    modes: Option<Vec<Name>>,
}

impl From<calcheck::Assignment> for Assignment {
    fn from(assignment: calcheck::Assignment) -> Self {
        Self {
            user_cals: Uint32Array::from(assignment.user_cals.as_slice()),
            device_cals: Uint32Array::from(assignment.device_cals.as_slice()),
            cost: assignment.cost,
            lower_bound: assignment.lower_bound,
            modes: None,
        }
    }
}

impl From<calcheck::HostAssignment> for Assignment {
    fn from(assignment: calcheck::HostAssignment) -> Self {
        Self {
            user_cals: Uint32Array::from(assignment.user_cals.as_slice()),
            device_cals: Uint32Array::from(assignment.device_cals.as_slice()),
            cost: assignment.cost,
            lower_bound: assignment.lower_bound,
            modes: Some(assignment.modes.iter().map(|mode| Name(mode.id())).collect()),
        }
    }
}

#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Count {
    base: Option<Requirement>,
    rds: Option<Requirement>,
    external_connectors: Option<ExternalConnectors>,
    unused: Vec<Unused>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    findings: Array,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Requirement {
    cal_version: Name,
    user_only: Option<u32>,
    device_only: Option<u32>,
    per_server: Option<u32>,
    best: Mix,
    proof: Proof,
    covered: Cals,
    buy: Buy,
    unused: Vec<Unused>,
}

#[derive(Debug, Serialize)]
struct Mix {
    user: u32,
    device: u32,
    total: u32,
    cost: u64,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Proof {
    lower_bound: u64,
}

#[derive(Debug, Serialize)]
struct Cals {
    user: u32,
    device: u32,
}

#[derive(Debug, Serialize)]
struct Buy {
    user: u32,
    device: u32,
    packs: Vec<Pack>,
}

#[derive(Debug, Serialize)]
struct Pack {
    kind: Name,
    size: u32,
    quantity: u32,
}

#[derive(Debug, Serialize)]
struct Unused {
    product: Name,
    cal: Cal,
    quantity: u32,
    reason: String,
}

#[derive(Debug, Serialize)]
struct ExternalConnectors {
    base: u32,
    rds: u32,
}

impl Count {
    pub(crate) fn new(count: &calcheck::Count, language: &Language) -> Self {
        let requirement = |requirement: &calcheck::Requirement| Requirement::new(requirement, language);
        let external =
            |external: calcheck::ExternalConnectors| ExternalConnectors { base: external.base, rds: external.rds };
        Self {
            base: count.base.as_ref().map(requirement),
            rds: count.rds.as_ref().map(requirement),
            external_connectors: count.external_connectors.map(external),
            unused: unused(&count.unused, language),
            findings: findings(&count.findings, language),
        }
    }

    /// Nothing is counted for a product outside of the rules.
    pub(crate) fn not_covered(product: OutsideProduct, language: &Language) -> Self {
        Self { findings: findings(&calcheck::not_covered(product).findings, language), ..Self::default() }
    }
}

impl Requirement {
    fn new(requirement: &calcheck::Requirement, language: &Language) -> Self {
        let calcheck::Mix { user, device, total, cost } = requirement.best;
        let pack =
            |pack: &calcheck::Pack| Pack { kind: Name(pack.kind.id()), size: pack.size, quantity: pack.quantity };
        Self {
            cal_version: Name(requirement.cal_version.id()),
            user_only: requirement.user_only,
            device_only: requirement.device_only,
            per_server: requirement.per_server,
            best: Mix { user, device, total, cost },
            proof: Proof { lower_bound: requirement.proof.lower_bound },
            covered: Cals { user: requirement.covered.user, device: requirement.covered.device },
            buy: Buy {
                user: requirement.buy.user,
                device: requirement.buy.device,
                packs: requirement.buy.packs.iter().map(pack).collect(),
            },
            unused: unused(&requirement.unused, language),
        }
    }
}

fn unused(all: &[calcheck::Unused], language: &Language) -> Vec<Unused> {
    all.iter()
        .map(|unused| Unused {
            product: Name(unused.product.id()),
            cal: unused.cal.into(),
            quantity: unused.quantity,
            reason: language.text(&unused.message()),
        })
        .collect()
}

#[derive(Debug, Serialize)]
pub(crate) struct Revocable {
    version: Name,
    maximum: u32,
}

impl From<lifecycle::Revocable> for Revocable {
    fn from(revocable: lifecycle::Revocable) -> Self {
        Self { version: Name(revocable.version.id()), maximum: revocable.maximum }
    }
}
