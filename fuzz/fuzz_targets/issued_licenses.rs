//! Arbitrary bytes as `Win32_TSIssuedLicense`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"LicenseId,KeyPackId,LicenseStatus,sIssuedToComputer,sIssuedToUser\n", bytes));
