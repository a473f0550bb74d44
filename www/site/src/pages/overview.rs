//! The pages that lead to all others.

use crate::how_many::HowMany;
use crate::page::{NOT_FOUND, Page, Writer};
use crate::pages::how_many::items;
use crate::pair::rule_of;
use crate::part::{heading, overview, table};
use crate::version::Question;
use calcheck::text::SiteMessage;
use calcheck::{Language, MatrixName, WindowsServer};
use maud::{Markup, html};

/// The folders that have an overview, each with its relations and the questions about a version that stand in it.
type Folder = (&'static str, &'static [MatrixName], &'static [fn(WindowsServer) -> Question]);

pub(crate) const FOLDERS: [Folder; 4] = [
    (
        "rds-cal",
        &[MatrixName::RdsCalBySessionHost, MatrixName::RdsCalByLicenseServer],
        &[Question::RdsCal, Question::RdsCalLicenseServer],
    ),
    ("windows-server-cal", &[MatrixName::BaseCalByServer], &[Question::Cal]),
    ("license-server", &[MatrixName::SessionHostByLicenseServer], &[Question::LicenseServer]),
    ("windows-server", &[], &[Question::ServerCal, Question::ServerRdsCal, Question::ServerLicenseServer]),
];

/// The overview of a folder.
pub(crate) fn folder((name, relations, questions): Folder, language: &Language) -> Page {
    let path = format!("{name}/");
    let writer = Writer::new(language, &path);
    let statements: Vec<&str> = relations.iter().map(|relation| language.pattern(rule_of(*relation).0)).collect();
    let lead = match statements[..] {
        [] => writer.say(SiteMessage::SummaryOfServers),
        _ => statements.join(" "),
    };
    let rest = html! {
        @if !relations.is_empty() {
            div.two {
                @for relation in relations {
                    section {
                        h2 { (writer.say(heading(*relation))) }
                        (table(&writer, *relation))
                    }
                }
            }
        }
        @for question in questions { ul.questions.chapter { (about_versions(&writer, *question)) } }
    };
    Page::overview(&writer, &path, overview(name), &lead, &rest)
}

/// A question about each version, each leading to its page, as the items of a list.
fn about_versions(writer: &Writer, question: fn(WindowsServer) -> Question) -> Markup {
    html! {
        @for version in WindowsServer::ALL.into_iter().rev() {
            @let question = question(version);
            li { a href=(writer.to(&question.path())) { (writer.say(question.asks())) } }
        }
    }
}

/// The overview of all answers.
pub(crate) fn answers(language: &Language) -> Page {
    let path = "answers/";
    let writer = Writer::new(language, path);
    let rest = html! {
        div.lists {
            section {
                h2 { a href=(writer.to("how-many-cals/")) { (writer.say(SiteMessage::HeadHowMany)) } }
                ul.versions { (items(&writer, HowMany::ALL)) }
            }
            @for (name, _, questions) in FOLDERS {
                section {
                    h2 { a href=(writer.to(&format!("{name}/"))) { (writer.say(overview(name))) } }
                    @for question in questions { ul.versions { (about_versions(&writer, *question)) } }
                }
            }
        }
    };
    Page::overview(&writer, path, SiteMessage::HeadAnswers, &writer.say(SiteMessage::SummaryOfAnswers), &rest)
}

/// What a host shows where there is no page.
pub(crate) fn not_found(writer: &Writer) -> Page {
    let rest = html! {
        ul.questions.chapter {
            @for (name, ..) in FOLDERS {
                li { a href=(writer.to(&format!("{name}/"))) { (writer.say(overview(name))) } }
            }
            li { a href=(writer.to("answers/")) { (writer.say(SiteMessage::HeadAnswers)) } }
        }
    };
    Page::overview(writer, NOT_FOUND, SiteMessage::HeadNotFound, &writer.say(SiteMessage::NotFound), &rest)
}
