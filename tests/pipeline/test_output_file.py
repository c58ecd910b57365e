"""The one file that a command writes."""

from pathlib import Path

import pytest

from cchc_cli.errors import FolderError
from cchc_cli.pipeline.output_file import write_file


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
