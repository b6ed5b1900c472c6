# `make help` tells what there is.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

# The first Python that is new enough; PYTHON names another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# One line for each package that is fetched, so that the wait has a face.
INSTALL = $(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r $(1) \
	| sed -un -e 's/^Collecting \([^ ]*\).*/  \1/p' -e 's/^Installing collected.*/  unpacking …/p'

.PHONY: help run test lint format bench lock audit clean

help: ## tells what there is
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

run: .venv/local ## opens the desk at PORT (8000), its data in DATA_DIR (var/); Ctrl-C stops everything
	@exec $(BIN)/python -m factcheck.local --end-with-parent

test: .venv/dev ## runs all tests on real servers and in a real browser; NO_BROWSER=1 leaves the browser out
	@$(BIN)/python -m tests.chromium
	@exec $(BIN)/python -m pytest -n 2 $(ARGS)

lint: .venv/dev ## checks style, types, templates and the arrows between layers
	@exec $(BIN)/python -m pytest tests/test_house.py -q $(ARGS)

format: .venv/dev ## puts code and templates in form
	@$(BIN)/ruff check --fix --quiet .; $(BIN)/ruff format .

bench: .venv/dev ## measures what the papers promise, each against its yardstick in the same run
	@exec $(BIN)/python -m benchmarks $(ARGS)

lock: .venv/dev ## writes the lock files anew from requirements*.txt; ARGS=--upgrade takes newer releases
	@for part in -dev -local ''; do $(BIN)/uv pip compile --no-config --quiet --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url $(ARGS) requirements$$part.txt \
		$$(test "$$part" = -dev || echo -c requirements-dev.lock) -o requirements$$part.lock; done

audit: .venv/dev ## asks whether a hole is known in anything that production installs
	@$(BIN)/pip-audit --require-hashes --disable-pip -r requirements.lock

.venv/local: requirements-local.lock | .venv/bin/python
	@echo "Installing what the desk needs into .venv; the first time takes a minute or two."
	@$(call INSTALL,requirements-local.lock)
	@touch $@

.venv/dev: requirements-dev.lock | .venv/bin/python
	@echo "Installing what the tests need into .venv; the first time takes a minute or two."
	@$(call INSTALL,requirements-dev.lock)
	@touch $@

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed. PYTHON=/path/to/python make run names one." >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python has no venv. On Debian: apt-get install python3-venv" >&2; exit 1; }
