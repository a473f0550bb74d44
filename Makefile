# CAL Check. `make` lists what there is to make.
#
# Everything that a target needs is installed on the way, once: Rust tools per machine and version, npm packages below
# tools/, tests/ and benches/, the browser by the system's package manager.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-print-directory
# Every step uses all cores by itself, and the tests end with what their runner says last.
.NOTPARALLEL:

PORT ?= 8080

# -- Tools ----------------------------------------------------------------------------------------------------------

TRUNK_VERSION := 0.21.14
CARGO_FUZZ_VERSION := 0.13.1
# The program and the crate must be of one version: Cargo.lock says which.
WASM_BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/^version = "\(.*\)"$$/\1/p;q}' Cargo.lock)

# What the tests build pages of documentation with.
MDBOOK_VERSION := 0.5.4
MKDOCS_PACKAGES := tests/embed/documents/requirements.txt

TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/calcheck/tools
TRUNK_FOLDER := $(TOOLS)/trunk-$(TRUNK_VERSION)
CARGO_FUZZ_FOLDER := $(TOOLS)/cargo-fuzz-$(CARGO_FUZZ_VERSION)
WASM_BINDGEN_FOLDER := $(TOOLS)/wasm-bindgen-$(WASM_BINDGEN_VERSION)
MDBOOK_FOLDER := $(TOOLS)/mdbook-$(MDBOOK_VERSION)
MKDOCS_FOLDER := $(TOOLS)/mkdocs-$(firstword $(shell cksum < $(MKDOCS_PACKAGES)))

# A tool of the right version that is on PATH is taken as it is.
version_of = $(shell command -v $(1) >/dev/null && $(1) --version)
TRUNK := $(if $(filter $(TRUNK_VERSION),$(call version_of,trunk)),,$(TRUNK_FOLDER)/bin/trunk)
WASM_BINDGEN := $(if $(filter $(WASM_BINDGEN_VERSION),$(call version_of,wasm-bindgen)),,$(WASM_BINDGEN_FOLDER)/bin/wasm-bindgen)
MDBOOK := $(if $(filter v$(MDBOOK_VERSION),$(call version_of,mdbook)),,$(MDBOOK_FOLDER)/bin/mdbook)
MKDOCS := $(MKDOCS_FOLDER)/bin/mkdocs

export MDBOOK MKDOCS
export PATH := $(CURDIR)/tools/node_modules/.bin:$(TRUNK_FOLDER)/bin:$(WASM_BINDGEN_FOLDER)/bin:$(PATH)

# A build of a tool that runs a few times need not be optimised: four minutes instead of sixteen on two cores.
$(TRUNK_FOLDER)/bin/trunk: export CARGO_PROFILE_RELEASE_OPT_LEVEL := 0
$(WASM_BINDGEN_FOLDER)/bin/wasm-bindgen: export CARGO_PROFILE_RELEASE_OPT_LEVEL := 1
install = env -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 \
	CARGO_PROFILE_RELEASE_DEBUG=0 cargo install

$(TRUNK_FOLDER)/bin/trunk: | rust
	@echo "==> compiling trunk $(TRUNK_VERSION), once on this machine: about three minutes on two cores"
	$(install) trunk --version $(TRUNK_VERSION) --locked --root $(TRUNK_FOLDER)

$(WASM_BINDGEN_FOLDER)/bin/wasm-bindgen: | rust
	@echo "==> compiling wasm-bindgen $(WASM_BINDGEN_VERSION), once on this machine: about two minutes on two cores"
	$(install) wasm-bindgen-cli --version $(WASM_BINDGEN_VERSION) --root $(WASM_BINDGEN_FOLDER)

$(MDBOOK_FOLDER)/bin/mdbook: export CARGO_PROFILE_RELEASE_OPT_LEVEL := 0
$(MDBOOK_FOLDER)/bin/mdbook: | rust
	@echo "==> compiling mdbook $(MDBOOK_VERSION), once on this machine: about a minute on two cores"
	$(install) mdbook --version $(MDBOOK_VERSION) --locked --no-default-features --root $(MDBOOK_FOLDER)

$(MKDOCS): | python
	@echo "==> installing MkDocs, once on this machine"
	python3 -m venv --clear $(MKDOCS_FOLDER)
	$(MKDOCS_FOLDER)/bin/pip install --quiet --disable-pip-version-check --requirement $(MKDOCS_PACKAGES)

$(CARGO_FUZZ_FOLDER)/bin/cargo-fuzz: export CARGO_PROFILE_RELEASE_OPT_LEVEL := 1
$(CARGO_FUZZ_FOLDER)/bin/cargo-fuzz: | rust
	@echo "==> compiling cargo-fuzz $(CARGO_FUZZ_VERSION), once on this machine"
	$(install) cargo-fuzz --version $(CARGO_FUZZ_VERSION) --locked --root $(CARGO_FUZZ_FOLDER)

# npm's own record of what it installed says whether that is still what the lock file asks for.
%/node_modules/.package-lock.json: %/package.json %/package-lock.json | node
	@echo "==> installing npm packages for $*/"
	npm ci --prefix $* --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: rust node browser python
rust node browser python:
	@tools/require.sh $@
browser: node

# What counting is measured beside.
benches/python/installed: benches/requirements.txt | python
	@echo "==> installing what benches/requirements.txt names"
	python3 -m venv benches/python
	benches/python/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

BUILD_TOOLS := $(TRUNK) $(WASM_BINDGEN) tools/node_modules/.package-lock.json

# -- Products -------------------------------------------------------------------------------------------------------

