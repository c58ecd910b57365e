"""Part III: the criteria in which points are lost."""

from itertools import takewhile

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, commune_answers, framework_from
from framework_years import criterion, framework_of
from word_parts import bullets, lines, prose, tables, told

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Block, Picture, Table
from cchc_cli.writers.word.content.losses import TASKS, TOLD, loss_annex, loss_blocks, owners_of
from cchc_cli.writers.word.content.told import Told


@pytest.fixture(scope="module")
def known(assessment: Assessment, english: Language) -> Told:
    """What the part draws on, in English."""
    return told(assessment, english)


@pytest.fixture(scope="module")
def blocks(known: Told) -> list[Block]:
    """The part about the small assessment."""
    return [*loss_blocks(known)]


def flawless(text: str = COMMUNES) -> Assessment:
    """Score one unit that has all points."""
    answers: dict[str, dict[str, float | str]] = {
        **commune_answers(),
        "1.2": {"a": 12.0, "b": 12.0},
        "2.1": {"value": 4.0},
    }
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    return assess(framework_from(text), units, {"A": Stated(answers)})


def test_the_greatest_mean_loss_stands_first(blocks: list[Block]) -> None:
    (table,) = tables(blocks)

    assert [row[0] for row in table.rows] == ["2.1", "1.1", "1.2", "2.2"]
    assert table.rows[1] == (
        *("1.1", "Ban hành kế hoạch", "20", "2.14", "10.71", "1 of 7", "Department of Home Affairs"),
    )


def test_units_to_which_a_criterion_does_not_apply_are_not_counted(blocks: list[Block]) -> None:
    (table,) = tables(blocks)
    units = {row[0]: row[5] for row in table.rows}

    assert units["1.2"] == "4 of 5"  # X4 is exempt, and P1 had no tasks


def test_whoever_lost_most_is_named_first(blocks: list[Block]) -> None:
    advice = {line.split()[0]: line for line in bullets(blocks)}

    assert advice["1.2"].endswith(
        f"the greatest losses first: Xã Tân Hòa, Xã Bình An, {HOSTILE_NAME} and 1 more."
    )
    assert advice["2.1"].endswith("Xã Đảo, Xã Tân Hòa, Xã Bình An and 3 more.")


def test_without_evidence_and_office_neither_is_told(blocks: list[Block]) -> None:
    advice = {line.split()[0]: line for line in bullets(blocks)}

    assert "Evidence: Quyết định ban hành kế hoạch. Appraised by:" in advice["1.1"]
    assert "Evidence" not in advice["2.1"]
    assert "Appraised by" not in advice["2.1"]


def test_what_to_do_stands_in_a_section_of_its_own(blocks: list[Block], known: Told) -> None:
    assert f"## {known.say(TASKS)}" in lines(blocks)


def test_at_most_so_many_criteria_have_a_task(english: Language) -> None:
    leaves = [criterion(f"1.{at}", f"Tiêu chí {at}", 2) for at in range(1, TOLD + 4)]
    points = 2 * len(leaves)
    framework = framework_of([criterion("1", "Chung", points, criteria=leaves)], scale=points)
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    one = assess(framework, units, {"A": Stated({"1.1": {"value": 1.0}})})

    told_of = takewhile(lambda block: not isinstance(block, Picture), loss_blocks(told(one, english)))
    assert len(next(block for block in told_of if isinstance(block, Table)).rows) > TOLD
    assert len(bullets(loss_blocks(told(one, english)))) == TOLD


def test_where_nothing_was_lost_there_is_nothing_to_do(english: Language) -> None:
    assert lines(loss_blocks(told(flawless(), english)))[1:] == [
        "## Criteria in which most points are lost",
        "No points were lost in what has been assessed.",
    ]


def test_the_annex_has_every_assessed_criterion_in_the_order_of_the_framework(known: Told) -> None:
    annex = loss_annex(known)
    assert annex is not None
    (table,) = tables(annex.blocks)

    assert [row[0] for row in table.rows] == ["1.1", "1.2", "1.3", "2.1", "2.2"]
    assert table.rows[2][3:6] == ("0.00", "0.00", "0 of 7")
    assert table.caption == ""


def test_where_nobody_was_scored_there_is_no_annex(english: Language) -> None:
    silent = assess(framework_from(COMMUNES), Units((Unit("A", "Xã A", "xa", "xa"),)), {})

    assert loss_annex(told(silent, english)) is None
    assert prose(loss_blocks(told(silent, english))) == ["No points were lost in what has been assessed."]


def test_unanswered_is_lost_whole(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    one = assess(framework_from(COMMUNES), units, {"A": Stated({"2.1": {"value": 1.0}})})
    annex = loss_annex(told(one, english))
    assert annex is not None
    rows = {row[0]: row[3] for table in tables(annex.blocks) for row in table.rows}

    assert rows["1.1"] == "20.00"
    assert rows["2.1"] == "7.50"


def test_the_office_of_a_criterion_is_its_own_before_that_of_its_area() -> None:
    leaves = [criterion("1.1", "Một", 1, owner="so-tu-phap"), criterion("1.2", "Hai", 1)]
    framework = framework_of(
        [
            criterion("1", "Chung", 2, owner="so-noi-vu", criteria=leaves),
            criterion("2", "Riêng", 18, criteria=[criterion("2.1", "Ba", 18)]),
        ]
    )

    assert owners_of(framework) == {
        "1": "so-noi-vu", "1.1": "so-tu-phap", "1.2": "so-noi-vu", "2": "", "2.1": "",
    }  # fmt: skip
