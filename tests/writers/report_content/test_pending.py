"""What nobody has given points for yet."""

import pytest
from assessments import Stated, assess, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.pending import pending_codes, pending_notice

TEXT = """
format: cchc/1
id: cho
title: Chờ điểm
year: 2025
unit_classes: [xa]
scale: 100
status: model
rescale: RESCALE
areas:
  - code: "1"
    name: Tự chấm
    max_points: 50
    criteria:
      - code: "1.1"
        name: Gộp
        max_points: 30
        criteria:
          - {code: "1.1.1", name: Khảo sát, max_points: 10, source: survey, rule: {kind: award}}
          - {code: "1.1.2", name: Thẩm định, max_points: 20, source: appraiser, rule: {kind: award}}
      - {code: "1.2", name: Tự chấm, max_points: 10.5, rule: {kind: award}}
      - {code: "1.3", name: Lãnh đạo, max_points: 9.5, source: leader, rule: {kind: award}}
  - code: "2"
    name: Khảo sát người dân
    max_points: 50
    criteria:
      - {code: "2.1", name: Hài lòng, max_points: 20, source: survey, rule: {kind: award}}
      - {code: "2.2", name: Tin tưởng, max_points: 30, source: survey, rule: {kind: award}}
  - code: "3"
    name: Điểm thưởng
    max_points: 5
    role: bonus
    cap: 5
    criteria:
      - {code: "3.1", name: Sáng kiến, max_points: 3, rule: {kind: award}}
      - {code: "3.2", name: Lãnh đạo, max_points: 2, source: leader, rule: {kind: award}}
"""


def waiting(rescale: str = "total", *, exempt: tuple[str, ...] = ()) -> Assessment:
    units = Units((Unit("U0", "Xã 0", "xa", "xa", exempt=exempt), Unit("U1", "Xã 1", "xa", "xa")))
    said = {unit.code: Stated({"1.2": {"value": 5}}) for unit in units}
    return assess(framework_from(TEXT.replace("RESCALE", rescale)), units, said)


def test_what_others_state_is_pending() -> None:
    assert list(pending_codes(waiting())) == ["1.1.1", "1.1.2", "1.3", "2.1", "2.2", "3.2"]


def test_what_one_unit_is_exempt_from_is_pending_for_the_others() -> None:
    assert "2.1" in pending_codes(waiting(exempt=("2.1",)))


def test_the_highest_that_is_wholly_pending_is_named(english: Language) -> None:
    first, *_ = pending_notice(waiting())
    assert english.show(first) == (
        "Not yet assessed: 89.5 of 100 points, namely 1.1 (Gộp), 1.3 (Lãnh đạo), area 2 (Khảo sát người dân)."
    )


def test_bonus_points_are_named_apart(english: Language) -> None:
    assert (
        english.show(pending_notice(waiting())[-1])
        == "Bonus or penalty points not yet given: 3.2 (Lãnh đạo)."
    )


@pytest.mark.parametrize(
    ("rescale", "sentence"),
    [
        ("total", "The index is computed on the rest, and will change when these points are given."),
        ("assessed", "The index is computed on the rest, and will change when these points are given."),
        ("none", "These points are missing from every index until they are given."),
    ],
)
def test_what_that_does_to_the_index_is_said(rescale: str, sentence: str, english: Language) -> None:
    assert english.show(pending_notice(waiting(rescale))[1]) == sentence


def test_where_everything_is_given_nothing_is_said() -> None:
    text = TEXT.replace("RESCALE", "total")
    for source in ("survey", "appraiser", "leader"):
        text = text.replace(f"source: {source}, ", "")
    units = Units((Unit("U0", "Xã 0", "xa", "xa"),))
    assert pending_notice(assess(framework_from(text), units, {"U0": Stated()})) == []


def test_it_is_said_in_vietnamese_too(vietnamese: Language) -> None:
    said = [vietnamese.show(sentence) for sentence in pending_notice(waiting())]
    assert "89,5" in said[0]
    assert not any("Not yet" in sentence or "Bonus" in sentence for sentence in said)


def test_once_a_single_unit_has_points_nobody_waits() -> None:
    text = TEXT.replace("RESCALE", "total").replace("source: survey, ", "")
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(2)))
    told = assess(framework_from(text), units, {"U0": Stated({"2.1": {"value": 5}}), "U1": Stated()})
    assert not {"2.1", "2.2", "1.1.1"} & {*pending_codes(told)}


def test_an_exempt_unit_alone_waits_for_nothing() -> None:
    text = TEXT.replace("RESCALE", "total")
    units = Units((Unit("U0", "Xã 0", "xa", "xa", exempt=("2",)),))
    told = assess(framework_from(text), units, {"U0": Stated({"1.2": {"value": 5}})})
    assert not {"2.1", "2.2"} & {*pending_codes(told)}


def test_without_units_nothing_is_pending() -> None:
    nobody = assess(framework_from(TEXT.replace("RESCALE", "total")), Units(()), {})
    assert pending_notice(nobody) == []


def test_points_are_counted_exactly(english: Language) -> None:
    thirds = TEXT.replace("RESCALE", "total").replace("max_points: 9.5", "max_points: 9.45")
    thirds = thirds.replace("max_points: 10.5", "max_points: 10.55")
    units = Units((Unit("U0", "Xã 0", "xa", "xa"),))
    told = assess(framework_from(thirds), units, {"U0": Stated({"1.2": {"value": 5}})})
    assert english.show(pending_notice(told)[0]).startswith("Not yet assessed: 89.45 of 100 points")
