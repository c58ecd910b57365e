"""Assessments for tests of charts: units whose figures are plain to see, in any number of groups."""

from collections.abc import Mapping, Sequence

from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units

BASE = 90.0
"""The points that apply: 10 of 100 wait for a survey."""

SURE = 55.0
"""The points that every unit earns besides those of criterion 1.2."""


def assessment_of(
    tasks: Mapping[str, Sequence[int]], own: Sequence[float] = (), framework: str = COMMUNES
) -> Assessment:
    """Make an assessment of units that differ in one criterion.

    Args:
        tasks: By group, how many of 100 tasks each unit has done: criterion 1.2 gives 0.3 points for each,
            and none below 50.
        own: What the units claim for them, in the same order; nothing for those after the last.
        framework: One with the criteria of ``COMMUNES``.
    """
    units: list[Unit] = []
    stated: dict[str, Stated] = {}
    for group, counts in tasks.items():
        for done in counts:
            code = f"U{len(units) + 1:04}"
            claimed = {"1.2": own[len(units)]} if len(units) < len(own) else {}
            units.append(Unit(code, f"Xã {group} {len(units) + 1}", "xa", group))
            stated[code] = Stated({**commune_answers(), "1.2": {"a": done, "b": 100}}, claimed)
    return assess(framework_from(framework), Units(tuple(units)), stated)


def index_of(done: int) -> float:
    """Give the index, before rounding, of a unit that has done so many tasks."""
    return 100 * (SURE + 0.3 * done) / BASE


def framework_with_areas(count: int) -> str:
    """Write a framework in which each of many base areas has one criterion."""
    areas = "".join(_area(at) for at in range(1, count + 1))
    head, _, _ = COMMUNES.partition("limits:")
    return f"{head.replace('scale: 100', f'scale: {count}')}areas:\n{areas}"


def _area(at: int) -> str:
    rule = "{kind: count, each: 0.01}"
    return (
        f'  - code: "{at}"\n    name: Lĩnh vực {at}\n    max_points: 1\n    criteria:\n'
        f'      - {{code: "{at}.1", name: Tiêu chí, max_points: 1, rule: {rule}}}\n'
    )
