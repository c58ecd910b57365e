"""What may have become of criteria, for a person to decide."""

import pytest

from cchc_cli.domain.criterion_mapping import CriterionName
from cchc_cli.domain.framework_diff.likeness import suggestions


def names(*stated: tuple[str, str]) -> list[CriterionName]:
    return [CriterionName(code, name, (code[0],)) for code, name in stated]


def suggested(*, before: list[CriterionName], after: list[CriterionName]) -> list[tuple[str, str, str]]:
    return [(" ".join(one.before), " ".join(one.after), one.kind.value) for one in suggestions(before, after)]


WHOLE = names(("1.1", "Tuyên truyền và kiểm tra cải cách hành chính"))
PARTS = names(("1.5", "Tuyên truyền cải cách hành chính"), ("1.6", "Kiểm tra cải cách hành chính"))


def test_names_made_of_the_words_of_one_are_its_parts() -> None:
    assert suggested(before=WHOLE, after=PARTS) == [("1.1", "1.5 1.6", "split")]


def test_a_name_that_holds_the_words_of_several_was_merged_of_them() -> None:
    assert suggested(before=PARTS, after=WHOLE) == [("1.5 1.6", "1.1", "merged")]


def test_parts_stand_under_the_same_area() -> None:
    apart = names(("1.5", PARTS[0].name), ("2.6", PARTS[1].name))
    assert [kind for _, _, kind in suggested(before=WHOLE, after=apart)] == ["renamed"]


def test_nothing_is_suggested_twice() -> None:
    before = names(("1.1", "Báo cáo định kỳ"), ("1.2", "Báo cáo định kỳ quý"))
    found = suggested(before=before, after=names(("1.3", "Báo cáo định kỳ")))
    assert found == [("1.1", "1.3", "renamed")]


def test_of_equally_like_names_the_same_code_counts() -> None:
    before = names(("1.1", "Báo cáo định kỳ"), ("1.2", "Báo cáo định kỳ"))
    assert suggested(before=before, after=names(("1.2", "Báo cáo định kỳ"))) == [("1.2", "1.2", "renamed")]


@pytest.mark.parametrize(("code", "found"), [("1.1", [("1.1", "1.1", "renamed")]), ("1.2", [])])
def test_what_has_another_name_is_suggested_by_its_code_alone(
    code: str, found: list[tuple[str, str, str]]
) -> None:
    assert suggested(before=names(("1.1", "Sắp xếp thôn")), after=names((code, "Chữ ký số"))) == found
