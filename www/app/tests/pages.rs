//! The page as HTML, in many states: what browsers and screen readers take for granted.

use calcheck::link::{Link, Unread};
use calcheck::text::Tag;
use calcheck::{Language, rule, rules};
use calcheck_app::{Place, prerender, render};
use std::collections::BTreeSet;

/// Pages that show every part in every way.
const ADDRESSES: &[&str] = &[
    "",
    "?v=1",
    "?v=1&server=azure-local",
    "?v=1&server=2008&edition=essentials",
    "?v=1&server=2022&base-cal=2022&base-kind=user",
    "?v=1&server=2022&base-cal=2016&base-kind=device&matrix=session-host-by-license-server",
    "?v=1&server=2022&edition=foundation&access=anonymous-internet",
    "?v=1&server=2012-r2&edition=essentials#v=1&shared=30~60",
    "?v=1&server=2019&access=administration&rds=yes",
    "?v=1&server=2022&base-cal=2022&rds=yes&rds-cal=2022&mode=per-device&license-server=2019&activated=no&membership=no-trust",
    "?v=1&server=2016&base-cal=2016&base-kind=user&rds=yes&rds-cal=2019&rds-kind=user&mode=per-user&license-server=2019&activated=yes&membership=same-domain",
    "?v=1&server=2000&base-cal=2000&base-kind=user&rds=yes&rds-cal=2000&rds-kind=user&mode=per-user&license-server=2000&activated=yes&membership=same-workgroup",
    "?v=1&server=2025&unknown=1&evil=%3Cscript%3Ealert(1)%3C/script%3E#v=1&own=x~",
    "?v=1&server=2008#v=1&own=10~1&per-server-servers=2&per-server-connections=x&administrators=5",
    "?v=1&server=2022&base-cal=2022&rds=yes#v=1&own=410~2~none&shared=90~30&own=3~1~rds&owned=base~2022~device~11&owned=rds~2012~user~5\
     &currency=EUR&administrators=3&external-users=100&external-servers=2&base-user-price=34.50&base-device-price=30\
     &rds-user-price=120&rds-device-price=110&packs=1%2C%205%2C%2050",
    "?v=1&server=2022#v=1&owned=base~2022~user~&currency=JPY&packs=0",
];

fn page(tag: Tag, address: &str) -> Element {
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (link, unread) = Link::read(query, fragment);
    Element::parse(&render(tag, Place::Alone, link, unread))
}

fn pages() -> impl Iterator<Item = (Tag, &'static str, Element)> {
    Tag::ALL.into_iter().flat_map(|tag| ADDRESSES.iter().map(move |address| (tag, *address, page(tag, address))))
}

/// An element of what the page renders, which is well-formed.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Text(String),
    Element(Element),
}

const VOID: [&str; 1] = ["input"];

impl Element {
    fn parse(html: &str) -> Self {
        let mut open = vec![Self::default()];
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let text = unescape(&rest[..at]);
            if !text.is_empty() {
                open.last_mut().unwrap().children.push(Node::Text(text));
            }
            let end = rest[at..].find('>').expect("a tag ends") + at;
            let tag = &rest[at + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                let element = open.pop().unwrap();
                assert_eq!(element.name, name, "tags are nested");
                open.last_mut().unwrap().children.push(Node::Element(element));
                continue;
            }
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let mut element = Self { name: name.to_owned(), ..Self::default() };
            let mut left = attributes.trim();
            while !left.is_empty() {
                let (name, value) = left.split_once("=\"").unwrap_or_else(|| panic!("attribute without value: {left}"));
                let (value, others) = value.split_once('"').expect("a value ends");
                element.attributes.push((name.to_owned(), unescape(value)));
                left = others.trim_start();
            }
            if VOID.contains(&name) {
                open.last_mut().unwrap().children.push(Node::Element(element));
            } else {
                open.push(element);
            }
        }
        assert_eq!(open.len(), 1, "everything is closed");
        open.pop().unwrap()
    }

    fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    fn text(&self) -> String {
        self.children
            .iter()
            .map(|child| match child {
                Node::Text(text) => text.clone(),
                Node::Element(element) => element.text(),
            })
            .collect()
    }

    fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|each| each == class))
    }

    /// The text that is seen: fields with what stands in them, and no labels for those who do not see them.
    fn visible(&self) -> String {
        if self.name == "select" || self.has_class("label") {
            return String::new();
        }
        let own =
            if self.name == "input" { format!("[{}]", self.get("value").unwrap_or_default()) } else { String::new() };
        let parts = self.children.iter().map(|child| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.visible(),
        });
        std::iter::once(own).chain(parts).collect()
    }

    /// This element and all below it, each with those it stands in.
    fn walk<'a>(&'a self, above: &mut Vec<&'a Self>, visit: &mut impl FnMut(&'a Self, &[&'a Self])) {
        visit(self, above);
        above.push(self);
        for child in &self.children {
            if let Node::Element(element) = child {
                element.walk(above, visit);
            }
        }
        above.pop();
    }

    fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.walk(&mut Vec::new(), &mut |element, _| {
            if element.name == name {
                found.push(element);
            }
        });
        found
    }
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#x27;", "'").replace("&#x2F;", "/").replace("&amp;", "&")
}

