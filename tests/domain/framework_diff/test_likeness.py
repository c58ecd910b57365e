"""What may have become of criteria, for a person to decide."""

from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.criterion_mapping import CriterionName, MigrationKind
from cchc_cli.domain.framework_diff.likeness import suggestions

BEFORE, AFTER = attrgetter("before"), attrgetter("after")


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


@pytest.mark.parametrize("sides", [([], []), (WHOLE, []), ([], PARTS)])
def test_where_a_side_has_nothing_left_nothing_is_suggested(
    sides: tuple[list[CriterionName], list[CriterionName]],
) -> None:
    assert suggestions(*sides) == ()


def test_suggestions_stand_in_the_order_of_the_old_framework() -> None:
    before = names(("1.1", "Sắp xếp thôn"), ("1.2", "Báo cáo định kỳ"), *(("1.3", WHOLE[0].name),))
    after = names(
        ("1.1", "Chữ ký số"), ("1.4", "Báo cáo định kỳ quý"), *((one.code, one.name) for one in PARTS)
    )
    found = suggested(before=before, after=after)
    assert [old for old, _, _ in found] == ["1.1", "1.2", "1.3"]
    assert [kind for _, _, kind in found] == ["renamed", "renamed", "split"]


@pytest.mark.parametrize(
    "parts",
    [
        (("1.5", "Tuyên truyền cải cách hành chính"),),  # one part alone divides nothing
        (("1.5", "Tuyên truyền"), ("1.6", "Hành chính")),  # too few of the words of the whole
        (("1.5", "Khác"), ("1.6", "Và")),  # single words are within almost any name
    ],
)
def test_names_that_are_too_little_of_the_whole_are_no_division(parts: tuple[tuple[str, str], ...]) -> None:
    assert "split" not in {kind for _, _, kind in suggested(before=WHOLE, after=names(*parts))}


def test_a_name_is_no_part_of_one_with_the_same_words() -> None:
    after = names(("1.5", WHOLE[0].name), ("1.6", WHOLE[0].name))
    assert {kind for _, _, kind in suggested(before=WHOLE, after=after)} == {"renamed"}


def test_the_most_alike_are_suggested_first() -> None:
    after = names(("1.8", "Kế hoạch quý"), ("1.9", "Kế hoạch năm I"))
    assert suggested(before=names(("1.1", "Kế hoạch năm")), after=after) == [("1.1", "1.9", "renamed")]


def test_a_longer_name_with_all_the_words_is_no_part() -> None:
    whole = names(("1.1", "Báo cáo định kỳ hằng quý của xã"))
    after = names(("1.8", "Báo cáo định kỳ hằng quý"), ("1.9", "Báo cáo định kỳ hằng quý của các xã"))
    assert suggested(before=whole, after=after) == [("1.1", "1.9", "renamed")]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (("1.1", "Kiểm tra"), ("1.9", "Kiểm tra"), "The same name, but other criteria have it too"),
        (("1.1", "Báo cáo quý"), ("1.9", "Báo cáo quý I"), "Names that are alike (91 of 100)"),
        (
            ("1.1", "Báo cáo quý"),
            ("1.1", "Báo cáo quý I"),
            "The same code, and names that are alike (91 of 100)",
        ),
        (
            ("1.1", "Sắp xếp thôn"),
            ("1.1", "Chữ ký số"),
            "The same code, but another name; perhaps the code is in use for something else",
        ),
    ],
)
def test_a_person_is_told_why_to_look(old: tuple[str, str], new: tuple[str, str], words: str) -> None:
    (found,) = suggestions(names(old), names(new))
    assert str(found.reason) == words


NAMES = st.lists(
    st.builds(
        CriterionName,
        st.sampled_from([f"{area}.{number}" for area in "12" for number in range(1, 6)]),
        st.sampled_from(["Kế hoạch", "Kế hoạch năm", "Kế hoạch năm và báo cáo", "Báo cáo năm", "Khác"]),
        st.sampled_from([("1",), ("2",)]),
    ),
    max_size=6,
    unique_by=lambda one: one.code,
)


@given(NAMES, NAMES)
def test_every_criterion_is_suggested_once_at_most_and_exists(
    before: list[CriterionName], after: list[CriterionName]
) -> None:
    found = suggestions(before, after)
    old, new = ([code for one in found for code in side(one)] for side in (BEFORE, AFTER))
    assert len(set(old)) == len(old)
    assert len(set(new)) == len(new)
    assert set(old) <= {one.code for one in before}
    assert set(new) <= {one.code for one in after}


@given(NAMES, NAMES)
def test_only_divisions_and_mergers_have_several_criteria_on_a_side(
    before: list[CriterionName], after: list[CriterionName]
) -> None:
    several = {
        MigrationKind.RENAMED: (False, False),
        MigrationKind.SPLIT: (False, True),
        MigrationKind.MERGED: (True, False),
    }
    for one in suggestions(before, after):
        assert (len(one.before) > 1, len(one.after) > 1) == several[one.kind]
