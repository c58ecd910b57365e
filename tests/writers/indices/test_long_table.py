"""Every standing, for programs."""

import csv
import io
import json

import pytest
from writers.indices.samples import index_of, year_of

from cchc_cli.domain.indices import SideBySide, side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.indices.long_table import indices_csv, indices_json

NAN = float("nan")


def side(name: str = "Xã An") -> SideBySide:
    years = year_of("2024", {name: 70.1, "Xã Bình": 80}), year_of("2025", {name: 90.4, "Xã Bình": NAN})
    return side_by_side("Hai năm", [index_of("CCHC", *years)])


def lines(of: SideBySide) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(indices_csv(of).decode("utf-8-sig"))))


def test_a_unit_without_a_score_has_empty_fields_in_csv() -> None:
    (last,) = [line for line in lines(side()) if (line["unit_name"], line["year"]) == ("Xã Bình", "2025")]
    assert (last["rank"], last["score"]) == ("", "")


def test_ranked_says_how_many_units_the_last_year_ranks() -> None:
    assert {line["ranked"] for line in lines(side())} == {"1"}


def test_a_name_that_begins_like_a_formula_is_no_formula_in_csv() -> None:
    (name, *_) = [line["unit_name"] for line in lines(side("=1+1"))]
    assert not name.startswith("=")


def test_changes_have_no_noise_of_floating_point(english: Language) -> None:
    document = json.loads(indices_json(side(), english))
    assert document["units"][0]["courses"][0]["score_change"] == 20.3


def test_json_says_which_years_every_index_has(english: Language) -> None:
    document = json.loads(indices_json(side(), english))
    assert document["indices"] == [{"name": "CCHC", "years": ["2024", "2025"]}]


def test_json_has_null_for_a_missing_standing(english: Language) -> None:
    document = json.loads(indices_json(side(), english))
    assert document["units"][1]["courses"][0]["standings"][1] == {"year": "2025", "rank": None, "score": None}


def test_the_columns_are_those_that_programs_read() -> None:
    assert list(lines(side())[0]) == ["index", "unit_code", "unit_name", "year", "rank", "score", "ranked"]


@pytest.mark.parametrize("name", ['Xã "A"', "Xã A, B", "Xã\nA"])
def test_a_name_stays_one_field(name: str) -> None:
    assert {line["unit_name"] for line in lines(side(name))} == {name, "Xã Bình"}


def test_the_mean_of_predecessors_has_nine_decimals() -> None:
    of = side_by_side("", [index_of("A", year_of("2025", {"Xã An": 200 / 3}))])
    assert lines(of)[0]["score"] == "66.666666667"


def test_sentences_alone_depend_on_the_language(english: Language, vietnamese: Language) -> None:
    both = [json.loads(indices_json(side(), language)) for language in (english, vietnamese)]
    for document in both:
        del document["findings"]
    assert both[0] == both[1]


def test_half_a_character_stops_no_format(english: Language) -> None:
    of = side("x\udcff")
    assert json.loads(indices_json(of, english))["units"][0]["unit_name"] == "x\udcff"
    assert b"x\\udcff" in indices_csv(of)


def test_a_fall_of_the_rank_is_negative_in_json(english: Language) -> None:
    years = year_of("2024", {"A": 2, "B": 1}), year_of("2025", {"A": 1, "B": 2})
    document = json.loads(indices_json(side_by_side("", [index_of("I", *years)]), english))
    changes = {unit["unit_name"]: unit["courses"][0]["rank_change"] for unit in document["units"]}
    assert changes == {"A": -1, "B": 1}
