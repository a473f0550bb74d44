//! Arbitrary bytes as any file at all.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"", bytes));
