"""The results folder: whole or not at all, and never in place of anything else."""

import json
import sys
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from assessments import assess, commune_findings, commune_statements, commune_units
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.source_file import SourceFile
from cchc_cli.errors import FolderError
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.output_folder import RESULT_FILES, check_output
from cchc_cli.writers.results import run_here, write_results

NOON = datetime(2025, 12, 31, 12, 0, 0, tzinfo=UTC)
TABLES = (
    "ranking.csv",
    "areas.csv",
    "scores.csv",
    "inputs.csv",
    "findings.csv",
    "findings.json",
    "framework.yaml",
    "manifest.json",
)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "campaign" / "results"


def test_tables_come_without_reports(assessment: Assessment, output: Path) -> None:
    assert _write(assessment, output) == TABLES
    assert _names(output) == sorted(TABLES)


def test_reports_come_where_they_are_wanted(assessment: Assessment, output: Path) -> None:
    _write(assessment, output, with_reports=True)
    assert _names(output) == sorted([*TABLES, "results.xlsx", "report.html", "report.md"])


def test_nothing_else_is_left_beside_the_results(assessment: Assessment, output: Path) -> None:
    _write(assessment, output)
    _write(assessment, output)
    assert _names(output.parent) == ["results"]


def test_the_manifest_has_the_hash_of_the_framework(assessment: Assessment, output: Path) -> None:
    _write(assessment, output)
    manifest = json.loads((output / "manifest.json").read_bytes())
    assert manifest["framework"]["sha256"] == sha256((output / "framework.yaml").read_bytes()).hexdigest()


def test_the_manifest_names_the_list_of_units(assessment: Assessment, output: Path) -> None:
    write_results(
        assessment,
        output,
        language=Language(LanguageCode.VI),
        created=NOON,
        with_reports=False,
        units_file=SourceFile("units.csv", "abc"),
    )
    assert json.loads((output / "manifest.json").read_bytes())["units"]["sha256"] == "abc"


@pytest.mark.parametrize("with_reports", [False, True])
def test_the_same_run_gives_the_same_bytes(
    assessment: Assessment, tmp_path: Path, *, with_reports: bool
) -> None:
    _write(assessment, tmp_path / "a", with_reports=with_reports)
    _write(assessment, tmp_path / "b", with_reports=with_reports)
    assert _contents(tmp_path / "a") == _contents(tmp_path / "b")


def test_the_order_in_which_submissions_arrive_changes_nothing(
    assessment: Assessment, tmp_path: Path
) -> None:
    backwards = dict(reversed(commune_statements().items()))
    other = assess(assessment.framework, commune_units(), backwards, commune_findings()[::-1])
    _write(assessment, tmp_path / "a")
    _write(other, tmp_path / "b")
    assert _contents(tmp_path / "a") == _contents(tmp_path / "b")


def test_only_the_manifest_knows_the_time(assessment: Assessment, tmp_path: Path) -> None:
    _write(assessment, tmp_path / "a")
    _write(assessment, tmp_path / "b", created=datetime(2026, 1, 1, tzinfo=UTC))
    before, after = _contents(tmp_path / "a"), _contents(tmp_path / "b")
    assert [name for name in before if before[name] != after[name]] == ["manifest.json"]


def test_no_file_has_an_absolute_path(assessment: Assessment, output: Path) -> None:
    _write(assessment, output)
    assert not [name for name, content in _contents(output).items() if bytes(output.parent) in content]


def test_older_results_are_replaced_whole(assessment: Assessment, output: Path) -> None:
    _write(assessment, output)
    (output / "report.html").write_text("of an older run")
    _write(assessment, output)
    assert _names(output) == sorted(TABLES)


def test_an_empty_folder_is_filled(assessment: Assessment, output: Path) -> None:
    output.mkdir(parents=True)
    _write(assessment, output)
    assert "ranking.csv" in _names(output)


@pytest.mark.skipif(sys.platform == "win32", reason="links need special rights on Windows")
def test_a_link_to_a_folder_stays_a_link(assessment: Assessment, output: Path, tmp_path: Path) -> None:
    output.mkdir(parents=True)
    link = tmp_path / "link"
    link.symlink_to(output, target_is_directory=True)
    _write(assessment, link)
    assert link.is_symlink()
    assert "ranking.csv" in _names(output)


def test_a_folder_of_something_else_is_not_touched(
    assessment: Assessment, output: Path, snapshot: SnapshotAssertion
) -> None:
    output.mkdir(parents=True)
    (output / "bao-cao.docx").write_text("work of weeks")
    assert _refusal(assessment, output) == snapshot
    assert _names(output) == ["bao-cao.docx"]


def test_a_file_is_not_replaced(assessment: Assessment, output: Path, snapshot: SnapshotAssertion) -> None:
    output.parent.mkdir()
    output.write_text("notes")
    assert _refusal(assessment, output) == snapshot
    assert output.read_text() == "notes"


