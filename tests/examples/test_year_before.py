"""The example of the year before: it can be rebuilt, and it fits the year that followed."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from example_folders import EXAMPLES, Table, column_of, contents_of, files_of, read_table, rebuilt, scored

from cchc_cli.domain.criterion_mapping import MigrationKind, leaf_names, map_criteria
from cchc_cli.domain.framework import Framework, Role
from cchc_cli.domain.framework.lint import lint
from cchc_cli.domain.units import Units
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.migration_file import load_migration
from cchc_cli.readers.units_file import load_units

BEFORE = EXAMPLES / "xa-mau-2024"
AFTER = EXAMPLES / "xa-mau-2025"
FRAMEWORK = BEFORE / "khung-2024.yaml"
PREDECESSORS = AFTER / "predecessors.csv"
MIGRATION = AFTER / "migration.yaml"
WRITTEN_BY_HAND = frozenset({"README.md", FRAMEWORK.name})

GONE = {"xc40"}
NEW = {"pm08"}
SPLIT = {"xc13": {"xm06", "xm07"}}
RENAMED = {"pm05": "pm05", "hc01": "dm01", "xc04": "xm04"}
PLANTED = (
    ("CCHC104", "xc24", "", ""),
    ("CCHC301", "xc09", "1.1.2", "G10"),
    ("CCHC301", "xc09", "1.1.3", "G14"),
    ("CCHC301", "xc09", "3.4", "G75"),
    ("CCHC301", "xc09", "7.4.1", "D126"),
    ("CCHC340", "xc04", "1.5", "C18"),
    ("CCHC401", "pc08", "2.3.1", "F37"),
    ("CCHC401", "xc20", "1.3", "D13"),
    ("CCHC401", "xc20", "3.2.5", "D41"),
)
OF_EVERY_RUN = {"CCHC403", "CCHC520", "CCHC521", "CCHC522"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rebuilt(2024, tmp_path_factory.mktemp("rebuilt"))


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Table]:
    return scored(BEFORE, FRAMEWORK, tmp_path_factory.mktemp("scored") / "ket-qua")


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework(str(FRAMEWORK))


@pytest.fixture(scope="module")
def framework_after() -> Framework:
    return load_framework("mau-xa-2025")


@pytest.fixture(scope="module")
def units() -> Units:
    return load_units(BEFORE / "units.csv")


@pytest.fixture(scope="module")
def units_after() -> Units:
    return load_units(AFTER / "units.csv")


@pytest.fixture(scope="module")
def successors() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table(PREDECESSORS):
        found.setdefault(row["old"], set()).add(row["new"])
    return found


def _files(folder: Path) -> list[str]:
    return files_of(folder, written_by_hand=WRITTEN_BY_HAND)


def _predecessors_by_name(units: Units, units_after: Units) -> dict[str, str]:
    """Give the new units, by code, whose code, name or alias an old one has."""
    found = {}
    for unit in units_after:
        texts = (unit.code, unit.name, *unit.aliases)
        old = next((match for match in map(units.match, texts) if match), None)
        if old:
            found[unit.code] = old.code
    return found


def test_rebuilding_gives_the_committed_files(built: Path) -> None:
    assert _files(built) == _files(BEFORE)


def test_rebuilding_gives_the_committed_contents(built: Path) -> None:
    different = [file for file in _files(built) if contents_of(built / file) != contents_of(BEFORE / file)]
    assert different == []


def test_the_example_is_small() -> None:
    assert sum(path.stat().st_size for path in BEFORE.rglob("*") if path.is_file()) < 1_500_000


def test_every_unit_says_that_it_is_invented(units: Units) -> None:
    assert len(units) == 56
    assert all("Mẫu" in unit.name and "Mẫu" in unit.parent for unit in units)


def test_the_framework_has_nothing_to_remark(framework: Framework) -> None:
    assert list(lint(framework)) == []


def test_base_areas_add_up_to_the_scale(framework: Framework) -> None:
    assert sum(area.max_points for area in framework.areas_of(Role.BASE)) == framework.scale == 100


def test_planted_faults_are_found_and_nothing_else(results: Mapping[str, Table]) -> None:
    found = [
        (row["code"], row["unit_code"], row["criterion"], row["cell"])
        for row in results["findings"]
        if row["code"] not in OF_EVERY_RUN
    ]
    assert sorted(found) == sorted(PLANTED)


def test_the_readme_names_every_planted_fault() -> None:
    readme = (BEFORE / "README.md").read_text(encoding="utf-8")
    assert [code for code, *_ in PLANTED if code not in readme] == []
    assert [cell for *_, cell in PLANTED if cell not in readme] == []


def test_all_units_but_the_broken_file_have_an_index(results: Mapping[str, Table]) -> None:
    assert {row["unit_code"] for row in results["ranking"] if not row["rank"]} == {"xc24"}
    indices = [float(row["index_percent"]) for row in results["ranking"] if row["rank"]]
    assert 60 < min(indices) < 70
    assert 93 < max(indices) < 96


def test_every_old_unit_went_somewhere_or_is_gone(
    units: Units, units_after: Units, successors: Mapping[str, set[str]]
) -> None:
    known = {*successors, *_predecessors_by_name(units, units_after).values()}
    assert {unit.code for unit in units} - known == GONE


def test_every_new_unit_came_from_somewhere_or_is_new(
    units: Units, units_after: Units, successors: Mapping[str, set[str]]
) -> None:
    known = set().union(*successors.values()) | set(_predecessors_by_name(units, units_after))
    assert {unit.code for unit in units_after} - known == NEW


def test_predecessors_are_units_of_both_lists(
    units: Units, units_after: Units, successors: Mapping[str, set[str]]
) -> None:
    assert [old for old in successors if old not in units.by_code] == []
    assert [new for some in successors.values() for new in some if new not in units_after.by_code] == []


def test_predecessors_bring_all_their_people(units: Units) -> None:
    people: dict[str, int] = {}
    for row in read_table(PREDECESSORS):
        people[row["old"]] = people.get(row["old"], 0) + int(row["population"])
    assert {code: units.by_code[code].population for code in people} == people


def test_merged_units_have_about_the_people_of_their_predecessors(units_after: Units) -> None:
    for unit in units_after:
        lines = [row for row in read_table(PREDECESSORS) if row["new"] == unit.code]
        if lines:
            assert sum(map(int, column_of(lines, "population"))) == pytest.approx(unit.population, rel=0.02)


def test_one_unit_is_split(successors: Mapping[str, set[str]]) -> None:
    assert {old: new for old, new in successors.items() if len(new) > 1} == SPLIT


def test_units_are_renamed_in_three_ways(
    units: Units, units_after: Units, successors: Mapping[str, set[str]]
) -> None:
    for old, new in RENAMED.items():
        assert units.by_code[old].name != units_after.by_code[new].name
    assert units.match("Huyện đảo Mẫu Hải") == units.by_code["hc01"]
    assert "Huyện đảo Mẫu Hải" in units_after.by_code["dm01"].aliases
    assert RENAMED.keys() & successors.keys() == {"xc04"}


def test_a_name_went_to_another_unit(
    units: Units, units_after: Units, successors: Mapping[str, set[str]]
) -> None:
    assert units.by_code["xc34"].name == units_after.by_code["xm06"].name
    assert successors["xc34"] == {"pm02"}


def test_the_list_of_units_leaves_predecessors_to_their_file(units_after: Units) -> None:
    assert [unit.code for unit in units_after if unit.predecessors] == []


def test_codes_of_the_migration_exist(framework: Framework, framework_after: Framework) -> None:
    lines = load_migration(MIGRATION).lines
    assert [code for line in lines for code in line.from_ if code not in framework.by_code] == []
    assert [code for line in lines for code in line.to if code not in framework_after.by_code] == []


def test_the_migration_leaves_nothing_in_doubt(framework: Framework, framework_after: Framework) -> None:
    migration = load_migration(MIGRATION)
    mapping, findings = map_criteria(leaf_names(framework), leaf_names(framework_after), migration)
    said = {code for line in migration.lines for code in (*line.from_, *line.to)}
    assert findings == []
    assert [code for code in (*mapping.dropped, *mapping.added) if code not in said] == []


def test_the_migration_has_every_kind() -> None:
    assert {line.kind for line in load_migration(MIGRATION).lines} == set(MigrationKind)
