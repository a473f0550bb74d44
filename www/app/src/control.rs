//! What the controls of the page do, by their names and values.

use crate::Action;
use calcheck::link::{Currency, Devices, Field, Slot, release_from_id};
use calcheck::{CalKind, CalProduct, MatrixName, Sessions, WindowsServer};

/// The names of controls that are no fields of a question or an estate.
pub(crate) mod name {
    pub(crate) const ADD: &str = "add";
    pub(crate) const CELL: &str = "cell";
    pub(crate) const COPY: &str = "copy";
    pub(crate) const CURRENCY: &str = "currency";
    pub(crate) const DISMISS: &str = "dismiss";
    pub(crate) const KIND: &str = "kind";
    pub(crate) const MATRIX: &str = "matrix";
    pub(crate) const OWNED: &str = "owned";
    pub(crate) const PRODUCT: &str = "product";
    pub(crate) const REMEDY: &str = "remedy";
    pub(crate) const REMOVE_GROUP: &str = "remove-group";
    pub(crate) const REMOVE_OWNED: &str = "remove-owned";
    pub(crate) const SESSIONS: &str = "sessions";
    pub(crate) const THEME: &str = "theme";
    pub(crate) const VERSION: &str = "version";
}

/// The values of the choice whether people of a group open sessions.
pub(crate) const WITH_SESSIONS: &str = "yes";
pub(crate) const WITHOUT_SESSIONS: &str = "no";

/// What it means that something was chosen from a list.
pub fn chosen(control: &str, value: &str) -> Option<Action> {
    if let Some(field) = Field::from_id(control) {
        return Some(Action::Fill(field, value.to_owned()));
    }
    if let Some((list, index)) = control.rsplit_once('-') {
        let index = index.parse().ok()?;
        return match list {
            name::SESSIONS => Some(Action::SetSessions(index, (value == WITHOUT_SESSIONS).then_some(Sessions::None))),
            name::PRODUCT => Some(Action::SetOwnedProduct(index, CalProduct::from_id(value)?)),
            name::VERSION => Some(Action::SetOwnedVersion(index, release_from_id(value)?)),
            name::KIND => Some(Action::SetOwnedKind(index, CalKind::from_id(value)?)),
            _ => None,
        };
    }
    match control {
        name::MATRIX => Some(Action::Show(MatrixName::from_id(value)?)),
        name::CURRENCY => Some(Action::SetCurrency(Currency::from_id(value))),
        _ => None,
    }
}

/// What it means that something was typed.
pub fn typed(control: &str, text: &str) -> Option<Action> {
    Some(Action::Type(Slot::from_name(control)?, text.to_owned()))
}

/// What it means that a button was pressed.
pub fn pressed(control: &str, value: &str) -> Option<Action> {
    match control {
        name::REMEDY => Some(Action::Repair(value.parse().ok()?)),
        name::CELL => {
            let (row, column) = cell(value)?;
            Some(Action::Cell(row, column))
        }
        name::ADD if value == name::OWNED => Some(Action::AddOwned),
        name::ADD => Some(Action::AddGroup(Devices::from_id(value)?)),
        name::REMOVE_GROUP => Some(Action::RemoveGroup(value.parse().ok()?)),
        name::REMOVE_OWNED => Some(Action::RemoveOwned(value.parse().ok()?)),
        name::DISMISS => Some(Action::Dismiss),
        _ => None,
    }
}

/// The value of the button in a cell.
pub(crate) fn cell_value(row: WindowsServer, column: WindowsServer) -> String {
    format!("{}.{}", row as usize, column as usize)
}

/// The cell that a button with this value stands in.
pub(crate) fn cell(value: &str) -> Option<(WindowsServer, WindowsServer)> {
    let (row, column) = value.split_once('.')?;
    let release = |index: &str| WindowsServer::ALL.get(index.parse::<usize>().ok()?).copied();
    Some((release(row)?, release(column)?))
}

/// The cell that a key leads to.
pub(crate) fn moved(
    (row, column): (WindowsServer, WindowsServer),
    key: &str,
    control: bool,
) -> Option<(WindowsServer, WindowsServer)> {
    let last = WindowsServer::COUNT - 1;
    let (row, column) = (row as usize, column as usize);
    let (row, column) = match key {
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowDown" => ((row + 1).min(last), column),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowRight" => (row, (column + 1).min(last)),
        "Home" => (if control { 0 } else { row }, 0),
        "End" => (if control { last } else { row }, last),
        _ => return None,
    };
    WindowsServer::ALL.get(row).copied().zip(WindowsServer::ALL.get(column).copied())
}
