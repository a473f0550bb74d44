//! The frame of every page: head, navigation and footer.

use crate::address::{in_language, relative};
use calcheck::link::{Estate, Link, Question};
use calcheck::text::{SiteMessage, Tag};
use calcheck::{Language, Message, RULES_DATE, Setup};
use maud::{DOCTYPE, Markup, html};

/// What is the same for all pages of a build.
pub(crate) struct Site {
    /// The address that the site will stand at, with a slash at its end, where that is known.
    pub(crate) base: Option<String>,
    /// The content security policy of every page.
    pub(crate) policy: String,
    /// The style sheet, from the root of the site.
    pub(crate) style: String,
    /// The script that puts back the colours chosen in the calculator, from the root of the site.
    pub(crate) theme: String,
}

/// A page, before its frame.
pub(crate) struct Page {
    /// From the root of its language.
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) description: String,
    /// What stands in `<main>`.
    pub(crate) main: Markup,
    /// How the answer is coloured; empty where there is none.
    pub(crate) class: &'static str,
    /// Whether the page answers one question; [`answer`](crate::part::answer) marks which.
    pub(crate) answers: bool,
    /// The picture for link previews, from the root of the site.
    pub(crate) card: String,
}

impl Page {
    /// A page that answers no single question: a heading, what is to be found below it, and that.
    pub(crate) fn overview(writer: &Writer, path: &str, title: SiteMessage, lead: &str, rest: &Markup) -> Self {
        let title = writer.say(title);
        Self {
            main: html! { h1 { (title) } p.lead { (lead) } (rest) },
            path: path.to_owned(),
            title,
            description: lead.to_owned(),
            class: "",
            answers: false,
            card: crate::card::of_site(writer.language.tag()),
        }
    }
}

/// What a page is written with: its language, and where it stands.
pub(crate) struct Writer<'a> {
    pub(crate) language: &'a Language,
    /// From the root of the site.
    here: String,
    /// Where the site begins on its host, for a page that may stand at any address.
    root: Option<&'a str>,
}

impl<'a> Writer<'a> {
    /// A writer for the page at a path of a language.
    pub(crate) fn new(language: &'a Language, path: &str) -> Self {
        Self { language, here: in_language(language.tag(), path), root: None }
    }

    /// A text of the pages.
    pub(crate) fn say(&self, message: SiteMessage) -> String {
        self.language.site(&message)
    }

    /// A text of the rules.
    pub(crate) fn text(&self, message: Message) -> String {
        self.language.text(&message)
    }

    /// The address of another page of the same language.
    pub(crate) fn to(&self, path: &str) -> String {
        self.file(&in_language(self.language.tag(), path))
    }

    /// The address of a file of the site.
    pub(crate) fn file(&self, path: &str) -> String {
        match self.root {
            Some(root) => format!("{root}{path}"),
            None => relative(&self.here, path),
        }
    }

    /// The address of the calculator with a setup filled in. Which kind its CALs are is left open.
    pub(crate) fn calculator(&self, setup: &Setup) -> String {
        self.calculator_for(setup, Link::default().estate)
    }

    /// The same, with people filled in.
    pub(crate) fn calculator_for(&self, setup: &Setup, estate: Estate) -> String {
        let mut question = Question::from(*setup);
        question.base_cal.kind = None;
        if let Some(rds) = &mut question.rds {
            rds.cal.kind = None;
        }
        let link = Link { question, estate, ..Link::default() };
        format!("{}{}", self.to(""), link.address())
    }
}

/// The policy of a page that runs no WebAssembly, requests nothing and has no form: what is left of the one in the header file. A
/// thousand pages carry it.
pub(crate) fn policy(headers: &str) -> String {
    const NOT_NEEDED: [&str; 5] = ["connect-src", "frame-src", "base-uri", "form-action", "require-trusted-types-for"];
    let needed = |directive: &&str| !NOT_NEEDED.iter().any(|name| directive.starts_with(name));
    let directives: Vec<&str> = headers.split(';').map(str::trim).filter(needed).collect();
    directives.join("; ").replace(" 'wasm-unsafe-eval'", "")
}

