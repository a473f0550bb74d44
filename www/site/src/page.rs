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

/// What a page is written with: its language, and where it stands.
pub(crate) struct Writer<'a> {
    pub(crate) language: &'a Language,
    /// From the root of the site.
    pub(crate) here: String,
}

impl<'a> Writer<'a> {
    /// A writer for the page at a path of a language.
    pub(crate) fn new(language: &'a Language, path: &str) -> Self {
        Self { language, here: in_language(language.tag(), path) }
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
        relative(&self.here, &in_language(self.language.tag(), path))
    }

    /// The address of a file of the site.
    pub(crate) fn file(&self, path: &str) -> String {
        relative(&self.here, path)
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

/// The policy of a page that runs no script, requests nothing and has no form: what is left of the one in the header file. A
/// thousand pages carry it.
pub(crate) fn policy(headers: &str) -> String {
    const NOT_NEEDED: [&str; 6] =
        ["script-src", "connect-src", "frame-src", "base-uri", "form-action", "require-trusted-types-for"];
    let needed = |directive: &&str| !NOT_NEEDED.iter().any(|name| directive.starts_with(name));
    let directives: Vec<&str> = headers.split(';').map(str::trim).filter(needed).collect();
    directives.join("; ")
}

impl Site {
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
        let writer = Writer::new(language, &page.path);
        let here = writer.here.as_str();
        let exists_everywhere = !page.path.ends_with(".html");
        let markup = html! {
            (DOCTYPE)
            html lang=(language.tag().id()) vocab=[page.answers.then_some("https://schema.org/")] typeof=[page.answers.then_some("FAQPage")] {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(self.policy);
                    meta name="viewport" content="width=device-width";
                    title { (page.title) " · CAL Check" }
                    meta name="description" content=(page.description);
                    link rel="icon" href=(writer.file("icon.svg"));
                    link rel="stylesheet" href=(writer.file(&self.style));
                    @if exists_everywhere {
                        link rel="canonical" href=(self.address(here, here));
                        // The sitemap says which pages are the same in another language.
                        @if self.base.is_some() { meta property="og:url" content=(self.address(here, here)); }
                        meta property="og:title" content=(page.title);
                        meta property="og:image" content=(self.address(here, &page.card));
                    }
                }
                body {
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
