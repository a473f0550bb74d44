//! The rules as tables, for the custom element: what `check` says of every setup that its attributes can describe.
//!
//! Nothing here knows a rule. All of these setups are asked about, and what each rule says is written down as a table over the parts
//! of the setup that it turns out to depend on, their values gathered into classes that make no difference to it. Texts keep
//! placeholders, each for what one part of the setup decides. So the tables are right by construction, or this stops.

use crate::part::number;
use calcheck::text::{Key, Piece, SiteMessage, Tag, Term, Value};
use calcheck::{
    Activation, Cal, CalKind, Language, LicenseServer, LicensingMode, MatrixName, Membership, Message, Part,
    RULES_DATE, Rds, Rule, Setup, Severity, Source, Status, VERSION, Verdict, WindowsServer, check, rules,
};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The parts of a setup that attributes say, each as a number from 0: for most, 0 is "not said".
const PARTS: usize = 8;
const SIZES: [usize; PARTS] = [12, 12, 12, 2, 4, 12, 3, 5];
const SETUPS: usize = {
    let (mut product, mut part) = (1, 0);
    while part < PARTS {
        product *= SIZES[part];
        part += 1;
    }
    product
};

const SERVER: usize = 0;
const BASE_CAL: usize = 1;
const CAL: usize = 2;
const KIND: usize = 3;
const MODE: usize = 4;
const LICENSE_SERVER: usize = 5;
const ACTIVATED: usize = 6;
const MEMBERSHIP: usize = 7;

/// A setup by the numbers of its parts.
type Point = [usize; PARTS];

fn point(mut number: usize) -> Point {
    let mut point = Point::default();
    for part in (0..PARTS).rev() {
        point[part] = number % SIZES[part];
        number /= SIZES[part];
    }
    point
}

fn number_of(point: Point) -> usize {
    point.iter().zip(SIZES).fold(0, |number, (value, size)| number * size + value)
}

/// How far apart two setups are that differ by 1 in a part.
fn stride(part: usize) -> usize {
    SIZES[part + 1..].iter().product()
}

/// The same setup without what means nothing in it: without sessions (mode 0) nothing else of RDS, no kind without a CAL, and no
/// activation without a license server.
fn plain(mut point: Point) -> Point {
    if point[MODE] == 0 {
        point[CAL] = 0;
        point[LICENSE_SERVER] = 0;
        point[MEMBERSHIP] = 0;
    }
    if point[LICENSE_SERVER] == 0 {
        point[ACTIVATED] = 0;
    }
    if point[CAL] == 0 && point[BASE_CAL] == 0 {
        point[KIND] = 0;
    }
    point
}

fn setup(point: Point) -> Setup {
    fn said<T: Copy>(all: &[T], value: usize) -> Option<T> {
        all.get(value.checked_sub(1)?).copied()
    }
    let version = |part: usize| said(&WindowsServer::ALL, point[part]);
    let kind = CalKind::ALL[point[KIND]];
    let cal = |part: usize| version(part).map(|version| Cal { version, kind });
    let rds = point[MODE].checked_sub(1).map(|mode| Rds {
        cal: cal(CAL),
        mode: said(LicensingMode::ALL, mode),
        license_server: version(LICENSE_SERVER).map(|version| LicenseServer {
            version,
            activated: said(&[Activation::Activated, Activation::NotActivated], point[ACTIVATED]),
        }),
        membership: said(Membership::ALL, point[MEMBERSHIP]),
    });
    Setup { server: version(SERVER).map(Into::into), base_cal: cal(BASE_CAL), rds, ..Setup::default() }
}

/// All combinations of the values of some parts, the others being 0; the last part's fastest.
fn combinations(parts: &[usize]) -> Vec<usize> {
    parts.iter().fold(vec![0], |numbers, part| {
        numbers.iter().flat_map(|number| (0..SIZES[*part]).map(move |value| number + value * stride(*part))).collect()
    })
}

/// Something that is said or not said of every setup: by a number, 0 being silence.
struct Answers(Vec<u8>);

impl Answers {
    const fn silent() -> Self {
        Self(Vec::new())
    }

    fn at(&self, number: usize) -> u8 {
        self.0.get(number).copied().unwrap_or(0)
    }

    fn set(&mut self, number: usize, answer: u8) {
        if self.0.is_empty() && answer != 0 {
            self.0 = vec![0; SETUPS];
        }
        if answer != 0 {
            self.0[number] = answer;
        }
    }

