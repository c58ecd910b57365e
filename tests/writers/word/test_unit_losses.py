"""The units that are to be supported first."""

from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Block, Bullet, Heading, Prose
from cchc_cli.writers.word.content import content_of


def support(assessment: Assessment, language: Language) -> list[Block]:
    """Give what the report says of the units that are far behind."""
    blocks = content_of(assessment, ReportSetting(language)).blocks
    texts = [one.text if isinstance(one, Heading) else "" for one in blocks]
    start = texts.index("Units to be supported first")
    end = next(at for at in range(start + 1, len(blocks)) if texts[at])
    return list(blocks[start + 1 : end])


def group_of(good: int, late: int, text: str = COMMUNES) -> Assessment:
    """Score a group in which some units did almost nothing."""
    units = Units(tuple(Unit(f"X{at}", f"Xã {at}", "xa", "xa") for at in range(good + late)))
    nothing: dict[str, dict[str, float | str]] = {"1.1": {"value": "Không ban hành"}, "2.1": {"value": 0}}
    said = {f"X{at}": Stated(commune_answers() if at < good else nothing) for at in range(good + late)}
    return assess(framework_from(text), units, said)


def test_the_rule_by_which_units_are_chosen_stands_before_them(english: Language) -> None:
    told = support(group_of(2, 1), english)

    assert isinstance(told[0], Prose)
    assert told[0].text == (
        "These are the units whose index is below 65, the threshold of the band Khá, or more than 10 points "
        "below the median of their group."
    )


def test_only_those_far_behind_are_named(english: Language) -> None:
    told = support(group_of(3, 1), english)

    assert [one.lead for one in told if isinstance(one, Bullet)] == ["Xã 3:"]


def test_what_full_points_need_stands_beside_the_loss(english: Language) -> None:
    (bullet,) = (one for one in support(group_of(2, 1), english) if isinstance(one, Bullet))

    assert "below the median):" in bullet.text
    assert "1.1 Ban hành kế hoạch: 20.00 of 20 points lost – " in bullet.text


def test_where_nobody_is_far_behind_nobody_is_named(english: Language) -> None:
    told = support(group_of(3, 0), english)

    assert [one.text for one in told if isinstance(one, Prose)][1:] == ["No unit is so far behind."]
    assert not [one for one in told if isinstance(one, Bullet)]


def test_of_many_the_last_are_named_and_the_others_counted(english: Language) -> None:
    told = support(group_of(9, 7), english)

    assert len([one for one in told if isinstance(one, Bullet)]) == 5
    assert isinstance(told[-1], Prose)
    assert told[-1].text.startswith("Communes: 2 more units are so far behind")


def test_without_bands_only_the_median_counts(english: Language) -> None:
    start, end = COMMUNES.index("bands:"), COMMUNES.index("areas:")
    told = support(group_of(1, 1, text=COMMUNES[:start] + COMMUNES[end:]), english)

    assert isinstance(told[0], Prose)
    assert "threshold" not in told[0].text
