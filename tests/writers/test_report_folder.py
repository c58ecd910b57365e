"""Reports in a folder: all or none, nothing of somebody else's, and no pages of units that are gone."""

import json
from pathlib import Path

import pytest

from cchc_cli.errors import FolderError
from cchc_cli.language import Language
from cchc_cli.writers.report_folder import adding_to, check_report_folder
from cchc_cli.writers.report_list import CONTENTS, remove_reports, report_files


def make(folder: Path, *names: str, anew: tuple[str, ...] = ()) -> None:
    with adding_to(folder, anew) as workshop:
        for name in names:
            (workshop / name).parent.mkdir(parents=True, exist_ok=True)
            (workshop / name).write_text(name)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_reports_are_put_into_a_folder_and_listed(tmp_path: Path) -> None:
    make(tmp_path / "a" / "b", "report.html", "units/1.html")
    assert files(tmp_path / "a" / "b") == ["report.html", CONTENTS, "units/1.html"]
    assert report_files(tmp_path / "a" / "b") == ("report.html", "units/1.html")


def test_what_else_lies_there_stays(tmp_path: Path) -> None:
    (tmp_path / "ghi-chú.txt").write_text("của tôi")
    make(tmp_path, "report.md")
    assert (tmp_path / "ghi-chú.txt").read_text() == "của tôi"


def test_pages_of_units_that_are_gone_go(tmp_path: Path) -> None:
    make(tmp_path, "report.html", "units/1.html", "units/2.html", anew=("units",))
    (tmp_path / "units" / "của-tôi.txt").touch()
    make(tmp_path, "report.html", "units/1.html", anew=("units",))
    assert files(tmp_path) == ["report.html", CONTENTS, "units/1.html", "units/của-tôi.txt"]


def test_one_page_more_leaves_the_others(tmp_path: Path) -> None:
    make(tmp_path, "report.docx", "units/1.html", anew=("units",))
    make(tmp_path, "units/2.html")
    assert report_files(tmp_path) == ("report.docx", "units/1.html", "units/2.html")


def make_half(folder: Path) -> None:
    with adding_to(folder) as workshop:
        (workshop / "report.html").write_text("half")
        raise KeyError


def test_after_a_failure_the_older_reports_still_stand(tmp_path: Path) -> None:
    make(tmp_path, "report.html")
    before = files(tmp_path)
    with pytest.raises(KeyError):
        make_half(tmp_path)
    assert files(tmp_path) == before
    assert (tmp_path / "report.html").read_text() == "report.html"


def test_a_file_of_somebody_else_is_not_replaced(tmp_path: Path, english: Language) -> None:
    (tmp_path / "report.docx").write_text("của tôi")
    with pytest.raises(FolderError) as raised:
        check_report_folder(tmp_path, ["report.html", "report.docx"])
    assert "was not made by cchc" in english.show(raised.value.message)


def test_a_report_of_ours_is_replaced(tmp_path: Path) -> None:
    make(tmp_path, "report.docx", "units/1.html")
    check_report_folder(tmp_path, ["report.docx", "units"])


def test_a_file_is_no_folder_for_reports(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    with pytest.raises(FolderError):
        check_report_folder(tmp_path / "x", ["report.html"])


@pytest.mark.parametrize("name", ["../outside.txt", "/outside.txt", "units/../../outside.txt", ""])
def test_nothing_outside_of_the_folder_is_ever_removed(name: str, tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.txt", tmp_path / "reports"
    outside.touch()
    folder.mkdir()
    (folder / CONTENTS).write_text(json.dumps({"format": "cchc-reports/1", "files": [name, 5]}))
    assert report_files(folder) == ()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": "report.html"}', "[" * 9999])
def test_a_list_that_is_none_names_nothing(content: str, tmp_path: Path) -> None:
    (tmp_path / CONTENTS).write_text(content)
    assert report_files(tmp_path) == ()


def test_an_emptied_folder_goes(tmp_path: Path) -> None:
    make(tmp_path, "units/1.html")
    remove_reports(tmp_path, report_files(tmp_path))
    assert not (tmp_path / "units").exists()


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.html").touch()
    folder = tmp_path / "reports"
    make(folder, "units/1.html")
    (folder / "units" / "1.html").unlink()
    (folder / "units" / "1.html").symlink_to(tmp_path / "outside.html")
    assert report_files(folder) == ()
