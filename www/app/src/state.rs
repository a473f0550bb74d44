use crate::{Answer, Counting};
use calcheck::link::{Currency, Devices, Entry, Field, Group, Link, OpenRds, OwnedLine, Slot, Unread};
use calcheck::{CalKind, CalProduct, MatrixName, Server, Sessions, WindowsServer};
use std::rc::Rc;
use yew::Reducible;

/// Everything the page knows: what the address says, and what follows from it.
#[derive(Clone, Debug)]
pub struct State {
    /// What the address says.
    pub link: Link,
    /// What the address said beyond that.
    pub unread: Unread,
    /// What the rules say.
    pub answer: Answer,
    /// How many CALs it takes, where the [program](Self::program) can tell.
    pub counting: Counting,
    /// How much of the program is there.
    pub program: Program,
    /// The cell of the matrix that the keyboard was in last.
    pub focus: Option<(WindowsServer, WindowsServer)>,
    /// Which folded lines were filled once: they stay open when they are emptied.
    pub opened: Opened,
    /// How copying the link went.
    pub copying: Copying,
    /// How the last action goes into the browser's history.
    pub step: Step,
    /// What was said about sessions before they were taken out, for when they come back.
    shelved: Option<OpenRds>,
}

/// How much of the program is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// What answers. The count that the page was prerendered with stands until it is to change.
    Answers,
    /// All of it.
    Counts,
}

/// Lines of the estate that are folded away until they are asked for or filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Administrators and people from outside.
    pub others: bool,
    /// The legacy Per Server mode.
    pub per_server: bool,
    /// CALs owned.
    pub owned: bool,
    /// Prices and packs.
    pub prices: bool,
}

impl Opened {
    fn open(&mut self, action: &Action) {
        match action {
            Action::Type(Slot::Entry(entry), _) => match entry {
                Entry::Administrators | Entry::ExternalUsers | Entry::ExternalServers => self.others = true,
                Entry::PerServerServers | Entry::PerServerConnections => self.per_server = true,
                _ => self.prices = true,
            },
            Action::SetCurrency(_) => self.prices = true,
            Action::AddOwned => self.owned = true,
            _ => {}
        }
    }
}

/// How copying the link went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// Nothing was copied lately.
    Offered,
    /// It is in the clipboard.
    Done,
    /// The browser does not allow it.
    Refused,
}

/// How an action goes into the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The address already says it.
    Arrived,
    /// A step that Back takes back.
    Push,
    /// Part of a longer one, such as a keystroke.
    Replace,
}

/// What can happen to the page.
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(
        clippy::large_enum_variant,
        reason = "an action is made, applied and gone; where pointers are short it is small"
    )
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Fill a blank of the question; empty for "not known yet".
    Fill(Field, String),
    /// Apply a remedy, by its place in the list.
    Repair(usize),
    /// Ask about a cell of the matrix shown.
    Cell(WindowsServer, WindowsServer),
    /// Come to a cell of the matrix shown by keyboard.
    Focus(WindowsServer, WindowsServer),
    /// Show a matrix.
    Show(MatrixName),
    /// Type into a field.
    Type(Slot, String),
    /// Add people.
    AddGroup(Devices),
    /// Remove people.
    RemoveGroup(usize),
    /// Say whether people of a group open sessions.
    SetSessions(usize, Option<Sessions>),
    /// Add CALs owned.
    AddOwned,
    /// Remove CALs owned.
    RemoveOwned(usize),
    /// Say of which product CALs owned are.
    SetOwnedProduct(usize, CalProduct),
    /// Say of which version CALs owned are.
    SetOwnedVersion(usize, WindowsServer),
    /// Say of which kind CALs owned are.
    SetOwnedKind(usize, CalKind),
    /// Choose the currency of prices, or that there are none.
    SetCurrency(Option<Currency>),
    /// Come to an address.
    Arrive(Link, Unread),
    /// Close the note on what the address said.
    Dismiss,
    /// Hear how copying the link went.
    Copied(Copying),
    /// Hear that the rest of the program has come.
    Count,
}

impl State {
    /// The page at an address.
    pub fn new(link: Link, unread: Unread, program: Program) -> Self {
        let answer = Answer::to(&link.question);
        let counting = match program {
            Program::Answers => Counting::default(),
            Program::Counts => Counting::of(&link.question, &link.estate, None),
        };
        Self {
            link,
            unread,
            answer,
            counting,
            program,
            focus: None,
            opened: Opened::default(),
            copying: Copying::Offered,
            step: Step::Arrived,
            shelved: None,
        }
    }

