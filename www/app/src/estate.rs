use crate::View;
use crate::control::{WITH_SESSIONS, WITHOUT_SESSIONS, name};
use crate::field::{Choice, button, expectations, plain_blank, text_field};
use crate::question::releases;
use calcheck::link::{Currency, Devices, Entry, Group, OwnedLine, Slot, release_id};
use calcheck::text::{Key, Piece, Term};
use calcheck::{CalKind, CalProduct, Message, Server, Sessions, WindowsServer};
use yew::prelude::*;

/// Who works how, what is owned and what it costs: lines with fields.
pub(crate) fn estate(view: View<'_>) -> Html {
    let words = view.words;
    let estate = &view.state.link.estate;
    let mut groups = Vec::new();
    for (index, group) in estate.groups.iter().enumerate() {
        groups.push(group_line(view, index, group));
    }
    let add = |value: &str, key| button(name::ADD, value.to_owned(), words.word(key));
    html! {
        <div class="estate">
            if estate.is_example() {
                <p class="hint">{ words.word(Key::PageExample) }</p>
            }
            <ul class="lines">{ groups }</ul>
            <p class="adders">
                { add(Devices::Own.id(), Key::PageAddOwn) }
                { add(Devices::Shared.id(), Key::PageAddShared) }
            </p>
            { others(view) }
            { per_server(view) }
            { owned(view) }
            { prices(view) }
        </div>
    }
}

/// A sentence with fields where its parameters stand, then what these fields should say.
fn line(view: View<'_>, sentence: Key, slots: &[Slot], mut field: impl FnMut(&str) -> Html, after: Html) -> Html {
    let mut pieces = Vec::new();
    for piece in view.words.language().pieces(sentence) {
        pieces.push(match piece {
            Piece::Text(text) => html! { text.to_owned() },
            Piece::Parameter { name, .. } => field(name),
        });
    }
    html! { <li><p>{ pieces }{ after }</p>{ expectations(view, slots) }</li> }
}

fn remove(view: View<'_>, name: &'static str, index: usize) -> Html {
    let label = view.words.word(Key::PageRemove);
    html! {
        <button type="button" class="remove" {name} value={index.to_string()} aria-label={label.clone()} title={label}>
            { "×" }
        </button>
    }
}

fn indexed(name: &str, index: usize) -> AttrValue {
    format!("{name}-{index}").into()
}

fn group_line(view: View<'_>, index: usize, group: &Group) -> Html {
    let words = view.words;
    let (sentence, devices_label) = match group.sharing {
        Devices::Own => (Key::PageOwnLine, Key::PageDevicesEach),
        Devices::Shared => (Key::PageSharedLine, Key::PageDevicesShared),
    };
    let slots = [Slot::Users(index), Slot::Devices(index)];
    let field = |parameter: &str| match parameter {
        "users" => text_field(view, slots[0], words.word(Key::PageUsers)),
        _ => text_field(view, slots[1], words.word(devices_label)),
    };
    let in_play = view.state.link.question.rds.is_some();
    let sessions = (in_play || group.sessions == Some(Sessions::Rds)).then(|| {
        let choices: Vec<Choice> =
            vec![(WITH_SESSIONS, words.word(Key::PageGroupRds)), (WITHOUT_SESSIONS, words.word(Key::PageGroupNoRds))];
        let chosen = if group.sessions == Some(Sessions::None) { WITHOUT_SESSIONS } else { WITH_SESSIONS };
        let label = words.word(Key::PageGroupSessions);
        html! { <>{ ", " }{ plain_blank(indexed(name::SESSIONS, index), label, choices, chosen) }</> }
    });
    let after = html! { <>{ sessions.unwrap_or_default() }{ remove(view, name::REMOVE_GROUP, index) }</> };
    line(view, sentence, &slots, field, after)
}

/// Lines that few need, folded away until they are asked for or filled.
fn folded(view: View<'_>, heading: Key, filled: bool, content: Html) -> Html {
    html! {
        <details class="more" open={filled}>
            <summary>{ view.words.word(heading) }</summary>
            { content }
        </details>
    }
}

fn filled(view: View<'_>, entries: &[Entry]) -> bool {
    entries.iter().any(|entry| !view.state.link.estate.text(Slot::Entry(*entry)).is_empty())
}

/// A line of entries: each parameter of the sentence with its entry and its name.
fn entry_line(view: View<'_>, sentence: Key, entries: &[(&str, Entry, Key)]) -> Html {
    let mut slots = Vec::new();
    for (_, entry, _) in entries {
        slots.push(Slot::Entry(*entry));
    }
    let field = |parameter: &str| {
        let entry = entries.iter().find(|(name, ..)| *name == parameter);
        entry
            .map(|(_, entry, label)| text_field(view, Slot::Entry(*entry), view.words.word(*label)))
            .unwrap_or_default()
    };
    line(view, sentence, &slots, field, Html::default())
}

