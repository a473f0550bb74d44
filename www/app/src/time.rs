use crate::View;
use crate::control::name;
use crate::estate::{filled, folded};
use crate::number::whole;
use calcheck::link::{Entry, Slot};
use calcheck::text::Key;
use calcheck::{
    Activation, Answer, Cal, CalKind, Date, Deployment, EventKind, InstalledCals, LicenseServerDates, LicensingMode,
    Message, Server, Tense, TimeError, Timeline, timeline,
};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// What happens on which day: fields for the days known, a picture, a table, and what one client sees on one day. Nothing
/// where no sessions are in play.
pub(crate) fn time(view: View<'_>) -> Html {
    let Some(asked) = Asked::of(view) else { return Html::default() };
    let days = [
        (Entry::RoleInstalled, Key::PageTimeRole),
        (Entry::FirstConnection, Key::PageTimeFirst),
        (Entry::LicenseServerInstalled, Key::PageTimeServer),
        (Entry::LicenseServerActivated, Key::PageTimeActivated),
        (Entry::CalsInstalled, Key::PageTimeCalsInstalled),
    ];
    let (today, words) = (view.words.today(), view.words);
    let answer = timeline(&asked.deployment, today);
    let wrong = asked.unreadable.or_else(|| answer.as_ref().err().and_then(place));
    let mut fields = Vec::new();
    for (entry, label) in days {
        fields.push(field(view, entry, label, "date", wrong));
    }
    for (entry, label) in [(Entry::Clients, Key::PageTimeClients), (Entry::RdsCals, Key::PageTimeCals)] {
        fields.push(field(view, entry, label, "text", wrong));
    }
    let begun = asked.deployment.first_connection.or(asked.deployment.role_installed);
    let result = match (answer, begun, wrong) {
        (Ok(timeline), Some(begun), None) => drawn(view, &timeline, begun, &asked, today),
        (_, None, None) => html! { <p class="hint">{ words.word(Key::PageTimeHint) }</p> },
        _ => Html::default(),
    };
    let content = html! { <><ul class="dates">{ fields }</ul>{ result }</> };
    let open = view.state.opened.time || filled(view, &Entry::OF_TIME);
    html! { <section class="time">{ folded(view, Key::PageTime, open, content) }</section> }
}

/// What the question and the fields say together.
struct Asked {
    deployment: Deployment,
    client: u32,
    day: Option<Date>,
    /// The first field that does not say what it should.
    unreadable: Option<Entry>,
}

impl Asked {
    fn of(view: View<'_>) -> Option<Self> {
        let question = &view.state.link.question;
        let rds = question.rds?;
        let server = question.server.and_then(Server::release)?;
        let text = |entry| view.state.link.estate.text(Slot::Entry(entry)).trim();
        let mut unreadable = None;
        let mut date = |entry| {
            let read = text(entry).parse().ok();
            if read.is_none() && !text(entry).is_empty() {
                unreadable = unreadable.or(Some(entry));
            }
            read
        };
        let role_installed = date(Entry::RoleInstalled);
        let first_connection = date(Entry::FirstConnection);
        let installed = date(Entry::LicenseServerInstalled);
        let activated = date(Entry::LicenseServerActivated);
        let cals_installed = date(Entry::CalsInstalled);
        let day = date(Entry::Day);
        let mut number = |entry, otherwise| match whole(text(entry)) {
            Some(number) => number,
            None => {
                if !text(entry).is_empty() {
                    unreadable = unreadable.or(Some(entry));
                }
                otherwise
            }
        };
        let clients = number(Entry::Clients, 1);
        let client = number(Entry::Client, 1).clamp(1, clients.max(1));
        let quantity = number(Entry::RdsCals, 0);
        let mode = rds.mode.unwrap_or(match rds.cal.kind {
            Some(CalKind::User) => LicensingMode::PerUser,
            _ => LicensingMode::PerDevice,
        });
        let begun = first_connection.or(role_installed);
        // Where the question says that it is activated, and no day is known, it always was.
        let said = rds.license_server.activation == Some(Activation::Activated);
        let activated = activated.or(installed.or(begun).filter(|_| said));
        let kind = rds.cal.kind.unwrap_or(if mode == LicensingMode::PerUser { CalKind::User } else { CalKind::Device });
        let cal = Cal { version: rds.cal.version.unwrap_or(server), kind };
        let cals = cals_installed.or(activated).or(begun).filter(|_| quantity > 0);
        let deployment = Deployment {
            server,
            mode,
            clients,
            role_installed,
            first_connection,
            license_server: rds.license_server.version.map(|version| LicenseServerDates {
                version,
                installed,
                activated,
            }),
            cals: cals.map(|installed| InstalledCals { cal, quantity, installed }).into_iter().collect(),
        };
        Some(Self { deployment, client, day, unreadable })
    }
}

