"""A command loads nothing that it does not use."""

import subprocess
import sys
from pathlib import Path

import pytest
from small_campaign import write_framework, write_submission

LOADED = """
import sys
from cchc_cli.cli import run
from cchc_cli.language import Language, LanguageCode
run(sys.argv[1:], Language(LanguageCode.EN))
print(*sys.modules, file=sys.stderr)
"""
READERS = {"python_calamine", "openpyxl", "pebble"}
REPORTS = {"jinja2", "xlsxwriter"}


def loaded_by(*arguments: str) -> set[str]:
    """Give the modules that a process of its own has loaded when a command is done."""
    command = (sys.executable, "-c", LOADED, *arguments)
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (["--help"], {"pandas", "numpy", "pydantic", "yaml", *READERS, *REPORTS}),
        (["score", "--help"], {"pandas", "numpy", "yaml", "cchc_cli.domain.framework", *READERS, *REPORTS}),
        (["score", "--no-such-option"], {"pandas", "numpy", "yaml", *READERS, *REPORTS}),
        (["framework", "list"], {"pandas", *READERS, *REPORTS}),
        (["framework", "show", "bo-766"], {"pandas", *READERS, *REPORTS}),
        (["framework", "check", "bo-766"], {"pandas", *READERS, *REPORTS}),
        (["framework", "schema"], {"pandas", "yaml", *READERS, *REPORTS}),
    ],
)
def test_a_command_loads_no_more_than_it_uses(arguments: list[str], unused: set[str]) -> None:
    assert loaded_by(*arguments) & unused == set()


def test_tables_alone_load_no_reports(tmp_path: Path) -> None:
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "ho-so" / "a.xlsx", framework, "Xã A")
    arguments = ("score", str(tmp_path / "ho-so"), "-f", str(framework), "-o", str(tmp_path / "ket-qua"))
    assert loaded_by(*arguments, "--no-report") & {"openpyxl", "rapidfuzz", *REPORTS} == set()
    assert loaded_by(*arguments) & REPORTS == REPORTS
