use calcheck::link::Question;
use calcheck::{CalKind, Message, Remedy, Setup, Status, Verdict, check};

/// The verdict on a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The setup that was checked.
    pub setup: Setup,
    /// What the rules say about it.
    pub verdict: Verdict,
}

impl Answer {
    /// Checks a question. Where the kind of the RDS CAL is open, both are checked, and what they agree on is certain.
    pub fn to(question: &Question) -> Self {
        let setup = question.setup(question.base_cal.kind.unwrap_or(CalKind::User));
        let Some(version) = question.rds_cal_of_open_kind() else {
            return Self { setup, verdict: check(&setup) };
        };
        let [user, device] = CalKind::ALL.map(|kind| check(&question.setup(kind)));
        let mut verdict = user;
        verdict.findings.retain(|finding| device.findings.contains(finding));
        if verdict.status == Status::Incompatible
            && device.status == Status::Incompatible
            && verdict.summary == device.summary
        {
            verdict.remedies.retain(|remedy| device.remedies.iter().any(|other| other.changes == remedy.changes));
        } else if verdict.status != Status::NotCovered {
            verdict.status = Status::Incomplete;
            verdict.summary = Message::PageOpenKind { cal: version };
            verdict.remedies.clear();
        }
        Self { setup, verdict }
    }

    /// The question after a remedy: what was open stays open, unless the remedy settles it.
    pub fn repaired(&self, question: &Question, remedy: &Remedy) -> Question {
        let mut repaired = Question::from(remedy.setup);
        let checked = Question::from(question.setup(CalKind::User));
        let keep = |repaired: &mut Option<CalKind>, checked: Option<CalKind>, asked: Option<CalKind>| {
            if *repaired == checked {
                *repaired = asked;
            }
        };
        keep(&mut repaired.base_cal.kind, checked.base_cal.kind, question.base_cal.kind);
        if let (Some(repaired), Some(checked), Some(asked)) = (&mut repaired.rds, checked.rds, question.rds) {
            keep(&mut repaired.cal.kind, checked.cal.kind, asked.cal.kind);
            if repaired.license_server.activation.is_none() {
                repaired.license_server.activation = asked.license_server.activation;
            }
        }
        repaired
    }
}