/// The field that an error is about.
fn place(error: &TimeError) -> Option<Entry> {
    Some(match error.path().as_str() {
        "roleInstalled" => Entry::RoleInstalled,
        "firstConnection" => Entry::FirstConnection,
        "licenseServer.installed" => Entry::LicenseServerInstalled,
        "licenseServer.activated" => Entry::LicenseServerActivated,
        "clients" => Entry::Clients,
        _ => Entry::CalsInstalled,
    })
}

/// A field under its label, and what is wrong with it.
fn field(view: View<'_>, entry: Entry, label: Key, kind: &'static str, wrong: Option<Entry>) -> Html {
    let text = view.state.link.estate.text(Slot::Entry(entry)).to_owned();
    let is_date = kind == "date";
    let wrong = wrong == Some(entry);
    html! {
        <li>
            <label class="field">
                <span>{ view.words.word(label) }</span>
                <input
                    type={kind}
                    name={entry.id()}
                    value={text}
                    min={is_date.then(|| Date::MIN.to_string())}
                    max={is_date.then(|| Date::MAX.to_string())}
                    inputmode={(!is_date).then_some("numeric")}
                    size={(!is_date).then_some("6")}
                    autocomplete="off"
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={wrong.then_some("wrong-time")}
                />
            </label>
            if wrong {
                <span class="expected" id="wrong-time">{ view.words.word(Key::PageTimeWrong) }</span>
            }
        </li>
    }
}

/// How far the picture reaches beyond what it shows, in days, and how far it reaches at most.
const MARGIN: u32 = 7;
const LONGEST: u32 = 500;
/// The width of a lane, in its own units.
const WIDTH: u32 = 720;
/// Groups of clients beyond these are in the table only.
const LANES: usize = 6;

