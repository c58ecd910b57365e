"""The changes in figures."""

import pytest
from openpyxl import Workbook
from writers.diff.samples import HOSTILE_NAME, large_diff, named_diff, sample_diff, table_diff
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured, newcomers, opened, records


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


def test_all_units_of_all_groups_stand_in_one_table(book: Workbook) -> None:
    rows = records(book["Changes"])
    assert [row["Code"] for row in rows] == ["X2", "X1", "X3", "X4", "X5", "X6", "X8", "P1", "P3", "P2"]
    assert {row["Group"] for row in rows} == {"Communes", "Wards"}


def test_figures_are_numbers_that_add_up(book: Workbook) -> None:
    row = records(book["Changes"])[0]
    parts = [row[name] for name in ("Own results", "New weights", "Added and dropped", "Bonus and penalty")]
    assert all(isinstance(part, int | float) for part in parts)
    assert round(sum(float(str(part)) for part in parts), 6) == row["Index change"] == 29.53


def test_changes_are_shown_with_sign_and_arrow(book: Workbook) -> None:
    heading, first = book["Changes"][1], book["Changes"][2]
    formats = {name.value: cell.number_format for name, cell in zip(heading, first, strict=True)}
    assert formats["Rank change"] == '"▲"#,##0;"▼"#,##0;"="'
    assert formats["Index change"] == '+#,##0.00;"−"#,##0.00;#,##0.00'
    assert formats["Index 2025"] == "#,##0.00"


def test_rises_and_falls_have_their_colours(book: Workbook) -> None:
    ranges = coloured(book["Changes"])
    # Every column of changes, without its heading: rank, index, four parts, two moves.
    assert list(ranges) == [f"{letter}2:{letter}11" for letter in "GJKLMNOP"]
    assert set(map(tuple, ranges.values())) == {(DOWN, UP)}


def test_the_heading_is_frozen_and_can_be_filtered(book: Workbook) -> None:
    sheet = book["Changes"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("D2", "A1:P11")


def test_figures_print_one_page_wide(book: Workbook) -> None:
    set_up = book["Changes"].page_setup
    assert (set_up.fitToWidth or 1, set_up.fitToHeight) == (1, 0)


def test_names_are_never_run_by_excel(book: Workbook) -> None:
    assert records(book["Changes"])[2]["Unit"] == HOSTILE_NAME
    sheet = opened(named_diff("=1+1"))["Changes"]
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=1+1", "s")


def test_long_comparisons_are_complete() -> None:
    assert len(records(opened(large_diff(250))["Changes"])) == 250


def test_without_parts_there_are_no_columns_of_them() -> None:
    heading = [cell.value for cell in opened(table_diff())["Changes"][1]]
    assert heading[9:] == ["Index change", "Places by its own index", "Places by the others"]


def test_what_is_not_known_is_blank(book: Workbook) -> None:
    rows = {row["Code"]: row for row in records(book["Changes"])}
    assert (rows["X5"]["Rank 2024"], rows["X5"]["Index change"], rows["X5"]["Own results"]) == (None,) * 3
    assert (rows["X8"]["Rank 2025"], rows["X8"]["Index 2025"]) == (None, None)


def test_every_unit_says_what_became_of_it(book: Workbook) -> None:
    statuses = {row["Code"]: row["Status"] for row in records(book["Changes"])}
    assert statuses == {
        **dict.fromkeys(("X2", "X1", "P1", "P3", "P2"), "in both years"),
        "X3": "renamed",
        "X4": "merged",
        "X5": "new",
        "X6": "not comparable",
        "X8": "gone",
    }


def test_years_that_have_nothing_to_compare_have_a_table_all_the_same() -> None:
    rows = records(opened(newcomers())["Changes"])
    assert [(row["Unit"], row["Status"], row["Index change"]) for row in rows] == [
        ("Xã A", "new", None),
        ("Xã B", "new", None),
    ]
