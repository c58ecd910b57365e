"""The findings of one file as a table of the terminal."""

from collections.abc import Sequence
from dataclasses import replace
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
    known: Sequence[Finding] = (),
) -> str:
    (file,) = findings_by_file(replace(validation_of([*findings, *known]), known=tuple(known)))
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


def test_what_to_do_stands_once_below_all_that_it_is_about(english: Language) -> None:
    lines = shown([finding(NO_NUMBER, f"D{at}", stated=at) for at in (3, 4)], english).splitlines()

    assert [line.strip() for line in lines[-3:]] == [
        "D3                        A number belongs here, not “3”.  CCHC910",
        "D4                        A number belongs here, not “4”.  CCHC910",
        "→ For all 2 above: Type the number alone.",
    ]


def test_what_to_do_about_one_row_needs_no_count(english: Language) -> None:
    assert "→ Type the number alone." in shown([finding(NO_NUMBER, "D3", stated=3)], english)


def test_every_sheet_has_a_heading_above_its_cells(english: Language) -> None:
    text = shown(
        [finding(NO_NUMBER, "D3", stated="x"), finding(NO_NUMBER, "E5", sheet="B", stated="y")], english
    )

    assert text.index("Sheet “B”") < text.index("E5") < text.index("Sheet “Tự đánh giá”") < text.index("D3")


def test_the_only_sheet_has_no_heading_of_its_own(english: Language) -> None:
    assert "Sheet" not in shown([finding(NO_NUMBER, "D3", stated="x")], english)


def test_new_findings_come_first_and_are_marked_where_others_are_known(english: Language) -> None:
    text = shown([finding(NO_NUMBER, "D9", stated=1)], english, known=[finding(NO_NUMBER, "D3", stated=2)])

    assert text.index("not “1”.  CCHC910 (new)") < text.index("not “2”.  CCHC910 (known)")


def test_without_known_findings_nothing_is_marked_as_new(english: Language) -> None:
    assert "(new)" not in shown([finding(NO_NUMBER, "D9", stated=1)], english)


def test_known_findings_are_dim_on_a_terminal(english: Language) -> None:
    text = shown([], english, known=[finding(NOT_ANSWERED, "E5")], is_terminal=True)

    assert "\x1b[2mThe criterion is not answered." in text
