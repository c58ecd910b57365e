"""Where the outcome of a validation is written, and what is never written over."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from campaign_runs import Heard
from validations import small_validation, validation_of

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.validation import Validation
from cchc_cli.errors import FolderError
from cchc_cli.language import Language, LanguageCode
from cchc_cli.pipeline.validation_output import (
    DEFAULT_FOLDER,
    OutputRequest,
    format_bytes,
    write_validation,
)
from cchc_cli.writers.finding_formats.names import FindingFormat

ONE = WorkbookFile("xa-a.xlsx", "a" * 64, "X1", FileStatus.VALID)
TWO = WorkbookFile("đợt 2/xa-b.xlsx", "b" * 64, "X2", FileStatus.VALID)
JSON, TEXT, XLSX = FindingFormat.JSON, FindingFormat.TEXT, FindingFormat.XLSX


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with the workbooks in ``ho-so``."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ho-so" / "đợt 2").mkdir(parents=True)
    for file in (ONE, TWO):
        (tmp_path / "ho-so" / file.path).write_bytes(b"as it was sent")
    return tmp_path


def outcome(*files: WorkbookFile) -> Validation:
    return replace(validation_of([], files or (ONE, TWO)), root="ho-so")


def request(*formats: FindingFormat, output: str = "", is_folder: bool = False) -> OutputRequest:
    path = Path(output) if output else None
    return OutputRequest(formats, path, Language(LanguageCode.EN), Severity.ERROR, is_folder=is_folder)


def written(validation: Validation, asked: OutputRequest) -> list[str]:
    return [path.as_posix() for path in write_validation(validation, asked, Heard())]


@pytest.mark.parametrize(
    ("asked", "is_to_stdout"),
    [
        (request(), False),
        (request(JSON), True),
        (request(TEXT), True),
        (request(XLSX), False),
        (request(JSON, output="a.json"), False),
        (request(JSON, XLSX), False),
    ],
)
def test_one_format_of_text_without_an_output_goes_to_stdout(
    asked: OutputRequest, *, is_to_stdout: bool
) -> None:
    assert asked.is_to_stdout is is_to_stdout


@pytest.mark.parametrize(
    ("asked", "is_one_file"),
    [
        (request(JSON), False),
        (request(JSON, output="a.json"), True),
        (request(JSON, output="a"), True),
        (request(JSON, output="ho-so"), False),
        (request(JSON, output="a", is_folder=True), False),
        (request(JSON, TEXT, output="a"), False),
        (request(XLSX, output="a.xlsx"), False),
    ],
)
def test_the_output_is_a_file_where_one_format_goes_where_no_folder_is(
    asked: OutputRequest, *, is_one_file: bool
) -> None:
    assert asked.is_one_file is is_one_file


@pytest.mark.parametrize("asked", [request(), request(JSON)])
def test_what_is_only_shown_is_not_written(asked: OutputRequest, here: Path) -> None:
    heard = Heard()
    assert write_validation(outcome(), asked, heard) == ()
    assert heard.steps == []
    assert [path.name for path in here.iterdir()] == ["ho-so"]


def test_a_file_is_written_with_the_folders_above_it() -> None:
    assert written(outcome(), request(JSON, output="ra/a/findings.json")) == ["ra/a/findings.json"]
    assert json.loads(Path("ra/a/findings.json").read_bytes())["format"] == "cchc-findings/1"


def test_in_a_folder_every_format_has_its_name() -> None:
    formats = (JSON, TEXT, FindingFormat.SARIF)
    assert written(outcome(), request(*formats, output="ra")) == [
        "ra/findings.json",
        "ra/findings.txt",
        "ra/findings.sarif",
    ]


def test_what_is_written_is_what_stdout_would_have() -> None:
    validation = small_validation()
    asked = request(JSON, output="a.json")
    write_validation(validation, asked, Heard())
    assert Path("a.json").read_bytes() == format_bytes(validation, asked, JSON)


def test_an_older_file_is_replaced() -> None:
    Path("a.json").write_bytes(b"older and longer" * 1000)
    written(outcome(), request(JSON, output="a.json"))
    assert json.loads(Path("a.json").read_bytes())


def test_feedback_goes_into_a_folder_of_its_own_where_none_is_named() -> None:
    paths = written(outcome(ONE), request(XLSX))
    (path,) = paths
    assert Path(path).parts[0] == str(DEFAULT_FOLDER)
    assert Path(path).is_file()


def test_the_feedback_about_one_form_may_have_a_name() -> None:
    assert written(outcome(ONE), request(XLSX, output="Phan-hoi.XLSX")) == ["Phan-hoi.XLSX"]


def test_a_folder_that_is_called_like_a_workbook_is_one() -> None:
    Path("phan-hoi.xlsx").mkdir()
    (path,) = written(outcome(ONE), request(XLSX, output="phan-hoi.xlsx"))
    assert Path(path).parent == Path("phan-hoi.xlsx")


def test_the_feedback_about_several_forms_is_a_folder_of_files() -> None:
    assert written(outcome(), request(XLSX, output="ra")) == ["ra"]
    assert len([*Path("ra").rglob("*.xlsx")]) == 2


def test_feedback_beside_other_formats_has_a_folder_within() -> None:
    assert written(outcome(), request(JSON, XLSX, output="ra")) == ["ra/findings.json", "ra/feedback"]


def test_it_tells_how_many_workbooks_have_their_feedback() -> None:
    heard = Heard()
    write_validation(outcome(), request(XLSX, output="ra"), heard)
    assert heard.steps == [("Writing results", (2, 2))]


@pytest.mark.parametrize(
    "asked",
    [
        request(JSON, output="ho-so/xa-a.xlsx"),
        request(JSON, output="ho-so/../ho-so/xa-a.xlsx"),
        request(TEXT, output="ho-so/đợt 2/xa-b.xlsx"),
    ],
)
def test_a_workbook_that_was_sent_is_never_written_over(asked: OutputRequest) -> None:
    with pytest.raises(FolderError, match="is one of the validated workbooks"):
        written(outcome(), asked)
    assert {path.read_bytes() for path in Path("ho-so").rglob("*.xlsx")} == {b"as it was sent"}


def test_nothing_is_written_where_one_of_several_cannot_be() -> None:
    Path("ra").mkdir()
    Path("ra/findings.json").symlink_to(Path("ho-so/xa-a.xlsx").resolve())
    with pytest.raises(FolderError):
        written(outcome(), request(TEXT, JSON, output="ra"))
    assert [path.name for path in Path("ra").iterdir()] == ["findings.json"]


def test_a_file_in_the_place_of_a_folder_is_told_with_the_reason() -> None:
    Path("ra").write_bytes(b"x")
    with pytest.raises(FolderError, match="a part of its path is a file and no folder"):
        written(outcome(), request(JSON, TEXT, output="ra"))
