"""Errors of models, retold for the author of a file."""

from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal

import pytest
from pydantic import Field, field_validator

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.frozen import Frozen, Points, Share, refusal
from cchc_cli.domain.remark import path_text
from cchc_cli.language import Language, say
from cchc_cli.readers.model_faults import build, nearest
from cchc_cli.readers.yaml_source import YamlSource, parse_yaml


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Part(Frozen):
    size: Points
    share: Annotated[Share, Field(gt=0, le=1)] = Fraction(1)


class Whole(Frozen):
    name: Annotated[str, Field(min_length=1, max_length=8)]
    code: Annotated[str, Field(pattern=r"^[a-z]+$")] = "a"
    colour: Colour = Colour.RED
    count: Annotated[int, Field(ge=0, le=9)] = 0
    start: Points | Literal["max"] = "max"
    format: Literal["one"] = "one"
    parts: Annotated[tuple[Part, ...], Field(min_length=1)] = ()
    by_name: dict[Annotated[str, Field(pattern=r"^[a-z]$")], Part] = Field(default_factory=dict)


class Even(Frozen):
    number: int

    @field_validator("number")
    @classmethod
    def _is_even(cls, number: int) -> int:
        if number % 2:
            raise refusal(say("{number} is odd.", number=number))
        return number


def source_of(text: str) -> YamlSource:
    source, faults = parse_yaml(text, "x.yaml")
    assert source is not None
    assert not faults
    return source


def remarks_on(text: str) -> list[tuple[str, str]]:
    model, remarks = build(Whole, source_of(text))
    assert model is None
    return [(path_text(remark.path), str(remark.message)) for remark in remarks]


def test_a_file_without_faults_makes_its_model() -> None:
    model, remarks = build(Whole, source_of("{name: A, parts: [{size: 0.1}], by_name: {a: {size: 2}}}"))
    assert model is not None
    assert remarks == ()
    assert (model.parts[0].size, model.by_name["a"].size) == (Fraction(1, 10), Fraction(2))


@pytest.mark.parametrize(
    ("text", "path", "sentence"),
    [
        ("colour: red", "name", "The key `name` is missing."),
        ("name: 5", "name", 'This is text, not a number; write it in quotes: "5".'),
        ("name: [A]", "name", "A single value belongs here, no list and no keys."),
        ("name: {a: b}", "name", "A single value belongs here, no list and no keys."),
        ("name: ''", "name", "This may not be empty."),
        ("name: ABCDEFGHI", "name", "This is longer than 8 characters."),
        ("name:", "name", "`name` has no value; write one, or take the key out."),
        ("{name: A, code: A1}", "code", "“A1” is no code; a code is letters and digits with dots between."),
        ("{name: A, colour: gren}", "colour", "“gren” is not allowed here; did you mean green?"),
        ("{name: A, colour: xyz}", "colour", "“xyz” is not allowed here; write one of: red, green."),
        ("{name: A, colour: [red]}", "colour", "A single value belongs here, no list and no keys."),
        ("{name: A, count: 10}", "count", "The number has to be 9 or less."),
        ("{name: A, count: -1}", "count", "The number has to be 0 or more."),
        ("{name: A, count: 1.5}", "count", "Write a whole number here."),
        ("{name: A, count: hai}", "count", "Write a whole number here."),
        ("{name: A, count: [1]}", "count", "Write a whole number here."),
        ("{name: A, start: min}", "start", "“min” is neither a number nor `max`."),
        ("{name: A, format: two}", "format", "“two” is not allowed here; write one of: one."),
        ("{name: A, parts: []}", "parts", "Write at least one entry here."),
        (
            "{name: A, parts: 5}",
            "parts",
            "Write a list here: entries that begin with “- ”, or [in brackets].",
        ),
        ("{name: A, parts: [5]}", "parts[0]", "Write keys with values here, such as “key: value”."),
        (
            "{name: A, parts: [{size: nhiều}]}",
            "parts[0].size",
            "“nhiều” is no number; write it like 0.5 or 80%.",
        ),
        ("{name: A, parts: [{size: 1, share: 0}]}", "parts[0].share", "The number has to be above 0."),
        ("{name: A, parts: [{size: 1, share: 200%}]}", "parts[0].share", "The number has to be 1 or less."),
        (
            "{name: A, parts: [{size: 1, sise: 2}]}",
            "parts[0].sise",
            "`sise` is no key here; did you mean `size`?",
        ),
        (
            "{name: A, parts: [{size: 1, zz: 2}]}",
            "parts[0].zz",
            "`zz` is no key here; allowed are: size, share.",
        ),
        ("{name: A, parts: [{}]}", "parts[0].size", "The key `size` is missing."),
        ("{name: A, by_name: 5}", "by_name", "Write keys with values here, such as “key: value”."),
        (
            "{name: A, by_name: {AB: {size: 1}}}",
            "by_name.AB",
            "“AB” is no name of an input; use a, b, c and so on.",
        ),
        (
            "{name: A, by_name: {a: {size: [1]}}}",
            "by_name.a.size",
            "A single value belongs here, no list and no keys.",
        ),
    ],
)
def test_an_error_is_said_to_the_author(text: str, path: str, sentence: str) -> None:
    assert (path, sentence) in remarks_on(text)


def test_a_long_value_is_quoted_in_part() -> None:
    ((_, sentence),) = remarks_on(f"{{name: A, parts: [{{size: {'x' * 60}}}]}}")
    assert sentence.startswith(f"“{'x' * 40}…” is no number")


def test_a_faulty_entry_is_not_also_a_list_that_is_too_short() -> None:
    assert [path for path, _ in remarks_on("{name: A, parts: [{size: x}]}")] == ["parts[0].size"]


def test_all_errors_are_said_at_once() -> None:
    found = remarks_on("{naem: A, count: x, parts: [{size: 1}, {size: x}, {}], colour: blue}")
    assert {path for path, _ in found} == {
        "name",
        "naem",
        "count",
        "parts[1].size",
        "parts[2].size",
        "colour",
    }


def test_a_sentence_of_a_validator_is_passed_on() -> None:
    _, remarks = build(Even, source_of("{number: 3}"))
    assert [(path_text(remark.path), str(remark.message)) for remark in remarks] == [("number", "3 is odd.")]


@pytest.mark.parametrize(
    ("written", "meant"), [("unit_clases", "unit_classes"), ("Areas", "areas"), ("", None), ("zzz", None)]
)
def test_the_nearest_word_is_offered(written: str, meant: str | None) -> None:
    assert nearest(written, ["id", "areas", "unit_classes"]) == meant


def test_rules_are_told_by_their_kind_and_not_by_the_name_of_a_union() -> None:
    leaf = "{code: '1.1', name: B, max_points: 1, rule: {kind: choice, option: {}}}"
    text = f"areas: [{{code: '1', name: A, max_points: 1, criteria: [{leaf}]}}]"
    _, remarks = build(Framework, source_of(text))
    paths = [path_text(remark.path) for remark in remarks]
    assert "areas[0].criteria[0].rule.options" in paths
    assert "areas[0].criteria[0].rule.option" in paths


def test_what_is_said_is_said_in_the_language(vietnamese: Language) -> None:
    text = "{name: 5, colour: gren, count: x, parts: 5, size: 1}"
    _, remarks = build(Whole, source_of(text))
    assert len(remarks) == 5
    assert [str(one.message) for one in remarks if vietnamese.show(one.message) == str(one.message)] == []
