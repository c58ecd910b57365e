"""What people read of every kind of finding: shown with its values, and the same in both languages."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.language import Language

CELLS = re.compile(r"\b[A-Z]{1,3}\d{1,7}\b")
CODES = re.compile(r"CCHC\d{3}")
FILES = re.compile(r"[\w-]+\.(?:xlsx|xlsm|xlsb|xls|ods|pdf|csv|yaml|xml)\b")
COMMANDS = re.compile(r"cchc [a-z]+(?: [a-z]+)?|--[a-z-]+")
FORMULAS = re.compile(r"=[A-Z]+\(|#[A-Z/0!]+")
LONGEST_TITLE = 60
LONGEST_HINT = 260

every_kind = pytest.mark.parametrize("kind", finding_kinds.ALL, ids=lambda kind: kind.code)
HOSTILE = ("<b>x</b>", "{code}", "=1+1", "[red]", "a | b", "Đơn vị “Mẫu”")


def names_in(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name})


def finding_of(kind: FindingKind) -> Finding:
    """Make a finding with a value of its own for every name, some of them hostile."""
    names = names_in(kind.message + kind.hint)
    values = {name: f"{name}: {HOSTILE[at % len(HOSTILE)]}" for at, name in enumerate(names)}
    return Finding(kind, values=values)


def texts_of(kind: FindingKind) -> Iterator[str]:
    yield from (kind.title, kind.message, kind.hint, kind.explanation, *kind.steps, kind.example)


@every_kind
def test_a_finding_shows_all_its_values_as_they_are(kind: FindingKind, language: Language) -> None:
    finding = finding_of(kind)
    for text, shown in ((kind.message, finding.message), (kind.hint, finding.hint)):
        sentence = language.show(shown)
        assert all(str(finding.values[name]) in sentence for name in names_in(text))


@every_kind
def test_without_its_values_a_sentence_has_no_braces_left(kind: FindingKind, language: Language) -> None:
    values = dict.fromkeys(names_in(kind.message + kind.hint), "·")
    finding = Finding(kind, values=values)
    assert not set("{}") & set(language.show(finding.message) + language.show(finding.hint))


@every_kind
def test_both_languages_name_the_same_cells_files_and_commands(
    kind: FindingKind, vietnamese: Language
) -> None:
    for text in texts_of(kind):
        for signs in (CELLS, CODES, FILES, COMMANDS, FORMULAS):
            assert sorted(signs.findall(vietnamese.text(text))) == sorted(signs.findall(text))


@every_kind
def test_a_title_is_a_short_heading_in_vietnamese_too(kind: FindingKind, vietnamese: Language) -> None:
    title = vietnamese.text(kind.title)
    assert title.lstrip("“")[:1].isupper()
    assert not title.endswith((".", ":", "!"))
    assert len(title) <= LONGEST_TITLE


@every_kind
def test_a_hint_is_a_sentence_or_two(kind: FindingKind, language: Language) -> None:
    assert len(language.text(kind.hint)) <= LONGEST_HINT


@every_kind
def test_steps_are_as_many_and_as_different_in_vietnamese(kind: FindingKind, vietnamese: Language) -> None:
    steps = [vietnamese.text(step) for step in kind.steps]
    assert len(set(steps)) == len(kind.steps)
    assert all(step[:1].isupper() or step.startswith("“") for step in steps)


@every_kind
def test_quotation_marks_are_closed(kind: FindingKind, language: Language) -> None:
    for text in texts_of(kind):
        shown = language.text(text)
        assert shown.count("“") == shown.count("”")
        assert shown.count("`") % 2 == 0
