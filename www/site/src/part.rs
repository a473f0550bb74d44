//! The parts that pages are made of.

use crate::address::folder;
use crate::page::Writer;
use crate::pair::{Fit, Pair};
use calcheck::text::SiteMessage;
use calcheck::{CalKind, Finding, MatrixName, Remedy, Rule, Severity, Source, WindowsServer, rules};
use maud::{Markup, html};

/// Who says so, and when: each a link to the source in full.
pub(crate) fn cite(writer: &Writer, sources: &[Source], derived: bool) -> Markup {
    html! {
        @for (index, source) in sources.iter().enumerate() {
            @if index > 0 { "; " }
            @let short = short(writer, *source);
            @let alike = sources.iter().filter(|other| self::short(writer, **other) == short).count() > 1;
            a href=(writer.to(&format!("rules/#{}", anchor(*source)))) { (short) @if alike { " " (source.key()) } }
        }
        @if derived { " (" (writer.say(SiteMessage::Derived)) ")" }
    }
}

/// Where a rule is catalogued; some stand outside of the catalogue.
pub(crate) fn number(rule: &Rule) -> Option<&'static str> {
    Some(rule.number).filter(|number| number.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// Where a rule stands on the page of the rules: by its number, which is short, where no other rule has the same; else by its id.
pub(crate) fn rule_anchor(rule: &Rule) -> String {
    short_anchor(rule).unwrap_or_else(|| rule.id.to_owned())
}

pub(crate) fn short_anchor(rule: &Rule) -> Option<String> {
    let alone = |number: &&str| rules().filter(|other| other.number == *number).count() == 1;
    number(rule).filter(alone).map(str::to_ascii_lowercase)
}

/// Where a source stands on the page of the rules.
pub(crate) fn anchor(source: Source) -> String {
    source.key().to_ascii_lowercase()
}

/// A source by its publisher and year. The key tells those apart that say the same.
fn short(writer: &Writer, source: Source) -> String {
    if source == Source::Confirm {
        return writer.say(SiteMessage::Unconfirmed);
    }
    let citation = source.citation();
    let year = citation.date.and_then(|date| date.get(..4));
    [Some(citation.publisher), year].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A source in full, linked where it still stands: in English, whatever the language of the page.
pub(crate) fn reference(source: Source) -> Markup {
    let citation = source.citation();
    html! {
        (citation.publisher) ": "
        @match citation.url {
            Some(url) => a href=(url) { (citation.title) },
            None => (citation.title),
        }
        @if let Some(date) = citation.date { ", " (date) }
    }
}

/// The question, where it belongs, and its answer, marked as such for search engines.
pub(crate) fn answer(place: &Markup, question: &str, sentence: &str, rest: &Markup) -> Markup {
    html! {
        p.ask { (place) " / " span property="name" { (question) } }
        section.answer property="acceptedAnswer" typeof="Answer" {
            div {
                h1 property="text" { (sentence) }
                (rest)
            }
        }
    }
}

/// The class by which an answer is coloured.
pub(crate) const fn class(fit: Fit) -> &'static str {
    match fit {
        Fit::Yes => "yes",
        Fit::DeviceOnly => "part",
        Fit::No => "no",
    }
}

/// What the rules say, with who says so.
pub(crate) fn reasons(writer: &Writer, findings: &[(Option<CalKind>, Finding)]) -> Markup {
    html! {
        section {
            h2 { (writer.say(SiteMessage::Why)) }
            ul.why {
                @for (kind, finding) in findings {
                    li class=(mark(finding.severity)) {
                        @if finding.severity == Severity::Warning { b { (writer.say(severity(finding.severity))) ": " } }
                        @match kind {
                            Some(CalKind::User) => { b { (writer.say(SiteMessage::WithUserCals)) } " " },
                            Some(CalKind::Device) => { b { (writer.say(SiteMessage::WithDeviceCals)) } " " },
                            None => {},
                        }
                        (writer.text(finding.message)) " "
                        cite {
                            a href=(writer.to(&format!("rules/#{}", rule_anchor(finding.rule)))) { (number(finding.rule).unwrap_or(finding.rule.id)) }
                            " " (cite(writer, finding.sources, finding.derived))
                        }
                    }
                }
            }
        }
    }
}

/// The class by which a finding is marked.
const fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Violation => "x",
        Severity::Warning => "w",
        Severity::Note => "i",
        Severity::Ok => "v",
    }
}

pub(crate) const fn severity(severity: Severity) -> SiteMessage {
    match severity {
        Severity::Violation => SiteMessage::SeverityViolation,
        Severity::Warning => SiteMessage::SeverityWarning,
        Severity::Note => SiteMessage::SeverityNote,
        Severity::Ok => SiteMessage::SeverityOk,
    }
}

/// The smallest changes that repair a pair, each leading to what it leads to.
pub(crate) fn remedies(writer: &Writer, relation: MatrixName, remedies: &[Remedy]) -> Markup {
    html! {
        @if !remedies.is_empty() {
            p.fix {
                span { (writer.say(SiteMessage::Instead)) }
                @for remedy in remedies {
                    @let changes: Vec<String> = remedy.changes.iter().map(|change| writer.text(*change)).collect();
                    @let address = match Pair::of(relation, &remedy.setup) {
                        Some(pair) => writer.to(&pair.path()),
                        None => writer.calculator(&remedy.setup),
                    };
                    " " a href=(address) { (capital(&writer.language.list(&changes))) }
                }
            }
        }
    }
}

