use super::{Cals, Counted, DemandError, DemandErrorKind, DemandPlace, Kinds, Unused, UnusedReason};
use crate::sorted::sums;
use crate::{Cal, CalKind, CalProduct, Owned, WindowsServer};

/// The CALs owned, alike lots together.
pub(super) struct Stock {
    lots: Vec<((CalProduct, Cal), u32)>,
}

impl Stock {
    pub(super) fn new(owned: &[Owned]) -> Result<Self, DemandError> {
        let mut totals = [[0_u32; CalKind::ALL.len()]; CalProduct::ALL.len()];
        for (at, lot) in owned.iter().enumerate() {
            let kind = DemandErrorKind::TooMany(Counted::OwnedCals);
            let too_many = DemandError::new(DemandPlace::OwnedQuantity(at), kind);
            #[expect(clippy::indexing_slicing, reason = "there is a total for every product and kind")]
            let total = &mut totals[lot.product as usize][lot.cal.kind as usize];
            *total = total.checked_add(lot.quantity).ok_or(too_many)?;
        }
        let lots = owned.iter().filter(|lot| lot.quantity > 0).map(|lot| ((lot.product, lot.cal), lot.quantity));
        Ok(Self { lots: sums(lots.collect()) })
    }

    fn of(&self, product: CalProduct) -> impl Iterator<Item = (Cal, u32)> {
        self.lots.iter().filter(move |((of, _), _)| *of == product).map(|&((_, cal), quantity)| (cal, quantity))
    }

    /// How many CALs of a kind reach the server: those of its generation and newer (B08, R17).
    pub(super) fn usable(&self, product: CalProduct, kind: CalKind, server: WindowsServer) -> u32 {
        self.of(product)
            .filter(|(cal, _)| cal.kind == kind && reaches(*cal, server))
            .fold(0, |sum, (_, quantity)| sum.saturating_add(quantity))
    }

    /// All CALs of a product, none of which is used.
    pub(super) fn all(&self, product: CalProduct, reason: UnusedReason) -> impl Iterator<Item = Unused> {
        self.of(product).map(move |(cal, quantity)| Unused { product, cal, quantity, reason })
    }

    /// What is left when so many are used, oldest first; in the order of versions.
    pub(super) fn unused(&self, product: CalProduct, server: WindowsServer, kinds: Kinds, used: Cals) -> Vec<Unused> {
        let mut open = used;
        self.of(product)
            .filter_map(|(cal, quantity)| {
                let (used, reason) = if !reaches(cal, server) {
                    (0, UnusedReason::TooOld { server })
                } else if kinds == Kinds::DeviceOnly && cal.kind == CalKind::User {
                    (0, UnusedReason::DeviceCalsOnly)
                } else {
                    let open = match cal.kind {
                        CalKind::User => &mut open.user,
                        CalKind::Device => &mut open.device,
                    };
                    let used = quantity.min(*open);
                    *open = open.saturating_sub(used);
                    (used, UnusedReason::NotNeeded)
                };
                let quantity = quantity.saturating_sub(used);
                (quantity > 0).then_some(Unused { product, cal, quantity, reason })
            })
            .collect()
    }
}

fn reaches(cal: Cal, server: WindowsServer) -> bool {
    cal.version.generation() >= server.generation()
}
