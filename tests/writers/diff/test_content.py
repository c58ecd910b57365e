"""A comparison as it is told."""

from writers.diff.samples import sample_diff, table_diff

from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of


def test_the_title_names_both_years(vietnamese: Language) -> None:
    content = content_of(sample_diff(), vietnamese)
    assert content.title == "Thay đổi xếp hạng từ năm 2024 đến năm 2025"
    assert content.sources == "2024: ket-qua-2024 · 2025: ket-qua-2025"


def test_what_must_be_known_first_is_apart_from_notes(english: Language) -> None:
    content = content_of(sample_diff(), english)
    assert [finding.code for finding in content.warnings] == ["CCHC547", "CCHC549"]
    assert [finding.code for finding in content.findings] == ["CCHC547", "CCHC549", "CCHC548"]


def test_units_are_counted(english: Language) -> None:
    assert content_of(sample_diff(), english).summary == ("Units: 10, of which 7 can be compared.",)


def test_it_is_said_when_changes_cannot_be_split(english: Language) -> None:
    content = content_of(table_diff(), english)
    assert not content.is_decomposed
    assert content.summary[-1] == (
        "Nothing is known below the index, so its changes cannot be split into causes."
    )


def test_rows_stand_in_the_order_of_ranks_whatever_the_order_of_the_table(english: Language) -> None:
    diff = sample_diff()
    turned = type(diff)(**{**vars(diff), "units": diff.units.iloc[::-1]})
    ranks = [row.rank_after for group in content_of(turned, english).groups for row in group.rows]
    assert ranks == [1, 2, 3, 1, 2, 3, 4, 5, 6, None]


def test_what_became_of_a_unit_is_said_only_where_it_matters(english: Language) -> None:
    content = content_of(sample_diff(), english)
    assert [content.status(row) for row in content.groups[0].rows] == [
        *("", "", "renamed", "merged", "new", "not comparable", "gone"),
    ]
