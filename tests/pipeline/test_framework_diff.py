"""What ``cchc framework diff`` does, before anybody shows it."""

from pathlib import Path

import pytest
from framework_years import new_framework, old_framework

from cchc_cli.errors import FolderError, FrameworkError
from cchc_cli.language import Language
from cchc_cli.pipeline.framework_diff import (
    FrameworkDiffRequest,
    change_bytes,
    compare_frameworks,
    write_changes,
    write_migration,
)
from cchc_cli.writers.framework_changes.formats import ChangeFormat
from cchc_cli.writers.framework_yaml import framework_yaml


@pytest.fixture
def request_of(tmp_path: Path) -> FrameworkDiffRequest:
    for name, framework in (("cu.yaml", old_framework()), ("moi.yaml", new_framework())):
        (tmp_path / name).write_bytes(framework_yaml(framework))
    return FrameworkDiffRequest(str(tmp_path / "cu.yaml"), str(tmp_path / "moi.yaml"))


def test_a_proposal_used_unchanged_is_without_faults(
    request_of: FrameworkDiffRequest, english: Language, tmp_path: Path
) -> None:
    path = tmp_path / "moi" / "doi-ma.yaml"
    write_migration(old_framework(), new_framework(), path, english)
    diff = compare_frameworks(FrameworkDiffRequest(request_of.before, request_of.after, path))
    assert [finding.code for finding in diff.findings] == ["CCHC554"]


def test_a_migration_that_is_there_is_not_overwritten(english: Language, tmp_path: Path) -> None:
    path = tmp_path / "doi-ma.yaml"
    path.write_text("# của tôi", encoding="utf-8")
    with pytest.raises(FolderError, match="is there already and is not overwritten"):
        write_migration(old_framework(), new_framework(), path, english)
    assert path.read_text(encoding="utf-8") == "# của tôi"


@pytest.mark.parametrize("name", ChangeFormat)
def test_every_format_is_written(
    name: ChangeFormat, request_of: FrameworkDiffRequest, english: Language, tmp_path: Path
) -> None:
    path = tmp_path / "ra" / "thay-doi"
    diff = compare_frameworks(request_of)
    write_changes(diff, request_of, name, path, english)
    assert path.read_bytes() == change_bytes(diff, name, english)


def test_a_compared_file_is_never_written_over(
    request_of: FrameworkDiffRequest, english: Language, tmp_path: Path
) -> None:
    diff = compare_frameworks(request_of)
    with pytest.raises(FolderError, match="one of the compared files"):
        write_changes(diff, request_of, ChangeFormat.JSON, tmp_path / "moi.yaml", english)


def test_changes_that_cannot_be_written_are_told(request_of: FrameworkDiffRequest, english: Language) -> None:
    path, diff = Path(request_of.before) / "ra.md", compare_frameworks(request_of)
    with pytest.raises(FolderError, match=r"ra\.md cannot be written: "):
        write_changes(diff, request_of, ChangeFormat.MD, path, english)


def test_a_migration_that_cannot_be_written_is_told(
    request_of: FrameworkDiffRequest, english: Language
) -> None:
    path = Path(request_of.before) / "doi-ma.yaml"
    with pytest.raises(FolderError, match=r"doi-ma\.yaml cannot be written: "):
        write_migration(old_framework(), new_framework(), path, english)


def test_a_framework_that_is_not_there_is_told(request_of: FrameworkDiffRequest) -> None:
    with pytest.raises(FrameworkError, match="There is no framework “khong-co”"):
        compare_frameworks(FrameworkDiffRequest(request_of.before, "khong-co"))
