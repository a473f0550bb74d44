use super::compress::number;
use super::two_sided::{Cut, TwoSided};
use super::{GraphError, GraphErrorKind, GraphField, cost};

/// Rows of who works on which device, and what a CAL of each kind costs.
///
/// Row `i` says that user `users[i]` works on device `devices[i]`. Ids are arbitrary, rows may repeat and come in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessGraph<'a> {
    /// The user of each row.
    pub users: &'a [u32],
    /// The device of each row.
    pub devices: &'a [u32],
    /// The price of a User CAL in the smallest currency unit.
    pub user_price: u32,
    /// The price of a Device CAL in the smallest currency unit.
    pub device_price: u32,
}

/// Who and what gets a CAL so that every access is covered as cheaply as possible, with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The users that get a User CAL, ascending.
    pub user_cals: Vec<u32>,
    /// The devices that get a Device CAL, ascending.
    pub device_cals: Vec<u32>,
    /// What these CALs cost, in the smallest currency unit.
    pub cost: u64,
    /// What every cover costs at least: the value of a maximum flow. Equal to the cost, so nothing cheaper exists.
    pub lower_bound: u64,
}

/// The cheapest User and Device CALs that cover every row (B29); at equal cost those with most User CALs.
///
/// A cover of the graph is a cut of a flow network, and the cheapest one a minimum cut; its maximum flow is the proof.
/// A million rows take well under a second.
///
/// # Errors
///
/// When the columns differ in length, or the cost is more than [`MAX_COST`](crate::MAX_COST).
///
/// ```
/// // Two users share device 7, and the second one also has devices 8 and 9.
/// let cheapest = calcheck::assign(&calcheck::AccessGraph {
///     users: &[1, 2, 2, 2],
///     devices: &[7, 7, 8, 9],
///     user_price: 40,
///     device_price: 30,
/// })?;
/// assert_eq!(cheapest.user_cals, [2]);
/// assert_eq!(cheapest.device_cals, [7]);
/// assert_eq!((cheapest.cost, cheapest.lower_bound), (70, 70));
/// # Ok::<(), calcheck::GraphError>(())
/// ```
pub fn assign(graph: &AccessGraph<'_>) -> Result<Assignment, GraphError> {
    same_length(GraphField::Devices, graph.users, graph.devices)?;
    let users = number(graph.users);
    let devices = number(graph.devices);
    let limits = Limits::new(graph.user_price, graph.device_price);
    let graph_of_rows = TwoSided::new(&users.rows, &devices.rows, users.ids.len(), devices.ids.len());
    let Cut { reached, value } = graph_of_rows.cut(limits);
    let (user_side, device_side) = reached.split_at_checked(users.ids.len()).unwrap_or_default();
    let user_cals = pick(&users.ids, user_side, false);
    let device_cals = pick(&devices.ids, device_side, true);
    let too_large = GraphError::new(GraphField::UserPrice, GraphErrorKind::CostTooLarge);
    let cost = cost(user_cals.len(), graph.user_price, device_cals.len(), graph.device_price).ok_or(too_large)?;
    let lower_bound = value.checked_mul(limits.unit).ok_or(too_large)?;
    Ok(Assignment { user_cals, device_cals, cost, lower_bound })
}

/// Refuses columns that do not belong together, and more rows than vertices can be numbered for.
pub(super) fn same_length(field: GraphField, users: &[u32], column: &[u32]) -> Result<(), GraphError> {
    /// Users, hosts and devices of so many rows can be numbered in 32 bits.
    const MOST: usize = 1 << 30;
    if users.len() > MOST {
        return Err(GraphError::new(GraphField::Users, GraphErrorKind::TooManyRows { found: users.len(), most: MOST }));
    }
    if users.len() != column.len() {
        return Err(GraphError::new(
            field,
            GraphErrorKind::LengthsDiffer { expected: users.len(), found: column.len() },
        ));
    }
    Ok(())
}

/// The ids that bear this mark.
pub(super) fn pick(ids: &[u32], marks: &[bool], mark: bool) -> Vec<u32> {
    let mut picked = Vec::new();
    for (&id, &found) in ids.iter().zip(marks) {
        if found == mark {
            picked.push(id);
        }
    }
    picked
}

/// The prices in their greatest common unit: equal prices become 1 and 1, whatever they are.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) user: u32,
    pub(super) device: u32,
    pub(super) unit: u64,
}

impl Limits {
    pub(super) fn new(user_price: u32, device_price: u32) -> Self {
        let (mut unit, mut rest) = (user_price, device_price);
        while let Some(remainder) = unit.checked_rem(rest) {
            (unit, rest) = (rest, remainder);
        }
        Self {
            user: user_price.checked_div(unit).unwrap_or(0),
            device: device_price.checked_div(unit).unwrap_or(0),
            unit: unit.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn prices_lose_their_common_unit() {
        for (user, device, expected) in [
            (4200, 3900, (14, 13, 300)),
            (u32::MAX, u32::MAX, (1, 1, u64::from(u32::MAX))),
            (0, 5, (0, 1, 5)),
            (5, 0, (1, 0, 5)),
            (0, 0, (0, 0, 0)),
            (3, 2, (3, 2, 1)),
        ] {
            let limits = Limits::new(user, device);
            assert_eq!((limits.user, limits.device, limits.unit), expected);
        }
    }
}
