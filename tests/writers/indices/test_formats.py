"""Several indices in files."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook
from report_tables import markdown_tables
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import HOSTILE_NAME
from writers.indices.samples import sample_side

from cchc_cli.language import Language
from cchc_cli.writers.diff.names import DiffFormat
from cchc_cli.writers.indices.formats import format_indices

FILES = tuple(name for name in DiffFormat if name is not DiffFormat.TEXT)
TEXTS = (DiffFormat.CSV, DiffFormat.JSON, DiffFormat.MD)


def written(name: DiffFormat, language: Language) -> bytes:
    return format_indices(sample_side(), name, language)


@pytest.mark.parametrize("name", TEXTS)
def test_it_reads_like_this(name: DiffFormat, vietnamese: Language, snapshot: SnapshotAssertion) -> None:
    assert written(name, vietnamese).decode("utf-8-sig") == snapshot


@pytest.mark.parametrize("name", FILES)
def test_the_same_indices_give_the_same_bytes(name: DiffFormat, vietnamese: Language) -> None:
    assert written(name, vietnamese) == written(name, vietnamese)


def test_text_is_written_by_the_terminal(english: Language) -> None:
    with pytest.raises(ValueError, match="text"):
        written(DiffFormat.TEXT, english)


def test_csv_has_a_line_for_every_unit_index_and_year(english: Language) -> None:
    rows = list(csv.DictReader(io.StringIO(written(DiffFormat.CSV, english).decode("utf-8-sig"))))
    assert len(rows) == 4 * 2 + 3
    dung = [row for row in rows if row["unit_name"] == "Xã Dung"]
    assert [(row["year"], row["rank"], row["score"]) for row in dung] == [
        ("2024", "4", "50"),
        ("2025", "1", "90"),
    ]


def test_json_has_null_where_there_is_none(english: Language) -> None:
    document = json.loads(written(DiffFormat.JSON, english))
    assert document["format"] == "cchc-side-by-side/1"
    other = [course for unit in document["units"] for course in unit["courses"] if course["index"] != "CCHC"]
    assert {course["rank_change"] for course in other} == {None}


def test_names_are_there_to_the_letter(english: Language) -> None:
    document = json.loads(written(DiffFormat.JSON, english))
    assert HOSTILE_NAME in [unit["unit_name"] for unit in document["units"]]
    (sheet,) = load_workbook(io.BytesIO(written(DiffFormat.XLSX, english))).worksheets
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == HOSTILE_NAME]
    assert [cell.data_type for cell in cells] == ["s", "s"]


def test_a_hostile_name_breaks_no_markdown_table(language: Language) -> None:
    (table,) = markdown_tables(written(DiffFormat.MD, language).decode())
    assert {len(row) for row in table.rows} == {3}


def test_markdown_tells_what_was_found(english: Language) -> None:
    text = written(DiffFormat.MD, english).decode()
    assert text.index("## Findings") < text.index("CCHC573")
