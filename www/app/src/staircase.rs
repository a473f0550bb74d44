use crate::control::{cell_value, name};
use crate::field::{Choice, plain_blank};
use crate::{Place, View, Words};
use calcheck::text::Key;
use calcheck::{MatrixName, Message, WindowsServer};
use yew::prelude::*;

/// What the staircase shows. Most of what is typed on the page changes none of it, and then its cells are left alone.
#[derive(Clone, PartialEq, Properties)]
struct Shown {
    words: Words,
    matrix: MatrixName,
    asked: (Option<WindowsServer>, Option<WindowsServer>),
    /// The one cell that the tab key comes to.
    reachable: (WindowsServer, WindowsServer),
}

/// A relation between versions as a table. Its shape is the rule, and each cell is a question.
pub(crate) fn staircase(view: View<'_>) -> Html {
    if view.place == Place::Embedded {
        return Html::default();
    }
    let asked = view.state.cell();
    let (row, column) = asked;
    // The last cell that had the focus, else the one asked about.
    let first = WindowsServer::ALL[0];
    let reachable = view.state.focus.or(row.zip(column)).unwrap_or((first, first));
    html! { <Staircase words={view.words.clone()} matrix={view.state.matrix()} {asked} {reachable} /> }
}

#[component]
fn Staircase(shown: &Shown) -> Html {
    let Shown { words, matrix, asked, reachable } = shown;
    let (matrix, asked, reachable) = (*matrix, *asked, *reachable);
    let (asked_row, asked_column) = asked;
    let on = |here: bool| here.then_some("asked");
    let mut choices: Vec<Choice> = Vec::new();
    for matrix in MatrixName::ALL {
        choices.push((matrix.id(), words.word(title(*matrix))));
    }
    let mut head = Vec::new();
    let mut rows = Vec::new();
    for row in WindowsServer::ALL {
        head.push(html! {
            <th scope="col" data-is={on(asked_column == Some(row))}><span>{ row.id() }</span></th>
        });
        let mut cells = Vec::new();
        for column in WindowsServer::ALL {
            cells.push(cell(words, matrix, (row, column), asked, reachable));
        }
        rows.push(html! {
            <tr><th scope="row" data-is={on(asked_row == Some(row))}>{ row.id() }</th>{ cells }</tr>
        });
    }
    html! {
        <section class="staircase">
            <h2>{ words.word(Key::PageStaircase) }</h2>
            <p class="relation">
                { plain_blank(name::MATRIX.into(), words.word(Key::PageMatrix), choices, matrix.id()) }
            </p>
            <div class="scroll">
                <table>
                    <caption class="label">{ words.word(title(matrix)) }</caption>
                    <thead><tr><td></td>{ head }</tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
            <p class="hint">{ words.word(statement(matrix)) }{ " " }{ words.word(Key::PagePickCell) }</p>
        </section>
    }
}

fn cell(
    words: &Words,
    matrix: MatrixName,
    (row, column): (WindowsServer, WindowsServer),
    (asked_row, asked_column): (Option<WindowsServer>, Option<WindowsServer>),
    reachable: (WindowsServer, WindowsServer),
) -> Html {
    let allowed = matrix.cell(row, column).allowed;
    let beside = asked_row == Some(row) || asked_column == Some(column);
    let current = asked_row == Some(row) && asked_column == Some(column);
    let mark = if current { Some("current") } else { beside.then_some("beside") };
    html! {
        <td data-is={if allowed { "yes" } else { "no" }} data-mark={mark}>
            <button
                type="button"
                name={name::CELL}
                value={cell_value(row, column)}
                tabindex={if reachable == (row, column) { "0" } else { "-1" }}
                aria-label={words.say(&sentence(matrix, row, column, allowed))}
                aria-current={current.then_some("true")}
            >
                { if allowed { "●" } else { "–" } }
            </button>
        </td>
    }
}

const fn title(matrix: MatrixName) -> Key {
    match matrix {
        MatrixName::RdsCalBySessionHost => Key::PageMatrixRdsCalBySessionHost,
        MatrixName::RdsCalByLicenseServer => Key::PageMatrixRdsCalByLicenseServer,
        MatrixName::SessionHostByLicenseServer => Key::PageMatrixSessionHostByLicenseServer,
        MatrixName::BaseCalByServer => Key::PageMatrixBaseCalByServer,
    }
}

/// The rule that a matrix shows, in a sentence.
pub(crate) const fn statement(matrix: MatrixName) -> Key {
    match matrix {
        MatrixName::RdsCalBySessionHost => Key::RuleRdsCalReachesSessionHost,
        MatrixName::RdsCalByLicenseServer => Key::RuleLicenseServerHoldsRdsCal,
        MatrixName::SessionHostByLicenseServer => Key::RuleLicenseServerServesSessionHost,
        MatrixName::BaseCalByServer => Key::RuleBaseCalReachesServer,
    }
}

const fn sentence(matrix: MatrixName, row: WindowsServer, column: WindowsServer, allowed: bool) -> Message {
    match (matrix, allowed) {
        (MatrixName::RdsCalBySessionHost, true) => Message::RdsCalReaches { cal: row, host: column },
        (MatrixName::RdsCalBySessionHost, false) => Message::NoRdsCalTooOld { cal: row, host: column },
        (MatrixName::RdsCalByLicenseServer, true) => Message::LicenseServerHolds { cal: row, license_server: column },
        (MatrixName::RdsCalByLicenseServer, false) => {
            Message::NoLicenseServerHolds { cal: row, license_server: column }
        }
        (MatrixName::SessionHostByLicenseServer, true) => {
            Message::LicenseServerServes { host: row, license_server: column }
        }
        (MatrixName::SessionHostByLicenseServer, false) => {
            Message::NoLicenseServerServes { host: row, license_server: column }
        }
        (MatrixName::BaseCalByServer, true) => Message::BaseCalReaches { cal: row, server: column },
        (MatrixName::BaseCalByServer, false) => Message::NoBaseCalTooOld { cal: row, server: column },
    }
}
