//! Setups and demands in the shapes of the package's contract.

use calcheck::lifecycle::KeyPack;
use calcheck::text::Tag;
use calcheck::{
    Access, Activation, Cal, CalKind, CalProduct, Cohort, CohortAccess, Demand, Edition, External, LicenseServer,
    LicensingMode, MatrixName, Membership, Owned, PerServer, Prices, Rds, Server, Sessions, Setup, WindowsServer,
};

use crate::read::{FreeText, Ids, Input, Names, Read, Result, one_of};

/// The fields of an object by their names.
macro_rules! object {
    ($input:expr, $($name:literal),+ $(,)?) => {{
        thread_local!(static NAMES: Names = const { Names::new(&[$($name),+]) });
        NAMES.with(|names| $input.object(names, Self::expected))
    }};
}
pub(crate) use object;

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
pub(crate) use names;

names! {
    WindowsServer: "Windows Server version" or outside,
    CalKind: "kind of CAL",
    CalProduct: "product",
    LicensingMode: "licensing mode",
    Edition: "server edition",
    Access: "way of access",
    Membership: "membership",
    MatrixName: "matrix",
    Sharing: "kind of access",
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

/// Counts are 0 and lists empty where they are not said.
impl Read for Demand {
    fn expected() -> String {
        "a demand: an object with `server` and `cohorts`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(
            input,
            "server",
            "edition",
            "rds",
            "cohorts",
            "administrators",
            "external",
            "perServer",
            "owned",
            "prices",
            "packs",
        )?;
        let [server, edition, rds, cohorts, administrators, external, per_server, owned, prices, packs] =
            object.fields();
        Ok(Self {
            server: server.required()?,
            edition: edition.optional()?,
            rds: rds.optional()?.unwrap_or_default(),
            cohorts: cohorts.required()?,
            administrators: administrators.optional()?.unwrap_or_default(),
            external: external.optional()?,
            per_server: per_server.optional()?,
            owned: owned.optional()?.unwrap_or_default(),
            prices: prices.optional()?,
            packs: packs.optional()?.unwrap_or_default(),
        })
    }
}

impl Read for Sessions {
    fn expected() -> String {
        bool::expected()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        Ok(if bool::read(input)? { Self::Rds } else { Self::None })
    }
}

/// Who in a cohort uses which devices.
#[derive(Clone, Copy)]
enum Sharing {
    Own,
    Shared,
}

impl Sharing {
    const ALL: [Self; 2] = [Self::Own, Self::Shared];

    const fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Shared => "shared",
        }
    }
}

impl Read for Cohort {
    fn expected() -> String {
        "a cohort: an object with `access`, `users` and `devicesPerUser` or `devices`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "name", "rds", "access", "users", "devicesPerUser", "devices")?;
        let [name, rds, access, users, devices_per_user, devices] = object.fields();
        name.optional::<FreeText>()?;
        let rds = rds.optional()?;
        let access = match access.required()? {
            Sharing::Own => {
                devices.refused(&["name", "rds", "access", "users", "devicesPerUser"])?;
                CohortAccess::Own { users: users.required()?, devices_per_user: devices_per_user.required()? }
            }
            Sharing::Shared => {
                devices_per_user.refused(&["name", "rds", "access", "users", "devices"])?;
                CohortAccess::Shared { users: users.required()?, devices: devices.required()? }
            }
        };
        Ok(Self { name: None, rds, access })
    }
}

impl Read for External {
    fn expected() -> String {
        "an object with `users` and `servers`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "users", "servers")?;
        let [users, servers] = object.fields();
        Ok(Self { users: users.required()?, servers: servers.required()? })
    }
}

impl Read for PerServer {
    fn expected() -> String {
        "an object with `servers` and `connections`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "servers", "connections")?;
        let [servers, connections] = object.fields();
        Ok(Self { servers: servers.required()?, connections: connections.required()? })
    }
}

impl Read for Owned {
    fn expected() -> String {
        "an object with `product`, `cal` and `quantity`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "product", "cal", "quantity")?;
        let [product, cal, quantity] = object.fields();
        Ok(Self { product: product.required()?, cal: cal.required()?, quantity: quantity.required()? })
    }
}

impl Read for Prices {
    fn expected() -> String {
        "an object with `baseUser`, `baseDevice`, `rdsUser` and `rdsDevice`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "baseUser", "baseDevice", "rdsUser", "rdsDevice")?;
        let [base_user, base_device, rds_user, rds_device] = object.fields();
        Ok(Self {
            base_user: base_user.required()?,
            base_device: base_device.required()?,
            rds_user: rds_user.required()?,
            rds_device: rds_device.required()?,
        })
    }
}

impl Read for KeyPack {
    fn expected() -> String {
        "a key pack: an object with `version`, `mode` and `quantity`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let object = object!(input, "version", "mode", "quantity")?;
        let [version, mode, quantity] = object.fields();
        Ok(Self { version: version.required()?, mode: mode.required()?, quantity: quantity.required()? })
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
