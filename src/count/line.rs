use super::{Counted, DemandError, DemandErrorKind, DemandPlace};
use crate::sorted::sums;
use crate::{Cohort, CohortAccess};

/// Users and devices that are alike, as often as they occur: all of the users need a User CAL, or all of the devices a Device CAL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) users: u32,
    pub(super) devices: u32,
    pub(super) times: u32,
}

/// Everybody who needs CALs of one product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Users in need of access who have devices.
    pub(super) users: u32,
    /// Devices that somebody uses.
    pub(super) devices: u32,
    /// One user with devices of their own each, by the number of devices.
    pub(super) own: Vec<Group>,
    /// Pools of users and devices, alike ones together.
    pub(super) shared: Vec<Group>,
}

impl Line {
    /// Sums the cohorts up; users without a device, and devices without a user, need nothing.
    pub(super) fn new<'a>(cohorts: impl Iterator<Item = (usize, &'a Cohort)>) -> Result<Self, DemandError> {
        let mut line = Self::default();
        let mut own = Vec::<(u32, u32)>::new();
        let mut shared = Vec::<((u32, u32), u32)>::new();
        for (at, cohort) in cohorts {
            let too_many = |place, counted| DemandError::new(place, DemandErrorKind::TooMany(counted));
            let too_many_users = too_many(DemandPlace::CohortUsers(at), Counted::Users);
            match cohort.access {
                CohortAccess::Own { users: 0, .. }
                | CohortAccess::Own { devices_per_user: 0, .. }
                | CohortAccess::Shared { users: 0, .. }
                | CohortAccess::Shared { devices: 0, .. } => {}
                CohortAccess::Own { users, devices_per_user } => {
                    let too_many_devices = too_many(DemandPlace::CohortDevicesPerUser(at), Counted::Devices);
                    line.users = line.users.checked_add(users).ok_or(too_many_users)?;
                    line.devices = users
                        .checked_mul(devices_per_user)
                        .and_then(|devices| line.devices.checked_add(devices))
                        .ok_or(too_many_devices)?;
                    own.push((devices_per_user, users));
                }
                CohortAccess::Shared { users, devices } => {
                    let too_many_devices = too_many(DemandPlace::CohortDevices(at), Counted::Devices);
                    line.users = line.users.checked_add(users).ok_or(too_many_users)?;
                    line.devices = line.devices.checked_add(devices).ok_or(too_many_devices)?;
                    shared.push(((users, devices), 1));
                }
            }
        }
        line.own = sums(own).into_iter().map(|(devices, times)| Group { users: 1, devices, times }).collect();
        line.shared =
            sums(shared).into_iter().map(|((users, devices), times)| Group { users, devices, times }).collect();
        Ok(line)
    }
}
