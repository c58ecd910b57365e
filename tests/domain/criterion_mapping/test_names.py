"""Criteria of a framework by code, name, and what they stand under."""

from domain.factories import area, framework, leaf

from cchc_cli.domain.criterion_mapping import CriterionName, leaf_names, node_names

RULE = {"kind": "count", "each": 1}
PARENT = {"code": "1.1", "name": "Kế hoạch", "max_points": 2, "criteria": [leaf("1.1.1", 2, RULE)]}
FRAMEWORK = framework([area("1", [PARENT, leaf("1.2", 3, RULE)])])


def test_leaves_know_what_they_stand_under_nearest_first() -> None:
    assert leaf_names(FRAMEWORK) == (
        CriterionName("1.1.1", "Criterion 1.1.1", ("1.1", "1"), "Kế hoạch"),
        CriterionName("1.2", "Criterion 1.2", ("1",), "Area 1"),
    )


def test_nodes_are_areas_and_criteria_in_the_order_of_the_framework() -> None:
    assert [name.code for name in node_names(FRAMEWORK)] == ["1", "1.1", "1.1.1", "1.2"]


def test_a_lineage_begins_with_the_criterion_itself() -> None:
    assert leaf_names(FRAMEWORK)[0].lineage == ("1.1.1", "1.1", "1")
