"""Rows of tables that people keep."""

from pathlib import Path

import pytest
from workbooks import write_workbook

from cchc_cli.errors import UnitsError
from cchc_cli.readers.table_rows import Refusals, cell_text, numbered_rows

REFUSALS = Refusals(
    UnitsError,
    missing="{file} missing",
    unopened="{file} unopened: {reason}",
    not_utf8="{file} not UTF-8",
    no_csv="{file} no CSV",
    no_workbook="{file} no workbook: {reason}",
)


def write(folder: Path, content: bytes | str, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "a;b\r\n1;2\r\n", "a\tb\n1\t2", "\ufeffa,b\n 1 , 2 \n"])
def test_lines_have_their_numbers(tmp_path: Path, text: str) -> None:
    assert numbered_rows(write(tmp_path, text), REFUSALS) == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_blank_lines_and_comments_above_keep_the_numbers(tmp_path: Path) -> None:
    path = write(tmp_path, '# nguồn: a; b; "c\n\n# d\na,b\n')
    assert numbered_rows(path, REFUSALS) == [(4, ["a", "b"])]


def test_a_comment_below_the_heading_is_a_line(tmp_path: Path) -> None:
    assert numbered_rows(write(tmp_path, "a\n# b\n"), REFUSALS)[1] == (2, ["# b"])


def test_the_first_sheet_is_read_as_texts(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "t.xlsx", {"S": [["a", 10105, 1.5, True]], "T": [["x"]]})
    assert numbered_rows(path, REFUSALS) == [(1, ["a", "10105", "1.5", "True"])]


def test_what_stands_above_a_heading_is_left_out_whatever_separates_its_columns(tmp_path: Path) -> None:
    path = write(tmp_path, "a, b, c\n\nx;y\n1;2\n")
    assert numbered_rows(path, REFUSALS, ["x", "y"].__eq__) == [(3, ["x", "y"]), (4, ["1", "2"])]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("t.csv", b"\xff\xfe", "not UTF-8"),
        ("t.csv", b"a" * 140_000, "no CSV"),
        ("t.xlsx", b"", "no workbook: The file is empty"),
    ],
)
def test_what_cannot_be_read_is_refused_in_the_words_of_its_reader(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    with pytest.raises(UnitsError, match=message):
        numbered_rows(write(tmp_path, content, name), REFUSALS)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnitsError, match="missing"):
        numbered_rows(tmp_path / "t.csv", REFUSALS)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnitsError, match="unopened: it is a folder"):
        numbered_rows(tmp_path, REFUSALS)


def test_codes_of_fifteen_digits_stay_whole() -> None:
    assert cell_text(123456789012345.0) == "123456789012345"
