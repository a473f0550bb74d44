//! The shapes of answers about days, as the contract of the package has them.

use calcheck::text::{Format, Language};
use calcheck::{
    Answer, Churn, Date, Event, Finding, Group, Item, Message, Outcome, Permission, Plan, Reassignment, Rule, Source,
    Step, Timeline,
};
use std::fmt;

use crate::Json;

/// Answers with their texts in a language, numbers and days in these as a format writes them.
pub struct Answers<'a> {
    language: &'a Language,
    format: &'a dyn Format,
}

impl fmt::Debug for Answers<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.language.tag().id())
    }
}

/// A day, or `null`.
#[inline(never)]
fn date(json: &mut Json, date: Option<Date>) {
    match date {
        Some(date) => json.string(&date.to_string()),
        None => json.null(),
    }
}

fn range(json: &mut Json, (first, last): (u32, u32)) {
    json.array(|json| [first, last].into_iter().for_each(|number| json.number(number.into())));
}

fn sees(json: &mut Json, answer: Answer) {
    json.name("answer").string(answer.id());
    json.name("opens").truth(answer.opens());
}

/// `rule`, `number` and `sources`, the last as indices into the list of all sources.
#[inline(never)]
fn basis(json: &mut Json, rule: &Rule, sources: &[Source]) {
    json.name("rule").string(rule.id);
    json.name("number").string(rule.number);
    json.name("sources").array(|json| sources.iter().for_each(|source| json.number(*source as u64)));
}

fn group(json: &mut Json, group: &Group) {
    json.object(|json| {
        json.name("first").number(group.first.into());
        json.name("last").number(group.last.into());
        json.name("phases").array(|json| {
            for phase in &group.phases {
                json.object(|json| {
                    sees(json, phase.answer);
                    date(json.name("from"), Some(phase.from));
                    date(json.name("until"), phase.until);
                });
            }
        });
    });
}

impl<'a> Answers<'a> {
    /// Answers in a language.
    pub const fn new(language: &'a Language, format: &'a dyn Format) -> Self {
        Self { language, format }
    }

    #[inline(never)]
    fn message(&self, json: &mut Json, message: &Message) {
        json.string(&self.language.write(message, self.format));
    }

    #[inline(never)]
    fn finding(&self, json: &mut Json, finding: &Finding) {
        json.object(|json| {
            json.name("severity").string(finding.severity.id());
            self.message(json.name("message"), &finding.message);
            json.name("derived").truth(finding.derived);
            basis(json, finding.rule, finding.sources);
        });
    }

    fn findings(&self, json: &mut Json, findings: &[Finding]) {
        json.array(|json| findings.iter().for_each(|finding| self.finding(json, finding)));
    }

    fn event(&self, json: &mut Json, event: &Event) {
        json.object(|json| {
            json.name("kind").string(event.kind.id());
            date(json.name("from"), Some(event.from));
            date(json.name("until"), Some(event.until));
            json.name("tense").string(event.tense.id());
            json.name("clients");
            match event.clients {
                Some(clients) => range(json, clients),
                None => json.null(),
            }
            self.message(json.name("message"), &event.message);
            basis(json, event.rule, event.sources);
        });
    }

    /// The events and groups of a timeline, what else to know, and the calendar file.
    pub fn timeline(&self, json: &mut Json, timeline: &Timeline, findings: &[Finding], today: Date) {
        json.object(|json| {
            json.name("events").array(|json| timeline.events.iter().for_each(|event| self.event(json, event)));
            json.name("groups").array(|json| timeline.groups.iter().for_each(|each| group(json, each)));
            self.findings(json.name("findings"), findings);
            json.name("calendar").string(&timeline.calendar(self.language, self.format, today));
        });
    }

    /// What a client sees, and why.
    pub fn outcome(&self, json: &mut Json, outcome: &Outcome) {
        json.object(|json| {
            sees(json, outcome.answer);
            self.message(json.name("reason"), &outcome.reason);
            basis(json, outcome.rule, outcome.rule.sources);
        });
    }

    /// How a pool of CALs fares.
    pub fn churn(&self, json: &mut Json, churn: &Churn) {
        json.object(|json| {
            for (name, dates) in [("runsDry", churn.runs_dry), ("runsDryRevoking", churn.runs_dry_revoking)] {
                json.name(name).object(|json| {
                    date(json.name("worst"), dates.worst);
                    date(json.name("best"), dates.best);
                });
            }
            let Churn { spare, enough, enough_revoking, .. } = churn;
            for (name, numbers) in [("spare", spare), ("enough", enough), ("enoughRevoking", enough_revoking)] {
                json.name(name).object(|json| {
                    json.name("worst").number(numbers.worst);
                    json.name("best").number(numbers.best);
                });
            }
            json.name("revocable").number(churn.revocable.into());
            range(json.name("returnsAfter"), churn.returns_after);
            self.findings(json.name("findings"), &churn.findings);
        });
    }

    fn step(&self, json: &mut Json, step: &Step) {
        json.object(|json| {
            json.name("action").string(step.action.id());
            date(json.name("from"), step.from);
            date(json.name("by"), step.by);
            self.message(json.name("message"), &step.message);
            basis(json, step.rule, step.rule.sources);
        });
    }

    /// What a change of version takes.
    pub fn plan(&self, json: &mut Json, plan: &Plan) {
        json.object(|json| {
            json.name("stops").array(|json| {
                for stop in &plan.stops {
                    let (list, row) = match stop.item {
                        Item::LicenseServer(row) => ("licenseServers", row),
                        Item::Owned(row) => ("owned", row),
                    };
                    json.object(|json| {
                        json.name("path").string(&format!("{list}[{row}]"));
                        self.finding(json.name("finding"), &stop.finding);
                    });
                }
            });
            json.name("buy").array(|json| {
                for purchase in &plan.buy {
                    json.object(|json| {
                        json.name("product").string(purchase.product.id());
                        json.name("cal").object(|json| {
                            json.name("version").string(purchase.cal.version.id());
                            json.name("kind").string(purchase.cal.kind.id());
                        });
                        json.name("quantity").number(purchase.quantity.into());
                    });
                }
            });
            json.name("steps").array(|json| plan.steps.iter().for_each(|step| self.step(json, step)));
            self.findings(json.name("sideBySide"), &plan.side_by_side);
            self.findings(json.name("findings"), &plan.findings);
        });
    }

    /// Whether a CAL may move.
    pub fn reassignment(&self, json: &mut Json, answer: &Reassignment) {
        json.object(|json| {
            json.name("allowed").truth(answer.permission == Permission::Allowed);
            date(json.name("next"), answer.next);
            self.findings(json.name("findings"), &answer.findings);
        });
    }
}
