"""What becomes of a workbook once its findings are known."""

import pytest

from cchc_cli.domain.source_file import FileStatus, WorkbookFile, settled

VALID, INVALID, UNREADABLE = FileStatus.VALID, FileStatus.INVALID, FileStatus.UNREADABLE


def file(path: str, status: FileStatus = VALID) -> WorkbookFile:
    return WorkbookFile(path, "0" * 64, "X1", status)


@pytest.mark.parametrize(
    ("status", "is_faulty", "becomes"),
    [
        (VALID, True, INVALID),
        (VALID, False, VALID),
        (INVALID, False, INVALID),
        (INVALID, True, INVALID),
        (UNREADABLE, True, UNREADABLE),
        (UNREADABLE, False, UNREADABLE),
    ],
)
def test_only_a_readable_workbook_becomes_invalid(
    status: FileStatus, becomes: FileStatus, *, is_faulty: bool
) -> None:
    faulty = {"a.xlsx"} if is_faulty else {"b.xlsx"}
    assert settled([file("a.xlsx", status)], faulty) == (file("a.xlsx", becomes),)


def test_files_stay_in_their_order_and_are_known_by_their_whole_path() -> None:
    files = [file("xã/b.xlsx"), file("b.xlsx"), file("a.xlsx")]
    assert [one.status for one in settled(files, {"b.xlsx"})] == [VALID, INVALID, VALID]


def test_without_files_nothing_is_settled() -> None:
    assert settled([], {"a.xlsx"}) == ()
