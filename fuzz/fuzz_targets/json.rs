//! Arbitrary bytes as JSON.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"[{\"UserName\": ", bytes));
