//! The page about the data, and the page of what changed in them.

use crate::address::slug;
use crate::badge;
use crate::data::{FOLDER, RECORDED_ON, fit_id, snapshot};
use crate::page::{Page, Writer};
use crate::pair::{Fit, Pair};
use crate::part::anchor;
use calcheck::text::{SiteMessage, Tag};
use calcheck::{Date, Language, MatrixName, RULES_DATE, Source, WindowsServer, rules};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The files, each with what it holds.
const FILES: [(&str, SiteMessage); 6] = [
    ("verdicts", SiteMessage::DataVerdicts),
    ("matrices", SiteMessage::DataMatrices),
    ("rules", SiteMessage::DataRules),
    ("sources", SiteMessage::DataSources),
    ("versions", SiteMessage::DataVersions),
    ("lifecycle", SiteMessage::DataLifecycle),
];

pub(crate) fn data(language: &Language) -> Page {
    let path = "data/";
    let writer = Writer::new(language, path);
    let shown =
        Pair { relation: MatrixName::RdsCalBySessionHost, row: WindowsServer::Ws2019, column: WindowsServer::Ws2022 };
    let rest = html! {
        dl.files {
            @for (name, what) in FILES {
                dt { a href=(writer.file(&format!("{FOLDER}/{name}.json"))) { code { (name) ".json" } } }
                dd {
                    (writer.say(what)) " "
                    a href=(writer.file(&format!("{FOLDER}/{name}.schema.json"))) { (writer.say(SiteMessage::DataSchema)) }
                }
            }
        }
        section.chapter {
            h2 { (writer.say(SiteMessage::DataPolicyHeading)) }
            ul.dots {
                @for line in [
                    SiteMessage::DataPolicyStable,
                    SiteMessage::DataPolicyIds,
                    SiteMessage::DataPolicyVerdicts,
                    SiteMessage::DataPolicyFiles,
                ] { li { (writer.say(line)) } }
                li { a href=(writer.to("changes/")) { (writer.say(SiteMessage::HeadChanges)) } }
            }
        }
        section.chapter {
            h2 { (writer.say(SiteMessage::DataBadges)) }
            p { (writer.say(SiteMessage::DataBadgesSummary)) }
            p {
                a href=(writer.to(&shown.path())) {
                    img src=(writer.to(&badge::path(shown))) alt=(shown.answer().sentence(language)) height="20";
                }
            }
        }
    };
    Page::overview(&writer, path, SiteMessage::HeadData, &writer.say(SiteMessage::DataSummary), &rest)
}

/// What the release of the data before this one held.
const PREVIOUS: &str = include_str!("../../releases/previous.txt");

/// A thing that is not as it was: its value before and now.
#[derive(Debug, PartialEq, Eq)]
struct Change {
    what: String,
    before: Option<String>,
    now: Option<String>,
}

/// The day of the rules that the record was made of: its first line.
fn recorded_on(recorded: &str) -> Option<Date> {
    recorded.lines().next()?.strip_prefix(RECORDED_ON)?.trim_start().parse().ok()
}

/// What differs from what was recorded.
fn changes(recorded: &str, now: Vec<(String, String)>) -> Vec<Change> {
    let mut before: BTreeMap<String, String> = recorded
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(what, value)| (what.to_owned(), value.to_owned()))
        .collect();
    let mut changes = Vec::new();
    for (what, value) in now {
        let recorded = before.remove(&what);
        if recorded.as_ref() != Some(&value) {
            changes.push(Change { what, before: recorded, now: Some(value) });
        }
    }
    changes.extend(before.into_iter().map(|(what, value)| Change { what, before: Some(value), now: None }));
    changes
}

pub(crate) fn changed(language: &Language) -> Page {
    let path = "changes/";
    let writer = Writer::new(language, path);
    let before = recorded_on(PREVIOUS).unwrap_or(RULES_DATE);
    let changes = changes(PREVIOUS, snapshot());
    let summary = writer.say(match u64::try_from(changes.len()) {
        Ok(0) => SiteMessage::ChangesNone { before },
        number => SiteMessage::ChangesSome { before, changes: number.unwrap_or(u64::MAX) },
    });
    let rest = html! {
        @for (kind, title) in [
            ("answer", SiteMessage::ChangesAnswers),
            ("rule", SiteMessage::ChangesRules),
            ("source", SiteMessage::ChangesSources),
            ("date", SiteMessage::ChangesDates),
        ] {
            @let of_kind: Vec<(&str, &Change)> = changes
                .iter()
                .filter_map(|change| Some((change.what.strip_prefix(kind)?.strip_prefix(' ')?, change)))
                .collect();
            @if !of_kind.is_empty() {
                section.chapter {
                    h2 { (writer.say(title)) }
                    ul.dots { @for (name, change) in of_kind { li { (named(&writer, kind, name)) ": " (values(&writer, kind, change)) } } }
                }
            }
        }
    };
    Page::overview(&writer, path, SiteMessage::HeadChanges, &summary, &rest)
}

