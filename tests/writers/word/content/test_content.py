"""What the parts of the document say."""

from collections.abc import Sequence

import pytest
from assessments import (
    HOSTILE_NAME,
    assess,
    shipped_framework,
)
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Annex, Block, Heading, Picture, Prose, Table
from cchc_cli.writers.word.content import content_of


def blocks_of(assessment: Assessment, language: Language) -> tuple[Block, ...]:
    return content_of(assessment, ReportSetting(language)).blocks


def part(blocks: Sequence[Block], heading: str) -> list[Block]:
    """Give the blocks below a heading, up to the next one as high."""
    (start,) = (at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.text == heading)
    top = blocks[start]
    assert isinstance(top, Heading)
    below = blocks[start + 1 :]
    ends = (at for at, one in enumerate(below) if isinstance(one, Heading) and one.level <= top.level)
    return list(below[: next(ends, len(below))])


def tables(blocks: Sequence[Block]) -> list[Table]:
    return [one for one in blocks if isinstance(one, Table)]


@pytest.fixture(scope="module")
def blocks(assessment: Assessment, english: Language) -> tuple[Block, ...]:
    """The document about the small assessment, in English."""
    return blocks_of(assessment, english)


@pytest.fixture(scope="module")
def changed_annexes(assessment: Assessment, english: Language) -> dict[str, Annex]:
    """Its annexes where the year before is known."""
    content = content_of(assessment, ReportSetting(english, before=sample_diff()))
    return {annex.title: annex for annex in content.annexes}


def test_the_parts_stand_in_the_order_of_reports(blocks: Sequence[Block]) -> None:
    assert [one.text for one in blocks if isinstance(one, Heading) and one.level == 1] == [
        "Basis of the results",
        "Results",
        "Where points are lost, and what to do",
        "Proposals",
    ]


def test_every_row_has_a_cell_for_every_column(assessment: Assessment, english: Language) -> None:
    content = content_of(assessment, ReportSetting(english, before=sample_diff()))
    found = tables([*content.blocks, *(one for annex in content.annexes for one in annex.blocks)])

    assert found
    assert all(len(row) == len(table.columns) for table in found for row in table.rows)


def test_no_code_of_a_finding_stands_in_the_report_itself(blocks: Sequence[Block]) -> None:
    found = tables(part(blocks, "Errors and warnings to be mended"))

    assert not [cell for table in found for row in table.rows for cell in row if "CCHC" in cell]


def test_every_picture_has_words(blocks: Sequence[Block]) -> None:
    pictures = [one for one in blocks if isinstance(one, Picture)]

    assert pictures
    assert all(one.caption and one.alternative and one.png.startswith(b"\x89PNG") for one in pictures)


def test_no_chart_is_left_out(assessment: Assessment, english: Language, blocks: Sequence[Block]) -> None:
    from cchc_cli.writers.report_charts import report_charts_of  # noqa: PLC0415 - loads Altair

    drawn = [one.caption for one in blocks if isinstance(one, Picture)]

    assert sorted(drawn) == sorted(one.caption for one in report_charts_of(assessment, english).charts)


def test_without_a_year_before_nothing_is_said_of_changes(assessment: Assessment, english: Language) -> None:
    content = content_of(assessment, ReportSetting(english))

    assert not [one for one in content.blocks if isinstance(one, Heading) and one.text.startswith("Change ")]
    assert not [annex for annex in content.annexes if annex.title.startswith("Change ")]


def test_only_the_table_of_areas_lies_across(changed_annexes: dict[str, Annex]) -> None:
    assert [title for title, annex in changed_annexes.items() if annex.is_wide] == [
        "Results of every unit by area"
    ]


def test_places_of_findings_have_a_row_each(changed_annexes: dict[str, Annex]) -> None:
    errors, _ = tables(changed_annexes["Where the errors and warnings are"].blocks)

    assert [row[0] for row in errors.rows] == ["CCHC399"]
    assert errors.rows[0][2].startswith(HOSTILE_NAME)


def test_where_nobody_was_scored_nothing_is_said_to_be_lost(english: Language) -> None:
    silent = assess(shipped_framework("mau-xa-2025"), Units((Unit("1", "Xã Vắng", "xa", "xa"),)), {})

    assert isinstance(part(blocks_of(silent, english), "Where points are lost, and what to do")[-1], Prose)


def test_an_annex_that_names_codes_has_a_key_to_them(changed_annexes: dict[str, Annex]) -> None:
    *groups, key = tables(changed_annexes["Criteria in which every unit lost most points"].blocks)
    named = {part.split(" ")[0] for table in groups for row in table.rows for part in row[-1].split("; ")}

    assert {row[0] for row in key.rows} == named - {"–"}
    assert ("1.1", "Ban hành kế hoạch") in key.rows


def test_the_last_words_stand_right_before_the_signature(blocks: Sequence[Block]) -> None:
    last = blocks[-1]

    assert isinstance(last, Prose)
    assert last.is_kept


def test_annexes_stand_in_the_order_of_the_parts_that_they_belong_to(
    changed_annexes: dict[str, Annex],
) -> None:
    assert [*changed_annexes] == [
        "Results of every unit by area",
        "Criteria in which every unit lost most points",
        "Mean loss of points in every criterion",
        "Change from 2024 to 2025",
        "Where the errors and warnings are",
    ]


def test_there_is_no_annex_without_anything_in_it(english: Language) -> None:
    nobody = assess(shipped_framework("mau-xa-2025"), Units(()), {})

    assert content_of(nobody, ReportSetting(english)).annexes == ()
