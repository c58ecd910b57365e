"""Which files of a folder are workbooks, and what is said of the others."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.errors import FolderError
from cchc_cli.language import Language, LanguageCode
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.writers.feedback.paths import feedback_paths


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def test_workbooks_of_every_kind_are_found_in_order_of_their_paths(tmp_path: Path) -> None:
    put(tmp_path, "b.XLSX", "a.xls", "dot-2/c.xlsb", "dot-2/d.ods", "dot-1/e.xlsm")

    found = find_workbooks([tmp_path])

    assert found.files == ("a.xls", "b.XLSX", "dot-1/e.xlsm", "dot-2/c.xlsb", "dot-2/d.ods")
    assert (found.root, found.is_folder, found.others, found.closed) == (tmp_path, True, (), ())


def test_lock_files_and_hidden_ones_are_nobodys_form(tmp_path: Path) -> None:
    put(tmp_path, "a.xlsx", "~$a.xlsx", ".b.xlsx", ".git/c.xlsx", "._d.pdf", "~$e.docx")

    found = find_workbooks([tmp_path])

    assert (found.files, found.others) == (("a.xlsx",), ())


@pytest.mark.parametrize(
    "name",
    [
        "xa-a.pdf",
        "XA-A.DOCX",
        "dot-1/xa-a.zip",
        "xa-a.jpg",
        "xa-a.csv",
        "xa-a.et",
        "xa-a.xltx",
        "xa-a.numbers",
    ],
)
def test_a_form_sent_as_something_else_is_not_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, "xa-b.xlsx", name)

    found = find_workbooks([tmp_path])

    assert (found.files, found.others) == (("xa-b.xlsx",), (name,))


@pytest.mark.parametrize("name", ["cchc.yaml", "Thumbs.db", "desktop.ini", "ghi-chu", "cchc.log"])
def test_files_of_programs_are_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, "xa-b.xlsx", name)

    assert find_workbooks([tmp_path]).others == ()


def test_a_file_is_taken_as_given(tmp_path: Path) -> None:
    put(tmp_path, "xa-a.bin", "xa-b.pdf")

    found = find_workbooks([tmp_path / "xa-a.bin"])

    assert (found.root, found.files, found.is_folder, found.others) == (tmp_path, ("xa-a.bin",), False, ())


def test_several_paths_are_relative_to_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "x/a.xlsx", "x/scan.pdf", "y/b.xlsx", "z/c.xlsx")
    monkeypatch.chdir(tmp_path)

    found = find_workbooks([Path("x"), Path("y/b.xlsx"), tmp_path / "x"])

    assert found.root == tmp_path
    assert (found.files, found.others) == (("x/a.xlsx", "y/b.xlsx"), ("x/scan.pdf",))


def test_several_paths_elsewhere_are_relative_to_what_they_share(tmp_path: Path) -> None:
    put(tmp_path, "x/a.xlsx", "y/b.xlsx")

    found = find_workbooks([tmp_path / "x", tmp_path / "y"])

    assert (found.root, found.files) == (tmp_path, ("x/a.xlsx", "y/b.xlsx"))


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    put(tmp_path, "ho-so/a.xlsx", "kho/b.xlsx")
    (tmp_path / "ho-so" / "them").symlink_to(tmp_path / "kho")

    assert find_workbooks([tmp_path / "ho-so"]).files == ("a.xlsx", "them/b.xlsx")


def test_links_in_a_circle_lead_to_each_workbook_once(tmp_path: Path) -> None:
    put(tmp_path, "dot-1/a.xlsx", "dot-2/b.xlsx")
    (tmp_path / "dot-1" / "len").symlink_to(tmp_path)
    (tmp_path / "dot-1" / "sang").symlink_to(tmp_path / "dot-2")
    (tmp_path / "dot-2" / "lai").symlink_to(tmp_path / "dot-1")

    assert find_workbooks([tmp_path]).files == ("dot-1/a.xlsx", "dot-2/b.xlsx")


def test_a_link_that_leads_nowhere_is_a_workbook_that_cannot_be_opened(tmp_path: Path) -> None:
    put(tmp_path, "a.xlsx")
    (tmp_path / "b.xlsx").symlink_to(tmp_path / "gone.xlsx")

    assert find_workbooks([tmp_path]).files == ("a.xlsx", "b.xlsx")


@pytest.fixture
def closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without the right to open it, whoever runs the tests."""
    folder = tmp_path / "dot-2"
    put(folder, "b.xlsx")
    opened = os.scandir

    def scandir(path: str) -> Iterator[Any]:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path)

    monkeypatch.setattr(os, "scandir", scandir)
    return folder