    /// Whether no answer depends on a part.
    fn ignores(&self, part: usize) -> bool {
        let stride = stride(part);
        self.0.chunks(stride * SIZES[part]).all(|block| {
            let (first, rest) = block.split_at(stride);
            rest.chunks(stride).all(|other| other == first)
        })
    }

    fn parts(&self) -> Vec<usize> {
        (0..PARTS).filter(|part| !self.ignores(*part)).collect()
    }

    /// The answers as a table: over which parts; into which class each of their values falls; and the answer for each combination of
    /// classes, the last part's fastest.
    fn table(&self) -> [String; 3] {
        let parts = self.parts();
        let corner = combinations(&parts);
        let value = |number: usize, part: usize| number / stride(part) % SIZES[part];
        let mut classes: Vec<Vec<usize>> = Vec::new();
        let mut firsts: Vec<Vec<usize>> = Vec::new();
        for part in &parts {
            let slice = |wanted: usize| -> Vec<u8> {
                corner.iter().filter(|number| value(**number, *part) == wanted).map(|number| self.at(*number)).collect()
            };
            let mut seen: Vec<(Vec<u8>, usize)> = Vec::new();
            let classes_of_part = (0..SIZES[*part]).map(|wanted| {
                let slice = slice(wanted);
                seen.iter().position(|(known, _)| *known == slice).unwrap_or_else(|| {
                    seen.push((slice, wanted));
                    seen.len() - 1
                })
            });
            classes.push(classes_of_part.collect());
            firsts.push(seen.into_iter().map(|(_, first)| first).collect());
        }
        let mut cells = vec![0];
        for (part, firsts) in parts.iter().zip(&firsts) {
            cells =
                cells.iter().flat_map(|base| firsts.iter().map(move |first| base + first * stride(*part))).collect();
        }
        let classes: Vec<String> =
            classes.into_iter().map(|classes| classes.into_iter().map(digit).collect()).collect();
        let answers: String = cells.into_iter().map(|number| digit(self.at(number).into())).collect();
        [parts.into_iter().map(digit).collect(), classes.join(" "), answers]
    }
}

fn digit(number: usize) -> char {
    u32::try_from(number).ok().and_then(|number| char::from_digit(number, 36)).expect("a table of at most 35 answers")
}

/// Different things by the number that each gets when it is first seen.
struct Numbered<T>(Vec<T>);

impl<T: PartialEq> Numbered<T> {
    fn number(&mut self, thing: T) -> usize {
        self.0.iter().position(|known| *known == thing).unwrap_or_else(|| {
            self.0.push(thing);
            self.0.len() - 1
        })
    }
}

/// What is known of a parameter of a text: its values by those of each part that may decide it.
struct Parameter {
    name: &'static str,
    constant: Option<Value>,
    by_part: [Option<Vec<Option<Value>>>; PARTS],
}

impl Parameter {
    fn new(name: &'static str, first: Value) -> Self {
        Self { name, constant: Some(first), by_part: SIZES.map(|size| Some(vec![None; size])) }
    }

    /// The part that decides it, unless it is always the same.
    fn part(&self) -> Option<usize> {
        if self.constant.is_some() { None } else { self.by_part.iter().position(Option::is_some) }
    }

    fn see(&mut self, point: Point, value: Value) {
        if self.constant != Some(value) {
            self.constant = None;
        }
        for (values, at) in self.by_part.iter_mut().zip(point) {
            if let Some(known) = values
                && *known[at].get_or_insert(value) != value
            {
                *values = None;
            }
        }
    }
}

/// What a rule says of a setup, apart from what varies with it.
#[derive(PartialEq)]
struct Said {
    severity: Severity,
    text: Key,
    sources: &'static [Source],
    derived: bool,
}

impl Said {
    /// The keys of the sources; `+` after them says that they state the general rule only.
    fn sources(&self) -> String {
        let keys = self.sources.iter().map(|source| source.key()).collect::<Vec<_>>().join(" ");
        if self.derived { format!("{keys}+") } else { keys }
    }
}

struct Speaker {
    rule: &'static Rule,
    said: Numbered<Said>,
    answers: Answers,
}

/// Everything that was learned by asking.
pub(crate) struct Learned {
    speakers: Vec<Speaker>,
    missing: Vec<(Part, Answers)>,
    /// By the number of the text.
    parameters: Vec<Vec<Parameter>>,
    /// The answer in a sentence, by what the heaviest finding says.
    headlines: BTreeMap<Key, Key>,
    /// The positive answers: without sessions, and with.
    fits: [Option<Key>; 2],
}

