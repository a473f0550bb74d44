use std::collections::BTreeMap;

use calcheck::lifecycle::lifecycle;
use calcheck::link::{Link, Question, TimeEntry, TimeForm, TimeList, TimeSlot, Unread};
use calcheck::text::{Format, Key, Value};
use calcheck::{Date, Finding, Language, Permission, Rule, Source, WindowsServer, churn, plan, reassign, timeline};
use calcheck_json::{Answers, Json};

use crate::asked::{Asked, Assumed};
use crate::reading::Reading;

/// The fields that stand for what the rules are asked, by its path there.
const OF_DEPLOYMENT: &[(&str, TimeEntry)] = &[
    ("clients", TimeEntry::Clients),
    ("roleInstalled", TimeEntry::RoleInstalled),
    ("firstConnection", TimeEntry::FirstConnection),
    ("licenseServer.installed", TimeEntry::ServerInstalled),
    ("licenseServer.activated", TimeEntry::ServerActivated),
    ("client", TimeEntry::Client),
];
const OF_REPLACEMENT: &[(&str, TimeEntry)] = &[
    ("devices", TimeEntry::ChurnDevices),
    ("replacedPerMonth", TimeEntry::ChurnPerMonth),
    ("from", TimeEntry::ChurnFrom),
];
const OF_CHANGE: &[(&str, TimeEntry)] = &[
    ("to", TimeEntry::PlanTo),
    ("clients", TimeEntry::PlanClients),
    ("on", TimeEntry::PlanOn),
    ("until", TimeEntry::PlanUntil),
];
const OF_MOVE: &[(&str, TimeEntry)] = &[("on", TimeEntry::MoveOn)];

/// How many groups of clients the picture shows.
const LANES: usize = 8;

/// All that the page asks for: what is typed goes in by the name of its field, and answers come out as JSON.
pub struct Session {
    language: Language,
    format: Box<dyn Format>,
    today: Date,
    question: Question,
    form: TimeForm,
    unread: Unread,
    /// The part of the address that the forms were read from.
    arrived: String,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.form.fmt(formatter)
    }
}

