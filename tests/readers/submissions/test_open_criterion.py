"""Which figure a row below a criterion gives."""

import pytest
from submission_forms import small_form

from cchc_cli.readers.submissions.open_criterion import OpenCriterion, is_label_of
from cchc_cli.readers.submissions.rows import RowRole, RowSense


def opened(*left: str) -> OpenCriterion:
    """Open 2.1, of whose figures these are not answered yet."""
    leaf = small_form().by_code["2.1"]
    return OpenCriterion(leaf, [question for question in leaf.questions if question.name in (left or "abcd")])


@pytest.mark.parametrize(
    ("letter", "label", "name"),
    [
        ("b", "", "b"),
        ("", "Ngày  báo cáo", "b"),
        ("a", "Ngày báo cáo", "b"),
        ("a", "Một tên khác", "a"),
        ("e", "Một tên khác", None),
        ("", "Một tên khác", None),
    ],
)
def test_the_label_decides_before_the_letter(letter: str, label: str, name: str | None) -> None:
    question = opened().asked_by(RowSense(RowRole.FIGURE, letter=letter, label=label))

    assert (None if question is None else question.name) == name


def test_what_is_answered_is_not_asked_again() -> None:
    assert opened("a", "c").asked_by(RowSense(RowRole.FIGURE, letter="b")) is None


@pytest.mark.parametrize(
    ("label", "is_own"), [("NGÀY BÁO CÁO", True), ("Ngày báo  cáo:", True), ("Số hồ sơ trễ hạn", False)]
)
def test_a_label_may_differ_a_little(label: str, *, is_own: bool) -> None:
    assert is_label_of(small_form().by_code["2.1"].questions[1], label) is is_own
