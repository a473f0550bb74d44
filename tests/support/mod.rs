//! Reads and writes setups and demands in the shapes of the JavaScript package, for the corpora.

#![expect(dead_code, reason = "each test takes what it needs")]

use calcheck::{
    Access, Activation, Cal, CalKind, CalProduct, Cohort, CohortAccess, Count, Demand, Edition, External, Finding,
    LicenseServer, LicensingMode, Membership, Owned, PerServer, Prices, Rds, Requirement, Server, Sessions, Setup,
    Verdict, WindowsServer,
};
use serde_json::{Map, Value, json};

pub(crate) fn version(value: &Value) -> WindowsServer {
    let id = value.as_str().expect("a version is a string");
    WindowsServer::from_id(id).unwrap_or_else(|| panic!("unknown version {id}"))
}

pub(crate) fn cal(value: &Value) -> Cal {
    Cal { version: version(&value["version"]), kind: named(&value["kind"], CalKind::from_id).unwrap() }
}

fn named<T>(value: &Value, from_id: fn(&str) -> Option<T>) -> Option<T> {
    value.as_str().map(|id| from_id(id).unwrap_or_else(|| panic!("unknown name {id}")))
}

fn optional<T>(value: &Value, read: impl Fn(&Value) -> T) -> Option<T> {
    (!value.is_null()).then(|| read(value))
}

pub(crate) fn setup(value: &Value) -> Setup {
    Setup {
        server: optional(&value["server"], |server| Server::Release(version(server))),
        edition: named(&value["edition"], Edition::from_id),
        access: named(&value["access"], Access::from_id),
        base_cal: optional(&value["baseCal"], cal),
        rds: optional(&value["rds"], |rds| Rds {
            cal: optional(&rds["cal"], cal),
            mode: named(&rds["mode"], LicensingMode::from_id),
            license_server: optional(&rds["licenseServer"], |server| LicenseServer {
                version: version(&server["version"]),
                activated: server["activated"].as_bool().map(activation),
            }),
            membership: named(&rds["membership"], Membership::from_id),
        }),
    }
}

fn activation(activated: bool) -> Activation {
    if activated { Activation::Activated } else { Activation::NotActivated }
}

/// The inverse of [`setup`]: only what was said.
pub(crate) fn json(setup: &Setup) -> Value {
    let cal = |cal: Cal| json!({"version": cal.version.id(), "kind": cal.kind.id()});
    let mut object = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            object.insert(name.into(), value);
        }
    };
    say("server", setup.server.and_then(Server::release).map(|release| json!(release.id())));
    say("edition", setup.edition.map(|edition| json!(edition.id())));
    say("access", setup.access.map(|access| json!(access.id())));
    say("baseCal", setup.base_cal.map(cal));
    say(
        "rds",
        setup.rds.map(|rds| {
            let mut object = Map::new();
            let mut say = |name: &str, value: Option<Value>| {
                if let Some(value) = value {
                    object.insert(name.into(), value);
                }
            };
            say("cal", rds.cal.map(cal));
            say("mode", rds.mode.map(|mode| json!(mode.id())));
            say(
                "licenseServer",
                rds.license_server.map(|server| match server.activated {
                    None => json!({"version": server.version.id()}),
                    Some(activated) => {
                        json!({"version": server.version.id(), "activated": activated == Activation::Activated})
                    }
                }),
            );
            say("membership", rds.membership.map(|membership| json!(membership.id())));
            Value::Object(object)
        }),
    );
    Value::Object(object)
}

/// A demand in the shape of the JavaScript package.
pub(crate) fn demand(value: &Value) -> Demand {
    let number = |value: &Value| u32::try_from(value.as_u64().unwrap_or_default()).unwrap();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let sessions = |value: &Value| value.as_bool().map(|rds| if rds { Sessions::Rds } else { Sessions::None });
    let mut demand = Demand::new(version(&value["server"]));
    demand.edition = named(&value["edition"], Edition::from_id);
    demand.rds = sessions(&value["rds"]).unwrap_or_default();
    demand.administrators = number(&value["administrators"]);
    demand.cohorts = list(&value["cohorts"])
        .iter()
        .map(|cohort| Cohort {
            name: cohort["name"].as_str().map(str::to_owned),
            rds: sessions(&cohort["rds"]),
            access: match cohort["access"].as_str().unwrap() {
                "own" => CohortAccess::Own {
                    users: number(&cohort["users"]),
                    devices_per_user: number(&cohort["devicesPerUser"]),
                },
                "shared" => {
                    CohortAccess::Shared { users: number(&cohort["users"]), devices: number(&cohort["devices"]) }
                }
                other => panic!("unknown access {other}"),
            },
        })
        .collect();
    demand.external = optional(&value["external"], |external| External {
        users: number(&external["users"]),
        servers: number(&external["servers"]),
    });
    demand.per_server = optional(&value["perServer"], |asked| PerServer {
        servers: number(&asked["servers"]),
        connections: number(&asked["connections"]),
    });
    demand.owned = list(&value["owned"])
        .iter()
        .map(|owned| Owned {
            product: named(&owned["product"], CalProduct::from_id).unwrap(),
            cal: cal(&owned["cal"]),
            quantity: number(&owned["quantity"]),
        })
        .collect();
    demand.prices = optional(&value["prices"], |prices| Prices {
        base_user: number(&prices["baseUser"]),
        base_device: number(&prices["baseDevice"]),
        rds_user: number(&prices["rdsUser"]),
        rds_device: number(&prices["rdsDevice"]),
    });
    demand.packs = list(&value["packs"]).iter().map(number).collect();
    demand
}

fn findings(findings: &[Finding]) -> Value {
    let finding = |finding: &Finding| json!({"rule": finding.rule.id, "severity": finding.severity.id()});
    findings.iter().map(finding).collect()
}

/// What the scenarios look at in a verdict.
pub(crate) fn verdict(verdict: &Verdict) -> Value {
    json!({"status": verdict.status.id(), "findings": findings(&verdict.findings)})
}

/// What the scenarios look at in a count.
pub(crate) fn count(count: &Count) -> Value {
    let requirement = |line: &Requirement| {
        json!({
            "calVersion": line.cal_version.id(),
            "userOnly": line.user_only,
            "deviceOnly": line.device_only,
            "perServer": line.per_server,
            "best": {
                "user": line.best.user,
                "device": line.best.device,
                "total": line.best.total,
                "cost": line.best.cost,
            },
            "proof": {"lowerBound": line.proof.lower_bound},
            "covered": {"user": line.covered.user, "device": line.covered.device},
            "buy": {"user": line.buy.user, "device": line.buy.device},
        })
    };
    json!({
        "base": count.base.as_ref().map(requirement),
        "rds": count.rds.as_ref().map(requirement),
        "externalConnectors": count.external_connectors.map(|each| json!({"base": each.base, "rds": each.rds})),
        "findings": findings(&count.findings),
    })
}
