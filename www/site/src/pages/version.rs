//! A page for a question about one version.

use crate::page::{Page, Writer};
use crate::pair::Fit;
use crate::part::{answer, breadcrumb, class, overview, reasons, staircase};
use crate::version::Question;
use calcheck::lifecycle::lifecycle;
use calcheck::text::SiteMessage;
use calcheck::{Language, Source};
use maud::html;

pub(crate) fn page(question: Question, language: &Language) -> Page {
    let path = question.path();
    let writer = Writer::new(language, &path);
    let (relation, shown) = question.reads();
    let sentence = writer.say(question.answer());
    let asks = writer.say(question.asks());
    let lead = question.lead(language);
    let facts = match question {
        Question::ServerCal(server) => {
            let facts = lifecycle(server);
            facts.mainstream_support_ends.zip(facts.extended_support_ends)
        }
        _ => None,
    };
    let place = html! {
        @match question {
            Question::ServerCal(_) | Question::ServerRdsCal(_) | Question::ServerLicenseServer(_) => {
                a href=(writer.to("windows-server/")) { (writer.say(overview("windows-server"))) }
            },
            Question::LicenseServer(_) => {
                a href=(writer.to("license-server/")) { (writer.say(overview("license-server"))) }
            },
            _ => (breadcrumb(&writer, relation)),
        }
    };
    let main = html! {
        (answer(&place, &asks, &sentence, &html! { p { (lead) } }))
        a.button href=(writer.calculator(&question.setup())) { (writer.say(SiteMessage::CheckYours)) }
        div.two {
            div {
                (reasons(&writer, &question.findings()))
                @if let Some((mainstream, extended)) = facts {
                    p {
                        (writer.say(SiteMessage::SupportEnds { mainstream, extended })) " "
                        cite { (crate::part::cite(&writer, &[Source::Mlp], false)) }
                    }
                }
            }
            (staircase(&writer, relation, shown))
        }
        section.related {
            h2 { (writer.say(SiteMessage::Related)) }
            ul {
                @for other in Question::about(question.version()).into_iter().filter(|other| *other != question) {
                    li { a href=(writer.to(&other.path())) { (writer.say(other.asks())) } }
                }
            }
        }
    };
    Page {
        title: asks,
        description: format!("{sentence} {}", lead),
        answers: true,
        card: crate::card::of_site(language.tag()),
        path,
        main,
        class: class(Fit::Yes),
    }
}
