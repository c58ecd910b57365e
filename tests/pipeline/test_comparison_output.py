"""Where a comparison is written."""

from pathlib import Path

import pytest
from writers.diff.samples import sample_diff
from writers.indices.samples import sample_side
from writers.trend.samples import sample_trend

from cchc_cli.errors import FolderError, TemplateError
from cchc_cli.language import Language
from cchc_cli.pipeline.comparison_output import check_output, comparison_bytes
from cchc_cli.pipeline.diff import Comparison
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


@pytest.mark.parametrize(
    "comparison", [sample_diff(), sample_trend(), sample_side()], ids=["diff", "trend", "indices"]
)
def test_a_faulty_template_is_told_with_its_file(
    comparison: Comparison, english: Language, tmp_path: Path
) -> None:
    for template in (Path(__file__).parents[2] / "src/cchc_cli/templates").glob("*.jinja"):
        (tmp_path / template.name).write_text("{{ gì đó }", encoding="utf-8")
    with pytest.raises(TemplateError) as raised:
        comparison_bytes(comparison, DiffFormat.HTML, english, templates=tmp_path)
    assert Path(raised.value.faults[0].file).parent == tmp_path


@pytest.mark.parametrize(
    "output", ["2024.csv", "./2024.csv", "ket-qua/so-sanh.html", "ket-qua", "x/../2024.csv"]
)
def test_what_is_compared_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FolderError, match="is what is compared, or lies in it"):
        check_output(Path(output), [Path("2024.csv"), tmp_path / "ket-qua"])


@pytest.mark.parametrize(
    "output", ["2025.csv", "ket-qua-2025/so-sanh.html", "so-sanh.html", "../ket-qua.html"]
)
def test_other_files_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    monkeypatch.chdir(tmp_path)
    check_output(Path(output), [Path("2024.csv"), tmp_path / "ket-qua"])
