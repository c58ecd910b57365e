"""What a sheet shows that is no value."""

from pathlib import Path

from marked_workbooks import Change, formula, merge, write_marked
from workbooks import write_workbook

from cchc_cli.readers.submissions.appearance import Appearance, appearances
from cchc_cli.readers.submissions.guard import clear

SHEET = "Tự đánh giá"


def appearance_of(folder: Path, change: Change) -> Appearance:
    path = write_marked(folder / "a.xlsx", {SHEET: [("1.1", "a", 1.0)], "khác": [("x",)]}, change)
    return appearances(clear(path.read_bytes()))[SHEET]


def test_merged_ranges_are_found(tmp_path: Path) -> None:
    assert appearance_of(tmp_path, merge("B3:D4", "x")).merged == ("B3:D4",)


def test_an_excel_error_is_known_by_its_name(tmp_path: Path) -> None:
    assert appearance_of(tmp_path, formula("C1", "=A1/0", "#DIV/0!")).errors == {"C1": "#DIV/0!"}


def test_an_error_without_a_formula_is_one_too(tmp_path: Path) -> None:
    look = appearance_of(tmp_path, formula("C1", "=X!A1", "#REF!"))

    assert look.errors == {"C1": "#REF!"}


def test_text_that_only_begins_like_an_error_is_none(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {SHEET: [("#REF!", "#1")]})

    assert appearances(clear(path.read_bytes())) == {SHEET: Appearance()}


def test_every_sheet_has_its_own(tmp_path: Path) -> None:
    path = write_marked(tmp_path / "a.xlsx", {"A": [("x",)], "B": [("x",)]}, merge("A2:B2", "x"))
    looks = appearances(clear(path.read_bytes()))

    assert (looks["A"].merged, looks["B"].merged) == (("A2:B2",), ())
