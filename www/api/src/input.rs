//! Setups and demands as they come from JavaScript: as numbers, written and already checked by `values.js`.

use calcheck::lifecycle::KeyPack;
use calcheck::{
    Access, Activation, Cal, CalKind, CalProduct, Cohort, CohortAccess, Demand, Edition, External, LicenseServer,
    LicensingMode, Membership, Owned, PerServer, Prices, Rds, Server, Sessions, Setup, WindowsServer,
};

/// A value as numbers: a name by its index, a flag as 0 or 1, a list behind its length, and what may be absent behind 0 or 1.
#[derive(Debug)]
pub(crate) struct Tape<'a>(&'a [u32]);

impl<'a> Tape<'a> {
    pub(crate) const fn new(numbers: &'a [u32]) -> Self {
        Self(numbers)
    }

    pub(crate) fn number(&mut self) -> u32 {
        match self.0 {
            [first, rest @ ..] => {
                self.0 = rest;
                *first
            }
            [] => 0,
        }
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.number() == 1
    }

    /// One of those that a name stands for. There is at least one, and `values.js` knows how many.
    pub(crate) fn named<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.number() as usize % all.len()]
    }

    pub(crate) fn optional<T>(&mut self, read: impl Fn(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| read(self))
    }

    pub(crate) fn list<T>(&mut self, read: impl Fn(&mut Self) -> T) -> Vec<T> {
        (0..self.number()).map(|_| read(self)).collect()
    }

    pub(crate) fn release(&mut self) -> WindowsServer {
        self.named(&WindowsServer::ALL)
    }

    pub(crate) fn kind(&mut self) -> CalKind {
        self.named(&CalKind::ALL)
    }

    pub(crate) fn product(&mut self) -> CalProduct {
        self.named(&CalProduct::ALL)
    }

    pub(crate) fn cal(&mut self) -> Cal {
        Cal { version: self.release(), kind: self.kind() }
    }

    pub(crate) fn setup(&mut self) -> Setup {
        Setup {
            server: Some(Server::Release(self.release())),
            edition: self.optional(|tape| tape.named(Edition::ALL)),
            access: self.optional(|tape| tape.named(Access::ALL)),
            base_cal: self.optional(Self::cal),
            rds: self.optional(Self::rds),
        }
    }

    fn rds(&mut self) -> Rds {
        Rds {
            cal: self.optional(Self::cal),
            mode: self.optional(|tape| tape.named(LicensingMode::ALL)),
            license_server: self.optional(Self::license_server),
            membership: self.optional(|tape| tape.named(Membership::ALL)),
        }
    }

    pub(crate) fn license_server(&mut self) -> LicenseServer {
        let version = self.release();
        let activation = |activated| if activated { Activation::Activated } else { Activation::NotActivated };
        LicenseServer { version, activated: self.optional(Self::flag).map(activation) }
    }

    fn sessions(&mut self) -> Sessions {
        if self.flag() { Sessions::Rds } else { Sessions::None }
    }

    /// Counts are 0 and lists empty where they are not said.
    pub(crate) fn demand(&mut self) -> Demand {
        Demand {
            server: self.release(),
            edition: self.optional(|tape| tape.named(Edition::ALL)),
            rds: self.optional(Self::sessions).unwrap_or_default(),
            cohorts: self.list(Self::cohort),
            administrators: self.optional(Self::number).unwrap_or_default(),
            external: self.optional(|tape| External { users: tape.number(), servers: tape.number() }),
            per_server: self.optional(|tape| PerServer { servers: tape.number(), connections: tape.number() }),
            owned: self.optional(|tape| tape.list(Self::owned)).unwrap_or_default(),
            prices: self.optional(|tape| Prices {
                base_user: tape.number(),
                base_device: tape.number(),
                rds_user: tape.number(),
                rds_device: tape.number(),
            }),
            packs: self.optional(|tape| tape.list(Self::number)).unwrap_or_default(),
        }
    }

    /// The name is never interpreted: only that there is one is on the tape.
    fn cohort(&mut self) -> Cohort {
        let _is_named = self.flag();
        let rds = self.optional(Self::sessions);
        let is_shared = self.flag();
        let (users, devices) = (self.number(), self.number());
        let access = if is_shared {
            CohortAccess::Shared { users, devices }
        } else {
            CohortAccess::Own { users, devices_per_user: devices }
        };
        Cohort { name: None, rds, access }
    }

    fn owned(&mut self) -> Owned {
        Owned { product: self.product(), cal: self.cal(), quantity: self.number() }
    }

    pub(crate) fn key_packs(&mut self) -> Vec<KeyPack> {
        self.list(|tape| KeyPack {
            version: tape.release(),
            mode: tape.named(LicensingMode::ALL),
            quantity: tape.number(),
        })
    }
}
