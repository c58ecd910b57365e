"""Keys of JSON files, taken one by one."""

import json
from enum import StrEnum
from functools import partial

import pytest
from results_folders import told

from cchc_cli.errors import Fault
from cchc_cli.readers.results_folder.json_keys import Json, Keys, group_noting_doubles


class Stage(StrEnum):
    FINAL = "final"
    SELF = "self"


def keys_of(**values: Json) -> Keys:
    return Keys(values, [], "m.json")


def test_a_value_of_its_type_is_taken_and_no_fault() -> None:
    keys = keys_of(a="x", b=True, c=0, d="self", e=["1.1"], f={"g": "y"}, h=[{"i": "z"}])
    assert (keys.string("a"), keys.truth("b"), keys.count("c")) == ("x", True, 0)
    assert (keys.word("d", Stage), keys.strings("e")) == (Stage.SELF, ("1.1",))
    assert keys.group("f").string("g") == "y"
    assert [one.string("i") for one in keys.groups("h")] == ["z"]
    assert keys.faults == []


@pytest.mark.parametrize("wrong", [None, 1, 1.5, True, [], {}])
def test_what_is_no_text_is_told(wrong: Json) -> None:
    keys = keys_of(a=wrong)
    assert keys.string("a") == ""
    assert told(keys.faults) == ["m.json:0 a The value has to be a text."]


@pytest.mark.parametrize("wrong", [None, 1, 0, "true", "no", []])
def test_only_true_and_false_are_truths(wrong: Json) -> None:
    keys = keys_of(a=wrong)
    assert keys.truth("a") is False
    assert told(keys.faults) == ["m.json:0 a The value has to be true or false."]


@pytest.mark.parametrize("wrong", [-1, 1.0, 1.5, True, False, "12", []])
def test_what_is_no_number_of_people_is_told(wrong: Json) -> None:
    keys = keys_of(a=wrong)
    assert keys.count("a") is None
    assert told(keys.faults) == ["m.json:0 a The value has to be a whole number, 0 or more."]


@pytest.mark.parametrize("values", [{}, {"a": None}])
def test_a_number_that_nobody_stated_is_none(values: dict[str, Json]) -> None:
    keys = keys_of(**values)
    assert keys.count("a") is None
    assert keys.faults == []


@pytest.mark.parametrize("wrong", ["", "FINAL", "last", "final "])
def test_a_word_that_is_none_of_the_known_is_told_with_them(wrong: str) -> None:
    keys = keys_of(a=wrong)
    keys.word("a", Stage)
    assert told(keys.faults) == ["m.json:0 a The value is none of “final”, “self”."]


@pytest.mark.parametrize(("values", "said"), [({}, "missing"), ({"a": 3}, "a text"), ({"a": None}, "a text")])
def test_a_word_that_is_no_text_is_told_once(values: dict[str, Json], said: str) -> None:
    keys = keys_of(**values)
    keys.word("a", Stage)
    (fault,) = keys.faults
    assert said in str(fault.message)


def test_keys_that_are_needed_and_missing_are_told_together() -> None:
    keys = keys_of()
    keys.string("a")
    keys.truth("b")
    list(keys.groups("c"))
    assert told(keys.faults) == [f"m.json:0 {name} The key `{name}` is missing." for name in "abc"]


def test_texts_may_be_missing_and_are_then_none() -> None:
    keys = keys_of()
    assert (keys.strings("a"), keys.string("b", is_needed=False)) == ((), "")
    assert keys.faults == []


def test_a_list_tells_which_of_its_texts_is_none() -> None:
    keys = keys_of(a=["1.1", 1.1, None])
    keys.strings("a")
    assert [fault.path for fault in keys.faults] == ["a[1]", "a[2]"]


@pytest.mark.parametrize("wrong", [None, "1.1", {"0": "1.1"}, 3])
def test_what_is_no_list_of_texts_is_told(wrong: Json) -> None:
    keys = keys_of(a=wrong)
    assert keys.strings("a") == ()
    assert told(keys.faults) == ["m.json:0 a The value has to be a list."]


def test_the_way_to_a_key_leads_through_groups_and_lists() -> None:
    keys = keys_of(histories={"X1": {"exempt": [1]}}, inputs=[{}, {"path": "a"}, {"path": 2}])
    keys.group("histories").group("X1").strings("exempt")
    for file in keys.groups("inputs"):
        file.string("path")
    assert [fault.path for fault in keys.faults] == [
        "histories.X1.exempt[0]",
        "inputs[0].path",
        "inputs[2].path",
    ]


def test_an_entry_that_is_no_group_is_told_and_left_out() -> None:
    keys = keys_of(a=[{"b": "x"}, "y", None])
    assert [group.string("b") for group in keys.groups("a")] == ["x"]
    assert told(keys.faults) == [f"m.json:0 a[{at}] The value has to be a group of keys." for at in (1, 2)]


@pytest.mark.parametrize("values", [{}, {"a": None}, {"a": []}, {"a": "x"}])
def test_a_group_that_is_not_there_is_told_without_all_its_keys(values: dict[str, Json]) -> None:
    keys = keys_of(**values)
    keys.group("a").string("b")
    assert [fault.path for fault in keys.faults] == ["a"]


def test_keys_that_stand_twice_are_noted_wherever_they_stand() -> None:
    doubled: list[str] = []
    text = '{"a": 1, "b": [{"c": 1, "c": 1}], "a": 2, "a": 3}'
    content = json.loads(text, object_pairs_hook=partial(group_noting_doubles, doubled))
    assert doubled == ["c", "a", "a"]
    assert content == {"a": 3, "b": [{"c": 1}]}


def test_faults_of_a_file_are_gathered_in_one_list() -> None:
    faults: list[Fault] = []
    keys = Keys({"a": {}}, faults, "m.json")
    keys.group("a").string("b")
    keys.string("c")
    assert [fault.path for fault in faults] == ["a.b", "c"]