/// The places of sections, which are empty until somebody opens them.
const SECTIONS: [&str; 4] = ["import", "quote", "time", "snippets"];

#[test]
fn every_field_has_a_label_of_its_own() {
    for (tag, address, page) in pages() {
        page.walk(&mut Vec::new(), &mut |element, above| {
            if !["input", "select"].contains(&element.name.as_str()) {
                return;
            }
            let label = above.iter().rev().find(|parent| parent.name == "label").expect("a field stands in a label");
            let named = label.all("span").first().map(|span| span.text()).unwrap_or_default();
            assert!(!named.trim().is_empty(), "{tag:?} {address}: {element:?}");
            assert!(element.get("name").is_some(), "{tag:?} {address}: {element:?}");
        });
    }
}

#[test]
fn what_a_field_expects_is_said_and_belongs_to_it() {
    let mut seen = 0;
    for (tag, address, page) in pages() {
        let mut ids = BTreeSet::new();
        page.walk(&mut Vec::new(), &mut |element, _| {
            if let Some(id) = element.get("id") {
                assert!(ids.insert(id.to_owned()), "{tag:?} {address}: {id} twice");
                assert!(!element.text().is_empty() || SECTIONS.contains(&id));
            }
        });
        for input in page.all("input") {
            assert_eq!(input.get("aria-invalid").is_some(), input.get("aria-describedby").is_some());
            if let Some(id) = input.get("aria-describedby") {
                seen += 1;
                assert!(ids.contains(id), "{tag:?} {address}: {id}");
            }
        }
    }
    assert!(seen > 8);
}

#[test]
fn headings_form_an_outline() {
    for (tag, address, page) in pages() {
        let mut levels = Vec::new();
        page.walk(&mut Vec::new(), &mut |element, _| {
            if let Some(level) = element.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) {
                assert!(!element.text().trim().is_empty(), "{tag:?} {address}");
                levels.push(level);
            }
        });
        assert_eq!(levels.first(), Some(&1), "{tag:?} {address}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{tag:?} {address}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{tag:?} {address}: {levels:?}");
    }
}

#[test]
fn the_matrix_is_a_table_with_one_stop_for_the_tab_key() {
    for (tag, address, page) in pages() {
        let tables = page.all("table");
        let [table] = tables.as_slice() else { panic!("{tag:?} {address}") };
        assert!(!table.all("caption")[0].text().is_empty());
        let scopes: Vec<_> = table.all("th").iter().filter_map(|header| header.get("scope")).collect();
        assert_eq!(scopes.iter().filter(|scope| **scope == "col").count(), 11);
        assert_eq!(scopes.iter().filter(|scope| **scope == "row").count(), 11);
        let cells = table.all("button");
        assert_eq!(cells.len(), 121);
        assert_eq!(cells.iter().filter(|cell| cell.get("tabindex") == Some("0")).count(), 1);
        assert!(cells.iter().filter(|cell| cell.get("aria-current").is_some()).count() <= 1);
        let sentences: BTreeSet<_> = cells.iter().filter_map(|cell| cell.get("aria-label")).collect();
        assert_eq!(sentences.len(), 121, "each cell says something of its own");
    }
}

#[test]
fn pictures_have_words() {
    for (tag, address, page) in pages() {
        for picture in page.all("svg") {
            let hidden = picture.get("aria-hidden") == Some("true");
            let said =
                picture.get("role") == Some("img") && picture.get("aria-label").is_some_and(|text| text.len() > 20);
            assert!(hidden || said, "{tag:?} {address}: {picture:?}");
        }
    }
}

#[test]
fn every_text_is_there() {
    for (tag, address, page) in pages() {
        page.walk(&mut Vec::new(), &mut |element, _| {
            let silent = ["td", "path", "rect", "ul", "ol", "small", "g", "svg", "input"];
            let fields = element.all("input").len();
            if !silent.contains(&element.name.as_str())
                && fields == 0
                && !element.get("id").is_some_and(|id| SECTIONS.contains(&id))
            {
                assert!(!element.text().trim().is_empty(), "{tag:?} {address}: {element:?}");
            }
            for (name, value) in &element.attributes {
                assert!(!["style", "onclick"].contains(&name.as_str()), "{tag:?} {address}: {name}");
                assert!(!value.contains(['{', '}']), "{tag:?} {address}: {value}");
            }
        });
        assert!(!page.text().contains(['{', '}']), "{tag:?} {address}");
    }
}

#[test]
fn links_say_nothing_but_text() {
    for (tag, address, page) in pages() {
        assert!(page.all("script").is_empty());
        for link in page.all("a") {
            let address_of = link.get("href").unwrap();
            if let Some(part) = address_of.strip_prefix('#') {
                let named = |elements: Vec<&Element>| elements.iter().any(|element| element.get("id") == Some(part));
                assert!(named(page.all("section")) || named(page.all("div")), "{tag:?} {address}: {address_of}");
                continue;
            }
            let inside = address_of.starts_with("./") || address_of.starts_with("../");
            assert!(
                inside || address_of.starts_with("https://") || address_of.starts_with("http://"),
                "{tag:?} {address}: {address_of}"
            );
            assert!(inside || link.get("rel") == Some("noreferrer"), "{address_of}");
        }
    }
    let note = page(Tag::En, "?v=1&evil=%3Cscript%3Ealert(1)%3C/script%3E");
    assert_eq!(note.all("q")[0].text(), "evil=<script>alert(1)</script>");
}

