use crate::View;
use crate::sign::SignKind;
use crate::words::Words;
use calcheck::link::{OpenCal, Question};
use calcheck::text::{Key, Term};
use calcheck::{Finding, Message, Server, Severity, Status};
use yew::prelude::*;

/// The chain from CALs over license server to session host, each link held or broken. Nothing links to what is not covered.
pub(crate) fn chain(view: View<'_>) -> Html {
    let verdict = &view.state.answer.verdict;
    let heading = match verdict.status {
        Status::NotCovered => return Html::default(),
        Status::Incompatible => Key::PageWhereItBreaks,
        _ => Key::PageHowItHolds,
    };
    let question = &view.state.link.question;
    let drawing = Drawing { words: view.words, question, findings: &verdict.findings };
    html! {
        <section class="chain">
            <h2>{ view.words.word(heading) }</h2>
            { if question.rds.is_some() { drawing.with_sessions() } else { drawing.base_only() } }
        </section>
    }
}

/// A box: its heading, what it is, and where it stands.
struct Node {
    heading: Key,
    what: String,
    x: u16,
    y: u16,
    width: u16,
}

/// A link between two boxes.
struct Bond {
    state: SignKind,
    label: String,
    line: &'static str,
    sign: (u16, u16),
    text: (u16, u16),
    anchor: &'static str,
}

struct Drawing<'a> {
    words: &'a Words,
    question: &'a Question,
    findings: &'a [Finding],
}

impl Drawing<'_> {
    fn found(&self, rule: &str) -> Option<Severity> {
        self.findings.iter().find(|finding| finding.rule.id == rule).map(|finding| finding.severity)
    }

    /// The first rule that says something unfavourable names the link; else the first rule decides whether it holds.
    fn judge(&self, holds: Key, rules: &[(&str, Key)], exempt: &[&str]) -> (SignKind, Key) {
        for (rule, label) in rules {
            match self.found(rule) {
                Some(Severity::Violation) => return (SignKind::No, *label),
                Some(Severity::Warning) => return (SignKind::Warning, *label),
                Some(Severity::Note | Severity::Ok) | None => {}
            }
        }
        if exempt.iter().any(|rule| self.found(rule).is_some()) {
            return (SignKind::Note, Key::PageLinkNotNeeded);
        }
        match rules.first().and_then(|(rule, _)| self.found(rule)) {
            Some(Severity::Ok) => (SignKind::Yes, holds),
            _ => (SignKind::Open, Key::PageLinkOpen),
        }
    }

    fn reaches(&self) -> (SignKind, Key) {
        let rules = [
            ("rds-cal-reaches-session-host", Key::PageLinkTooOld),
            ("licensing-mode-matches-cal-kind", Key::PageLinkModeDiffers),
            ("windows-2000-is-per-device-only", Key::PageLinkModeDiffers),
        ];
        self.judge(Key::PageLinkReaches, &rules, NO_SESSIONS)
    }

    fn held(&self) -> (SignKind, Key) {
        let rules = [
            ("license-server-holds-rds-cal", Key::PageLinkTooNew),
            ("license-server-activated", Key::PageLinkNotActivated),
        ];
        self.judge(Key::PageLinkHeld, &rules, NO_SESSIONS)
    }

    fn served(&self) -> (SignKind, Key) {
        self.judge(Key::PageLinkServed, &[("license-server-serves-session-host", Key::PageLinkNotServed)], NO_SESSIONS)
    }

    fn base(&self) -> (SignKind, Key) {
        self.judge(Key::PageLinkReaches, &[("base-cal-reaches-server", Key::PageLinkTooOld)], NO_BASE_CAL)
    }

    fn joined(&self) -> SignKind {
        let found = ["license-server-in-reach", "workgroup-is-per-device-only"].map(|rule| self.found(rule));
        if found.contains(&Some(Severity::Violation)) {
            SignKind::No
        } else if found.contains(&Some(Severity::Warning)) {
            SignKind::Warning
        } else if found.contains(&Some(Severity::Ok)) {
            SignKind::Yes
        } else {
            SignKind::Open
        }
    }

    fn cal(&self, cal: OpenCal) -> String {
        let kind = cal.kind.map(|kind| self.words.say(&Message::term(Term::Kind(kind))));
        joined_by_dots([cal.version.map(|version| version.id().to_owned()), kind])
    }

    fn host(&self) -> String {
        let server = self.question.server.map(|server| match server {
            Server::Release(release) => release.id().to_owned(),
            Server::Outside(product) => self.words.say(&Message::term(Term::Outside(product))),
        });
        let mode = self.question.rds.and_then(|rds| rds.mode);
        joined_by_dots([server, mode.map(|mode| self.words.say(&Message::term(Term::Mode(mode))))])
    }

    fn bond(&self, (state, label): (SignKind, Key), line: &'static str) -> Bond {
        let label = self.words.word(label).to_string();
        Bond { state, label, line, sign: (0, 0), text: (0, 0), anchor: "middle" }
    }

    fn base_only(&self) -> Html {
        let nodes = [
            Node { heading: Key::PageBaseCal, what: self.cal(self.question.base_cal), x: 2, y: 24, width: 166 },
            Node { heading: Key::PageServer, what: self.host(), x: 282, y: 24, width: 170 },
        ];
        let bonds = [Bond { sign: (225, 54), text: (225, 34), ..self.bond(self.base(), "M168 54H282") }];
        self.picture("0 0 460 108", &nodes, &bonds, Html::default(), None)
    }

    fn with_sessions(&self) -> Html {
        let rds = self.question.rds.unwrap_or_default();
        let license_server = joined_by_dots([rds.license_server.version.map(|version| version.id().to_owned()), None]);
        let nodes = [
            Node { heading: Key::PageRdsCal, what: self.cal(rds.cal), x: 2, y: 8, width: 166 },
            Node { heading: Key::PageBaseCal, what: self.cal(self.question.base_cal), x: 292, y: 8, width: 166 },
            Node { heading: Key::PageLicenseServer, what: license_server, x: 16, y: 176, width: 132 },
            Node { heading: Key::PageSessionHost, what: self.host(), x: 244, y: 176, width: 204 },
        ];
        let bonds = [
            Bond { sign: (226, 38), text: (230, 18), ..self.bond(self.reaches(), "M168 38H278V176") },
            Bond { sign: (78, 112), text: (98, 117), anchor: "start", ..self.bond(self.held(), "M78 68V176") },
            Bond { sign: (196, 206), text: (196, 187), ..self.bond(self.served(), "M148 206H244") },
            Bond { sign: (382, 112), text: (362, 117), anchor: "end", ..self.bond(self.base(), "M382 68V176") },
        ];
        let joined = self.joined();
        let membership = match rds.membership {
            Some(membership) => self.words.say(&Message::term(Term::Membership(membership))),
            None => self.words.word(Key::PageLinkOpen).to_string(),
        };
        let around = html! {
            <g class="around" data-is={joined.id()}>
                <rect x="1" y="160" width="458" height="119" rx="12" />
                { badge(joined, 30, 257) }
                { text(50, 262, "start", membership.clone()) }
            </g>
        };
        self.picture("0 0 460 280", &nodes, &bonds, around, Some(membership))
    }

    fn picture(
        &self,
        view_box: &'static str,
        nodes: &[Node],
        bonds: &[Bond],
        around: Html,
        membership: Option<String>,
    ) -> Html {
        let node = |node: &Node| format!("{} {}", self.words.word(node.heading), node.what);
        let said: Vec<String> =
            nodes.iter().map(node).chain(membership).chain(bonds_in_words(self.words, nodes, bonds)).collect();
        let mut drawn = vec![around];
        for bond in bonds {
            drawn.push(html! {
                <g class="bond" data-is={bond.state.id()}>
                    <path class="line" d={bond.line} />
                    { badge(bond.state, bond.sign.0, bond.sign.1) }
                    { text(bond.text.0, bond.text.1, bond.anchor, bond.label.clone()) }
                </g>
            });
        }
        for node in nodes {
            let middle = node.x + node.width / 2;
            let heading = self.words.word(node.heading).to_string();
            drawn.push(html! {
                <g class="node">
                    <rect
                        x={node.x.to_string()}
                        y={node.y.to_string()}
                        width={node.width.to_string()}
                        height="60"
                        rx="10"
                    />
                    { text(middle, node.y + 25, "middle", heading) }
                    <g class="what">{ text(middle, node.y + 46, "middle", node.what.clone()) }</g>
                </g>
            });
        }
        html! { <svg viewBox={view_box} role="img" aria-label={said.join("; ")}>{ drawn }</svg> }
    }
}

