"""From the results of two years or more to a comparison, and whether units fell too far."""

from pathlib import Path

import pytest
from pipeline.test_indices import Steps

from cchc_cli.domain.indices import SideBySide
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.errors import ResultsError
from cchc_cli.pipeline.diff import Comparison, DiffRequest, compare


def tables(folder: Path, count: int) -> tuple[Path, ...]:
    paths = [folder / f"bang-{2020 + at}.csv" for at in range(count)]
    for at, path in enumerate(paths):
        path.write_text(f"Đơn vị,Tổng điểm\nXã An,{80 + at}\nXã Bình,{85 - at}\n", encoding="utf-8")
    return tuple(paths)


@pytest.mark.parametrize(("count", "made"), [(2, YearDiff), (3, Trend)])
def test_two_years_are_compared_and_more_are_followed(
    count: int, made: type[Comparison], tmp_path: Path
) -> None:
    assert isinstance(compare(DiffRequest(tables(tmp_path, count)), Steps()), made)


def test_one_file_of_indices_is_put_side_by_side(tmp_path: Path) -> None:
    (table,) = tables(tmp_path, 1)
    file = tmp_path / "chi-so.yaml"
    file.write_text(
        f"format: cchc-indices/1\nindices:\n  - {{name: A, years: {{2020: {table.name}}}}}\n",
        encoding="utf-8",
    )
    assert isinstance(compare(DiffRequest((file,)), Steps()), SideBySide)


def test_one_year_alone_is_no_comparison(tmp_path: Path) -> None:
    with pytest.raises(ResultsError, match="Two years"):
        compare(DiffRequest(tables(tmp_path, 1)), Steps())


def test_more_migrations_than_changes_of_year_end_the_run(tmp_path: Path) -> None:
    some = (tmp_path / "a.yaml", tmp_path / "b.yaml")
    with pytest.raises(ResultsError, match="2 migrations for 1"):
        compare(DiffRequest(tables(tmp_path, 2), migrations=some), Steps())


def test_what_is_wrong_with_a_table_is_told_with_the_comparison(tmp_path: Path) -> None:
    first, second = tables(tmp_path, 2)
    second.write_text("Đơn vị,Tổng điểm\nXã An,80\nXã Bình,vắng\n", encoding="utf-8")
    found = compare(DiffRequest((first, second)), Steps())
    assert any(finding.place and finding.place.file.endswith(second.name) for finding in found.findings)
