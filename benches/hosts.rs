//! What counting by session host takes, natively, beside the free mix of the same rows: one licensing mode for each host, and hosts of several versions with
//! CALs owned.
//!
//! usage: `hosts FOLDER WHAT`, where the folder holds the columns `users`, `devices` and `hosts` as 32-bit numbers, and `WHAT` is one of those below. Printed
//! are a line each: name, tab, number.

use calcheck::{
    AccessGraph, Cal, CalKind, HostAccessGraph, VersionGraph, WindowsServer, assign, assign_by_host, assign_versions,
    verify, verify_by_host, verify_versions,
};
use std::{env, fs, path::Path, time::Instant};

const USER_PRICE: u32 = 4_200;
const DEVICE_PRICE: u32 = 3_900;

/// CALs of a version and kind, in hundredths of the users.
type Lot = (WindowsServer, CalKind, u32);

/// CALs owned: none, some, many of old versions, and more than anybody needs.
const OWNED: [(&str, &[Lot]); 4] = [
    ("versions, none owned", &[]),
    (
        "versions, some owned",
        &[
            (WindowsServer::Ws2016, CalKind::User, 20),
            (WindowsServer::Ws2019, CalKind::Device, 10),
            (WindowsServer::Ws2022, CalKind::User, 10),
        ],
    ),
    (
        "versions, many old ones owned",
        &[
            (WindowsServer::Ws2012, CalKind::User, 30),
            (WindowsServer::Ws2016, CalKind::Device, 30),
            (WindowsServer::Ws2019, CalKind::User, 15),
            (WindowsServer::Ws2022, CalKind::Device, 5),
        ],
    ),
    ("versions, enough owned", &[(WindowsServer::Ws2025, CalKind::User, 100)]),
];

/// The versions of the hosts, in turn.
const VERSIONS: [WindowsServer; 5] = [
    WindowsServer::Ws2012R2,
    WindowsServer::Ws2016,
    WindowsServer::Ws2019,
    WindowsServer::Ws2022,
    WindowsServer::Ws2025,
];

fn column(folder: &Path, name: &str) -> Vec<u32> {
    let bytes = fs::read(folder.join(name)).unwrap_or_default();
    bytes.as_chunks().0.iter().map(|&bytes| u32::from_le_bytes(bytes)).collect()
}

/// The most memory that this process has ever had, in bytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok()).map_or(0, |kilobytes| kilobytes * 1024)
}

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let [folder, what] = &words[..] else {
        eprintln!("expected a folder, and what to count; `make bench` says both");
        return;
    };
    let [users, devices, hosts] = ["users", "devices", "hosts"].map(|name| column(Path::new(folder), name));
    let (user_price, device_price) = (USER_PRICE, DEVICE_PRICE);
    let before = peak();
    let started = Instant::now();
    // Cost, lower bound, and whether the checker agrees.
    let (cost, lower_bound, verified) = match what.as_str() {
        "free mix" => {
            let graph = AccessGraph { users: &users, devices: &devices, user_price, device_price };
            assign(&graph).map(|found| (found.cost, found.lower_bound, verify(&graph, &found).is_ok()))
        }
        "modes" => {
            let graph = HostAccessGraph { users: &users, devices: &devices, hosts: &hosts, user_price, device_price };
            assign_by_host(&graph).map(|found| (found.cost, found.lower_bound, verify_by_host(&graph, &found).is_ok()))
        }
        _ => {
            let count = hosts.iter().max().map_or(0, |&host| host as usize + 1);
            let versions: Vec<WindowsServer> = VERSIONS.into_iter().cycle().take(count).collect();
            let hundredth = users.iter().max().map_or(0, |&user| (user + 1) / 100);
            let owned = OWNED.iter().find(|(name, _)| name == what).map_or(&[][..], |(_, owned)| owned);
            let owned: Vec<(Cal, u32)> = owned
                .iter()
                .map(|&(version, kind, hundredths)| (Cal { version, kind }, hundredths * hundredth))
                .collect();
            let graph = VersionGraph {
                users: &users,
                devices: &devices,
                hosts: &hosts,
                versions: &versions,
                sure_users: &[],
                sure_devices: &[],
                owned: &owned,
                on_sale: WindowsServer::NEWEST,
                user_price,
                device_price,
            };
            assign_versions(&graph)
                .map(|found| (found.cost, found.lower_bound, verify_versions(&graph, &found).is_ok()))
        }
    }
    .unwrap_or_default();
    println!("milliseconds\t{:.1}", started.elapsed().as_secs_f64() * 1000.0);
    println!("memory\t{}", peak() - before);
    println!("cost\t{cost}");
    println!("bound\t{lower_bound}");
    println!("verified\t{verified}");
}
