"""One sentence per unit: how its rank moved, and why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Message, mark, say
from cchc_cli.writers.diff.areas import AreaChange
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rows import UnitChange
from cchc_cli.writers.diff.words import places_in_words

_NAMED = 3
"""How many other units a sentence names."""
_NAMED_PREDECESSORS = 5


@dataclass(frozen=True)
class Teller:
    """Tells of the units of one comparison in one language."""

    diff: YearDiff
    figures: DiffFigures
    areas: Mapping[str, tuple[AreaChange, ...]]
    """By unit code, of the units of which more than the index is known."""

    def sentence(self, row: UnitChange) -> str:
        """Say in one sentence what became of a unit, and why."""
        return self.figures.say(self._whole(row))

    def _whole(self, row: UnitChange) -> Message:
        match row.status:
            case DiffStatus.NEW:
                return self._new(row)
            case DiffStatus.GONE:
                return self._gone(row)
            case DiffStatus.NOT_COMPARABLE:
                return say("{name} cannot be compared: {why}.", name=row.name, why=self._why_not(row))
            case _:
                return self._compared(row)

    def _new(self, row: UnitChange) -> Message:
        return say(
            "{name} is new in {year}: rank {rank}, index {index}.",
            name=row.name,
            year=self.diff.after.label,
            rank=self.figures.rank(row.rank_after),
            index=self.figures.index(row.index_after),
        )

    def _gone(self, row: UnitChange) -> Message:
        return say(
            "{name} is no longer in the ranking of {year}; in {before} it had rank {rank}, index {index}.",
            name=row.name,
            year=self.diff.after.label,
            before=self.diff.before.label,
            # It was never ranked among the units of today, which others are ranked among anew.
            rank=self.figures.rank(row.published_rank_before or row.rank_before),
            index=self.figures.index(row.index_before),
        )

    def _why_not(self, row: UnitChange) -> str:
        if row.notes:
            return "; ".join(note.rstrip(".") for note in row.notes)
        year = self.diff.before if row.index_before is None else self.diff.after
        return self.figures.say(say("no index of {year} that can be used", year=year.label))

    def _compared(self, row: UnitChange) -> Message:
        reasons = "; ".join(map(self.figures.say, self._reasons(row)))
        if not reasons:
            return say("{movement}.", movement=self._movement(row))
        return say("{movement}: {reasons}.", movement=self._movement(row), reasons=reasons)

    def _movement(self, row: UnitChange) -> Message:
        if row.index_change is None:
            return self._movement_alone(row)
        name, index = self._name(row), self._index(row.index_change)
        if row.rank_change is None or row.rank_before is None or row.rank_after is None:
            return say("{name} is not ranked in both years, {index}", name=name, index=index)
        if not row.rank_change:
            return say("{name} kept rank {rank}, {index}", name=name, rank=row.rank_after, index=index)
        text = _CLIMBED if row.rank_change > 0 else _FELL
        places = places_in_words(abs(row.rank_change))
        moved = {"places": places, "before": row.rank_before, "after": row.rank_after}
        return Message(text, {"name": name, "index": index, **moved})

    def _index(self, change: float) -> Message:
        # "Index 0.00" would be read as an index of nothing.
        return say("index {signed}", signed=self.figures.signed(change)) if change else say("index unchanged")

    def _movement_alone(self, row: UnitChange) -> Message:
        """Say how the rank moved where indices are on scales that cannot be compared."""
        ranks = {"before": self.figures.rank(row.rank_before), "after": self.figures.rank(row.rank_after)}
        return say("{name}: rank {before} before, {after} now", name=self._name(row), **ranks)

    def _name(self, row: UnitChange) -> str | Message:
        if row.status is DiffStatus.MERGED:
            names = self._listed(self._predecessors(row), _NAMED_PREDECESSORS)
            return say("{name} (merged from {names})", name=row.name, names=names) if names else row.name
        if row.status is DiffStatus.RENAMED:
            old = self._listed([name for name in self._predecessors(row) if name != row.name], 1)
            return say("{name} (formerly {old})", name=row.name, old=old) if old else row.name
        return row.name

    def _predecessors(self, row: UnitChange) -> Sequence[str]:
        names = self.diff.before.units["unit_name"]
        return [str(names.get(code, code)) for code in self.diff.predecessors.get(row.code, ())]

    def _reasons(self, row: UnitChange) -> Iterator[Message]:
        yield from self.parts(row)
        # Whoever knows the decision of last year would else call the rank before wrong.
        if row.published_rank_before not in {None, row.rank_before}:
            yield say(
                "published rank in {year}: {rank}",
                year=self.diff.before.label,
                rank=row.published_rank_before,
            )
        if row.rank_change is not None:
            yield from self._moves(row, row.rank_change)

    def parts(self, row: UnitChange) -> Iterator[Message]:
        """Say what the change of an index is made of, its own results first."""
        if row.parts is None:
            yield from self._largest_area(row)
            return
        if row.parts.performance:
            yield self._performance(row, row.parts.performance)
        for text, points in ((_FRAMEWORK, row.parts.framework), (_ADJUSTED, row.parts.adjustments)):
            if points:
                yield Message(text, {"points": self.figures.signed(points)})

    def _performance(self, row: UnitChange, points: float) -> Message:
        sign = 1 if points > 0 else -1
        text = _IMPROVED if points > 0 else _WORSENED
        if self._is_made_otherwise(row.code):
            text = _AGAINST_PREDECESSORS
        signed = self.figures.signed(points)
        # Of the same sign alone: an area that fell is no part of a rise.
        performances = [
            (area.parts.performance * sign, area) for area in self.areas.get(row.code, ()) if area.parts
        ]
        most, area = max(performances, key=lambda pair: pair[0], default=(0.0, None))
        if area is None or most <= 0:
            return Message(text, {"points": signed})
        share = say("{area} {points}", area=area.name, points=self.figures.signed(most * sign))
        return say("{points}, of which {area}", points=Message(text, {"points": signed}), area=share)

    def _is_made_otherwise(self, code: str) -> bool:
        """Whether a unit is made of several, or of a part of one: nobody's effort moved its borders."""
        origins = self.diff.predecessors.get(code, ())
        return len(origins) > 1 or any(self._heirs[origin] > 1 for origin in origins)

    @cached_property
    def _heirs(self) -> Counter[str]:
        """How many units go back to each of the year before."""
        return Counter(chain.from_iterable(self.diff.predecessors.values()))

    def _largest_area(self, row: UnitChange) -> Iterator[Message]:
        most = max(self.areas.get(row.code, ()), key=lambda area: abs(area.change), default=None)
        if most is not None and most.change:
            points = self.figures.signed(most.change)
            yield say("most of it in {area} {points}", area=most.name, points=points)

    def _moves(self, row: UnitChange, places: int) -> Iterator[Message]:
        yield from self._fall(row, -places) if places < 0 else ()
        yield from self._climb(row) if places > 0 else ()
        if row.others_move and row.own_move:
            own, others = map(self.figures.places, (row.own_move, row.others_move))
            yield say("places: {own} by its own index, {others} by the others", own=own, others=others)
        # An index that moved the same way could have moved the rank as well, had the others stayed.
        elif row.others_move and (row.index_change or 0) * places <= 0:
            yield say("only the others moved its rank")

    def _climb(self, row: UnitChange) -> Iterator[Message]:
        if not row.overtook:
            # It moved up because units above it are gone: of those that stayed nothing is to be said.
            return
        if (row.index_change or 0) < 0:
            yield say("its index fell, but others lost more")
        yield say("it overtook {names}", names=self._named(self.diff.overtaken(row.code)))

    def _fall(self, row: UnitChange, places: int) -> Iterator[Message]:
        """Name whom a unit that fell was overtaken by, and count who came in above it."""
        newcomers = self.diff.newcomers_above(row.code)
        # More places than newcomers: one that it was level with has passed, which is no overtaking.
        if (row.index_change or 0) > 0 and (row.overtaken_by or places > newcomers):
            # No word of improving: the framework may have raised the others.
            yield say("its index rose, but those of others rose more")
        if row.overtaken_by:
            yield say("overtaken by {names}", names=self._named(self.diff.overtakers(row.code)))
        if newcomers:
            yield say("{count} of those above it now had no rank to compare before", count=newcomers)

    def _named(self, codes: Sequence[str]) -> str:
        # Only those that are named: a unit may have passed thousands.
        names = [self._names[code] for code in codes[:_NAMED]]
        return self._listed(names, _NAMED, count=len(codes))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return dict(zip(map(str, self.diff.units.index), self.diff.units["unit_name"], strict=True))

    def _listed(self, names: Sequence[str], most: int, *, count: int | None = None) -> str:
        rest = (len(names) if count is None else count) - most
        if rest <= 0:
            return ", ".join(names)
        return self.figures.say(say("{names} and {count} more", names=tuple(names[:most]), count=rest))


_CLIMBED = mark("{name} climbed {places} (from {before} to {after}), {index}")
_FELL = mark("{name} fell {places} (from {before} to {after}), {index}")
_IMPROVED = mark("{points} by its own effort")
_WORSENED = mark("{points} by weaker results of its own")
_AGAINST_PREDECESSORS = mark("{points} in results against its predecessors")
_FRAMEWORK = mark("new framework {points}")
_ADJUSTED = mark("bonus and penalty {points}")
