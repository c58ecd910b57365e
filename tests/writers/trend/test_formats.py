"""The course of several years in files."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook
from report_tables import markdown_tables
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import HOSTILE_NAME
from writers.trend.samples import sample_trend

from cchc_cli.language import Language
from cchc_cli.writers.diff.names import DiffFormat
from cchc_cli.writers.trend.formats import format_trend

FILES = (DiffFormat.CSV, DiffFormat.JSON, DiffFormat.MD, DiffFormat.XLSX)


def written(name: DiffFormat, language: Language) -> bytes:
    return format_trend(sample_trend(), name, language)


@pytest.mark.parametrize("name", FILES[:3])
def test_it_reads_like_this(name: DiffFormat, vietnamese: Language, snapshot: SnapshotAssertion) -> None:
    assert written(name, vietnamese).decode("utf-8-sig") == snapshot


@pytest.mark.parametrize("name", FILES)
def test_the_same_years_give_the_same_bytes(name: DiffFormat, vietnamese: Language) -> None:
    assert written(name, vietnamese) == written(name, vietnamese)


def test_csv_has_columns_for_every_year(english: Language) -> None:
    rows = list(csv.DictReader(io.StringIO(written(DiffFormat.CSV, english).decode("utf-8-sig"))))
    assert list(rows[0])[3:] == [
        *("rank_2023", "rank_2024", "rank_2025", "index_2023", "index_2024", "index_2025"),
        *("rank_change", "index_change"),
    ]
    assert (rows[4]["rank_2024"], rows[4]["rank_2025"]) == ("", "5")


def test_json_has_null_where_there_is_none(english: Language) -> None:
    document = json.loads(written(DiffFormat.JSON, english))
    units = {unit["unit_code"]: unit for unit in document["units"]}
    assert document["format"] == "cchc-trend/1"
    assert units["X5"]["ranks"] == {"2023": None, "2024": None, "2025": 5}


def test_every_table_has_a_cell_for_every_heading(language: Language) -> None:
    tables = markdown_tables(written(DiffFormat.MD, language).decode())
    assert [{len(row) for row in table.rows} for table in tables] == [{10}, {10}]


def test_the_workbook_has_numbers_and_names_to_the_letter(english: Language) -> None:
    (sheet,) = load_workbook(io.BytesIO(written(DiffFormat.XLSX, english))).worksheets
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert rows[0][3:8] == (4, 4, 1, "▄▄█", 3)
    assert rows[2][2] == HOSTILE_NAME
