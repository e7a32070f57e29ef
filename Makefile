# Needs git, make and a Python 3.11 or newer; everything else is installed into .venv.
# `make PYTHON=python3.13 test` chooses the Python.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
PRISM := .cache/prism
EXPLORER := .cache/explorer
AXE := .cache/axe

CONFIG := spec/sdkwright.toml
PACKAGE := generated/journey-sdk
SITE := build/site
SITE_OPTIONS := --config $(CONFIG) --out $(SITE) --manual \
	--explorer $(EXPLORER)/node_modules/swagger-ui-dist
EXAMPLES = $(sort $(wildcard $(PACKAGE)/examples/*.py))

# The first Python on the PATH that is new enough; empty if there is none.
IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c "$(IS_NEW_ENOUGH)" 2>/dev/null && echo "$$python" && break; done)

## Everyday

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' \
		'/^## / { printf "\n%s\n", substr($$0, 4) } \
		 /^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: generate
generate: $(STAMP) ## Generate the package and its docs: spec/journey.yaml -> generated/
	$(BIN)/sdkwright generate --config $(CONFIG)

.PHONY: test
test: $(STAMP) ## Run all tests
	$(BIN)/pytest -n auto --dist loadgroup

.PHONY: fuzz
fuzz: $(STAMP) ## Damage real descriptions at random, 10,000 times, and read them
	cd tests && ../$(BIN)/python -m hostile.campaign 0-9999

.PHONY: bench
bench: $(STAMP) ## Measure against what else there is (BENCH=quick: some of it)
	cd tests && ../$(BIN)/python -m benchmarks

.PHONY: corpus
corpus: $(STAMP) ## Generate and check every published description; results in .cache/corpus
	PYTHONPATH=generator:tests $(BIN)/python -m corpus

.PHONY: conformance
conformance: $(STAMP) prism ## Call every operation of real APIs, as Prism judges it (needs npm)
	PYTHONPATH=generator:tests $(BIN)/python -m conformance.wire

.PHONY: proof
proof: $(STAMP) ## Write the table of what corpus, conformance and bench have found
	PYTHONPATH=generator:tests $(BIN)/python -m proof

.PHONY: demo
demo: $(STAMP) ## Run the examples of the generated package against a server on loopback
	$(BIN)/python -m sdkwright.demo spec/journey.yaml --env JOURNEY_SDK_BASE_URL \
		--path $(PACKAGE)/src $(addprefix --run ,$(EXAMPLES))

.PHONY: docs
docs: $(STAMP) explorer ## Build the docs site: build/site/ (needs npm)
	$(BIN)/sdkwright docs $(SITE_OPTIONS)

.PHONY: docs-serve
docs-serve: $(STAMP) explorer ## Serve the docs site, and build it anew on change
	$(BIN)/sdkwright docs $(SITE_OPTIONS) --serve

## Before a commit

.PHONY: check
check: lint types drift test ## All of the following, and the tests

.PHONY: lint
lint: $(STAMP) ## Look for mistakes and for what the formatter would change
	$(BIN)/ruff check .
	$(BIN)/black --quiet --check --diff .

.PHONY: types
types: $(STAMP) ## Check types, with mypy and with pyright
	$(BIN)/mypy
	$(BIN)/pyright

.PHONY: drift
drift: $(STAMP) ## Fail if generated/ is not what the generator writes
	$(BIN)/sdkwright generate --config $(CONFIG) --check

.PHONY: format
format: $(STAMP) ## Repair what can be repaired, and format
	$(BIN)/ruff check --fix .
	$(BIN)/black --quiet .

.PHONY: golden
golden: $(STAMP) ## Accept what the generator writes now as the golden files
	$(BIN)/pytest -n auto --dist loadgroup tests/golden --update-golden

## Set-up and packaging

.PHONY: setup
setup: $(STAMP) ## Make .venv and install everything into it

.PHONY: prism
prism: $(PRISM)/package-lock.json ## Install Prism, which some tests talk to (needs npm)

.PHONY: explorer
explorer: $(EXPLORER)/package-lock.json ## Install Swagger UI, for the docs site (needs npm)

.PHONY: axe
axe: $(AXE)/package-lock.json ## Install axe-core, which tests the docs site (needs npm)

.PHONY: build
build: $(STAMP) ## Build the wheel and the sdist into dist/
	$(BIN)/python -m build

.PHONY: clean
clean: ## Remove .venv, caches and build products
	rm -rf $(VENV) .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
	find generator tests generated -type d -name __pycache__ -prune -exec rm -rf {} +

$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { \
		echo "sdkwright needs Python 3.11 or newer, and there is none on the PATH." >&2; exit 1; }
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments; on Debian: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --editable . --group dev
	touch $@

# npm takes the exact versions from the lock file; no package may run scripts.
define install_from_npm
	mkdir -p $(@D)
	cp $(<D)/package.json $(<D)/package-lock.json $(@D)
	npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@
endef

$(PRISM)/package-lock.json: tests/e2e/prism/package.json tests/e2e/prism/package-lock.json
	$(install_from_npm)

$(EXPLORER)/package-lock.json: templates/site/explorer/package.json templates/site/explorer/package-lock.json
	$(install_from_npm)

$(AXE)/package-lock.json: tests/site/axe/package.json tests/site/axe/package-lock.json
	$(install_from_npm)