files = $(shell find $(1) -type f 2>/dev/null)
RUST_SOURCES := Cargo.toml Cargo.lock $(call files,src)

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))

# Trunk builds without the network, so that what it needs must be there.
$(TARGET)/fetched: Cargo.lock | rust
	@echo "==> fetching the crates that Cargo.lock names"
	cargo fetch --locked
	tools/wasm.sh cargo fetch --locked --target wasm32-unknown-unknown
	@mkdir -p $(@D) && touch $@

# The address the site will stand at, if it is to be told: SITE=https://…
.PHONY: force
$(TARGET)/site: force
	@mkdir -p $(@D)
	@echo '$(SITE)' | cmp -s - $@ || echo '$(SITE)' > $@

# What the rules say of every setup that the custom element can describe.
$(TARGET)/element/tables.json: $(RUST_SOURCES) www/site/src/element.rs $(TARGET)/fetched | rust
	@echo "==> asking the rules for the custom element"
	cargo run --locked --quiet --release -p calcheck-site -- --element $(TARGET)

dist/index.html: $(RUST_SOURCES) $(call files,www/app www/site www/element www/static www/import www/time www/json www/embed www/quote www/snippets www/section) index.html Trunk.toml tools/pages.mjs tools/sections.mjs tools/names.mjs tools/parts.mjs tools/element.mjs tools/head.mjs tools/headers.mjs tools/wasm.sh $(TARGET)/site $(TARGET)/fetched $(TARGET)/element/tables.json $(BUILD_TOOLS) | rust
	@echo "==> building the site"
	cargo run --locked --quiet -p calcheck-app --features prerender --bin prerender > $(TARGET)/pages.json
	PAGES=$(TARGET)/pages.json SITE='$(SITE)' tools/wasm.sh trunk build
	SITE='$(SITE)' cargo run --locked --quiet --release -p calcheck-site -- dist
	SITE='$(SITE)' node tools/element.mjs $(TARGET)/element/tables.json dist
	@touch $@

pkg/package.json: $(RUST_SOURCES) $(call files,www/api www/json www/site www/element) examples/texts.rs tools/package.mjs tools/names.mjs tools/element.mjs tools/wasm.sh $(wildcard LICENSE*) $(TARGET)/site $(TARGET)/fetched $(TARGET)/element/tables.json $(BUILD_TOOLS) | rust
	@echo "==> building the package"
	SITE='$(SITE)' node tools/package.mjs
	@touch $@

.PHONY: build package
build: dist/index.html ## builds the site into dist/
package: pkg/package.json ## builds the JavaScript package into pkg/

.PHONY: serve
serve: build ## serves the site on http://127.0.0.1:8080 and rebuilds it when a source file changes
	@exec node tools/serve.mjs --port $(PORT) --rebuild '$(MAKE) build'

# -- Tests ----------------------------------------------------------------------------------------------------------

TEST_FILES := $(sort $(wildcard tests/*/*.test.mjs))

.PHONY: test test-rust test-web
test: test-rust test-web ## runs every test

test-rust: | rust ## runs the tests that need no browser and no Node.js
	cargo test --workspace --locked --no-fail-fast --features calcheck-app/prerender

test-web: dist/index.html pkg/package.json tests/node_modules/.package-lock.json $(MDBOOK) $(MKDOCS) | browser ## tests what was built: the site in Chromium, embedded in Firefox too, the package in Node.js
	@ln -sfn ../../pkg tests/node_modules/calcheck
	node --test --test-reporter=spec $(TEST_FILES)

# Seconds for each target.
FUZZ ?= 60
FUZZ_TARGETS := $(basename $(notdir $(wildcard fuzz/fuzz_targets/*.rs)))

# libFuzzer needs options of the compiler that a stable one has only when it is told that it is one that is being built.
.PHONY: fuzz
fuzz: | $(CARGO_FUZZ_FOLDER)/bin/cargo-fuzz rust ## feeds every parser with bytes made up by libFuzzer: FUZZ=60 seconds each
	@for target in $(FUZZ_TARGETS); do \
		echo "==> fuzzing $$target for $(FUZZ) s"; \
		RUSTC_BOOTSTRAP=1 $(CARGO_FUZZ_FOLDER)/bin/cargo-fuzz fuzz run --fuzz-dir fuzz $$target -- -max_total_time=$(FUZZ) -rss_limit_mb=1024 || exit 1; \
	done

.PHONY: lint fmt
lint: | rust ## looks for what compiles and should not stay
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked --features calcheck-app/prerender -- --deny warnings
	tools/wasm.sh cargo clippy -p calcheck-app -p calcheck-api -p calcheck-import -p calcheck-quote -p calcheck-time --lib --locked --target wasm32-unknown-unknown -- --deny warnings

fmt: | rust ## formats the Rust sources
	cargo fmt --all

# -- Looking and measuring --------------------------------------------------------------------------------------------

.PHONY: screenshots bench
screenshots: dist/index.html tests/node_modules/.package-lock.json | browser ## takes pictures of the page at every size, in both themes, into screenshots/
	node tests/browser/screenshots.mjs

bench: dist/index.html pkg/package.json tests/node_modules/.package-lock.json benches/node_modules/.package-lock.json benches/python/installed | browser ## measures sizes and speed, and prints a table
	node benches/bench.mjs

# -- The rest ---------------------------------------------------------------------------------------------------------

.PHONY: clean help
clean: ## removes everything that was built; the tools stay
	cargo clean
	rm -rf dist pkg screenshots tools/node_modules tests/node_modules benches/node_modules benches/python

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
