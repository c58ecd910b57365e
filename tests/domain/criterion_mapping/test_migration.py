"""Migrations: which of their kinds take one criterion to one."""

import pytest

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.criterion_mapping.claims import _shape


@pytest.mark.parametrize("kind", MigrationKind)
def test_a_kind_is_one_to_one_exactly_where_it_takes_one_code_to_one(kind: MigrationKind) -> None:
    assert _shape(kind).fits(MigrationLine(("2.1",), ("3.1",), kind)) is kind.is_one_to_one


def test_kinds_are_written_in_files_as_the_design_names_them() -> None:
    written = ["same", "renamed", "split", "merged", "reweighted", "dropped", "new"]
    assert [kind.value for kind in MigrationKind] == written


def test_a_migration_says_nothing_unless_it_is_told_something() -> None:
    assert (Migration().lines, Migration().file) == ((), "")
