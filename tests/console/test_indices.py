"""Several indices in the terminal."""

import pytest
from syrupy.assertion import SnapshotAssertion
from terminal_pages import shown
from writers.diff.samples import HOSTILE_NAME
from writers.indices.samples import index_of, many_sides, sample_side, year_of

from cchc_cli.console import Console
from cchc_cli.console.indices import overview_lines, show_indices, unit_lines
from cchc_cli.domain.indices import side_by_side
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language
from cchc_cli.writers.indices.content import indices_content, one_unit


def test_all_units_read_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert shown(overview_lines(indices_content(sample_side(), language), language)) == snapshot


def test_one_unit_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    side = sample_side()
    assert shown(unit_lines(one_unit(side, "Xã An", language), side, language)) == snapshot


def test_no_line_is_wider_than_the_terminal(vietnamese: Language) -> None:
    text = shown(overview_lines(indices_content(many_sides(50), vietnamese), vietnamese), 80)
    assert max(map(len, text.splitlines())) <= 80


def test_a_hostile_name_is_shown_as_it_is(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    show_indices(sample_side(), Console(english, is_quiet=False, has_color=False))
    out = capsys.readouterr().out
    assert HOSTILE_NAME in out
    assert "<i>Khác</i>" in out


def test_what_was_found_is_told_beside_the_result(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = index_of("B", year_of("2025", {"Xã Z": 1}))
    two = [index_of(name, year_of("2025", {"Xã An": 2})) for name in ("A", "C")]
    show_indices(side_by_side("", [*two, alone]), Console(english, is_quiet=False, has_color=False))
    captured = capsys.readouterr()
    assert "CCHC570" in captured.err
    assert "CCHC570" not in captured.out


@pytest.mark.parametrize(("shows_all", "count"), [(False, 40), (True, 50)])
def test_a_long_list_is_cut_unless_all_is_asked_for(
    english: Language, *, shows_all: bool, count: int
) -> None:
    content = indices_content(many_sides(50, indices=1), english)
    text = shown(overview_lines(content, english, shows_all=shows_all))
    assert text.count("/50") == count
    assert ("--all" in text) is not shows_all


def test_one_unit_is_shown_alone(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    show_indices(sample_side(), Console(english, is_quiet=False, has_color=False), unit="xã dung")
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "Xã Dung"
    assert "Xã An" not in out


def test_a_unit_that_is_not_there_ends_the_command(english: Language) -> None:
    with pytest.raises(UnitsError):
        show_indices(sample_side(), Console(english, is_quiet=False, has_color=False), unit="Xã Z")
