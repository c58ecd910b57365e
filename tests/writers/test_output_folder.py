"""The folder of results: whole or not at all, and nothing of anybody else's is lost."""

import json
from pathlib import Path

import pytest

from cchc_cli.errors import FolderError
from cchc_cli.language import Language
from cchc_cli.writers.output_folder import (
    MANIFEST,
    RESULT_FILES,
    cannot_write,
    check_output,
    is_results_folder,
    replacing,
)


class StopError(Exception):
    """Something that goes wrong while results are written."""


def results_in(folder: Path, **files: str) -> Path:
    """Make a folder as an older run has left it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).write_text(json.dumps({"format": "cchc-results/1"}), encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def fill(folder: Path, text: str = "new") -> None:
    with replacing(folder) as new:
        (new / "ranking.csv").write_text(text, encoding="utf-8")


def fill_until(folder: Path, error: BaseException) -> None:
    with replacing(folder) as new:
        (new / "ranking.csv").write_text("half", encoding="utf-8")
        raise error


def contents(folder: Path) -> dict[str, str]:
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.is_file()
    }


@pytest.mark.parametrize("name", ["ket-qua", "kết quả 2025", "a.b", "đợt 1/lần 2/kết quả"])
def test_a_new_folder_stands_where_it_was_wanted(tmp_path: Path, name: str) -> None:
    fill(tmp_path / name)
    assert contents(tmp_path / name) == {"ranking.csv": "new"}
    assert [path.name for path in (tmp_path / name).parent.iterdir()] == [Path(name).name]


def test_what_is_written_first_is_not_yet_in_its_place(tmp_path: Path) -> None:
    results_in(tmp_path / "ket-qua", ranking_csv="old")
    with replacing(tmp_path / "ket-qua") as new:
        (new / "ranking.csv").write_text("half", encoding="utf-8")
        assert contents(tmp_path / "ket-qua")["ranking.csv"] == "old"
        assert new.parent.parent == tmp_path  # on the same disk, so that a rename is enough


def test_files_of_ours_go_and_all_others_stay(tmp_path: Path) -> None:
    folder = results_in(tmp_path / "ket-qua", ranking_csv="old", report_html="old", ghi_chu="của tôi")
    (folder / "ảnh").mkdir()
    fill(folder)
    assert contents(folder) == {"ghi.chu": "của tôi", "ranking.csv": "new"}
    assert (folder / "ảnh").is_dir()


@pytest.mark.parametrize("name", RESULT_FILES)
def test_no_file_of_an_older_run_stays(tmp_path: Path, name: str) -> None:
    folder = results_in(tmp_path / "ket-qua")
    (folder / name).write_text("old", encoding="utf-8")
    with replacing(folder):
        pass
    assert contents(folder) == {}


@pytest.mark.parametrize("error", [StopError(), KeyboardInterrupt(), SystemExit(1)], ids=repr)
def test_whatever_stops_the_writing_the_older_results_stay(tmp_path: Path, error: BaseException) -> None:
    folder = results_in(tmp_path / "ket-qua", ranking_csv="old")
    before = contents(folder)
    with pytest.raises(type(error)):
        fill_until(folder, error)
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["ket-qua"]


def test_without_older_results_a_failure_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(StopError):
        fill_until(tmp_path / "ket-qua", StopError())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("has_older", [True, False])
def test_a_folder_that_windows_will_not_rename_leaves_things_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_older: bool
) -> None:
    folder = tmp_path / "ket-qua"
    if has_older:
        results_in(folder, ranking_csv="old")
    rename = Path.rename

    def refuse_new(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(13, "Access is denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(PermissionError):
        fill(folder)
    assert [path.name for path in tmp_path.iterdir()] == (["ket-qua"] if has_older else [])
    assert not has_older or contents(folder)["ranking.csv"] == "old"


def test_an_open_workbook_on_windows_keeps_the_older_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = results_in(tmp_path / "ket-qua", results_xlsx="open in Excel")

    def refuse(self: Path, target: Path) -> Path:
        del target
        raise PermissionError(13, "Access is denied", str(self))

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        fill(folder)
    assert contents(folder)["results.xlsx"] == "open in Excel"


@pytest.mark.parametrize("name", ["ket-qua", "a/b/c", "ket-qua/../khac"])
def test_a_new_folder_may_be_anywhere(tmp_path: Path, name: str) -> None:
    check_output(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_and_older_results_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "rong").mkdir()
    check_output(tmp_path / "rong")
    check_output(results_in(tmp_path / "ket-qua", them_txt="x"))


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "ranking.csv", "~$results.xlsx"])
def test_a_folder_without_our_manifest_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / "khac").mkdir()
    (tmp_path / "khac" / name).touch()
    with pytest.raises(FolderError) as refused:
        check_output(tmp_path / "khac")
    assert name in str(refused.value)


def test_the_example_that_is_named_is_the_first_by_name(tmp_path: Path) -> None:
    for name in ("c.docx", "a.docx", "b.docx"):
        (tmp_path / name).touch()
    with pytest.raises(FolderError, match=r"such as a\.docx;"):
        check_output(tmp_path)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "ket-qua").write_text("x", encoding="utf-8")
    with pytest.raises(FolderError, match="is a file"):
        check_output(tmp_path / "ket-qua")


def test_below_a_file_there_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    with pytest.raises(FolderError, match="cannot be written"):
        check_output(tmp_path / "tep" / "ket-qua")


@pytest.mark.parametrize("here", ["ket-qua", "ket-qua/sau"])
def test_the_folder_around_the_person_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: str
) -> None:
    results_in(tmp_path / "ket-qua")
    (tmp_path / here).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / here)
    with pytest.raises(FolderError, match="is the folder that you are in"):
        check_output(tmp_path / "ket-qua")


@pytest.mark.parametrize(
    ("output", "submissions"),
    [("ho-so", "ho-so"), ("ho-so/ket-qua", "ho-so"), (".", "ho-so"), ("a/../ho-so", "ho-so/b/..")],
)
def test_results_never_mix_with_submissions(tmp_path: Path, output: str, submissions: str) -> None:
    (tmp_path / "ho-so" / "b").mkdir(parents=True)
    with pytest.raises(FolderError, match="overlap"):
        check_output(tmp_path / output, tmp_path / submissions)


def test_names_that_begin_alike_do_not_overlap(tmp_path: Path) -> None:
    (tmp_path / "ho-so").mkdir()
    check_output(tmp_path / "ho-so-ket-qua", tmp_path / "ho-so")


def test_a_folder_that_cannot_be_written_is_found_out_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(FolderError, match="access is refused"):
        check_output(tmp_path / "ket-qua")


def test_why_nothing_can_be_written_is_said_in_the_language(language: Language) -> None:
    said = language.show(cannot_write(Path("ket-qua"), OSError(28, "No space left on device")).message)
    assert said.startswith(
        {"vi": "Không ghi được kết quả vào ket-qua: ổ đĩa đã đầy.", "en": "The results"}[language.code]
    )


@pytest.mark.parametrize(
    ("manifest", "is_ours"),
    [
        ('{"format": "cchc-results/1"}', True),
        ('{"format": "cchc-results/9", "more": 1}', True),
        ('\ufeff{"format": "cchc-results/1"}', True),
        ('{"format": "cchc/1"}', False),
        ('{"format": 1}', False),
        ("{}", False),
        ("null", False),
        ('"cchc-results/1"', False),
        ('{"format": "cchc-results/1"', False),
        ("", False),
        ("[" * 100_000, False),
    ],
    ids=lambda value: str(value)[:40],
)
def test_results_are_known_by_their_manifest(tmp_path: Path, manifest: str, *, is_ours: bool) -> None:
    (tmp_path / MANIFEST).write_text(manifest, encoding="utf-8")
    assert is_results_folder(tmp_path) is is_ours


def test_a_folder_called_manifest_is_none(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).mkdir()
    assert not is_results_folder(tmp_path)