fn others(view: View<'_>) -> Html {
    let entries = [Entry::Administrators, Entry::ExternalUsers, Entry::ExternalServers];
    let content = html! {
        <ul class="lines">
            { entry_line(view, Key::PageAdministratorsLine, &[
                ("administrators", Entry::Administrators, Key::PageAdministrators),
            ]) }
            { entry_line(view, Key::PageExternalLine, &[
                ("users", Entry::ExternalUsers, Key::PageExternalUsers),
                ("servers", Entry::ExternalServers, Key::PageExternalServers),
            ]) }
        </ul>
    };
    folded(view, Key::PageOthers, view.state.opened.others || filled(view, &entries), content)
}

fn per_server(view: View<'_>) -> Html {
    let entries = [Entry::PerServerServers, Entry::PerServerConnections];
    let server = view.state.link.question.server.and_then(Server::release);
    // The mode ended with 2008 R2 (B07).
    let offered = server.is_some_and(|server| server <= WindowsServer::Ws2008R2);
    let filled = filled(view, &entries);
    if !offered && !filled {
        return Html::default();
    }
    let content = html! {
        <ul class="lines">
            { entry_line(view, Key::PagePerServerLine, &[
                ("servers", Entry::PerServerServers, Key::PagePerServerServers),
                ("connections", Entry::PerServerConnections, Key::PagePerServerConnections),
            ]) }
        </ul>
    };
    folded(view, Key::PagePerServer, view.state.opened.per_server || filled, content)
}

fn owned(view: View<'_>) -> Html {
    let mut lines = Vec::new();
    for (index, owned) in view.state.link.estate.owned.iter().enumerate() {
        lines.push(owned_line(view, index, owned));
    }
    let filled = !lines.is_empty();
    let content = html! {
        <>
            <ul class="lines">{ lines }</ul>
            <p class="adders">
                { button(name::ADD, name::OWNED.to_owned(), view.words.word(Key::PageAddOwned)) }
            </p>
        </>
    };
    folded(view, Key::PageOwned, view.state.opened.owned || filled, content)
}

fn owned_line(view: View<'_>, index: usize, owned: &OwnedLine) -> Html {
    let words = view.words;
    let field = |parameter: &str| {
        let (list, label, choices, chosen): (_, _, Vec<Choice>, _) = match parameter {
            "quantity" => return text_field(view, Slot::Quantity(index), words.word(Key::PageOwnedQuantity)),
            "version" => (name::VERSION, Key::PageOwnedVersion, releases().collect(), release_id(owned.version)),
            "product" => {
                let choices = CalProduct::ALL.map(|product| (product.id(), words.term(Term::Product(product))));
                (name::PRODUCT, Key::PageOwnedProduct, choices.into(), owned.product.id())
            }
            _ => {
                let choices = CalKind::ALL.map(|kind| (kind.id(), words.term(Term::Kind(kind))));
                (name::KIND, Key::PageOwnedKind, choices.into(), owned.kind.id())
            }
        };
        plain_blank(indexed(list, index), words.word(label), choices, chosen)
    };
    line(view, Key::PageOwnedLine, &[Slot::Quantity(index)], field, remove(view, name::REMOVE_OWNED, index))
}

fn prices(view: View<'_>) -> Html {
    let words = view.words;
    let estate = &view.state.link.estate;
    let mut currencies: Vec<Choice> = vec![("", words.word(Key::PageNoPrices))];
    for currency in Currency::ALL {
        currencies.push((currency.id(), currency.id().into()));
    }
    let chosen = estate.currency.map_or("", Currency::id);
    let mut fields = Vec::new();
    if estate.currency.is_some() {
        for product in CalProduct::ALL {
            for kind in CalKind::ALL {
                let slot = Slot::Entry(Entry::price_of(product, kind));
                let label = AttrValue::from(words.say(&Message::PagePriceOf { product, kind }));
                fields.push(html! {
                    <li>
                        <p>{ text_field(view, slot, label.clone()) }{ " " }<span aria-hidden="true">{ label }</span></p>
                        { expectations(view, &[slot]) }
                    </li>
                });
            }
        }
    }
    let packs = Slot::Entry(Entry::Packs);
    let packs_label = words.word(Key::PagePacks);
    let content = html! {
        <ul class="lines">
            <li>
                <p>
                    { words.word(Key::PageCurrency) }
                    { " " }
                    { plain_blank(name::CURRENCY.into(), words.word(Key::PageCurrency), currencies, chosen) }
                </p>
            </li>
            { fields }
            <li>
                <p>{ text_field(view, packs, packs_label.clone()) }{ " " }<span aria-hidden="true">{ packs_label }</span></p>
                { expectations(view, &[packs]) }
            </li>
        </ul>
    };
    let filled = estate.currency.is_some() || filled(view, &[Entry::Packs]);
    folded(view, Key::PagePrices, view.state.opened.prices || filled, content)
}
