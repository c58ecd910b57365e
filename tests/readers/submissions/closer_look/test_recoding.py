"""Codes that were turned into numbers, settled by what their cells show."""

from collections.abc import Collection
from dataclasses import replace

import pytest
from planned_tables import plan_of, table_of
from submission_forms import row_of, tidy_rows

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.readers.submissions.closer_look.parts import WorkbookParts
from cchc_cli.readers.submissions.closer_look.recoding import Recoding, is_in_doubt, recode
from cchc_cli.readers.submissions.plan import Table

FORMATS = ("General", "0", "0.0", "0.00", "0.000")
STYLES = (
    "<styleSheet><numFmts>"
    + "".join(f'<numFmt numFmtId="{164 + at}" formatCode="{each}"/>' for at, each in enumerate(FORMATS))
    + "</numFmts><cellXfs>"
    + "".join(f'<xf numFmtId="{164 + at}"/>' for at in range(len(FORMATS)))
    + "</cellXfs></styleSheet>"
)


def doubtful(code: float = 1.1) -> Table:
    """The form with the row of 1.10 at its end, known by nothing but a number."""
    rows = tidy_rows()
    row = row_of(rows, "1.10")
    rows.remove(row)
    return table_of([*rows, [code, "", *row[2:]]])


LAST = "A22"


def parts(cell: str = LAST, number_format: str = "0.00", *, name: str = "S") -> WorkbookParts:
    """What the XML of the sheet says of one cell: its number format."""
    style = FORMATS.index(number_format)
    row = f'<row r="{cell[1:]}"><c r="{cell}" s="{style}"/></row>'
    sheet = f"<worksheet><sheetData>{row}</sheetData></worksheet>"
    return WorkbookParts({"xl/styles.xml": STYLES.encode(), "s": sheet.encode()}, {name: "s"})


def recoded(table: Table, parts: WorkbookParts, claimed: Collection[str] = ()) -> Recoding:
    return recode([table], plan_of(table), parts, claimed)


def code_in(recoding: Recoding) -> object:
    return recoding.tables[0].sheet.rows[-1][0]


def test_a_form_whose_codes_are_clear_is_in_no_doubt() -> None:
    assert not is_in_doubt(plan_of(table_of()))


def test_a_form_with_a_code_that_may_be_two_is_in_doubt() -> None:
    assert is_in_doubt(plan_of(doubtful()))


def test_a_code_that_the_name_of_its_row_settles_is_in_no_doubt() -> None:
    rows = tidy_rows()
    row_of(rows, "1.10")[0] = 1.1

    assert not is_in_doubt(plan_of(table_of(rows)))


@pytest.mark.parametrize(("number_format", "code"), [("0.00", "1.10"), ("0.0", "1.1")])
def test_the_code_becomes_what_its_cell_shows(number_format: str, code: str) -> None:
    assert code_in(recoded(doubtful(), parts(number_format=number_format))) == code


def test_what_was_settled_is_told_with_the_number_and_the_code() -> None:
    (finding,) = recoded(doubtful(), parts()).findings

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC228", LAST, "1.10")
    assert finding.values == {"stated": "1.1", "code": "1.10"}


def test_a_code_that_another_row_has_already_is_not_given_again() -> None:
    recoding = recoded(doubtful(), parts(number_format="0.0"), claimed={"1.1"})

    assert (recoding.findings, code_in(recoding)) == ((), 1.1)


def test_a_code_that_was_given_to_this_row_by_its_place_is_no_second_time() -> None:
    table = doubtful()
    plan = plan_of(table)
    values = {"stated": 1.1, "code": "1.10", "codes": ("1.1", "1.10")}
    finding = Finding(finding_kinds.CODE_RECOVERED, Place(sheet="S", cell=LAST), values=values)

    recoding = recode([table], replace(plan, findings=(finding,)), parts(), claimed={"1.10"})

    assert [one.criterion for one in recoding.findings] == ["1.10"]


@pytest.mark.parametrize(
    "parts",
    [parts(number_format="General"), parts("A21"), parts(name="other"), WorkbookParts({}, {})],
    ids=["no decimals", "another cell", "another sheet", "no parts"],
)
def test_where_the_cell_shows_no_code_nothing_is_settled(parts: WorkbookParts) -> None:
    table = doubtful()

    recoding = recoded(table, parts)

    assert recoding.findings == ()
    assert recoding.tables == [table]


@pytest.mark.parametrize("number_format", ["0", "0.000"])
def test_a_code_that_is_shown_but_cannot_be_meant_is_not_taken(number_format: str) -> None:
    assert recoded(doubtful(), parts(number_format=number_format)).findings == ()


def test_the_table_as_it_was_read_is_not_changed() -> None:
    table = doubtful()

    recoded(table, parts())

    assert table.sheet.rows[-1][0] == 1.1
