"""Where a comparison is written."""

from pathlib import Path

import pytest
from writers.diff.samples import sample_diff
from writers.indices.samples import sample_side
from writers.trend.samples import sample_trend

from cchc_cli.errors import FolderError
from cchc_cli.language import Language
from cchc_cli.pipeline.comparison_output import comparison_bytes
from cchc_cli.pipeline.diff import Comparison
from cchc_cli.pipeline.output_file import write_file
from cchc_cli.writers.diff.names import DiffFormat

STARTS = {
    DiffFormat.CSV: b"\xef\xbb\xbf",
    DiffFormat.JSON: b"{",
    DiffFormat.MD: b"# ",
    DiffFormat.HTML: b"<!doctype html>",
    DiffFormat.XLSX: b"PK",
}


@pytest.mark.parametrize("name", STARTS)
@pytest.mark.parametrize(
    "comparison", [sample_diff(), sample_trend(), sample_side()], ids=["diff", "trend", "indices"]
)
def test_every_comparison_has_every_format(
    comparison: Comparison, name: DiffFormat, english: Language
) -> None:
    assert comparison_bytes(comparison, name, english).lower().startswith(STARTS[name].lower())


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
