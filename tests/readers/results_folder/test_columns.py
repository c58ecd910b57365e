"""Tables of a results folder, read as they were written."""

import csv
from io import StringIO
from math import isnan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from results_folders import told

from cchc_cli.readers.results_folder.columns import TableFile, plain_text
from cchc_cli.writers.safe_csv import text_field


def table(folder: Path, text: str | bytes, *columns: str) -> TableFile:
    path = folder / "t.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8-sig"))
    return TableFile(path, columns)


@given(st.text())
def test_texts_come_back_from_fields(text: str) -> None:
    (row,) = csv.reader(StringIO(f"{text_field(text)},end", newline="")) if "\0" not in text else [[text]]
    assert plain_text(row[0]) == text


@pytest.mark.parametrize("code", ["001", "1.10", "NA", "null", "-1", "1e3", "true", "Xã A", "Xa\u0303 A"])
def test_texts_stay_texts_whatever_they_look_like(tmp_path: Path, code: str) -> None:
    read = table(tmp_path, f"code,name\r\n{code},x\r\n", "code", "name").read()
    assert read["code"].tolist() == [code]


def test_columns_may_stand_in_any_order_beside_others(tmp_path: Path) -> None:
    read = table(tmp_path, "ghi chú,b,a\r\nx,2,1\r\n", "a", "b").read(["a"])
    assert (read["a"].tolist(), read["b"].tolist(), sorted(map(str, read))) == ([1.0], ["2"], ["a", "b"])


def test_an_empty_field_is_no_number_and_an_empty_text(tmp_path: Path) -> None:
    read = table(tmp_path, "a,b\r\n,\r\n0,\r\n", "a", "b").read(["a"])
    assert isnan(read["a"][0])
    assert read["a"][1] == 0
    assert read["b"].tolist() == ["", ""]


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_other_line_ends_and_a_missing_mark_do_not_matter(tmp_path: Path, ends: str, mark: str) -> None:
    file = table(tmp_path, f"{mark}a,b{ends}1,x{ends}".encode(), "a", "b")
    assert list(file.faults()) == []
    assert file.read(["a"])["a"].tolist() == [1.0]


def test_columns_that_are_missing_or_there_twice_are_told_together(tmp_path: Path) -> None:
    file = table(tmp_path, "a,b,a,x,x\r\n", "a", "b", "c", "d")
    assert told([*file.faults()]) == [
        "t.csv:1  The heading lacks the columns c, d.",
        "t.csv:1  The heading has the columns a twice.",
    ]


@pytest.mark.parametrize("heading", ["A,b", " a,b", "a ;b", "", "a,b\N{ZERO WIDTH SPACE}"])
def test_a_heading_has_to_be_as_it_was_written(tmp_path: Path, heading: str) -> None:
    (fault,) = table(tmp_path, f"{heading}\r\n", "a", "b").faults()
    assert "lacks the columns" in str(fault.message)


def test_a_table_that_is_not_there_says_why(tmp_path: Path) -> None:
    (fault,) = TableFile(tmp_path / "t.csv", ("a",)).faults()
    assert str(fault.message) == "The file cannot be opened: there is no such file or folder."


@pytest.mark.parametrize(
    "content", [b"\xff\xfea\x00", "Tên,b".encode("cp1258", "replace"), b"PK\x03\x04\x00\xff"]
)
def test_another_encoding_is_no_table_of_ours(tmp_path: Path, content: bytes) -> None:
    (fault,) = table(tmp_path, content, "a").faults()
    assert str(fault.message).startswith(("This is no table as cchc writes it", "The heading lacks"))


@pytest.mark.parametrize("stated", ["2,5", "nan", "inf", "-inf", "1e999", "một", "1_000", "１", "="])
def test_a_field_that_holds_no_number_is_told_with_its_line(tmp_path: Path, stated: str) -> None:
    file = table(tmp_path, f'a,b\r\n1,x\r\n"{stated}",y\r\n,z\r\n', "a", "b")
    with pytest.raises(ValueError):  # noqa: PT011 - of pandas and of ours
        file.read(["a"])
    assert told(file.reading_faults(["a"])) == [f"t.csv:3 a “{stated}” is no number."]


def test_numbers_are_not_asked_of_columns_of_texts(tmp_path: Path) -> None:
    file = table(tmp_path, "a,b\r\nmột,hai\r\nba,3\r\n", "a", "b")
    assert [fault.path for fault in file.reading_faults(["b"])] == ["b"]


def test_many_faults_of_a_column_are_told_of_some(tmp_path: Path) -> None:
    file = table(tmp_path, "a\r\n" + "x\r\n" * 500, "a")
    lines = [fault.line for fault in file.reading_faults(["a"])]
    assert lines == list(range(2, 22))


@pytest.mark.parametrize(
    "rows", ["1,x,u,\r\n2,y,v,\r\n", "1,x,u,z,w\r\n2,y\r\n", "1,x,u\r\n2,y,v,w\r\n", "1,x\r\n2,y,v,w,z\r\n"]
)
def test_fields_beyond_the_heading_move_no_others(tmp_path: Path, rows: str) -> None:
    read = table(tmp_path, f"a,b,c\r\n{rows}", "a", "b").read(["a"])
    assert (read["a"].tolist(), read["b"].tolist()) == ([1, 2], ["x", "y"])


def test_a_line_left_blank_at_the_end_is_no_row(tmp_path: Path) -> None:
    assert len(table(tmp_path, "a,b\r\n1,x\r\n\r\n", "a", "b").read(["a"])) == 1


def test_quotes_that_do_not_end_make_no_table(tmp_path: Path) -> None:
    file = table(tmp_path, 'a,b\r\n"1,x\r\n2,y\r\n', "a", "b")
    assert told(file.reading_faults(["a"]))[0].startswith("t.csv:0  This is no table as cchc writes it")


def test_a_table_that_went_away_meanwhile_is_no_table(tmp_path: Path) -> None:
    (fault,) = TableFile(tmp_path / "t.csv", ("a",)).reading_faults(["a"])
    assert "This is no table" in str(fault.message)


def test_words_that_a_column_cannot_have_are_told_with_those_it_can(tmp_path: Path) -> None:
    file = table(tmp_path, "a\r\nyes\r\nYes\r\nno\r\n\r\n", "a")
    assert told([*file.word_faults(file.read(), "a", ["yes", "no"])]) == [
        "t.csv:3 a The field is none of “yes”, “no”."
    ]


@pytest.mark.parametrize("field", ["'=1+1", "''=1", "'-0", "'@x", "'+", "'\tx"])
def test_the_apostrophe_before_what_excel_runs_is_taken_away_once(field: str) -> None:
    assert plain_text(field) == field[1:]


@pytest.mark.parametrize("field", ["", "'", "'90", "=1", "x'=1", "''", "-1"])
def test_other_apostrophes_belong_to_the_text(field: str) -> None:
    assert plain_text(field) == field
