"""The findings of one file as a table of the terminal."""

from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from validations import (
    NO_NUMBER,
    NOT_ANSWERED,
    SPACES_REMOVED,
    finding,
    quote,
    validation_of,
)

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import QuotedCell, QuotedRow
from cchc_cli.language import Language
from cchc_cli.writers.file_findings import findings_by_file
from cchc_cli.writers.finding_view.options import DEFAULT_VIEW, ViewOptions
from cchc_cli.writers.finding_view.table import tables_of


def shown(
    findings: Sequence[Finding],
    language: Language,
    options: ViewOptions = DEFAULT_VIEW,
    *,
    width: int = 100,
    is_terminal: bool = False,
) -> str:
    (file,) = findings_by_file(validation_of(findings))
    console = Console(
        file=StringIO(),
        width=width,
        highlight=False,
        markup=False,
        force_terminal=is_terminal,
        color_system="standard" if is_terminal else None,
    )
    with console.capture() as captured:
        console.print(*tables_of(file, tuple(Severity), language, options), sep="\n")
    return captured.get()


def quoting(*cells: QuotedCell) -> ViewOptions:
    return ViewOptions(lambda _place: QuotedRow(cells))


def test_severities_come_apart_under_one_heading_of_columns(english: Language) -> None:
    text = shown([finding(NO_NUMBER, "D3", stated="x"), finding(NOT_ANSWERED, "E5")], english)

    assert text.index("Errors: 1") < text.index("A number") < text.index("Warnings: 1")
    assert text.count("Criterion") == 1


def test_a_severity_without_findings_is_not_named(english: Language) -> None:
    text = shown([finding(NOT_ANSWERED, "E5")], english)

    assert "Errors" not in text
    assert "Notes" not in text


def test_columns_stand_in_line_from_table_to_table(english: Language) -> None:
    lines = shown([finding(NO_NUMBER, "D3", stated="x"), finding(NOT_ANSWERED, "E5")], english).splitlines()
    first = next(line for line in lines if line.startswith("D3"))
    second = next(line for line in lines if line.startswith("E5"))

    assert first.index("A number") == second.index("The criterion")


def test_the_code_to_look_up_stands_with_the_sentence(english: Language) -> None:
    assert "The criterion is not answered.  CCHC911" in shown([finding(NOT_ANSWERED, "E5")], english)


def test_the_row_as_typed_marks_the_cell_without_colours_too(english: Language) -> None:
    text = shown([finding(NO_NUMBER, "D3", stated="nhiều")], english, ViewOptions(quote))

    assert "│ 1.1 · Ban hành kế hoạch · maximum: 2.5 · figure: »nhiều«" in text


def test_a_blank_cell_is_said_to_be_blank(english: Language) -> None:
    cell = QuotedCell("Số liệu", "", is_meant=True)

    assert "│ Số liệu: »blank«" in shown([finding(NOT_ANSWERED, "E5")], english, quoting(cell))


def test_a_long_cell_is_cut(english: Language) -> None:
    cell = QuotedCell("", "dài " * 30, is_meant=False)
    text = shown([finding(NOT_ANSWERED, "E5")], english, quoting(cell))

    assert "│ " + "dài " * 9 + "dài…" in text


def test_what_was_typed_cannot_steer_the_terminal(english: Language) -> None:
    cells = (QuotedCell("\x1b[1m", "\x1b[2J", is_meant=True), QuotedCell("", "a\r\nb", is_meant=False))
    text = shown([finding(NOT_ANSWERED, "E5")], english, quoting(*cells))

    assert "\x1b" not in text
    assert "a b" in text


def test_markup_is_shown_to_the_letter(english: Language) -> None:
    text = shown([finding(NO_NUMBER, "D3", stated="[red]x[/red] :smile:")], english)

    assert "not “[red]x[/red] :smile:”" in text


def test_errors_stand_out_on_a_terminal(english: Language) -> None:
    text = shown([finding(NO_NUMBER, "D3", stated="x")], english, is_terminal=True)

    assert "\x1b[1;31mErrors: 1" in text


def test_nothing_is_cut_off_on_a_narrow_terminal(english: Language) -> None:
    text = shown([finding(NO_NUMBER, "D3", stated="dài" * 60)], english, width=60)

    assert max(map(len, text.splitlines())) <= 60
    assert "".join(line[26:].strip() for line in text.splitlines()).count("dài") == 60


def test_a_note_is_a_row_without_a_hint(english: Language) -> None:
    assert "→" not in shown([finding(SPACES_REMOVED, "F8", stated=" x")], english)