def test_a_folder_that_cannot_be_made_is_refused(assessment: Assessment, output: Path) -> None:
    output.parent.write_text("a file where a folder should be")
    assert _refusal(assessment, output).startswith("The results cannot be written to …/results: ")


def test_the_folder_that_one_is_in_is_refused(
    assessment: Assessment, output: Path, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    output.mkdir(parents=True)
    monkeypatch.chdir(output)
    assert _refusal(assessment, output) == snapshot


@pytest.mark.parametrize("submissions", ["campaign/results", "campaign/results/xa", "campaign", "."])
def test_results_and_submissions_stay_apart(output: Path, tmp_path: Path, submissions: str) -> None:
    with pytest.raises(FolderError, match="overlap"):
        check_output(output, tmp_path / submissions)


def test_submissions_may_stand_beside_the_results(output: Path) -> None:
    check_output(output, output.parent / "submissions")


def test_a_check_leaves_nothing_behind(output: Path, tmp_path: Path) -> None:
    check_output(output)
    assert _names(tmp_path) == []


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), ZeroDivisionError()])
def test_a_failure_keeps_the_older_results(assessment: Assessment, output: Path, error: Exception) -> None:
    _write(assessment, output)
    before = _contents(output)
    with pytest.raises((FolderError, ZeroDivisionError)):
        _write_until(assessment, output, error)
    assert _contents(output) == before
    assert _names(output.parent) == ["results"]


def test_a_full_disk_is_explained(assessment: Assessment, output: Path) -> None:
    with pytest.raises(FolderError, match="the disk is full"):
        _write_until(assessment, output, OSError(28, "No space left on device"))


def test_older_results_come_back_when_the_swap_fails(
    assessment: Assessment, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(assessment, output)
    before = _contents(output)
    rename = Path.rename

    def fail_for_new(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(FolderError, match="access is refused"):
        _write(assessment, output)
    assert _contents(output) == before
    assert _names(output.parent) == ["results"]


def test_a_unit_whose_file_name_is_no_text_is_written(assessment: Assessment, output: Path) -> None:
    statements = commune_statements()
    statements["X1"] = type(statements["X1"])(file="x\udcff.xlsx")
    _write(assess(assessment.framework, commune_units(), statements), output)
    paths = [file["path"] for file in json.loads((output / "manifest.json").read_bytes())["inputs"]]
    assert "x\udcff.xlsx" in paths


def _write(
    assessment: Assessment, output: Path, *, with_reports: bool = False, created: datetime = NOON
) -> tuple[str, ...]:
    return write_results(
        assessment,
        output,
        language=Language(LanguageCode.VI),
        created=created,
        with_reports=with_reports,
    )


def _write_until(assessment: Assessment, output: Path, error: Exception) -> None:
    """Fail when one long table is written and the other is about to be."""
    written: list[object] = []

    def fail(task: Callable[[], object]) -> "Future[object]":
        if written:
            raise error
        written.append(task)
        return run_here(task)

    write_results(
        assessment,
        output,
        language=Language(LanguageCode.VI),
        created=NOON,
        with_reports=False,
        elsewhere=fail,
    )


def _refusal(assessment: Assessment, output: Path) -> str:
    with pytest.raises(FolderError) as refused:
        _write(assessment, output)
    return str(refused.value).replace(str(output.parent), "…").replace("\\", "/")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_what_people_put_beside_the_results_stays(assessment: Assessment, output: Path) -> None:
    _write(assessment, output)
    (output / "ghi chú.txt").write_text("x", encoding="utf-8")
    (output / "phụ lục").mkdir()
    (output / "phụ lục" / "văn bản.docx").write_text("y", encoding="utf-8")
    _write(assessment, output)
    assert (output / "ghi chú.txt").read_text(encoding="utf-8") == "x"
    assert (output / "phụ lục" / "văn bản.docx").read_text(encoding="utf-8") == "y"


def test_reports_of_an_older_run_do_not_stay_beside_newer_tables(
    assessment: Assessment, output: Path
) -> None:
    _write(assessment, output)
    (output / "report.html").write_text("old", encoding="utf-8")
    _write(assessment, output)
    assert not (output / "report.html").exists()


def test_every_file_of_a_results_folder_is_known_as_ours(assessment: Assessment, output: Path) -> None:
    names = write_results(
        assessment,
        output,
        language=Language(LanguageCode.VI),
        created=datetime(2026, 1, 1, tzinfo=UTC),
        with_reports=True,
    )
    assert sorted(names) == sorted(RESULT_FILES)


def test_a_table_that_no_other_process_can_write_is_written_here(
    assessment: Assessment, output: Path
) -> None:
    def lose(task: Callable[[], object]) -> "Future[object]":
        del task
        lost: Future[object] = Future()
        lost.set_exception(MemoryError())
        return lost

    write_results(
        assessment,
        output,
        language=Language(LanguageCode.VI),
        created=NOON,
        with_reports=False,
        elsewhere=lose,
    )
    assert (output / "scores.csv").stat().st_size > 0
    assert (output / "inputs.csv").stat().st_size > 0
