//! The question, in the query.

use super::{QUESTION, Unread, VERSION, percent, read_pairs, write_pair};
use crate::setup::named;
use crate::{
    Access, Activation, Cal, CalKind, Edition, LicenseServer, LicensingMode, MatrixName, Membership, OutsideProduct,
    Rds, Server, Setup, WindowsServer,
};

/// A question as it is asked: a [`Setup`] in which every part may still be open, the kind of a CAL apart from its version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The server accessed; with [`rds`](Self::rds), the session host.
    pub server: Option<Server>,
    /// The edition of that server.
    pub edition: Option<Edition>,
    /// How the server is accessed.
    pub access: Option<Access>,
    /// The Windows Server CAL in hand.
    pub base_cal: OpenCal,
    /// The Remote Desktop Services part; `None` where sessions play no role.
    pub rds: Option<OpenRds>,
}

/// A CAL of which the version, the kind or both may still be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenCal {
    /// The version printed on it.
    pub version: Option<WindowsServer>,
    /// User or Device.
    pub kind: Option<CalKind>,
}

/// The Remote Desktop Services part of a [`Question`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenRds {
    /// The RDS CAL in hand.
    pub cal: OpenCal,
    /// The licensing mode set on the session host.
    pub mode: Option<LicensingMode>,
    /// The license server.
    pub license_server: OpenLicenseServer,
    /// How session host and license server are joined.
    pub membership: Option<Membership>,
}

/// A license server of which the version, the activation or both may still be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenLicenseServer {
    /// The release it runs on.
    pub version: Option<WindowsServer>,
    /// Whether it is activated.
    pub activation: Option<Activation>,
}

named! {
    /// A part of a [`Question`], by its key in a query.
    Field {
        /// The server: a release, or a product that the rules do not cover.
        Server = "server",
        /// The edition of the server.
        Edition = "edition",
        /// How the server is accessed.
        Access = "access",
        /// The version of the Windows Server CAL.
        BaseCal = "base-cal",
        /// The kind of the Windows Server CAL.
        BaseKind = "base-kind",
        /// Whether sessions play a role: `yes` or `no`.
        Sessions = "rds",
        /// The version of the RDS CAL.
        RdsCal = "rds-cal",
        /// The kind of the RDS CAL.
        RdsKind = "rds-kind",
        /// The licensing mode of the session host.
        Mode = "mode",
        /// The version of the license server.
        LicenseServer = "license-server",
        /// Whether the license server is activated: `yes` or `no`.
        Activation = "activated",
        /// How session host and license server are joined.
        Membership = "membership",
    }
}

impl Field {
    /// Whether it is about sessions, and so means something only where they play a role.
    const fn is_about_sessions(self) -> bool {
        matches!(
            self,
            Self::RdsCal | Self::RdsKind | Self::Mode | Self::LicenseServer | Self::Activation | Self::Membership
        )
    }
}

const YES: &str = "yes";
const NO: &str = "no";

impl Question {
    /// The question that the page opens with.
    pub const fn example() -> Self {
        const fn user(version: WindowsServer) -> OpenCal {
            OpenCal { version: Some(version), kind: Some(CalKind::User) }
        }
        Self {
            server: Some(Server::Release(WindowsServer::Ws2022)),
            edition: Some(Edition::Standard),
            access: Some(Access::Authenticated),
            base_cal: user(WindowsServer::Ws2022),
            rds: Some(OpenRds {
                cal: user(WindowsServer::Ws2019),
                mode: Some(LicensingMode::PerUser),
                license_server: OpenLicenseServer {
                    version: Some(WindowsServer::Ws2022),
                    activation: Some(Activation::Activated),
                },
                membership: Some(Membership::SameDomain),
            }),
        }
    }

    /// The setup asked about; `kind` stands in where the kind of a CAL is open.
    pub fn setup(&self, kind: CalKind) -> Setup {
        let cal = |cal: OpenCal| cal.version.map(|version| Cal { version, kind: cal.kind.unwrap_or(kind) });
        Setup {
            server: self.server,
            edition: self.edition,
            access: self.access,
            base_cal: cal(self.base_cal),
            rds: self.rds.map(|rds| Rds {
                cal: cal(rds.cal),
                mode: rds.mode,
                license_server: rds
                    .license_server
                    .version
                    .map(|version| LicenseServer { version, activated: rds.license_server.activation }),
                membership: rds.membership,
            }),
        }
    }

    /// The version of the RDS CAL, where it is known and the kind, which decides, is not.
    pub fn rds_cal_of_open_kind(&self) -> Option<WindowsServer> {
        self.rds.filter(|rds| rds.cal.kind.is_none())?.cal.version
    }

