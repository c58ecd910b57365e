"""The rows that people see."""

from dataclasses import replace

import pytest
from writers.diff.samples import large_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rows import UnitChange, decimals_of, unit_changes


def rows_of(diff: YearDiff, language: Language) -> dict[str, UnitChange]:
    return {row.code: row for row in unit_changes(diff, DiffFigures(language, decimals_of(diff)))}


@pytest.mark.parametrize("diff", [sample_diff(), large_diff(40)], ids=["small", "large"])
def test_every_row_adds_up_as_it_is_shown(diff: YearDiff, english: Language) -> None:
    compared = [row for row in rows_of(diff, english).values() if row.parts]
    assert compared
    for row in compared:
        assert row.parts
        assert row.index_change is not None
        assert row.index_before is not None
        assert row.index_after is not None
        assert round(sum(row.parts.in_order) - row.index_change, 6) == 0
        assert round(row.index_after - row.index_before - row.index_change, 6) == 0


def test_the_units_keep_their_order(english: Language) -> None:
    diff = sample_diff()
    assert list(rows_of(diff, english)) == list(diff.units.index)


@pytest.mark.parametrize("code", ["X5", "X6", "X8"])
def test_what_cannot_be_compared_has_no_change(code: str, english: Language) -> None:
    row = rows_of(sample_diff(), english)[code]
    assert (row.rank_change, row.index_change, row.parts, row.own_move) == (None, None, None, None)


def test_what_is_unknown_below_the_index_has_no_parts(english: Language) -> None:
    row = rows_of(table_diff(), english)["X2"]
    assert (row.index_change, row.parts) == (29.53, None)


def test_what_the_framework_changed_is_weights_and_criteria(english: Language) -> None:
    row = rows_of(sample_diff(), english)["X1"]
    assert row.parts
    assert round(row.parts.framework, 2) == round(row.parts.reweighting + row.parts.added_dropped, 2) == -6.3


def test_notes_are_in_the_language_of_the_reader(english: Language) -> None:
    assert rows_of(sample_diff(), english)["X6"].notes == ("no index in 2024",)


def test_the_finer_of_two_years_says_how_many_decimals_are_shown() -> None:
    diff = sample_diff()
    assert decimals_of(replace(diff, before=replace(diff.before, decimals=3))) == 3
