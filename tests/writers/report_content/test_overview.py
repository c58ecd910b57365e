"""The summary: statistics that a pocket calculator confirms, in sentences."""

from fractions import Fraction
from math import isnan
from statistics import mean, median

import pandas as pd
import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from
from hypothesis import given
from hypothesis import strategies as st
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.changes import changes_of
from cchc_cli.writers.report_content.overview import group_statistics, overview_of
from cchc_cli.writers.report_setting import ReportSetting

CENTS = st.integers(0, 10_000)
BANDS = ("A", "B", "C")


def table_of(rows: list[tuple[int, str, bool]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "index_percent": [cents / 100 for cents, _, _ in rows],
            "band": [band for _, band, _ in rows],
            "status": [RankStatus.RANKED if is_ranked else RankStatus.NOT_RANKED for *_, is_ranked in rows],
        }
    )


def percents(*stated: float, bands: str = "") -> Assessment:
    """Assess units whose share of dossiers in time is stated; all else they answer alike."""
    answers = commune_answers()
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(len(stated))))
    said = {
        unit.code: Stated({**answers, "2.1": {"value": share}})
        for unit, share in zip(units, stated, strict=True)
    }
    return assess(framework_from(COMMUNES.replace("bands:", bands or "bands:")), units, said)


@given(st.lists(st.tuples(CENTS, st.sampled_from(BANDS), st.booleans()), max_size=20))
def test_statistics_are_those_of_the_ranked_units(rows: list[tuple[int, str, bool]]) -> None:
    indices = [Fraction(cents, 100) for cents, _, is_ranked in rows if is_ranked]
    count, average, middle, highest, lowest, *in_bands = group_statistics(table_of(rows), BANDS)
    assert count == len(indices)
    assert in_bands == [sum(band == one and is_ranked for _, band, is_ranked in rows) for one in BANDS]
    if not indices:
        assert all(map(isnan, (average, middle, highest, lowest)))
        return
    assert average == pytest.approx(float(mean(indices)))
    assert middle == pytest.approx(float(median(indices)))
    assert (highest, lowest) == (float(max(indices)), float(min(indices)))


def test_there_is_one_figure_for_every_column(assessment: Assessment, language: Language) -> None:
    overview = overview_of(assessment, language)
    assert {len(group.figures) + 1 for group in overview.groups} == {len(overview.columns)}
    assert overview.columns[-4:] == ("Xuất sắc", "Tốt", "Khá", "Yếu")


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        (0, "All 3 units are ranked."),
        (1, "Of 3 units: 2 ranked, 1 that sent nothing."),
        (3, "Of 3 units: 0 ranked, 3 that sent nothing."),
    ],
)
def test_who_took_part_is_said_first(missing: int, sentence: str, english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(3)))
    said = {f"U{at}": Stated(commune_answers()) for at in range(missing, 3)}
    assert overview_of(assess(framework_from(COMMUNES), units, said), english).sentences[0] == sentence


def test_who_was_scored_but_not_ranked_is_named(assessment: Assessment, english: Language) -> None:
    assert overview_of(assessment, english).sentences[0] == (
        "Of 8 units: 6 ranked, 1 scored but not ranked (Xã Thí điểm), 1 that sent nothing."
    )


def test_units_on_unchecked_points_are_named(english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(8)))
    said = {f"U{at}": Stated({}, {"1.1": 20.0 - at}) for at in range(7)} | {"U7": Stated(commune_answers())}
    told = overview_of(assess(framework_from(COMMUNES), units, said), english).sentences
    assert told[1] == (
        "7 units are ranked wholly or mostly on self-assessed points that nobody has checked (†): "
        "Xã 0, Xã 1, Xã 2, Xã 3, Xã 4 and 2 more."
    )


def test_a_run_without_units_says_so(english: Language) -> None:
    overview = overview_of(assess(framework_from(COMMUNES), Units(()), {}), english)
    assert overview.sentences[0] == "There are no units to rank."
    assert overview.groups == ()


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ((4.0, 3.0), "Xã 0 is first with"),
        ((4.0, 4.0, 1.0), "Xã 0, Xã 1 share the first rank with"),
        ((4.0, 4.0, 4.0), "Xã 0, Xã 1, Xã 2 share the first rank with"),
        ((4.0,) * 4, "4 units share the first rank with"),
    ],
)
def test_the_first_are_named_while_they_are_few(
    stated: tuple[float, ...], words: str, english: Language
) -> None:
    assert f"Communes: {words}" in overview_of(percents(*stated), english).sentences[1]


@pytest.mark.parametrize(("groups", "sentences"), [(1, 1), (3, 3), (4, 1), (9, 1)])
def test_few_groups_have_a_sentence_each_and_many_share_one(
    groups: int, sentences: int, english: Language
) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", f"Cụm {at}") for at in range(groups)))
    said = {unit.code: Stated(commune_answers()) for unit in units}
    told = overview_of(assess(framework_from(COMMUNES), units, said), english).sentences
    assert len([one for one in told if "mean index" in one]) == sentences


