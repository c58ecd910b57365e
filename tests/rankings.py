"""Published rankings for tests, and short ways to what is read of them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from workbooks import Row, write_workbook

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.errors import ResultsError
from cchc_cli.readers.published_table import read_published_table

AREAS: list[Row] = [
    ["TT", "Đơn vị", "1. Chỉ đạo, điều hành", "2. Thể chế", "Tổng điểm", "Xếp hạng", "Xếp loại"],
    [1, "Xã Mẫu An", 9.5, 38.25, 47.75, 2, "Tốt"],
    [2, "Xã Mẫu Bình", 8, 40, 48, 1, "Trung bình"],
]


def csv_file(folder: Path, text: str, name: str = "xep-hang-2024.csv") -> Path:
    """Write a ranking as text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def workbook(folder: Path, rows: Sequence[Row]) -> Path:
    """Write a ranking as a workbook of one sheet."""
    return write_workbook(folder / "xep-hang-2024.xlsx", {"Xếp hạng": rows})


def read(path: Path) -> YearResults:
    """Read a ranking."""
    return read_published_table(path)[0]


def findings(path: Path) -> list[Finding]:
    """Give what is found wrong with a ranking."""
    return read_published_table(path)[1]


def codes(path: Path) -> list[str]:
    """Give the codes of what is found."""
    return [finding.code for finding in findings(path)]


def message(path: Path) -> str:
    """Give why a ranking is refused."""
    with pytest.raises(ResultsError) as error:
        read_published_table(path)
    return str(error.value)


def totals(path: Path) -> dict[str, float]:
    """Give the totals by unit."""
    return {str(code): float(total) for code, total in read(path).units["total_points"].items()}


def ranks(path: Path) -> list[int]:
    """Give the ranks, in the order of the table."""
    return [int(rank) for rank in read(path).units["rank"]]
