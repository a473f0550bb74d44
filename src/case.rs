//! A setup as the rules look at it: what was said, what follows from it, and what is still open.

use crate::verdict::{Missing, Part};
use crate::{Access, Cal, CalProduct, Edition, LicenseServer, Rds, Setup, WindowsServer};

/// A [`Setup`] about a release that the rules cover, with the defaults filled in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) server: Option<WindowsServer>,
    pub(crate) edition: Option<Edition>,
    pub(crate) access: Access,
    pub(crate) base_cal_in_hand: Option<Cal>,
    /// What was said about RDS.
    pub(crate) rds: Option<Rds>,
    /// The same where it needs licenses: administrative sessions do not (R15).
    pub(crate) sessions: Option<Rds>,
}

impl Case {
    pub(crate) fn of(setup: &Setup) -> Self {
        let access = setup.access.unwrap_or(Access::Authenticated);
        Self {
            server: setup.server.and_then(crate::Server::release),
            edition: setup.edition,
            access,
            base_cal_in_hand: setup.base_cal,
            rds: setup.rds,
            sessions: setup.rds.filter(|_| access != Access::Administration),
        }
    }

    /// Whether base CALs are needed (B01), or an edition, anonymous access or administration does without (B10, B12, B13).
    pub(crate) fn needs_base_cal(&self) -> bool {
        let exempt_edition = self.edition.is_some_and(Edition::needs_no_base_cals);
        let exempt_access = match self.access {
            Access::Authenticated => false,
            // A session is opened by signing in.
            Access::AnonymousInternet => self.sessions.is_none(),
            Access::Administration => true,
        };
        !exempt_edition && !exempt_access
    }

    /// The base CAL in hand as it was sold, where one is needed.
    pub(crate) fn base_cal(&self) -> Option<Cal> {
        Some(self.base_cal_in_hand.filter(|_| self.needs_base_cal())?.as_sold(CalProduct::Base))
    }

    /// The RDS CAL in hand as it was sold, where sessions need one.
    pub(crate) fn rds_cal(&self) -> Option<Cal> {
        Some(self.sessions?.cal?.as_sold(CalProduct::Rds))
    }

    /// The server, where sessions that need licenses are opened on it.
    pub(crate) fn session_host(&self) -> Option<WindowsServer> {
        self.sessions.and(self.server)
    }

    /// The license server, where sessions need one.
    pub(crate) fn license_server(&self) -> Option<LicenseServer> {
        self.sessions?.license_server
    }

    /// The RDS CAL and the session host, where the CAL is of a later generation.
    pub(crate) fn newer_rds_cal(&self) -> Option<(Cal, WindowsServer)> {
        let (cal, host) = (self.rds_cal()?, self.session_host()?);
        (cal.version.generation() > host.generation()).then_some((cal, host))
    }

    /// What decides and has not been said.
    pub(crate) fn missing(&self) -> Missing {
        let mut missing = Missing::default();
        if self.server.is_none() {
            missing = missing.with(Part::Server);
        }
        if self.needs_base_cal() && self.base_cal_in_hand.is_none() {
            missing = missing.with(Part::BaseCal);
        }
        let Some(rds) = self.sessions else { return missing };
        if rds.cal.is_none() {
            missing = missing.with(Part::RdsCal);
        }
        if rds.mode.is_none() {
            missing = missing.with(Part::Mode);
        }
        match rds.license_server {
            None => missing = missing.with(Part::LicenseServer),
            Some(server) if server.activated.is_none() => missing = missing.with(Part::Activation),
            Some(_) => {}
        }
        if rds.membership.is_none() {
            missing = missing.with(Part::Membership);
        }
        missing
    }
}
