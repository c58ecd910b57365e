"""The four parts straight from the formulas of DESIGN 6 and 7.1, in fractions, unit by unit."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from domain.year_diff.campaigns import Campaigns, Season

from cchc_cli.domain.framework import Criterion, Rescale, Role, Source

ZERO = Fraction(0)


def weights_of(code: str, old: Sequence[str], found: Campaigns) -> Mapping[str, Fraction]:
    """Weigh predecessors by what lines or lists say of their people, else equally."""
    lines = {(line.old, line.new): line.population for line in found.stated.lines}
    people = []
    for one in old:
        said = lines.get((one, code))
        people.append(found.before.results.histories[one].population if said is None else said)
    known = [count for count in people if count is not None]
    if len(known) < len(old) or not sum(known):
        return dict.fromkeys(old, Fraction(1, len(old)))
    return {one: Fraction(count, sum(known)) for one, count in zip(old, known, strict=True)}


def slow_parts(code: str, old: Sequence[str], found: Campaigns) -> dict[str, Fraction]:
    """Split the change of one unit's index."""
    shares = weights_of(code, old, found)
    earlier = _mean({one: _contributions(found.before, one) for one in old}, shares)
    later = _contributions(found.after, code)
    parts = dict.fromkeys(("performance", "reweighting", "added_dropped"), ZERO)
    for new, (weight_now, points_now) in later.items():
        weight, points = earlier.pop(found.same_leaf.get(new, ""), (ZERO, ZERO))
        if not (weight and weight_now):
            parts["added_dropped"] += points_now - points
            continue
        share, share_now = points / weight, points_now / weight_now
        parts["performance"] += (weight + weight_now) / 2 * (share_now - share)
        parts["reweighting"] += (share + share_now) / 2 * (weight_now - weight)
    parts["added_dropped"] -= sum((points for _, points in earlier.values()), ZERO)
    adjusted = sum((shares[one] * _adjustment(found.before, one) for one in old), ZERO)
    return {**parts, "adjustments": _adjustment(found.after, code) - adjusted}


def slow_common(code: str, old: Sequence[str], found: Campaigns) -> tuple[Fraction, Fraction] | None:
    """Give both years' index of a unit on the criteria alone that both years have; None for none."""
    earlier = _mean({one: _contributions(found.before, one) for one in old}, weights_of(code, old, found))
    later = _contributions(found.after, code)
    both = [
        (earlier[was], later[new])
        for new, was in found.same_leaf.items()
        if earlier.get(was, (ZERO, ZERO))[0] and later.get(new, (ZERO, ZERO))[0]
    ]
    if not both:
        return None
    sums = [sum((one[year][at] for one in both), ZERO) for year in (0, 1) for at in (0, 1)]
    return 100 * sums[1] / sums[0], 100 * sums[3] / sums[2]


def _contributions(season: Season, unit_code: str) -> dict[str, tuple[Fraction, Fraction]]:
    """Give weight and points of every base leaf, both in percent of the index."""
    of, points = season.framework, season.points[unit_code]
    leaves = [leaf for area in of.areas_of(Role.BASE) for leaf in area.leaves]
    exempt = season.units.by_code[unit_code].exempt
    applicable = [leaf for leaf in leaves if not _is_exempt(leaf, exempt, season)]
    whole = sum((leaf.max_points for leaf in applicable), ZERO)
    surveyed = sum((leaf.max_points for leaf in applicable if leaf.source is Source.SURVEY), ZERO)
    found = {}
    for leaf in applicable:
        top = leaf.max_points
        match of.rescale:
            case Rescale.NONE:
                weight = 100 * top / of.scale
            case Rescale.TOTAL:
                weight = 100 * top / whole if whole else ZERO
            case Rescale.ASSESSED if leaf.source is Source.SURVEY:
                weight = 100 * top / of.scale
            case Rescale.ASSESSED:
                rest = whole - surveyed
                weight = 100 * (of.scale - surveyed) / of.scale * top / rest if rest else ZERO
        earned = points.get(leaf.code, ZERO) / top if top else ZERO
        found[leaf.code] = (weight, weight * earned)
    return found


def _is_exempt(leaf: Criterion, exempt: Sequence[str], season: Season) -> bool:
    return leaf.code in exempt or season.framework.area_of[leaf.code].code in exempt


def _adjustment(season: Season, unit_code: str) -> Fraction:
    """Give what bonus and penalty changed the index by, and what keeps it from being negative."""
    of, exempt = season.framework, season.units.by_code[unit_code].exempt
    signed = ZERO
    for area in of.areas:
        own = [leaf for leaf in area.leaves if not _is_exempt(leaf, exempt, season)]
        earned = sum((season.points[unit_code].get(leaf.code, ZERO) for leaf in own), ZERO)
        if area.role is not Role.BASE and area.cap is not None:
            sign = -1 if area.role is Role.PENALTY else 1
            signed += sign * 100 * min(earned, area.cap) / of.scale
    base = sum((points for _, points in _contributions(season, unit_code).values()), ZERO)
    return max(signed, -base)


def _mean(
    units: Mapping[str, Mapping[str, tuple[Fraction, Fraction]]], shares: Mapping[str, Fraction]
) -> dict[str, tuple[Fraction, Fraction]]:
    codes = dict.fromkeys(code for leaves in units.values() for code in leaves)
    nothing = (ZERO, ZERO)
    return {
        code: (
            sum((shares[one] * leaves.get(code, nothing)[0] for one, leaves in units.items()), ZERO),
            sum((shares[one] * leaves.get(code, nothing)[1] for one, leaves in units.items()), ZERO),
        )
        for code in codes
    }
