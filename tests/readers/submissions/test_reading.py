"""Reading several workbooks: the guard goes before the parser, and each file comes out as if alone."""

from pathlib import Path

import pytest
from submission_forms import filled, small_form
from workbooks import write_form

from cchc_cli.readers.submissions import reading
from cchc_cli.readers.submissions.reading import WorkbookReader

FILES = ("a.xlsx", "b.xlsx", "c.xlsx", "gone.xlsx", "d.xlsx")
REFUSED = ("b.xlsx", "gone.xlsx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in set(FILES) - set(REFUSED):
        write_form(tmp_path / name, small_form(), filled())
    (tmp_path / "b.xlsx").write_bytes(b"no workbook")
    return tmp_path


@pytest.mark.parametrize("together", [0, 20_000, 1_000_000])
def test_files_are_read_together_as_each_is_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(reading, "_TOGETHER", together)
    reader = WorkbookReader(small_form())

    assert repr(reader.read_all(folder, FILES)) == repr([reader.read(folder, file) for file in FILES])


def test_refused_files_keep_their_place_among_the_others(folder: Path) -> None:
    readings = WorkbookReader(small_form()).read_all(folder, FILES)

    assert tuple(one.file for one in readings) == FILES
    assert tuple(one.file for one in readings if not one.is_readable) == REFUSED


def test_no_files_give_no_readings(tmp_path: Path) -> None:
    assert WorkbookReader(small_form()).read_all(tmp_path, ()) == []
