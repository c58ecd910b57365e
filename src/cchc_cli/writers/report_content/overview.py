"""The summary: a few sentences, and one line of figures for each group."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Role
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, mark, say
from cchc_cli.writers.report_content.changes import Changes
from cchc_cli.writers.report_content.few_names import few_names
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name
from cchc_cli.writers.report_content.heat import area_figures
from cchc_cli.writers.report_content.highlights import GroupHighlights, highlights_of
from cchc_cli.writers.report_content.standings import groups_of
from cchc_cli.writers.report_content.unit_links import UnitLinks, unit_links
from cchc_cli.writers.report_content.unverified_words import UnverifiedUnits

_TOLD_ONE_BY_ONE = 3  # with more groups, the table says it better than sentences
_NAMED_LEADERS = 3
_NAMED_MOVERS = 3
_NAMED_UNRANKED = 3


@dataclass(frozen=True)
class GroupFigures:
    """The figures of one group, in the order of ``Overview.columns``."""

    group: str
    figures: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """The summary of a report."""

    heading: str
    sentences: tuple[str, ...]
    columns: tuple[str, ...]
    groups: tuple[GroupFigures, ...]
    highlights: tuple[GroupHighlights, ...]
    """Who leads each group, who is last, and who moved most."""


def overview_of(
    assessment: Assessment,
    language: Language,
    *,
    links: Mapping[str, UnitLinks] | None = None,
    changes: Changes | None = None,
) -> Overview:
    """Sum an assessment up; see ``standings_of``."""
    figures = figures_of(assessment.framework, language)
    columns = (say("Group"), say("Ranked"), say("Mean"), say("Median"), say("Highest"), say("Lowest"))
    bands = [band.name for band in assessment.framework.bands]
    return Overview(
        heading=language.show(say("Summary")),
        sentences=tuple(map(language.show, _sentences(assessment, figures, changes))),
        columns=(*map(language.show, columns), *bands),
        groups=tuple(
            GroupFigures(group_name(group, language), _group_figures(table, bands, figures))
            for group, table in groups_of(assessment)
        ),
        highlights=highlights_of(assessment, language, links or unit_links(assessment), changes),
    )


def _group_figures(table: pd.DataFrame, bands: Sequence[str], figures: Figures) -> tuple[str, ...]:
    return tuple(
        figures.say(figure) if isinstance(figure, int) else figures.published(figure)
        for figure in group_statistics(table, bands)
    )


def group_statistics(table: pd.DataFrame, bands: Sequence[str]) -> tuple[float, ...]:
    """Give the figures of one group, without its name, in the order of ``Overview.columns``.

    Counts are whole numbers; the statistics of the index are floats, NaN where nobody is ranked.
    """
    ranked = _ranked(table)
    index = ranked["index_percent"]
    statistics = (index.mean(), index.median(), index.max(), index.min())
    counts = (int((ranked["band"] == band).sum()) for band in bands)
    return (len(ranked), *map(float, statistics), *counts)


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["status"] == RankStatus.RANKED]


def _sentences(assessment: Assessment, figures: Figures, changes: Changes | None) -> Iterator[Message]:
    yield _participation(assessment)
    yield from UnverifiedUnits(assessment, figures).sentences()
    groups = [(group, _ranked(table)) for group, table in groups_of(assessment)]
    # The mean of nobody is no sentence; the table below has such groups too.
    groups = [(group, ranked) for group, ranked in groups if len(ranked)]
    if len(groups) <= _TOLD_ONE_BY_ONE:
        for group, ranked in groups:
            yield _group_in_words(assessment, group, ranked, figures)
            yield from _movements(group, changes, figures) if changes else ()
    else:
        yield _range_of_means(groups, figures)
    yield from _bands(assessment)
    yield from _weakest_area(assessment, figures)


def _participation(assessment: Assessment) -> Message:
    units = assessment.ranking.units
    if units.empty:
        return say("There are no units to rank.")
    if len(_ranked(units)) == len(units):
        return (
            say("All {units} units are ranked.", units=len(units))
            if len(units) > 1
            else say("The only unit is ranked.")
        )
    present = [one for one in RankStatus if one is RankStatus.RANKED or (units["status"] == one).any()]
    counts = [_count(assessment, status) for status in present]
    # Every unit is in one of these, so that the counts add up.
    return say("Of {units} units: {counts}.", units=len(units), counts=tuple(counts))


def _count(assessment: Assessment, status: RankStatus) -> Message:
    """Say how many units have a status; those that have points but no rank are named."""
    statuses = assessment.ranking.units["status"]
    codes = statuses.index[statuses == status]
    if status is not RankStatus.NOT_RANKED:
        return Message(_COUNTS[status], {"count": len(codes)})
    names = few_names([assessment.units.by_code[code].name for code in codes], _NAMED_UNRANKED)
    return Message(_COUNTS[status], {"count": len(codes), "names": names})


_COUNTS = {
    RankStatus.RANKED: mark("{count} ranked"),
    RankStatus.NOT_RANKED: mark("{count} scored but not ranked ({names})"),
    RankStatus.NOTHING_APPLIES: mark("{count} exempt from every criterion"),
    RankStatus.UNUSABLE: mark("{count} whose submission could not be used"),
    RankStatus.MISSING: mark("{count} that sent nothing"),
}


def _group_in_words(assessment: Assessment, group: str, ranked: pd.DataFrame, figures: Figures) -> Message:
    """Say who is first in a group, and its mean and median."""
    index = ranked["index_percent"]
    return say(
        "{group}: {first}; the mean index is {mean}, the median {median}.",
        group=group_name(group, figures.language),
        first=_first(assessment, ranked, figures),
        mean=figures.published(index.mean()),
        median=figures.published(index.median()),
    )


def _movements(group: str, changes: Changes, figures: Figures) -> Iterator[Message]:
    """Say who climbed most in a group, and who fell most."""
    moves = [
        Message(text, {"name": few_names(names, _NAMED_MOVERS), "move": move})
        for text, (names, move) in (
            (_CLIMBED, changes.most_moved(changes.climbers(group))),
            (_FELL, changes.most_moved(changes.fallers(group))),
        )
        if names
    ]
    if moves:
        yield say(
            "{group}, ranks since {year}: {moves}.",
            group=group_name(group, figures.language),
            year=changes.before_label,
            moves="; ".join(map(figures.say, moves)),
        )


_CLIMBED = mark("{name} climbed most ({move})")
_FELL = mark("{name} fell most ({move})")


def _first(assessment: Assessment, ranked: pd.DataFrame, figures: Figures) -> Message:
    codes = ranked.index[ranked["rank"] == ranked["rank"].min()]
    index = figures.published(ranked["index_percent"].max())
    # A simple framework may give dozens of units everything.
    if len(codes) > _NAMED_LEADERS:
        return say("{count} units share the first rank with {index}", count=len(codes), index=index)
    names = [assessment.units.by_code[code].name for code in codes]
    if len(names) > 1:
        return say("{names} share the first rank with {index}", names=names, index=index)
    return say("{name} is first with {index}", name=names[0], index=index)


def _range_of_means(groups: Sequence[tuple[str, pd.DataFrame]], figures: Figures) -> Message:
    # Of groups, not of units: a large group would hide the others.
    means = {group: ranked["index_percent"].mean() for group, ranked in groups}
    lowest, highest = min(means, key=means.__getitem__), max(means, key=means.__getitem__)
    if figures.published(means[lowest]) == figures.published(means[highest]):
        mean = figures.published(means[lowest])
        return say("The mean index of each of the {count} groups is {mean}.", count=len(means), mean=mean)
    return say(
        "The mean index of the {count} groups lies between {low} ({lowest}) and {high} ({highest}).",
        count=len(means),
        low=figures.published(means[lowest]),
        lowest=group_name(lowest, figures.language),
        high=figures.published(means[highest]),
        highest=group_name(highest, figures.language),
    )


def _bands(assessment: Assessment) -> Iterator[Message]:
    # All bands, so that one that nobody reached is told as such.
    counts = _ranked(assessment.ranking.units)["band"].value_counts()
    named = [
        say("{band} {count}", band=band.name, count=int(counts.get(band.name, 0)))
        for band in assessment.framework.bands
    ]
    if named:
        yield say("Units by band: {bands}.", bands=named)


def _weakest_area(assessment: Assessment, figures: Figures) -> Iterator[Message]:
    """Say in which base area the ranked units earn the smallest share."""
    ranked = _ranked(assessment.ranking.units).index
    # Units for which an area does not apply are no part of its mean: NaN is skipped.
    base = [area.code for area in assessment.framework.areas_of(Role.BASE)]
    means = area_figures(assessment).reindex(ranked)[base].mean().dropna()
    # Where nobody is ranked there is no mean, and idxmin() would fail.
    if means.empty:
        return
    code = str(means.idxmin())
    yield say(
        "On average, the smallest share is earned in area {code}, {name}: {percent} % of its points.",
        code=code,
        name=assessment.framework.by_code[code].name,
        percent=figures.brief(figures.briefly_rounded(means.loc[[code]].to_numpy())[0]),
    )
