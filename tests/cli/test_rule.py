"""``cchc rule``: what a finding means, and the list of all."""

import subprocess
import sys

import pytest
from command_line import Run
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain import finding_kinds

LOADED = """
import sys
from cchc_cli.cli import run
from cchc_cli.language import Language, LanguageCode
run(sys.argv[1:], Language(LanguageCode.VI))
print(*sys.modules, file=sys.stderr)
"""
# Not pydantic: typer loads it to read parameters.
UNUSED = {"pandas", "numpy", "yaml", "openpyxl", "python_calamine", "jinja2", "xlsxwriter"}


def test_a_page_says_what_a_finding_means(cchc: Run, snapshot: SnapshotAssertion) -> None:
    assert str(cchc("rule", "CCHC506")) == snapshot


def test_pages_of_several_codes_follow_each_other(cchc: Run) -> None:
    done = cchc("rule", "502", "501")
    assert done.status == 0
    assert done.out.index("CCHC502") < done.out.index("CCHC501")


@pytest.mark.parametrize("word", ["CCHC502", "cchc502", "502", " Cchc 502 ", "cchc-502"])
def test_a_code_is_found_however_it_is_written(cchc: Run, word: str) -> None:
    assert cchc("rule", word).out == cchc("rule", "CCHC502").out


def test_without_a_code_all_are_listed(cchc: Run) -> None:
    done = cchc("rule")
    assert done.status == 0
    assert [kind.code for kind in finding_kinds.ALL if kind.code not in done.out] == []


def test_the_list_stands_under_headings(cchc: Run) -> None:
    lines = cchc("rule").out.splitlines()
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert len(headings) == len({kind.code[4] for kind in finding_kinds.ALL})


def test_an_unknown_code_is_not_done(cchc: Run, snapshot: SnapshotAssertion) -> None:
    assert str(cchc("rule", "502", "599", "lỗi")) == snapshot


def test_a_word_that_is_no_code_is_shown_how_codes_look(cchc: Run, snapshot: SnapshotAssertion) -> None:
    assert str(cchc("rule", "merge")) == snapshot


def test_help_says_how_to_call_it(cchc: Run, snapshot: SnapshotAssertion) -> None:
    assert str(cchc("rule", "--help")) == snapshot


@pytest.mark.parametrize("arguments", [("rule",), ("rule", "CCHC502"), ("rule", "599")])
def test_nothing_is_loaded_that_a_page_does_not_need(arguments: tuple[str, ...]) -> None:
    command = (sys.executable, "-c", LOADED, *arguments)
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert set(done.stderr.splitlines()[-1].split()) & UNUSED == set()
