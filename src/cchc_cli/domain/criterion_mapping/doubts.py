"""Criteria that were not mapped although half of what would map them agrees."""

from collections.abc import Iterator, Mapping, Sequence

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.criterion_mapping.names import CriterionName
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.names import name_key
from cchc_cli.language import Message, say

MOST_NAMED = 5
"""Criteria that the finding names; a comparison of the frameworks lists all of them."""


def doubt_findings(before: Sequence[CriterionName], after: Sequence[CriterionName]) -> Iterator[Finding]:
    """Say of open criteria, in one finding, that they have the name or the code of another."""
    # One finding for all: a new numbering alone puts dozens of criteria in doubt.
    pairs = _look_alike(before, after)
    if not pairs:
        return
    named: list[Message] = [_in_words(*pair) for pair in pairs[:MOST_NAMED]]
    if len(pairs) > MOST_NAMED:
        named.append(say("and {count} more", count=len(pairs) - MOST_NAMED))
    yield Finding(kinds.CRITERIA_IN_DOUBT, values={"count": len(pairs), "criteria": _in_a_row(named)})


def _look_alike(
    before: Sequence[CriterionName], after: Sequence[CriterionName]
) -> Sequence[tuple[CriterionName, CriterionName]]:
    """Give what looks alike, by name first: a code may stand for something else."""
    named = _namesakes(before, after)
    taken = {new.code for new in named.values()}
    by_code = {one.code: one for one in after if one.code not in taken}
    found = ((old, named.get(old.code) or by_code.get(old.code)) for old in before)
    return [(old, new) for old, new in found if new is not None]


def _namesakes(
    before: Sequence[CriterionName], after: Sequence[CriterionName]
) -> Mapping[str, CriterionName]:
    """Give the criteria of the new year that have the name of an old one, by the code of the old one."""
    # The first of several with one name: the finding asks a person to look, and pairs nothing.
    by_name = {name_key(one.name): one for one in reversed(after)}
    by_place = {_place(one): one for one in reversed(after)}
    found = ((old, by_place.get(_place(old)) or by_name.get(name_key(old.name))) for old in before)
    return {old.code: new for old, new in found if new is not None}


def _place(one: CriterionName) -> tuple[str, str]:
    return name_key(one.name), name_key(one.above_name)


def _in_words(old: CriterionName, new: CriterionName) -> Message:
    if old.code == new.code:
        return say("{code} “{before}” → “{after}”", code=old.code, before=old.name, after=new.name)
    return say("{before} → {after} “{name}”", before=old.code, after=new.code, name=new.name)


def _in_a_row(parts: Sequence[Message]) -> Message:
    """Put parts side by side; names have commas of their own."""
    numbered = {f"part{position}": part for position, part in enumerate(parts)}
    return Message("; ".join(f"{{{name}}}" for name in numbered), numbered)
