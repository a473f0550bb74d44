//! Arbitrary bytes as `Win32_TSLicenseKeyPack`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| calcheck_fuzz::read(b"KeyPackId,KeyPackType,ProductType,ProductVersion,ProductVersionID,TotalLicenses,IssuedLicenses,AvailableLicenses,TypeAndModel\n", bytes));
