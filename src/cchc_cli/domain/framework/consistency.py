"""Whether the parts of a framework fit each other: codes, totals, areas, bands, limits."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from cchc_cli.domain.framework.criterion import Role
from cchc_cli.domain.framework.draft import FrameworkDraft, NodeDraft
from cchc_cli.domain.framework.framework import Band, Limit
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
        # Answers, exemptions and limits name a code alone, so it is one for the whole framework.
        first = first_paths.setdefault(node.code, path)
        if first != path:
            where = path_text(first)
            yield Remark(
                (*path, "code"),
                say("The code {code} is taken already, by {where}.", code=node.code, where=where),
            )


def _node_remarks(path: KeyPath, node: NodeDraft) -> Iterator[Remark]:
    # Areas are the nodes that stand highest.
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
    # Where one number cannot be read, a sum that differs would be a second fault of the same line.
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
    # Without areas that can be read there is no total, which is not a total of 0.
    total = _base_points(draft.areas or (None,))
    if None not in {total, draft.scale} and total != draft.scale:
        message = say(
            "The base areas add up to {total}, but `scale` is {scale}.", total=total, scale=draft.scale
        )
        yield Remark(("scale",) if draft.states("scale") else ("areas",), message)


def _base_points(areas: Sequence[NodeDraft | None]) -> Fraction | None:
    roles = [None if area is None else area.role for area in areas]
    # An area whose role cannot be read may or may not be one of the base.
    if None in roles:
        return None
    return total_points(area for area, role in zip(areas, roles, strict=True) if role is Role.BASE)


def _band_remarks(bands: Iterable[Band | None]) -> Iterator[Remark]:
    # Equal thresholds are a fault as well: the first band that is reached counts.
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
    for position, limit in enumerate(draft.limits or ()):
        if limit is not None and limit.when.criterion not in codes:
            path = ("limits", position, "when", "criterion")
            yield Remark(path, say("There is no area or criterion {code}.", code=limit.when.criterion))
        if limit is not None and draft.bands is not None:
            yield from _highest_band_remarks(("limits", position, "highest_band"), limit, draft.bands)


def _highest_band_remarks(path: KeyPath, limit: Limit, bands: Sequence[Band | None]) -> Iterator[Remark]:
    names = [None if band is None else band.name for band in bands]
    # A band that cannot be read may be the one that is meant.
    if None not in names and limit.highest_band not in names:
        message = say(
            "There is no band “{name}”; the bands are {names}.", name=limit.highest_band, names=names
        )
        yield Remark(path, message)


def _nodes_by_code(draft: FrameworkDraft) -> Mapping[str, NodeDraft]:
    return {node.code: node for _, node in draft.nodes if node.code is not None}
