"""One unit of a comparison in the terminal."""

import pytest
from syrupy.assertion import SnapshotAssertion
from terminal_pages import shown
from writers.diff.samples import sample_diff, table_diff

from cchc_cli.console.diff_unit import unit_view
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert shown(unit_view(sample_diff(), "Xã Hợp Nhất", language)) == snapshot


@pytest.mark.parametrize("width", [70, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int, vietnamese: Language) -> None:
    text = shown(unit_view(sample_diff(), "X2", vietnamese), width)
    assert max(map(len, text.splitlines())) <= width


def test_its_rank_on_the_criteria_of_both_years_is_told(english: Language) -> None:
    text = shown(unit_view(sample_diff(), "X2", english), 140)
    assert "On the criteria of both years alone: rank 4, then 2." in text


def test_everybody_that_it_passed_is_named(english: Language) -> None:
    text = shown(unit_view(sample_diff(), "X2", english), 140)
    assert "It overtook (3): Xã Bình An, <b>x</b>|=1+1 [red], Xã Hợp Nhất." in text


def test_without_parts_there_are_no_tables(english: Language) -> None:
    text = shown(unit_view(table_diff(), "P1", english), 140)
    assert text.splitlines() == [
        "Phường Trung Tâm (P1)",
        "Phường Trung Tâm kept rank 1, index +1.20.",
    ]


def test_a_unit_that_is_gone_has_a_sentence(english: Language) -> None:
    assert "is no longer in the ranking of 2025" in shown(unit_view(sample_diff(), "X8", english), 140)


def test_a_unit_that_is_not_there_ends_the_command(english: Language) -> None:
    with pytest.raises(UnitsError, match="no unit “Xã Z”"):
        list(unit_view(sample_diff(), "Xã Z", english))
