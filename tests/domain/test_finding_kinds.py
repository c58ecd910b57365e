"""The list of finding kinds: codes, texts, and the modules that they stand in."""

import re
from collections import Counter
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind

MODULES = {
    "files": range(101, 120),
    "contents": range(121, 140),
    "workbook": range(201, 220),
    "cells": range(221, 240),
    "form": range(241, 260),
    "answers": range(301, 340),
    "points": range(340, 370),
    "evidence": range(401, 410),
    "cross_checks": range(410, 450),
    "units": range(501, 530),
    "across": range(511, 520),
    "campaign": range(530, 540),
    "year_units": range(540, 550),
    "criteria_mapping": range(550, 560),
    "published": {*range(560, 570), *range(590, 600)},
    "indices": range(570, 580),
    "year_basis": range(580, 590),
}
SUGGESTION = "suggestion"
CELLS = "cells"
OF_HINTS = {SUGGESTION, CELLS}
"""What only hints name: a whole sentence that the reader finds, and cells to look at."""
MOST_STEPS = 5
QUOTED = re.compile(r"“[^”]*”")

every_kind = pytest.mark.parametrize("kind", finding_kinds.ALL, ids=lambda kind: kind.code)
every_module = pytest.mark.parametrize("name", MODULES)


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def codes_in(module: str) -> list[str]:
    names = vars(import_module(f"cchc_cli.domain.finding_kinds.{module}"))
    return [kind.code for kind in names.values() if isinstance(kind, FindingKind)]


def sentences_of(kind: FindingKind) -> tuple[str, ...]:
    return (kind.message, kind.hint, kind.explanation, *kind.steps, kind.example)


def test_codes_are_sorted_and_stand_for_one_kind() -> None:
    codes = [kind.code for kind in finding_kinds.ALL]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"CCHC[1-6]\d\d", code) for code in codes)


def test_every_module_of_kinds_has_its_codes() -> None:
    modules = {path.stem for path in Path(finding_kinds.__path__[0]).glob("*.py")}
    assert modules - {"__init__"} == set(MODULES)


def test_every_kind_of_every_module_is_in_the_list() -> None:
    assert sorted(code for name in MODULES for code in codes_in(name)) == [
        kind.code for kind in finding_kinds.ALL
    ]


@every_module
def test_a_module_has_the_codes_of_its_topic_in_order(name: str) -> None:
    codes = codes_in(name)
    assert codes == sorted(codes)
    assert [code for code in codes if int(code[4:]) not in MODULES[name]] == []


@every_module
def test_a_module_says_which_codes_it_has(name: str) -> None:
    module = import_module(f"cchc_cli.domain.finding_kinds.{name}")
    codes = sorted(codes_in(name))
    first, last = re.findall(r"CCHC\d{3}", module.__doc__ or "")
    assert first <= codes[0] <= codes[-1] <= last


def test_titles_are_given_once() -> None:
    titles = Counter(kind.title for kind in finding_kinds.ALL)
    assert [title for title, count in titles.items() if count > 1] == []


@every_kind
def test_a_kind_has_all_its_texts(kind: FindingKind) -> None:
    texts = {
        "title": kind.title,
        "message": kind.message,
        "hint": kind.hint,
        "explanation": kind.explanation,
        "example": kind.example,
        "steps": "".join(kind.steps),
    }
    assert [name for name, text in texts.items() if not text] == []
    assert 1 <= len(kind.steps) <= MOST_STEPS


@every_kind
def test_a_title_is_a_heading(kind: FindingKind) -> None:
    assert kind.title.lstrip("“")[:1].isupper()
    assert not kind.title.endswith((".", ":", "!"))
    assert len(kind.title) <= 60


@every_kind
def test_sentences_end_and_stand_in_one_line(kind: FindingKind) -> None:
    unfinished = [text for text in sentences_of(kind) if not text.endswith((".", f"{{{SUGGESTION}}}", ".”"))]
    assert unfinished == []
    plain = [QUOTED.sub("“”", text) for text in sentences_of(kind)]
    assert [text for text in plain if re.search(r"\n|  |\s$", text)] == []


@every_kind
def test_steps_are_different_sentences(kind: FindingKind) -> None:
    assert len(set(kind.steps)) == len(kind.steps)


@every_kind
def test_a_guide_has_no_values_of_one_finding(kind: FindingKind) -> None:
    assert names_in("".join((kind.title, kind.explanation, *kind.steps, kind.example))) == set()


@every_kind
def test_a_hint_needs_nothing_that_the_message_lacks(kind: FindingKind) -> None:
    assert names_in(kind.hint) <= names_in(kind.message) | OF_HINTS


@every_kind
def test_a_hint_says_more_than_the_message(kind: FindingKind) -> None:
    assert kind.hint not in kind.message
    assert kind.message not in kind.hint


@every_kind
def test_explanation_and_example_add_to_the_message(kind: FindingKind) -> None:
    texts = (kind.title, kind.message, kind.hint, kind.explanation, kind.example)
    assert len(set(texts)) == len(texts)


def test_codes_named_in_texts_exist() -> None:
    known = {kind.code for kind in finding_kinds.ALL}
    named = {
        code
        for kind in finding_kinds.ALL
        for text in sentences_of(kind)
        for code in re.findall(r"CCHC\d+", text)
    }
    assert named <= known