/// What follows on the host in an address.
fn path_of(address: &str) -> &str {
    let after_scheme = address.find("://").map_or(0, |at| at + 3);
    let host = address[after_scheme..].find('/').unwrap_or_default();
    &address[after_scheme + host..]
}

/// What a host shows where there is no page.
pub(crate) const NOT_FOUND: &str = "404.html";

impl Site {
    /// A writer for the page at a path of a language. The one for missing pages may be shown at any address: its links begin at the
    /// root of the host where it is known what the site's is.
    pub(crate) fn writer<'a>(&'a self, language: &'a Language, path: &str) -> Writer<'a> {
        let root = self.base.as_deref().filter(|_| path == NOT_FOUND).map(path_of);
        Writer { root, ..Writer::new(language, path) }
    }

    /// An address of the site for machines: in full where the site's own is known.
    fn address(&self, here: &str, path: &str) -> String {
        match &self.base {
            Some(base) => format!("{base}{path}"),
            None => relative(here, path),
        }
    }

    /// The whole page, in a language.
    ///
    /// What search engines are told of a question and its answer is marked on the elements that visitors see: nothing is said
    /// twice, and there is no script element, which the policy would have to allow.
    pub(crate) fn write(&self, page: &Page, language: &Language) -> String {
        let writer = self.writer(language, &page.path);
        let here = writer.here.as_str();
        let exists_everywhere = page.path != NOT_FOUND;
        let markup = html! {
            (DOCTYPE)
            html lang=(language.tag().id()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(self.policy);
                    meta name="viewport" content="width=device-width";
                    title { (page.title) " · CAL Check" }
                    meta name="description" property="og:description" content=(page.description);
                    link rel="icon" href=(writer.file("icon.svg"));
                    script src=(writer.file(&self.theme)) {}
                    link rel="stylesheet" href=(writer.file(&self.style));
                    @if exists_everywhere {
                        link rel="canonical" href=(self.address(here, here));
                        // The sitemap says which pages are the same in another language.
                        @if self.base.is_some() { meta property="og:url" content=(self.address(here, here)); }
                        meta property="og:type" content="website";
                        meta property="og:title" content=(page.title);
                        meta property="og:image" content=(self.address(here, &page.card));
                    }
                }
                // Not on the element around it, which would make terms of a vocabulary of what the head says to browsers.
                body vocab=[page.answers.then_some("https://schema.org/")] typeof=[page.answers.then_some("FAQPage")] {
                    header {
                        a.mark href=(writer.to("")) { "CAL Check" }
                        nav {
                            @for (path, name) in [
                                ("", SiteMessage::NavCheck),
                                ("answers/", SiteMessage::NavAnswers),
                                ("rules/", SiteMessage::NavRules),
                                ("data/", SiteMessage::NavData),
                            ] {
                                a href=(writer.to(path)) aria-current=[(path == page.path).then_some("page")] { (writer.say(name)) }
                            }
                        }
                        @if exists_everywhere {
                            @for tag in Tag::ALL.into_iter().filter(|tag| *tag != language.tag()) {
                                a.language href=(relative(here, &in_language(tag, &page.path))) lang=(tag.id()) {
                                    (tag.own_name())
                                }
                            }
                        }
                    }
                    main class=[Some(page.class).filter(|class| !class.is_empty())]
                        property=[page.answers.then_some("mainEntity")]
                        typeof=[page.answers.then_some("Question")] { (page.main) }
                    footer { p { (writer.text(Message::Disclaimer { rules: RULES_DATE })) } }
                }
            }
        };
        crate::minify::minify(&markup.into_string())
    }
}

#[cfg(test)]
mod tests {
    use super::{path_of, policy};

    #[test]
    fn the_path_of_an_address() {
        for (address, path) in [
            ("https://calcheck.example/", "/"),
            ("https://calcheck.example/licensing/", "/licensing/"),
            ("http://127.0.0.1:8080/a/b/", "/a/b/"),
            ("/licensing/", "/licensing/"),
        ] {
            assert_eq!(path_of(address), path);
        }
    }

    #[test]
    fn pages_keep_of_the_policy_what_they_can_do() {
        let headers = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; base-uri 'none'";
        assert_eq!(policy(headers), "default-src 'none'; script-src 'self'; style-src 'self'");
    }
}
