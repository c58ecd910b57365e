"""Mutants: what was done to which workbook, repeatable by its recipe."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeAlias

from fuzz.operators import FAMILIES, OPERATORS
from fuzz.originals import Original

_STEPS = (1, 1, 1, 1, 1, 1, 1, 2, 2, 3)
_WEIGHTS = {
    ".xlsx": {"cells": 4, "xml": 5, "archive": 2, "bytes": 1},
    ".ods": {"xml": 5, "archive": 2, "bytes": 1},
    ".xlsb": {"archive": 3, "bytes": 1},
    ".xls": {"bytes": 1},
}
"""A broken byte is mostly noticed by the checksum of an archive: little to learn from it."""
_TRIALS = 8


Stages: TypeAlias = tuple[bytes, ...]
"""A file from the original to the mutant, step by step."""


@dataclass(frozen=True)
class Recipe:
    """How to make a mutant again."""

    seed: int
    number: int
    original: str
    steps: tuple[tuple[int, str], ...]
    """Number and operator of each step; the number is part of what makes its chance."""

    @property
    def operators(self) -> tuple[str, ...]:
        """The names of its operators."""
        return tuple(name for _, name in self.steps)

    def make(self, original: bytes) -> Stages:
        """Apply the steps to the content of the original."""
        stages = [original]
        for step, name in self.steps:
            chance = Random(f"{self.seed}/{self.number}/{step}/{name}")
            stages.append(OPERATORS[name](chance, stages[-1]) if stages[-1] else b"")
        return tuple(stages)

    def shorter(self) -> "tuple[Recipe, ...]":
        """Give the recipes with a part of the steps, the shortest first."""
        return tuple(replace(self, steps=(step,)) for step in self.steps) if len(self.steps) > 1 else ()


def recipe_of(seed: int, number: int, originals: Mapping[str, Original]) -> tuple[Recipe, Stages]:
    """Choose what the mutant of this number is, and make it."""
    random = Random(f"{seed}/{number}")
    name = random.choice(tuple(originals))
    for trial in range(_TRIALS):
        steps = tuple((trial * 10 + at, one) for at, one in enumerate(_steps(random, originals[name].suffix)))
        recipe = Recipe(seed, number, name, steps)
        stages = recipe.make(originals[name].content)
        if stages[-1] != stages[0]:
            break
    return recipe, stages


def _steps(random: Random, suffix: str) -> Sequence[str]:
    """Choose operators, those first that need most of the file to be whole."""
    weights = _WEIGHTS[suffix]
    families = random.choices(tuple(weights), tuple(weights.values()), k=random.choice(_STEPS))
    order = tuple(FAMILIES)
    chosen = [f"{family}.{random.choice(tuple(FAMILIES[family]))}" for family in families]
    return sorted(chosen, key=lambda name: order.index(name.partition(".")[0]))
