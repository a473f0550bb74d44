//! The section as its script sees it: what is typed goes in by field, fields and answers come out.

#![allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop")]

use calcheck::Language;
use calcheck::link::{TimeColumn, TimeEntry, TimeList, TimeSlot};
use calcheck::text::{Tag, Written};
use calcheck_time::Session;
use proptest::prelude::*;
use serde_json::Value;

const TODAY: &str = "2026-11-28";
const PER_DEVICE: &str = "?v=1&server=2022&base-cal=2022&base-kind=device&rds=yes&rds-cal=2022&rds-kind=device\
    &mode=per-device&license-server=2025&activated=yes&membership=same-domain";

fn session_in(tag: Tag, query: &str, fragment: &str) -> Session {
    let texts = Language::compiled(tag).data();
    let mut session = Session::new(&texts, Box::new(Written(tag)), TODAY).unwrap();
    session.arrive(query, fragment);
    session
}

fn session(query: &str, fragment: &str) -> Session {
    session_in(Tag::En, query, fragment)
}

fn view(session: &Session) -> Value {
    serde_json::from_str(&session.view()).unwrap()
}

#[track_caller]
fn with(session: &mut Session, texts: &[(&str, &str)]) -> Value {
    for (name, text) in texts {
        assert!(session.set(name, text), "{name}: {text}");
    }
    view(session)
}

fn problems(view: &Value) -> Vec<(String, String)> {
    let fields = view["fields"].as_object().unwrap().iter();
    fields.filter_map(|(name, field)| Some((name.clone(), field["problem"].as_str()?.to_owned()))).collect()
}

#[track_caller]
fn wrong(texts: &[(&str, &str)], expected: &[(&str, &str)]) {
    let found = problems(&with(&mut session(PER_DEVICE, ""), texts));
    let expected: Vec<_> = expected.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    assert_eq!(found, expected, "{texts:?}");
}

#[test]
fn the_forms_start_from_the_question() {
    let seen = view(&session(PER_DEVICE, ""));
    for (name, assumed, because) in [
        ("server", "2022", "as above"),
        ("mode", "per-device", "as above"),
        ("license-server", "2025", "as above"),
        ("activated", "yes", "as above"),
        ("churn-version", "2022", "as above"),
        ("plan-from", "2022", "as above"),
        ("plan-to", "2025", "assumed"),
        ("move-product", "rds", "as above"),
        ("move-kind", "device", "as above"),
        ("move-terms", "volume", "assumed"),
    ] {
        let field = &seen["fields"][name];
        assert_eq!(
            (&field["text"], &field["assumed"], &field["because"]),
            (&"".into(), &assumed.into(), &because.into())
        );
    }
    assert_eq!(seen["fields"]["cals-0-version"]["text"], "2022");
    assert_eq!(seen["fields"]["plan-servers-0-activated"]["text"], "yes");
    assert_eq!(seen["rows"], serde_json::json!({"cals": 1, "plan-servers": 1, "plan-owned": 2}));
    assert_eq!(seen["fields"]["first-connection"]["placeholder"], "today");
    // The CAL in hand is there for each client, from the day on which the first one comes.
    assert_eq!(seen["begins"], TODAY);
    assert_eq!(seen["timeline"]["groups"][0]["phases"][1]["answer"], "permanent");
    assert!(problems(&seen).is_empty());
}

#[test]
fn where_the_question_says_nothing_it_is_said_what_is_assumed() {
    let seen = view(&session("?v=1", ""));
    for (name, assumed) in
        [("server", "2025"), ("mode", "per-user"), ("license-server", "none"), ("churn-version", "2025")]
    {
        assert_eq!(
            (&seen["fields"][name]["assumed"], &seen["fields"][name]["because"]),
            (&assumed.into(), &"assumed".into())
        );
    }
    assert_eq!(seen["rows"], serde_json::json!({"cals": 0, "plan-servers": 0, "plan-owned": 0}));
    assert_eq!((&seen["licenseServer"], &seen["activated"]), (&false.into(), &false.into()));
    // There is no newer version to go to.
    assert_eq!((&seen["plan"], &seen["fields"]["plan-to"]["assumed"]), (&Value::Null, &Value::Null));
}

