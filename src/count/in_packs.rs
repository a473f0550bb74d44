use super::owned::Stock;
use super::{Cals, Kinds, needing};
use crate::{CalKind, CalProduct, Demand, MixStep, MixSteps, PackError, PackMix, PackPrice, cheapest_mix_in_packs};

/// The cheapest mix of a demand's CALs of one product in packs at these prices, given those owned. [`count`](crate::count()) chooses at the prices of single CALs; packs can make
/// another mix cheaper.
///
/// `None` where there is nothing to choose: RDS CALs for Windows 2000 are for devices alone (R26). Editions that need no base CALs are not looked at.
///
/// # Errors
///
/// Packs as [`cheapest_packs`](crate::cheapest_packs) refuses them, or a demand beyond what [`count`](crate::count()) takes.
pub fn mix_in_packs(
    demand: &Demand,
    product: CalProduct,
    user_packs: &[PackPrice],
    device_packs: &[PackPrice],
) -> Result<Option<PackMix>, PackError> {
    if Kinds::of(product, demand.server) == Kinds::DeviceOnly {
        return Ok(None);
    }
    let (line, administrators) = needing(demand, product).map_err(|_| PackError::TooLarge)?;
    let stock = Stock::new(&demand.owned).map_err(|_| PackError::TooLarge)?;
    let usable = |kind| stock.usable(product, kind, demand.server);
    let owned = Cals { user: usable(CalKind::User), device: usable(CalKind::Device) };
    let groups = line.own.iter().chain(&line.shared);
    let steps: Vec<MixStep> =
        groups.map(|group| MixStep { users: group.users, devices: group.devices, times: group.times }).collect();
    let forced = Cals { user: administrators, device: 0 };
    cheapest_mix_in_packs(&steps, MixSteps::Free, forced, owned, user_packs, device_packs).map(Some)
}
