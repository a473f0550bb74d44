//! What the page asks for, and the answers it gets.

#![allow(clippy::allow_attributes, clippy::unwrap_used, reason = "a test that fails should stop")]

use calcheck::Language;
use calcheck::text::Tag;
use calcheck_import::Session;
use serde_json::{Value, json};

fn session(tag: Tag) -> Session {
    Session::new(&Language::compiled(tag).data()).unwrap()
}

fn plan(session: &Session, text: &str, choice: &str) -> Value {
    serde_json::from_str(&session.plan(text.as_bytes(), text.len() as u64, choice).unwrap()).unwrap()
}

/// Reads a file as it is proposed.
fn read(session: &mut Session, name: &str, text: &str) {
    let planned = plan(session, text, "{}");
    let column = |role: &str| planned[role].as_i64().map_or(-1, |column| column as i32);
    let columns = ["user", "device", "server"].map(column);
    session.begin(text.as_bytes(), text.len() as u64, "{}", planned["kind"].as_str().unwrap(), columns).unwrap();
    session.push(text.as_bytes()).unwrap();
    session.finish(name).unwrap();
}

fn solve(session: &mut Session, options: Value) -> Value {
    serde_json::from_str(&session.solve(&options.to_string()).unwrap()).unwrap()
}

/// Ann and bob share a terminal, bob has a computer of his own.
const LOG: &str = "user,device,server\nann,T1,H1\nbob,T1,H1\nbob,P2,H2\n";

const KEY_PACKS: &str = "TypeAndModel,ProductVersion,TotalLicenses,IssuedLicenses\nRDS Per User CAL,Windows Server 2022,1,0\nRDS Per Device CAL,Windows Server 2016,4,0\n";

#[test]
fn without_prices_every_cal_weighs_the_same() {
    let mut session = session(Tag::En);
    read(&mut session, "log", LOG);
    let found = solve(&mut session, json!({}));
    let product = &found["products"][0];
    assert_eq!(found["products"].as_array().unwrap().len(), 1);
    assert_eq!((&product["product"], &product["prices"]), (&json!("base"), &Value::Null));
    assert_eq!((&product["cost"], &product["bound"], &product["proved"]), (&json!(2), &json!(2), &json!(true)));
    assert_eq!(product["buy"], json!({"users": 2, "devices": 0}));
    assert_eq!(found["turns"], json!([[2, 0], [0, 2]]));
}

#[test]
fn no_rds_user_cals_are_counted_for_windows_2000() {
    let mut session = session(Tag::En);
    read(&mut session, "log", LOG);
    let products = |found: &Value| found["products"].as_array().unwrap().len();
    let found = solve(&mut session, json!({"rds": "true", "versions": ",2000,2022"}));
    assert_eq!(products(&found), 1);
    assert_eq!(found["products"][0]["product"], "base");
    let note = "RDS CALs are not counted: 1 server runs Windows 2000, whose sessions take Device CALs alone (R26). Count one per device there, and the other servers from a log without them.";
    assert!(found["notes"].as_array().unwrap().contains(&note.into()), "{found}");
    // Base CALs are of either kind there.
    let found = solve(&mut session, json!({"versions": ",2000,2022"}));
    assert_eq!((products(&found), &found["notes"]), (1, &json!([])));
    assert_eq!(products(&solve(&mut session, json!({"rds": "true", "versions": ",2003,2022"}))), 2);
}

#[test]
fn base_and_rds_cals_are_two_answers_at_prices_and_stocks_of_their_own() {
    let mut session = session(Tag::En);
    read(&mut session, "log", LOG);
    read(&mut session, "packs", KEY_PACKS);
    let options = json!({
        "rds": "true", "currency": "EUR", "baseUser": "40", "baseDevice": "30,50", "rdsUser": "1.200,00", "rdsDevice": "1300",
        "versions": "2022,2016,2022", "owned": "base,2022,user,1;base,2012,device,7",
    });
    let found = solve(&mut session, options);
    let [base, rds] = &found["products"].as_array().unwrap()[..] else { panic!("{found}") };
    assert_eq!((&base["prices"], &rds["prices"]), (&json!([4000, 3050]), &json!([120_000, 130_000])));
    // The User CAL in the drawer goes to bob; what remains is cheapest as the terminal.
    assert_eq!((&base["buy"], &base["cost"]), (&json!({"users": 0, "devices": 1}), &json!(3050)));
    assert_eq!(base["owned"], json!([["2022", "user", 1, 1], ["2012", "device", 7, 0]]));
    assert_eq!(rds["answers"].as_array().unwrap().len(), 4);
    assert_eq!(rds["proved"], true);
    assert!(rds["modes"]["cost"].as_u64().unwrap() >= rds["modes"]["mix"]["cost"].as_u64().unwrap());
    assert_eq!(rds["modes"]["hosts"].as_array().unwrap().len(), 2);
    assert!(base["modes"].is_null());
}

#[test]
fn prices_that_are_none_are_named_and_nothing_is_counted() {
    let mut session = session(Tag::De);
    read(&mut session, "log", LOG);
    for (options, wrong) in [
        (json!({"baseUser": "40"}), json!(["baseDevice"])),
        (json!({"baseUser": "-1", "baseDevice": "x"}), json!(["baseUser", "baseDevice"])),
        (json!({"baseUser": "42949672.96", "baseDevice": "42949672.95"}), json!(["baseUser"])),
        (json!({"baseUser": "1.5", "baseDevice": "1", "currency": "JPY"}), json!(["baseUser"])),
        (json!({"rds": "true", "rdsDevice": "1"}), json!(["rdsUser"])),
    ] {
        assert_eq!(solve(&mut session, options.clone()), json!({"wrong": wrong}), "{options}");
        assert_eq!(session.list("base", false).lines().count(), 1, "a list of an answer that is none");
    }
    assert!(solve(&mut session, json!({"baseUser": "0", "baseDevice": "0"}))["products"][0]["cost"] == 0);
}

