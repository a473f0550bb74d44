#!/bin/sh
# Sees to it that the machine has what the Makefile cannot build itself; installs it where that is possible, else says what to
# install and stops. Quick and silent when nothing is missing.
#
# usage: tools/require.sh rust|node|browser|python...

set -eu

stop() {
    printf '\n%s\n' "$@" >&2
    exit 1
}

# Installs Debian packages, $1 being what they are for.
debian() {
    purpose=$1
    shift
    if ! command -v apt-get >/dev/null; then
        stop "$purpose is missing, and there is no apt-get here: install what your system calls $*, then run make again."
    elif [ "$(id -u)" = 0 ]; then
        sudo=
    elif command -v sudo >/dev/null; then
        sudo=sudo
    else
        stop "$purpose is missing: as root, run apt-get install $*, then run make again."
    fi
    echo "==> installing $purpose: $*"
    $sudo apt-get update -qq || stop "apt-get update failed: install $* by hand, then run make again."
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" ||
        stop "apt-get could not install $*: install $purpose by hand, then run make again."
}

require_rust() {
    wanted=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
    command -v cargo >/dev/null || stop "Rust $wanted or newer is missing: install it with rustup, see https://rustup.rs"
    have=$(rustc --version | cut -d ' ' -f 2)
    [ "$(printf '%s\n%s\n' "$wanted" "${have%%-*}" | sort -V | head -n 1)" = "$wanted" ] ||
        stop "Rust $have is too old, $wanted or newer is needed: run rustup update"
    command -v cc >/dev/null || debian "a C linker" gcc libc6-dev
    if [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
        echo "==> adding Rust's WebAssembly target"
        rustup target add wasm32-unknown-unknown ||
            stop "Rust's standard library for wasm32-unknown-unknown is missing, and rustup could not add it." \
                "Install it with the Rust in use ($(command -v rustc)), then run make again."
    fi
    if [ ! -e "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; then
        echo "==> adding the sources of Rust's standard library, to compile it for size"
        rustup component add rust-src || echo "==> they cannot be had: the modules become a tenth larger than they should be"
    fi
}

require_node() {
    command -v node >/dev/null && command -v npm >/dev/null || stop "Node.js 20 or newer with npm is missing: install it from https://nodejs.org"
    have=$(node --version)
    major=${have#v}
    [ "${major%%.*}" -ge 20 ] || stop "Node.js $have is too old: 20 or newer is needed"
}

require_browser() {
    node tools/chromium.mjs >/dev/null 2>&1 || debian "Chromium" chromium fonts-liberation
    node tools/firefox.mjs >/dev/null 2>&1 || debian "Firefox" firefox-esr
}

require_python() {
    python3 -c 'import ensurepip, venv' 2>/dev/null || debian "Python" python3 python3-venv
}

for thing in "$@"; do
    "require_$thing"
done
