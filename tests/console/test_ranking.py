"""The ranking as tables of the terminal."""

from collections.abc import Iterable
from io import StringIO

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from, large_assessment
from rich.console import Console as RichConsole
from rich.table import Table
from rich.text import Text

from cchc_cli.console.ranking import MOST_ROWS, count_lines, ranking_tables
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language


def shown(renderables: Iterable[object], width: int = 120, *, color: bool = False) -> str:
    terminal = RichConsole(
        file=StringIO(), width=width, color_system="standard" if color else None, force_terminal=color
    )
    terminal.print(*renderables, sep="\n")
    assert isinstance(terminal.file, StringIO)
    return terminal.file.getvalue()


def cells(assessment: Assessment, language: Language) -> list[list[str]]:
    """Give the cells of the rows of all tables."""
    lines = shown(ranking_tables(assessment, language)).splitlines()
    rows = [line for line in lines if line.startswith("│")]
    return [[cell.strip() for cell in row.strip("│").split("│")] for row in rows]


def of_names(*names: str) -> Assessment:
    units = Units(tuple(Unit(f"U{at}", name, "xa", "xa") for at, name in enumerate(names)))
    said = {
        unit.code: Stated({**commune_answers(), "2.1": {"value": 4 - at}}) for at, unit in enumerate(units)
    }
    return assess(framework_from(COMMUNES), units, said)


def test_units_stand_in_the_order_of_their_rank(assessment: Assessment, english: Language) -> None:
    ranks = [(row[0], row[1]) for row in cells(assessment, english)]
    assert ranks == [
        ("1=", "Xã Tân Hòa"),
        ("1=", "Xã Bình An"),
        ("3", "<b>x</b>|=1+1 [red]"),
        ("4", "Xã Đảo"),
        ("5", 'Xã "Muộn", mới'),
        ("–", "Xã Thí điểm"),
        ("–", "Xã Vắng"),
        ("1", "Phường Trung Tâm"),
    ]


def test_points_have_the_decimals_of_the_framework(assessment: Assessment, language: Language) -> None:
    first = cells(assessment, language)[0]
    assert first[2:4] == {"vi": ["91,67", "91,67"], "en": ["91.67", "91.67"]}[language.code]


def test_a_unit_without_a_rank_says_why_where_its_band_would_be(
    assessment: Assessment, english: Language
) -> None:
    rows = {row[1]: row for row in cells(assessment, english)}
    assert rows["Xã Vắng"][2:] == ["", "", "no submission received"]
    assert rows["Xã Thí điểm"][2:4] == ["94.17", "94.17"]


def test_a_limited_band_has_a_note_below_its_table(assessment: Assessment, english: Language) -> None:
    rows = {row[1]: row for row in cells(assessment, english)}
    assert rows['Xã "Muộn", mới'][-1] == "Khá *"
    notes = [str(one) for one in ranking_tables(assessment, english) if isinstance(one, Text)]
    assert notes == ["* kept from a higher band: Ban hành kế hoạch muộn"]


def test_every_group_has_a_table_with_its_size(assessment: Assessment, english: Language) -> None:
    titles = [one.title for one in ranking_tables(assessment, english) if isinstance(one, Table)]
    assert titles == ["Communes (7)", "Wards (1)"]


@pytest.mark.parametrize("name", ["[red]Xã A[/red]", "[/]", "[link=http://x]y", ":smile:", "\\[b]"])
def test_names_are_no_markup(name: str, english: Language) -> None:
    assert name in shown(ranking_tables(of_names(name), english))


@pytest.mark.parametrize("name", ["\x1b[31mXã A", "\x1b]0;title\x07", "Xã \u202eA", "Xã\x9b1mA"])
def test_names_cannot_steer_the_terminal(name: str, english: Language) -> None:
    text = shown(ranking_tables(of_names(name), english))
    assert "\ufffd" in text
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(text)


@pytest.mark.parametrize(
    ("count", "note"),
    [(MOST_ROWS - 1, ""), (MOST_ROWS, ""), (MOST_ROWS + 1, "… and 1 more in ranking.csv")],
)
def test_a_long_ranking_tells_how_much_is_left_out(count: int, note: str, english: Language) -> None:
    text = shown(ranking_tables(large_assessment(count), english))
    assert len([line for line in text.splitlines() if line.startswith("│")]) == min(count, MOST_ROWS)
    assert (text.splitlines()[-1] == note) if note else "more in" not in text


@pytest.mark.parametrize("width", [60, 80, 200])
def test_long_names_are_folded_and_never_cut(width: int, english: Language) -> None:
    name = "Ủy ban nhân dân xã " + "Rất Dài " * 12
    text = shown(ranking_tables(of_names(name.strip()), english), width)
    assert max(map(len, text.splitlines())) <= width
    letters = "".join(
        line.strip("│").split("│")[1].strip() for line in text.splitlines() if line.startswith("│")
    )
    assert letters.replace(" ", "") == name.replace(" ", "")


def test_units_are_counted_by_what_became_of_them(assessment: Assessment, english: Language) -> None:
    units, workbooks = map(english.show, count_lines(assessment))
    assert units == "Units: 8 (ranked: 6, scored but not ranked: 1, unusable: 0, without a workbook: 1)"
    assert workbooks == "Workbooks: 7 · errors: 1, warnings: 1, notes: 2"
