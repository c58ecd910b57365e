"""Which area or criterion of a new framework stands for which of the old one."""

from framework_years import criterion, framework_of

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff.counterparts import counterparts, likeness, outline_of


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


def test_the_order_of_words_does_not_matter_to_likeness() -> None:
    assert likeness("Báo cáo, kế hoạch", "kế hoạch báo cáo,") == 100
