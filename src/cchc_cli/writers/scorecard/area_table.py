"""The areas of one unit beside those of its group: median, best, and rank."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np
import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.exact import Column
from cchc_cli.domain.framework import Area, Role
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import say
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.report_content.figures import NO_FIGURE, Figures
from cchc_cli.writers.report_content.heat import area_figures
from cchc_cli.writers.report_content.standings import groups_of

INDEX = ""
"""The code of the last line, which is about the index and no area."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Where things stand between 0 and 100 percent."""

    percent: float
    median: float
    """NaN where nobody of the group is ranked, as is ``best``."""
    best: float


@dataclass(frozen=True, slots=True)
class AreaLine:
    """One area of a unit, or its index below them."""

    code: str
    name: str
    points: str
    """With their sign in a bonus or penalty area."""
    max_points: str
    """Empty where nothing of it applies."""
    percent: str
    """Of the maximum that applies; none in a bonus or penalty area."""
    bar: Bar | None
    """None where there is no share that should be earned."""
    median: str
    """In percent, of bonus and penalty areas in points, as is ``best``."""
    best: str
    rank: str
    """With the number of units that have one: ``3/16``."""


@dataclass(frozen=True)
class _Line:
    """What one line of the table is for all units."""

    code: str
    name: str
    is_share: bool
    """Whether it shows percent of a maximum, and not points with a sign."""
    round: Callable[[Column], Column]
    write: Callable[[float], str]
    write_points: Callable[[float], str]


@dataclass(frozen=True, slots=True)
class _Peer:
    """What the ranked units of a group earned in one line."""

    median: float
    best: float
    written_median: str
    written_best: str
    count: str
    """How many units have a rank."""


@dataclass(frozen=True)
class AreaTable:
    """Gives the areas of every unit; what the units of a group share is worked out once."""

    kinds: Sequence[_Line]
    figures: Figures
    shown: Mapping[str, Sequence[float]]
    """By unit code, along the lines, as are the points, maxima and ranks."""
    points: Mapping[str, Sequence[float]]
    maxima: Mapping[str, Sequence[float]]
    ranks: Mapping[str, Sequence[float]]
    peers: Mapping[str, Sequence[_Peer]]
    """By group, along the lines."""

    def lines(self, unit_code: str, group: str) -> tuple[AreaLine, ...]:
        """Give the lines of a unit, that of the index last; none for a unit without points."""
        return tuple(self._lines(unit_code, group)) if unit_code in self.shown else ()

    def peer(self, group: str) -> _Peer:
        """Give what the ranked units of a group reached: the median and the best index."""
        return self.peers[group][-1]

    def _lines(self, code: str, group: str) -> Iterator[AreaLine]:
        rows = (self.shown[code], self.points[code], self.maxima[code], self.ranks[code])
        for kind, peer, shown, points, top, rank in zip(self.kinds, self.peers[group], *rows, strict=True):
            yield AreaLine(
                code=kind.code,
                name=kind.name,
                # 0 of 0 is no result: the unit is exempt from all of the area.
                points=kind.write_points(points) if top else NO_FIGURE,
                max_points=self.figures.say(top) if top else "",
                percent=kind.write(shown) if kind.is_share else NO_FIGURE,
                bar=_bar(shown, peer) if kind.is_share and not isnan(shown) else None,
                median=peer.written_median,
                best=peer.written_best,
                rank=NO_FIGURE if isnan(rank) else f"{self.figures.say(int(rank))}/{peer.count}",
            )


def _bar(shown: float, peer: _Peer) -> Bar:
    # With bonus points an index can be above 100 %, where a bar would lie over the next column.
    percent, median, best = (min(one, 100.0) for one in (shown, peer.median, peer.best))
    return Bar(percent, median, best)


def area_table_of(assessment: Assessment, figures: Figures) -> AreaTable:
    """Put the areas of all units beside those of their groups."""
    scores, units = assessment.scores, assessment.ranking.units
    codes = scores.totals.index
    kinds = tuple(_kinds(assessment, figures))
    exact = area_figures(assessment).assign(**{INDEX: units["index_percent"].reindex(codes)})
    shown = pd.DataFrame({kind.code: kind.round(exact[kind.code].to_numpy()) for kind in kinds}, index=codes)
    # Penalties are not ranked, and so have no column.
    ranks = assessment.ranking.areas.assign(**{INDEX: units["rank"].reindex(codes)})
    ranks = ranks.reindex(columns=[kind.code for kind in kinds]).astype(float)
    return AreaTable(
        kinds=kinds,
        figures=figures,
        shown=_rows(shown),
        points=_rows(scores.area_points.assign(**{INDEX: scores.totals["total_points"]})),
        maxima=_rows(scores.area_max_points.assign(**{INDEX: float(assessment.framework.scale)})),
        ranks=_rows(ranks),
        peers={
            group: tuple(_peers(shown.loc[ranked], ranks.loc[ranked], kinds, figures))
            for group, ranked in _ranked_by_group(assessment)
        },
    )


def _kinds(assessment: Assessment, figures: Figures) -> Iterator[_Line]:
    for area in assessment.framework.areas:
        yield _share(area, figures) if area.role is Role.BASE else _adjustment(area, figures)
    yield _Line(
        code=INDEX,
        name=figures.say(say("Index")),
        is_share=True,
        round=figures.rounding.round,
        write=figures.published,
        write_points=figures.published,
    )


def _share(area: Area, figures: Figures) -> _Line:
    # One decimal, as in the heat table of the report: the card must not disagree with it.
    return _Line(
        code=area.code,
        name=area.name,
        is_share=True,
        round=figures.briefly_rounded,
        write=figures.brief,
        write_points=figures.published,
    )


def _adjustment(area: Area, figures: Figures) -> _Line:
    """Show points with a sign: bonus and penalty have no share that should be earned."""
    sign = -1 if area.role is Role.PENALTY else 1
    signed = DiffFigures(figures.language, figures.rounding.decimals).signed

    def write(points: float) -> str:
        return signed(None if isnan(points) else points)

    return _Line(
        code=area.code,
        name=area.name,
        is_share=False,
        round=figures.rounding.round,
        write=write,
        write_points=lambda points: write(sign * points),
    )


def _ranked_by_group(assessment: Assessment) -> Iterator[tuple[str, pd.Index]]:
    for group, table in groups_of(assessment):
        yield group, table.index[table["status"] == RankStatus.RANKED]


def _rows(table: pd.DataFrame) -> dict[str, Sequence[float]]:
    # A frame takes a hundred times as long as a dict to give a row, and thousands are asked for.
    return dict(zip(map(str, table.index), table.to_numpy(dtype=float).tolist(), strict=True))


def _peers(
    shown: pd.DataFrame, ranks: pd.DataFrame, kinds: Sequence[_Line], figures: Figures
) -> Iterator[_Peer]:
    for kind in kinds:
        # Of figures as they are shown: whoever sorts the cards gets this median and this best.
        column = shown[kind.code]
        # Rounded again: the median of an even number of units lies between two of them.
        median, best = kind.round(np.array([column.median(), column.max()])).tolist()
        count = figures.say(int(ranks[kind.code].notna().sum()))
        yield _Peer(median, best, kind.write(median), kind.write(best), count)
