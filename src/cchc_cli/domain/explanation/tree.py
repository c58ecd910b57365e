"""The tree of one unit: leaves below criteria below areas, with sums that add up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan

from cchc_cli.domain.explanation.explained import (
    Explained,
    ExplainedLeaf,
    ExplainedNode,
    ExplainedTotals,
    applies,
    points_of,
)
from cchc_cli.domain.explanation.totals import (
    Parts,
    base_in_words,
    exact_points,
    index_in_words,
    sum_in_words,
    total_in_words,
)
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Area, Criterion, Framework, Node, Role, Source

_SUM_DECIMALS = 9  # what floating-point sums may be trusted to


@dataclass(frozen=True)
class AreaResult:
    """What scoring and ranking say of a unit in an area."""

    points: float
    max_points: float
    rank: int | None
    ranked: int


@dataclass(frozen=True)
class UnitTree:
    """What the tree of one unit is grown from."""

    framework: Framework
    leaves: Mapping[str, ExplainedLeaf]
    results: Mapping[str, AreaResult]
    """By the codes of areas."""
    findings: Mapping[str, Sequence[Finding]]
    """About the unit, by criterion."""

    def areas(self) -> tuple[ExplainedNode, ...]:
        """Grow every area."""
        return tuple(map(self._area, self.framework.areas))

    def totals(self, published: Mapping[str, float]) -> ExplainedTotals | None:
        """Say how the areas give the index; ``published`` is the unit's row of totals."""
        # Nothing applies to the unit: a sum of zeros would look like an index of 0.
        if isnan(published["index_percent"]):
            return None
        parts = self._parts()
        left_out = [leaf for leaf in self._base() if not leaf.applies]
        return ExplainedTotals(
            base=published["base_points"],
            applicable=published["applicable_points"],
            bonus=published["bonus_points"],
            penalty=published["penalty_points"],
            total=published["total_points"],
            index_percent=published["index_percent"],
            base_sum=base_in_words(
                [self.results[area.code].points for area in self.framework.areas_of(Role.BASE)],
                published["base_points"],
                self.framework.rounding.decimals,
            ),
            left_out=tuple(leaf.criterion.code for leaf in left_out),
            left_out_points=round(sum(leaf.max_points for leaf in left_out), _SUM_DECIMALS),
            sum=total_in_words(parts, self.framework, published["total_points"]),
            index=index_in_words(parts, self.framework, published["index_percent"]),
        )

    def _area(self, area: Area) -> ExplainedNode:
        result = self.results[area.code]
        below = self._below(area)
        return self._grown(area, below, result)

    def _branch(self, criterion: Criterion) -> Explained:
        if criterion.is_leaf:
            return self.leaves[criterion.code]
        below = self._below(criterion)
        # Scoring adds up areas only: sums of criteria are made here, of published points.
        points = sum(points_of(part) for part in below)
        top = sum(part.max_points for part in below if applies(part))
        result = AreaResult(round(points, _SUM_DECIMALS), round(top, _SUM_DECIMALS), None, 0)
        return self._grown(criterion, below, result)

    def _below(self, node: Node) -> tuple[Explained, ...]:
        return tuple(map(self._branch, node.criteria))

    def _grown(self, node: Node, below: tuple[Explained, ...], result: AreaResult) -> ExplainedNode:
        return ExplainedNode(
            node=node,
            points=result.points,
            max_points=result.max_points,
            share=result.points / result.max_points if result.max_points > 0 else nan,
            rank=result.rank,
            ranked=result.ranked,
            sum=sum_in_words(_addends(below), node, self.framework, result.points),
            owner=self.framework.owner_of[node.code] or "",
            references=node.references,
            findings=tuple(self.findings.get(node.code, ())),
            below=below,
        )

    def _parts(self) -> Parts:
        base = self._base()
        surveyed = [leaf for leaf in base if leaf.criterion.source is Source.SURVEY]
        return Parts(
            base=exact_points(sum(map(points_of, base))),
            applicable=exact_points(sum(_maxima(base))),
            surveyed=exact_points(sum(map(points_of, surveyed))),
            survey_max=exact_points(sum(_maxima(surveyed))),
            bonus=exact_points(sum(self._points_of(Role.BONUS))),
            penalty=exact_points(sum(self._points_of(Role.PENALTY))),
        )

    def _base(self) -> list[ExplainedLeaf]:
        return [self.leaves[leaf.code] for area in self.framework.areas_of(Role.BASE) for leaf in area.leaves]

    def _points_of(self, role: Role) -> Iterator[float]:
        return (self.results[area.code].points for area in self.framework.areas_of(role))


def _addends(below: tuple[Explained, ...]) -> list[float]:
    """Give what is added up; what does not apply is no part of it, but something has to be."""
    return [points_of(part) for part in below if applies(part)] or [0.0]


def _maxima(leaves: Sequence[ExplainedLeaf]) -> Iterator[float]:
    return (leaf.max_points for leaf in leaves if leaf.applies)
