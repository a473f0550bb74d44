//! Whether packs make another mix cheaper than the one that was counted.

use calcheck::link::{Currency, Link, count};
use calcheck::{CalProduct, Cals, MixStep, MixSteps, PackMix, PackPrice, cheapest_mix_in_packs, mix_in_packs};
use calcheck_section::Json;

use crate::packs::on_sale;

/// The packs of both kinds, as texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'a> {
    pub(crate) users: &'a str,
    pub(crate) devices: &'a str,
    pub(crate) currency: &'a str,
}

impl Texts<'_> {
    fn read(self) -> Option<[Vec<PackPrice>; 2]> {
        let decimals = Currency::from_id(self.currency).map_or(2, Currency::decimals);
        Some([on_sale(self.users, decimals)?, on_sale(self.devices, decimals)?])
    }
}

/// The cheapest mix for the page's own count.
pub(crate) fn of_page(product: &str, query: &str, fragment: &str, packs: Texts<'_>) -> Option<PackMix> {
    let [users, devices] = packs.read()?;
    let (link, _) = Link::read(query, fragment);
    let (demand, _) = count(&link.question, &link.estate).ok()?;
    mix_in_packs(&demand, CalProduct::from_id(product)?, &users, &devices).ok()?
}

/// The cheapest mix for what the import has counted: `forced users,forced devices;owned users,owned devices;users,devices,times;…`.
pub(crate) fn of_steps(steps: &str, packs: Texts<'_>) -> Option<PackMix> {
    let [users, devices] = packs.read()?;
    let numbers = |part: &str| part.split(',').map(|number| number.parse().ok()).collect::<Option<Vec<u32>>>();
    let cals = |part: Option<Vec<u32>>| {
        let [user, device] = part?.try_into().ok()?;
        Some(Cals { user, device })
    };
    let mut parts = steps.split(';').map(numbers);
    let (forced, owned) = (cals(parts.next()?)?, cals(parts.next()?)?);
    let step = |part: Option<Vec<u32>>| {
        let [users, devices, times] = part?.try_into().ok()?;
        Some(MixStep { users, devices, times })
    };
    let steps = parts.map(step).collect::<Option<Vec<_>>>()?;
    cheapest_mix_in_packs(&steps, MixSteps::InOrder, forced, owned, &users, &devices).ok()
}

/// `{}` where there is none.
pub(crate) fn json(mix: Option<PackMix>) -> String {
    let mut json = Json::default();
    json.object(|json| {
        if let Some(PackMix { buy, cost, lower_bound }) = mix {
            json.name("users").number(buy.user.into());
            json.name("devices").number(buy.device.into());
            json.name("cost").number(cost);
            json.name("bound").number(lower_bound);
        }
    });
    json.finish()
}
