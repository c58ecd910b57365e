"""What a finding means, in the terminal: parts that every page has."""

import pytest
from rich.console import Console

from cchc_cli.console.rule import kind_page, sentences, without_values
from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind, Severity
from cchc_cli.language import Language

KIND = FindingKind(
    "CCHC999",
    Severity.WARNING,
    "{name} has {count} [red]workbooks[/red].",
    "{suggestion}",
    title="Several [bold]workbooks[/bold]",
    explanation="Two files claim one unit.",
    steps=("Compare them.", "Keep one."),
    example="A and B; keep B.",
)


def shown(kind: FindingKind, language: Language) -> str:
    console = Console(width=100, markup=False, highlight=False)
    with console.capture() as capture:
        console.print(*kind_page(kind, language), sep="\n")
    return capture.get()


def test_values_are_shown_as_ellipses() -> None:
    assert without_values("{name} has {count} of {count}.") == "… has … of …."


def test_advice_that_depends_on_the_finding_is_left_out(english: Language) -> None:
    assert list(sentences(KIND, english)) == ["… has … [red]workbooks[/red]."]


def test_advice_stands_below_the_message(english: Language) -> None:
    assert list(sentences(finding_kinds.TWO_WORKBOOKS, english)) == [
        "… has … workbooks: …. None of them is scored.",
        "→ Keep the one that counts in the folder and remove the others.",
    ]


def test_steps_are_numbered(english: Language) -> None:
    lines = [line.strip() for line in shown(KIND, english).splitlines()]
    assert lines[lines.index("1. Compare them.") + 1] == "2. Keep one."


def test_brackets_of_a_text_are_no_markup(english: Language) -> None:
    assert "CCHC999  Several [bold]workbooks[/bold]" in shown(KIND, english)
    assert "… has … [red]workbooks[/red]." in shown(KIND, english)


@pytest.mark.parametrize("kind", finding_kinds.ALL, ids=lambda kind: kind.code)
def test_every_page_can_be_shown(kind: FindingKind, language: Language) -> None:
    page = shown(kind, language)
    assert page.startswith(kind.code)
    assert "{" not in page
