"""What explaining a leaf needs of its framework."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from domain.factories import area, framework, leaf

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.explanation.exact_steps import Terms
from cchc_cli.domain.explanation.prepared import PreparedLeaf, prepared_leaves, references_of
from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework import Framework, Role
from cchc_cli.domain.rules import QuestionType
from cchc_cli.language import Language

COUNT = {"kind": "count", "each": 1}
AWARD = {"kind": "award"}
ASKED = {"c": {"label": "C", "type": "count"}}
PAIR = {"a": {"label": "A", "type": "count"}, "b": {"label": "B", "type": "count"}}
RATIO = {"kind": "ratio", "share": "a / b"}


def text(number: str) -> dict[str, str]:
    return {"title": "Quyết định", "number": number}


def made() -> Framework:
    """Make two base areas, a bonus and a penalty, with owners and legal texts at several heights."""
    group = {
        "code": "1.2",
        "name": "Nhóm",
        "max_points": 40,
        "owner": "phong-noi-vu",
        "references": [text("12")],
        "criteria": [
            leaf("1.2.1", 20, RATIO, inputs=PAIR, references=[text("121"), text("122")]),
            leaf("1.2.2", 20, AWARD, owner="van-phong"),
        ],
    }
    return framework(
        [
            area(
                "1", [leaf("1.1", 20, COUNT, inputs=ASKED), group], owner="so-noi-vu", references=[text("1")]
            ),
            area("2", [leaf("2.1", 40, AWARD, source="survey")]),
            area("3", [leaf("3.1", 5, {"kind": "info"})], role="bonus", cap=3),
            area("4", [leaf("4.1", 5, AWARD, source="published")], role="penalty", cap=5),
        ],
        references=[text("0")],
        rounding={"decimals": 3, "mode": "truncate"},
    )


@pytest.fixture(scope="module")
def leaves() -> Mapping[str, PreparedLeaf]:
    return prepared_leaves(made(), form_of(made()))


def test_leaves_have_their_columns_in_the_order_of_the_framework(leaves: Mapping[str, PreparedLeaf]) -> None:
    columns = {code: prepared.column for code, prepared in leaves.items()}
    assert columns == {"1.1": 0, "1.2.1": 1, "1.2.2": 2, "2.1": 3, "3.1": 4, "4.1": 5}


def test_questions_are_found_where_the_form_has_them(leaves: Mapping[str, PreparedLeaf]) -> None:
    form = form_of(made())
    for prepared in leaves.values():
        assert all(form.questions[at] == one for at, one in prepared.questions)
    assert [(at, one.name) for at, one in leaves["1.2.1"].questions] == [(1, "a"), (2, "b")]


def test_own_points_are_asked_for_like_a_figure(leaves: Mapping[str, PreparedLeaf]) -> None:
    own = leaves["1.2.1"].own
    assert (own.criterion, own.label, own.type) == ("1.2.1", "Criterion 1.2.1", QuestionType.NUMBER)


@pytest.mark.parametrize(("code", "name"), [("1.1", "c"), ("1.2.1", ""), ("1.2.2", ""), ("3.1", "")])
def test_a_declared_input_answers_for_the_value_where_the_rule_reads_one(
    leaves: Mapping[str, PreparedLeaf], code: str, name: str
) -> None:
    assert leaves[code].value_name == name


@pytest.mark.parametrize(
    ("code", "is_computed"),
    [("1.1", True), ("1.2.1", True), ("1.2.2", False), ("2.1", False), ("3.1", False), ("4.1", False)],
)
def test_points_are_computed_unless_somebody_gives_them(
    leaves: Mapping[str, PreparedLeaf], code: str, *, is_computed: bool
) -> None:
    assert leaves[code].is_computed is is_computed


@pytest.mark.parametrize(
    ("code", "owner"), [("1.1", "so-noi-vu"), ("1.2.1", "phong-noi-vu"), ("1.2.2", "van-phong"), ("2.1", "")]
)
def test_the_nearest_office_above_appraises(
    leaves: Mapping[str, PreparedLeaf], code: str, owner: str
) -> None:
    assert leaves[code].owner == owner


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("1", ["1"]),
        ("1.1", ["1"]),
        ("1.2", ["12"]),
        ("1.2.1", ["121", "122"]),
        ("1.2.2", ["12"]),
        ("2.1", ["0"]),
    ],
)
def test_the_legal_texts_are_all_of_those_named_nearest(code: str, numbers: list[str]) -> None:
    assert [reference.number for reference in references_of(made())[code]] == numbers


def test_every_code_rests_on_something() -> None:
    of = made()
    assert set(references_of(of)) == set(of.by_code)


def test_a_framework_without_legal_texts_names_none() -> None:
    of = framework([area("1", [leaf("1.1", 100, COUNT)])])
    assert references_of(of) == {"1": (), "1.1": ()}


@pytest.mark.parametrize(("code", "role"), [("1.2.1", Role.BASE), ("3.1", Role.BONUS), ("4.1", Role.PENALTY)])
def test_a_leaf_does_to_the_total_what_its_area_does(
    leaves: Mapping[str, PreparedLeaf], code: str, role: Role
) -> None:
    assert leaves[code].role is role


def test_points_are_those_of_the_criterion_rounded_as_the_framework_says(
    leaves: Mapping[str, PreparedLeaf],
) -> None:
    terms = leaves["1.2.1"].terms
    assert terms == Terms(Fraction(20), Rounding(decimals=3, mode=RoundingMode.TRUNCATE))
    assert leaves["1.2.1"].max_points == 20.0


def test_the_rule_is_in_words(leaves: Mapping[str, PreparedLeaf], vietnamese: Language) -> None:
    said = [vietnamese.show(one) for one in leaves["1.2.1"].rule]
    assert said == ["tỷ lệ a/b", "đạt 100 %: điểm tối đa"]