#[test]
fn growth_adds_to_what_is_given_out_and_is_counted_exactly() {
    let mut session = session(Tag::En);
    let rows: String = (0..10).map(|at| format!("u{at},d{at}\nu{at},e{at}\n")).collect();
    read(&mut session, "log", &format!("user,device\n{rows}"));
    let found =
        solve(&mut session, json!({"growth": "25", "baseUser": "2", "baseDevice": "2", "owned": "base,2025,user,4"}));
    let answers = found["products"][0]["answers"].as_array().unwrap();
    let last = answers.last().unwrap();
    assert_eq!(
        (&last["name"], &last["users"], &last["cost"]),
        (&json!("To buy with 25 % growth, estimated"), &json!(6 + 3), &json!(1800))
    );
    assert_eq!(found["products"][0]["buy"], json!({"users": 9, "devices": 0}));
    assert!(
        found["notes"]
            .as_array()
            .unwrap()
            .iter()
            .any(|note| note.as_str().unwrap().starts_with("Growth is an estimate"))
    );
    // CALs that are left over are for those who come.
    for (owned, percent, buy) in [(12, "0", 0), (12, "25", 1), (13, "25", 0), (40, "25", 0)] {
        let options = json!({"growth": percent, "owned": format!("base,2025,user,{owned}")});
        assert_eq!(solve(&mut session, options)["products"][0]["buy"]["users"], buy, "{owned} owned, {percent} %");
    }
    // Old ones are for those alone whom they reach.
    read(&mut session, "second", "user,device,server\nv0,f0,OLD\nv0,g0,OLD\nv1,f1,OLD\nv1,g1,OLD\n");
    let servers: Value = serde_json::from_str(&session.servers("kept")).unwrap();
    let versions = servers.as_array().unwrap().iter().map(|server| if server["name"] == "OLD" { "2016" } else { "" });
    let options = json!({"growth": "100", "versions": versions.collect::<Vec<_>>().join(","), "owned": "base,2016,user,9;base,2025,user,11"});
    assert_eq!(solve(&mut session, options)["products"][0]["buy"], json!({"users": 9, "devices": 0}));
}

#[test]
fn costs_beyond_what_is_exact_are_an_error_in_words() {
    let mut session = session(Tag::En);
    let rows: String = (0..200_000).map(|at| format!("u{at}\n")).collect();
    read(&mut session, "users", &format!("user\n{rows}"));
    let most = |growth: &str| json!({"baseUser": "4294967295", "baseDevice": "4294967295", "currency": "JPY", "growth": growth});
    assert_eq!(solve(&mut session, most("0"))["products"][0]["cost"], 200_000 * 4_294_967_295_u64);
    let refused = session.solve(&most("1000").to_string());
    assert_eq!(refused, Err("These prices cost more than can be counted exactly.".to_owned()));
}

#[test]
fn a_file_is_read_as_the_visitor_says() {
    let mut session = session(Tag::En);
    let text = "who|where\nann|PC1\nuser|device\n";
    assert_eq!(plan(&session, text, "{}")["header"], false);
    let choice = json!({"header": "yes", "delimiter": "|", "encoding": "Windows-1252"}).to_string();
    let planned = plan(&session, text, &choice);
    assert_eq!((&planned["names"], &planned["header"]), (&json!(["who", "where"]), &json!(true)));
    assert_eq!((&planned["delimiter"], &planned["encoding"]), (&json!("|"), &json!("Windows-1252")));
    session.begin(text.as_bytes(), text.len() as u64, &choice, "accesses", [0, 1, -1]).unwrap();
    session.push(text.as_bytes()).unwrap();
    session.finish("log").unwrap();
    assert_eq!(solve(&mut session, json!({}))["seen"], "2 users, 2 devices, 2 accesses");
}

#[test]
fn what_is_left_out_is_shown_with_line_reason_and_row() {
    let mut session = session(Tag::De);
    let rows: String = (0..30).map(|at| format!(",=P{at}\n")).collect();
    read(&mut session, "log", &format!("user,device\nann,PC1\n{rows}"));
    let files: Value = serde_json::from_str(&session.files()).unwrap();
    assert_eq!(files[0]["leftOut"], 30);
    assert_eq!(files[0]["leftOutRows"].as_array().unwrap().len(), 20);
    assert_eq!(files[0]["leftOutRows"][0], json!(["3", "kein Benutzer", ",=P0"]));
    let table = session.left_out(0);
    assert!(table.starts_with("\u{feff}Zeile;Grund;"), "{table}");
    assert_eq!(table.lines().count(), 31);
}

#[test]
fn lists_by_product_and_their_first_rows() {
    let mut session = session(Tag::En);
    read(&mut session, "log", LOG);
    read(&mut session, "packs", KEY_PACKS);
    solve(&mut session, json!({"rds": "true", "versions": "2022,2016,2022"}));
    for which in ["base", "rds", "modes"] {
        let head: Value = serde_json::from_str(&session.list_head(which, false)).unwrap();
        assert_eq!(head[0][0], "Kind", "{which}");
        assert_eq!(head.as_array().unwrap().len(), session.list(which, false).lines().count(), "{which}");
        assert!(!session.list(which, true).contains("ann"), "{which}");
    }
    // Other files: the lists are over.
    session.remove(1);
    assert_eq!(session.list("base", false).lines().count(), 1);
}
