"""An explanation as JSON."""

import json
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from writers.explanation.samples import explained

from cchc_cli.language import Language
from cchc_cli.writers.explanation.json_document import explanation_json


def document(unit: str, language: Language, criterion: str = "") -> Any:
    return json.loads(explanation_json(explained(unit), language, criterion))


def leaf_of(unit: str, language: Language, code: str) -> Any:
    [leaf] = document(unit, language, code)["areas"][0]["criteria"]
    return leaf


def test_one_criterion_reads_like_this(vietnamese: Language, snapshot: SnapshotAssertion) -> None:
    assert document("X2", vietnamese, "1.2") == snapshot


def test_numbers_are_numbers_and_none_is_null(english: Language) -> None:
    leaf = leaf_of("X1", english, "2.3")
    assert (leaf["max_points"], leaf["final_points"], leaf["status"]) == (10.0, None, "pending")
    assert leaf["inputs"] == []


def test_the_raw_text_and_its_repair_are_there(english: Language) -> None:
    first, second = leaf_of("X2", english, "1.2")["inputs"]
    assert (first["value"], first["raw"], first["cell"]) == (11.0, "11 ", "D11")
    assert [repair["code"] for repair in first["repairs"]] == ["CCHC301"]
    assert (second["raw"], second["repairs"]) == ("12", [])


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("a", 0.955, "95,5 %"),
        ("b", "2025-03-05", "05/03/2025"),
        ("c", True, "có"),
        ("d", "Trụ sở UBND", "Trụ sở UBND"),
    ],
)
def test_values_are_in_the_scale_of_their_type(
    name: str, value: object, shown: str, vietnamese: Language
) -> None:
    inputs = {one["name"]: one for one in leaf_of("X1", vietnamese, "2.2")["inputs"]}
    assert (inputs[name]["value"], inputs[name]["shown"]) == (value, shown)


def test_who_sent_nothing_has_no_totals_and_no_areas(english: Language) -> None:
    told = document("X5", english)
    assert (told["totals"], told["areas"], told["standing"]["status"]) == (None, [], "missing")


def test_all_criteria_are_there(english: Language) -> None:
    areas = document("X1", english)["areas"]
    assert [area["code"] for area in areas] == ["1", "2", "3", "4"]
    assert [leaf["code"] for leaf in areas[1]["criteria"]] == ["2.1", "2.2", "2.3"]


def test_the_same_explanation_gives_the_same_bytes(language: Language) -> None:
    assert explanation_json(explained("X2"), language) == explanation_json(explained("X2"), language)
