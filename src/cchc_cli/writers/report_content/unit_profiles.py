"""Every unit in short: where it is strong, where it is weak, and what its lost points would have needed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import ExplainedLeaf, Explainer, LostPoints
from cchc_cli.domain.framework import Criterion, Role
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.changes import Changes
from cchc_cli.writers.report_content.compared_areas import ComparedArea, ComparedAreas, compared_areas_of
from cchc_cli.writers.report_content.figures import Figures, figures_of, group_name
from cchc_cli.writers.report_content.index_points import IndexPoints, index_points_of
from cchc_cli.writers.report_content.standings import Placing, groups_of, limit_in_words, placings_of
from cchc_cli.writers.report_content.unit_links import UnitLinks, unit_links
from cchc_cli.writers.report_content.unverified_words import UnverifiedUnits

LIGHT_FROM = 400
"""From so many units on, profiles name areas and criteria by code, so that a page stays below 5 MB."""

_NAMED_AREAS = 2
_NAMED_CRITERIA = 3


@dataclass(frozen=True, slots=True)
class LostCriterion:
    """A criterion in which a unit lost points."""

    code: str
    name: str
    """Empty where criteria are named by code."""
    lost: str
    """How many points of how many."""
    need: str
    """What would have earned the full points; empty where that is not said."""


@dataclass(frozen=True, slots=True)
class UnitProfile:
    """One unit in short."""

    name: str
    summary: str
    """Its rank, index and band."""
    remarks: tuple[str, ...]
    """Why its band is not that of its index, and what of its points nobody has checked."""
    change: str
    """What became of it since the year before; empty where that is not known."""
    strong: str
    """Areas above the group's median; empty where there are none."""
    weak: str
    """Areas below the group's median; empty where there are none."""
    lost: tuple[LostCriterion, ...]
    """The criteria that lost it most points."""
    gain: str
    """What these criteria could give; empty where nothing was lost, and of very many units."""
    links: UnitLinks


@dataclass(frozen=True)
class ProfileGroup:
    """The profiles of one group, in the order of its ranking."""

    group: str
    units: tuple[UnitProfile, ...]


@dataclass(frozen=True)
class NodeKey:
    """What a code means, where profiles name areas and criteria by code only."""

    code: str
    name: str


@dataclass(frozen=True)
class UnitProfiles:
    """The profiles of all units that were scored."""

    heading: str
    note: str
    strong_label: str
    weak_label: str
    lost_label: str
    need_label: str
    nothing_lost: str
    scorecard_label: str
    explanation_label: str
    keys_label: str
    keys: tuple[NodeKey, ...]
    groups: tuple[ProfileGroup, ...]


def unit_profiles_of(
    assessment: Assessment,
    language: Language,
    *,
    links: Mapping[str, UnitLinks] | None = None,
    changes: Changes | None = None,
) -> UnitProfiles:
    """Tell of every scored unit in short."""
    writer = _ProfileWriter.of(assessment, language, links or unit_links(assessment), changes)
    groups = tuple(
        ProfileGroup(group_name(group, language), units)
        for group, table in groups_of(assessment)
        if (units := tuple(writer.profiles(table)))
    )
    return UnitProfiles(
        heading=language.show(say("Strengths and weaknesses of each unit")),
        note=language.show(
            say(
                "Areas are compared with the median of the ranked units of the group. The criteria that lost "
                "a unit most points stand below, with what would have earned the full points. Select a unit "
                "to unfold it."
            )
        ),
        strong_label=language.show(say("Strong")),
        weak_label=language.show(say("Weak")),
        lost_label=language.show(say("Most points lost")),
        need_label=language.show(say("For the full points")),
        nothing_lost=language.show(say("It lost no points in what has been assessed.")),
        scorecard_label=language.show(say("Scorecard")),
        explanation_label=language.show(say("How every number came about")),
        keys_label=language.show(say("What the codes mean")),
        keys=tuple(_keys(assessment)) if writer.is_light else (),
        groups=groups,
    )


def _keys(assessment: Assessment) -> Iterator[NodeKey]:
    # Profiles compare base areas only, so no others need a key.
    for area in assessment.framework.areas_of(Role.BASE):
        yield NodeKey(area.code, area.name)
        yield from (NodeKey(leaf.code, leaf.name) for leaf in area.leaves)


