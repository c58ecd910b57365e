"""Changes of a framework for programs."""

import json
from typing import Any

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import ChangeKind, diff_frameworks
from cchc_cli.language import Language
from cchc_cli.writers.framework_changes.json_changes import json_changes

Document = dict[str, Any]


def document_of(before: Framework, after: Framework, language: Language) -> Document:
    document: Document = json.loads(json_changes(diff_frameworks(before, after), language))
    return document


@pytest.fixture(scope="module")
def document(english: Language) -> Document:
    return document_of(old_framework(), new_framework(), english)


def area_of(max_points: float, code: str = "1.1", name: str = "A") -> Framework:
    leaves = [criterion(code, name, max_points), criterion("1.9", "Z", 20 - max_points)]
    return framework_of([criterion("1", "L", 20, criteria=leaves)])


def test_the_keys_are_those_of_the_format(document: Document) -> None:
    assert list(document) == ["format", "before", "after", "counts", "changes", "findings"]
    assert document["format"] == "cchc-framework-diff/1"


def test_every_kind_of_change_of_a_criterion_is_counted(document: Document) -> None:
    expected = {kind.value for kind in ChangeKind if kind is not ChangeKind.HEADER}
    assert {*document["counts"]} == {*expected, "unchanged"}


def test_what_holds_for_the_whole_framework_comes_first(document: Document) -> None:
    kinds = [change["kind"] for change in document["changes"]]
    headers = kinds.count("header")
    assert headers == 8
    assert set(kinds[:headers]) == {"header"}


def test_a_header_belongs_to_no_criterion(document: Document) -> None:
    first = document["changes"][0]
    assert {key for key, value in first.items() if value is not None} == {"kind", "message"}


def test_what_is_new_has_nothing_before_and_what_was_dropped_nothing_after(document: Document) -> None:
    for change in document["changes"]:
        if change["kind"] in {"new", "dropped"}:
            side = "before" if change["kind"] == "new" else "after"
            absent = [change[f"{side}_{what}"] for what in ("code", "name", "max_points")]
            assert absent == [None] * 3


def test_changes_stand_in_the_order_of_the_new_framework(document: Document) -> None:
    areas = [change["area"] for change in document["changes"] if change["area"]]
    assert list(dict.fromkeys(areas)) == ["1", "2", "3", "9"]


@pytest.mark.parametrize("points", [0.25, 1.1, 12.35, 0.1])
def test_maxima_are_numbers_with_the_digits_they_have(points: float, english: Language) -> None:
    changes = document_of(area_of(points), area_of(points + 1), english)["changes"]
    (change,) = (one for one in changes if one["before_code"] == "1.1")
    assert change["before_max_points"] == points
    assert str(points) in str(change["message"])


def test_a_framework_against_itself_has_no_changes(english: Language) -> None:
    document = document_of(area_of(5), area_of(5), english)
    assert (document["changes"], document["findings"]) == ([], [])


def test_findings_say_what_to_do_in_the_language_of_the_reader(vietnamese: Language) -> None:
    document = document_of(area_of(5, name="A"), area_of(5, code="1.2", name="A"), vietnamese)
    (found,) = document["findings"]
    assert (found["code"], found["severity"]) == ("CCHC554", "warning")
    assert str(found["hint"]).startswith("Chạy")


@pytest.mark.parametrize("name", ["<b>[red]*|", 'Tiêu chí "A"', "a\\b", "=1+1"])
def test_names_are_written_to_the_letter(name: str, english: Language) -> None:
    changes = document_of(area_of(5, name="A"), area_of(5, name=name), english)["changes"]
    assert name in [change["after_name"] for change in changes]
