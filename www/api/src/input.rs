//! Setups and demands in the shapes of the package's contract.

use calcheck::{
    Access, Activation, Cal, CalKind, CalProduct, Edition, LicenseServer, LicensingMode, MatrixName, Membership, Rds,
    Server, Setup, WindowsServer,
};

use crate::read::{Input, Names, Read, Result, one_of};

/// The fields of an object by their names; `$expected` says what the object is.
macro_rules! fields {
    ($input:expr, $expected:expr, $($name:literal),+ $(,)?) => {{
        thread_local!(static NAMES: Names<{ [$($name),+].len() }> = Names::new([$($name),+]));
        NAMES.with(|names| $input.fields(names, &$expected))
    }};
}

macro_rules! names {
    ($($type:ty: $what:literal),+ $(,)?) => {$(
        impl Read for $type {
            fn expected() -> String {
                format!("a {}: {}", $what, one_of(<$type>::ALL.iter().map(|each| each.id())))
            }

            fn read(input: &Input<'_>) -> Result<Self> {
                const COUNT: usize = <$type>::ALL.len();
                thread_local!(static NAMES: Names<COUNT> = Names::new(std::array::from_fn(|index| <$type>::ALL[index].id())));
                let index = NAMES.with(|names| input.name(names, $what))?;
                Ok(<$type>::ALL[index])
            }
        }
    )+};
}

names! {
    CalKind: "kind of CAL",
    CalProduct: "product",
    LicensingMode: "licensing mode",
    Edition: "server edition",
    Access: "way of access",
    Membership: "membership",
    MatrixName: "matrix",
}

impl Read for WindowsServer {
    fn expected() -> String {
        format!("a {RELEASE}: {}", one_of(Self::ALL.map(Self::id)))
    }

    /// Where products outside of the rules are an answer, they are noted, and the release returned stands for nothing.
    fn read(input: &Input<'_>) -> Result<Self> {
        thread_local!(static NAMES: Names<{ WindowsServer::COUNT }> = Names::new(WindowsServer::ALL.map(WindowsServer::id)));
        match NAMES.with(|names| input.name(names, RELEASE)) {
            Ok(index) => Ok(Self::ALL[index]),
            Err(unknown) => input.note_outside().map(|_| Self::NEWEST).ok_or(unknown),
        }
    }
}

const RELEASE: &str = "Windows Server version";

impl Read for Cal {
    fn expected() -> String {
        "a CAL: an object with `version` and `kind`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let [version, kind] = fields!(input, Self::expected(), "version", "kind")?;
        Ok(Self { version: version.required()?, kind: kind.required()? })
    }
}

impl Read for Setup {
    fn expected() -> String {
        "a setup: an object with `server`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let [server, edition, access, base_cal, rds] =
            fields!(input, Self::expected(), "server", "edition", "access", "baseCal", "rds")?;
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
        let [cal, mode, license_server, membership] =
            fields!(input, Self::expected(), "cal", "mode", "licenseServer", "membership")?;
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
        let [version, activated] = fields!(input, Self::expected(), "version", "activated")?;
        let activation = |activated| if activated { Activation::Activated } else { Activation::NotActivated };
        Ok(Self { version: version.required()?, activated: activated.optional()?.map(activation) })
    }
}
