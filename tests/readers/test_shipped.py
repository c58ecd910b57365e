"""The frameworks that come with the tool."""

from pathlib import Path

import pytest

from cchc_cli.readers import shipped
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.shipped import shipped_frameworks


def test_they_are_sorted_and_named_as_their_files() -> None:
    frameworks = shipped_frameworks()
    assert [one.id for one in frameworks] == sorted(one.path.stem for one in frameworks)
    assert {"bo-766", "mau-so-2025", "mau-xa-2025"} <= {one.id for one in frameworks}


def test_cases_are_no_frameworks() -> None:
    assert all(one.path.parent.name == "criteria" for one in shipped_frameworks())


def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "cchc_cli"
    (package / "criteria" / "cases").mkdir(parents=True)
    (package / "criteria" / "b.yaml").touch()
    (package / "criteria" / "a.yaml").touch()
    (package / "criteria" / "cases" / "a.yaml").touch()
    monkeypatch.setattr(shipped, "_PACKAGE", package)
    assert [one.id for one in shipped_frameworks()] == ["a", "b"]


def test_a_folder_of_the_same_name_does_not_hide_a_shipped_framework(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bo-766").mkdir()
    assert load_framework("bo-766").id == "bo-766"
