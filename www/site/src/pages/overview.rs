//! The pages that lead to all others.

use crate::how_many::HowMany;
use crate::page::{Page, Writer};
use crate::pages::how_many::items;
use crate::pair::rule_of;
use crate::part::{heading, overview, rule_sentence, table};
use crate::version::Question;
use calcheck::text::{Key, SiteMessage};
use calcheck::{Language, MatrixName, WindowsServer};
use maud::html;

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
    let title = writer.say(overview(name));
    let statements: Vec<&str> = relations.iter().map(|relation| language.pattern(rule_of(*relation).0)).collect();
    let description = match statements[..] {
        [] => writer.say(SiteMessage::SummaryOfServers),
        _ => statements.join(" "),
    };
    let main = html! {
        h1 { (title) }
        @if relations.is_empty() { p.lead { (writer.say(SiteMessage::SummaryOfServers)) } }
        div.two {
            @for relation in relations {
                section {
                    h2 { (writer.say(heading(*relation))) }
                    (table(&writer, *relation))
                    p { (rule_sentence(&writer, *relation)) " " (writer.say(SiteMessage::PickCell)) }
                }
            }
        }
        @for question in questions {
            ul.questions {
                @for version in WindowsServer::ALL.into_iter().rev() {
                    @let question = question(version);
                    li { a href=(writer.to(&question.path())) { (writer.say(question.asks())) } }
                }
            }
        }
    };
    Page { title, description, answers: false, card: crate::card::of_site(language.tag()), path, main, class: "" }
}

/// The overview of all answers.
pub(crate) fn answers(language: &Language) -> Page {
    let path = "answers/".to_owned();
    let writer = Writer::new(language, &path);
    let heading = writer.say(SiteMessage::HeadAnswers);
    let summary = writer.say(SiteMessage::SummaryOfAnswers);
    let main = html! {
        h1 { (heading) }
        p.lead { (summary) }
        div.lists {
            section {
                h2 { a href=(writer.to("how-many-cals/")) { (writer.say(SiteMessage::HeadHowMany)) } }
                ul.versions { (items(&writer, HowMany::ALL)) }
            }
            @for (name, _, questions) in FOLDERS {
                section {
                    h2 { a href=(writer.to(&format!("{name}/"))) { (writer.say(overview(name))) } }
                    @for question in questions {
                        ul.versions {
                            @for version in WindowsServer::ALL.into_iter().rev() {
                                @let question = question(version);
                                li { a href=(writer.to(&question.path())) { (writer.say(question.asks())) } }
                            }
                        }
                    }
                }
            }
        }
    };
    Page {
        title: heading,
        description: summary,
        answers: false,
        card: crate::card::of_site(language.tag()),
        path,
        main,
        class: "",
    }
}

/// What a host shows where there is no page. It may be shown at any address, so it takes the whole site's address where that is known.
pub(crate) fn not_found(language: &Language) -> Page {
    let path = "404.html".to_owned();
    let writer = Writer::new(language, &path);
    let heading = writer.say(SiteMessage::HeadNotFound);
    let main = html! {
        h1 { (heading) }
        p { (writer.say(SiteMessage::NotFound)) }
        ul {
            @for (name, ..) in FOLDERS {
                li { a href=(writer.to(&format!("{name}/"))) { (writer.say(overview(name))) } }
            }
            li { a href=(writer.to("answers/")) { (writer.say(SiteMessage::HeadAnswers)) } }
        }
    };
    Page {
        title: heading,
        description: language.pattern(Key::RuleOutsideScope).to_owned(),
        answers: false,
        card: crate::card::of_site(language.tag()),
        path,
        main,
        class: "",
    }
}
