#!/bin/sh
# Runs a command under which Cargo makes WebAssembly modules as small as they get.
#
# With the sources of the standard library at hand, that is compiled again for size, and a panic stops the module without
# writing a message: a tenth less to download. A stable compiler does so only when it is told that it is one that is being built.
# Without the sources, the library is taken as it comes.
#
# These settings would have Cargo compile everything else again too, so that what they make lies in a folder of its own.
#
# usage: tools/wasm.sh command...

set -eu

sysroot=$(rustc --print sysroot)
# Where the sources lie on this machine is nobody's business, and two machines should make the same bytes.
flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$sysroot/lib/rustlib/src/rust=rust"
if [ -e "$sysroot/lib/rustlib/src/rust/library/Cargo.lock" ]; then
    flags="$flags -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none"
    export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
fi
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-target}/wasm"
exec "$@"