fn text(x: u16, y: u16, anchor: &'static str, text: String) -> Html {
    html! { <text x={x.to_string()} y={y.to_string()} text-anchor={anchor}>{ text }</text> }
}

/// The ends of each bond of the two pictures, as indices of their nodes.
fn bonds_in_words(words: &Words, nodes: &[Node], bonds: &[Bond]) -> Vec<String> {
    let ends: &[(usize, usize)] = if bonds.len() == 1 { &[(0, 1)] } else { &[(0, 3), (0, 2), (2, 3), (1, 3)] };
    ends.iter()
        .zip(bonds)
        .map(|((from, to), bond)| {
            format!("{} – {}: {}", words.word(nodes[*from].heading), words.word(nodes[*to].heading), bond.label)
        })
        .collect()
}

const NO_SESSIONS: &[&str] = &["administrative-sessions-need-no-rds-cal"];
const NO_BASE_CAL: &[&str] =
    &["editions-with-limits-need-no-base-cal", "anonymous-internet-access-needs-no-cal", "administration-needs-no-cal"];

fn joined_by_dots(parts: [Option<String>; 2]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "?".to_owned() } else { parts.join(" · ") }
}

/// A sign around a point.
fn badge(state: SignKind, x: u16, y: u16) -> Html {
    html! {
        <g class="sign" data-is={state.id()} transform={format!("translate({} {})", x - 12, y - 12)}>
            { state.paths() }
        </g>
    }
}
