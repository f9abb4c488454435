# `make help` lists the targets. Each one sets up what it needs, and repeats no work that is up to date.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PORT ?= 8000
# Where the source documents are, for what is compared with them.
SOURCES ?= ../shared/sources
export SOURCES ID
PYTHON ?= python3.13
PY := .venv/bin/python
# The tools of the locked set-up come first, the machine's own Node never.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHON
# A notice about the future of mkdocs-material, known and dealt with in docs/decisions, would hide real warnings.
export NO_MKDOCS_2_WARNING := 1
# Without its compiled form, each process would compile our modules and tests anew.
unexport PYTHONDONTWRITEBYTECODE

# By their paths: the make of macOS is of 2006, and looks programs up on the path that it was started with.
NODE := .venv/bin/node
NPM := .venv/bin/npm
TSC := $(NODE) node_modules/typescript/bin/tsc

LIGHTHOUSE := scripts/bench/lighthouse

PYTHON_READY := .venv/.ready
NODE_READY := node_modules/.ready

# Whatever has a tsconfig.json of its own is checked by it.
TYPED := $(sort $(shell find docs tests scripts tsconfig.json -name tsconfig.json 2>/dev/null))

# Commands that run at the same time; each speaks when it is its turn.
SIDE_BY_SIDE := $(PY) -m scripts.checks.side_by_side
STATIC := \
  '$(PY) -m ruff check .' \
  '$(PY) -m ruff format --check .' \
  '$(PY) -m mypy' \
  $(foreach project,$(TYPED),'$(TSC) --project $(project)') \
  '$(NODE) scripts/checks/workflows/lint.mjs'

# Folders count too, so that a deleted file is noticed.
DATA := $(shell find policy_data 2>/dev/null)
PAGES := $(shell find docs 2>/dev/null)
CODE = $(shell find $(1) -name '*.py' -o -name '*.js' -o -name '*.css' -o -name '*.md' -o -name '*.html' 2>/dev/null)

.PHONY: help setup compile bundle site serve new-policy schema permalinks check-sources check-copied check-cases
.PHONY: browsers test test-whole test-under-load check lint audit lock mutants offline single wheel picture bench bench-questions clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' Makefile

setup: $(PYTHON_READY) $(NODE_READY) ## Make .venv and node_modules from the lock files

$(PYTHON_READY): requirements.txt pyproject.toml .python-version scripts/setup/venv.sh
	@scripts/setup/venv.sh
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(NODE_READY): package-lock.json package.json .npmrc $(PYTHON_READY)
	$(NPM) ci --silent
	@touch $@

compile: build/policies.json ## Check policy_data and write build/policies.json

build/policies.json: $(PYTHON_READY) $(DATA) $(call CODE,scripts/compile calc)
	@mkdir -p build
	$(PY) -m scripts.compile
	@touch $@

bundle: build/assets/.ready ## Make what the browser loads: the calculator, Pyodide and the scripts

build/assets/.ready: build/policies.json $(NODE_READY) $(call CODE,scripts/bundle calc docs/assets) $(wildcard scripts/bundle/node/*) pyproject.toml
	$(PY) -m scripts.bundle
	@touch $@

site: site/index.html ## Build the site into site/

site/index.html: build/assets/.ready mkdocs.yml $(PAGES) $(call CODE,scripts/site scripts/bundle) scripts/release.py
	$(PY) -m mkdocs build --quiet --strict
	$(PY) -m scripts.bundle.precompress site
	@touch $@

serve: site ## Build the site, serve it on localhost (PORT=8000), and show each change as it is saved
	@$(PY) -m scripts.serve --watch --port '$(PORT)'

new-policy: $(PYTHON_READY) ## Scaffold a policy and its worked cases (ID=payer/policy)
	@$(PY) -m scripts.new_policy "$$ID"

schema: $(PYTHON_READY) ## Write the JSON Schemas that editors check policy_data with
	@$(PY) -m scripts.schema

permalinks: $(PYTHON_READY) ## Record the permalinks and citation ids that are new, to publish them for good
	@$(PY) -m scripts.compile --record-permalinks

check-sources: $(PYTHON_READY) ## Check every citation against the source documents (SOURCES=folder)
	@$(PY) -m scripts.checks.sources check --sources '$(SOURCES)'

check-copied: $(PYTHON_READY) ## Find sentences copied from the source documents (SOURCES=folder)
	@$(PY) -m scripts.checks.copied --sources '$(SOURCES)'

check-cases: $(PYTHON_READY) ## Check that the worked cases come out as expected (POLICY=payer/policy for one alone)
	@$(PY) -m scripts.checks.cases $(POLICY:%='%')

lint: setup ## Check style, types and workflows
	@$(SIDE_BY_SIDE) $(STATIC)

check: setup compile ## Lint, compile and run every quick test that takes no browser, Pyodide or built site: about a minute
	@$(SIDE_BY_SIDE) $(STATIC) '$(PY) -m pytest --numprocesses auto -m "not browser and not site and not node and not slow and not whole"'

audit: setup ## Ask the databases of known weaknesses about every locked package (needs the internet)
	@$(PY) -m scripts.checks.audit

browsers: $(PYTHON_READY)
	@for browser in chromium firefox webkit; do $(PY) -m scripts.browsers.$$browser || exit 1; done

test: lint site browsers ## Run every check and every test, in real browsers too
	$(PY) -m pytest --numprocesses auto

test-whole: setup compile ## Run what every other run takes a share of: the reasons and the summary of each worked case
	$(PY) -m pytest --numprocesses auto -m whole

test-under-load: lint site browsers ## Run the tests beside four endless loops (TIMES=3)
	@$(PY) -m tests.under_load $(TIMES)

offline: site ## Write the site for file:// into one zip in dist/
	@$(PY) -m scripts.offline zip

single: site ## Write one policy with its checker into one HTML file in dist/ (POLICY=payer/policy)
	@$(PY) -m scripts.offline single '$(POLICY)'

wheel: build/policies.json ## Write the command line with its policies into dist/, to be installed with pip
	@$(PY) -m hatchling build --target wheel --directory dist

picture: site browsers ## Make the picture of a checker anew, for the home page and the README
	@$(PY) -m scripts.picture

bench: site browsers build/lighthouse/.ready ## Measure start-up, pages, message round trip and evaluations, as ratios
	@$(PY) -m scripts.bench

# Large, and needed for nothing else: it has a lock file of its own.
build/lighthouse/.ready: $(wildcard $(LIGHTHOUSE)/*) .npmrc $(NODE_READY)
	@mkdir -p $(@D)
	cp .npmrc $(wildcard $(LIGHTHOUSE)/*) $(@D)
	$(NPM) ci --silent --prefix $(@D)
	@touch $@

bench-questions: build/policies.json ## Count the questions that it takes to decide the worked cases, by the order of asking
	@$(PY) -m scripts.bench.questions

mutants: setup ## Change the logic of the calculator in thousands of ways and see that a test notices (hours; MUTANTS=names)
	$(PY) -m mutmut run $(MUTANTS)
	$(PY) -m mutmut results

lock: ## Renew the lock files (needs uv)
	uv pip compile pyproject.toml --group build --group bench --group test --group dev --universal --python-version 3.13 \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet --upgrade --output-file requirements.txt
	for folder in . $(LIGHTHOUSE); do $(NPM) install --package-lock-only --prefix $$folder || exit 1; done
	$(NODE) scripts/setup/without_funding.mjs package-lock.json $(LIGHTHOUSE)/package-lock.json

clean: ## Remove everything that was built; .venv and node_modules stay
	rm -rf build site dist
