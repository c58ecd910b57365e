"""Random pairs of years: frameworks that changed, units that merged, exemptions, silences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from domain.factories import area, framework, leaf, unit
from domain.year_diff.years import scored
from hypothesis import strategies as st

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.framework import Framework, Role
from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.predecessors import PredecessorLine, Predecessors
from cchc_cli.domain.year_diff.year import UnitHistory, YearResults

Draw: TypeAlias = st.DrawFn

_AWARD = {"kind": "award"}


@dataclass(frozen=True)
class Season:
    """A year, with everything that its results were made from."""

    framework: Framework
    points: Mapping[str, Mapping[str, Fraction]]
    """Stated points by unit code and leaf code; silent leaves are missing."""
    units: Units
    results: YearResults


@dataclass(frozen=True)
class Campaigns:
    """Two years, and what is said of them."""

    before: Season
    after: Season
    stated: Predecessors
    migration: Migration
    same_leaf: Mapping[str, str]
    """Old leaf codes by new ones, as far as both are the same criterion."""


@dataclass
class _Leaves:
    """Leaves of two frameworks in the making: the areas that they stand in, and their maxima."""

    before: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    after: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    lines: list[MigrationLine] = field(default_factory=list)


@st.composite
def campaigns(draw: Draw) -> Campaigns:
    """Make two years at random."""
    roles = draw(st.lists(st.sampled_from(Role), max_size=2))
    areas = {str(at): role for at, role in enumerate([Role.BASE, *roles], start=1)}
    leaves = _Leaves()
    for number in range(1, draw(st.integers(1, 5)) + 1):
        _add_leaf(draw, leaves, number, list(areas))
    stated, names = _units(draw)
    before = _season(draw, areas, leaves.before, names[0], "2024")
    after = _season(draw, areas, leaves.after, names[1], "2025")
    return Campaigns(before, after, stated, Migration(tuple(leaves.lines), "m.yaml"), leaves.same)


def _add_leaf(draw: Draw, leaves: _Leaves, number: int, areas: Sequence[str]) -> None:
    home, now = draw(st.sampled_from(areas)), draw(st.sampled_from(areas))
    fate = draw(st.sampled_from(["same", "reweighted", "moved", "dropped", "new", "split", "renamed"]))
    old, new = f"{home}.{number}", f"{home}.{number}"
    top, later = _maximum(draw), _maximum(draw)
    if fate != "new":
        leaves.before.append((home, _leaf(old, f"Old {number}", top)))
    match fate:
        case "same":
            leaves.after.append((home, _leaf(new, f"Old {number}", top)))
            leaves.same[new] = old
        case "reweighted":
            leaves.after.append((home, _leaf(new, f"Old {number}", later)))
            leaves.same[new] = old
        case "moved":
            new = f"{now}.9{number}"
            leaves.after.append((now, _leaf(new, f"Moved {number}", later)))
            leaves.lines.append(MigrationLine((old,), (new,), MigrationKind.RENAMED))
            leaves.same[new] = old
        case "split":
            parts = (f"{now}.7{number}", f"{now}.8{number}")
            leaves.after.extend((now, _leaf(code, f"Part {code}", later)) for code in parts)
            leaves.lines.append(MigrationLine((old,), parts, MigrationKind.SPLIT))
        case "renamed":  # another criterion under the same code
            leaves.after.append((home, _leaf(new, f"Other {number}", later)))
        case "new":
            leaves.after.append((home, _leaf(new, f"New {number}", later)))


def _maximum(draw: Draw) -> Decimal:
    return Decimal(draw(st.integers(0, 60))) / 2


def _leaf(code: str, name: str, top: Decimal) -> dict[str, object]:
    return {**leaf(code, str(top), _AWARD), "name": name}


def _season(
    draw: Draw,
    areas: Mapping[str, Role],
    leaves: Sequence[tuple[str, dict[str, object]]],
    names: Sequence[str],
    label: str,
) -> Season:
    of = _framework(draw, areas, leaves, label)
    listed = _listed(draw, of, names)
    silent = draw(st.integers(0, 1))
    codes = [one.code for one in listed][: max(1, len(listed) - silent)]
    points = {code: _points(draw, of) for code in codes}
    rows = [{code: float(value) for code, value in some.items()} for some in points.values()]
    histories = {one.code: UnitHistory(population=draw(st.none() | st.integers(0, 5000))) for one in listed}
    return Season(of, points, listed, scored(of, rows, listed, label, histories))


def _framework(
    draw: Draw, areas: Mapping[str, Role], leaves: Sequence[tuple[str, dict[str, object]]], label: str
) -> Framework:
    of_areas = {code: [one for home, one in leaves if home == code] for code in areas}
    described = []
    for code, role in areas.items():
        # An area has one leaf at least.
        own = of_areas[code] or [_leaf(f"{code}.0", f"Lone {code} of {label}", _maximum(draw))]
        own = [one | {"source": "survey"} if draw(st.booleans()) else one for one in own]
        cap = {} if role is Role.BASE else {"role": role, "cap": draw(st.integers(0, 9))}
        described.append(area(code, own, **cap))
    rescale = draw(st.sampled_from(["total", "assessed", "none"]))
    whole = sum(float(str(one["max_points"])) for one in described if "role" not in one)
    # Nothing is left to stretch where a survey has more points than there are.
    scales = [100, 70, "62.5", 1000] if rescale != "assessed" else [whole or 1, 1000]
    return framework(
        described,
        scale=str(draw(st.sampled_from(scales))),
        rescale=rescale,
        ranking={"ties": draw(st.sampled_from(["competition", "dense"]))},
        rounding={"decimals": draw(st.sampled_from([1, 2]))},
    )


def _listed(draw: Draw, of: Framework, names: Sequence[str]) -> Units:
    codes = [node.code for node in of.nodes]
    exempt = st.lists(st.sampled_from(codes), max_size=2, unique=True).map(tuple)
    units = [
        unit(at, group=draw(st.sampled_from("ab")), exempt=draw(exempt), is_ranked=draw(_MOSTLY))
        for at in range(1, len(names) + 1)
    ]
    return Units(tuple(units))


_PEOPLE = st.integers(0, 900)
_MOSTLY = st.sampled_from([True, True, True, False])


def _points(draw: Draw, of: Framework) -> dict[str, Fraction]:
    found = {}
    for one in of.leaves:
        cents = draw(st.none() | st.integers(0, int(one.max_points * 100)))
        if cents is not None:
            # The program rounds what it is given by the rounding of the framework.
            found[one.code] = of.rounding.round_one(cents / 100)
    return {code: Fraction(str(value)) for code, value in found.items()}


def _units(draw: Draw) -> tuple[Predecessors, tuple[Sequence[str], Sequence[str]]]:
    """Make units u1, u2, ... of both years; old ones went into new ones, were divided, or nobody says."""
    counts = draw(st.integers(1, 10)), draw(st.integers(1, 7))
    before, after = ([f"u{at}" for at in range(1, count + 1)] for count in counts)
    ends = st.sampled_from(after)
    lines: list[tuple[str, str, int | None]] = []
    for old in before:
        match draw(st.sampled_from(["joins", "joins", "joins unsized", "is divided", "is not spoken of"])):
            case "joins":
                lines.append((old, draw(ends), draw(_PEOPLE)))
            case "joins unsized":
                lines.append((old, draw(ends), None))
            case "is divided":
                parts = draw(st.lists(ends, min_size=1, max_size=2, unique=True))
                lines += [(old, new, draw(_PEOPLE)) for new in parts]
    numbered = (PredecessorLine(*line, line=at) for at, line in enumerate(lines, start=2))
    return Predecessors(tuple(numbered), "cu-moi.csv"), (before, after)
