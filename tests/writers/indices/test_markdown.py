"""Several indices in Markdown."""

import pytest
from report_tables import markdown_tables
from writers.diff.samples import HOSTILE_NAME
from writers.indices.samples import index_of, sample_side, year_of

from cchc_cli.domain.indices import side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.indices.markdown import indices_markdown


def test_the_greatest_moves_come_before_the_table(english: Language) -> None:
    text = indices_markdown(sample_side(), english).decode()
    assert text.index("## Greatest moves") < text.index("Xã Dung") < text.index("## All units")


def test_indices_of_single_years_tell_no_moves(english: Language) -> None:
    one = side_by_side("", [index_of("A", year_of("2025", {"Xã An": 1}))])
    assert "Greatest moves" not in indices_markdown(one, english).decode()


def test_every_unit_has_one_row_and_every_index_a_column(english: Language) -> None:
    (table,) = markdown_tables(indices_markdown(sample_side(), english).decode())
    assert [row[0] for row in table.rows[1:]] == [unit.name for unit in sample_side().by_weight]


def test_half_a_character_in_a_title_does_not_stop_it(english: Language) -> None:
    one = side_by_side("a\ud800", [index_of("A", year_of("2025", {"Xã An": 1}))])
    assert indices_markdown(one, english).startswith("# a�".encode())


def test_what_the_columns_hold_is_said_below_the_table(vietnamese: Language) -> None:
    text = indices_markdown(sample_side(), vietnamese).decode()
    assert text.index("| Xã Dung |") < text.index("Hạng gần nhất trên tổng số đơn vị được xếp hạng")


@pytest.mark.parametrize("name", [HOSTILE_NAME, "a|b", "# x", "[x](javascript:1)", "one\ntwo"])
def test_hostile_names_of_units_and_indices_stay_in_their_cell(name: str, english: Language) -> None:
    side = side_by_side(name, [index_of(name, year_of("2025", {name: 1, "Xã B": 2}))])
    (table,) = markdown_tables(indices_markdown(side, english).decode())
    shown = " ".join(name.split())
    assert table.head == ["Unit", shown]
    assert [row[0] for row in table.rows[1:]] == [shown, "Xã B"]
