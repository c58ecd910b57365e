"""What is wrong with a file, in sentences: the errors of the models, retold for its author."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cchc_cli.domain.remark import KeyPath, Remark
from cchc_cli.language import Message, say
from cchc_cli.readers.allowed_keys import allowed_keys
from cchc_cli.readers.yaml_source import YamlSource

_Model = TypeVar("_Model", bound=BaseModel)
_Teller: TypeAlias = Callable[[ErrorDetails], Message]

_NOT_YET_SCORED = {"survey"}
_MAX_QUOTED = 40
# pydantic lists what it expects: 'a', 'b' or 'c'.
_QUOTED = re.compile(r"'([^']*)'")
_SINGLE_VALUE = say("A single value belongs here, no list and no keys.")


def build(model: type[_Model], source: YamlSource) -> tuple[_Model | None, tuple[Remark, ...]]:
    """Make a model out of what a file says.

    Returns:
        The model and no remarks, or None and everything that keeps it from being made.
    """
    try:
        return model.model_validate(source.value), ()
    except ValidationError as error:
        remarks = (
            _remark(details, model, source)
            for details in error.errors(include_url=False)
            if not _is_repetition(details, source)
        )
        return None, tuple(remarks)


def _is_repetition(error: ErrorDetails, source: YamlSource) -> bool:
    """Tell whether another error says the same better.

    Pydantic counts the entries of a list after faulty ones have gone, and says of a value
    that is neither a number nor a word both.
    """
    path = _existing_path(error["loc"], source)
    match error["type"]:
        case "too_short":
            return source.at(path) not in ([], {})
        case "fraction_parsing" | "is_instance_of":
            # In a union the location ends with the name of a branch, and a literal's branch says it better.
            return error["loc"][-1] != path[-1]
        case _:
            return False


def _remark(error: ErrorDetails, model: type[BaseModel], source: YamlSource) -> Remark:
    path = _existing_path(error["loc"], source)
    match error["type"]:
        case "missing":
            key = error["loc"][-1]
            return Remark((*path, key), say("The key `{key}` is missing.", key=key))
        case "extra_forbidden":
            return Remark(path, _unknown_key(str(path[-1]), allowed_keys(model, source, path[:-1])))
        # Whatever pydantic says of None, what happened is that nothing was written after the colon.
        case _ if path and source.at(path) is None:
            return Remark(path, say("`{key}` has no value; write one, or take the key out.", key=path[-1]))
        case kind:
            return Remark(path, _TELLERS.get(kind, _tell_other)(error))


def _existing_path(location: Sequence[int | str], source: YamlSource) -> KeyPath:
    """Keep of pydantic's location the keys that the file has, without its names of unions."""
    path: KeyPath = ()
    for before, key in zip(("", *location), location, strict=False):
        is_kind_of_rule = before == "rule" and source.at((*path, "kind")) == key
        if not is_kind_of_rule and (*path, key) in source.positions:
            path = (*path, key)
    return path


def nearest(written: str, known: Sequence[str]) -> str | None:
    """Find the known word that was probably meant; None where none is near."""
    from rapidfuzz import process  # noqa: PLC0415 - only loaded where a word is wrong

    # Of 100: “modle” for model scores 80, “eahc” for each 75.
    best = process.extractOne(written, known, score_cutoff=70)
    return None if best is None else str(best[0])


def _unknown_key(key: str, known: Sequence[str]) -> Message:
    meant = nearest(key, known)
    if meant is not None:
        return say("`{key}` is no key here; did you mean `{meant}`?", key=key, meant=meant)
    return say("`{key}` is no key here; allowed are: {known}.", key=key, known=known)


def _one_of(written: object, expected: str) -> Message:
    if isinstance(written, dict | list):
        return _SINGLE_VALUE
    known = _QUOTED.findall(expected)
    meant = nearest(str(written), known)
    if meant is not None:
        return say("“{written}” is not allowed here; did you mean {meant}?", written=written, meant=meant)
    return say("“{written}” is not allowed here; write one of: {known}.", written=written, known=known)


def _tell_choice(error: ErrorDetails) -> Message:
    return _one_of(error["input"], error["ctx"]["expected"])


def _tell_literal(error: ErrorDetails) -> Message:
    # A branch of a union ends the location: literal['max'].
    if str(error["loc"][-1]).startswith("literal"):
        (word,) = _QUOTED.findall(error["ctx"]["expected"])
        return say("“{written}” is neither a number nor `{word}`.", written=_short(error["input"]), word=word)
    return _tell_choice(error)


def _tell_rule_kind(error: ErrorDetails) -> Message:
    kind = error["ctx"]["tag"]
    if kind in _NOT_YET_SCORED:
        return say("This version of cchc cannot score rules of kind {kind} yet.", kind=kind)
    return _one_of(kind, error["ctx"]["expected_tags"])


def _tell_text(error: ErrorDetails) -> Message:
    written = error["input"]
    if isinstance(written, dict | list):
        return _SINGLE_VALUE
    return say('This is text, not a number; write it in quotes: "{written}".', written=str(written))


def _tell_pattern(error: ErrorDetails) -> Message:
    written = error["input"]
    match error["loc"][-1]:
        case "id":
            return say("“{written}” is no id; use a to z, 0 to 9 and single hyphens.", written=written)
        case "[key]":
            return say("“{written}” is no name of an input; use a, b, c and so on.", written=written)
        case _:
            return say(
                "“{written}” is no code; a code is letters and digits with dots between.", written=written
            )


def _tell_number(error: ErrorDetails) -> Message:
    return say("“{written}” is no number; write it like 0.5 or 80%.", written=_short(error["input"]))


def _tell_other(error: ErrorDetails) -> Message:
    if isinstance(error["input"], dict | list):
        return _SINGLE_VALUE
    return say("“{written}” cannot be used here.", written=_short(error["input"]))


def _short(written: object) -> str:
    text = str(written)
    return text if len(text) <= _MAX_QUOTED else f"{text[:_MAX_QUOTED]}…"


_TELLERS: Mapping[str, _Teller] = {
    "refused": lambda error: error["ctx"]["message"],
    "enum": _tell_choice,
    "literal_error": _tell_literal,
    "union_tag_invalid": _tell_rule_kind,
    "union_tag_not_found": lambda _: say("The key `{key}` is missing.", key="kind"),
    "string_type": _tell_text,
    "string_pattern_mismatch": _tell_pattern,
    "string_too_short": lambda _: say("This may not be empty."),
    "string_too_long": lambda error: say(
        "This is longer than {length} characters.", length=error["ctx"]["max_length"]
    ),
    "fraction_parsing": _tell_number,
    "is_instance_of": _tell_number,
    "int_type": lambda _: say("Write a whole number here."),
    "int_parsing": lambda _: say("Write a whole number here."),
    "int_from_float": lambda _: say("Write a whole number here."),
    "greater_than": lambda error: say("The number has to be above {limit}.", limit=str(error["ctx"]["gt"])),
    "greater_than_equal": lambda error: say(
        "The number has to be {limit} or more.", limit=str(error["ctx"]["ge"])
    ),
    "less_than_equal": lambda error: say(
        "The number has to be {limit} or less.", limit=str(error["ctx"]["le"])
    ),
    "too_short": lambda _: say("Write at least one entry here."),
    "tuple_type": lambda _: say("Write a list here: entries that begin with “- ”, or [in brackets]."),
    "dict_type": lambda _: say("Write keys with values here, such as “key: value”."),
    "model_type": lambda _: say("Write keys with values here, such as “key: value”."),
    "model_attributes_type": lambda _: say("Write keys with values here, such as “key: value”."),
}
