"""``reports.json``: what reports a folder has."""

import json
from pathlib import Path

import pytest

from cchc_cli.writers.report_list import CONTENTS, FORMAT, remove_reports, report_files, write_report_list


def listed(folder: Path, *names: str) -> tuple[str, ...]:
    """Note files in a list, and read it again."""
    write_report_list(folder, names)
    return report_files(folder)


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_what_was_noted_is_found_again_in_the_order_of_names(tmp_path: Path) -> None:
    touch(tmp_path, "report.html", "báo-cáo.md", "units/2.html", "units/10.html")
    names = ("units/2.html", "report.html", "báo-cáo.md", "units/10.html")
    assert listed(tmp_path, *names) == ("báo-cáo.md", "report.html", "units/10.html", "units/2.html")


def test_a_list_says_its_format_and_is_one_line_each(tmp_path: Path) -> None:
    write_report_list(tmp_path, ["report.md"])
    content = (tmp_path / CONTENTS).read_text("utf-8")
    assert json.loads(content) == {"format": FORMAT, "files": ["report.md"]}
    assert content.endswith("}\n")


def test_the_same_reports_give_the_same_bytes(tmp_path: Path) -> None:
    lists = []
    for names in (["b", "a"], {"a", "b"}, ("a", "b")):
        write_report_list(tmp_path, names)
        lists.append((tmp_path / CONTENTS).read_bytes())
    assert lists[0] == lists[1] == lists[2]


def test_vietnamese_names_can_be_read_in_the_list(tmp_path: Path) -> None:
    write_report_list(tmp_path, ["báo-cáo.md"])
    assert "báo-cáo.md" in (tmp_path / CONTENTS).read_text("utf-8")


def test_a_report_that_somebody_has_removed_is_none(tmp_path: Path) -> None:
    touch(tmp_path, "report.html")
    assert listed(tmp_path, "report.html", "report.md") == ("report.html",)


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "units").mkdir()
    assert listed(tmp_path, "units", ".", "") == ()


def test_a_folder_without_a_list_has_no_reports(tmp_path: Path) -> None:
    touch(tmp_path, "report.html")
    assert report_files(tmp_path) == ()
    assert report_files(tmp_path / "none") == ()


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b'{"files": {"a": 1}}', b'{"files": [1, null, ["a"]]}', b"null"]
)
def test_a_damaged_list_names_nothing(content: bytes, tmp_path: Path) -> None:
    touch(tmp_path, "a")
    (tmp_path / CONTENTS).write_bytes(content)
    assert report_files(tmp_path) == ()


def test_removing_what_is_gone_is_no_error(tmp_path: Path) -> None:
    touch(tmp_path, "units/1.html")
    remove_reports(tmp_path, ["units/1.html", "report.md"])
    assert not (tmp_path / "units").exists()
    assert tmp_path.exists()


def test_a_folder_with_something_else_in_it_stays(tmp_path: Path) -> None:
    touch(tmp_path, "units/1.html", "units/ghi-chú.txt")
    remove_reports(tmp_path, ["units/1.html"])
    assert [path.name for path in (tmp_path / "units").iterdir()] == ["ghi-chú.txt"]


def test_the_folder_of_the_reports_stays_though_it_is_empty(tmp_path: Path) -> None:
    touch(tmp_path, "report.md")
    remove_reports(tmp_path, ["report.md"])
    assert tmp_path.is_dir()
