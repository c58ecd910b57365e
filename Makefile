# The one list of commands. `make demo` and `make test` need Python 3.11+ and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := examples/xa-mau-2025
SOURCES := src tests benchmarks examples fuzz tools

.PHONY: demo test check lint format snapshots coverage messages pages word fuzz requirements bench clean help

help:  ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: $(VENV)/.run  ## Score the example communes and show the ranking
	$(BIN)/cchc score $(DEMO)/ho-so --framework mau-xa-2025 --units $(DEMO)/units.csv --output ket-qua || [ $$? -eq 1 ]
	@echo "ket-qua/report.html"

test: $(VENV)/.dev  ## Run the test suite
	$(BIN)/pytest -n 2 $(PYTEST)

check: lint test  ## Everything that has to be green before a commit

lint: $(VENV)/.dev  ## Style, types, architecture, catalogues
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/.dev  ## Bring the code into shape
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

snapshots: $(VENV)/.dev  ## Renew what people read; look at the difference before you commit it
	$(BIN)/pytest -n 2 --snapshot-update

coverage: $(VENV)/.dev  ## Measure which lines the tests run
	$(BIN)/pytest -n 2 --cov --cov-report=term

messages: $(VENV)/.dev  ## Collect texts into the catalogues, and compile them
	$(BIN)/python tools/messages.py

pages: $(VENV)/.dev  ## Write the reference pages of findings and templates in docs/
	$(BIN)/python tools/finding_pages.py
	$(BIN)/python tools/template_pages.py

word: $(VENV)/.dev  ## Build the template of the Word report
	$(BIN)/python tools/word_template.py

fuzz: $(VENV)/.dev  ## Read 5,000 damaged workbooks and look for answers lost in silence (10 minutes at most)
	$(BIN)/python -m fuzz

requirements: $(VENV)/.dev  ## Pin the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml -o requirements/run.txt --upgrade
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  pyproject.toml --group dev -o requirements/dev.txt --upgrade -c requirements/run.txt

bench: $(VENV)/.dev  ## Measure speed and memory against a naive loop and against the floor
	$(BIN)/python benchmarks/score.py
	$(BIN)/python benchmarks/validate.py
	$(BIN)/python benchmarks/diff.py
	$(BIN)/python benchmarks/report.py

clean:  ## Remove what the commands above have made
	rm -rf $(VENV) ket-qua build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "cchc needs Python 3.11 or later; name one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.made requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