    /// The page after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        next.step = match action {
            Action::Arrive(..) => Step::Arrived,
            Action::Type(..) => Step::Replace,
            // These leave the address as it is.
            Action::Dismiss | Action::Focus(..) | Action::Copied(_) | Action::Count => self.step,
            _ => Step::Push,
        };
        next.opened.open(&action);
        let estate = &mut next.link.estate;
        match action {
            Action::Fill(field, id) => next.fill(field, &id),
            Action::Repair(index) => {
                if let Some(remedy) = self.answer.verdict.remedies.get(index) {
                    next.link.question = self.answer.repaired(&self.link.question, remedy);
                }
            }
            Action::Cell(row, column) => next.ask_about(row, column),
            Action::Focus(row, column) => next.focus = Some((row, column)),
            Action::Show(matrix) => next.link.matrix = Some(matrix),
            Action::Type(slot, text) => estate.set_text(slot, &text),
            Action::AddGroup(sharing) => {
                estate.add_group(Group::new(sharing, "", if sharing == Devices::Own { "1" } else { "" }));
            }
            Action::RemoveGroup(index) => remove(&mut estate.groups, index),
            Action::SetSessions(index, sessions) => {
                change(&mut estate.groups, index, |group| group.sessions = sessions);
            }
            Action::AddOwned => {
                let server = next.link.question.server.and_then(Server::release);
                estate.add_owned(OwnedLine {
                    product: CalProduct::Base,
                    version: server.unwrap_or(WindowsServer::NEWEST).cal_version(),
                    kind: CalKind::User,
                    quantity: String::new(),
                });
            }
            Action::RemoveOwned(index) => remove(&mut estate.owned, index),
            Action::SetOwnedProduct(index, product) => {
                change(&mut estate.owned, index, |line| line.product = product);
            }
            Action::SetOwnedVersion(index, version) => {
                change(&mut estate.owned, index, |line| line.version = version);
            }
            Action::SetOwnedKind(index, kind) => change(&mut estate.owned, index, |line| line.kind = kind),
            Action::SetCurrency(currency) => estate.currency = currency,
            Action::Arrive(link, unread) => {
                next.link = link;
                next.unread = unread;
            }
            Action::Dismiss => next.unread = Unread::default(),
            Action::Copied(copying) => next.copying = copying,
            Action::Count => next.program = Program::Counts,
        }
        let asked_anew = next.link.question != self.link.question;
        if asked_anew {
            next.answer = Answer::to(&next.link.question);
        }
        let counted_anew = asked_anew || next.link.estate != self.link.estate || next.program != self.program;
        if counted_anew && next.program == Program::Counts {
            next.counting = Counting::of(&next.link.question, &next.link.estate, next.counting.last.take());
        }
        next
    }

    /// Whether the page shows a count that answers something else, as the rest of the program is not there.
    pub fn needs_count(&self) -> bool {
        let prerendered = Link::default();
        self.program == Program::Answers
            && (self.link.question != prerendered.question || self.link.estate != prerendered.estate)
    }

    /// The matrix that is shown: the one chosen, else the one that the question turns on.
    pub fn matrix(&self) -> MatrixName {
        self.link.matrix.unwrap_or(match self.link.question.rds {
            Some(_) => MatrixName::RdsCalBySessionHost,
            None => MatrixName::BaseCalByServer,
        })
    }

    /// The parts of the question that are rows and columns of a matrix.
    const fn parts(matrix: MatrixName) -> (Field, Field) {
        match matrix {
            MatrixName::RdsCalBySessionHost => (Field::RdsCal, Field::Server),
            MatrixName::RdsCalByLicenseServer => (Field::RdsCal, Field::LicenseServer),
            MatrixName::SessionHostByLicenseServer => (Field::Server, Field::LicenseServer),
            MatrixName::BaseCalByServer => (Field::BaseCal, Field::Server),
        }
    }

    /// The row and the column of the matrix shown that the question is about, as far as it says so.
    pub fn cell(&self) -> (Option<WindowsServer>, Option<WindowsServer>) {
        let matrix = self.matrix();
        if self.link.question.rds.is_none() && matrix != MatrixName::BaseCalByServer {
            return (None, None);
        }
        let (row, column) = Self::parts(matrix);
        let release = |field| calcheck::link::release_from_id(self.link.question.get(field));
        (release(row), release(column))
    }

    fn ask_about(&mut self, row: WindowsServer, column: WindowsServer) {
        let matrix = self.matrix();
        self.link.matrix = Some(matrix);
        if matrix != MatrixName::BaseCalByServer {
            self.bring_back_sessions();
        }
        let (row_field, column_field) = Self::parts(matrix);
        let question = &mut self.link.question;
        question.set(row_field, calcheck::link::release_id(row));
        question.set(column_field, calcheck::link::release_id(column));
        match row_field {
            Field::BaseCal => {
                question.base_cal.kind.get_or_insert(CalKind::User);
            }
            Field::RdsCal => {
                if let Some(rds) = &mut question.rds {
                    rds.cal.kind.get_or_insert(CalKind::User);
                }
            }
            _ => {}
        }
    }

    fn bring_back_sessions(&mut self) {
        let shelved = self.shelved;
        self.link.question.rds.get_or_insert_with(|| shelved.unwrap_or_default());
    }

    fn fill(&mut self, field: Field, id: &str) {
        self.shelved = self.link.question.rds.or(self.shelved);
        if field == Field::Sessions && id == "yes" {
            self.bring_back_sessions();
        } else {
            self.link.question.set(field, id);
        }
    }
}

fn remove<T>(list: &mut Vec<T>, index: usize) {
    if index < list.len() {
        list.remove(index);
    }
}

fn change<T>(list: &mut [T], index: usize, change: impl FnOnce(&mut T)) {
    if let Some(item) = list.get_mut(index) {
        change(item);
    }
}

/// The state that the page is in. What was drawn from it keeps it, to be compared with the next one.
pub(crate) struct Current(pub(crate) Rc<State>);

impl Reducible for Current {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Self(self.0.after(action).into()).into()
    }
}
