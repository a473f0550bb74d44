//! How many setups [`check`] answers a second on one core, and what that is beside merely reading the same setups.
//!
//! The setups are all combinations of session host, RDS CAL, licensing mode and license server, each with the User CAL of the
//! host's release: 5,324, of which most do not fit together, so that their remedies are searched for too. Printed are
//! the median of several rounds, a line each: name, tab, number.

use calcheck::{Cal, CalKind, LicenseServer, LicensingMode, Rds, Setup, Status, WindowsServer, check};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    hint::black_box,
    time::{Duration, Instant},
};

fn main() {
    let all = setups();
    let answered = |wanted: fn(Status) -> bool| -> Vec<Setup> {
        all.iter().copied().filter(|setup| wanted(check(setup).status)).collect()
    };
    let fitting = answered(|status| status != Status::Incompatible);
    let broken = answered(|status| status == Status::Incompatible);

    let checked = |setup: &Setup| check(setup).findings.len();
    // The cheapest thing that looks at every field.
    let hashed = |setup: &Setup| {
        let mut hasher = DefaultHasher::new();
        setup.hash(&mut hasher);
        hasher.finish() as usize
    };
    let everything = per_second(&all, checked);
    println!("setups\t{}", all.len());
    println!("fitting\t{}", fitting.len());
    println!("check\t{everything:.0}");
    println!("check fitting\t{:.0}", per_second(&fitting, checked));
    println!("check broken\t{:.0}", per_second(&broken, checked));
    println!("hash\t{:.0}", per_second(&all, hashed));
}

fn setups() -> Vec<Setup> {
    let mut setups = Vec::new();
    for host in WindowsServer::ALL {
        for version in WindowsServer::ALL {
            for kind in CalKind::ALL {
                for mode in LicensingMode::ALL {
                    for license_server in WindowsServer::ALL {
                        setups.push(Setup {
                            server: Some(host.into()),
                            base_cal: Some(Cal { version: host, kind: CalKind::User }),
                            rds: Some(Rds {
                                cal: Some(Cal { version, kind }),
                                mode: Some(*mode),
                                license_server: Some(LicenseServer { version: license_server, activated: None }),
                                membership: None,
                            }),
                            ..Setup::default()
                        });
                    }
                }
            }
        }
    }
    setups
}

/// Setups a second, the median of nine rounds of at least 0.2 s each.
fn per_second(setups: &[Setup], work: impl Fn(&Setup) -> usize) -> f64 {
    let mut rounds: Vec<f64> = (0..9)
        .map(|_| {
            let started = Instant::now();
            let mut done = 0;
            while started.elapsed() < Duration::from_millis(200) {
                for setup in setups {
                    black_box(work(black_box(setup)));
                }
                done += setups.len();
            }
            done as f64 / started.elapsed().as_secs_f64()
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    rounds[rounds.len() / 2]
}
