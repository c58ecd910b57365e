"""Every kind of finding is found somewhere, and what its texts tell people to type is there."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from parsed_commands import parse

from cchc_cli.cli.usage import UsageError
from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Language, LanguageCode

SOURCES = Path(finding_kinds.__file__).parents[2]
NAMES = {name: kind for name, kind in vars(finding_kinds).items() if isinstance(kind, FindingKind)}
COMMAND = re.compile(r"[“`]cchc ([^”`]+)[”`]")


@cache
def names_in_use() -> frozenset[str]:
    """Give the names that modules outside of the catalogue take from it."""
    own = Path(finding_kinds.__file__).parent
    modules = (path for path in SOURCES.rglob("*.py") if own not in path.parents)
    return frozenset(name for path in modules for name in _attributes(path))


def _attributes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in {"kinds", "finding_kinds"}
        ):
            yield node.attr


def texts_of(kind: FindingKind) -> tuple[str, ...]:
    return (kind.message, kind.hint, kind.explanation, *kind.steps, kind.example)


def commands(language: Language) -> set[str]:
    """Give the command lines that texts quote."""
    texts = (language.text(text) for kind in finding_kinds.ALL for text in texts_of(kind))
    return {line for text in texts for line in COMMAND.findall(text)}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_kind_is_found_by_some_module(name: str) -> None:
    of_sources = set(finding_kinds.PENDING.values())
    assert name in names_in_use() or NAMES[name] in of_sources


def test_no_module_asks_for_a_kind_that_there_is_not() -> None:
    known = {*NAMES, "ALL", "PENDING"}
    assert {name for name in names_in_use() if name.isupper()} <= known


@pytest.mark.parametrize("line", sorted(commands(Language(LanguageCode.EN))))
def test_a_command_that_a_text_quotes_is_one(line: str) -> None:
    parse(line)


@pytest.mark.parametrize("line", sorted(commands(Language(LanguageCode.VI))))
def test_a_command_that_a_vietnamese_text_quotes_is_one(line: str) -> None:
    parse(line)


@pytest.mark.parametrize("line", ["framework dif A B", "framework diff A B --no-such", "dif A"])
def test_a_wrong_command_would_be_noticed(line: str) -> None:
    with pytest.raises(UsageError):
        parse(line)


def test_there_are_commands_to_try() -> None:
    assert len(commands(Language(LanguageCode.EN))) >= 3


def test_kinds_are_named_as_constants() -> None:
    assert [name for name in NAMES if not re.fullmatch(r"[A-Z]+(?:_[A-Z]+)*", name)] == []
