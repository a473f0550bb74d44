use crate::View;
use crate::sign::{SignKind, sign};
use crate::words::Words;
use calcheck::text::Key;
use calcheck::{Citation, Finding, Message, Severity};
use yew::prelude::*;

/// Where a finding stands in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Decisive,
    Besides,
    Folded,
}

/// Why the answer is what it is: every rule that bears on it, numbered, with what it rests on.
pub(crate) fn reasons(view: View<'_>) -> Html {
    let words = view.words;
    let findings = &view.state.answer.verdict.findings;
    // What is met weighs less than a note, and is what people look for. How long support lasts they ask next.
    let rank = |finding: &&Finding| match (finding.severity, finding.message) {
        (_, Message::SupportedUntil { .. }) => Rank::Besides,
        (Severity::Note, _) => Rank::Folded,
        _ => Rank::Decisive,
    };
    let mut ordered: Vec<&Finding> = Vec::new();
    for each in [Rank::Decisive, Rank::Besides, Rank::Folded] {
        ordered.extend(findings.iter().filter(|finding| rank(finding) == each));
    }
    let shown = ordered.iter().filter(|finding| rank(finding) != Rank::Folded).count();
    let mut list = Vec::new();
    for (index, finding) in ordered.iter().enumerate() {
        let disputed = ordered.iter().position(|other| other.rule.disputes.contains(&finding.rule.id));
        list.push(numbered(index + 1, finding, disputed.map(|index| index + 1), words));
    }
    let notes = list.split_off(shown);
    html! {
        <section class="reasons">
            <h2>{ words.word(Key::PageReasons) }</h2>
            <ol>{ list }</ol>
            if !notes.is_empty() {
                <details class="notes">
                    <summary>{ words.say(&Message::PageNotes { notes: notes.len() as u64 }) }</summary>
                    <ol>{ notes }</ol>
                </details>
            }
        </section>
    }
}

/// The rules behind a count.
pub(crate) fn rests_on(findings: &[Finding], words: &Words) -> Html {
    let mut list = Vec::new();
    for (index, finding) in findings.iter().enumerate() {
        list.push(numbered(index + 1, finding, None, words));
    }
    list.into_iter().collect()
}

fn numbered(number: usize, finding: &Finding, disputed: Option<usize>, words: &Words) -> Html {
    html! {
        <li data-is={finding.severity.id()} value={number.to_string()}>{ reason(finding, disputed, words) }</li>
    }
}

const fn severity_word(severity: Severity) -> Key {
    match severity {
        Severity::Violation => Key::PageViolation,
        Severity::Warning => Key::PageWarning,
        Severity::Note => Key::PageNote,
        Severity::Ok => Key::PageOk,
    }
}

fn reason(finding: &Finding, disputed: Option<usize>, words: &Words) -> Html {
    let mut short = String::new();
    let mut full = Vec::new();
    for source in finding.sources {
        let citation = source.citation();
        if !short.is_empty() {
            short.push_str("; ");
        }
        short.push_str(citation.publisher);
        if let Some(year) = citation.date.and_then(|date| date.get(..4)) {
            short.push_str(", ");
            short.push_str(year);
        }
        full.push(html! { <li>{ cited(&citation) }</li> });
    }
    if finding.derived {
        short = format!("{}: {short}", words.word(Key::PageDerived));
    }
    if let Some(reason) = disputed {
        short = format!("{short} ({})", words.say(&Message::PageDisputed { reason: reason as u64 }));
    }
    html! {
        <>
            { sign(SignKind::from(finding.severity)) }
            <p>
                <b class="severity">{ words.word(severity_word(finding.severity)) }</b>
                { ". " }
                { words.say(&finding.message) }
            </p>
            <details class="sources">
                <summary><span class="number">{ finding.rule.number }</span>{ " " }{ short }</summary>
                <ul>{ full }</ul>
            </details>
        </>
    }
}

fn cited(citation: &Citation) -> Html {
    let title = match citation.url {
        Some(url) => html! { <a href={url} rel="noreferrer">{ citation.title }</a> },
        None => html! { <cite>{ citation.title }</cite> },
    };
    let mut rest = String::new();
    for part in [Some(citation.publisher), citation.date].into_iter().flatten() {
        rest.push_str(", ");
        rest.push_str(part);
    }
    html! { <>{ title }{ rest }</> }
}
