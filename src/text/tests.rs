use super::pattern::forms;
use super::pattern::pieces as pieces_of;
use super::{Format, Key, Language, LoadError, Message, Piece, SiteKey, Tag, Term, Value, Written};
use crate::verdict::{Certainty, Missing, Part};
use crate::{CalKind, LicensingMode, WindowsServer};

fn languages() -> impl Iterator<Item = Language> {
    Tag::ALL.into_iter().map(Language::compiled)
}

/// Every text of both catalogues: its name, its parameters and its pattern.
fn patterns(language: &Language) -> impl Iterator<Item = (&'static str, &'static [&'static str], &str)> {
    let calculator = Key::ALL.iter().map(|key| (key.name(), key.parameters(), language.pattern(*key)));
    let tag = language.tag();
    calculator.chain(SiteKey::ALL.iter().map(move |key| (key.name(), key.parameters(), tag.site_pattern(*key))))
}

#[test]
fn patterns_name_their_parameters_and_no_others() {
    fn check(pattern: &str, key: &str, parameters: &[&str], tag: Tag) {
        for piece in pieces_of(pattern) {
            match piece {
                Piece::Text(words) => assert!(!words.contains(['{', '}']), "{tag:?} {key}: a brace without partner"),
                Piece::Parameter { name, forms: all } => {
                    assert!(parameters.contains(&name), "{tag:?} {key}: unknown parameter `{name}`");
                    if !all.is_empty() {
                        assert!(forms(all).count() > 1, "{tag:?} {key}: `{name}` has one form");
                        forms(all).for_each(|form| check(form, key, parameters, tag));
                    }
                }
            }
        }
    }
    for language in languages() {
        for (name, parameters, pattern) in patterns(&language) {
            assert!(!pattern.is_empty() && !pattern.contains('\n'), "{:?} {name}", language.tag());
            check(pattern, name, parameters, language.tag());
        }
    }
}

#[test]
fn every_language_names_every_parameter() {
    for language in languages() {
        for ((name, parameters, pattern), (_, _, english)) in patterns(&language).zip(patterns(&Language::english())) {
            for parameter in parameters {
                let named =
                    |pattern: &str| ["}", ":"].iter().any(|end| pattern.contains(&format!("{{{parameter}{end}")));
                assert!(!named(english) || named(pattern), "{:?} {name} says nothing of `{parameter}`", language.tag());
            }
        }
    }
}

#[test]
fn what_is_written_as_data_loads_as_the_same_language() {
    for language in languages() {
        let loaded = Language::load(&language.data()).unwrap();
        assert_eq!(loaded.tag(), language.tag());
        for key in Key::ALL {
            assert_eq!(loaded.pattern(*key), language.pattern(*key));
        }
    }
}

#[test]
fn data_of_another_version_or_cut_short_is_refused() {
    let data = Language::compiled(Tag::De).data();
    let cut = data.rsplit_once('\n').unwrap().0;
    for wrong in
        ["", "calcheck-text xx 00000000", cut, &data.replacen("text de", "text xx", 1), &format!("{data}\nmore")]
    {
        assert_eq!(Language::load(wrong).unwrap_err(), LoadError);
    }
}

#[test]
fn plurals_terms_and_lists() {
    let english = Language::english();
    let per_server = |connections, servers, cals| english.text(&Message::CountPerServer { cals, servers, connections });
    assert_eq!(
        per_server(1, 1, 1),
        "In the old Per Server mode: 1 connection at most on 1 server makes 1 CAL. The change to Per User or Per Device is one-way."
    );
    assert!(per_server(2000, 2, 4000).contains("2,000 connections at most on 2 servers make 4,000 CALs."));
    assert!(english.text(&Message::ModeNotSaid { kind: CalKind::Device }).contains("Per Device for Device CALs."));
    let missing = Missing::default().with(Part::Mode).with(Part::BaseCal).with(Part::Membership);
    assert_eq!(
        english.text(&Message::OpenUntilSaid { missing }),
        "Not decided yet: it depends on the Windows Server CAL, the licensing mode and the domain or workgroup."
    );
    assert_eq!(
        english.text(&Message::NoBaseCalTooOld { cal: WindowsServer::Ws2008R2, server: WindowsServer::Ws2012 }),
        "No: a 2008 R2 CAL does not reach Windows Server 2012."
    );
}

#[test]
fn german_plurals_terms_and_lists() {
    let german = Language::compiled(Tag::De);
    let per_server = |connections, servers, cals| german.text(&Message::CountPerServer { cals, servers, connections });
    assert!(
        per_server(1, 1, 1)
            .starts_with("Im alten Modus „Pro Server“: 1 CAL für 1 Server mit höchstens 1 gleichzeitigen Verbindung.")
    );
    assert!(per_server(2000, 2, 4000).starts_with(
        "Im alten Modus „Pro Server“: 4.000 CALs für 2 Server mit jeweils höchstens 2.000 gleichzeitigen Verbindungen."
    ));
    for (spare, sentence) in
        [(1, "Die Pakete enthalten 1 CAL mehr als benötigt."), (4, "Die Pakete enthalten 4 CALs mehr als benötigt.")]
    {
        assert_eq!(german.text(&Message::CountPackSpare { spare }), sentence);
    }
    let missing = Missing::default().with(Part::Mode).with(Part::BaseCal).with(Part::Membership);
    assert_eq!(
        german.text(&Message::OpenUntilSaid { missing }),
        "Noch nicht entschieden, da noch nicht angegeben: die Windows Server-CAL, der Lizenzierungsmodus und die Domäne oder Arbeitsgruppe."
    );
    let (cal, host) = (WindowsServer::Ws2022, WindowsServer::Ws2019);
    assert_eq!(
        german.text(&Message::YesRds {
            certainty: Certainty::WithWarnings,
            cal,
            kind: CalKind::Device,
            host,
            license_server: cal
        }),
        "Ja, mit Warnhinweis: Eine RDS-Geräte-CAL 2022 auf einem Lizenzserver 2022 öffnet Sitzungen auf Windows Server 2019."
    );
    assert_eq!(
        german.text(&Message::ModeFits { mode: LicensingMode::PerUser, kind: CalKind::User }),
        "Der Sitzungshost ist auf „Pro Benutzer“ eingestellt, und die RDS-CALs sind Benutzer-CALs: Das passt zusammen."
    );
    let repairs =
        [Message::UseRdsCal { cal }, Message::ActivateLicenseServer, Message::RunLicenseServer { license_server: cal }];
    assert_eq!(
        german.list(&repairs.map(|repair| german.text(&repair))),
        "RDS-CALs 2022 verwenden, den Lizenzserver aktivieren und den Lizenzserver unter Windows Server 2022 betreiben"
    );
}

#[test]
fn numbers_are_grouped_as_the_language_does() {
    for (number, english, german) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1,000", "1.000"),
        (4_294_967_295, "4,294,967,295", "4.294.967.295"),
    ] {
        assert_eq!(Written(Tag::En).number(number), english);
        assert_eq!(Written(Tag::De).number(number), german);
    }
}

#[test]
fn texts_read_as_sentences() {
    for language in languages() {
        for (name, _, pattern) in patterns(&language) {
            assert_eq!(pattern, pattern.replace("  ", " "), "{name}: double space");
            assert!(!pattern.contains('!'), "{name}: exclamation mark");
            if ["Rule", "Disagree"].iter().any(|prefix| name.starts_with(prefix)) {
                assert!(pattern.ends_with('.'), "{:?} {name}: no full stop", language.tag());
                assert!(!pattern.starts_with(char::is_lowercase), "{:?} {name}: no capital", language.tag());
            }
        }
    }
}

#[test]
fn every_term_has_a_word_in_every_language() {
    for language in languages() {
        for kind in CalKind::ALL {
            let Value::Term(term) = Value::from(kind) else { panic!("a kind is a term") };
            assert!(!language.text(&Message::term(term)).is_empty());
            assert_eq!(Term::Kind(kind).id(), kind.id());
        }
    }
}