#[test]
fn what_a_client_sees_on_a_day_has_a_reason_and_a_rule() {
    let mut session = session(PER_DEVICE, "#v=1&own=1~1");
    let seen = with(
        &mut session,
        &[
            ("role-installed", "2026-09-01"),
            ("first-connection", "2026-10-01"),
            ("clients", "10"),
            ("cals-0-quantity", "4"),
            ("cals-0-installed", "2026-10-15"),
            ("client", "8"),
            ("day", "2027-02-01"),
        ],
    );
    assert_eq!(seen["asked"], "Client 8 on 2027-02-01");
    assert_eq!(seen["sees"]["answer"], "refused");
    assert_eq!(seen["sees"]["number"], "R05");
    assert_eq!(
        seen["sees"]["reason"],
        "The session is refused, as the temporary CAL was good through 2026-12-29 only and the 4 RDS Device CALs installed are other clients’."
    );
    assert_eq!(seen["groups"], serde_json::json!(["Clients 1 to 4", "Clients 5 to 10"]));
    assert_eq!(seen["support"][0]["extendedText"], "extended until 2031-10-14");
    assert_eq!(seen["who"].as_array().unwrap().len(), seen["timeline"]["events"].as_array().unwrap().len());
    assert!(seen["timeline"]["calendar"].as_str().unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
    assert_eq!(
        session.fragment("#v=1&own=1~1"),
        "v=1&own=1~1&time=1&role-installed=2026-09-01&first-connection=2026-10-01&clients=10&client=8&day=2027-02-01\
         &cals=2026-10-15~2022~device~4"
    );
}

#[test]
fn what_cannot_be_is_said_at_its_field() {
    wrong(&[("day", "soon")], &[("day", "This is no day. Type it as 2026-11-28 or as 2027-01-12.")]);
    wrong(&[("first-connection", "2023-02-29")], &[("first-connection", "The calendar has no such day.")]);
    wrong(&[("first-connection", "2024-02-29")], &[]);
    wrong(&[("day", "2026-04-31")], &[("day", "The calendar has no such day.")]);
    for outside in ["1998-12-31", "2101-01-01"] {
        wrong(
            &[("role-installed", outside)],
            &[("role-installed", "Days from 1999-01-01 to 2100-12-31 can be asked about.")],
        );
    }
    wrong(&[("day", "1999-01-01"), ("first-connection", "2100-12-31")], &[]);
    wrong(
        &[("first-connection", "2021-08-17")],
        &[("first-connection", "Windows Server 2022 did not exist before 2021-08-18.")],
    );
    wrong(
        &[("role-installed", "2026-03-02"), ("first-connection", "2026-03-01")],
        &[("first-connection", "Clients connect once the role is installed: on 2026-03-02 or later.")],
    );
    wrong(
        &[("server-installed", "2026-03-02"), ("server-activated", "2026-03-01")],
        &[("server-activated", "A license server is activated once it is set up: on 2026-03-02 or later.")],
    );
    wrong(
        &[("cals-0-installed", "2020-01-01")],
        &[("cals-0-installed", "Windows Server 2022 did not exist before 2021-08-18.")],
    );
    wrong(&[("clients", "0")], &[("clients", "This goes from 1 to 4,294,967,295.")]);
    wrong(&[("clients", "-5")], &[("clients", "A whole number up to 4,294,967,295 goes here.")]);
    wrong(
        &[("cals-0-quantity", "4294967296")],
        &[("cals-0-quantity", "A whole number up to 4,294,967,295 goes here.")],
    );
    wrong(&[("clients", "5"), ("client", "6")], &[("client", "This goes from 1 to 5.")]);
    wrong(&[("churn-devices", "5"), ("churn-per-month", "6")], &[("churn-per-month", "This goes from 0 to 5.")]);
    wrong(&[("churn-from", "2021-01-01")], &[("churn-from", "Windows Server 2022 did not exist before 2021-08-18.")]);
    wrong(&[("plan-to", "2022")], &[("plan-to", "They run on this version already. Choose another one.")]);
    wrong(
        &[("plan-on", "2027-02-01"), ("plan-until", "2027-01-31")],
        &[("plan-until", "The last host does not go before the first: on 2027-02-01 or later.")],
    );
    wrong(
        &[("move-assigned", "2027-02-02"), ("move-on", "2027-02-01")],
        &[("move-on", "It does not move before it was assigned: on 2027-02-02 or later.")],
    );
    // Every field that is wrong says so, not the first alone.
    wrong(
        &[("role-installed", "x"), ("server-activated", "y"), ("clients", "z"), ("cals-0-installed", "2026-13-01")],
        &[
            ("cals-0-installed", "The calendar has no such day."),
            ("clients", "A whole number up to 4,294,967,295 goes here."),
            ("role-installed", "This is no day. Type it as 2026-11-28 or as 2027-01-12."),
            ("server-activated", "This is no day. Type it as 2026-11-28 or as 2027-01-12."),
        ],
    );
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let seen = with(&mut session(PER_DEVICE, ""), &[("clients", " 1,200 ")]);
    assert!(problems(&seen).is_empty());
    assert_eq!(seen["timeline"]["groups"][0]["last"], 1200);
    assert_eq!(seen["fields"]["cals-0-quantity"]["placeholder"], "1,200");
}

#[test]
fn rows_of_the_question_are_said_once_somebody_changes_them() {
    let mut session = session(PER_DEVICE, "");
    session.add("cals");
    let seen = with(&mut session, &[("cals-1-quantity", "3"), ("cals-1-kind", "user")]);
    assert_eq!(seen["rows"]["cals"], 2);
    session.remove("cals", 0);
    assert_eq!(session.fragment(""), "time=1&cals=~2022~user~3");
    session.remove("cals", 0);
    assert_eq!(session.fragment(""), "time=1&cals=");
    assert_eq!(view(&session)["rows"]["cals"], 0);
    // Without CALs nobody gets a permanent one.
    assert!(!session.view().contains("permanent-issued"));
    assert!(!session.set("cals-0-quantity", "1"), "there is no such row");
    assert!(!session.set("server", "2031") && !session.set("nowhere", "1"));
    session.remove("cals", 7);
    session.add("nothing");
}

#[test]
fn a_license_server_that_is_not_activated_or_not_there() {
    let mut session = session(PER_DEVICE, "");
    let seen = with(&mut session, &[("activated", "no"), ("day", "2027-03-29")]);
    assert_eq!((&seen["activated"], &seen["sees"]["number"]), (&false.into(), &"R14".into()));
    let seen = with(&mut session, &[("license-server", "none")]);
    assert_eq!((&seen["licenseServer"], &seen["sees"]["number"]), (&false.into(), &"R13".into()));
}

#[test]
fn churn_plan_and_move_have_answers() {
    let seen = with(
        &mut session(PER_DEVICE, ""),
        &[
            ("churn-devices", "200"),
            ("churn-cals", "220"),
            ("churn-per-month", "10"),
            ("churn-from", "2026-12-01"),
            ("plan-on", "2027-03-01"),
            ("plan-until", "2027-05-01"),
            ("plan-clients", "30"),
            ("move-assigned", "2026-12-24"),
            ("move-on", "2027-01-01"),
        ],
    );
    assert_eq!(seen["churnHeadline"], "At worst the pool runs dry on 2027-02-01; with 240 CALs it never does.");
    assert_eq!(seen["churn"]["spare"]["worst"], 40);
    assert_eq!(seen["planStops"], "What does not serve the new hosts from 2027-03-01 on");
    assert_eq!(seen["planBuy"], serde_json::json!(["30 RDS Device CALs 2025", "30 Windows Server Device CALs 2025"]));
    let steps: Vec<_> =
        seen["plan"]["steps"].as_array().unwrap().iter().map(|step| step["action"].as_str().unwrap()).collect();
    assert_eq!(steps, ["buy", "buy", "install-cals", "configure-hosts", "move-hosts", "retire"]);
    assert_eq!(seen["plan"]["stops"].as_array().unwrap().len(), 2);
    assert!(!seen["plan"]["sideBySide"].as_array().unwrap().is_empty());
    assert_eq!(seen["moveHeadline"], "Not on 2027-01-01, but from 2027-03-24 on.");
    let moved = with(&mut session(PER_DEVICE, ""), &[("move-on", "2100-12-01"), ("move-assigned", "2100-11-30")]);
    assert_eq!(moved["moveHeadline"], "Not on 2100-12-01, and not until the end of the calendar.");
}

#[test]
fn a_link_restores_the_forms_and_what_it_says_beyond_them_is_told() {
    let mut first = session(PER_DEVICE, "");
    with(
        &mut first,
        &[
            ("clients", "7"),
            ("day", "13.13.2026"),
            ("plan-servers-0-version", "2019"),
            ("move-reason", "temporary-cover"),
        ],
    );
    let fragment = first.fragment("");
    let again = session(PER_DEVICE, &fragment);
    assert_eq!(view(&first), view(&again));
    assert_eq!(again.fragment(""), fragment);

    let mut strange = session(PER_DEVICE, "#time=1&clients=7&weather=fine&server=2031");
    assert_eq!(
        view(&strange)["unread"],
        "The link also asks about days in a way that is not understood: weather=fine, server=2031"
    );
    // Until another link is opened, also where the page has taken it out of the address.
    strange.set("clients", "8");
    assert!(!strange.arrive(PER_DEVICE, &strange.fragment("")));
    assert!(view(&strange)["unread"].is_string());
    assert!(strange.arrive(PER_DEVICE, "#time=1&clients=9"));
    assert_eq!((&view(&strange)["unread"], &view(&strange)["fields"]["clients"]["text"]), (&Value::Null, &"9".into()));
    assert!(strange.arrive(PER_DEVICE, ""));
    assert_eq!(strange.fragment("v=1"), "v=1");
}

#[test]
fn the_question_is_followed_and_what_is_said_stays() {
    let mut session = session(PER_DEVICE, "");
    session.set("clients", "7");
    let fragment = session.fragment("");
    assert!(!session.arrive(&PER_DEVICE.replace("server=2022", "server=2016"), &fragment));
    let seen = view(&session);
    assert_eq!(
        (&seen["fields"]["server"]["assumed"], &seen["fields"]["clients"]["text"]),
        (&"2016".into(), &"7".into())
    );
    assert_eq!(seen["support"][0]["title"], "Support of Windows Server 2016");
}

#[test]
fn both_languages_say_everything() {
    for tag in Tag::ALL {
        let session = session_in(tag, PER_DEVICE, "#time=1&plan-until=2027-01-01");
        let words: Value = serde_json::from_str(&session.words()).unwrap();
        for (name, word) in words.as_object().unwrap() {
            assert!(!word.as_str().is_some_and(str::is_empty), "{tag:?} {name}");
        }
        let german = session.view().contains("Karenzzeit");
        assert_eq!(german, tag == Tag::De);
        assert_eq!(words["Sources"].as_array().unwrap().len(), calcheck::Source::ALL.len());
        let seen = view(&session);
        for event in seen["timeline"]["events"].as_array().unwrap() {
            let statement = seen["rules"][event["rule"].as_str().unwrap()].as_str();
            assert!(statement.is_some_and(|statement| statement.ends_with('.')), "{tag:?} {event}");
        }
    }
    let texts = Language::compiled(Tag::En).data();
    assert!(Session::new("calcheck-text en 0", Box::new(Written(Tag::En)), TODAY).is_err());
    assert!(Session::new(&texts, Box::new(Written(Tag::En)), "1998-01-01").is_err());
}

fn slots() -> impl Strategy<Value = (String, String)> {
    let entry = proptest::sample::select(TimeEntry::ALL).prop_map(|entry| TimeSlot::Entry(entry).name());
    let cell = (proptest::sample::select(TimeList::ALL), 0..3_usize, proptest::sample::select(TimeColumn::ALL))
        .prop_map(|(list, row, column)| TimeSlot::Cell(list, row, column).name());
    let text = prop_oneof![
        "[0-9]{1,10}",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "(1999|2099|2100)-(01-01|02-29|12-31)",
        proptest::sample::select(vec![
            "",
            "2000",
            "2003",
            "2003-r2",
            "2008",
            "2012-r2",
            "2025",
            "none",
            "yes",
            "no",
            "user",
            "device",
            "per-user",
            "per-device",
            "base",
            "rds",
            "active",
            "oem-retail",
            "hardware-failure",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,5}",
    ];
    (prop_oneof![entry, cell], text)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is typed in whatever order, there is an answer or a reason at a field, and the link says it all.
    #[test]
    fn anything_can_be_typed(typed in proptest::collection::vec(slots(), 0..25), added in 0..3_usize, query in proptest::sample::select(vec!["?v=1", PER_DEVICE, ""])) {
        let mut session = session(query, "");
        for _ in 0..added {
            TimeList::ALL.iter().for_each(|list| session.add(list.id()));
        }
        for (name, text) in typed {
            session.set(&name, &text);
        }
        let seen = view(&session);
        let wrong = problems(&seen);
        let at = |prefix: &[&str]| wrong.iter().any(|(name, _)| prefix.iter().any(|prefix| name.starts_with(prefix)));
        prop_assert_eq!(seen["churn"].is_null(), at(&["churn-"]), "{:?}", wrong);
        prop_assert_eq!(seen["move"].is_null(), at(&["move-"]), "{:?}", wrong);
        prop_assert!(!seen["plan"].is_null() || at(&["plan-"]) || seen["fields"]["plan-to"]["text"] == "", "{:?}", wrong);
        prop_assert!(seen["sees"].is_object() || !wrong.is_empty(), "{}", seen);
        let again = self::session(query, &session.fragment(""));
        prop_assert_eq!(view(&again), seen);
    }
}
