"""Finding the settings that hold for what is worked on."""

from pathlib import Path

import pytest

from cchc_cli.errors import CampaignError
from cchc_cli.readers.campaign_folder import CAMPAIGN_FILE, find_campaign


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: str) -> Path:
    path = Path(folder) / CAMPAIGN_FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text("format: cchc-campaign/1\n", encoding="utf-8")
    return path


def test_settings_stand_in_the_folder_that_is_worked_on() -> None:
    assert find_campaign([Path("ho-so")]) is None
    assert find_campaign([write("ho-so").parent]) == Path("ho-so/cchc.yaml")


def test_settings_of_the_folder_win_over_those_of_the_current_one() -> None:
    write(".")
    assert find_campaign([write("ho-so").parent]) == Path("ho-so/cchc.yaml")


def test_else_settings_stand_in_the_current_folder() -> None:
    Path("ho-so").mkdir()
    assert find_campaign([Path("ho-so")]) == find_campaign([]) is None
    write(".")
    assert find_campaign([Path("ho-so")]) == find_campaign([]) == Path(CAMPAIGN_FILE)


def test_settings_of_a_file_stand_beside_it() -> None:
    write("ho-so")
    workbook = Path("ho-so/xm01.xlsx")
    workbook.touch()
    assert find_campaign([workbook]) == Path("ho-so/cchc.yaml")


def test_the_file_that_was_named_wins() -> None:
    write("ho-so")
    named = Path("ci.yaml")
    named.touch()
    assert find_campaign([Path("ho-so")], named) == named


def test_a_file_that_was_named_has_to_be_there() -> None:
    with pytest.raises(CampaignError, match=r"no settings file ci\.yaml"):
        find_campaign([Path()], Path("ci.yaml"))


def test_a_folder_of_that_name_is_no_file() -> None:
    Path(CAMPAIGN_FILE).mkdir()
    assert find_campaign([Path()]) is None


def test_two_folders_with_settings_of_their_own_are_refused() -> None:
    folders = [write(name).parent for name in ("dot-1", "dot-2")]
    with pytest.raises(CampaignError, match="--config"):
        find_campaign(folders)


def test_one_folder_may_be_given_in_two_ways(folder: Path) -> None:
    write("ho-so")
    assert find_campaign([Path("ho-so"), folder / "ho-so"]) == Path("ho-so/cchc.yaml")
