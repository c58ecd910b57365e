"""``cchc diff --format json``."""

import json
from decimal import Decimal

from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import HOSTILE_NAME, large_diff, named_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.exact_figures import PARTS
from cchc_cli.writers.diff.json_document import diff_json


def units_of(diff: YearDiff, language: Language) -> dict[str, dict[str, object]]:
    document = json.loads(diff_json(diff, language), parse_float=Decimal)
    return {unit["unit_code"]: unit for unit in document["units"]}


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert diff_json(sample_diff(), language).decode() == snapshot


def test_the_keys_are_those_of_the_format(english: Language) -> None:
    document = json.loads(diff_json(sample_diff(), english))
    assert document["format"] == "cchc-diff/1"
    assert list(document) == [
        *("format", "before", "after", "is_reranked", "criteria", "units", "findings"),
    ]


def test_the_parts_add_up_as_they_are_written(english: Language) -> None:
    for unit in units_of(large_diff(30), english).values():
        assert sum(Decimal(str(unit[part])) for part in PARTS) == Decimal(str(unit["index_change"]))


def test_criteria_that_changed_nothing_are_left_out(english: Language) -> None:
    criteria = units_of(sample_diff(), english)["X1"]["criteria"]
    assert isinstance(criteria, list)
    assert [(pair["before"], pair["after"]) for pair in criteria] == [
        *(("1.1", "1.1"), ("1.2", "1.2"), ("2.1", "2.1"), ("3.1", "3.1"), ("3.2", None), (None, "3.3")),
    ]


def test_it_is_said_who_passed_whom(english: Language) -> None:
    unit = units_of(sample_diff(), english)["X4"]
    assert (unit["overtaken_by"], unit["overtaken_by_units"], unit["overtook_units"]) == (2, ["X2", "X3"], [])


def test_a_merged_unit_names_its_predecessors(english: Language) -> None:
    assert units_of(sample_diff(), english)["X4"]["predecessors"] == ["X41", "X42"]


def test_nothing_is_null_and_never_nan(english: Language) -> None:
    text = diff_json(table_diff(), english).decode()
    assert "NaN" not in text
    unit = units_of(table_diff(), english)["X2"]
    assert [unit[part] for part in PARTS] == [None] * 4
    assert (unit["areas"], unit["criteria"]) == ([], [])


def test_text_is_written_to_the_letter(english: Language) -> None:
    assert units_of(sample_diff(), english)["X3"]["unit_name"] == HOSTILE_NAME


def test_half_a_character_can_be_written(english: Language) -> None:
    document = json.loads(diff_json(named_diff("x\udcff"), english))
    assert document["units"][0]["unit_name"] == "x\udcff"


def test_every_unit_stands_on_one_line(english: Language) -> None:
    lines = diff_json(sample_diff(), english).decode().splitlines()
    assert sum(line.startswith('{"group"') for line in lines) == 10


def test_the_same_comparison_gives_the_same_bytes(vietnamese: Language) -> None:
    assert diff_json(sample_diff(), vietnamese) == diff_json(sample_diff(), vietnamese)
