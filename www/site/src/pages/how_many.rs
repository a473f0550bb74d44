//! The pages about how many CALs are needed.

use crate::how_many::HowMany;
use crate::page::{Page, Writer};
use crate::part::{answer, reasons};
use calcheck::text::{Key, SiteMessage};
use calcheck::{Count, Language, Requirement};
use maud::{Markup, html};

/// A page for a question. There is none where it cannot be counted.
pub(crate) fn page(question: HowMany, language: &Language) -> Option<Page> {
    let path = question.path();
    let writer = Writer::new(language, &path);
    let count = question.count()?;
    let sentence = writer.say(question.answer(&count));
    let asks = writer.say(question.asks());
    let lead = question.lead(language);
    let findings: Vec<_> = question.findings(&count).into_iter().map(|finding| (None, finding)).collect();
    let (setup, estate) = question.example();
    let counted_with = html! { @if let Some(with) = question.counted_with() { p.hint { (writer.say(with)) } } };
    let main = html! {
        (answer(&overview_link(&writer), &asks, &sentence, &html! { p { (lead) } }))
        a.button href=(writer.calculator_for(&setup, estate)) { (writer.say(SiteMessage::CountYours)) }
        div.two {
            @match question {
                HowMany::Users(_) | HowMany::Shared { .. } => {
                    (reasons(&writer, &findings))
                    section {
                        h2 { (writer.say(SiteMessage::CountsOf)) }
                        (counts(&writer, &count))
                        (counted_with)
                    }
                },
                // Neither is a matter of one kind of CAL or the other.
                HowMany::Administrators | HowMany::Outsiders => div { (reasons(&writer, &findings)) (counted_with) },
            }
        }
        section.related {
            h2 { (writer.say(SiteMessage::Related)) }
            ul { (items(&writer, question.neighbours())) }
        }
    };
    Some(Page {
        title: asks,
        description: format!("{sentence} {lead}"),
        answers: true,
        card: crate::card::of_site(language.tag()),
        path,
        main,
        class: "yes",
    })
}

fn overview_link(writer: &Writer) -> Markup {
    html! { a href=(writer.to("how-many-cals/")) { (writer.say(SiteMessage::HeadHowMany)) } }
}

/// Questions, each leading to its page, as the items of a list.
pub(crate) fn items(writer: &Writer, questions: impl IntoIterator<Item = HowMany>) -> Markup {
    html! { @for question in questions { li { a href=(writer.to(&question.path())) { (writer.say(question.asks())) } } } }
}

/// Each product with each kind of CAL alone, the cheaper one marked.
fn counts(writer: &Writer, count: &Count) -> Markup {
    let word = |key| writer.language.pattern(key);
    let row = |name: Key, line: &Requirement| {
        let best = line.best.user.saturating_add(line.best.device);
        html! {
            tr {
                th scope="row" { (word(name)) }
                @for (number, is_best) in [(line.user_only, line.user_only == Some(best)), (line.device_only, line.device_only == Some(best))] {
                    td class=[is_best.then_some("y")] { @if let Some(number) = number { (number) } }
                }
            }
        }
    };
    html! {
        table.counts {
            thead {
                tr {
                    td {}
                    th scope="col" { (word(Key::PageUserOnly)) }
                    th scope="col" { (word(Key::PageDeviceOnly)) }
                }
            }
            tbody {
                @for (name, line) in [(Key::PageLineBase, &count.base), (Key::PageLineRds, &count.rds)] {
                    @if let Some(line) = line { (row(name, line)) }
                }
            }
        }
    }
}

/// The overview of these questions.
pub(crate) fn overview(language: &Language) -> Page {
    let path = "how-many-cals/";
    let writer = Writer::new(language, path);
    let rest = html! { ul.questions.chapter { (items(&writer, HowMany::ALL)) } };
    Page::overview(&writer, path, SiteMessage::HeadHowMany, &writer.say(SiteMessage::SummaryOfHowMany), &rest)
}
