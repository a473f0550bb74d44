//! The registry, and every rule on every case of `tests/cases/setups.jsonl` and `tests/cases/counts.jsonl`.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use calcheck::text::{Language, Tag};
use calcheck::{Finding, OutsideProduct, Remedy, Rule, Severity, Source, Status, check, count, not_covered, rules};
use serde_json::{Value, json};

fn path(name: &str) -> String {
    format!("{}/tests/cases/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn cases(name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(path(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn setups() -> Vec<(String, Vec<Finding>)> {
    let answer = |case: Value| (case["note"].to_string(), check(&support::setup(&case["input"])).findings);
    cases("setups.jsonl").into_iter().map(answer).collect()
}

fn counts() -> Vec<(String, Vec<Finding>)> {
    let answer = |case: Value| (case["note"].to_string(), count(&support::demand(&case["input"])).unwrap().findings);
    cases("counts.jsonl").into_iter().map(answer).collect()
}

/// Who speaks, and how gravely: `violation rds-cal-reaches-session-host`.
fn speakers(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {}", finding.severity.id(), finding.rule.id)).collect()
}

/// Answers every case of a corpus and compares with what is recorded there, or records it.
fn compare(name: &str, answer: impl Fn(&Value) -> Value) {
    let cases = cases(name);
    let answered: Vec<Value> = cases.iter().map(answer).collect();
    if std::env::var_os("BLESS").is_some() {
        let mut text = String::new();
        for case in &answered {
            writeln!(text, "{case}").unwrap();
        }
        std::fs::write(path(name), text).unwrap();
        return;
    }
    for (case, answer) in cases.iter().zip(&answered) {
        assert_eq!(case, answer, "{}", case["note"]);
    }
}

#[test]
fn setups_are_answered_as_recorded() {
    let language = Language::english();
    compare("setups.jsonl", |case| {
        let setup = support::setup(&case["input"]);
        assert_eq!(support::json(&setup), case["input"], "{}: reads back differently", case["note"]);
        let verdict = check(&setup);
        let remedy = |remedy: &Remedy| {
            let changes: Vec<String> = remedy.changes.iter().map(|change| language.text(change)).collect();
            language.list(&changes).into_owned()
        };
        json!({
            "note": case["note"],
            "input": case["input"],
            "status": verdict.status.id(),
            "summary": language.text(&verdict.summary),
            "findings": speakers(&verdict.findings),
            "remedies": verdict.remedies.iter().map(remedy).collect::<Vec<_>>(),
        })
    });
}

#[test]
fn counts_are_answered_as_recorded() {
    compare("counts.jsonl", |case| {
        let demand = support::demand(&case["input"]);
        let counted = count(&demand).unwrap();
        let mut answer = support::count(&counted);
        answer["findings"] = json!(speakers(&counted.findings));
        json!({"note": case["note"], "input": case["input"], "answer": answer})
    });
}

#[test]
fn every_rule_speaks_in_some_case_and_is_silent_in_another() {
    let bearing = [(setups(), Rule::bears_on_setups as fn(&Rule) -> bool), (counts(), Rule::bears_on_counts)];
    for (cases, bears) in bearing {
        for rule in rules().filter(|rule| bears(rule)) {
            let speaks = |(_, findings): &&(String, Vec<Finding>)| findings.iter().any(|finding| finding.rule == rule);
            let times = cases.iter().filter(speaks).count();
            assert!(times > 0, "{} speaks in no case", rule.id);
            assert!(times < cases.len(), "{} speaks in every case", rule.id);
        }
        for (note, findings) in &cases {
            for finding in findings {
                assert!(bears(finding.rule), "{note}: {} speaks out of turn", finding.rule.id);
            }
        }
    }
}

#[test]
fn the_gravest_finding_of_each_rule_is_the_severity_it_declares() {
    let mut gravest: BTreeMap<String, Severity> = BTreeMap::new();
    for (_, findings) in setups().into_iter().chain(counts()) {
        for finding in findings {
            let entry = gravest.entry(finding.rule.id.to_owned()).or_insert(finding.severity);
            *entry = finding.severity.min(*entry);
        }
    }
    for rule in rules().filter(|rule| rule.bears_on_setups() || rule.bears_on_counts()) {
        assert_eq!(gravest[rule.id], rule.severity, "{}", rule.id);
    }
}

#[test]
fn ids_are_unique_kebab_case_and_stable() {
    let ids: Vec<&str> = rules().map(|rule| rule.id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for id in &ids {
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{id}");
        assert!(!id.starts_with('-') && !id.ends_with('-') && !id.contains("--"), "{id}");
    }
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    let recorded = std::fs::read_to_string(path("rules.txt")).unwrap_or_default();
    let listed = sorted.join("\n") + "\n";
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path("rules.txt"), &listed).unwrap();
    } else {
        assert_eq!(recorded, listed, "a rule was added or removed: say so in the changelog and bless the list");
    }
}

#[test]
fn every_rule_has_sources_and_a_statement_in_every_language() {
    for rule in rules() {
        assert!(!rule.sources.is_empty(), "{}", rule.id);
        assert_eq!(rule.sources.iter().collect::<BTreeSet<_>>().len(), rule.sources.len(), "{} cites twice", rule.id);
        for tag in Tag::ALL {
            assert!(!Language::compiled(tag).pattern(rule.statement).is_empty(), "{} {tag:?}", rule.id);
        }
        for disputed in rule.disputes {
            assert!(rules().any(|other| other.id == *disputed), "{} disputes the unknown {disputed}", rule.id);
        }
    }
    let numbers: BTreeSet<&str> = rules().map(|rule| rule.number).collect();
    let catalogue = (1..=29).map(|n| format!("B{n:02}")).chain((1..=34).map(|n| format!("R{n:02}")));
    for number in catalogue.chain((1..=13).map(|n| format!("X{n:02}"))) {
        assert!(numbers.contains(number.as_str()), "no rule stands for {number}");
    }
}

#[test]
fn sources_are_all_used() {
    let mut used: BTreeSet<Source> = rules().flat_map(|rule| rule.sources).copied().collect();
    for name in calcheck::MatrixName::ALL {
        for row in calcheck::WindowsServer::ALL {
            for column in calcheck::WindowsServer::ALL {
                used.extend(name.cell(row, column).sources);
            }
        }
    }
    for source in Source::ALL {
        assert!(used.contains(source), "{} is cited nowhere", source.key());
    }
}

#[test]
fn products_outside_are_refused_with_a_reason() {
    for product in OutsideProduct::ALL {
        let verdict = not_covered(*product);
        assert_eq!(verdict.status, Status::NotCovered);
        assert!(!verdict.findings.is_empty() && verdict.remedies.is_empty());
        let language = Language::english();
        let word = language.text(&calcheck::Message::NotCovered { product: *product });
        assert_eq!(language.text(&verdict.summary), word);
        let setup = calcheck::Setup { server: Some(calcheck::Server::Outside(*product)), ..Default::default() };
        assert_eq!(check(&setup), verdict);
    }
}
