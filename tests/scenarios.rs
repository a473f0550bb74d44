//! The scenarios of `tests/cases/scenarios.jsonl` through the library. The same file runs through the JavaScript package.
//!
//! A key of `expect` is a path into the answer, in the shapes of the package; `path~` lists the values allowed; `!violation`
//! says whether the findings are free of violations (true) or not.

mod support;

use calcheck::{MatrixName, check, count};
use serde_json::{Value, json};

fn scenarios() -> Vec<Value> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/scenarios.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn answer(call: &str, input: &Value) -> Value {
    match call {
        "matrix" => {
            let name = MatrixName::from_id(input["matrix"].as_str().unwrap()).unwrap();
            let cell = name.cell(support::version(&input["row"]), support::version(&input["column"]));
            json!({"allowed": cell.allowed})
        }
        "check" => support::verdict(&check(&support::setup(input))),
        "count" => support::count(&count(&support::demand(input)).unwrap()),
        other => panic!("unknown call {other}"),
    }
}

fn at<'a>(answer: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(answer, |value, key| &value[key])
}

#[test]
fn every_scenario_is_answered_as_its_source_says() {
    let scenarios = scenarios();
    assert!(scenarios.len() >= 28);
    for scenario in scenarios {
        let id = &scenario["id"];
        let answer = answer(scenario["call"].as_str().unwrap(), &scenario["input"]);
        for (key, expected) in scenario["expect"].as_object().unwrap() {
            if key == "!violation" {
                let free =
                    answer["findings"].as_array().unwrap().iter().all(|finding| finding["severity"] != "violation");
                assert_eq!(free, expected.as_bool().unwrap(), "{id}");
            } else if let Some(path) = key.strip_suffix('~') {
                assert!(
                    expected.as_array().unwrap().contains(at(&answer, path)),
                    "{id}: {path} is {}",
                    at(&answer, path)
                );
            } else {
                assert_eq!(at(&answer, key), expected, "{id}: {key}");
            }
        }
    }
}