#[test]
fn a_language_is_a_link_that_carries_the_state() {
    let address = "?v=1&server=2019#v=1&own=7~1";
    for (tag, other, up) in [(Tag::En, "de", "./de/"), (Tag::De, "en", "../")] {
        let page = page(tag, address);
        let link = page.all("a").into_iter().find(|link| link.get("hreflang") == Some(other)).unwrap();
        assert_eq!(link.get("href"), Some(format!("{up}{address}").as_str()));
    }
}

#[test]
fn a_frame_answers_and_counts_and_leads_to_the_page() {
    for tag in Tag::ALL {
        for address in ADDRESSES {
            let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
            let (link, unread) = Link::read(query, fragment);
            let whole = Element::parse(&render(tag, Place::Alone, link.clone(), unread.clone()));
            let frame = Element::parse(&render(tag, Place::Embedded, link.clone(), unread));
            assert_eq!(frame.all("h1")[0].text(), whole.all("h1")[0].text());
            // The page leads to those beside it, and says at its end what the frame says.
            assert!(whole.all("footer")[0].text().ends_with(&frame.all("footer")[0].text()));
            assert_eq!(frame.all("input").len(), whole.all("input").len(), "{tag:?} {address}");
            assert!(frame.all("table").is_empty());
            let inside: Vec<_> = frame.all("a").into_iter().filter_map(|link| link.get("href")).collect();
            let inside: Vec<_> = inside.into_iter().filter(|href| href.starts_with('.')).collect();
            assert_eq!(inside, [format!("../{}", link.address())]);
        }
    }
}

#[test]
fn the_disclaimer_is_on_every_page() {
    for (tag, address, page) in pages() {
        let footer = page.all("footer")[0].text();
        assert!(footer.contains("2026") && footer.contains("Microsoft"), "{tag:?} {address}: {footer}");
    }
}

#[test]
fn each_language_has_a_page_and_texts() {
    let pages = prerender();
    assert_eq!(pages.iter().map(|page| page.language).collect::<Vec<_>>(), ["en", "de"]);
    for page in pages {
        for text in [&page.title, &page.description, &page.no_script, &page.not_started, &page.stopped] {
            assert!(text.len() > 20, "{}: {text}", page.language);
        }
        let tag = calcheck::Language::load(&page.texts).unwrap().tag();
        assert_eq!(tag.id(), page.language);
        assert_eq!(page.app, render(tag, Place::Alone, Link::default(), Unread::default()));
        assert_eq!(page.embedded, render(tag, Place::Embedded, Link::default(), Unread::default()));
    }
}

/// What a visitor reads of the question, the answer and the count, for a person to look through. `UPDATE=1` writes it anew.
#[test]
fn the_words_of_the_pages_are_those_that_were_read_through() {
    let mut words = String::new();
    for (tag, address, page) in pages() {
        words.push_str(&format!("\n# {} {address}\n", tag.id()));
        for class in ["unread", "question", "said", "remedies", "lines", "result"] {
            let mut parts = Vec::new();
            page.walk(&mut Vec::new(), &mut |element, above| {
                let inside = above.iter().any(|parent| parent.has_class(class));
                let line = ["p", "li", "h1", "h3"].contains(&element.name.as_str());
                let within_line = above.iter().any(|parent| ["p", "li", "details"].contains(&parent.name.as_str()));
                if inside && line && !within_line {
                    parts.push(element);
                }
            });
            for part in parts {
                let text = part.visible();
                words.push_str(&format!("{class}: {}\n", text.split_whitespace().collect::<Vec<_>>().join(" ")));
            }
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &words).unwrap();
    }
    let known = std::fs::read_to_string(path).unwrap_or_default();
    for (line, (was, is)) in known.lines().zip(words.lines()).enumerate() {
        assert_eq!(was, is, "tests/pages.txt, line {}; UPDATE=1 writes it anew", line + 1);
    }
    assert_eq!(known.lines().count(), words.lines().count(), "UPDATE=1 writes tests/pages.txt anew");
}

/// A section loads what it says and no more: of the rules, what those state that its answers rest on.
#[test]
fn the_section_about_days_has_the_statements_of_its_own_rules() {
    for page in prerender() {
        let texts = page.sections.iter().find(|(id, _)| *id == "time").map(|(_, texts)| texts).unwrap();
        let language = Language::load(texts).unwrap();
        for rule in rules() {
            // Two rules may state the same.
            let cited = rule::on_time().iter().any(|cited| cited.statement == rule.statement);
            assert_eq!(!language.pattern(rule.statement).is_empty(), cited, "{}: {}", page.language, rule.id);
        }
    }
}