/// Remembers a value where none is known, and says whether it is the one that is.
fn settle<T: Copy + PartialEq>(place: &mut Option<T>, value: T) -> bool {
    *place.get_or_insert(value) == value
}

impl Learned {
    pub(crate) fn ask() -> Self {
        let mut learned = Self {
            speakers: rules()
                .filter(|rule| rule.bears_on_setups())
                .map(|rule| Speaker { rule, said: Numbered(Vec::new()), answers: Answers::silent() })
                .collect(),
            missing: Part::ALL.map(|part| (part, Answers::silent())).into_iter().collect(),
            parameters: Key::ALL.iter().map(|_| Vec::new()).collect(),
            headlines: BTreeMap::new(),
            fits: [None; 2],
        };
        for number in 0..SETUPS {
            let point = point(number);
            let same = number_of(plain(point));
            if same == number {
                learned.hear(number, point, &check(&setup(point)));
            } else {
                for Speaker { answers, .. } in &mut learned.speakers {
                    answers.set(number, answers.at(same));
                }
                for (_, answers) in &mut learned.missing {
                    answers.set(number, answers.at(same));
                }
            }
        }
        learned
    }

    fn hear(&mut self, number: usize, point: Point, verdict: &Verdict) {
        let mut before = None;
        for finding in &verdict.findings {
            let (text, values) = finding.message.parts();
            self.parameters_of(text, point, &values);
            let place = self.speakers.iter().position(|speaker| std::ptr::eq(speaker.rule, finding.rule));
            let place = place.expect("a rule on setups");
            // The heaviest first, and those of one weight in the order of the rules: that is how the element lists them.
            assert!(before < Some((finding.severity, place)), "findings in another order than the rules");
            before = Some((finding.severity, place));
            let said = Said { severity: finding.severity, text, sources: finding.sources, derived: finding.derived };
            let speaker = &mut self.speakers[place];
            let answer = speaker.said.number(said) + 1;
            speaker.answers.set(number, u8::try_from(answer).expect("a few answers of one rule"));
        }
        for (part, answers) in &mut self.missing {
            answers.set(number, u8::from(verdict.missing.parts().any(|missing| missing == *part)));
        }
        let (summary, values) = verdict.summary.parts();
        self.parameters_of(summary, point, &values);
        match verdict.status {
            Status::Incompatible => {
                let (heaviest, _) = verdict.findings[0].message.parts();
                let mut known = self.headlines.get(&heaviest).copied();
                assert!(settle(&mut known, summary), "a finding has one headline");
                self.headlines.insert(heaviest, summary);
            }
            Status::Incomplete => assert_eq!(summary, Key::OpenUntilSaid),
            Status::Compatible | Status::CompatibleWithWarnings => {
                let sessions = usize::from(point[MODE] != 0);
                assert!(settle(&mut self.fits[sessions], summary), "a positive answer has one sentence");
            }
            Status::NotCovered => panic!("every version is covered"),
        }
    }

