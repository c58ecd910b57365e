"""The columns that name the unit."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_units, framework_from
from openpyxl.workbook import Workbook
from workbook_parts import rows_of, written

from cchc_cli.domain.scoring import ScoringOptions
from cchc_cli.domain.stage import Stage
from cchc_cli.language import Language
from cchc_cli.writers.workbook.ranking_sheet import write_ranking

HEADINGS = ["Group", "Rank", "Code", "Unit"]


@pytest.mark.parametrize(("sheet", "head_row"), [("Areas", 2), ("Criteria by unit", 4)])
def test_a_row_begins_with_group_rank_code_and_name(book: Workbook, sheet: str, head_row: int) -> None:
    head, first, *_ = book[sheet].iter_rows(min_row=head_row, max_col=4, values_only=True)
    assert list(head) == HEADINGS
    assert list(first) == ["Communes", 1, "X1", "Xã Tân Hòa"]


def test_sheets_list_the_same_units_in_the_same_order(book: Workbook) -> None:
    areas = [row[:4] for row in book["Areas"].iter_rows(min_row=3, values_only=True)]
    criteria = [row[:4] for row in book["Criteria by unit"].iter_rows(min_row=5, values_only=True)]
    assert areas == criteria


def test_a_unit_that_is_scored_and_not_ranked_has_no_rank(book: Workbook) -> None:
    ranks = {row[2]: row[1] for row in book["Areas"].iter_rows(min_row=3, values_only=True)}
    assert ranks["X6"] is None
    assert "X5" not in ranks  # it sent nothing


def test_codes_are_text_and_ranks_are_numbers(book: Workbook) -> None:
    rows = list(book["Areas"].iter_rows(min_row=3, max_col=4))
    assert {row[2].data_type for row in rows} == {"s"}
    assert {type(row[1].value) for row in rows} == {int, type(None)}


SHARE = "Unverified points (%)"


def shares(said: dict[str, Stated], language: Language, stage: Stage = Stage.FINAL) -> dict[object, object]:
    """Give the share of unchecked points of every unit, by code."""
    assessed = assess(framework_from(COMMUNES), commune_units(), said, options=ScoringOptions(stage=stage))
    head, *rows = rows_of(written(write_ranking, assessed, language), "Ranking")
    return {row[3]: row[head.index(SHARE)] for row in rows}


def test_of_a_unit_without_points_nothing_is_unchecked(english: Language) -> None:
    assert shares({"X1": Stated({"1.1": {"value": "Đúng hạn"}})}, english) == {
        "X1": 0, "X2": None, "X3": None, "X4": None, "X5": None, "X6": None, "X7": None, "P1": None,
    }  # fmt: skip


def test_a_share_is_rounded_as_the_framework_publishes(english: Language) -> None:
    own = Stated({"1.1": {"value": "Đúng hạn"}}, {"1.2": 10})

    assert shares({"X1": own}, english)["X1"] == 33.33


@pytest.mark.parametrize("points", [{"1.1": 20.0}, {"1.1": 5.0, "2.1": 10.0}])
def test_in_a_ranking_of_self_assessments_nothing_is_checked(
    english: Language, points: dict[str, float]
) -> None:
    own = Stated({"1.1": {"value": "Đúng hạn"}}, points)

    assert shares({"X1": own}, english, Stage.SELF)["X1"] == 100


def test_who_was_not_scored_leads_nowhere(english: Language) -> None:
    said = {"X1": Stated({"1.1": {"value": "Đúng hạn"}})}
    sheet = written(write_ranking, assess(framework_from(COMMUNES), commune_units(), said), english)[
        "Ranking"
    ]
    linked = [cell.value for cell in sheet["C"][1:] if cell.hyperlink]

    assert linked == ["Xã Tân Hòa"]
