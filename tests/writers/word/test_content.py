"""What the parts of the document say."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from assessments import (
    COMMUNES,
    HOSTILE_NAME,
    POINTS_DIFFER,
    Stated,
    assess,
    commune_units,
    framework_from,
    large_assessment,
    shipped_framework,
)
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Annex, Block, Bullet, Heading, Picture, Prose, Table
from cchc_cli.writers.word.content import content_of
from cchc_cli.writers.word.content.losses import owners_of


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


def test_the_last_words_end_with_the_sign_for_the_end_and_stay_with_the_signature(
    blocks: Sequence[Block],
) -> None:
    last = blocks[-1]
    assert isinstance(last, Prose)
    assert last.text.endswith("./.")
    assert last.is_kept


def test_a_model_framework_is_said_to_be_no_law(blocks: Sequence[Block]) -> None:
    notices = [one for one in blocks if isinstance(one, Prose) and one.lead == "Please note:"]

    assert notices[0].text.startswith("This framework is a model, not a legal text.")


def test_a_lowered_band_has_its_reason_below_the_table(blocks: Sequence[Block]) -> None:
    ranking = tables(part(blocks, "Ranking"))[0]

    assert ranking.rows[-1][-1] == "Khá (*)"
    assert ranking.notes[-1] == '(*) Xã "Muộn", mới: kept from a higher band: Ban hành kế hoạch muộn.'


def test_units_that_share_a_rank_are_marked(blocks: Sequence[Block]) -> None:
    ranking = tables(part(blocks, "Ranking"))[0]

    assert [row[0] for row in ranking.rows] == ["1 =", "1 =", "3", "4", "5"]
    assert "= marks units that share a rank." in ranking.notes


def test_every_row_has_a_cell_for_every_column(assessment: Assessment, english: Language) -> None:
    content = content_of(assessment, ReportSetting(english, before=sample_diff()))
    found = tables([*content.blocks, *(one for annex in content.annexes for one in annex.blocks)])

    assert found
    assert all(len(row) == len(table.columns) for table in found for row in table.rows)


def test_a_criterion_that_loses_points_comes_with_task_evidence_office_and_units(
    blocks: Sequence[Block],
) -> None:
    (advice,) = (
        one
        for one in part(blocks, "What to do about them")
        if isinstance(one, Bullet) and one.lead.startswith("1.1 ")
    )

    assert advice.text == (
        "To be done: reach the answer “Đúng hạn”. Evidence: Quyết định ban hành kế hoạch. Appraised by: "
        "Department of Home Affairs. 1 of 7 units lose points, 2.14 of 20 on average, the greatest losses "
        'first: Xã "Muộn", mới.'
    )


def test_units_without_a_rank_are_listed_with_the_reason(blocks: Sequence[Block]) -> None:
    (table,) = tables(part(blocks, "Units without a rank"))

    assert [row[0] for row in table.rows] == ["Xã Thí điểm", "Xã Vắng"]


def test_notes_are_counted_and_not_listed(blocks: Sequence[Block]) -> None:
    found = part(blocks, "Errors and warnings to be mended")

    assert [table.caption for table in tables(found)] == ["Errors: 1", "Warnings: 1"]
    assert isinstance(found[-1], Prose)
    assert found[-1].text == "Notes: 2; the table of findings lists them."


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


def test_changes_name_who_climbed_who_fell_and_why(assessment: Assessment, english: Language) -> None:
    told = content_of(assessment, ReportSetting(english, before=sample_diff())).blocks
    changes = part(told, "Change from 2024 to 2025")
    sentences = [one.text for one in changes if isinstance(one, Bullet)]

    assert any(
        one.startswith("Xã Tân Hòa climbed 3 places (from 4 to 1), index +29.53:") for one in sentences
    )
    assert any(" fell " in one for one in sentences)


def test_the_annex_of_changes_has_every_unit(changed_annexes: dict[str, Annex]) -> None:
    annex = changed_annexes["Change from 2024 to 2025"]
    names = [row[0] for table in tables(annex.blocks) for row in table.rows]

    assert sorted(name.removesuffix(" (not ranked)") for name in names) == sorted(
        sample_diff().units["unit_name"]
    )


def test_only_the_table_of_areas_lies_across(changed_annexes: dict[str, Annex]) -> None:
    assert [title for title, annex in changed_annexes.items() if annex.is_wide] == [
        "Results of every unit by area"
    ]


def test_the_mean_stands_out_among_the_units(changed_annexes: dict[str, Annex]) -> None:
    table = tables(changed_annexes["Results of every unit by area"].blocks)[0]

    assert table.strong_rows == {0}
    assert table.rows[0][0] == "Mean of the ranked units (5)"


def test_places_of_findings_have_a_row_each(changed_annexes: dict[str, Annex]) -> None:
    errors, _ = tables(changed_annexes["Where the errors and warnings are"].blocks)

    assert [row[0] for row in errors.rows] == ["CCHC399"]
    assert errors.rows[0][2].startswith(HOSTILE_NAME)


def test_many_groups_stand_below_each_other(english: Language) -> None:
    few = large_assessment(12)
    units = tuple(replace(unit, group=f"Nhóm {at % 6}") for at, unit in enumerate(few.units))
    table = few.ranking.units.assign(group=[unit.group for unit in units])
    grouped = replace(few, units=Units(units), ranking=replace(few.ranking, units=table))
    means = tables(part(blocks_of(grouped, english), "Results by area"))[0]

    assert [row[0] for row in means.rows] == [f"Nhóm {at}" for at in dict.fromkeys(table["group"].str[-1])]


def test_offices_are_inherited_downwards() -> None:
    framework = shipped_framework("mau-xa-2025")
    owners = owners_of(framework)

    assert owners["1"] == owners["1.1.1"] == "so-noi-vu"
    assert owners["1.6"] == "van-phong-ubnd"


def test_where_nobody_was_scored_nothing_is_said_to_be_lost(english: Language) -> None:
    silent = assess(shipped_framework("mau-xa-2025"), Units((Unit("1", "Xã Vắng", "xa", "xa"),)), {})

    assert isinstance(part(blocks_of(silent, english), "Where points are lost, and what to do")[-1], Prose)


def test_a_finding_without_a_place_is_listed_too(assessment: Assessment, english: Language) -> None:
    nowhere = Finding(POINTS_DIFFER, Place(), values={"stated": 1, "computed": 2})
    annex = content_of(replace(assessment, findings=(nowhere,)), ReportSetting(english)).annexes[-1]

    assert [row[2] for row in tables(annex.blocks)[0].rows] == ["the whole results, no single place"]


def test_an_annex_that_names_codes_has_a_key_to_them(changed_annexes: dict[str, Annex]) -> None:
    *groups, key = tables(changed_annexes["Criteria in which every unit lost most points"].blocks)
    named = {part.split(" ")[0] for table in groups for row in table.rows for part in row[-1].split("; ")}

    assert {row[0] for row in key.rows} == named - {"–"}
    assert ("1.1", "Ban hành kế hoạch") in key.rows


def test_a_unit_that_is_scored_only_is_told_apart_in_the_annexes(changed_annexes: dict[str, Annex]) -> None:
    table = tables(changed_annexes["Results of every unit by area"].blocks)[0]
    names = [row[0] for row in table.rows]

    assert "Xã Thí điểm (not ranked)" in names
    assert "Xã Tân Hòa" in names


def test_units_that_nobody_has_checked_bear_a_mark_with_a_footnote(english: Language) -> None:
    own = {unit.code: Stated({}, {"1.1": 20, "1.2": 20}, ("1.1",)) for unit in commune_units()}
    unchecked = assess(framework_from(COMMUNES), commune_units(), own)
    ranking = tables(part(blocks_of(unchecked, english), "Ranking"))[0]

    assert ranking.rows[0][1] == "Xã Tân Hòa†"
    assert ranking.notes[-1].startswith("† ")


def test_units_that_somebody_has_checked_bear_none(blocks: Sequence[Block]) -> None:
    ranking = tables(part(blocks, "Ranking"))[0]

    assert not [note for note in ranking.notes if note.startswith("†")]


def test_ranks_that_were_made_anew_are_told_below_the_ranking(
    assessment: Assessment, english: Language
) -> None:
    told = content_of(assessment, ReportSetting(english, before=sample_diff())).blocks

    assert "Because units were merged" in tables(part(told, "Ranking"))[0].notes[-1]