    fn parameters_of(&mut self, text: Key, point: Point, values: &[(&'static str, Value)]) {
        let known = &mut self.parameters[text as usize];
        for (name, value) in values {
            // What the answer as a whole decides is no matter of a part.
            if matches!(value, Value::Term(Term::Certainty(_)) | Value::Missing(_)) {
                continue;
            }
            let place = known.iter().position(|parameter| parameter.name == *name).unwrap_or_else(|| {
                known.push(Parameter::new(name, *value));
                known.len() - 1
            });
            known[place].see(point, *value);
        }
    }
}

/// What a part of the setup decides in texts of any language, each under the number that placeholders for it have: which part, and
/// the words by its value, empty where they do not matter.
struct Decided(Vec<(usize, Vec<String>)>);

impl Decided {
    fn words(language: &Language, value: Value, forms: &str) -> String {
        match value {
            Value::Term(term) if !forms.is_empty() => {
                let form = forms.split('|').find_map(|form| form.strip_prefix(term.id())?.strip_prefix('='));
                form.expect("a form for each term").to_owned()
            }
            _ if !forms.is_empty() => panic!("no forms but those of terms: {forms}"),
            Value::Term(term) => language.text(&Message::term(term)),
            Value::Release(release) => release.id().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Missing(_) => unreachable!("not a parameter"),
        }
    }

    /// The number of what a part decides, which is that of something else it decides if the two never differ.
    fn number(&mut self, part: usize, words: Vec<String>) -> usize {
        let agree = |(a, b): (&String, &String)| a == b || a.is_empty() || b.is_empty();
        let same =
            |(known_part, known): &(usize, Vec<String>)| *known_part == part && known.iter().zip(&words).all(agree);
        if let Some(number) = self.0.iter().position(same) {
            for (known, word) in self.0[number].1.iter_mut().zip(words) {
                if known.is_empty() {
                    *known = word;
                }
            }
            return number;
        }
        self.0.push((part, words));
        self.0.len() - 1
    }

    /// A text with placeholders `{0}`, `{1}`, … for what parts decide, and its own for what the answer as a whole does.
    fn pattern(&mut self, language: &Language, key: Key, parameters: &[Parameter]) -> String {
        let mut pattern = String::new();
        for piece in language.pieces(key) {
            match piece {
                Piece::Text(words) => pattern.push_str(words),
                Piece::Parameter { name: name @ ("certainty" | "missing"), forms: "" } => {
                    pattern.push_str(&format!("{{{name}}}"));
                }
                Piece::Parameter { name, forms } => {
                    let parameter = parameters.iter().find(|parameter| parameter.name == name);
                    let parameter = parameter.unwrap_or_else(|| panic!("{} is never said with {name}", key.name()));
                    if let Some(constant) = parameter.constant {
                        pattern.push_str(&Self::words(language, constant, forms));
                        continue;
                    }
                    let decided = parameter.part().and_then(|part| Some((part, parameter.by_part[part].as_ref()?)));
                    let (part, values) =
                        decided.unwrap_or_else(|| panic!("several parts decide {name} of {}", key.name()));
                    let words = values.iter().map(|value| match value {
                        Some(value) => Self::words(language, *value, forms),
                        None => String::new(),
                    });
                    let words = words.collect();
                    let number = self.number(part, words);
                    pattern.push_str(&format!("{{{number}}}"));
                }
            }
        }
        pattern
    }
}

/// The rule by which two versions fit or do not, for each of the relations, and the parts that they are.
const fn relation(matrix: MatrixName) -> (&'static str, usize, usize) {
    match matrix {
        MatrixName::RdsCalBySessionHost => ("rds-cal-reaches-session-host", CAL, SERVER),
        MatrixName::RdsCalByLicenseServer => ("license-server-holds-rds-cal", CAL, LICENSE_SERVER),
        MatrixName::SessionHostByLicenseServer => ("license-server-serves-session-host", SERVER, LICENSE_SERVER),
        MatrixName::BaseCalByServer => ("base-cal-reaches-server", BASE_CAL, SERVER),
    }
}

/// The words of the element's own: under a name each, some of them several.
fn words(language: &Language) -> Vec<(&'static str, Vec<String>)> {
    let word = |key: Key| vec![language.pattern(key).to_owned()];
    let words = |keys: &[Key]| keys.iter().flat_map(|key| word(*key)).collect::<Vec<_>>();
    let site = |messages: &[SiteMessage]| messages.iter().map(|message| language.site(message)).collect::<Vec<_>>();
    let relations: Vec<SiteMessage> = MatrixName::ALL
        .iter()
        .map(|matrix| match matrix {
            MatrixName::RdsCalBySessionHost => SiteMessage::RelationRdsCalBySessionHost,
            MatrixName::RdsCalByLicenseServer => SiteMessage::RelationRdsCalByLicenseServer,
            MatrixName::SessionHostByLicenseServer => SiteMessage::RelationSessionHostByLicenseServer,
            MatrixName::BaseCalByServer => SiteMessage::RelationBaseCalByServer,
        })
        .collect();
    let missing = Part::ALL.map(|part| match part {
        Part::Server => Key::MissingServer,
        Part::BaseCal => Key::MissingBaseCal,
        Part::RdsCal => Key::MissingRdsCal,
        Part::Mode => Key::MissingMode,
        Part::LicenseServer => Key::MissingLicenseServer,
        Part::Activation => Key::MissingActivation,
        Part::Membership => Key::MissingMembership,
    });
    let memberships: Vec<Key> = Membership::ALL
        .iter()
        .map(|membership| match membership {
            Membership::SameDomain => Key::TermSameDomain,
            Membership::TwoWayTrust => Key::TermTwoWayTrust,
            Membership::NoTrust => Key::TermNoTrust,
            Membership::SameWorkgroup => Key::TermSameWorkgroup,
        })
        .collect();
    let severities = [
        SiteMessage::SeverityViolation,
        SiteMessage::SeverityWarning,
        SiteMessage::SeverityNote,
        SiteMessage::SeverityOk,
    ];
    let names_of_parts = [
        words(&[
            Key::PageServer,
            Key::PageBaseCal,
            Key::PageRdsCal,
            Key::ImportKind,
            Key::ImportMode,
            Key::PageLicenseServer,
        ]),
        site(&[SiteMessage::ElementActivation, SiteMessage::ElementMembership]),
    ];
    vec![
        ("missing", words(&missing)),
        ("list", words(&[Key::ListComma, Key::ListAnd])),
        ("certainty", words(&[Key::TermCertain, Key::TermWithWarnings])),
        ("open", word(Key::OpenUntilSaid)),
        ("parts", names_of_parts.concat()),
        ("host", word(Key::PageSessionHost)),
        ("notKnown", word(Key::PageNotKnown)),
        ("kinds", words(&[Key::TermUser, Key::TermDevice])),
        ("modes", words(&[Key::TermPerUser, Key::TermPerDevice])),
        ("activations", words(&[Key::PageActivated, Key::PageNotActivated])),
        ("memberships", words(&memberships)),
        ("why", site(&[SiteMessage::Why])),
        ("checkYours", site(&[SiteMessage::CheckYours])),
        ("derived", site(&[SiteMessage::Derived])),
        ("severities", site(&severities)),
        ("disclaimer", vec![language.text(&Message::Disclaimer { rules: RULES_DATE })]),
        ("relations", site(&relations)),
        ("users", word(Key::PageUsers)),
        ("devicesEach", word(Key::PageDevicesEach)),
        ("devicesShared", word(Key::PageDevicesShared)),
        ("lines", words(&[Key::PageLineBase, Key::PageLineRds])),
        ("rows", words(&[Key::PageUserOnly, Key::PageDeviceOnly, Key::PageBestMix])),
        ("total", words(&[Key::PageTotal, Key::PageMix, Key::PageFromVersion])),
        ("notPossible", word(Key::PageNotPossible)),
        ("tooMany", word(Key::PageTooMany)),
    ]
}

/// The rules whose notes the element holds the words of: what an answer waits for, as far as it costs little. The element has to stay
/// small: other notes are ids and sources there, and their words a link away.
const NOTES_IN_WORDS: [&str; 5] = [
    "license-server-in-reach",
    "license-server-activated",
    "rds-cal-required",
    "base-cal-required",
    "license-server-required",
];

/// Whether the element holds the words of a finding.
fn in_words(rule: &Rule, severity: Severity) -> bool {
    severity != Severity::Note || NOTES_IN_WORDS.contains(&rule.id)
}

/// What each rule says, in a line: its id, the parts that decide what it says and how, and a digest of its answers for all
/// combinations of their values, in every language. This is what the element is tested against.
pub(crate) fn answers(learned: &Learned) -> String {
    let mut lines = String::new();
    for Speaker { rule, said, answers } in learned.speakers.iter().filter(|speaker| !speaker.said.0.is_empty()) {
        let mut parts = answers.parts();
        for parameter in said.0.iter().flat_map(|said| &learned.parameters[said.text as usize]) {
            parts.extend(parameter.part());
        }
        parts.sort_unstable();
        parts.dedup();
        let mut digest = Digest::new();
        for number in combinations(&parts) {
            let verdict = check(&setup(point(number)));
            let finding = verdict.findings.iter().find(|finding| finding.rule == *rule);
            for tag in Tag::ALL {
                digest.add(&finding.map_or(String::new(), |finding| {
                    let said = &said.0[usize::from(answers.at(number)) - 1];
                    let text = if in_words(rule, finding.severity) {
                        Language::compiled(tag).text(&finding.message)
                    } else {
                        String::new()
                    };
                    format!("{} {} {text}", finding.severity.id(), said.sources())
                }));
            }
        }
        let parts: String = parts.into_iter().map(digit).collect();
        lines.push_str(&format!("{} {parts} {:08x}\n", rule.id, digest.0));
    }
    lines
}

/// FNV-1a, 32 bits.
struct Digest(u32);

impl Digest {
    const fn new() -> Self {
        Self(0x811c_9dc5)
    }

    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
}

/// What separates sections, lines and fields: one byte each, in none of the texts.
const SECTION: &str = "^";
const LINE: &str = "*";
const FIELD: &str = "|";

fn lines(lines: &[String]) -> String {
    assert!(
        lines.iter().all(|line| !line.contains(SECTION) && !line.contains(LINE)),
        "a line holds what separates lines"
    );
    lines.join(LINE)
}

/// Rows as a section for each of their columns, in which like stands beside like.
fn columns<const FIELDS: usize>(rows: &[[String; FIELDS]]) -> [String; FIELDS] {
    std::array::from_fn(|field| lines(&rows.iter().map(|row| row[field].clone()).collect::<Vec<_>>()))
}

/// The tables and the texts as one string, which the element splits where it starts. `names` are where its own words begin among the
/// texts of a language, which the build puts in the place of the names.
pub(crate) fn tables(learned: &Learned) -> Json {
    let mut texts = Numbered(Vec::new());
    let speakers: Vec<_> = learned.speakers.iter().filter(|speaker| !speaker.said.0.is_empty()).collect();
    let rules = speakers.iter().map(|Speaker { rule, said, answers }| {
        let said = said.0.iter().map(|said| {
            let text = if in_words(rule, said.severity) { texts.number(said.text).to_string() } else { String::new() };
            let headline = learned.headlines.get(&said.text).map(|headline| format!(":{}", texts.number(*headline)));
            format!("{}:{}:{text}{}", said.severity as usize, said.sources(), headline.unwrap_or_default())
        });
        let said = said.collect::<Vec<_>>().join(FIELD);
        let [parts, classes, answers] = answers.table();
        [rule.id.to_owned(), number(rule).unwrap_or_default().to_owned(), parts, classes, answers, said]
    });
    let rules: Vec<_> = rules.collect();
    let missing: Vec<_> = learned.missing.iter().map(|(_, answers)| answers.table()).collect();
    let relations = MatrixName::ALL.iter().map(|matrix| {
        let (rule, row, column) = relation(*matrix);
        let rule = speakers.iter().position(|speaker| speaker.rule.id == rule).expect("a rule on versions");
        format!("{}{FIELD}{rule}{FIELD}{row}{FIELD}{column}", matrix.id())
    });
    let relations: Vec<_> = relations.collect();

    let mut names = Map::new();
    let mut decided = Decided(Vec::new());
    let languages = Tag::ALL.map(|tag| {
        let language = Language::compiled(tag);
        let mut pattern = |key: Key| decided.pattern(&language, key, &learned.parameters[key as usize]);
        let mut patterns: Vec<String> = texts.0.iter().map(|key| pattern(*key)).collect();
        let fits = learned.fits.map(|key| pattern(key.expect("some setups fit"))).to_vec();
        for (name, words) in [("fits", fits)].into_iter().chain(words(&language)) {
            names.insert(name.to_owned(), patterns.len().into());
            patterns.extend(words);
        }
        lines(&patterns)
    });
    let decided: Vec<_> =
        decided.0.into_iter().map(|(part, words)| format!("{part}{FIELD}{}", words.join(FIELD))).collect();

    let ids = |ids: &[&str]| ids.join(FIELD);
    let cal_version =
        |version: WindowsServer| WindowsServer::ALL.iter().position(|each| *each == version.cal_version());
    let head = [
        VERSION.to_owned(),
        RULES_DATE.to_string(),
        WindowsServer::ALL.map(|version| cal_version(version).map(digit)).into_iter().flatten().collect(),
        ids(&WindowsServer::ALL.map(WindowsServer::id)),
        ids(&CalKind::ALL.map(CalKind::id)),
        ids(&LicensingMode::ALL.iter().map(|mode| mode.id()).collect::<Vec<_>>()),
        ids(&Membership::ALL.iter().map(|membership| membership.id()).collect::<Vec<_>>()),
        ids(&Status::ALL.iter().map(|status| status.id()).collect::<Vec<_>>()),
        ids(&Severity::ALL.iter().map(|severity| severity.id()).collect::<Vec<_>>()),
        ids(&Tag::ALL.map(Tag::id)),
    ];
    let sections = [
        vec![lines(&head), lines(&relations), lines(&decided)],
        columns(&rules).to_vec(),
        columns(&missing).to_vec(),
        languages.to_vec(),
    ];
    json!({ "version": VERSION, "rulesDate": RULES_DATE.to_string(), "names": names, "data": sections.concat().join(SECTION) })
}
