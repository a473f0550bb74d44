//! The answers as data. What is API and what is not says the page `data/`.

use crate::address::slug;
use crate::pair::{Fit, Pair};
use crate::part::number;
use calcheck::lifecycle::lifecycle;
use calcheck::text::Tag;
use calcheck::{Language, MatrixName, RULES_DATE, Source, VERSION, WindowsServer, rules};
use serde_json::{Map, Value, json};

/// The folder of the files, from the root of the site. Their shapes are stable within it.
pub(crate) const FOLDER: &str = "data/v1";

/// The files with their schemas, each by its name without `.json`.
pub(crate) fn files() -> [(&'static str, &'static str, Value); 6] {
    [
        ("versions", include_str!("../schemas/versions.schema.json"), versions()),
        ("rules", include_str!("../schemas/rules.schema.json"), rules_file()),
        ("sources", include_str!("../schemas/sources.schema.json"), sources()),
        ("matrices", include_str!("../schemas/matrices.schema.json"), matrices()),
        ("verdicts", include_str!("../schemas/verdicts.schema.json"), verdicts()),
        ("lifecycle", include_str!("../schemas/lifecycle.schema.json"), lifecycles()),
    ]
}

/// A file: what it holds, under its name, with the version of the program and the date of the rules.
fn file(name: &str, content: Value) -> Value {
    json!({ "version": VERSION, "rulesDate": RULES_DATE.to_string(), name: content })
}

/// A text in every language.
fn in_every_language(text: impl Fn(&Language) -> String) -> Value {
    let texts = Tag::ALL.into_iter().map(|tag| (tag.id().to_owned(), text(&Language::compiled(tag)).into()));
    Value::Object(texts.collect::<Map<_, _>>())
}

fn keys(sources: &[Source]) -> Vec<&'static str> {
    sources.iter().map(|source| source.key()).collect()
}

fn versions() -> Value {
    let versions = WindowsServer::ALL.into_iter().map(|version| {
        json!({ "id": version.id(), "slug": slug(version), "r2": version.is_r2(), "calVersion": version.cal_version().id() })
    });
    file("versions", versions.collect())
}

fn rules_file() -> Value {
    let rules = rules().map(|rule| {
        json!({
            "id": rule.id,
            "number": number(rule),
            "severity": rule.severity.id(),
            "statement": in_every_language(|language| language.pattern(rule.statement).to_owned()),
            "sources": keys(rule.sources),
            "disputes": rule.disputes,
        })
    });
    file("rules", rules.collect())
}

fn sources() -> Value {
    let sources = Source::ALL.iter().map(|source| {
        let citation = source.citation();
        json!({
            "key": citation.key,
            "publisher": citation.publisher,
            "title": citation.title,
            "date": citation.date,
            "url": citation.url,
        })
    });
    file("sources", sources.collect())
}

fn matrices() -> Value {
    let ids = WindowsServer::ALL.map(WindowsServer::id);
    let matrices = MatrixName::ALL.iter().map(|name| {
        let rows = WindowsServer::ALL.map(|row| {
            WindowsServer::ALL.map(|column| {
                let cell = name.cell(row, column);
                json!({
                    "allowed": cell.allowed,
                    "sources": keys(cell.sources),
                    "derived": cell.derived,
                    "disputed": cell.disputed,
                })
            })
        });
        json!({ "name": name.id(), "rows": ids, "columns": ids, "cells": rows })
    });
    file("matrices", matrices.collect())
}

/// The answer of a pair in one word.
pub(crate) const fn fit_id(fit: Fit) -> &'static str {
    match fit {
        Fit::Yes => "yes",
        Fit::DeviceOnly => "device-only",
        Fit::No => "no",
    }
}

fn verdicts() -> Value {
    let verdicts = Pair::all().map(|pair| {
        let answer = pair.answer();
        json!({
            "matrix": pair.relation.id(),
            "row": pair.row.id(),
            "column": pair.column.id(),
            "page": pair.path(),
            "answer": fit_id(answer.fit),
            "summary": in_every_language(|language| answer.sentence(language)),
            "rules": answer.findings.iter().map(|(_, finding)| finding.rule.id).collect::<Vec<_>>(),
            "remedies": answer.remedies.iter().filter_map(|remedy| Pair::of(pair.relation, &remedy.setup)).map(Pair::path).collect::<Vec<_>>(),
        })
    });
    file("verdicts", verdicts.collect())
}

fn lifecycles() -> Value {
    let lifecycles = WindowsServer::ALL.into_iter().map(|version| {
        let facts = lifecycle(version);
        json!({
            "id": version.id(),
            "gracePeriodDays": facts.grace_period_days,
            "temporaryCalDays": facts.temporary_cal_days,
            "permanentCalDays": [facts.permanent_cal_days.0, facts.permanent_cal_days.1],
            "renewWithinDays": facts.renew_within_days,
            "perUserRenewalDays": facts.per_user_renewal_days,
            "reassignmentDays": facts.reassignment_days,
            "revocablePercent": facts.revocable_percent,
            "mainstreamSupportEnds": facts.mainstream_support_ends.map(|date| date.to_string()),
            "extendedSupportEnds": facts.extended_support_ends.map(|date| date.to_string()),
        })
    });
    file("lifecycle", lifecycles.collect())
}

/// What the first line of a record begins with; the day of its rules follows.
pub(crate) const RECORDED_ON: &str = "rules of";

/// What is recorded of a release in `releases/previous.txt`: the day of its rules, and a line for each thing, a tab before its value.
pub(crate) fn record() -> String {
    let lines = snapshot().into_iter().map(|(what, value)| format!("{what}\t{value}\n"));
    [format!("{RECORDED_ON}\t{RULES_DATE}\n")].into_iter().chain(lines).collect()
}

/// What can change from one release of the data to the next: what it is, and its value.
pub(crate) fn snapshot() -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for pair in Pair::all() {
        lines.push((format!("answer {}", pair.path()), fit_id(pair.answer().fit).to_owned()));
    }
    let english = Language::english();
    for rule in rules() {
        lines.push((format!("rule {}", rule.id), english.pattern(rule.statement).to_owned()));
    }
    for source in Source::ALL {
        let citation = source.citation();
        lines.push((format!("source {}", citation.key), format!("{}: {}", citation.publisher, citation.title)));
    }
    for version in WindowsServer::ALL {
        let facts = lifecycle(version);
        let mut fact = |name: &str, value: String| lines.push((format!("date {} {name}", slug(version)), value));
        fact("grace-period-days", facts.grace_period_days.to_string());
        for (name, date) in [("mainstream", facts.mainstream_support_ends), ("extended", facts.extended_support_ends)] {
            fact(name, date.map(|date| date.to_string()).unwrap_or_default());
        }
    }
    lines
}
