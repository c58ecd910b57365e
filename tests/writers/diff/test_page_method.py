"""How the figures of a comparison were made, in words."""

from dataclasses import replace

import pytest
from writers.diff.samples import STORIES, diff_of, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.page_method import method_of


def said(diff: YearDiff, language: Language) -> str:
    return " ".join(method_of(content_of(diff, language)))


def test_every_part_is_explained_by_the_name_of_its_column(english: Language) -> None:
    sentences = method_of(content_of(sample_diff(), english))
    for part in ("Own results", "New weights", "Added and dropped", "Bonus and penalty"):
        assert any(sentence.startswith(f"{part}: ") for sentence in sentences)


def test_without_parts_none_is_explained(english: Language) -> None:
    assert "Own results" not in said(table_diff(), english)


def with_decimals(diff: YearDiff, before: int, after: int) -> YearDiff:
    years = replace(diff.before, decimals=before), replace(diff.after, decimals=after)
    return replace(diff, before=years[0], after=years[1])


@pytest.mark.parametrize(("before", "after"), [(4, 2), (2, 4), (4, 4)])
def test_the_decimals_are_those_of_the_finer_year(before: int, after: int, english: Language) -> None:
    assert "rounded to 4 decimals" in said(with_decimals(table_diff(), before, after), english)


@pytest.mark.parametrize(
    ("decimals", "english_words", "vietnamese_words"),
    [
        (0, "rounded to whole numbers", "làm tròn đến hàng đơn vị"),
        (1, "rounded to 1 decimal", "làm tròn đến 1 chữ số thập phân"),
        (2, "rounded to 2 decimals", "làm tròn đến 2 chữ số thập phân"),
    ],
)
def test_one_decimal_is_no_decimals(
    decimals: int, english_words: str, vietnamese_words: str, english: Language, vietnamese: Language
) -> None:
    for diff, end in ((sample_diff(), ";"), (table_diff(), ".")):
        rounded = with_decimals(diff, decimals, decimals)
        assert f"{english_words}{end}" in said(rounded, english)
        assert f"{vietnamese_words}{end}" in said(rounded, vietnamese)


def test_ranks_made_anew_are_said_only_where_there_are_any(english: Language) -> None:
    assert "made anew" in said(sample_diff(), english)
    assert "made anew" not in said(replace(sample_diff(), is_reranked={"xa": False}), english)


def test_the_mean_of_predecessors_is_said_only_where_units_were_merged(english: Language) -> None:
    assert "mean of its predecessors" in said(sample_diff(), english)
    assert "mean of its predecessors" not in said(diff_of(STORIES[:2]), english)


def test_no_placeholder_is_left_open(language: Language) -> None:
    assert "{" not in said(sample_diff(), language)
