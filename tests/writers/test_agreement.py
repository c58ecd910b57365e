"""The files of one results folder say the same, each in its own form."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from assessments import commune_assessment, large_assessment
from openpyxl import load_workbook
from report_tables import Table, html_tables, markdown_tables, number_of

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.results import write_results


@pytest.fixture(scope="module", params=["communes", "province"])
def shown(request: pytest.FixtureRequest) -> Assessment:
    """A small assessment with one of everything, and a large one."""
    return commune_assessment() if request.param == "communes" else large_assessment(60)


@pytest.fixture(scope="module", params=LanguageCode)
def code(request: pytest.FixtureRequest) -> LanguageCode:
    """Each language in turn."""
    found: LanguageCode = request.param
    return found


@pytest.fixture(scope="module")
def folder(shown: Assessment, code: LanguageCode, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The results of the assessment in the language."""
    output = tmp_path_factory.mktemp("agreement") / "ket-qua"
    created = datetime(2026, 1, 1, tzinfo=UTC)
    write_results(shown, output, language=Language(code), created=created, with_reports=True)
    return output


def csv_table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def number(text: str) -> float | None:
    return float(text) if text else None


def by_code(records: list[dict[str, str]], column: str = "unit_code") -> dict[str, dict[str, str]]:
    return {record[column]: record for record in records}


def table_rows(folder: Path, name: str, *, above: int = 0) -> list[list[Any]]:
    """Give a named table of the workbook, its headings and some rows above them included."""
    book = load_workbook(folder / "results.xlsx")
    ((sheet, place),) = book.defined_names[name].destinations
    first, last = place.replace("$", "").split(":")
    top = book[sheet][first].offset(row=-above).coordinate
    return [[cell.value for cell in row] for row in book[sheet][f"{top}:{last}"]]


def ranked_in(tables: list[Table]) -> Iterator[list[str]]:
    """Give the rows of all tables of ranked units, which have six columns."""
    for table in tables:
        if len(table.head) == 6 and table.head[2] in {"Mã", "Code"}:
            yield from table.rows[1:]


def test_the_workbook_ranks_as_the_table_does(folder: Path) -> None:
    rows = table_rows(folder, "ranking")[1:]
    table = by_code(csv_table(folder, "ranking.csv"))
    assert [row[3] for row in rows] == list(table)
    for row in rows:
        record = table[row[3]]
        assert row[1] == number(record["rank"])
        assert row[2] == record["unit_name"].removeprefix("'")
        assert row[4] == number(record["total_points"])
        assert row[5] == number(record["index_percent"])
        assert (row[7] or "") == record["band"]


