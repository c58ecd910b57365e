"""What is said of single rows of a form."""

import pytest
from submission_forms import tidy_rows
from syrupy.assertion import SnapshotAssertion
from tables_in_memory import FORM, table_of

from cchc_cli.domain.findings import Finding
from cchc_cli.language import Language
from cchc_cli.readers.submissions.row_findings import (
    figures_uncertain,
    known_by_name,
    label_differs,
    stated_twice,
)
from cchc_cli.readers.submissions.rows import RowRole, RowSense

TABLE = table_of(tidy_rows(), "I. Chung")
HOSTILE = "<b>Kinh phí</b> | [red] =1+1 {label}"
SENSE = RowSense(RowRole.FIGURE, letter="a", label=HOSTILE)
FINDINGS: dict[str, Finding] = {
    "label": label_differs(TABLE, 4, SENSE, FORM.by_code["1.2"].questions[0]),
    "figures": figures_uncertain(TABLE, 4, "1.2", expected=2, found=3),
    "name": known_by_name("I. Chung!A4", FORM.by_code["1.2"], ""),
    "name and code": known_by_name("I. Chung!A4", FORM.by_code["1.2"], "l.2"),
    "twice": stated_twice("1.2", "I. Chung!E4", "I. Chung!E9"),
}


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=FINDINGS.keys())
def test_findings_are_said_in_both_languages(
    finding: Finding, language: Language, snapshot: SnapshotAssertion
) -> None:
    said = "\n".join((language.show(finding.message), language.show(finding.hint)))

    assert said == snapshot


@pytest.mark.parametrize(
    ("name", "cell"),
    [("label", "B5"), ("figures", "D5"), ("name", "A4"), ("name and code", "A4"), ("twice", "E9")],
)
def test_findings_stand_at_the_cell_that_is_to_be_mended(name: str, cell: str) -> None:
    place = FINDINGS[name].place

    assert (place.file, place.sheet, place.cell) == ("", "I. Chung", cell)


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=FINDINGS.keys())
def test_findings_name_their_criterion(finding: Finding) -> None:
    assert finding.criterion == "1.2"
