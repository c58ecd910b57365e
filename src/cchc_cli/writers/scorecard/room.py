"""What fits on one sheet of A4: the height of texts on paper, estimated from their length.

Nobody can measure letters here, so estimates are on the safe side; tests print cards in a
browser and count the sheets. All heights are in millimetres.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from math import ceil

from cchc_cli.writers.scorecard.area_table import AreaLine
from cchc_cli.writers.scorecard.findings import CardFinding
from cchc_cli.writers.scorecard.losses import Loss

_SHEET = 274.0  # A4 without the margins that scorecard.css leaves
_LINE = 3.76
_SMALL_LINE = 3.57
"""Of losses and findings."""
_LETTERS = 115  # of a line across the sheet
_LETTERS_OF_COLUMN = 65
_LETTERS_OF_BOLD = 56  # of a column too
_LETTERS_OF_LABEL = 12  # the word in front of each text of a loss
_LETTERS_OF_AREA = 60
_HEAD = 25.0  # from the top to the remarks, a long name apart
_LETTERS_OF_NAME = 60
_NAME_LINE = 9.0
_AREAS_HEAD = 15.0
_LOSSES_HEAD = 17.0
_FINDINGS_HEAD = 6.5
_MOST_FINDINGS = 3
"""How many kinds are told beside losses, which matter more."""


def room_below(name: str, boxed: Iterable[str], remarks: Iterable[str], areas: Sequence[AreaLine]) -> float:
    """Tell how much of the sheet is left below the head and the table of areas.

    Args:
        name: Of the unit.
        boxed: The notices and the alert.
        remarks: What stands below the key figures.
        areas: The lines of the table.
    """
    head = _HEAD + (_lines(name, _LETTERS_OF_NAME) - 1) * _NAME_LINE
    told = sum(_height(text, _LETTERS) + 2.0 for text in boxed if text)
    told += sum(_height(remark, _LETTERS) + 0.7 for remark in remarks)
    rows = sum(_height(f"{area.code} {area.name}", _LETTERS_OF_AREA) + 0.8 for area in areas)
    return _SHEET - head - told - (_AREAS_HEAD + rows if areas else 0.0)


def fitting_findings(
    findings: Sequence[CardFinding], room: float, *, beside_losses: bool
) -> tuple[tuple[CardFinding, ...], float]:
    """Take as many findings as there is room for.

    Returns:
        The findings, and the room that they leave.
    """
    if not findings:
        return (), room
    # A line is kept for the sentence that counts those left out.
    left = room - _FINDINGS_HEAD - _LINE
    fitting: list[CardFinding] = []
    for finding in findings[: _MOST_FINDINGS if beside_losses else None]:
        height = _finding_height(finding)
        # Not the next shorter one instead: errors come first, and warnings must not push one out.
        if height > left:
            break
        fitting.append(finding)
        left -= height
    return tuple(fitting), left


def fitting_losses(losses: Iterable[Loss], room: float) -> tuple[Loss, ...]:
    """Take as many losses as two columns have room for."""
    heights: list[float] = []

    def fits(loss: Loss) -> bool:
        heights.append(_loss_height(loss))
        return _of_two_columns(heights) <= room - _LOSSES_HEAD

    return tuple(takewhile(fits, losses))


def _of_two_columns(heights: Sequence[float]) -> float:
    """Give the height of two balanced columns that keep the order."""
    # Browsers balance columns of CSS the same way, and break no loss in two.
    return min(max(sum(heights[:at]), sum(heights[at:])) for at in range(1, len(heights) + 1))


def _loss_height(loss: Loss) -> float:
    head = f"{loss.lost} {loss.code} {loss.name} {loss.points}"
    texts = (loss.stated, loss.need, loss.why, loss.rule, f"{loss.owner} {loss.place}")
    count = sum(_lines(text, _LETTERS_OF_COLUMN, _LETTERS_OF_LABEL) for text in texts if text.strip())
    return _SMALL_LINE * (count + _lines(head, _LETTERS_OF_BOLD)) + 2.2


def _finding_height(finding: CardFinding) -> float:
    words = f"{finding.code} ({finding.severity}) {finding.text}"
    return _SMALL_LINE * _lines(words, _LETTERS) + 1.3


def _height(text: str, letters: int) -> float:
    return _LINE * _lines(text, letters)


def _lines(text: str, letters: int, label: int = 0) -> int:
    return max(ceil((len(text) + label) / letters), 1)
