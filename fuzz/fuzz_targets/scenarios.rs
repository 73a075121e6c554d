#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| samsyn_tests::fuzz::run("scenarios", input));
