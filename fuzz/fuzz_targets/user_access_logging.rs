//! Arbitrary bytes as User Access Logging.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"\"ProductName\",\"IPAddress\",\"UserName\",\"PSComputerName\"\n", bytes));
