use crate::View;
use crate::control::name;
use crate::sign::{SignKind, sign};
use crate::words::Words;
use calcheck::text::Key;
use calcheck::{Message, Remedy, Severity, Status, Verdict};
use yew::prelude::*;

/// The answer in a sentence, what else there is to say in a second one, and the repairs.
pub(crate) fn answer(view: View<'_>) -> Html {
    let words = view.words;
    let verdict = &view.state.answer.verdict;
    let mut remedies = Vec::new();
    for (index, remedy) in verdict.remedies.iter().enumerate() {
        remedies.push(html! { <li>{ repair(index, remedy, words) }</li> });
    }
    html! {
        <section class="answer" data-is={verdict.status.id()} aria-label={words.word(Key::PageAnswer)}>
            { sign(SignKind::from(verdict.status)) }
            <div class="said" aria-live="polite" aria-atomic="true">
                <h1>{ words.say(&verdict.summary) }</h1>
                <p>{ second_sentence(verdict, words) }</p>
            </div>
            if !remedies.is_empty() {
                <div class="remedies">
                    <h2>{ words.word(Key::PageMakeItWork) }</h2>
                    <ul>{ remedies }</ul>
                </div>
            }
        </section>
    }
}

fn repair(index: usize, remedy: &Remedy, words: &Words) -> Html {
    let mut changes = Vec::new();
    for change in &remedy.changes {
        changes.push(words.say(change));
    }
    let text = words.sentence_start(&words.language().list(&changes));
    // The first change is what the button is about; what it needs besides is set smaller.
    let first = changes.first().map_or(0, String::len);
    let (first, needs) = text.split_at_checked(first).unwrap_or((&text, ""));
    html! {
        <button type="button" name={name::REMEDY} value={index.to_string()}>
            { first.to_owned() }
            <small>{ needs.to_owned() }</small>
        </button>
    }
}

fn count_of(verdict: &Verdict, severity: Severity) -> u64 {
    verdict.findings.iter().filter(|finding| finding.severity == severity).count() as u64
}

fn second_sentence(verdict: &Verdict, words: &Words) -> String {
    let first = || verdict.findings.first().map(|finding| words.say(&finding.message)).unwrap_or_default();
    match verdict.status {
        Status::Compatible => words.say(&Message::PageAllMet { rules: count_of(verdict, Severity::Ok) }),
        Status::CompatibleWithWarnings | Status::NotCovered => first(),
        Status::Incomplete => words.word(Key::PageNothingBroken).to_string(),
        Status::Incompatible => {
            let rules = count_of(verdict, Severity::Violation).saturating_sub(1);
            let warnings = count_of(verdict, Severity::Warning);
            let rest = if rules > 0 {
                words.say(&Message::PageMoreBroken { rules })
            } else if !verdict.missing.is_empty() {
                words.say(&Message::PageStillOpen { missing: verdict.missing })
            } else if warnings > 0 {
                words.say(&Message::PageRestWarns { warnings })
            } else {
                words.word(Key::PageRestFits).to_string()
            };
            format!("{} {rest}", first())
        }
    }
}
