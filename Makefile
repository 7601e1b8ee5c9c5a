# sowhat needs Python 3.11 or newer and make. Everything else is fetched here, once.
#   make demo   build and serve an example      make test    every test
#   make check  make lint, and the house tests  make bench   figures for docs/benchmarks.md
#   make lint   style, types, import order
#   make docs   the generated reference         make lock    pin again
#   make office  slides in LibreOffice           make chaos  kills, for longer
#   make fuzz   a fuzzer on each parser, SECONDS_EACH=60
# PYTHON=python3.12 chooses another interpreter; JOBS=2 runs fewer tests at once (three keep two cores busy).

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 3
PORT ?= 8600
SECONDS_EACH ?= 60
DEMO := build/demo
TEST_PACKAGES := chromium fonts-noto-cjk nginx-light haproxy apache2 prometheus postgresql mariadb-server-core mariadb-client-core slapd ldap-utils
BENCH_PACKAGES := goaccess wrk
OFFICE_PACKAGES := libreoffice-impress poppler-utils
CODE := src tests tools benchmarks oracles

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check lint bench docs oracles chaos office fuzz lock clean
.DELETE_ON_ERROR:

demo: $(VENV)/.run
	@sh tools/demo.sh "$(BIN)" "$(DEMO)" "$(PORT)"

test: $(VENV)/.dev
	@sh tools/debian.sh $(TEST_PACKAGES)
	$(BIN)/pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(PYTEST_ARGS)

check: lint
	$(BIN)/pytest -q tests/house

lint: $(VENV)/.dev
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(VENV)/.run
	@sh tools/debian.sh $(BENCH_PACKAGES)
	$(BIN)/python -m benchmarks.run $(BENCH_ARGS)

docs: $(VENV)/.run
	$(BIN)/python -m tools.reference

oracles: $(VENV)/.run
	$(BIN)/python -m tools.oracles $(ORACLE)

chaos: $(VENV)/.dev
	SOWHAT_CHAOS=long $(BIN)/pytest tests/chaos $(PYTEST_ARGS)

office: $(VENV)/.dev
	@sh tools/debian.sh $(OFFICE_PACKAGES)
	SOWHAT_OFFICE=yes $(BIN)/pytest tests/render/talks/test_libreoffice.py $(PYTEST_ARGS)

fuzz: $(VENV)/.dev
	@mkdir -p build
	@for name in $$($(BIN)/python -m tools.fuzz 2>/dev/null); do \
		echo "$$name"; $(BIN)/python -m tools.fuzz $$name $(SECONDS_EACH) >build/fuzz-$$name.txt 2>&1 || { tail -n 20 build/fuzz-$$name.txt; exit 1; }; \
	done

lock: $(VENV)/.run
	$(BIN)/python -m pip install --quiet uv
	sh tools/lock.sh "$(BIN)/uv"

clean:
	rm -rf $(VENV) build

# Stamps: each is newer than what it was made from, so nothing is done twice.
$(VENV)/.made:
	@sh tools/venv.sh "$(VENV)" "$(PYTHON)"
	@touch $@

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/.made
	@echo "installing what sowhat needs (requirements.lock)"
	@$(BIN)/python -m pip install --quiet --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/.run
	@echo "installing what its tests need (requirements-dev.lock)"
	@$(BIN)/python -m pip install --quiet --requirement requirements-dev.lock
	@touch $@
