"""Which sheets the workbook has, and what they are called."""

import re

import pytest
from assessments import COMMUNES, assess, commune_assessment, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.workbook.plan import MOST_GROUPS, Part, sheet_plans


def grouped(*groups: str) -> Assessment:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", group) for at, group in enumerate(groups)))
    return assess(framework_from(COMMUNES), units, {})


def group_sheets(assessment: Assessment, language: Language) -> list[str]:
    return [plan.name for plan in sheet_plans(assessment, language) if plan.part is Part.GROUP]


def test_groups_have_sheets_of_their_names_after_the_ranking(vietnamese: Language) -> None:
    names = [plan.name for plan in sheet_plans(commune_assessment(), vietnamese)]
    assert names[1:4] == ["Bảng xếp hạng", "Xã", "Phường"]


def test_a_single_group_stands_in_the_ranking_already(english: Language) -> None:
    assert group_sheets(grouped("xa", "xa"), english) == []


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("Summary", "Summary (2)"),
        ("FINDINGS", "FINDINGS (2)"),
        ("History", "History (2)"),
        ("a/b", "a-b"),
        ("'q'", "q"),
        ("<b>x</b>|=1+1 [red]", "<b>x<-b>|=1+1 -red-"),
        ("Nhóm " * 9, "Nhóm Nhóm Nhóm Nhóm Nhóm Nhóm N"),
        ("", "The whole ranking"),
    ],
)
def test_a_group_has_a_name_that_excel_takes_and_no_other_sheet_has(
    english: Language, group: str, name: str
) -> None:
    assert group_sheets(grouped(group, "xa"), english) == [name, "Communes"]


def test_groups_that_differ_in_case_only_have_two_sheets(english: Language) -> None:
    assert group_sheets(grouped("Cụm a", "Cụm A"), english) == ["Cụm a", "Cụm A (2)"]


def test_beyond_a_limit_groups_have_no_sheet(english: Language) -> None:
    assert len(group_sheets(grouped(*map(str, range(MOST_GROUPS + 5))), english)) == MOST_GROUPS


def test_tables_have_the_same_names_in_every_language(english: Language, vietnamese: Language) -> None:
    tables = [plan.table for plan in sheet_plans(commune_assessment(), english)]
    assert tables == [plan.table for plan in sheet_plans(commune_assessment(), vietnamese)]
    assert tables[1:4] == ["ranking", "ranking_1", "ranking_2"]
    assert all(re.fullmatch("[a-z]{4,}[a-z_0-9]*", table) for table in tables[1:])
