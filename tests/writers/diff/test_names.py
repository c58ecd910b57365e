"""The names of formats."""

import sys
from subprocess import run

from cchc_cli.writers.diff.names import DiffFormat


def test_the_formats_are_those_of_the_contract() -> None:
    assert [*DiffFormat] == ["text", "csv", "json", "md", "html", "xlsx"]


def test_naming_them_loads_nothing_heavy() -> None:
    code = "import cchc_cli.writers.diff.names, sys; print('pandas' in sys.modules, 'rich' in sys.modules)"
    said = run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["False", "False"]
