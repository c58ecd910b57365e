"""``cchc framework diff``: what it prints, and its exit status."""

import json
from pathlib import Path

import pytest
from command_line import Run
from framework_years import new_framework, old_framework
from syrupy.assertion import SnapshotAssertion

from cchc_cli.cli.app import run
from cchc_cli.language import Language
from cchc_cli.writers.framework_yaml import framework_yaml

DIFF = ("framework", "diff", "cu.yaml", "moi.yaml")


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    for name, framework in (("cu.yaml", old_framework()), ("moi.yaml", new_framework())):
        (tmp_path / name).write_bytes(framework_yaml(framework))


def test_the_terminal_shows_the_changes(cchc: Run, snapshot: SnapshotAssertion) -> None:
    outcome = cchc(*DIFF)
    assert outcome.status == 0
    assert outcome.out == snapshot


@pytest.mark.parametrize("name", ["text", "json", "md"])
def test_a_format_goes_to_a_file(cchc: Run, name: str) -> None:
    assert cchc(*DIFF, "--format", name, "-o", "ra").out == ""
    assert Path("ra").read_bytes()


def test_json_and_nothing_else_goes_to_stdout(
    english: Language,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([*DIFF, "--format", "json"], english) == 0
    assert json.loads(capfdbinary.readouterr().out)["format"] == "cchc-framework-diff/1"


def test_a_proposal_is_written_beside_the_changes_and_then_used(cchc: Run) -> None:
    written = cchc(*DIFF, "--write-migration", "doi-ma.yaml")
    assert written.status == 0
    assert "doi-ma.yaml" in written.err
    assert cchc(*DIFF, "--migration", "doi-ma.yaml").status == 0


def test_an_existing_migration_is_not_overwritten(cchc: Run) -> None:
    Path("doi-ma.yaml").write_text("# của tôi", encoding="utf-8")
    outcome = cchc(*DIFF, "--write-migration", "doi-ma.yaml")
    assert (outcome.status, outcome.out) == (2, "")


def test_errors_in_a_migration_set_the_exit_status(cchc: Run) -> None:
    Path("doi-ma.yaml").write_text("- {from: '1.9', to: '1.1', kind: same}", encoding="utf-8")
    outcome = cchc(*DIFF, "--migration", "doi-ma.yaml")
    assert outcome.status == 1
    assert "CCHC550" in outcome.out


def test_a_migration_that_cannot_be_read_ends_the_command(cchc: Run) -> None:
    Path("doi-ma.yaml").write_text("- {from: 1.9}", encoding="utf-8")
    outcome = cchc(*DIFF, "--migration", "doi-ma.yaml")
    assert outcome.status == 2
    assert "doi-ma.yaml:1" in outcome.err


def test_a_proposal_is_not_built_on_a_migration(cchc: Run) -> None:
    outcome = cchc(*DIFF, "--migration", "a.yaml", "--write-migration", "b.yaml")
    assert outcome.status == 2
    assert "--write-migration" in outcome.err


def test_one_framework_is_not_enough(cchc: Run) -> None:
    assert cchc("framework", "diff", "cu.yaml").status == 2
