"""What is legal in a framework but probably not meant."""

from collections.abc import Iterator
from fractions import Fraction

from cchc_cli.domain.framework.criterion import Area, Criterion, Node, Role
from cchc_cli.domain.framework.framework import Framework, Limit, Status
from cchc_cli.domain.framework.leaf_lint import leaf_lint
from cchc_cli.domain.remark import KeyPath, Remark
from cchc_cli.language import say


def lint(framework: Framework) -> tuple[Remark, ...]:
    """Give everything that the author of a framework should look at again."""
    return (
        *_reference_remarks(framework),
        *_band_remarks(framework),
        *_limit_remarks(framework),
        *(
            remark
            for position, area in enumerate(framework.areas)
            for remark in _area_remarks(("areas", position), area, framework)
        ),
    )


def _reference_remarks(framework: Framework) -> Iterator[Remark]:
    if framework.status is Status.OFFICIAL and not framework.references:
        yield Remark(
            ("status",), say("An official framework names the decision that fixes it, under `references`.")
        )


def _band_remarks(framework: Framework) -> Iterator[Remark]:
    highest = highest_index(framework)
    for position, band in enumerate(framework.bands):
        if band.from_ > highest:
            message = say(
                "The band {name} is never reached: no index is above {highest}.",
                name=band.name,
                highest=highest,
            )
            yield Remark(("bands", position, "from"), message)
    # Some decisions have no band for the last; more often a line was forgotten.
    if framework.bands and framework.bands[-1].from_ > 0:
        message = say(
            "The lowest band begins at {value}; units below it get none.", value=framework.bands[-1].from_
        )
        yield Remark(("bands", len(framework.bands) - 1, "from"), message)


def highest_index(framework: Framework) -> Fraction:
    """Give the index of a unit that earns every base point and every bonus."""
    # A cap above the points of its area is legal, and never reached; a cap of 0 is one too.
    caps = (area.max_points if area.cap is None else area.cap for area in framework.areas_of(Role.BONUS))
    points = (area.max_points for area in framework.areas_of(Role.BONUS))
    bonus = sum(map(min, caps, points), Fraction(0))
    return 100 * (framework.scale + bonus) / framework.scale


def _limit_remarks(framework: Framework) -> Iterator[Remark]:
    for position, limit in enumerate(framework.limits):
        yield from _one_limit_remarks(("limits", position), limit, framework)


def _one_limit_remarks(path: KeyPath, limit: Limit, framework: Framework) -> Iterator[Remark]:
    share_below = (*path, "when", "share_below")
    if limit.when.share_below <= 0:
        yield Remark(share_below, say("This limit never holds: no share of points is below 0."))
    # Mostly 50 was written for 50 %.
    if limit.when.share_below > 1:
        yield Remark(share_below, say("This limit holds for every unit: a share is at most 1 (100%)."))
    if framework.bands and limit.highest_band == framework.bands[0].name:
        message = say("This limit changes nothing: {band} is the highest band.", band=limit.highest_band)
        yield Remark((*path, "highest_band"), message)
    if not framework.by_code[limit.when.criterion].max_points:
        message = say("This limit never holds: {code} is not scored.", code=limit.when.criterion)
        yield Remark((*path, "when", "criterion"), message)


def _area_remarks(path: KeyPath, area: Area, framework: Framework) -> Iterator[Remark]:
    if area.cap is not None and area.cap > area.max_points:
        message = say(
            "The cap {cap} is never reached: the area has {max_points} points.",
            cap=area.cap,
            max_points=area.max_points,
        )
        yield Remark((*path, "cap"), message)
    yield from _node_remarks(path, area, framework)


def _node_remarks(path: KeyPath, node: Node, framework: Framework) -> Iterator[Remark]:
    if isinstance(node, Criterion) and node.is_leaf:
        yield from leaf_lint(path, node, framework.owner_of[node.code])
        return
    yield from _total_remarks(path, node)
    for position, criterion in enumerate(node.criteria):
        below = (*path, "criteria", position)
        # Legal, but the rows of a form and the lines of a migration then read like mistakes.
        if not criterion.code.startswith(f"{node.code}."):
            message = say(
                "The code {code} does not begin with {parent}, the code above it.",
                code=criterion.code,
                parent=f"{node.code}.",
            )
            yield Remark((*below, "code"), message)
        yield from _node_remarks(below, criterion, framework)


def _total_remarks(path: KeyPath, node: Node) -> Iterator[Remark]:
    if node.accept_total is None:
        return
    total = sum((criterion.max_points for criterion in node.criteria), Fraction(0))
    if total == node.max_points:
        message = say("The points add up; `accept_total` is not needed.")
    else:
        message = say(
            "{max_points} points, but the criteria below add up to {total}; accepted: {reason}",
            max_points=node.max_points,
            total=total,
            reason=node.accept_total,
        )
    yield Remark((*path, "accept_total"), message)
