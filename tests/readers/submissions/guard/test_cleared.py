"""What comes of a file at the guard, and the bounds that all kinds of files share."""

import pytest

from cchc_cli.language import say
from cchc_cli.readers.submissions.guard import LARGEST_FILE, Cleared, Refused, WorkbookKind, too_large
from cchc_cli.readers.submissions.guard.cleared import (
    LARGEST_GRID,
    LARGEST_PLAIN,
    LARGEST_TEXTS,
    check_grid,
    damaged,
    is_small,
)


def test_the_parser_gets_the_new_archive_where_there_is_one() -> None:
    assert Cleared(WorkbookKind.XLSX, b"sent", archive=b"made").readable == b"made"


def test_the_parser_gets_the_file_itself_where_no_archive_was_made() -> None:
    assert Cleared(WorkbookKind.XLS, b"sent").readable == b"sent"


def test_a_file_gets_a_process_of_its_own_unless_it_is_known_to_be_plain() -> None:
    assert not Cleared(WorkbookKind.XLSX, b"sent").is_plain


def test_a_damaged_file_says_why_it_cannot_be_read() -> None:
    refused = damaged(say("its records are broken"))

    assert (refused.kind.code, refused.sheet) == ("CCHC104", "")
    assert str(refused.values["reason"]) == "its records are broken"


def test_a_refusal_reads_as_its_code() -> None:
    assert str(damaged(say("its records are broken"))) == "CCHC104"


@pytest.mark.parametrize(("size", "megabytes"), [(LARGEST_FILE + 1, 50), (60_999_999, 60)])
def test_a_file_too_large_says_its_megabytes_and_how_many_may_be(size: int, megabytes: int) -> None:
    refused = too_large(size)

    assert refused.kind.code == "CCHC101"
    assert refused.values == {"megabytes": megabytes, "limit": 50}


@pytest.mark.parametrize(("rows", "columns"), [(0, 0), (LARGEST_GRID, 1), (1, LARGEST_GRID), (78_125, 25)])
def test_a_grid_of_two_million_cells_passes(rows: int, columns: int) -> None:
    check_grid(rows, columns, "S", "A1")


@pytest.mark.parametrize(("rows", "columns"), [(LARGEST_GRID + 1, 1), (1_000_001, 2), (1_048_576, 16_384)])
def test_one_cell_more_is_refused_with_sheet_and_cell(rows: int, columns: int) -> None:
    with pytest.raises(Refused) as refused:
        check_grid(rows, columns, "Tự đánh giá", "XFD9")

    assert (refused.value.kind.code, refused.value.sheet) == ("CCHC107", "Tự đánh giá")
    assert refused.value.values == {"cell": "XFD9"}


@pytest.mark.parametrize(
    ("size", "grid", "texts", "is_it"),
    [
        (LARGEST_PLAIN, LARGEST_GRID, LARGEST_TEXTS, True),
        (LARGEST_PLAIN + 1, 0, 0, False),
        (0, LARGEST_GRID + 1, 0, False),
        (0, 0, LARGEST_TEXTS + 1, False),
    ],
)
def test_a_file_is_small_if_its_bytes_its_cells_and_its_texts_are(
    size: int, grid: int, texts: int, *, is_it: bool
) -> None:
    assert is_small(size, grid=grid, texts=texts) is is_it
