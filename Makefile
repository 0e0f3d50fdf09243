# The commands of the project; `make help` lists them.
#
# Python 3.11 or newer and make are all that `make run` needs: the rest is installed into
# .venv from the lock files, and nothing outside this folder is touched.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# A part of the suite: make test-sqlite PYTEST_OPTIONS="-k letter"
PYTEST_OPTIONS ?=
UV ?= uv

VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
# Two processes: the suite spends its time in Python, and even a small machine has two cores.
# One test at a time to each: the dear ones would wait behind each other otherwise.
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --maxschedchunk 1 $(PYTEST_OPTIONS)
# One process with threads, because each process has a cache of its own by default.
GUNICORN := $(BIN)/gunicorn --threads 8 --no-control-socket --log-level warning
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard \
	locale/*/LC_MESSAGES/*.po locale/wagtail/*/LC_MESSAGES/*.po))
TEST_ENVIRONMENT := $(VENV)/requirements-test.installed $(CATALOGUES)
# The checkers of the crawl are npm packages; without npm the crawl is skipped and says so.
CHECKERS := $(if $(shell command -v npm),tests/checkers/node_modules/.package-lock.json)
CHECK_RESULTS ?= check-results.json

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test lint test-sqlite test-postgresql checks format accessibility bench messages lock port-is-free

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- The site ----------------------------------------------------------------

run: $(VENV)/requirements.installed $(CATALOGUES) port-is-free ## Serve the site with its content; HOST=127.0.0.1 PORT=8000
	@$(MANAGE) set_up --address http://$(HOST):$(PORT)
	@echo "The site is at http://$(HOST):$(PORT)/ - stop it with Ctrl-C."
	@DJANGO_SETTINGS_MODULE=ascc.settings.development $(GUNICORN) --bind $(HOST):$(PORT) ascc.wsgi

port-is-free:
	@$(PYTHON) -c 'import socket; socket.create_server(("$(HOST)", $(PORT)))' 2>/dev/null || { \
		echo "$(HOST):$(PORT) is taken or not to be had. Another port: make run PORT=8001"; exit 1; }

# --- Tests -------------------------------------------------------------------

test: lint test-sqlite test-postgresql ## Lint, then run the whole suite on SQLite and on PostgreSQL

lint: $(TEST_ENVIRONMENT) ## Check style, templates, imports, migrations, translations and the Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --check --lint templates
	$(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	$(BIN)/hadolint Dockerfile
	$(BIN)/python -m tests.catalogues

test-sqlite: $(TEST_ENVIRONMENT) $(CHECKERS) ## Run the suite on SQLite; PYTEST_OPTIONS="-k letter" for a part
	$(PYTEST)

test-postgresql: $(TEST_ENVIRONMENT) ## Run the suite on a PostgreSQL of its own
	$(BIN)/python -m tests.postgres $(PYTEST)

checks: $(TEST_ENVIRONMENT) $(CHECKERS) ## All pages through the checkers that others wrote; writes CHECK_RESULTS
	CHECK_RESULTS=$(CHECK_RESULTS) $(PYTEST) tests/browser

accessibility: checks ## Bring the results of the checks into the accessibility statement
	$(MANAGE) record_accessibility_results $(CHECK_RESULTS)

bench: $(TEST_ENVIRONMENT) ## Time the pages with 40 and 400 records, the programme with 40 and 2,000 sessions
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_programme

# --- Upkeep ------------------------------------------------------------------

format: $(TEST_ENVIRONMENT) ## Lay out Python files and templates as the lint wants them
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint --quiet --reformat templates

messages: $(TEST_ENVIRONMENT) ## Bring the texts of the code into locale/ for translation (needs gettext)
	$(BIN)/python -m tests.catalogues --write

lock: ## Pin all requirements anew from pyproject.toml (needs uv)
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--upgrade pyproject.toml --output-file requirements.lock
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--constraints requirements.lock --group test pyproject.toml --output-file requirements-test.lock

# --- What the commands stand on ----------------------------------------------

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed, this is `$(PYTHON) --version`." \
			"Name another one: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# The stamp is younger than the lock file until that changes, so a second run costs nothing.
$(VENV)/%.installed: %.lock | $(BIN)/python
	@echo "Installing $< …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

# Versions and hashes are those of package-lock.json; no package runs a program of its own.
tests/checkers/node_modules/.package-lock.json: tests/checkers/package-lock.json
	@echo "Installing $< …"
	@cd $(<D) && npm ci --ignore-scripts --loglevel error
	@touch $@

# One after the other, also with make --jobs: two pips in one environment would collide.
$(VENV)/requirements-test.installed: | $(VENV)/requirements.installed

%.mo: %.po | $(VENV)/requirements.installed
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@
