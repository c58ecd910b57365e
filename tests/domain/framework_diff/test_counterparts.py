"""Which area or criterion of a new framework stands for which of the old one."""

import unicodedata

import pytest
from framework_years import criterion, framework_of

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff.counterparts import (
    LIKENESS_OF_RENAMED,
    counterparts,
    likeness,
    outline_of,
)


def framework(**names: str) -> Framework:
    """Make a framework of one area; ``c1_2="Hai"`` is the name of 1.2."""
    leaves = [criterion(code[1:].replace("_", "."), name, 2) for code, name in names.items()]
    return framework_of([criterion("1", "Lĩnh vực", 20, criteria=leaves)])


def paired(before: Framework, after: Framework, *lines: MigrationLine) -> dict[str, str]:
    pairs = dict(counterparts(before, after, Migration(lines)))
    assert pairs.pop("1") == "1"
    return pairs


def test_the_same_name_under_another_code_is_the_same() -> None:
    assert paired(framework(c1_1="Ban hành kế hoạch"), framework(c1_5="Ban hành kế hoạch")) == {"1.5": "1.1"}


def test_a_name_that_there_is_twice_says_nothing() -> None:
    twice = framework(c1_5="Kiểm tra", c1_6="Kiểm tra")
    assert paired(framework(c1_1="Kiểm tra"), twice) == {}


def test_the_same_code_with_a_name_that_is_alike_is_the_same() -> None:
    before, after = framework(c1_1="Ban hành kế hoạch"), framework(c1_1="Ban hành kế hoạch năm")
    assert paired(before, after) == {"1.1": "1.1"}


def test_a_code_that_is_in_use_for_something_else_is_not_the_same() -> None:
    assert paired(framework(c1_1="Ban hành kế hoạch"), framework(c1_1="Chữ ký số")) == {}


def test_what_a_migration_says_was_dropped_has_no_counterpart() -> None:
    line = MigrationLine(("1.1",), (), MigrationKind.DROPPED)
    assert paired(framework(c1_1="Kiểm tra"), framework(c1_5="Kiểm tra"), line) == {}


def test_an_old_criterion_goes_on_as_one_only() -> None:
    before = framework(c1_1="Ban hành kế hoạch")
    after = framework(c1_1="Ban hành kế hoạch năm", c1_5="Ban hành kế hoạch")
    assert paired(before, after) == {"1.5": "1.1"}


def test_an_area_and_the_criterion_below_it_may_share_a_name() -> None:
    of = framework(c1_1="Lĩnh vực")
    keys = {outline_of(of).keys(name)[0] for name in outline_of(of).names}
    assert len(keys) == 2


def test_a_criterion_and_a_group_of_one_name_are_two_things() -> None:
    parts = [criterion("1.5.1", "Hai", 1), criterion("1.5.2", "Ba", 1)]
    group = criterion("1.5", "Kế hoạch", 2, criteria=parts)
    after = framework_of([criterion("1", "Lĩnh vực", 20, criteria=[group])])
    assert paired(framework(c1_1="Kế hoạch"), after) == {}


def test_of_two_namesakes_the_one_below_the_same_name_is_the_same() -> None:
    def areas(first: str, second: str) -> Framework:
        plans = [[criterion(f"{number}.1", "Kế hoạch", 2)] for number in "12"]
        return framework_of(
            [criterion("1", first, 2, criteria=plans[0]), criterion("2", second, 2, criteria=plans[1])]
        )

    pairs = counterparts(areas("Thể chế", "Bộ máy"), areas("Bộ máy", "Thể chế"), Migration())
    assert pairs == {"1": "2", "1.1": "2.1", "2": "1", "2.1": "1.1"}


@pytest.mark.parametrize(
    ("before", "after"), [({}, {"c1_1": "Kế hoạch"}), ({"c1_1": "Kế hoạch"}, {"c1_2": "Chữ ký số"})]
)
def test_what_nothing_stands_for_has_no_counterpart(before: dict[str, str], after: dict[str, str]) -> None:
    assert paired(framework(c1_9="Một", **before), framework(c1_9="Một", **after)) == {"1.9": "1.9"}


@pytest.mark.parametrize(
    ("name", "is_renamed"),
    [("Kế hoạch năm", True), ("Kế hoạch", True), ("kế  HOẠCH", True), ("Chữ ký số", False)],
)
def test_a_name_under_the_same_code_has_to_be_half_alike(name: str, *, is_renamed: bool) -> None:
    before, after = framework(c1_1="Kế hoạch"), framework(c1_1=name)
    is_alike = likeness("Kế hoạch", name) >= LIKENESS_OF_RENAMED
    assert is_alike is is_renamed
    assert paired(before, after) == ({"1.1": "1.1"} if is_renamed else {})


def test_a_name_is_looked_up_where_there_is_one_of_it_only() -> None:
    of = outline_of(framework(c1_1="Kiểm tra", c1_2="kiểm  tra", c1_3="Rà soát"))
    assert {name.code for name in of.once().values()} == {"1", "1.3"}


@pytest.mark.parametrize(
    "other", ["kế hoạch", "  Kế   hoạch ", unicodedata.normalize("NFD", "Kế hoạch"), "HOẠCH KẾ"]
)
def test_likeness_sees_no_difference_in_spelling(other: str) -> None:
    assert likeness("Kế hoạch", other) == 100


def test_names_without_a_common_letter_are_not_alike() -> None:
    assert likeness("aaa", "bbb") == 0


def test_the_order_of_words_does_not_matter_to_likeness() -> None:
    assert likeness("Báo cáo, kế hoạch", "kế hoạch báo cáo,") == 100
