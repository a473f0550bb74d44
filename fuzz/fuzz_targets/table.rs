//! Arbitrary bytes as tables of users and devices.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"user,device,server\n", bytes));
