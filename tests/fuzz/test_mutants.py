from collections import Counter
from random import Random

import pytest

from fuzz.archive import unpack
from fuzz.mutants import Recipe, recipe_of
from fuzz.operators import FAMILIES, OPERATORS
from fuzz.originals import originals

ORIGINALS = originals()


@pytest.mark.parametrize("name", ORIGINALS)
def test_an_original_is_the_same_every_time(name: str) -> None:
    assert originals()[name].content == ORIGINALS[name].content


@pytest.mark.parametrize("name", OPERATORS)
def test_every_operator_changes_some_original(name: str) -> None:
    changed = [
        OPERATORS[name](Random(seed), one.content) != one.content
        for one in ORIGINALS.values()
        for seed in range(10)
    ]

    assert any(changed)


@pytest.mark.parametrize("name", OPERATORS)
def test_an_operator_bears_what_another_one_left(name: str) -> None:
    for content in (b"", b"PK\x03\x04", b"no archive", ORIGINALS["tidy-shared.xlsx"].content[:2000]):
        if content:
            OPERATORS[name](Random(1), content)


def test_a_mutant_is_the_same_every_time() -> None:
    assert [recipe_of(3, number, ORIGINALS) for number in range(50)] == [
        recipe_of(3, number, ORIGINALS) for number in range(50)
    ]


def test_another_seed_gives_other_mutants() -> None:
    assert recipe_of(3, 0, ORIGINALS)[1][-1] != recipe_of(4, 0, ORIGINALS)[1][-1]


def test_the_recipe_makes_the_mutant_again() -> None:
    for number in range(50):
        recipe, stages = recipe_of(5, number, ORIGINALS)

        assert recipe.make(ORIGINALS[recipe.original].content) == stages


def test_the_stages_lead_from_the_original_to_the_mutant() -> None:
    recipe, stages = recipe_of(5, 7, ORIGINALS)

    assert stages[0] == ORIGINALS[recipe.original].content
    assert len(stages) == len(recipe.steps) + 1
    assert stages[-1] != stages[0]


def test_nearly_every_mutant_is_another_file_than_its_original() -> None:
    same = [number for number in range(300) if len({*recipe_of(6, number, ORIGINALS)[1]}) == 1]

    assert len(same) <= 3


def test_operators_that_need_a_whole_file_come_first() -> None:
    order = list(FAMILIES)
    for number in range(200):
        families = [name.partition(".")[0] for name in recipe_of(7, number, ORIGINALS)[0].operators]

        assert families == sorted(families, key=order.index)


def test_mutants_use_every_operator_and_every_original() -> None:
    recipes = [recipe_of(8, number, ORIGINALS)[0] for number in range(1500)]

    assert {name for recipe in recipes for name in recipe.operators} == set(OPERATORS)
    assert {recipe.original for recipe in recipes} == set(ORIGINALS)


def test_most_mutants_have_one_step() -> None:
    lengths = Counter(len(recipe_of(9, number, ORIGINALS)[0].steps) for number in range(300))

    assert lengths[1] > lengths[2] > lengths[3] > 0


def test_a_recipe_is_shortened_to_each_of_its_steps() -> None:
    recipe = Recipe(1, 2, "tidy-shared.xlsx", ((0, "cells.gone"), (1, "archive.drop_member")))

    assert [one.steps for one in recipe.shorter()] == [((0, "cells.gone"),), ((1, "archive.drop_member"),)]
    assert recipe.shorter()[0].shorter() == ()


def test_a_step_does_the_same_alone() -> None:
    content = ORIGINALS["tidy-shared.xlsx"].content
    recipe = Recipe(1, 2, "tidy-shared.xlsx", ((0, "cells.error"), (1, "cells.gone")))

    assert recipe.shorter()[0].make(content)[1] == recipe.make(content)[1]


def test_cells_are_changed_one_at_a_time() -> None:
    content = ORIGINALS["tidy-shared.xlsx"].content
    before = {member.name: member.content for member in unpack(content)}
    after = {member.name: member.content for member in unpack(OPERATORS["cells.error"](Random(2), content))}

    changed = [name for name in before if before[name] != after[name]]
    assert changed == ["xl/worksheets/sheet1.xml"]
    assert after[changed[0]].count(b't="e"') == 1
