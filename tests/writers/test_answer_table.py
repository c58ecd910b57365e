"""Long tables: as a row-by-row writer would write them, only faster."""

import csv
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.writers import answer_table
from cchc_cli.writers.answer_table import (
    AnswerTable,
    Columns,
    Grid,
    iso_date,
    words_of,
    write_answer_table,
    yes_or_no,
)
from cchc_cli.writers.safe_csv import fields, number_field, number_fields, text_field

TEXTS = st.text(alphabet="aă%s,\";=+'| \n", max_size=8)
NUMBERS = st.one_of(st.none(), st.integers(-5, 5), st.sampled_from([0.25, -0.5, 1e-7]))
points_fields = partial(fields, write=number_field)


def written(table: AnswerTable, folder: Path) -> list[list[str]]:
    write_answer_table(table, folder / "table.csv")
    with (folder / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def column(values: Sequence[float | None]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.array([np.nan if value is None else value for value in values], dtype=float)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=st.data(), units=st.integers(0, 6), items=st.integers(1, 3))
def test_every_value_stands_in_the_row_of_its_unit_and_item(
    tmp_path: Path, drawn: st.DataObject, units: int, items: int
) -> None:
    def draw(strategy: st.SearchStrategy[object], count: int) -> list[object]:
        return drawn.draw(st.lists(strategy, min_size=count, max_size=count))

    codes, files, names = ([str(one) for one in draw(TEXTS, count)] for count in (units, units, items))
    sheets = [str(one).replace("\n", " ") for one in draw(TEXTS, units)]
    numbers = np.array([column(draw(NUMBERS, items)) for _ in range(units)]).reshape(units, items)  # type: ignore[arg-type]
    texts = [np.array(draw(TEXTS, units), dtype=object) for _ in range(items)]
    table = AnswerTable(
        "unit,item,points,answer,file,sheet,cell",
        codes,
        files,
        [text_field(name) for name in names],
        [
            Grid(numbers, points_fields),
            Columns([(text, partial(fields, write=text_field)) for text in texts]),
        ],
        [tuple(f"{sheet}!E{row}" for row in range(items)) for sheet in sheets],
    )
    assert written(table, tmp_path)[1:] == [
        [
            *(_marked(text) for text in (codes[unit], names[item])),
            "" if np.isnan(numbers[unit, item]) else number_field(numbers[unit, item]),
            *(_marked(str(text)) for text in (texts[item][unit], files[unit], sheets[unit])),
            f"E{item}",
        ]
        for unit in range(units)
        for item in range(items)
    ]


def _marked(text: str) -> str:
    """Give what a reader finds: with an apostrophe where Excel would run it."""
    return f"'{text}" if text.lstrip("'").startswith(tuple("=+-@\t\r\n")) else text


@pytest.mark.parametrize("units", [0, 1, 2, 3, 7])
def test_blocks_of_units_leave_no_seam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, units: int) -> None:
    monkeypatch.setattr(answer_table, "_UNITS_PER_BLOCK", 2)
    numbers = np.arange(units * 2, dtype=float).reshape(units, 2)
    table = AnswerTable(
        "unit,item,points,file,sheet,cell",
        [f"u{unit}" for unit in range(units)],
        ["f.xlsx"] * units,
        ["1.1", "1.2"],
        [Grid(numbers, number_fields)],
        [("S!A1", "S!A2")] * units,
    )
    assert written(table, tmp_path)[1:] == [
        [f"u{unit}", item, str(2 * unit + at), "f.xlsx", "S", f"A{at + 1}"]
        for unit in range(units)
        for at, item in enumerate(["1.1", "1.2"])
    ]


def test_more_layouts_than_are_remembered_are_all_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_table, "_LAYOUTS_REMEMBERED", 2)
    layouts = [(f"S{unit % 5}!A{unit}",) for unit in range(20)]
    table = AnswerTable(
        "unit,item,points,file,sheet,cell",
        [str(unit) for unit in range(20)],
        ["f"] * 20,
        ["1"],
        [Grid(np.zeros((20, 1)), number_fields)],
        layouts,
    )
    assert [row[-1] for row in written(table, tmp_path)[1:]] == [f"A{unit}" for unit in range(20)]


@pytest.mark.parametrize(
    ("place", "sheet", "cell"),
    [("S!E12", "S", "E12"), ("I. Chung!A!B2", "I. Chung!A", "B2"), ("", "", ""), ("50%!A1", "50%", "A1")],
)
def test_a_place_is_a_sheet_and_a_cell(tmp_path: Path, place: str, sheet: str, cell: str) -> None:
    table = AnswerTable(
        "unit,item,n,file,sheet,cell", ["u"], ["f"], ["1"], [Grid(np.ones((1, 1)), number_fields)], [(place,)]
    )
    assert written(table, tmp_path)[1][-2:] == [sheet, cell]


def test_words_stand_for_numbers() -> None:
    assert words_of(np.array([2, 0, 1], dtype=np.int8), ["none", "self", "computed"]) == [
        "computed",
        "none",
        "self",
    ]


@given(st.dates())
def test_days_are_written_as_iso_has_them(day: date) -> None:
    assert iso_date(float(day.toordinal())) == day.isoformat()


@pytest.mark.parametrize(("answer", "word"), [(1.0, "yes"), (0.0, "no")])
def test_yes_and_no_are_words(answer: float, word: str) -> None:
    assert yes_or_no(answer) == word
