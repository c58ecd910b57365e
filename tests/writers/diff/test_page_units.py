"""The table of all units on the page of a comparison."""

from writers.diff.samples import STORIES, diff_of, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.page_units import Column, UnitTable, unit_table_of


def table_of(diff: YearDiff, language: Language) -> UnitTable:
    return unit_table_of(content_of(diff, language))


def heads(diff: YearDiff, language: Language) -> list[str]:
    return [column.head for column in table_of(diff, language).columns]


def test_every_row_has_a_cell_for_every_column(language: Language) -> None:
    for diff in (sample_diff(), table_diff(), diff_of(STORIES[:2])):
        table = table_of(diff, language)
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_all_units_are_there_also_those_that_are_gone(english: Language) -> None:
    table = table_of(sample_diff(), english)
    names = {row[table.name_column] for row in table.rows}
    assert names == {story.name for story in STORIES}


def test_one_group_needs_no_column_of_groups(english: Language) -> None:
    assert "Group" in heads(sample_diff(), english)
    assert "Group" not in heads(diff_of(STORIES[:2]), english)


def test_parts_have_columns_only_where_they_are_known(english: Language) -> None:
    assert heads(sample_diff(), english)[-1] == "Bonus and penalty"
    assert heads(table_diff(), english)[-1] == "Index change"


def test_a_unit_that_is_gone_has_no_rank_now(english: Language) -> None:
    table = table_of(sample_diff(), english)
    (row,) = (row for row in table.rows if row[1] == "Xã Đã Giải Thể")
    assert (row[0], row[3], row[-1]) == ("–", "gone", "–")


def test_the_script_knows_a_column_by_its_classes() -> None:
    assert Column("Status", is_text=True, is_choice=True).style == "text choice"
    assert Column("Change", falls_first=True).style == "falls"
    assert not Column("Rank").style


def test_the_decimal_point_is_that_of_the_language(english: Language, vietnamese: Language) -> None:
    assert table_of(sample_diff(), english).decimal_point == "."
    assert table_of(sample_diff(), vietnamese).decimal_point == ","