/// The rules that answers rest on, with what they state. All rules there are would bring along all that they check.
#[derive(Default)]
struct Told(BTreeMap<&'static str, Key>);

impl Told {
    fn of(&mut self, rule: &'static Rule) {
        self.0.insert(rule.id, rule.statement);
    }

    fn of_findings(&mut self, findings: &[Finding]) {
        findings.iter().for_each(|finding| self.of(finding.rule));
    }
}

impl Session {
    /// Begins in the language of these texts, on a day.
    ///
    /// # Errors
    /// Texts of another version of this program, or a day outside of the calendar.
    pub fn new(texts: &str, format: Box<dyn Format>, today: &str) -> Result<Self, String> {
        let language = Language::load(texts).map_err(|error| error.to_string())?;
        let today = today.parse().map_err(|error: calcheck::DateError| error.to_string())?;
        let (question, form, unread) = (Question::default(), TimeForm::default(), Unread::default());
        Ok(Self { language, format, today, question, form, unread, arrived: String::new() })
    }

    /// The texts of the section by name, patterns with their places, and the sources in the order of their indices.
    pub fn words(&self) -> String {
        let severity = [Key::PageViolation, Key::PageWarning, Key::PageNote, Key::PageOk, Key::PageDerived];
        let terms = [
            ("user", Key::TermUser),
            ("device", Key::TermDevice),
            ("base", Key::TermBase),
            ("rds", Key::TermRds),
            ("per-user", Key::TermPerUser),
            ("per-device", Key::TermPerDevice),
        ];
        let own = Key::ALL.iter().filter(|key| key.name().starts_with("Time") || severity.contains(key));
        let mut json = Json::default();
        json.object(|json| {
            for (name, key) in own.map(|key| (key.name(), *key)).chain(terms) {
                json.name(name).string(self.language.pattern(key));
            }
            json.name("today").string(&self.today.to_string());
            json.name("Days").string(&self.fill(Key::TimeDays, &[("example", self.today.into())]));
            json.name("Versions")
                .array(|json| WindowsServer::ALL.iter().rev().for_each(|version| json.string(version.id())));
            json.name("Sources").array(|json| {
                for source in Source::ALL {
                    let citation = source.citation();
                    json.object(|json| {
                        json.name("title").string(citation.title);
                        json.name("publisher").string(citation.publisher);
                        json.name("date").string(citation.date.unwrap_or_default());
                        json.name("url").string(citation.url.unwrap_or_default());
                    });
                }
            });
        });
        json.finish()
    }

    fn answers(&self) -> Answers<'_> {
        Answers::new(&self.language, &*self.format)
    }

    fn fill(&self, key: Key, values: &[(&'static str, Value)]) -> String {
        self.language.fill(key, values, &*self.format)
    }

    /// Follows the address of the page. `true` where its part about days is another, and the forms are read anew.
    pub fn arrive(&mut self, query: &str, fragment: &str) -> bool {
        let (link, _) = Link::read(query, fragment);
        self.question = link.question;
        let anew = link.time != self.arrived && link.time != self.form.part();
        if anew {
            (self.form, self.unread) = TimeForm::read(&link.time);
        }
        self.arrived = link.time;
        anew
    }

    /// The fragment of the address with what the forms say now.
    pub fn fragment(&self, fragment: &str) -> String {
        calcheck::link::with_time(fragment, &self.form.part())
    }

    /// Puts a text into the field of this name. `false` where there is none, or it does not take the text.
    pub fn set(&mut self, name: &str, text: &str) -> bool {
        let Some(slot) = TimeSlot::from_name(name) else { return false };
        if let TimeSlot::Cell(list, ..) = slot {
            self.say_rows(list);
        }
        self.form.set_text(slot, text)
    }

    /// Adds a row to the list of this name.
    pub fn add(&mut self, list: &str) {
        if let Some(list) = TimeList::from_id(list) {
            let reading = self.reading();
            let mut rows = reading.rows(list);
            rows.push(Asked::new_row(list, &reading));
            self.form.set_rows(list, Some(rows));
        }
    }

    /// Takes a row out.
    pub fn remove(&mut self, list: &str, row: usize) {
        if let Some(list) = TimeList::from_id(list) {
            let mut rows = self.reading().rows(list);
            if row < rows.len() {
                rows.remove(row);
            }
            self.form.set_rows(list, Some(rows));
        }
    }

    /// What followed from the question is said from now on.
    fn say_rows(&mut self, list: TimeList) {
        let rows = self.reading().rows(list);
        self.form.set_rows(list, Some(rows));
    }

    fn reading(&self) -> Reading<'_> {
        Reading::of(&self.form, self.question, self.today)
    }

    /// The fields and the answers.
    pub fn view(&self) -> String {
        let reading = self.reading();
        let mut told = Told::default();
        let mut json = Json::default();
        json.object(|json| {
            if !self.unread.is_empty() {
                let mut items = self.unread.items.clone();
                if self.unread.more > 0 {
                    items.push("…".to_owned());
                }
                let text = self.language.pattern(Key::TimeUnread).replace("{items}", &items.join(", "));
                json.name("unread").string(&text);
            }
            json.name("licenseServer").truth(reading.has_license_server());
            json.name("activated").truth(reading.is_activated());
            self.timeline(&reading, json, &mut told);
            self.churn(&reading, json, &mut told);
            self.plan(&reading, json, &mut told);
            self.reassignment(&reading, json, &mut told);
            self.fields(reading, json);
            json.name("rules").object(|json| {
                for (rule, statement) in told.0 {
                    json.name(rule).string(self.language.pattern(statement));
                }
            });
        });
        json.finish()
    }

    fn timeline(&self, reading: &Reading<'_>, json: &mut Json, told: &mut Told) {
        let Ok(deployment) = reading.deployment() else { return };
        let timeline = match timeline(&deployment, self.today) {
            Ok(timeline) => timeline,
            Err(error) => return reading.refuse(error, OF_DEPLOYMENT),
        };
        let findings = deployment.findings(self.today);
        timeline.events.iter().for_each(|event| told.of(event.rule));
        told.of_findings(&findings);
        self.answers().timeline(json.name("timeline"), &timeline, &findings, self.today);
        if let Some(begins) = deployment.first_connection.or(deployment.role_installed) {
            json.name("begins").string(&begins.to_string());
        }
        let who = |(first, last): (u32, u32)| {
            let clients = last.saturating_sub(first).saturating_add(1);
            self.fill(Key::TimeGroup, &[("clients", clients.into()), ("first", first.into()), ("last", last.into())])
        };
        json.name("groups")
            .array(|json| timeline.groups.iter().for_each(|group| json.string(&who((group.first, group.last)))));
        let beyond = timeline.groups.len().saturating_sub(LANES) as u64;
        json.name("moreGroups").string(&self.fill(Key::TimeMoreGroups, &[("groups", beyond.into())]));
        json.name("who").array(|json| {
            for event in &timeline.events {
                json.string(&event.clients.map_or_else(|| self.language.pattern(Key::TimeEverybody).to_owned(), who));
            }
        });
        let license_server = deployment.license_server.map(|server| server.version);
        let servers = [Some(deployment.server), license_server.filter(|version| *version != deployment.server)];
        json.name("support").array(|json| servers.into_iter().flatten().for_each(|server| self.support(server, json)));
        let Ok((client, day)) = reading.client_and_day() else { return };
        match timeline.outcome(client, day) {
            Ok(outcome) => {
                json.name("asked").string(&self.fill(Key::TimeSees, &[("client", client.into()), ("day", day.into())]));
                json.name("day").string(&day.to_string());
                told.of(outcome.rule);
                self.answers().outcome(json.name("sees"), &outcome);
            }
            Err(error) => reading.refuse(error, OF_DEPLOYMENT),
        }
    }

    /// How long a release is supported.
    fn support(&self, server: WindowsServer, json: &mut Json) {
        let facts = lifecycle(server);
        json.object(|json| {
            json.name("title").string(&self.fill(Key::TimeSupport, &[("server", server.into())]));
            for (name, day, key) in [
                ("mainstream", facts.mainstream_support_ends, Key::TimeMainstream),
                ("extended", facts.extended_support_ends, Key::TimeExtended),
            ] {
                let Some(day) = day else { continue };
                json.name(name).string(&day.to_string());
                json.name(&[name, "Text"].concat()).string(&self.fill(key, &[("until", day.into())]));
            }
        });
    }

    fn churn(&self, reading: &Reading<'_>, json: &mut Json, told: &mut Told) {
        let Ok(replacement) = reading.replacement() else { return };
        match churn(&replacement) {
            Ok(churn) => {
                let headline = match churn.runs_dry.worst {
                    Some(day) => {
                        let enough = Value::Number(churn.enough.worst);
                        self.fill(Key::TimeDries, &[("day", day.into()), ("enough", enough)])
                    }
                    None => self.language.pattern(Key::TimeLasts).to_owned(),
                };
                json.name("churnHeadline").string(&headline);
                told.of_findings(&churn.findings);
                self.answers().churn(json.name("churn"), &churn);
            }
            Err(error) => reading.refuse(error, OF_REPLACEMENT),
        }
    }

    fn plan(&self, reading: &Reading<'_>, json: &mut Json, told: &mut Told) {
        let Ok(Some(change)) = reading.change() else { return };
        match plan(&change) {
            Ok(plan) => {
                json.name("planStops").string(&self.fill(Key::TimeStops, &[("day", change.on.into())]));
                json.name("planBuy").array(|json| {
                    for purchase in &plan.buy {
                        let (cal, quantity) = (purchase.cal, purchase.quantity.into());
                        let values = [
                            ("quantity", quantity),
                            ("product", purchase.product.into()),
                            ("kind", cal.kind.into()),
                            ("cal", cal.version.into()),
                        ];
                        json.string(&self.fill(Key::TimePurchase, &values));
                    }
                });
                plan.stops.iter().for_each(|stop| told.of(stop.finding.rule));
                plan.steps.iter().for_each(|step| told.of(step.rule));
                told.of_findings(&plan.side_by_side);
                told.of_findings(&plan.findings);
                self.answers().plan(json.name("plan"), &plan);
            }
            Err(error) => reading.refuse(error, OF_CHANGE),
        }
    }

    fn reassignment(&self, reading: &Reading<'_>, json: &mut Json, told: &mut Told) {
        let Ok(request) = reading.request() else { return };
        match reassign(&request) {
            Ok(answer) => {
                let on = ("on", request.on.into());
                let headline = match (answer.permission, answer.next) {
                    (Permission::Allowed, _) => self.fill(Key::TimeMayMove, &[on]),
                    (Permission::NotYet, Some(next)) => self.fill(Key::TimeMayNotYet, &[on, ("next", next.into())]),
                    (Permission::NotYet, None) => self.fill(Key::TimeMayBeyond, &[on]),
                };
                json.name("moveHeadline").string(&headline);
                told.of_findings(&answer.findings);
                self.answers().reassignment(json.name("move"), &answer);
            }
            Err(error) => reading.refuse(error, OF_MOVE),
        }
    }

    /// What stands in each field, what stands in for it where it is empty, and what is wrong with it.
    fn fields(&self, reading: Reading<'_>, json: &mut Json) {
        let mut fields = Vec::new();
        for entry in TimeEntry::ALL {
            let slot = TimeSlot::Entry(*entry);
            fields.push((slot, self.form.text(slot).to_owned()));
        }
        json.name("lanes").number(LANES as u64);
        json.name("rows").object(|json| {
            for list in TimeList::ALL {
                let rows = reading.rows(*list);
                json.name(list.id()).number(rows.len() as u64);
                for (row, texts) in rows.into_iter().enumerate() {
                    for (column, text) in list.columns().iter().zip(texts) {
                        fields.push((TimeSlot::Cell(*list, row, *column), text));
                    }
                }
            }
        });
        let assumed: Vec<Assumed> = fields.iter().map(|(slot, _)| reading.assumed(*slot)).collect();
        let problems = reading.problems();
        json.name("fields").object(|json| {
            for ((slot, text), assumed) in fields.iter().zip(assumed) {
                let name = slot.name();
                json.name(&name).object(|json| {
                    json.name("text").string(text);
                    self.stands_in(&assumed, json);
                    if let Some((key, values)) = problems.get(&name) {
                        json.name("problem").string(&self.fill(*key, values));
                    }
                });
            }
        });
    }

    fn stands_in(&self, assumed: &Assumed, json: &mut Json) {
        match assumed {
            Assumed::Asked(id) => {
                json.name("assumed").string(id);
                json.name("because").string(self.language.pattern(Key::TimeAsAsked));
            }
            Assumed::Supposed(id) => {
                json.name("assumed").string(id);
                json.name("because").string(self.language.pattern(Key::TimeSupposed));
            }
            Assumed::Number(number) => json.name("placeholder").string(&self.format.number((*number).into())),
            Assumed::Words(key) => json.name("placeholder").string(self.language.pattern(*key)),
            Assumed::Nothing => {}
        }
    }
}