/// An element; an empty attribute is none. What `html!` makes of the same is several times as long, and the section has many.
#[inline(never)]
fn element(tag: &'static str, keys: &'static [&'static str], values: &[&str], children: Vec<Html>) -> Html {
    let mut element = VTag::new(tag);
    let value = |value: &&str| (!value.is_empty()).then(|| AttributeOrProperty::Attribute((*value).to_owned().into()));
    element.attributes = Attributes::Dynamic { keys, values: values.iter().map(value).collect() };
    element.add_children(children);
    element.into()
}

/// An element with a class and a text.
#[inline(never)]
fn worded(tag: &'static str, class: &str, words: &str) -> Html {
    element(tag, &["class"], &[class], vec![VText::new(words.to_owned()).into()])
}

/// An element with a class and others inside.
#[inline(never)]
fn holding(tag: &'static str, class: &str, children: Vec<Html>) -> Html {
    element(tag, &["class"], &[class], children)
}

fn drawn(view: View<'_>, timeline: &Timeline, begun: Date, asked: &Asked, today: Date) -> Html {
    let words = view.words;
    let day = asked.day.unwrap_or(today.max(begun));
    let start = begun.day_number().min(day.day_number()).saturating_sub(MARGIN);
    let of_support = |kind| matches!(kind, EventKind::MainstreamSupportEnds | EventKind::ExtendedSupportEnds);
    let latest = timeline.events.iter().filter(|event| !of_support(event.kind)).map(|event| event.until.day_number());
    let near = latest.filter(|latest| *latest < start + LONGEST).max().unwrap_or(start);
    let end = (near.max(day.day_number()) + MARGIN).min(Date::MAX.day_number());
    let mut parts = picture(view, timeline, (start, end), day, today);
    let mut sees = Vec::new();
    if let Ok(outcome) = timeline.outcome(asked.client, day) {
        let question = words.say(&Message::PageTimeSees { client: asked.client.into(), day });
        let reason = [" ", &words.say(&outcome.reason), " "].concat();
        sees =
            vec![worded("b", "", &question), VText::new(reason).into(), worded("span", "number", outcome.rule.number)];
    }
    parts.push(element("p", &["class", "role"], &["sees", "status"], sees));
    let fields = vec![
        field(view, Entry::Day, Key::PageTimeDay, "date", None),
        field(view, Entry::Client, Key::PageTimeClient, "text", None),
    ];
    parts.push(holding("ul", "dates", fields));
    parts.push(table(view, timeline));
    if timeline.events.iter().any(|event| event.tense != Tense::Past) {
        let address = timeline.calendar_address(words.language(), words.format(), today);
        let link = vec![worded("span", "", &words.word(Key::PageTimeCalendar))];
        let link = element("a", &["download", "href"], &["cal-check.ics", &address], link);
        parts.push(holding("p", "", vec![link]));
    }
    parts.into_iter().collect()
}

/// A lane for each group of clients, with the day asked about and today as lines across it, and a slider to move the former.
fn picture(view: View<'_>, timeline: &Timeline, (start, end): (u32, u32), day: Date, today: Date) -> Vec<Html> {
    let words = view.words;
    let at = |day: Date| (day.day_number().clamp(start, end) - start) * WIDTH / (end - start);
    let bar = |class: &str, from: u32, until: u32, inside: Vec<Html>| {
        let (left, width) = (from.to_string(), until.saturating_sub(from).to_string());
        element("rect", &["class", "x", "width", "height"], &[class, &left, &width, "10"], inside)
    };
    let mut lanes = Vec::new();
    for group in timeline.groups.iter().take(LANES) {
        let (first, last) = (group.first, group.last);
        let title = words.say(&Message::PageTimeGroup { clients: last - first + 1, first, last });
        let mut described = [&title, "."].concat();
        let mut drawing = Vec::new();
        for phase in &group.phases {
            let right = phase.until.and_then(|until| until.add_days(1)).map_or(WIDTH, at);
            let why = timeline.outcome(first, phase.from).map_or(String::new(), |outcome| words.say(&outcome.reason));
            described = [&described, " ", &words.date(phase.from), ": ", &why].concat();
            drawing.push(bar(class(phase.answer), at(phase.from), right, vec![worded("title", "", &why)]));
        }
        let mut mark = |class, day| drawing.push(bar(class, at(day), at(day) + 2, Vec::new()));
        if (start..=end).contains(&today.day_number()) {
            mark("today", today);
        }
        mark("cursor", day);
        let values = ["0 0 720 10", "none", "img", &described];
        let drawing = element("svg", &["viewBox", "preserveAspectRatio", "role", "aria-label"], &values, drawing);
        // The picture says so itself to those who do not see it.
        let title = element("span", &["aria-hidden"], &["true"], vec![VText::new(title).into()]);
        lanes.push(holding("li", "", vec![title, drawing]));
    }
    let edge = |number| worded("span", "", &Date::from_day_number(number).map_or(String::new(), |day| words.date(day)));
    let slider = html! {
        <label>
            <span class="label">{ words.word(Key::PageTimeDay) }</span>
            <input
                class="cursor"
                type="range"
                name={name::CURSOR}
                min={start.to_string()}
                max={end.to_string()}
                value={day.day_number().to_string()}
                aria-valuetext={words.date(day)}
            />
        </label>
    };
    vec![holding("ul", "lanes", lanes), slider, holding("p", "edges", vec![edge(start), edge(end)])]
}

const fn class(answer: Answer) -> &'static str {
    match answer {
        Answer::Refused => "no",
        Answer::Unlicensed | Answer::Mismatched => "warning",
        Answer::Grace | Answer::Temporary => "for-now",
        _ => "yes",
    }
}

fn table(view: View<'_>, timeline: &Timeline) -> Html {
    let words = view.words;
    let heading =
        |scope: &str, words: &str| element("th", &["scope"], &[scope], vec![VText::new(words.to_owned()).into()]);
    let mut rows = Vec::new();
    for event in &timeline.events {
        let when = if event.from == event.until {
            words.date(event.from)
        } else {
            words.say(&Message::PageTimeRange { from: event.from, until: event.until })
        };
        let weight = match event.kind {
            EventKind::Refused => " no",
            EventKind::Unlicensed | EventKind::Mismatched => " warning",
            _ => "",
        };
        let cells = vec![
            heading("row", &when),
            worded("td", "", &words.say(&event.message)),
            worded("td", "number", event.rule.number),
        ];
        rows.push(holding("tr", &[event.tense.id(), weight].concat(), cells));
    }
    let columns = [Key::PageTimeWhen, Key::PageTimeWhat, Key::PageTimeRule];
    let head = holding("tr", "", columns.map(|key| heading("col", &words.word(key))).into());
    let table = vec![holding("thead", "", vec![head]), holding("tbody", "", rows)];
    holding("div", "scroll", vec![holding("table", "days", table)])
}
