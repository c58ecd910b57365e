"""What a unit can do itself."""

import pytest

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Language
from cchc_cli.writers.explanation.unit_hints import hint_for_unit

FOR_OFFICES = (
    kinds.SUBMISSION_MISSING,
    kinds.TWO_WORKBOOKS,
    kinds.UNIT_FOUND_ELSEWHERE,
    kinds.UNIT_CLAIMS_DIFFER,
    kinds.SAME_WORKBOOK,
    kinds.SAME_ANSWERS,
)


@pytest.mark.parametrize("kind", FOR_OFFICES, ids=lambda kind: kind.code)
def test_where_the_office_is_told_something_the_unit_is_told_something_else(
    kind: FindingKind, language: Language
) -> None:
    hint = hint_for_unit(kind.code)

    assert hint is not None
    assert language.show(hint) != language.text(kind.hint)
    assert language.show(hint).endswith(".")


@pytest.mark.parametrize("kind", FOR_OFFICES, ids=lambda kind: kind.code)
def test_hints_for_units_are_translated(kind: FindingKind, vietnamese: Language) -> None:
    hint = hint_for_unit(kind.code)

    assert hint is not None
    assert vietnamese.show(hint) != hint.text


@pytest.mark.parametrize("code", [kinds.FILE_DAMAGED.code, kinds.NUMBER_WAS_TEXT.code, "CCHC000", ""])
def test_other_hints_are_meant_for_the_unit_already(code: str) -> None:
    assert hint_for_unit(code) is None
