"""The cells that points rest on: what was read from them, and what stood there before it was repaired."""

from collections.abc import Iterable, Mapping, Sequence

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.explanation.explained import ExplainedFigure
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.rules import Question

_CONVERSIONS = (kinds.TEXT_CONVERTED,)
"""Before anything else is made of a cell."""
_READINGS = (
    kinds.NUMBER_WAS_TEXT,
    kinds.PERCENT_TAKEN,
    kinds.DATE_REPAIRED,
    kinds.OPTION_REPAIRED,
    kinds.YES_NO_TAKEN,
    kinds.NUMBER_UNDER_DATE_FORMAT,
    kinds.TEXT_CLEANED,
    kinds.DEDUCTION_BELOW_ZERO,
    kinds.POINTS_TOO_FINE,
)
_REFUSALS = (
    kinds.NOT_A_NUMBER,
    kinds.NOT_WHOLE,
    kinds.NEGATIVE_COUNT,
    kinds.NOT_A_PERCENTAGE,
    kinds.NOT_A_DATE,
    kinds.NOT_YES_NO,
    kinds.NOT_AN_OPTION,
    kinds.NOT_APPLICABLE_STATED,
    kinds.NUMBER_TOO_LARGE,
    kinds.NONE_STATED,
    kinds.NUMBER_BECAME_DATE,
    kinds.NO_POINTS_STATED,
    kinds.FORMULA_GIVES_TEXT,
    # Counted as the maximum or as 0, and no mere repair: the unit claimed what there is not.
    kinds.SELF_POINTS_OUT_OF_RANGE,
)
_RAW = "stated"
"""Under this name all of these kinds keep what stands in the cell."""

_REPAIRS = {kind.code for kind in (*_CONVERSIONS, *_READINGS)}
_TELLING = {kind.code: at for at, kind in enumerate((*_CONVERSIONS, *_READINGS, *_REFUSALS))}
"""Kinds that say what stands in a cell; the first of several saw it first."""


def is_repair(finding: Finding) -> bool:
    """Tell whether a finding only says how a cell was read."""
    return finding.code in _REPAIRS


class Cells:
    """What findings say about the cells of one unit."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_place: dict[Place, list[Finding]] = {}
        for finding in findings:
            if finding.code in _TELLING and finding.place.cell:
                self._by_place.setdefault(finding.place, []).append(finding)

    def figure(self, question: Question, value: float | str | None, place: Place) -> ExplainedFigure:
        """Give an answer with its cell, and how it was read."""
        told = sorted(self._by_place.get(place, ()), key=_order) if self._by_place else ()
        if not told:
            return ExplainedFigure(question, value, place)
        return ExplainedFigure(question, value, place, tuple(filter(is_repair, told)), _raw(told))

    def repairs_at(self, places: Iterable[Place]) -> set[int]:
        """Give the identities of the repairs of cells, so that they are told there alone."""
        # By identity: the values of a finding may be lists, and those have no hash.
        return {id(one) for place in places for one in self._by_place.get(place, ()) if is_repair(one)}


def _order(finding: Finding) -> int:
    return _TELLING[finding.code]


def _raw(told: Sequence[Finding]) -> object:
    values: Mapping[str, object] = told[0].values
    return values.get(_RAW)