def test_a_folder_that_cannot_be_opened_is_named_with_the_reason(tmp_path: Path, closed_folder: Path) -> None:
    put(tmp_path, "dot-1/a.xlsx")

    found = find_workbooks([tmp_path])

    assert found.files == ("dot-1/a.xlsx",)
    assert [closed.path for closed in found.closed] == [closed_folder.name]
    assert str(found.closed[0].reason)


@pytest.mark.usefixtures("closed_folder")
def test_a_folder_that_cannot_be_opened_is_not_called_empty(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="cannot be opened"):
        find_workbooks([tmp_path])


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="ho-so does not exist"):
        find_workbooks([tmp_path / "ho-so"])


def test_an_empty_folder_is_called_empty(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="is empty"):
        find_workbooks([tmp_path])


def test_a_folder_of_scans_says_what_it_has(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf", "b.PDF", "c.docx", "GHICHU")

    with pytest.raises(FolderError, match=r"1 × \.docx, 2 × \.pdf, 1 × GHICHU"):
        find_workbooks([tmp_path])


@pytest.mark.parametrize("code", LanguageCode)
def test_feedback_that_was_put_beside_the_forms_is_nobodys_form(tmp_path: Path, code: LanguageCode) -> None:
    forms = ("dot-1/xa-b.ods", "dot-1/xa-b.xls", "xa-a.xlsx")
    about = [WorkbookFile(form, "0" * 64, "", FileStatus.VALID) for form in forms]
    put(tmp_path, *forms, *feedback_paths(about, Language(code)).values())

    assert find_workbooks([tmp_path]).files == forms


def test_feedback_is_known_by_its_name_in_decomposed_letters(tmp_path: Path) -> None:
    put(tmp_path, "xa-a.xlsx", unicodedata.normalize("NFD", "xa-a.góp ý.xlsx"))

    assert find_workbooks([tmp_path]).files == ("xa-a.xlsx",)


@pytest.mark.parametrize("name", ["feedback.xlsx", "góp ý.xlsx", "xa-a-feedback.xlsx", "xa-a.feedback.xls"])
def test_a_form_that_is_only_called_like_feedback_is_read(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)

    assert find_workbooks([tmp_path]).files == (name,)


def test_a_feedback_workbook_that_is_asked_for_is_read(tmp_path: Path) -> None:
    put(tmp_path, "xa-a.feedback.xlsx")

    assert find_workbooks([tmp_path / "xa-a.feedback.xlsx"]).files == ("xa-a.feedback.xlsx",)


def test_a_link_to_a_file_that_is_known_is_no_form_either(tmp_path: Path) -> None:
    put(tmp_path, "ho-so/xa-a.xlsx", "don-vi.xlsx")
    (tmp_path / "ho-so" / "danh-sach.xlsx").symlink_to(tmp_path / "don-vi.xlsx")

    assert find_workbooks([tmp_path / "ho-so"], [tmp_path / "don-vi.xlsx"]).files == ("xa-a.xlsx",)


def test_a_form_may_have_the_name_of_a_file_that_is_known(tmp_path: Path) -> None:
    put(tmp_path, "ho-so/don-vi.xlsx", "don-vi.xlsx")

    assert find_workbooks([tmp_path / "ho-so"], [tmp_path / "don-vi.xlsx"]).files == ("don-vi.xlsx",)


def test_files_that_are_known_are_not_told_as_other_files(tmp_path: Path) -> None:
    put(tmp_path, "xa-a.xlsx", "don-vi.csv", "xa-b.csv", "don-vi.xlsx")

    besides = [tmp_path / "." / "don-vi.csv", tmp_path / "don-vi.xlsx"]
    found = find_workbooks([tmp_path], besides)

    assert (found.files, found.others) == (("xa-a.xlsx",), ("xa-b.csv",))
