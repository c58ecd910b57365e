"""The manifest of a results folder: each of its keys is right, or told with its way."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME, commune_assessment
from results_folders import NOON, edit_json, told, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.domain.year_diff.year import UnitHistory
from cchc_cli.errors import ResultsError
from cchc_cli.readers.results_folder.manifest import Exemption, Manifest, read_manifest

FAULTS: Mapping[tuple[str | int, ...], object] = {
    ("framework",): [],
    ("framework", "sha256"): None,
    ("options",): "final",
    ("options", "stage"): "last",
    ("options", "require_evidence"): "no",
    ("units",): "units.csv",
    ("histories",): [],
    ("histories", "X1"): None,
    ("histories", "X1", "population"): "12.000",
    ("histories", "X2", "predecessors"): "C1;C2",
    ("histories", "X2", "predecessors", 0): 1,
    ("histories", "X2", "aliases"): {"a": "b"},
    ("histories", "X4", "exempt"): "1.2",
    ("histories", "X4", "exempt_reason"): 3,
    ("inputs",): {},
    ("inputs", 0): "xa/X1.xlsx",
    ("inputs", 1, "path"): None,
    ("inputs", 1, "sha256"): 1e30,
    ("inputs", 1, "unit_code"): 7,
    ("inputs", 1, "status"): "lost",
}
NEEDED = (
    *(("framework",), ("framework", "sha256"), ("options",), ("options", "stage")),
    *(("options", "require_evidence"), ("units",), ("histories",), ("inputs",), ("inputs", 1, "path")),
    *(("inputs", 1, "sha256"), ("inputs", 1, "unit_code"), ("inputs", 1, "status")),
)


def way(keys: tuple[str | int, ...]) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).removeprefix(".")


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "kết quả")


def manifest_of(folder: Path) -> Manifest:
    manifest, faults = read_manifest(folder)
    assert faults == []
    return manifest


def refusal(folder: Path, content: bytes) -> ResultsError:
    (folder / "manifest.json").write_bytes(content)
    with pytest.raises(ResultsError) as raised:
        read_manifest(folder)
    return raised.value


def test_a_manifest_says_what_the_run_was_made_with(folder: Path) -> None:
    manifest = manifest_of(folder)
    assert manifest.created == NOON
    assert manifest.options == ScoringOptions()
    assert {file.status for file in manifest.files} == {FileStatus.VALID}
    assert "=1+1, sửa.xlsx" in [file.path for file in manifest.files]


def test_options_come_back(tmp_path: Path) -> None:
    options = ScoringOptions(Stage.SELF, require_evidence=True)
    assert manifest_of(written(commune_assessment(options=options), tmp_path / "r")).options == options


def test_units_have_what_their_list_said_of_them(folder: Path) -> None:
    manifest = manifest_of(folder)
    assert manifest.histories == {
        "X1": UnitHistory(population=12000),
        "X2": UnitHistory(predecessors=("C1", "C2")),
    }
    assert manifest.exemptions == {"X4": Exemption(("1.2",), "Mới thành lập, chưa có kế hoạch")}


def test_an_exemption_needs_no_reason(folder: Path) -> None:
    edit_json(folder / "manifest.json", ("histories", "X4", "exempt_reason"), ...)
    assert manifest_of(folder).exemptions == {"X4": Exemption(("1.2",), "")}


@pytest.mark.parametrize(("units", "are_listed"), [(None, False), ({"path": "units.csv"}, True)])
def test_null_in_the_place_of_units_means_that_there_was_no_list(
    folder: Path, units: object, *, are_listed: bool
) -> None:
    edit_json(folder / "manifest.json", ("units",), units)
    assert manifest_of(folder).are_listed is are_listed


@pytest.mark.parametrize("keys", FAULTS, ids=way)
def test_a_value_of_another_type_is_told_with_its_way(folder: Path, keys: tuple[str | int, ...]) -> None:
    if "aliases" in keys:
        edit_json(folder / "manifest.json", ("histories", "X2", "aliases"), [])
    edit_json(folder / "manifest.json", keys, FAULTS[keys])
    _, (fault,) = read_manifest(folder)
    assert (Path(fault.file).name, fault.path) == ("manifest.json", way(keys))
    assert str(fault.message).startswith("The value ")


@pytest.mark.parametrize("keys", NEEDED, ids=way)
def test_a_key_that_is_missing_is_told_with_its_way(folder: Path, keys: tuple[str | int, ...]) -> None:
    edit_json(folder / "manifest.json", keys, ...)
    _, faults = read_manifest(folder)
    assert told(faults) == [f"manifest.json:0 {way(keys)} The key `{keys[-1]}` is missing."]


@pytest.mark.parametrize(
    "keys", [("tool",), ("counts",), ("created",), ("options", "lang"), ("options", "reports")]
)
def test_what_nobody_reads_may_be_missing(folder: Path, keys: tuple[str, ...]) -> None:
    edit_json(folder / "manifest.json", keys, ...)
    assert read_manifest(folder)[1] == []


def test_all_faults_are_told_at_once(folder: Path) -> None:
    for keys in (("options", "stage"), ("inputs", 0, "status"), ("histories", "X1")):
        edit_json(folder / "manifest.json", keys, 3)
    assert [fault.path for fault in read_manifest(folder)[1]] == [
        "histories.X1",
        "options.stage",
        "inputs[0].status",
    ]


def test_the_same_fault_of_a_whole_country_is_told_of_some(folder: Path) -> None:
    edit_json(folder / "manifest.json", ("inputs",), [{}] * 3321)
    assert len(read_manifest(folder)[1]) == 20


def test_a_key_that_stands_twice_is_told(folder: Path) -> None:
    path = folder / "manifest.json"
    text = path.read_text(encoding="utf-8").replace('"stage": "final"', '"stage": "final", "stage": "self"')
    path.write_text(text, encoding="utf-8")
    assert told(read_manifest(folder)[1]) == ["manifest.json:0  The key `stage` stands there twice."]


@pytest.mark.parametrize("created", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "hôm qua", 5])
def test_a_time_that_cannot_be_told_is_none(folder: Path, created: object) -> None:
    edit_json(folder / "manifest.json", ("created",), created)
    assert manifest_of(folder).created is None


def test_a_time_without_a_zone_is_that_of_greenwich(folder: Path) -> None:
    edit_json(folder / "manifest.json", ("created",), "2025-12-31T12:00:00")
    assert manifest_of(folder).created == NOON


def test_a_newer_version_is_named_with_the_one_that_is_read(folder: Path) -> None:
    said = str(refusal(folder, b'{"format": "cchc-results/2", "options": 3}').message)
    assert "has the format “cchc-results/2”" in said
    assert "it reads cchc-results/1." in said


@pytest.mark.parametrize("content", [b"{}", b"[]", b"null", b"3", b'{"name": "app", "icons": []}'])
def test_the_manifest_of_another_program_is_none_of_ours(folder: Path, content: bytes) -> None:
    assert "is no manifest of cchc" in str(refusal(folder, content).message)


def test_where_a_file_stops_being_json_is_told_with_line_and_column(folder: Path) -> None:
    whole = (folder / "manifest.json").read_bytes()
    (fault,) = refusal(folder, whole[: whole.index(b'"options"') + 3]).faults
    assert (fault.line, fault.column) == (7, 3)


@pytest.mark.parametrize("content", [b"\xff", b"[" * 100_000, b'{"a": ' + b"9" * 5000 + b"}", b""])
def test_what_is_no_json_is_refused(folder: Path, content: bytes) -> None:
    assert "is no JSON in UTF-8" in str(refusal(folder, content).message)


def test_a_folder_in_the_place_of_a_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    with pytest.raises(ResultsError, match=r"manifest\.json cannot be opened"):
        read_manifest(tmp_path)


def test_an_editor_may_have_put_a_mark_before_the_text(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert manifest_of(folder).created == NOON


def test_a_text_that_excel_or_a_page_would_run_comes_back_as_it_is(folder: Path) -> None:
    edit_json(folder / "manifest.json", ("histories", "X4", "exempt_reason"), HOSTILE_NAME)
    assert (
        json.loads((folder / "manifest.json").read_bytes())["histories"]["X4"]["exempt_reason"]
        == HOSTILE_NAME
    )
    assert manifest_of(folder).exemptions["X4"].reason == HOSTILE_NAME