/// The text with its first letter large.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(crate) const fn heading(relation: MatrixName) -> SiteMessage {
    match relation {
        MatrixName::RdsCalBySessionHost => SiteMessage::RelationRdsCalBySessionHost,
        MatrixName::RdsCalByLicenseServer => SiteMessage::RelationRdsCalByLicenseServer,
        MatrixName::SessionHostByLicenseServer => SiteMessage::RelationSessionHostByLicenseServer,
        MatrixName::BaseCalByServer => SiteMessage::RelationBaseCalByServer,
    }
}

/// What a page shows of a relation.
#[derive(Clone, Copy)]
pub(crate) enum Shown {
    /// What a row holds: everything about a CAL, or a session host.
    Row(WindowsServer),
    /// What a column holds: everything about a server, or a license server.
    Column(WindowsServer),
    /// The row and the column of a pair.
    Around(Pair),
}

/// A row or a column of the staircase as a list. The rest of the steps are painted by the style sheet.
///
/// Around a pair, the steps next to it are links. Those further off can be reached from the pages of its two versions, which link a
/// whole row or column, and from the table: on a thousand pages the links that few follow were a fifth of the site.
fn strip(writer: &Writer, pair_with: impl Fn(WindowsServer) -> Pair, class: &str, name: &str, shown: Shown) -> Markup {
    let distance = |version| match shown {
        Shown::Around(here) => WindowsServer::ALL
            .into_iter()
            .position(|other| pair_with(other) == here)
            .map(|place| place.abs_diff(version)),
        Shown::Row(_) | Shown::Column(_) => None,
    };
    html! {
        ul class=(class) aria-label=(name) {
            @for (place, version) in WindowsServer::ALL.into_iter().enumerate() {
                @let pair = pair_with(version);
                @let allowed = pair.relation.cell(pair.row, pair.column).allowed;
                @let text = format!("{}: {}", version.id(), writer.say(if allowed { SiteMessage::Yes } else { SiteMessage::No }));
                li {
                    @match distance(place) {
                        Some(0) => b { (text) },
                        Some(2..) => (text),
                        _ => a href=(writer.to(&pair.path())) { (text) },
                    }
                }
            }
        }
    }
}

/// A relation as a staircase, with the steps that matter as links. Its shape is the rule.
pub(crate) fn staircase(writer: &Writer, relation: MatrixName, shown: Shown) -> Markup {
    let row = match shown {
        Shown::Row(row) | Shown::Around(Pair { row, .. }) => Some(row),
        Shown::Column(_) => None,
    };
    let column = match shown {
        Shown::Column(column) | Shown::Around(Pair { column, .. }) => Some(column),
        Shown::Row(_) => None,
    };
    let named = |row: bool, version| {
        writer.say(match (relation, row) {
            (MatrixName::RdsCalBySessionHost | MatrixName::RdsCalByLicenseServer, true) => {
                SiteMessage::NameRdsCal { cal: version }
            }
            (MatrixName::BaseCalByServer, true) => SiteMessage::NameCal { cal: version },
            (MatrixName::SessionHostByLicenseServer, true)
            | (MatrixName::RdsCalBySessionHost | MatrixName::BaseCalByServer, false) => {
                SiteMessage::NameServer { server: version }
            }
            (MatrixName::RdsCalByLicenseServer | MatrixName::SessionHostByLicenseServer, false) => {
                SiteMessage::NameLicenseServer { license_server: version }
            }
        })
    };
    html! {
        section {
            h2 { (writer.say(heading(relation))) }
            div.stairs.(relation_class(relation)) {
                @if let Some(row) = row {
                    @let class = format!("r{}", row as u8);
                    (strip(writer, |column| Pair { relation, row, column }, &class, &named(true, row), shown))
                }
                @if let Some(column) = column {
                    @let class = format!("c{}", column as u8);
                    (strip(writer, |row| Pair { relation, row, column }, &class, &named(false, column), shown))
                }
            }
            p.hint { (writer.say(SiteMessage::Legend)) }
        }
    }
}

/// The class by which a relation is painted: the two directions in which a staircase can lead.
const fn relation_class(relation: MatrixName) -> &'static str {
    match relation {
        MatrixName::RdsCalBySessionHost | MatrixName::BaseCalByServer => "down",
        MatrixName::RdsCalByLicenseServer | MatrixName::SessionHostByLicenseServer => "up",
    }
}

/// A whole relation as a table, every cell a link.
pub(crate) fn table(writer: &Writer, relation: MatrixName) -> Markup {
    html! {
        table {
            thead {
                tr {
                    td {}
                    @for column in WindowsServer::ALL { th scope="col" { (column.id()) } }
                }
            }
            tbody {
                @for row in WindowsServer::ALL {
                    tr {
                        th scope="row" { (row.id()) }
                        @for column in WindowsServer::ALL {
                            @let allowed = relation.cell(row, column).allowed;
                            @let name = writer.say(if allowed { SiteMessage::Yes } else { SiteMessage::No });
                            td class=[allowed.then_some("y")] {
                                a href=(writer.to(&Pair { relation, row, column }.path())) aria-label=(name) {
                                    (if allowed { "●" } else { "–" })
                                }
                            }
                        }
                    }
                }
            }
        }
        p.hint { (writer.say(SiteMessage::Legend)) " " (writer.say(SiteMessage::PickCell)) }
    }
}

/// The line that leads to the overview of a page's kind.
pub(crate) fn breadcrumb(writer: &Writer, relation: MatrixName) -> Markup {
    html! { a href=(writer.to(&format!("{}/", folder(relation)))) { (writer.say(overview(folder(relation)))) } }
}

/// The heading of an overview.
pub(crate) fn overview(folder: &str) -> SiteMessage {
    match folder {
        "rds-cal" => SiteMessage::HeadRdsCals,
        "license-server" => SiteMessage::HeadLicenseServers,
        "windows-server-cal" => SiteMessage::HeadCals,
        _ => SiteMessage::HeadServers,
    }
}