    /// What is said of a part, as an id; empty where it is open.
    pub fn get(&self, field: Field) -> &'static str {
        let rds = self.rds.unwrap_or_default();
        let id = match field {
            Field::Server => self.server.map(|server| match server {
                Server::Release(release) => release_id(release),
                Server::Outside(product) => product.id(),
            }),
            Field::Edition => self.edition.map(Edition::id),
            Field::Access => self.access.map(Access::id),
            Field::BaseCal => self.base_cal.version.map(release_id),
            Field::BaseKind => self.base_cal.kind.map(CalKind::id),
            Field::Sessions => self.rds.map(|_| YES),
            Field::RdsCal => rds.cal.version.map(release_id),
            Field::RdsKind => rds.cal.kind.map(CalKind::id),
            Field::Mode => rds.mode.map(LicensingMode::id),
            Field::LicenseServer => rds.license_server.version.map(release_id),
            Field::Activation => rds.license_server.activation.map(|activation| match activation {
                Activation::Activated => YES,
                Activation::NotActivated => NO,
            }),
            Field::Membership => rds.membership.map(Membership::id),
        };
        id.unwrap_or_default()
    }

    /// Says something of a part; nothing leaves it open. `false` where the part knows no such id, and nothing is changed.
    pub fn set(&mut self, field: Field, id: &str) -> bool {
        fn put<T>(place: &mut Option<T>, id: &str, value: Option<T>) -> bool {
            let known = value.is_some() || id.is_empty();
            if known {
                *place = value;
            }
            known
        }
        match field {
            Field::Server => {
                let outside = || OutsideProduct::from_id(id).map(Server::Outside);
                put(&mut self.server, id, release_from_id(id).map(Server::Release).or_else(outside))
            }
            Field::Edition => put(&mut self.edition, id, Edition::from_id(id)),
            Field::Access => put(&mut self.access, id, Access::from_id(id)),
            Field::BaseCal => put(&mut self.base_cal.version, id, release_from_id(id)),
            Field::BaseKind => put(&mut self.base_cal.kind, id, CalKind::from_id(id)),
            Field::Sessions => match id {
                YES => {
                    self.rds.get_or_insert_default();
                    true
                }
                NO | "" => {
                    self.rds = None;
                    true
                }
                _ => false,
            },
            about_sessions => {
                let mut rds = self.rds.unwrap_or_default();
                let known = match about_sessions {
                    Field::RdsCal => put(&mut rds.cal.version, id, release_from_id(id)),
                    Field::RdsKind => put(&mut rds.cal.kind, id, CalKind::from_id(id)),
                    Field::Mode => put(&mut rds.mode, id, LicensingMode::from_id(id)),
                    Field::LicenseServer => put(&mut rds.license_server.version, id, release_from_id(id)),
                    Field::Membership => put(&mut rds.membership, id, Membership::from_id(id)),
                    _ => put(
                        &mut rds.license_server.activation,
                        id,
                        match id {
                            YES => Some(Activation::Activated),
                            NO => Some(Activation::NotActivated),
                            _ => None,
                        },
                    ),
                };
                if known {
                    self.rds = Some(rds);
                }
                known
            }
        }
    }
}

impl From<Setup> for Question {
    fn from(setup: Setup) -> Self {
        let open = |cal: Option<Cal>| OpenCal { version: cal.map(|cal| cal.version), kind: cal.map(|cal| cal.kind) };
        Self {
            server: setup.server,
            edition: setup.edition,
            access: setup.access,
            base_cal: open(setup.base_cal),
            rds: setup.rds.map(|rds| OpenRds {
                cal: open(rds.cal),
                mode: rds.mode,
                license_server: OpenLicenseServer {
                    version: rds.license_server.map(|server| server.version),
                    activation: rds.license_server.and_then(|server| server.activated),
                },
                membership: rds.membership,
            }),
        }
    }
}

/// The name of a release in links and paths: `"2012-r2"`.
pub const fn release_id(release: WindowsServer) -> &'static str {
    match release {
        WindowsServer::Ws2003R2 => "2003-r2",
        WindowsServer::Ws2008R2 => "2008-r2",
        WindowsServer::Ws2012R2 => "2012-r2",
        base => base.id(),
    }
}

/// The release with exactly this [name](release_id), or `None`.
pub fn release_from_id(id: &str) -> Option<WindowsServer> {
    WindowsServer::ALL.into_iter().find(|release| release_id(*release) == id)
}

pub(super) const MATRIX: &str = "matrix";

pub(super) fn write(question: &Question, out: &mut String) {
    write_pair(out, QUESTION, &[VERSION]);
    for field in Field::ALL {
        let id = question.get(*field);
        if !id.is_empty() {
            write_pair(out, field.id(), &[id]);
        }
    }
}

/// The question, or `None` where the query says nothing of one.
pub(super) fn read(query: &str, matrix: &mut Option<MatrixName>, unread: &mut Unread) -> Option<Question> {
    let mut question = Question::default();
    // The first mention of a part counts.
    let mut seen = 0_u32;
    // What is said of sessions means nothing where it is said that there are none.
    let no_sessions = query.split('&').find_map(|raw| raw.strip_prefix("rds=")) == Some(NO);
    let mut shown = None;
    let mut asked = false;
    read_pairs(query, QUESTION, unread, |pair| {
        // Spellings of people: `2012 R2`, `2012_r2`.
        let Some(id) = percent::decode(pair.value) else { return false };
        let id = id.trim().to_ascii_lowercase().replace([' ', '_'], "-");
        if pair.key == MATRIX && shown.is_none() {
            shown = MatrixName::from_id(&id);
            return shown.is_some();
        }
        let Some(field) = Field::from_id(pair.key) else { return false };
        let mask = 1 << field as u32;
        let read = seen & mask == 0
            && !id.is_empty()
            && !(no_sessions && field.is_about_sessions())
            && question.set(field, &id);
        if read {
            seen |= mask;
            asked = true;
        }
        read
    });
    *matrix = shown;
    // A version alone asks about nothing that is known yet.
    let versioned = query.split('&').any(|raw| raw.starts_with("v="));
    (asked || versioned).then_some(question)
}