@dataclass(frozen=True)
class _ProfileWriter:
    assessment: Assessment
    figures: Figures
    links: Mapping[str, UnitLinks]
    changes: Changes | None
    areas: ComparedAreas
    explainer: Explainer
    unverified: UnverifiedUnits
    index_points: IndexPoints
    is_light: bool

    @classmethod
    def of(
        cls,
        assessment: Assessment,
        language: Language,
        links: Mapping[str, UnitLinks],
        changes: Changes | None,
    ) -> "_ProfileWriter":
        """Look up what all profiles need."""
        figures = figures_of(assessment.framework, language)
        is_light = len(assessment.scores.totals) >= LIGHT_FROM
        areas = compared_areas_of(assessment, figures)
        return cls(
            assessment,
            figures,
            links,
            changes,
            areas,
            Explainer(assessment),
            UnverifiedUnits(assessment, figures),
            index_points_of(assessment),
            is_light,
        )

    def profiles(self, table: pd.DataFrame) -> Iterator[UnitProfile]:
        """Write the profiles of the scored units of a group."""
        scored = self.assessment.scores.totals.index
        for placing in placings_of(table[table.index.isin(scored)]):
            # Worst first, so that whoever mends the first gains most.
            lost = self.explainer.lost(placing.unit_code)[:_NAMED_CRITERIA]
            strong, weak = self.areas.ends(placing.unit_code, _NAMED_AREAS)
            yield UnitProfile(
                name=self._name(placing.unit_code),
                summary=self._summary(placing),
                remarks=tuple(self._remarks(placing)),
                change=self._change(placing.unit_code),
                strong=self._areas(strong),
                weak=self._areas(weak),
                lost=tuple(self._lost(placing.unit_code, one) for one in lost),
                gain=self._gain(placing.unit_code, lost) if lost and not self.is_light else "",
                links=self.links[placing.unit_code],
            )

    def _name(self, unit_code: str) -> str:
        name = self.assessment.units.by_code[unit_code].name
        return " ".join(filter(None, (name, self.unverified.mark(unit_code))))

    def _remarks(self, placing: Placing) -> Iterator[str]:
        if placing.limited_by:
            limited = say("The band is {limit}.", limit=limit_in_words(placing.limited_by))
            yield self.figures.say(limited)
        unverified = self.unverified.remark(placing.unit_code)
        if unverified:
            yield unverified

    def _summary(self, placing: Placing) -> str:
        rank = say("rank {rank}", rank=placing.rank) if placing.rank else placing.status.in_words
        index = self.figures.published(placing.index_percent)
        # Frameworks need not have bands.
        return " · ".join(filter(None, (self.figures.say(rank), index, placing.band)))

    def _change(self, unit_code: str) -> str:
        if self.changes is None:
            return ""
        # A note leaves out the name and the words around its figures: hundreds of times, that is a lot.
        return self.changes.note(unit_code) if self.is_light else self.changes.sentence(unit_code)

    def _areas(self, areas: Sequence[ComparedArea]) -> str:
        return "; ".join(self.figures.say(self._area(one)) for one in areas)

    def _area(self, one: ComparedArea) -> Message:
        return say(
            "{area} {percent} % (median {median} %)",
            area=f"{one.area.code}:" if self.is_light else f"{one.area.code}. {one.area.name}",
            percent=self.figures.brief(one.percent),
            median=self.figures.brief(one.median),
        )

    def _lost(self, unit_code: str, lost: LostPoints) -> LostCriterion:
        leaf = self.explainer.leaf(unit_code, lost.criterion.code)
        return LostCriterion(
            code=lost.criterion.code,
            name="" if self.is_light else lost.criterion.name,
            lost=self.figures.say(
                say(
                    "{lost} of {points} points lost",
                    lost=self.figures.published(lost.points_lost),
                    points=self.figures.published(float(lost.criterion.max_points)),
                )
            ),
            need=self._need(leaf),
        )

    def _gain(self, unit_code: str, lost: Sequence[LostPoints]) -> str:
        # Points of criteria are not points of the index where what does not apply is stretched away.
        index = sum(self.index_points.gain(unit_code, one.criterion, one.points_lost) for one in lost)
        return self.figures.say(
            say(
                "Together up to {points} points of the criteria could be won back: {index} points of the "
                "index.",
                points=self.figures.published(sum(one.points_lost for one in lost)),
                index=self.figures.published(index),
            )
        )

    def _need(self, leaf: ExplainedLeaf) -> str:
        if leaf.full_points_need is None:
            return ""
        need = self.figures.say(leaf.full_points_need)
        named = [] if self.is_light else _named_in(need, leaf.criterion)
        return f"{need} ({'; '.join(named)})" if named else need


def _named_in(need: str, criterion: Criterion) -> Sequence[str]:
    """Say what the names mean that stand for figures in what is needed: mostly letters, a and b."""
    words = frozenset(re.findall(r"\w+", need))
    return [f"{name}: {figure.label}" for name, figure in criterion.inputs.items() if name in words]
