# "make" alone shows what can be made; the text after ## is the manual.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --no-input
PREPARE := packaging/setup/prepare.py
COVERED := $(addprefix tests/,workers/contract workers/wire workers/pipeline/transform \
  workers/pipeline/decode app/batch app/commands integration/test_hung_folders.py \
  ui/test_picture_table_model.py ui/test_batch_bar.py)
# Compiled modules are kept, whatever this shell says: the tests start hundreds of programs.
PYTEST := QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help run demo setup test test-all check docs words coverage format fuzz bench bench-check build smoke deb release audit clean

help: ## Show this text
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.installed ## Open the window (FILES="a.jpg b.png" queues these)
	@$(BIN)/python $(PREPARE) window
	@$(BIN)/dropmill $(FILES)

demo: $(VENV)/.installed ## Run the responsiveness lab end to end and print its table (ARGS="--seconds 5")
	@$(BIN)/python $(PREPARE) window
	@$(BIN)/dropmill lab --demo $(ARGS)

setup: $(VENV)/.installed $(EXTRAS:%=$(VENV)/.installed-extra-%) ## Make .venv with .venv/bin/dropmill in it (PYTHON=... picks the interpreter, EXTRAS=jxl adds JPEG XL, EXTRAS=cluster several machines)

test: $(VENV)/.installed-dev ## Run the tests
	@$(BIN)/python $(PREPARE) tests
	$(PYTEST) --numprocesses logical -m "not slow" --hypothesis-profile quick

test-all: $(VENV)/.installed-dev ## Run the tests and those that take long
	@$(BIN)/python $(PREPARE) tests
	$(PYTEST) --numprocesses logical

check: $(VENV)/.installed-dev ## Check format, style, types, layers, dependencies and dead code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry --no-ansi .
	$(BIN)/vulture

docs: $(VENV)/.installed-dev ## Write what is made from declarations; the manual and the site go to build/man and build/site
	@$(BIN)/python -m docs.make_options
	@$(BIN)/python -m docs.make_completions
	@$(BIN)/python -m docs.make_manual
	@$(BIN)/properdocs build --strict

words: $(VENV)/.installed-dev ## Bring the translators' files up to date, and compile them
	@$(BIN)/python -m docs.make_words

coverage: $(VENV)/.installed-dev ## Hold the pure parts against their share of tested branches
	@$(BIN)/python $(PREPARE) tests
	QT_QPA_PLATFORM=offscreen $(BIN)/coverage run -m pytest --quiet -m "not slow" $(COVERED)
	$(BIN)/coverage report

format: $(VENV)/.installed-dev ## Put the sources in shape
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

fuzz: $(VENV)/.installed-dev ## Break pictures for SECONDS=60 and see that nothing else breaks (SEED, FINDINGS=folder, REPLAY=folder)
	@$(BIN)/python -m tests.fuzz $(if $(SECONDS),--seconds $(SECONDS)) $(if $(SEED),--seed $(SEED)) \
	  $(if $(FINDINGS),--findings "$(FINDINGS)") $(if $(REPLAY),--replay "$(REPLAY)") $(ARGS)

bench: $(VENV)/.installed ## Measure against the converters found here (PHOTOS=folder, ARGS="--only photos"); JSON and a plot go to build
	@$(BIN)/python -m benchmarks.run $(if $(PHOTOS),--photos "$(PHOTOS)") $(ARGS)

bench-check: $(VENV)/.installed ## Fail where Dropmill fell behind what it once reached (ARGS="--write" keeps what it reaches now)
	@$(BIN)/python -m benchmarks.check $(ARGS)

build: $(VENV)/.installed-build ## Freeze both programs into dist/dropmill, with a bill of materials
	@$(BIN)/python $(PREPARE) build
	@$(BIN)/python packaging/bundle/build.py

smoke: ## Try what make build has made: self-test, a conversion, the window without a screen
	@$(BIN)/python packaging/bundle/smoke.py

deb: build ## Make the Debian package and the portable archive (Linux)
	@$(BIN)/python packaging/linux/build_deb.py

release: $(VENV)/.installed-dev ## Everything that has to hold before a release, then dist/ with checksums
	@$(BIN)/python packaging/release/preflight.py

audit: $(VENV)/.installed ## Ask the package index which pinned dependencies are yanked or outdated
	@$(BIN)/python packaging/release/audit.py

clean: ## Remove everything that was made here, .venv too
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find app ui workers resources tests benchmarks packaging -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) $(PREPARE) venv $(VENV)
	$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-extra-%: $(VENV)/.installed
	$(PIP) install -c constraints.txt -e ".[$*]"
	@touch $@

$(VENV)/.installed-build: $(VENV)/.installed
	$(PIP) install -c constraints.txt -e ".[build]"
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) install -c constraints.txt -e ".[dev]"
	@touch $@