/// What changed, leading to it where there is such a place.
fn named(writer: &Writer, kind: &str, name: &str) -> Markup {
    let pair = Pair::all().find(|pair| pair.path() == name);
    html! {
        @match (kind, pair) {
            ("answer", Some(pair)) => a href=(writer.to(name)) { (writer.say(pair.name())) },
            ("rule", _) => {
                @match rules().find(|rule| rule.id == name) {
                    Some(rule) => a href=(writer.to(&format!("rules/#{}", rule.id))) { code { (name) } },
                    None => code { (name) },
                }
            },
            ("source", _) => {
                @match Source::ALL.iter().find(|source| source.key() == name) {
                    Some(source) => a href=(writer.to(&format!("rules/#{}", anchor(*source)))) { (name) },
                    None => (name),
                }
            },
            ("date", _) => {
                @let (version, fact) = name.split_once(' ').unwrap_or((name, ""));
                @match WindowsServer::ALL.into_iter().find(|each| slug(*each) == version) {
                    Some(server) => { (writer.say(SiteMessage::NameServer { server })) " " (fact) },
                    None => (name),
                }
            },
            _ => (name),
        }
    }
}

/// What it was and what it is.
fn values(writer: &Writer, kind: &str, change: &Change) -> Markup {
    // What rules and sources say is recorded in English.
    let english = matches!(kind, "rule" | "source") && writer.language.tag() != Tag::En;
    let lang = english.then_some(Tag::En.id());
    let word = |value: &str| match Fit::ALL.into_iter().find(|fit| fit_id(*fit) == value) {
        Some(fit) if kind == "answer" => writer.say(fit.word()),
        _ => value.to_owned(),
    };
    html! {
        @match (&change.before, &change.now) {
            (Some(before), Some(now)) => { del lang=[lang] { (word(before)) } " → " ins lang=[lang] { (word(now)) } },
            (None, Some(now)) => { (writer.say(SiteMessage::ChangesAdded)) " · " span lang=[lang] { (word(now)) } },
            (Some(before), None) => { (writer.say(SiteMessage::ChangesRemoved)) " · " span lang=[lang] { (word(before)) } },
            (None, None) => {},
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, PREVIOUS, changes, recorded_on};
    use crate::data::{record, snapshot};
    use calcheck::RULES_DATE;

    #[test]
    fn changes_are_found() {
        let now = vec![("a".to_owned(), "1".to_owned()), ("b".to_owned(), "2".to_owned())];
        let change = |what: &str, before: Option<&str>, now: Option<&str>| Change {
            what: what.to_owned(),
            before: before.map(str::to_owned),
            now: now.map(str::to_owned),
        };
        let record = |lines: &str| format!("rules of\t2026-01-01\n{lines}");
        assert_eq!(changes(&record("a\t1\nb\t2\n"), now.clone()), []);
        assert_eq!(
            changes(&record("b\t3\nc\t4\n"), now),
            [change("a", None, Some("1")), change("b", Some("3"), Some("2")), change("c", Some("4"), None)]
        );
    }

    #[test]
    fn a_record_of_today_differs_in_nothing() {
        assert_eq!(recorded_on(&record()), Some(RULES_DATE));
        assert_eq!(changes(&record(), snapshot()), []);
    }

    #[test]
    fn the_record_of_the_release_before_reads() {
        assert!(recorded_on(PREVIOUS).is_some_and(|day| day <= RULES_DATE));
        let recorded = PREVIOUS.lines().filter(|line| line.contains('\t')).count();
        assert!(recorded > 500, "{recorded} lines");
        assert!(snapshot().iter().all(|(what, value)| !what.contains('\t') && !value.contains(['\t', '\n'])));
    }
}
