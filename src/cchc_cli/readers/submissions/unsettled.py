"""Rows that were refused: which criteria they may be about, and which of these goes without a row."""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import NamedTuple

from cchc_cli.domain.findings import Finding


class _RefusedRow(NamedTuple):
    """A row, what it may be about, and the position of the finding that tells of it."""

    candidates: tuple[str, ...]
    other: str
    finding: int


class Unsettled:
    """Collects refused rows while a form is laid out.

    That a criterion has no row is a mere consequence where a refused row is about it.
    """

    def __init__(self) -> None:
        self._rows: list[_RefusedRow] = []

    def note(self, candidates: tuple[str, ...], other: str, finding: int) -> None:
        """Note a row with the codes that it may mean, and the other code that its name says."""
        self._rows.append(_RefusedRow(candidates, other, finding))

    @property
    def candidates(self) -> set[str]:
        """Everything that refused rows may be about."""
        return {code for row in self._rows for code in (*row.candidates, row.other) if code}

    def codes(self, claimed: Container[str]) -> set[str]:
        """Give the criteria that lack a row only because it was refused."""
        return {code for row in self._rows for code in _about(row, claimed)}

    def blamed(self, findings: Sequence[Finding], claimed: Container[str]) -> list[Finding]:
        """Let the finding about each row name the criterion that goes without its answers."""
        blamed = list(findings)
        for row in self._rows:
            # Else its answers would be missed at the criterion whose row is all right.
            if row.other:
                blamed[row.finding] = replace(blamed[row.finding], criterion=_about(row, claimed)[0])
        return blamed


def _about(row: _RefusedRow, claimed: Container[str]) -> tuple[str, ...]:
    """Tell what a row is about: by its name, if its code is that of another row."""
    is_of_another = row.other and row.candidates[0] in claimed
    return (row.other,) if is_of_another else row.candidates
