//! Arbitrary bytes as what `lsreport` writes.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"License ID\tKeypack ID\tClient\tUser\tIssue Type\tLicense Type\n", bytes));
