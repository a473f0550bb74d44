//! A page for two versions against each other.

use crate::page::{Page, Writer};
use crate::pair::Pair;
use crate::part::{self, Shown, breadcrumb, class, reasons, remedies, staircase};
use crate::version::Question;
use calcheck::text::SiteMessage;
use calcheck::{CalKind, Language, MatrixName};
use maud::html;

pub(crate) fn page(pair: Pair, language: &Language) -> Page {
    let path = pair.path();
    let writer = Writer::new(language, &path);
    let answer = pair.answer();
    let sentence = answer.sentence(language);
    let question = writer.say(pair.question());
    let word = writer.say(answer.fit.word());
    let main = html! {
        (part::answer(&breadcrumb(&writer, pair.relation), &question, &sentence, &html! {
            p { (pair.lead(language)) }
            (remedies(&writer, pair.relation, &answer.remedies))
        }))
        a.button href=(writer.calculator(&pair.setup(CalKind::User))) { (writer.say(SiteMessage::CheckYours)) }
        div.two {
            (reasons(&writer, &answer.findings))
            (staircase(&writer, pair.relation, Shown::Around(pair)))
        }
        section.related {
            h2 { (writer.say(SiteMessage::Related)) }
            ul {
                @for question in related(pair) {
                    li { a href=(writer.to(&question.path())) { (writer.say(question.asks())) } }
                }
                li { a href=(writer.to(&companion(pair).path())) { (writer.say(companion(pair).question())) } }
            }
        }
    };
    Page {
        title: format!("{}: {word}", writer.say(pair.name())),
        description: format!("{sentence} {}", pair.lead(language)),
        answers: true,
        card: crate::card::of_pair(pair.relation, answer.fit, language.tag()),
        path,
        main,
        class: class(answer.fit),
    }
}

/// The whole questions that a pair is part of.
fn related(pair: Pair) -> [Question; 3] {
    let Pair { relation, row, column } = pair;
    match relation {
        MatrixName::RdsCalBySessionHost => {
            [Question::RdsCal(row), Question::ServerRdsCal(column), Question::RdsCalLicenseServer(row)]
        }
        MatrixName::RdsCalByLicenseServer => {
            [Question::RdsCalLicenseServer(row), Question::LicenseServer(column), Question::RdsCal(row)]
        }
        MatrixName::SessionHostByLicenseServer => {
            [Question::ServerLicenseServer(row), Question::LicenseServer(column), Question::ServerRdsCal(row)]
        }
        MatrixName::BaseCalByServer => {
            [Question::Cal(row), Question::ServerCal(column), Question::ServerRdsCal(column)]
        }
    }
}

/// The pair that has to fit as well.
fn companion(pair: Pair) -> Pair {
    let Pair { relation, row, column } = pair;
    match relation {
        MatrixName::RdsCalBySessionHost => Pair { relation: MatrixName::BaseCalByServer, row, column },
        MatrixName::RdsCalByLicenseServer => Pair { relation: MatrixName::SessionHostByLicenseServer, row, column },
        MatrixName::SessionHostByLicenseServer => Pair { relation: MatrixName::RdsCalByLicenseServer, row, column },
        MatrixName::BaseCalByServer => Pair { relation: MatrixName::RdsCalBySessionHost, row, column },
    }
}
