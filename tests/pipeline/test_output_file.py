"""The one file that a command writes."""

from pathlib import Path

import pytest

from cchc_cli.errors import FolderError
from cchc_cli.pipeline.output_file import check_no_result, write_file
from cchc_cli.writers.output_folder import RESULT_FILES


def test_folders_above_a_file_are_made(tmp_path: Path) -> None:
    write_file(tmp_path / "a" / "b" / "so-sanh.md", b"x")
    assert (tmp_path / "a" / "b" / "so-sanh.md").read_bytes() == b"x"


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "so-sanh.md"
    path.write_bytes(b"older and longer")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_folder_in_its_place_ends_the_run_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match=tmp_path.name):
        write_file(tmp_path, b"x")


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """A folder that says of itself that it holds results."""
    folder = tmp_path / "ket-qua"
    write_file(folder / "manifest.json", b'{"format": "cchc-results/1"}')
    return folder


@pytest.mark.parametrize("name", RESULT_FILES)
def test_no_part_of_results_is_replaced(results: Path, name: str) -> None:
    with pytest.raises(FolderError, match="is a part of the results in its folder and is not replaced"):
        check_no_result(results / name)


@pytest.mark.parametrize("name", ["x1.html", "report.pdf", "sub/ranking.csv"])
def test_other_files_may_stand_beside_results(results: Path, name: str) -> None:
    check_no_result(results / name)


@pytest.mark.parametrize("name", RESULT_FILES)
def test_elsewhere_a_file_may_be_called_like_a_part_of_results(tmp_path: Path, name: str) -> None:
    check_no_result(tmp_path / name)


def test_a_way_around_leads_to_the_same_results(results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(results)
    with pytest.raises(FolderError):
        check_no_result(Path("../ket-qua/./ranking.csv"))


def test_a_folder_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(FolderError, match="a part of its path is a file and no folder"):
        write_file(tmp_path / "a" / "b.md", b"x")


def test_a_name_that_no_system_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="its name or its path is too long"):
        write_file(tmp_path / ("a" * 300), b"x")
