"""Where a comparison is written."""

import pytest
from writers.diff.samples import sample_diff
from writers.indices.samples import sample_side
from writers.trend.samples import sample_trend

from cchc_cli.language import Language
from cchc_cli.pipeline.comparison_output import comparison_bytes
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
