# `make help` lists what there is. Everything is set up in .venv from requirements/*.txt, which pin every file by its
# hash. Stamps in .venv remember what has been set up from which lock, so that a second run installs nothing.

PYTHON ?= python3
export PYTHON
BIN := .venv/bin
WORKERS ?= 2
# twice quiet: errors alone are shown
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
# Prints what a command says only if it fails.
QUIETLY := scripts/quietly.sh

# Two builds of one commit give the same bytes.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1767225600)
export SOURCE_DATE_EPOCH

.PHONY: help install storyboard test test-slow lint bench docs squeeze pictures dist lock clean
.DEFAULT_GOAL := help

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do printf '%-18s%s\n' "$$name" "$$what"; done

install: .venv/.installed ## set up .venv with leadsto in it: .venv/bin/leadsto

storyboard: install ## check outcomes/ and write site/index.html
	@$(BIN)/leadsto check outcomes
	@echo "No error is found; what stands above is worth a look. Now the page, to be opened in a browser:"
	@$(BIN)/leadsto render outcomes --out site

test: lint ## everything that has to hold: style, types, layers, scripts, tests, pages in a browser
	@scripts/ensure_system.sh chromium firefox fonts node
	@if [ -n "$(JS_TESTS)" ]; then $(QUIETLY) node --test $(JS_TESTS); fi
	@$(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=loadgroup $(PYTEST)

test-slow: .venv/.test ## what takes an office program or many minutes: slides in LibreOffice, each hostile text by itself, more looks and fonts
	@scripts/ensure_system.sh soffice pdftotext
	@$(BIN)/python -m pytest -m slow $(PYTEST)

JS_TESTS = $(shell find tests/js \( -name '*.test.js' -o -name '*.test.mjs' \) 2>/dev/null | sort)

lint: .venv/.test ## style, types and layers alone
	@$(BIN)/ruff check --quiet
	@$(QUIETLY) $(BIN)/ruff format --check
	@$(QUIETLY) $(BIN)/mypy
	@$(QUIETLY) $(BIN)/lint-imports --no-logo

bench: .venv/.test ## measure speed, growth and start into benchmarks/results.md; BENCH='--help' tells what can be set
	@$(BIN)/python benchmarks/run.py $(BENCH)

docs: .venv/.test ## write docs/reference and what commands print in the pages anew, from the program as it is
	@$(BIN)/python scripts/reference.py
	@$(BIN)/python scripts/doc_pages.py

squeeze: .venv/.test node_modules/.made ## write anew what pages carry of the scripts and styles, without comments and long names
	@$(BIN)/python scripts/squeeze.py

pictures: .venv/.test ## draw docs/pictures from outcomes/ in a browser
	@scripts/ensure_system.sh chromium
	@$(BIN)/python scripts/pictures.py

dist: install ## the wheel and the source archive in dist/, the same bytes for the same commit
	@rm -rf dist
	@$(QUIETLY) $(BIN)/python -m build --no-isolation --outdir dist .
	@ls dist

# UPGRADE=1 takes the newest of everything; otherwise only what pyproject.toml or *.in changed moves.
LOCK := env CUSTOM_COMPILE_COMMAND='make lock' PIP_FIND_LINKS= $(BIN)/python -m piptools compile --quiet --generate-hashes \
	--strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
	$(if $(UPGRADE),--upgrade)

lock: .venv/.test ## pin what leadsto, its build and its tests need into requirements/*.txt; UPGRADE=1 for the newest
	@$(LOCK) pyproject.toml --output-file requirements/runtime.txt
	@$(LOCK) requirements/build.in --constraint requirements/runtime.txt --output-file requirements/build.txt
	@$(LOCK) --extra exact --extra slides --extra sources pyproject.toml requirements/test.in --constraint requirements/runtime.txt \
		--constraint requirements/build.txt --output-file requirements/test.txt

node_modules/.made: package.json package-lock.json
	@scripts/ensure_system.sh node npm
	@$(QUIETLY) npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

clean: ## remove what make wrote, .venv included
	@rm -rf .venv node_modules build dist site .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find src tests scripts benchmarks -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

.venv/.made:
	@scripts/ensure_system.sh venv
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.installed: .venv/.made pyproject.toml requirements/runtime.txt requirements/build.txt
	@echo "Setting up .venv" >&2
	@$(PIP_INSTALL) --require-hashes --requirement requirements/runtime.txt --requirement requirements/build.txt
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: .venv/.installed requirements/test.txt
	@echo "Setting up what the tests need" >&2
	@$(PIP_INSTALL) --require-hashes --requirement requirements/test.txt
	@touch $@
