"""Units without a rank, and what has to be mended in the files."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from assessments import (
    COMMUNES,
    NO_NUMBER,
    POINTS_DIFFER,
    SPACES_REPAIRED,
    Stated,
    assess,
    commune_answers,
    commune_units,
    framework_from,
)
from word_parts import lines, prose, tables, told

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place, in_order
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.word.content.shortcomings import finding_annex, finding_blocks, unranked_blocks
from cchc_cli.writers.word.content.told import Told


def found(assessment: Assessment, findings: Sequence[Finding], language: Language) -> Told:
    """Draw on an assessment with other findings."""
    return told(replace(assessment, findings=in_order(findings)), language)


def error_in(cell: str, text: str = "x") -> Finding:
    return Finding(NO_NUMBER, Place("xa/X1.xlsx", "Phiếu", cell), "X1", "2.1", {"text": text})


def test_units_without_a_rank_have_index_and_reason(assessment: Assessment, english: Language) -> None:
    (table,) = tables(unranked_blocks(told(assessment, english)))

    assert table.caption == "Units without a rank: Communes"
    assert [tuple(row) for row in table.rows] == [
        ("Xã Thí điểm", "X6", "94.17", "scored, but not ranked by the list of units"),
        ("Xã Vắng", "X5", "–", "no submission received"),
    ]


def test_where_every_unit_has_a_rank_that_is_said(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    ranked = assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())})

    assert lines(unranked_blocks(told(ranked, english))) == [
        "## Units without a rank",
        "Every unit has a rank.",
    ]


def test_unranked_units_on_unchecked_points_are_marked_too(english: Language) -> None:
    assessed = assess(framework_from(COMMUNES), commune_units(), {"X6": Stated({}, {"1.1": 20})})
    (communes, _) = tables(unranked_blocks(told(assessed, english)))

    assert communes.rows[0][0] == "Xã Thí điểm†"
    assert communes.notes[0].startswith("† ")


def test_without_such_units_nothing_is_explained(assessment: Assessment, english: Language) -> None:
    (table,) = tables(unranked_blocks(told(assessment, english)))

    assert table.notes == ()


def test_the_same_mistake_in_many_places_is_one_row(assessment: Assessment, english: Language) -> None:
    known = found(assessment, [error_in(f"D{row}") for row in range(10, 15)], english)
    (table,) = tables(finding_blocks(known))

    assert table.caption == "Errors: 5"
    assert [tuple(row) for row in table.rows] == [
        ("“x” is no number (test). Enter a number (test).", "places: 5, units: 1")
    ]


def test_errors_stand_before_warnings(assessment: Assessment, english: Language) -> None:
    warning = Finding(POINTS_DIFFER, Place("a.xlsx"), "X1", "1.1", {"stated": 2, "computed": 1})
    known = found(assessment, [warning, error_in("D10")], english)

    assert [table.caption for table in tables(finding_blocks(known))] == ["Errors: 1", "Warnings: 1"]


def test_notes_alone_give_no_table_and_no_annex(assessment: Assessment, english: Language) -> None:
    known = found(assessment, [Finding(SPACES_REPAIRED, Place("a.xlsx"), "X1")], english)

    assert tables(finding_blocks(known)) == []
    assert prose(finding_blocks(known)) == ["Notes: 1; the table of findings lists them."]
    assert finding_annex(known) is None


def test_where_nothing_was_found_that_is_said(assessment: Assessment, language: Language) -> None:
    known = found(assessment, [], language)

    assert len(prose(finding_blocks(known))) == 1
    assert finding_annex(known) is None


def test_in_the_annex_a_mistake_is_told_once_and_each_place_has_a_row(
    assessment: Assessment, english: Language
) -> None:
    annex = finding_annex(found(assessment, [error_in("D10"), error_in("D12", "y")], english))
    assert annex is not None
    rows = [tuple(row) for table in tables(annex.blocks) for row in table.rows]

    assert [row[0] for row in rows].count("CCHC399") == 1
    assert rows[0][2].endswith("xa/X1.xlsx: Phiếu!D10, D12") or rows[1][:2] == ("", "")


def test_a_finding_about_no_file_is_about_the_whole_results(
    assessment: Assessment, english: Language
) -> None:
    annex = finding_annex(found(assessment, [Finding(NO_NUMBER, values={"text": "x"})], english))
    assert annex is not None
    (table,) = tables(annex.blocks)

    assert table.rows[0][2] == "the whole results, no single place"


@pytest.mark.parametrize("text", ["<b>x</b>", "=1+1", "[red]", "a|b"])
def test_what_stood_in_a_cell_is_quoted_as_it_was(
    assessment: Assessment, english: Language, text: str
) -> None:
    (table,) = tables(finding_blocks(found(assessment, [error_in("D10", text)], english)))

    assert table.rows[0][0].startswith(f"“{text}” is no number")