@pytest.mark.parametrize("name", ["report.html", "report.md"])
def test_a_report_ranks_as_the_table_does(folder: Path, code: LanguageCode, name: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    tables = html_tables(text) if name.endswith("html") else markdown_tables(text)
    table = by_code([record for record in csv_table(folder, "ranking.csv") if record["rank"]])
    found = {row[2]: row for row in ranked_in(tables)}
    assert list(found) == list(table)
    for unit_code, (rank, unit_name, _, total, index, band) in found.items():
        record = table[unit_code]
        assert rank.rstrip(" =") == record["rank"]
        assert ("=" in rank) is bool(record["tied_with"])
        assert unit_name == record["unit_name"]
        assert number_of(total, code) == number(record["total_points"])
        assert number_of(index, code) == number(record["index_percent"])
        assert band.startswith(record["band"])


def test_percentages_of_areas_agree(folder: Path, shown: Assessment) -> None:
    base = [area.code for area in shown.framework.areas if area.role.value == "base"]
    rows = {row[2]: row[4 : 4 + len(base)] for row in table_rows(folder, "areas")[1:]}
    for record in csv_table(folder, "areas.csv"):
        if record["area"] in base:
            assert rows[record["unit_code"]][base.index(record["area"])] == number(record["percent"])


def test_points_of_areas_agree(folder: Path, shown: Assessment) -> None:
    areas = {area.code: area for area in shown.framework.areas}
    rows = {row[2]: row[-len(areas) :] for row in table_rows(folder, "areas")[1:]}
    for record in csv_table(folder, "areas.csv"):
        points = rows[record["unit_code"]][list(areas).index(record["area"])]
        sign = -1 if areas[record["area"]].role.value == "penalty" else 1
        applies = float(record["max_points"]) > 0
        assert points == (sign * float(record["points"]) if applies else None)


def test_points_of_criteria_agree(folder: Path) -> None:
    maxima, codes, *rows = table_rows(folder, "criteria_by_unit", above=1)
    of_unit = {row[2]: dict(zip(codes, row, strict=True)) for row in rows}
    for record in csv_table(folder, "scores.csv"):
        shown_points = of_unit[record["unit_code"]][record["criterion"]]
        if record["applicable"] == "true":
            assert shown_points == number(record["final_points"])
        else:
            assert shown_points == "–"
        assert maxima[codes.index(record["criterion"])] == float(record["max_points"])


def test_all_kinds_of_points_agree(folder: Path) -> None:
    kinds = ("max_points", "self_points", "computed_points", "appraised_points", "final_points")
    rows = {(row[2], row[4]): row[6:11] for row in table_rows(folder, "scores")[1:]}
    records = csv_table(folder, "scores.csv")
    assert list(rows) == [(record["unit_code"], record["criterion"]) for record in records]
    for record in records:
        assert rows[record["unit_code"], record["criterion"]] == [number(record[kind]) for kind in kinds]


def test_points_of_an_area_are_the_sum_of_its_criteria(folder: Path, shown: Assessment) -> None:
    sums: dict[tuple[str, str], float] = {}
    for record in csv_table(folder, "scores.csv"):
        key = (record["unit_code"], shown.framework.area_of[record["criterion"]].code)
        sums[key] = sums.get(key, 0.0) + (number(record["final_points"]) or 0.0)
    for record in csv_table(folder, "areas.csv"):
        area = shown.framework.area_of[record["area"]]
        total = sums[record["unit_code"], record["area"]]
        capped = total if area.cap is None else min(total, float(area.cap))
        assert float(record["points"]) == pytest.approx(capped, abs=1e-9)


def test_the_total_is_what_the_method_says(folder: Path, shown: Assessment) -> None:
    """Total = scale * base points / maximum points that apply + bonus - penalty."""
    of_unit: dict[str, dict[str, float]] = {}
    for record in csv_table(folder, "areas.csv"):
        parts = of_unit.setdefault(
            record["unit_code"], {"base": 0.0, "top": 0.0, "bonus": 0.0, "penalty": 0.0}
        )
        role = shown.framework.area_of[record["area"]].role.value
        parts[role] += float(record["points"])
        parts["top"] += float(record["max_points"]) if role == "base" else 0.0
    scale = float(shown.framework.scale)
    for record in csv_table(folder, "ranking.csv"):
        if record["total_points"]:
            parts = of_unit[record["unit_code"]]
            total = scale * parts["base"] / parts["top"] + parts["bonus"] - parts["penalty"]
            assert float(record["total_points"]) == pytest.approx(max(total, 0.0), abs=0.005001)
            assert float(record["index_percent"]) == pytest.approx(100 * total / scale, abs=0.010001)


def test_findings_agree(folder: Path) -> None:
    rows = [row for row in table_rows(folder, "findings")[1:] if row[0]]
    table = csv_table(folder, "findings.csv")
    assert [(row[0], row[5] or "", row[6] or "", row[9] or "") for row in rows] == [
        (record["code"], record["unit_code"], record["criterion"], record["cell"]) for record in table
    ]
    assert [row[2] for row in rows] == [record["message"] for record in table]


@pytest.mark.parametrize("kind", ["ranking", "unranked", "legend", "heat", "losses", "figures"])
def test_both_reports_have_the_same_tables(folder: Path, kind: str) -> None:
    page = html_tables((folder / "report.html").read_text(encoding="utf-8"))
    text = markdown_tables((folder / "report.md").read_text(encoding="utf-8"))
    wanted = [table for table in page if table.kind == kind]
    assert wanted or kind == "unranked"
    for table in wanted:
        alike = [other for other in text if _plain(other.rows) == _plain(table.rows)]
        assert alike, table.rows[:2]


def _plain(rows: list[list[str]]) -> list[list[str]]:
    """Leave out how marks and reasons are set off."""
    return [["".join(char for char in cell if char not in " *()") for cell in row] for row in rows]
