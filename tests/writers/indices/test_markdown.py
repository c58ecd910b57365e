"""Several indices in Markdown."""

from report_tables import markdown_tables
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
