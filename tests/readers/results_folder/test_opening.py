"""Opening a results folder: everything that keeps it from being used is told at once."""

from pathlib import Path

import pytest
from results_folders import edit_json, set_cell, told, without_column, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.errors import FrameworkError, ResultsError
from cchc_cli.language import Language
from cchc_cli.readers.results_folder.opening import OpenedFolder, opened
from cchc_cli.readers.results_folder.scores import scores_file


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "kết quả")


def open_(folder: Path) -> OpenedFolder:
    return opened(folder, [scores_file(folder)])


def refusal(folder: Path) -> ResultsError:
    with pytest.raises(ResultsError) as raised:
        open_(folder)
    return raised.value


def test_an_open_folder_knows_its_framework_and_units(folder: Path, assessment: Assessment) -> None:
    found = open_(folder)
    assert found.framework == assessment.framework
    assert sorted(found.ranking.index) == sorted(unit.code for unit in assessment.units)
    assert found.findings == []


def test_files_are_named_without_the_way_to_the_folder(folder: Path) -> None:
    assert open_(folder).place("ranking.csv").file == "kết quả/ranking.csv"


def test_faults_of_all_files_are_told_together(folder: Path) -> None:
    edit_json(folder / "manifest.json", ("options", "stage"), 3)
    (folder / "framework.yaml").unlink()
    (folder / "ranking.csv").unlink()
    without_column(folder / "scores.csv", "source")
    assert [fault.split()[0] for fault in told(refusal(folder).faults)] == [
        "manifest.json:0",
        "framework.yaml:0",
        "ranking.csv:0",
        "scores.csv:1",
    ]


def test_a_refusal_counts_the_faults_and_says_what_to_do(folder: Path, language: Language) -> None:
    set_cell(folder / "ranking.csv", 1, "rank", "0")
    set_cell(folder / "ranking.csv", 2, "rank", "0")
    said = language.show(refusal(folder).message)
    assert str(folder) in said
    assert {"vi": ": 2. ", "en": "faults: 2. Score the year again"}[language.code] in said


def test_a_folder_in_the_place_of_a_file_is_told(folder: Path) -> None:
    (folder / "framework.yaml").unlink()
    (folder / "framework.yaml").mkdir()
    (fault,) = refusal(folder).faults
    assert str(fault.message) == "The file cannot be opened: it is a folder."


@pytest.mark.parametrize("content", [b"", b"a: [", b"[]", b"\xff\xfe", b"format: cchc/9\n", b"a: &a [*a]\n"])
def test_a_framework_that_is_none_is_told_with_its_place(folder: Path, content: bytes) -> None:
    (folder / "framework.yaml").write_bytes(content)
    with pytest.raises(FrameworkError) as raised:
        open_(folder)
    faults = raised.value.faults
    assert all(Path(fault.file).name == "framework.yaml" for fault in faults)
    assert "framework.yaml" in str(raised.value.message)


def test_a_framework_that_was_changed_afterwards_is_noticed(folder: Path) -> None:
    path = folder / "framework.yaml"
    path.write_bytes(path.read_bytes() + b"\n")
    (finding,) = open_(folder).findings
    assert (finding.code, finding.place.file) == ("CCHC561", "kết quả/framework.yaml")


def test_a_manifest_with_another_hash_is_noticed_alike(folder: Path) -> None:
    edit_json(folder / "manifest.json", ("framework", "sha256"), "0" * 64)
    assert [finding.code for finding in open_(folder).findings] == ["CCHC561"]
