//! The shapes of answers about time, as the contract of the package has them.

use calcheck::{Answer, Churn, Date, Finding, Item, Outcome, Permission, Plan, Reassignment, Timeline};

use crate::Json;
use crate::Shape::{Array, Object};

impl Json<'_> {
    /// The events and groups of a timeline, what else to know, and the calendar file.
    pub fn timeline(&mut self, timeline: &Timeline, findings: &[Finding], today: Date) {
        self.begin(Object);
        self.name("events");
        self.begin(Array);
        for event in &timeline.events {
            self.begin(Object);
            self.named_text("kind", event.kind.id());
            self.named_date("from", Some(event.from));
            self.named_date("until", Some(event.until));
            self.named_text("tense", event.tense.id());
            self.name("clients");
            match event.clients {
                Some(clients) => self.range(clients),
                None => self.null(),
            }
            self.named_message("message", &event.message);
            self.rule(event.rule, event.sources);
            self.end(Object);
        }
        self.end(Array);
        self.name("groups");
        self.begin(Array);
        for group in &timeline.groups {
            self.begin(Object);
            self.named_number("first", group.first.into());
            self.named_number("last", group.last.into());
            self.name("phases");
            self.begin(Array);
            for phase in &group.phases {
                self.begin(Object);
                self.answer(phase.answer);
                self.named_date("from", Some(phase.from));
                self.named_date("until", phase.until);
                self.end(Object);
            }
            self.end(Array);
            self.end(Object);
        }
        self.end(Array);
        self.findings("findings", findings);
        let calendar = timeline.calendar(self.language, self.format, today);
        self.named_text("calendar", &calendar);
        self.end(Object);
    }

    fn range(&mut self, (first, last): (u32, u32)) {
        self.begin(Array);
        self.number(first.into());
        self.number(last.into());
        self.end(Array);
    }

    fn answer(&mut self, answer: Answer) {
        self.named_text("answer", answer.id());
        self.name("opens");
        self.flag(answer.opens());
    }

    /// What a client sees, and why.
    pub fn outcome(&mut self, outcome: &Outcome) {
        self.begin(Object);
        self.answer(outcome.answer);
        self.named_message("reason", &outcome.reason);
        self.rule(outcome.rule, outcome.rule.sources);
        self.end(Object);
    }

    /// How a pool of CALs fares.
    pub fn churn(&mut self, churn: &Churn) {
        self.begin(Object);
        for (name, dates) in [("runsDry", churn.runs_dry), ("runsDryRevoking", churn.runs_dry_revoking)] {
            self.name(name);
            self.begin(Object);
            self.named_date("worst", dates.worst);
            self.named_date("best", dates.best);
            self.end(Object);
        }
        let Churn { spare, enough, enough_revoking, .. } = churn;
        for (name, numbers) in [("spare", spare), ("enough", enough), ("enoughRevoking", enough_revoking)] {
            self.name(name);
            self.begin(Object);
            self.named_number("worst", numbers.worst);
            self.named_number("best", numbers.best);
            self.end(Object);
        }
        self.named_number("revocable", churn.revocable.into());
        self.name("returnsAfter");
        self.range(churn.returns_after);
        self.findings("findings", &churn.findings);
        self.end(Object);
    }

    /// What a change of version takes.
    pub fn plan(&mut self, plan: &Plan) {
        self.begin(Object);
        self.name("stops");
        self.begin(Array);
        for stop in &plan.stops {
            self.begin(Object);
            let (list, row) = match stop.item {
                Item::LicenseServer(row) => ("licenseServers", row),
                Item::Owned(row) => ("owned", row),
            };
            self.named_text("path", &format!("{list}[{row}]"));
            self.name("finding");
            self.finding(&stop.finding);
            self.end(Object);
        }
        self.end(Array);
        self.name("buy");
        self.begin(Array);
        for purchase in &plan.buy {
            self.begin(Object);
            self.named_text("product", purchase.product.id());
            self.name("cal");
            self.begin(Object);
            self.named_text("version", purchase.cal.version.id());
            self.named_text("kind", purchase.cal.kind.id());
            self.end(Object);
            self.named_number("quantity", purchase.quantity.into());
            self.end(Object);
        }
        self.end(Array);
        self.name("steps");
        self.begin(Array);
        for step in &plan.steps {
            self.begin(Object);
            self.named_text("action", step.action.id());
            self.named_date("from", step.from);
            self.named_date("by", step.by);
            self.named_message("message", &step.message);
            self.rule(step.rule, step.rule.sources);
            self.end(Object);
        }
        self.end(Array);
        self.findings("sideBySide", &plan.side_by_side);
        self.findings("findings", &plan.findings);
        self.end(Object);
    }

    /// Whether a CAL may move.
    pub fn reassignment(&mut self, answer: &Reassignment) {
        self.begin(Object);
        self.name("allowed");
        self.flag(answer.permission == Permission::Allowed);
        self.named_date("next", answer.next);
        self.findings("findings", &answer.findings);
        self.end(Object);
    }
}
