"""An explanation as JSON."""

import json
from typing import Any

import pytest
from assessments import HOSTILE_NAME
from syrupy.assertion import SnapshotAssertion
from writers.explanation.samples import explained

from cchc_cli.language import Language
from cchc_cli.writers.explanation import json_document
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


def test_it_says_which_format_framework_and_unit_it_is(english: Language) -> None:
    told = document("X2", english)

    assert told["format"] == "cchc-explanation/1"
    assert told["framework"] == {
        "id": "thu-nghiem-2025",
        "title": "Khung thử nghiệm cấp xã",
        "year": 2025,
        "status": "model",
        "scale": 100.0,
        "decimals": 2,
    }
    assert told["unit"] == {"code": "X2", "name": "Xã Bình An", "unit_class": "xa", "group": "xa"}


def test_the_standing_has_rank_band_and_ties(english: Language) -> None:
    assert document("X1", english)["standing"] == {
        "rank": 1,
        "ranked": 5,
        "status": "ranked",
        "band": "Xuất sắc",
        "band_of_index": "Xuất sắc",
        "limited_by": "",
        "tied_with": ["Xã Bình An"],
    }


def test_totals_are_numbers_beside_their_arithmetic(english: Language) -> None:
    totals = document("X3", english)["totals"]

    assert (totals["base_points"], totals["penalty_points"], totals["total_points"]) == (82.5, 2.0, 89.67)
    assert totals["sum"] == "100 × 82.50/90 + 0.00 − 2.00 = 89.67"


def test_only_an_area_has_role_and_rank(english: Language) -> None:
    area = document("X1", english)["areas"][3]

    assert (area["role"], area["rank"]) == ("penalty", None)
    assert not {"role", "rank", "ranked"} & set(area["criteria"][0])


def test_a_criterion_has_exactly_the_keys_that_are_promised(english: Language) -> None:
    promised = str(json_document.__doc__)
    leaf = leaf_of("X1", english, "1.1")

    assert [key for key in leaf if key.split("_")[0] not in promised] == []
    assert len(leaf) == 24


def test_what_is_not_known_is_null_and_never_nan(language: Language) -> None:
    for unit in ("X1", "X4", "X5", "P1"):
        assert b"NaN" not in explanation_json(explained(unit), language)


def test_an_unanswered_input_has_neither_value_nor_text(english: Language) -> None:
    (figure,) = leaf_of("X4", english, "2.1")["inputs"]

    assert (figure["value"], figure["shown"], figure["raw"]) == (None, None, None)
    assert figure["cell"] == "D15"


def test_legal_texts_have_their_day_in_one_form_in_every_language(language: Language) -> None:
    (reference,) = leaf_of("X1", language, "1.1")["references"]

    assert reference["date"] == "2025-01-02"
    assert reference["number"] == "01/QĐ-UBND"


def test_a_hostile_name_is_data(english: Language) -> None:
    assert document("X3", english)["unit"]["name"] == HOSTILE_NAME
    assert document("X3", english)["files"] == ["=1+1, sửa.xlsx"]


def test_vietnamese_stays_readable_in_the_file(vietnamese: Language) -> None:
    assert "Xã Bình An".encode() in explanation_json(explained("X2"), vietnamese)
