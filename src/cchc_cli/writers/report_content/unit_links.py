"""Where a reader finds a unit: in the report itself, and on the pages beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.unit_pages import unit_pages


@dataclass(frozen=True, slots=True)
class UnitLinks:
    """The places of one unit; a page that does not stand beside the report is an empty text."""

    anchor: str
    """``u12`` for the twelfth unit in the order of publication."""
    is_told: bool
    """Whether its profile stands under that anchor: only of units that were scored."""
    scorecard: str = ""
    explanation: str = ""


def unit_links(assessment: Assessment, *, has_pages: bool = False) -> Mapping[str, UnitLinks]:
    """Give the places of every unit, by its code, in the order of publication."""
    scored = frozenset(assessment.scores.totals.index)
    # In the order of the list, as they are written: names that look alike are told apart by numbers.
    pages = unit_pages(unit.code for unit in assessment.units) if has_pages else {}
    return {
        # By number: without a list of units codes are names, and an id must have no blanks.
        code: UnitLinks(
            f"u{number}",
            code in scored,
            *((pages[code].scorecard, pages[code].explanation) if code in pages else ()),
        )
        for number, code in enumerate(map(str, assessment.ranking.units.index), start=1)
    }
