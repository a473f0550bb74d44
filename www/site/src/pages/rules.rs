//! The page of all rules.

use crate::page::{Page, Writer};
use crate::part::{anchor, number, reference, severity, short_anchor};
use calcheck::text::{SiteMessage, Tag};
use calcheck::{Language, Rule, Severity, Source, rules};
use maud::{Markup, html};

/// The chapters of the catalogue: a heading, and the letter that the numbers of its rules begin with.
const CHAPTERS: [(SiteMessage, char); 4] = [
    (SiteMessage::HeadRulesBase, 'B'),
    (SiteMessage::HeadRulesRds, 'R'),
    (SiteMessage::HeadRulesDisagreements, 'X'),
    (SiteMessage::HeadRulesOther, 'W'),
];

/// The rules of a chapter by number.
fn chapter(letter: char) -> Vec<&'static Rule> {
    let known = |rule: &&Rule| CHAPTERS.iter().any(|(_, each)| rule.number.starts_with(*each));
    let mut chapter: Vec<_> = rules()
        // A number that begins in no known way is a note or a limit.
        .filter(|rule| rule.number.starts_with(letter) || (letter == 'W' && !known(rule)))
        .collect();
    chapter.sort_by_key(|rule| (rule.number.get(1..).and_then(|number| number.parse::<u32>().ok()), rule.id));
    chapter
}

pub(crate) fn page(language: &Language) -> Page {
    let path = "rules/";
    let writer = Writer::new(language, path);
    let cited = Source::ALL.iter().filter(|source| rules().any(|rule| rule.sources.contains(source))).count();
    let summary = writer.say(SiteMessage::SummaryOfRules {
        rules: rules().count().try_into().unwrap_or(u64::MAX),
        sources: cited.try_into().unwrap_or(u64::MAX),
    });
    let rest = html! {
        @for (title, letter) in CHAPTERS {
            section.chapter {
                h2 { (writer.say(title)) }
                @for each in chapter(letter) { (rule(&writer, each)) }
            }
        }
        section.sources {
            h2 { (writer.say(SiteMessage::Sources)) }
            dl lang=[(language.tag() != Tag::En).then_some("en")] {
                @for source in Source::ALL {
                    dt id=(anchor(*source)) { (source.key()) }
                    dd { (reference(*source)) }
                }
            }
        }
    };
    Page::overview(&writer, path, SiteMessage::HeadRules, &summary, &rest)
}

fn rule(writer: &Writer, rule: &'static Rule) -> Markup {
    let others = |ids: Vec<&'static str>, heading: SiteMessage| {
        html! {
            @if !ids.is_empty() {
                p.disputes {
                    (writer.say(heading))
                    @for id in ids {
                        " " a href=(format!("#{id}")) { (rules().find(|other| other.id == id).and_then(number).unwrap_or(id)) }
                    }
                }
            }
        }
    };
    html! {
        article id=(rule.id) {
            h3 id=[short_anchor(rule)] { a href=(format!("#{}", rule.id)) { (number(rule).unwrap_or_default()) " " code { (rule.id) } } }
            p { (writer.language.pattern(rule.statement)) }
            p.meta {
                @if matches!(rule.severity, Severity::Violation | Severity::Warning) {
                    span class=(rule.severity.id()) { (writer.say(severity(rule.severity))) } " · "
                }
                @for (index, source) in rule.sources.iter().enumerate() {
                    @if index > 0 { ", " }
                    a href=(format!("#{}", anchor(*source))) { (source.key()) }
                }
            }
            (others(rules().filter(|other| other.disputes.contains(&rule.id)).map(|other| other.id).collect(), SiteMessage::DisputedBy))
            (others(rule.disputes.to_vec(), SiteMessage::BearsOn))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CHAPTERS, chapter};
    use calcheck::rules;

    #[test]
    fn every_rule_stands_in_one_chapter() {
        let listed: Vec<_> = CHAPTERS.iter().flat_map(|(_, letter)| chapter(*letter)).map(|rule| rule.id).collect();
        assert_eq!(listed.len(), rules().count());
        assert!(rules().all(|rule| listed.contains(&rule.id)));
    }
}
