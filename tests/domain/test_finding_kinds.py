"""The list of finding kinds."""

import re
from importlib import import_module
from string import Formatter

import pytest

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind

MODULES = {"1": "files", "2": "workbook", "3": "answers", "4": "evidence", "5": "units"}
SUGGESTION = "suggestion"
"""The one name of a hint that its message lacks: a whole sentence that the reader finds."""


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_codes_are_sorted_and_stand_for_one_kind() -> None:
    codes = [kind.code for kind in finding_kinds.ALL]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"CCHC[1-6]\d\d", code) for code in codes)


@pytest.mark.parametrize(("hundred", "name"), MODULES.items())
def test_a_module_has_the_codes_of_its_hundred_in_order(hundred: str, name: str) -> None:
    module = import_module(f"cchc_cli.domain.finding_kinds.{name}")
    codes = [kind.code for kind in vars(module).values() if isinstance(kind, FindingKind)]
    assert codes == sorted(codes)
    assert codes == [kind.code for kind in finding_kinds.ALL if kind.code[4] == hundred]


@pytest.mark.parametrize("kind", finding_kinds.ALL, ids=lambda kind: kind.code)
def test_a_hint_needs_nothing_that_the_message_lacks(kind: FindingKind) -> None:
    assert names_in(kind.hint) <= names_in(kind.message) | {SUGGESTION}


@pytest.mark.parametrize("kind", finding_kinds.ALL, ids=lambda kind: kind.code)
def test_a_hint_says_more_than_the_message(kind: FindingKind) -> None:
    assert kind.hint not in kind.message
    assert kind.message not in kind.hint
