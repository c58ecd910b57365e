"""Whether the parts of a framework fit each other: codes, totals, areas, bands, limits."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from cchc_cli.domain.framework.criterion import Role
from cchc_cli.domain.framework.draft import FrameworkDraft, NodeDraft
from cchc_cli.domain.framework.framework import Band
from cchc_cli.domain.framework.leaf_consistency import leaf_remarks
from cchc_cli.domain.remark import KeyPath, Remark, path_text
from cchc_cli.language import say


def consistency_remarks(draft: FrameworkDraft) -> tuple[Remark, ...]:
    """Give everything that does not fit, wherever both sides of it can be read."""
    return (
        *_code_remarks(draft),
        *(remark for path, node in draft.nodes for remark in _node_remarks(path, node)),
        *_scale_remarks(draft),
        *_band_remarks(draft.bands or ()),
        *_ranking_remarks(draft),
        *_limit_remarks(draft),
    )


def _code_remarks(draft: FrameworkDraft) -> Iterator[Remark]:
    first_paths: dict[str, KeyPath] = {}
    for path, node in draft.nodes:
        if node.code is None:
            continue
        first = first_paths.setdefault(node.code, path)
        if first != path:
            where = path_text(first)
            yield Remark(
                (*path, "code"),
                say("The code {code} is taken already, by {where}.", code=node.code, where=where),
            )


def _node_remarks(path: KeyPath, node: NodeDraft) -> Iterator[Remark]:
    if len(path) == len(("areas", 0)):
        yield from _area_remarks(path, node)
    if node.criteria:
        yield from _parent_remarks(path, node)
    else:
        yield from leaf_remarks(path, node)


def _area_remarks(path: KeyPath, area: NodeDraft) -> Iterator[Remark]:
    if area.role in {Role.BONUS, Role.PENALTY} and not area.states("cap"):
        yield Remark(
            path, say("An area of role {role} needs `cap`, the most it can add or take away.", role=area.role)
        )
    if area.role is Role.BASE and area.states("cap"):
        yield Remark(
            (*path, "cap"), say("Only bonus and penalty areas have `cap`; take it out or set the `role`.")
        )


def _parent_remarks(path: KeyPath, node: NodeDraft) -> Iterator[Remark]:
    for key in ("rule", "inputs", "source", "evidence"):
        if node.states(key):
            message = say(
                "`{key}` belongs to criteria that are scored; this one has criteria below it.", key=key
            )
            yield Remark((*path, key), message)
    total = total_points(node.criteria or ())
    if None in {total, node.max_points} or total == node.max_points or node.states("accept_total"):
        return
    message = say(
        "{max_points} points, but the criteria below add up to {total}. Correct one of them; "
        "where the published text itself does not add up, write `accept_total: reason`.",
        max_points=node.max_points,
        total=total,
    )
    yield Remark((*path, "max_points"), message)


def total_points(nodes: Iterable[NodeDraft | None]) -> Fraction | None:
    """Add up maximum points; None where one of them cannot be read."""
    total = Fraction(0)
    for node in nodes:
        if node is None or node.max_points is None:
            return None
        total += node.max_points
    return total


def _scale_remarks(draft: FrameworkDraft) -> Iterator[Remark]:
    areas = draft.areas or (None,)
    if any(area is None or area.role is None for area in areas):
        return
    total = total_points(area for area in areas if area is not None and area.role is Role.BASE)
    if None not in {total, draft.scale} and total != draft.scale:
        message = say(
            "The base areas add up to {total}, but `scale` is {scale}.", total=total, scale=draft.scale
        )
        yield Remark(("scale",) if draft.states("scale") else ("areas",), message)


def _band_remarks(bands: Iterable[Band | None]) -> Iterator[Remark]:
    names = Counter[str]()
    above: Band | None = None
    for position, band in enumerate(bands):
        if band is None:
            continue
        if above is not None and band.from_ >= above.from_:
            message = say(
                "The band {name} is never reached: bands stand highest first, and {above} begins at {value}.",
                name=band.name,
                above=above.name,
                value=above.from_,
            )
            yield Remark(("bands", position, "from"), message)
        names[band.name] += 1
        if names[band.name] > 1:
            yield Remark(("bands", position, "name"), say("There are two bands “{name}”.", name=band.name))
        above = band


def _ranking_remarks(draft: FrameworkDraft) -> Iterator[Remark]:
    codes = _nodes_by_code(draft)
    for position, code in enumerate(draft.ranking.break_ties_by if draft.ranking else ()):
        if code not in codes:
            yield Remark(
                ("ranking", "break_ties_by", position),
                say("There is no area or criterion {code}.", code=code),
            )


def _limit_remarks(draft: FrameworkDraft) -> Iterator[Remark]:
    codes = _nodes_by_code(draft)
    bands = [band.name for band in draft.bands or () if band is not None]
    are_bands_known = draft.bands is not None and None not in draft.bands
    for position, limit in enumerate(draft.limits or ()):
        if limit is None:
            continue
        code = limit.when.criterion
        if code not in codes:
            path = ("limits", position, "when", "criterion")
            yield Remark(path, say("There is no area or criterion {code}.", code=code))
        if are_bands_known and limit.highest_band not in bands:
            message = say(
                "There is no band “{name}”; the bands are {bands}.", name=limit.highest_band, bands=bands
            )
            yield Remark(("limits", position, "highest_band"), message)


def _nodes_by_code(draft: FrameworkDraft) -> Mapping[str, NodeDraft]:
    return {node.code: node for _, node in draft.nodes if node.code is not None}
