"""Units: who is scored, in which group, and how a name is recognised."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.names import place_key, unaccented, unit_key, vietnamese_order


@dataclass(frozen=True)
class Unit:
    """A commune, ward, special zone or department."""

    code: str
    name: str
    unit_class: str
    group: str
    parent: str = ""
    aliases: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    exempt_reason: str = ""
    is_ranked: bool = True
    predecessors: tuple[str, ...] = ()
    population: int | None = None


@dataclass(frozen=True)
class Units:
    """The units of a run, in the order of their list.

    ``are_listed`` is False where there is no list, and units are what submissions say.
    """

    units: tuple[Unit, ...]
    are_listed: bool = True

    def __iter__(self) -> Iterator[Unit]:
        """Go through the units in the order of their list."""
        return iter(self.units)

    def __len__(self) -> int:
        """Count the units."""
        return len(self.units)

    @cached_property
    def by_code(self) -> Mapping[str, Unit]:
        """The units by their code."""
        return {unit.code: unit for unit in self.units}

    def match(self, text: str) -> Unit | None:
        """Find the one unit whose code, name or alias this is; None where none or several are."""
        return self._by_key.get(unit_key(text))

    @cached_property
    def _by_key(self) -> Mapping[str, Unit | None]:
        found: dict[str, Unit | None] = {}
        for unit in self.units:
            # Once for each unit: a code that is repeated as an alias makes it no second one.
            for key in {unit_key(text): None for text in (unit.code, unit.name, *unit.aliases)}:
                found[key] = None if key in found else unit
        return found

    def suggest(self, text: str) -> Unit | None:
        """Find the unit whose name is most like this one, to be offered, never assumed."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only loaded where a name did not match

        # The whole names: a part of “Mẫu Hưng” is also in “Mẫu Hưng Thịnh”, which is another place.
        alike = process.extract(
            place_key(text), self._place_keys, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS, limit=None
        )
        # A commune and a ward may be called alike: then the class tells.
        nearest = max(
            alike,
            key=lambda found: (found[1], fuzz.ratio(unaccented(text), unaccented(self.units[found[2]].name))),
            default=None,
        )
        return None if nearest is None else self.units[nearest[2]]

    @cached_property
    def _place_keys(self) -> tuple[str, ...]:
        return tuple(place_key(unit.name) for unit in self.units)


_LEAST_LIKENESS = 80  # of 100: one letter too many, too few or wrong in a short name


def units_of(names: Iterable[str], unit_classes: tuple[str, ...]) -> Units:
    """Make units from what submissions call themselves, one for each different name.

    The class is the one whose name the unit's name starts with, else the first.
    """
    # Backwards, because the last entry of a key stays and the first spelling is to be shown.
    first_names = {unit_key(name): name for name in reversed(list(names))}
    return Units(
        tuple(
            Unit(code=name, name=name, unit_class=unit_class, group=unit_class)
            for name in sorted(first_names.values(), key=vietnamese_order)
            for unit_class in [_class_of(name, unit_classes)]
        ),
        are_listed=False,
    )


_CLASS_WORDS = {"xã": "xa", "phường": "phuong", "đặc khu": "dac-khu", "sở": "so"}


def _class_of(name: str, unit_classes: tuple[str, ...]) -> str:
    key = unit_key(name)
    for word, unit_class in _CLASS_WORDS.items():
        if key.startswith(f"{word} ") and unit_class in unit_classes:
            return unit_class
    return unit_classes[0]
