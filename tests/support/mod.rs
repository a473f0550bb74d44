//! Reads and writes setups in the shapes of the JavaScript package, for the corpora.

use calcheck::{
    Access, Activation, Cal, CalKind, Edition, LicenseServer, LicensingMode, Membership, Rds, Server, Setup,
    WindowsServer,
};
use serde_json::{Map, Value, json};

pub fn version(value: &Value) -> WindowsServer {
    let id = value.as_str().expect("a version is a string");
    WindowsServer::from_id(id).unwrap_or_else(|| panic!("unknown version {id}"))
}

pub fn cal(value: &Value) -> Cal {
    Cal { version: version(&value["version"]), kind: named(&value["kind"], CalKind::from_id).unwrap() }
}

fn named<T>(value: &Value, from_id: fn(&str) -> Option<T>) -> Option<T> {
    value.as_str().map(|id| from_id(id).unwrap_or_else(|| panic!("unknown name {id}")))
}

fn optional<T>(value: &Value, read: impl Fn(&Value) -> T) -> Option<T> {
    (!value.is_null()).then(|| read(value))
}

pub fn setup(value: &Value) -> Setup {
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
pub fn json(setup: &Setup) -> Value {
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
