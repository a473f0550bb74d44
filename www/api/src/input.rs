//! Setups and demands in the shapes of the package's contract.

use calcheck::text::Tag;
use calcheck::{
    Access, Activation, Cal, CalKind, CalProduct, Edition, LicenseServer, LicensingMode, MatrixName, Membership, Rds,
    Server, Setup, WindowsServer,
};

use crate::read::{Ids, Input, Names, Read, Result, one_of};

/// The fields of an object by their names.
macro_rules! object {
    ($input:expr, $($name:literal),+ $(,)?) => {{
        thread_local!(static NAMES: Names = const { Names::new(&[$($name),+]) });
        NAMES.with(|names| $input.object(names, Self::expected))
    }};
}

/// What goes by one of a few names.
macro_rules! names {
    ($($type:ty: $what:literal $(or $otherwise:path)?),+ $(,)?) => {$(
        const _: () = {
            const COUNT: usize = <$type>::ALL.len();
            const NAMES: [&str; COUNT] = {
                let mut names = [""; COUNT];
                let mut index = 0;
                while index < COUNT {
                    names[index] = <$type>::ALL[index].id();
                    index += 1;
                }
                names
            };

            impl Read for $type {
                fn expected() -> String {
                    format!("a {}: {}", $what, one_of(&NAMES))
                }

                fn read(input: &Input<'_>) -> Result<Self> {
                    thread_local!(static CACHE: Names = const { Names::new(&NAMES) });
                    let read = CACHE.with(|names| input.name(names, $what)).map(|index| Self::ALL[index]);
                    $(let read = read.or_else(|unknown| $otherwise(input).ok_or(unknown));)?
                    read
                }
            }
        };
    )+};
}

names! {
    WindowsServer: "Windows Server version" or outside,
    CalKind: "kind of CAL",
    CalProduct: "product",
    LicensingMode: "licensing mode",
    Edition: "server edition",
    Access: "way of access",
    Membership: "membership",
    MatrixName: "matrix",
    Tag: "language",
}

/// Stands for a product outside of the rules where that is an answer, and not an unknown name.
fn outside(input: &Input<'_>) -> Option<WindowsServer> {
    input.note_outside().map(|_| WindowsServer::NEWEST)
}

impl Read for Cal {
    fn expected() -> String {
        "a CAL: an object with `version` and `kind`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "version", "kind")?;
        let [version, kind] = object.fields();
        Ok(Self { version: version.required()?, kind: kind.required()? })
    }
}

impl Read for Setup {
    fn expected() -> String {
        "a setup: an object with `server`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "server", "edition", "access", "baseCal", "rds")?;
        let [server, edition, access, base_cal, rds] = object.fields();
        Ok(Self {
            server: Some(Server::Release(server.required()?)),
            edition: edition.optional()?,
            access: access.optional()?,
            base_cal: base_cal.optional()?,
            rds: rds.optional()?,
        })
    }
}

impl Read for Rds {
    fn expected() -> String {
        "an object, which may be empty".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "cal", "mode", "licenseServer", "membership")?;
        let [cal, mode, license_server, membership] = object.fields();
        Ok(Self {
            cal: cal.optional()?,
            mode: mode.optional()?,
            license_server: license_server.optional()?,
            membership: membership.optional()?,
        })
    }
}

impl Read for LicenseServer {
    fn expected() -> String {
        "a license server: an object with `version`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "version", "activated")?;
        let [version, activated] = object.fields();
        let activation = |activated| if activated { Activation::Activated } else { Activation::NotActivated };
        Ok(Self { version: version.required()?, activated: activated.optional()?.map(activation) })
    }
}

/// An access graph, with what it borrows.
#[derive(Debug)]
pub(crate) struct AccessGraph {
    users: Ids,
    devices: Ids,
    user_price: u32,
    device_price: u32,
}

impl AccessGraph {
    pub(crate) fn rows(&self) -> calcheck::AccessGraph<'_> {
        calcheck::AccessGraph {
            users: &self.users.0,
            devices: &self.devices.0,
            user_price: self.user_price,
            device_price: self.device_price,
        }
    }
}

impl Read for AccessGraph {
    fn expected() -> String {
        "an access graph: an object with `users`, `devices`, `userPrice` and `devicePrice`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "users", "devices", "userPrice", "devicePrice")?;
        let [users, devices, user_price, device_price] = object.fields();
        Ok(Self {
            users: users.required()?,
            devices: devices.required()?,
            user_price: user_price.required()?,
            device_price: device_price.required()?,
        })
    }
}

/// An access graph by session host, with what it borrows.
#[derive(Debug)]
pub(crate) struct HostAccessGraph {
    users: Ids,
    devices: Ids,
    hosts: Ids,
    user_price: u32,
    device_price: u32,
}

impl HostAccessGraph {
    pub(crate) fn rows(&self) -> calcheck::HostAccessGraph<'_> {
        calcheck::HostAccessGraph {
            users: &self.users.0,
            devices: &self.devices.0,
            hosts: &self.hosts.0,
            user_price: self.user_price,
            device_price: self.device_price,
        }
    }
}

impl Read for HostAccessGraph {
    fn expected() -> String {
        "an access graph: an object with `users`, `devices`, `hosts`, `userPrice` and `devicePrice`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "users", "devices", "hosts", "userPrice", "devicePrice")?;
        let [users, devices, hosts, user_price, device_price] = object.fields();
        Ok(Self {
            users: users.required()?,
            devices: devices.required()?,
            hosts: hosts.required()?,
            user_price: user_price.required()?,
            device_price: device_price.required()?,
        })
    }
}
