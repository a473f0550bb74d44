//! The registry, and every rule on every case of `tests/cases/setups.jsonl`.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use calcheck::text::{Language, Tag};
use calcheck::{OutsideProduct, Severity, Source, Status, check, not_covered, rules};
use serde_json::{Value, json};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/setups.jsonl");

fn cases() -> Vec<Value> {
    std::fs::read_to_string(CASES).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Who speaks, and how gravely: `violation rds-cal-reaches-session-host`.
fn speakers(case: &Value) -> Vec<String> {
    let verdict = check(&support::setup(&case["input"]));
    verdict.findings.iter().map(|finding| format!("{} {}", finding.severity.id(), finding.rule.id)).collect()
}

#[test]
fn the_corpus_is_answered_as_recorded() {
    let cases = cases();
    let answered: Vec<Value> = cases
        .iter()
        .map(|case| {
            let setup = support::setup(&case["input"]);
            assert_eq!(support::json(&setup), case["input"], "{}: reads back differently", case["note"]);
            let verdict = check(&setup);
            let language = Language::english();
            let remedies: Vec<String> = verdict
                .remedies
                .iter()
                .map(|remedy| {
                    language
                        .list(&remedy.changes.iter().map(|change| language.text(change)).collect::<Vec<_>>())
                        .into_owned()
                })
                .collect();
            json!({
                "note": case["note"],
                "input": case["input"],
                "status": verdict.status.id(),
                "summary": language.text(&verdict.summary),
                "findings": speakers(case),
                "remedies": remedies,
            })
        })
        .collect();
    if std::env::var_os("BLESS").is_some() {
        let mut text = String::new();
        for case in &answered {
            writeln!(text, "{case}").unwrap();
        }
        std::fs::write(CASES, text).unwrap();
    }
    for (case, answer) in cases.iter().zip(&answered) {
        assert_eq!(case, answer, "{}", case["note"]);
    }
}

#[test]
fn every_rule_of_setups_speaks_in_some_case_and_is_silent_in_another() {
    let mut spoken: BTreeMap<String, usize> = BTreeMap::new();
    let cases = cases();
    for case in &cases {
        for speaker in speakers(case) {
            let id = speaker.split(' ').nth(1).unwrap().to_owned();
            *spoken.entry(id).or_default() += 1;
        }
    }
    for rule in rules().filter(|rule| rule.bears_on_setups()) {
        let times = spoken.get(rule.id).copied().unwrap_or_default();
        assert!(times > 0, "{} speaks in no case", rule.id);
        assert!(times < cases.len(), "{} speaks in every case", rule.id);
    }
}

#[test]
fn the_gravest_finding_of_each_rule_is_the_severity_it_declares() {
    let mut gravest: BTreeMap<String, Severity> = BTreeMap::new();
    for case in cases() {
        for finding in check(&support::setup(&case["input"])).findings {
            let entry = gravest.entry(finding.rule.id.to_owned()).or_insert(finding.severity);
            *entry = finding.severity.min(*entry);
        }
    }
    for rule in rules().filter(|rule| rule.bears_on_setups()) {
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
    let recorded =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/rules.txt")).unwrap_or_default();
    let listed = sorted.join("\n") + "\n";
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/rules.txt"), &listed).unwrap();
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