def test_the_range_of_means_names_the_lowest_and_the_highest_group(english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", f"Cụm {at}") for at in range(4)))
    said = {unit.code: Stated({**commune_answers(), "2.1": {"value": at}}) for at, unit in enumerate(units)}
    sentence = overview_of(assess(framework_from(COMMUNES), units, said), english).sentences[1]
    assert "lies between" in sentence
    assert sentence.index("(Cụm 0)") < sentence.index("(Cụm 3)")


def test_groups_in_which_nobody_is_ranked_have_no_sentence(english: Language) -> None:
    units = Units((Unit("U0", "Xã 0", "xa", "xa"), Unit("U1", "Phường 1", "phuong", "phuong")))
    told = overview_of(assess(framework_from(COMMUNES), units, {"U0": Stated(commune_answers())}), english)
    assert not any(one.startswith("Wards") for one in told.sentences)
    assert [group.group for group in told.groups] == ["Communes", "Wards"]


def test_the_area_of_the_smallest_share_is_a_base_area(assessment: Assessment, english: Language) -> None:
    assert overview_of(assessment, english).sentences[-1] == (
        "On average, the smallest share is earned in area 2, Thủ tục hành chính: 82.5 % of its points."
    )


def test_without_bands_none_are_counted(english: Language) -> None:
    head, _, tail = COMMUNES.partition("bands:")
    text = head + tail[tail.index("areas:") :]
    units = Units((Unit("U0", "Xã 0", "xa", "xa"),))
    overview = overview_of(assess(framework_from(text), units, {"U0": Stated(commune_answers())}), english)
    assert overview.columns == ("Group", "Ranked", "Mean", "Median", "Highest", "Lowest")
    assert not any("band" in sentence for sentence in overview.sentences)


def test_who_climbed_and_who_fell_most_is_said(assessment: Assessment, english: Language) -> None:
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    told = overview_of(assessment, english, changes=changes).sentences
    assert told[2] == (
        "Communes, ranks since 2024: Xã Tân Hòa climbed most (▲3); Xã Hợp Nhất fell most (▼2)."
    )


def test_counts_are_written_in_the_digits_of_the_language(vietnamese: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(1200)))
    said = {unit.code: Stated({}) for unit in units}
    overview = overview_of(assess(framework_from(COMMUNES), units, said), vietnamese)
    assert overview.groups[0].figures[0] == "1.200"
    assert "1.200" in overview.sentences[0]


def test_statistics_are_written_as_the_framework_publishes_them(english: Language) -> None:
    text = COMMUNES.replace("{decimals: 2, mode: half-up}", "{decimals: 1, mode: truncate}")
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    overview = overview_of(assess(framework_from(text), units, {"A": Stated(commune_answers())}), english)
    # 82.5 of 90 points: 91.666.
    assert overview.groups[0].figures[:3] == ("1", "91.6", "91.6")


def test_every_status_of_a_unit_is_counted_and_they_add_up(english: Language) -> None:
    units = Units(
        (
            Unit("A", "Xã A", "xa", "xa"),
            Unit("B", "Xã B", "xa", "xa", is_ranked=False),
            Unit("C", "Xã C", "xa", "xa", exempt=("1", "2")),
            Unit("D", "Xã D", "xa", "xa"),
        )
    )
    said = dict.fromkeys("ABC", Stated(commune_answers()))
    assert overview_of(assess(framework_from(COMMUNES), units, said), english).sentences[0] == (
        "Of 4 units: 1 ranked, 1 scored but not ranked (Xã B), 1 exempt from every criterion, 1 that sent "
        "nothing."
    )


def test_of_many_units_that_are_scored_only_three_are_named(english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa", is_ranked=False) for at in range(5)))
    said = {unit.code: Stated(commune_answers()) for unit in units}
    sentence = overview_of(assess(framework_from(COMMUNES), units, said), english).sentences[0]
    assert sentence == "Of 5 units: 0 ranked, 5 scored but not ranked (Xã 0, Xã 1, Xã 2 and 2 more)."


def test_bands_that_nobody_reached_are_counted_too(english: Language) -> None:
    assert "Units by band: Xuất sắc 1, Tốt 0, Khá 0, Yếu 0." in overview_of(percents(2.0), english).sentences


def test_of_areas_with_equal_shares_the_first_is_the_smallest(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    sentences = overview_of(assess(framework_from(COMMUNES), units, {"A": Stated({})}), english).sentences
    assert sentences[-1].startswith(
        "On average, the smallest share is earned in area 1, Chỉ đạo, điều hành: 0.0 %"
    )


def test_an_area_that_applies_to_nobody_is_not_the_smallest(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("2",)),))
    said = {"A": Stated(commune_answers())}
    sentences = overview_of(assess(framework_from(COMMUNES), units, said), english).sentences
    assert sentences[-1].startswith("On average, the smallest share is earned in area 1,")


def test_a_ranking_of_self_assessments_names_nobody_for_it(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    options = ScoringOptions(Stage.SELF)
    own = assess(framework_from(COMMUNES), units, {"A": Stated({}, {"1.1": 20.0})}, options=options)
    assert not any("†" in sentence for sentence in overview_of(own, english).sentences)


def test_movements_stand_below_their_group(assessment: Assessment, vietnamese: Language) -> None:
    changes = changes_of(ReportSetting(vietnamese, before=sample_diff()))
    told = overview_of(assessment, vietnamese, changes=changes).sentences
    assert [one.partition(":")[0] for one in told[1:5]] == [
        "Xã",
        "Xã, thứ hạng so với 2024",
        "Phường",
        "Phường, thứ hạng so với 2024",
    ]
