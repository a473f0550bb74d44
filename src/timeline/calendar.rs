//! The events ahead as a calendar file (RFC 5545).

use super::{Event, Tense, Timeline};
use crate::text::{Format, Language};
use crate::{Citation, Date};

/// A line may have 75 bytes; a longer one goes on in the next, after a space.
const LINE_BYTES: usize = 75;

impl Timeline {
    /// What is not past, as a calendar file (`.ics`): an entry for the whole of each day, or from the first day on which
    /// something can happen to the last. The same events have the same ids, so that a file read again replaces them.
    pub fn calendar(&self, language: &Language, format: &dyn Format, today: Date) -> String {
        let mut file = Lines::default();
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CAL Check//calcheck//EN", "CALSCALE:GREGORIAN"] {
            file.line(line);
        }
        for (index, event) in self.events.iter().enumerate().filter(|(_, event)| event.tense != Tense::Past) {
            // Events of one kind on one day to the same clients stand side by side, and are told apart by their order.
            let earlier = self.events.iter().take(index).rev().take_while(|other| alike(other, event)).count();
            entry(&mut file, event, earlier, &language.write(&event.message, format), today);
        }
        file.line("END:VCALENDAR");
        file.0
    }
}

/// Whether only their order tells two events apart.
fn alike(one: &Event, other: &Event) -> bool {
    (one.kind, one.from, one.clients) == (other.kind, other.from, other.clients)
}

fn entry(file: &mut Lines, event: &Event, earlier: usize, text: &str, today: Date) {
    file.line("BEGIN:VEVENT");
    let (first, last) = event.clients.unwrap_or_default();
    let id = format!("{}-{}-{first}-{last}-{earlier}", compact(event.from), event.kind.id());
    file.line(&["UID:", &id, "@calcheck"].concat());
    file.line(&["DTSTAMP:", &compact(today), "T000000Z"].concat());
    file.line(&["DTSTART;VALUE=DATE:", &compact(event.from)].concat());
    // The day after the last; the calendar here ends where no entry goes on.
    if let Some(after) = event.until.add_days(1) {
        file.line(&["DTEND;VALUE=DATE:", &compact(after)].concat());
    }
    file.line(&["SUMMARY:", &escaped(text)].concat());
    file.line(&["DESCRIPTION:", &escaped(&basis(event))].concat());
    file.line("TRANSP:TRANSPARENT");
    file.line("END:VEVENT");
}

/// What an event follows from: the number of its rule, and a line for each source.
fn basis(event: &Event) -> String {
    let mut basis = String::from(event.rule.number);
    for source in event.sources {
        let Citation { title, publisher, date, url, .. } = source.citation();
        basis.push('\n');
        basis.push_str(title);
        for part in [Some(publisher), date, url].into_iter().flatten().filter(|part| !part.is_empty()) {
            basis.push_str(", ");
            basis.push_str(part);
        }
    }
    basis
}

/// `20270112`.
fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, line: &str) {
        let mut room = LINE_BYTES;
        for character in line.chars() {
            let bytes = character.len_utf8();
            if bytes > room {
                self.0.push_str("\r\n ");
                room = LINE_BYTES.saturating_sub(1);
            }
            self.0.push(character);
            room = room.saturating_sub(bytes);
        }
        self.0.push_str("\r\n");
    }
}
