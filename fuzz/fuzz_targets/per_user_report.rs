//! Arbitrary bytes as the Per User report.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"CAL Version,CAL Type,Issued to User,Expires On\n", bytes));
