"""What the course of several years says: one source of rows for all that people read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import DiffFinding, diff_findings, unit_names
from cchc_cli.writers.diff.rows import rounded, whole
from cchc_cli.writers.report_content.figures import group_name

_LEVELS = "▁▂▃▄▅▆▇█"
_NO_LEVEL = " "


@dataclass(frozen=True, slots=True)
class UnitCourse:
    """A unit of the last year: where it stood in every year. None stands for none."""

    group: str
    code: str
    name: str
    ranks: tuple[int | None, ...]
    indices: tuple[float | None, ...]
    """Rounded as published."""
    curve: str
    """A bar for every year, the higher the better the rank."""

    @property
    def rank_change(self) -> int | None:
        """From the first year that it was ranked in to the last; positive for a climb."""
        # Unranked in between does not matter; unranked in the end there is nothing to compare with.
        known = [rank for rank in self.ranks if rank is not None]
        return known[0] - known[-1] if len(known) > 1 and self.ranks[-1] is not None else None

    @property
    def index_change(self) -> float | None:
        """From the first year that it has an index of to the last."""
        known = [index for index in self.indices if index is not None]
        return known[-1] - known[0] if len(known) > 1 and self.indices[-1] is not None else None


@dataclass(frozen=True)
class GroupCourse:
    """The units of one group, in the order of the last ranking."""

    group: str
    name: str
    rows: tuple[UnitCourse, ...]


@dataclass(frozen=True)
class TrendContent:
    """Several years, told group by group."""

    title: str
    labels: tuple[str, ...]
    sources: str
    groups: tuple[GroupCourse, ...]
    findings: tuple[DiffFinding, ...]
    figures: DiffFigures
    note: str

    @property
    def warnings(self) -> tuple[DiffFinding, ...]:
        """What has to be known before a figure is quoted."""
        return tuple(finding for finding in self.findings if finding.is_warning)

    @property
    def notes(self) -> tuple[DiffFinding, ...]:
        """What else was found."""
        return tuple(finding for finding in self.findings if not finding.is_warning)


def trend_content(trend: Trend, language: Language) -> TrendContent:
    """Tell several years in a language."""
    # The finest of all years, so that no digit that was published is lost.
    figures = DiffFigures(language, max(year.decimals for year in trend.years))
    labels = tuple(year.label for year in trend.years)
    sources = (figures.say(_source(year.label, year.source)) for year in trend.years)
    # groupby() joins neighbours only, and the units of a group may stand apart in the table.
    position = {group: at for at, group in enumerate(dict.fromkeys(trend.years[-1].units["group"]))}
    rows = sorted(_rows(trend, figures), key=lambda row: position[row.group])
    return TrendContent(
        title=figures.say(
            say("The course of the ranking from {first} to {last}", first=labels[0], last=labels[-1])
        ),
        labels=labels,
        sources=" · ".join(sources),
        groups=tuple(
            GroupCourse(group, group_name(group, language), tuple(sorted(some, key=_standing)))
            for group, some in groupby(rows, key=lambda row: row.group)
        ),
        findings=trend_findings(trend, language),
        figures=figures,
        note=figures.say(_NOTE),
    )


_NOTE = say(
    "Ranks of earlier years are those among the units of the last year where units were merged since; "
    "the curve shows the rank, higher is better."
)


def _source(label: str, source: str) -> Message:
    return say("{year}: {source}", year=label, source=source)


def _standing(row: UnitCourse) -> tuple[bool, int]:
    return row.ranks[-1] is None, row.ranks[-1] or 0


def _rows(trend: Trend, figures: DiffFigures) -> Iterator[UnitCourse]:
    units = trend.years[-1].units
    # The worst rank of any year in the group is the foot of its curves.
    worst = trend.ranks.max(axis=1).groupby(units["group"]).max()
    for code, group, name in zip(units.index, units["group"], units["unit_name"], strict=True):
        ranks = tuple(map(whole, trend.ranks.loc[code]))
        indices = tuple(rounded(float(index), figures) for index in trend.indices.loc[code])
        yield UnitCourse(group, str(code), name, ranks, indices, curve(ranks, whole(worst[group]) or 1))


def curve(ranks: Sequence[int | None], worst: int) -> str:
    """Draw ranks as bars, rank 1 the highest; a blank where there is none.

    >>> curve((1, 4, None, 8), 8)
    '█▅ ▁'
    """
    # By rank, not index: indices of other frameworks would make a curve of what the decisions did.
    top = len(_LEVELS) - 1
    step = top / max(worst - 1, 1)
    return "".join(_NO_LEVEL if rank is None else _LEVELS[top - round((rank - 1) * step)] for rank in ranks)


def trend_findings(trend: Trend, language: Language) -> tuple[DiffFinding, ...]:
    """Give the findings of all comparisons, each once."""
    # What is wrong with a unit or a framework comes back at every step.
    told = (
        finding
        for diff in trend.diffs
        for finding in diff_findings(diff.findings, unit_names(diff), language)
    )
    return tuple(dict.fromkeys(told))
