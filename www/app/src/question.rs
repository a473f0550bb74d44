use crate::View;
use crate::field::{Choice, blank};
use crate::words::Words;
use calcheck::link::{Field, release_id};
use calcheck::text::{Key, Piece, Term};
use calcheck::{Access, CalKind, Edition, LicensingMode, Membership, Message, OutsideProduct, WindowsServer};
use yew::prelude::*;

/// The setup as a sentence with blanks, in the word order of the language.
pub(crate) fn question(view: View<'_>) -> Html {
    let words = view.words;
    let sentence = match view.state.link.question.rds {
        Some(_) => Key::PageQuestionRds,
        None => Key::PageQuestionBase,
    };
    let mut pieces = Vec::new();
    for piece in words.language().pieces(sentence) {
        pieces.push(match piece {
            Piece::Text(text) => html! { text.to_owned() },
            Piece::Parameter { name, .. } => blank_of(view, name),
        });
    }
    html! {
        <section class="question" aria-label={words.word(Key::PageQuestion)}>
            <p>{ pieces }</p>
        </section>
    }
}

/// The part of the question that a parameter of the sentence stands for, and what it is called.
fn part(parameter: &str) -> Option<(Field, Key)> {
    Some(match parameter {
        "kind" => (Field::RdsKind, Key::PageAskRdsKind),
        "rds_cal" => (Field::RdsCal, Key::PageAskRdsCal),
        "base_cal" => (Field::BaseCal, Key::PageAskBaseCal),
        "base_kind" => (Field::BaseKind, Key::PageAskBaseKind),
        "sessions" => (Field::Sessions, Key::PageAskSessions),
        "server" => (Field::Server, Key::PageAskServer),
        "edition" => (Field::Edition, Key::PageAskEdition),
        "access" => (Field::Access, Key::PageAskAccess),
        "mode" => (Field::Mode, Key::PageAskMode),
        "license_server" => (Field::LicenseServer, Key::PageAskLicenseServer),
        "activation" => (Field::Activation, Key::PageAskActivation),
        "membership" => (Field::Membership, Key::PageAskMembership),
        _ => return None,
    })
}

fn blank_of(view: View<'_>, parameter: &str) -> Html {
    let words = view.words;
    let Some((field, label)) = part(parameter) else { return Html::default() };
    let question = &view.state.link.question;
    let mut choices: Vec<Choice> = Vec::new();
    let open = match field {
        Field::Sessions => None,
        Field::RdsKind | Field::BaseKind => Some(Key::PageKindNotKnown),
        Field::Edition => Some(Key::PageEditionNotKnown),
        Field::Access => Some(Key::PageAccessNotKnown),
        _ => Some(Key::PageNotKnown),
    };
    choices.extend(open.map(|open| ("", words.word(open))));
    let mut groups = Vec::new();
    let no_heading = AttrValue::default();
    match field {
        Field::Server => {
            groups.push((no_heading, std::mem::take(&mut choices)));
            groups.push((words.word(Key::PageCovered), releases().collect()));
            for product in OutsideProduct::ALL {
                choices.push((product.id(), words.term(Term::Outside(*product))));
            }
            groups.push((words.word(Key::PageOutside), choices));
        }
        _ => {
            match field {
                Field::RdsCal | Field::BaseCal | Field::LicenseServer => choices.extend(releases()),
                _ => others(field, question.rds.is_some(), words, &mut choices),
            }
            groups.push((no_heading, choices));
        }
    }
    let chosen = match (field, question.get(field)) {
        (Field::Sessions, "") => "no",
        (_, id) => id,
    };
    blank(field.id().into(), words.word(label), &groups, chosen)
}

/// The versions as choices.
pub(crate) fn releases() -> impl Iterator<Item = Choice> {
    WindowsServer::ALL.into_iter().map(|release| (release_id(release), release.id().into()))
}

/// The choices of a part that is no version.
fn others(field: Field, sessions: bool, words: &Words, choices: &mut Vec<Choice>) {
    match field {
        Field::Edition => choices.extend(Edition::ALL.iter().map(|each| (each.id(), words.term(Term::Edition(*each))))),
        Field::Access => choices.extend(Access::ALL.iter().map(|each| (each.id(), words.term(Term::Access(*each))))),
        Field::Mode => choices.extend(LicensingMode::ALL.iter().map(|each| (each.id(), words.term(Term::Mode(*each))))),
        _ => {
            let named: &[(&'static str, Key)] = match field {
                // The second kind stands beside the name of the CAL and not of who holds it.
                Field::BaseKind if sessions => &[(USER, Key::TermUser), (DEVICE, Key::TermDevice)],
                Field::RdsKind | Field::BaseKind => &[(USER, Key::PageUser), (DEVICE, Key::PageDevice)],
                Field::Sessions => &[("yes", Key::PageOpensSessions), ("no", Key::PageWithoutSessions)],
                Field::Activation => &[("yes", Key::PageActivated), ("no", Key::PageNotActivated)],
                // Not the terms: the sentence puts these into another case.
                _ => &[
                    (Membership::SameDomain.id(), Key::PageSameDomain),
                    (Membership::TwoWayTrust.id(), Key::PageTwoWayTrust),
                    (Membership::NoTrust.id(), Key::PageNoTrust),
                    (Membership::SameWorkgroup.id(), Key::PageSameWorkgroup),
                ],
            };
            choices.extend(named.iter().map(|(id, key)| (*id, words.word(*key))));
        }
    }
}

const USER: &str = CalKind::User.id();
const DEVICE: &str = CalKind::Device.id();

impl Words {
    /// A term as it stands in a list.
    pub(crate) fn term(&self, term: Term) -> AttrValue {
        self.say(&Message::term(term)).into()
    }
}
