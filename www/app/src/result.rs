use crate::bars::{Bar, bars};
use crate::reasons::rests_on;
use crate::{Counted, View};
use calcheck::text::Key;
use calcheck::{Message, Proved, Requirement, Unused};
use yew::prelude::*;

/// How many CALs it takes: a line for base CALs and one for RDS CALs, which never become one number.
pub(crate) fn result(view: View<'_>) -> Html {
    let words = view.words;
    let counting = &view.state.counting;
    let stale = match (counting.lacks_server, counting.is_stale()) {
        (true, _) => Some(Key::PageCountNeedsServer),
        (_, true) => Some(Key::PageStale),
        _ => None,
    };
    let note =
        stale.map(|key| html! { <p class="stale-note" role="status">{ words.word(key) }</p> }).unwrap_or_default();
    let Some(counted) = &counting.last else {
        return html! { <div class="result">{ note }</div> };
    };
    let count = &counted.count;
    let mut unused = Vec::new();
    for each in &count.unused {
        unused.push(unused_line(view, each));
    }
    html! {
        <div class="result" data-is={stale.map(|_| "stale")}>
            { note }
            <div class="numbers">
                { match &count.base {
                    Some(base) => requirement(view, counted, base, Key::PageLineBase),
                    None => html! { <p>{ words.word(Key::PageNoBaseCals) }</p> },
                } }
                if let Some(rds) = &count.rds {
                    { requirement(view, counted, rds, Key::PageLineRds) }
                }
                if !unused.is_empty() {
                    <ul class="unused">{ unused }</ul>
                }
                <details class="notes" open={count.limits.is_some()}>
                    <summary>{ words.say(&Message::PageRests { findings: count.findings.len() as u64 }) }</summary>
                    <ol>{ rests_on(&count.findings, words) }</ol>
                </details>
            </div>
        </div>
    }
}

fn unused_line(view: View<'_>, unused: &Unused) -> Html {
    let Unused { product, cal, quantity, .. } = *unused;
    let what = Message::PageUnused { quantity, product, cal: cal.version, kind: cal.kind };
    html! { <li>{ view.words.say(&what) }{ view.words.say(&unused.message()) }{ "." }</li> }
}

fn requirement(view: View<'_>, counted: &Counted, line: &Requirement, heading: Key) -> Html {
    let words = view.words;
    let best = line.best;
    let mut notes = Vec::new();
    let mut note = |text: String| notes.push(html! { <p>{ text }</p> });
    let owns = line.covered.user > 0 || line.covered.device > 0;
    if owns {
        note(words.say(&Message::PageOwnedUsed { user: line.covered.user, device: line.covered.device }));
        note(if line.buy.user == 0 && line.buy.device == 0 {
            words.word(Key::PageBuyNothing).to_string()
        } else {
            words.say(&Message::PageBuy { user: line.buy.user, device: line.buy.device })
        });
    }
    if counted.packed && !line.buy.packs.is_empty() {
        let mut packs = Vec::new();
        for pack in &line.buy.packs {
            packs.push(words.say(&Message::PagePack { quantity: pack.quantity, size: pack.size, kind: pack.kind }));
        }
        note(format!("{}: {}.", words.word(Key::PageInPacks), words.language().list(&packs)));
    }
    if let Some(currency) = counted.currency {
        note(format!("{}: {}.", words.word(Key::PageCost), words.money(best.cost, currency)));
    }
    let proof = match line.proof.proved {
        Proved::Open => None,
        _ if owns || counted.currency.is_some() => Some(words.word(Key::PageProvedCost).to_string()),
        _ => {
            let alone = [line.user_only, line.device_only].into_iter().flatten().min();
            let saved = alone.map_or(0, |alone| alone.saturating_sub(best.total));
            Some(words.say(&match saved {
                0 => Message::PageProvedNoSaving { total: best.total },
                saved => Message::PageProvedTotal { total: best.total, saved },
            }))
        }
    };
    let mut unused = Vec::new();
    for each in &line.unused {
        unused.push(unused_line(view, each));
    }
    html! {
        <section class="requirement">
            <h3>
                { words.word(heading) }
                { " " }
                <small>{ words.say(&Message::PageFromVersion { cal: line.cal_version }) }</small>
            </h3>
            <p class="big">
                { words.say(&Message::PageTotal { total: best.total }) }
                { " " }
                <small>{ words.say(&Message::PageMix { user: best.user, device: best.device }) }</small>
            </p>
            { comparison(view, line) }
            { notes }
            if let Some(proof) = proof {
                <p class="hint">{ "✓ " }{ proof }</p>
            }
            if !unused.is_empty() {
                <ul class="unused">{ unused }</ul>
            }
        </section>
    }
}

fn comparison(view: View<'_>, line: &Requirement) -> Html {
    let words = view.words;
    let reads = |number: Option<u32>| match number {
        Some(number) => words.number(number.into()),
        None => words.word(Key::PageNotPossible).to_string(),
    };
    let alone = |name, number: Option<u32>, user: bool| {
        let length = number.unwrap_or_default();
        let (user, device) = if user { (length, 0) } else { (0, length) };
        Bar { name: words.word(name), user, device, reads: reads(number), best: false }
    };
    let mut list =
        vec![alone(Key::PageUserOnly, line.user_only, true), alone(Key::PageDeviceOnly, line.device_only, false)];
    if line.per_server.is_some() {
        list.push(alone(Key::PagePerServerOnly, line.per_server, false));
    }
    list.push(Bar {
        name: words.word(Key::PageBestMix),
        user: line.best.user,
        device: line.best.device,
        reads: words.number(line.best.total.into()),
        best: true,
    });
    bars(list)
}
