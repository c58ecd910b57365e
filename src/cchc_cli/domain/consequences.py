"""Consequences: findings that only follow from another one, and are held back.

A criterion whose figure cannot be read is also unanswered, and a file that cannot be
opened also lacks its unit. The officer has to mend one thing and should read of one.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.findings import Finding, FindingKind, Severity
from cchc_cli.language import Message

_LOST_ANSWERS = {kinds.NOT_APPLICABLE_STATED.code, kinds.VALUE_WITHOUT_QUESTION.code}
"""What leaves a criterion without its answer, besides every error about it."""
_LOST_ROWS = {kinds.CRITERIA_MISSING.code, kinds.CODE_NOT_RECOVERED.code}
"""What names, among its values, the codes of criteria that have no row for it."""

_IS_MISSING = (kinds.UNANSWERED, kinds.FIGURES_MISSING)
_LACKS_EVIDENCE = (kinds.EVIDENCE_MISSING, kinds.EVIDENCE_MISSING_ZEROED)
_AT_ITS_CRITERION: Mapping[str, Sequence[FindingKind]] = {
    kinds.EVIDENCE_BROKEN.code: _LACKS_EVIDENCE,
    kinds.INPUT_ABOVE_OTHER.code: (kinds.SELF_POINTS_DIFFER,),
    # Who types the points that the figures give has also mended points that are out of range.
    kinds.SELF_POINTS_DIFFER.code: (kinds.SELF_POINTS_OUT_OF_RANGE,),
    kinds.INPUT_OUT_OF_RANGE.code: (kinds.SELF_POINTS_DIFFER,),
    kinds.PARTS_ABOVE_WHOLE.code: (kinds.SELF_POINTS_DIFFER,),
}
_IN_ITS_FILE: Mapping[str, Sequence[FindingKind]] = {
    kinds.NO_EVIDENCE_COLUMN.code: _LACKS_EVIDENCE,
    kinds.TABLE_STATED_TWICE.code: (kinds.NO_ANSWERS, kinds.UNANSWERED),
}


class _Consequence(NamedTuple):
    """A finding that is explained: of a criterion, or wherever it stands in a file."""

    code: str
    file: str
    criterion: str = ""
    unit_code: str = ""


def hold_back(
    findings: Iterable[Finding],
    exempt: Mapping[str, Collection[str]],
    *,
    kept: Collection[FindingKind] = (),
) -> list[Finding]:
    """Leave out what follows from another finding.

    Args:
        findings: Everything that was found.
        exempt: The leaf codes that do not apply, by unit: there, “không áp dụng” is right.
        kept: What is told although it follows.
    """
    found = [finding for finding in findings if not _is_settled(finding, exempt)]
    explained = {consequence for finding in found for consequence in _consequences(finding)}
    return [finding for finding in found if finding.kind in kept or not _follows(finding, explained)]


def _is_settled(finding: Finding, exempt: Mapping[str, Collection[str]]) -> bool:
    is_stated = finding.code == kinds.NOT_APPLICABLE_STATED.code
    return is_stated and finding.criterion in exempt.get(finding.unit_code, ())


def _consequences(finding: Finding) -> Iterator[_Consequence]:
    """Give what follows from a finding."""
    file = finding.place.file
    for code in _lost_criteria(finding):
        yield from (_Consequence(kind.code, file, code) for kind in _IS_MISSING)
    for kind in _AT_ITS_CRITERION.get(finding.code, ()):
        yield _Consequence(kind.code, file, finding.criterion)
    for kind in _IN_ITS_FILE.get(finding.code, ()):
        yield _Consequence(kind.code, file)
    yield from _about_units(finding)


def _lost_criteria(finding: Finding) -> Iterable[str]:
    """Give the criteria that a finding leaves without their answers."""
    if finding.code in _LOST_ROWS:
        return _codes(finding)
    # Severities are still those of the catalogue: what an office decided comes afterwards.
    is_lost = finding.severity is Severity.ERROR or finding.code in _LOST_ANSWERS
    return [finding.criterion] if is_lost and finding.criterion else []


def _about_units(finding: Finding) -> Iterator[_Consequence]:
    # 1xx is about the file: what it says of its unit was not read.
    if finding.severity is Severity.ERROR and finding.code.startswith("CCHC1"):
        yield _Consequence(kinds.UNKNOWN_UNIT.code, finding.place.file)
    if finding.code == kinds.UNKNOWN_UNIT.code:
        for unit_code in _meant_unit(finding):
            yield _Consequence(kinds.SUBMISSION_MISSING.code, "", unit_code=unit_code)


def _follows(finding: Finding, explained: Container[_Consequence]) -> bool:
    file, code = finding.place.file, finding.code
    return (
        _Consequence(code, file, finding.criterion) in explained
        or _Consequence(code, file) in explained
        or _Consequence(code, file, unit_code=finding.unit_code) in explained
    )


def _codes(finding: Finding) -> Iterable[str]:
    codes = finding.values.get("codes", ())
    return codes if isinstance(codes, tuple) else ()


def _meant_unit(finding: Finding) -> set[str]:
    """Give the unit that a misspelt name probably means: it has sent something after all."""
    suggestion = finding.values.get("suggestion")
    # Where no name is alike, the suggestion is another sentence, and has no values.
    if isinstance(suggestion, Message) and suggestion.values:
        return {str(suggestion.values["code"])}
    return set()
