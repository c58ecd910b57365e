"""Proposed migrations: what is written, and that it reads back."""

from pathlib import Path

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.criterion_mapping import Migration
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff.proposal import propose_migration
from cchc_cli.language import Language
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.migration_file import load_migration
from cchc_cli.writers.migration_yaml import migration_yaml


def written(before: Framework, after: Framework, language: Language) -> str:
    return migration_yaml(propose_migration(before, after), language).decode()


def read_back(text: str, folder: Path) -> Migration:
    path = folder / "doi-ma.yaml"
    path.write_text(text, encoding="utf-8")
    return load_migration(path)


def test_the_file_as_people_read_it(language: Language, snapshot: SnapshotAssertion) -> None:
    assert written(old_framework(), new_framework(), language) == snapshot


@pytest.mark.parametrize(("before", "after"), [("mau-so-2025", "mau-xa-2025"), ("bo-766", "mau-so-2025")])
def test_what_is_in_force_reads_back(before: str, after: str, language: Language, tmp_path: Path) -> None:
    old, new = load_framework(before), load_framework(after)
    proposal = propose_migration(old, new)
    lines = read_back(written(old, new, language), tmp_path).lines
    expected = [one.line for one in (*proposal.certain, *proposal.dropped, *proposal.new)]
    assert [(line.from_, line.to, line.kind) for line in lines] == [
        (line.from_, line.to, line.kind) for line in expected
    ]


def test_doubtful_lines_read_once_a_person_lets_them(english: Language, tmp_path: Path) -> None:
    text = written(old_framework(), new_framework(), english).replace("# - {", "- {")
    assert ("1.2",) in [line.from_ for line in read_back(text, tmp_path).lines]


def test_frameworks_without_a_change_give_a_file_that_reads_back(english: Language, tmp_path: Path) -> None:
    assert read_back(written(old_framework(), old_framework(), english), tmp_path).lines == ()


def test_a_name_cannot_break_out_of_its_comment(english: Language, tmp_path: Path) -> None:
    evil = framework_of(
        [criterion("1", "L", 20, criteria=[criterion("1.9", "A\n- {to: '1', kind: new}\x07", 20)])]
    )
    lines = read_back(written(old_framework(), evil, english), tmp_path).lines
    assert ("1",) not in [line.to for line in lines]
