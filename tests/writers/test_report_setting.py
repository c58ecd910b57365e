"""How a report is made unless somebody says otherwise."""

from dataclasses import FrozenInstanceError, replace

import pytest

from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting


def test_a_report_bears_no_day_of_its_own(english: Language) -> None:
    # Of all files only the manifest knows the time: the same inputs give the same bytes.
    assert ReportSetting(english).dated is None


def test_a_report_stands_by_itself(english: Language) -> None:
    setting = ReportSetting(english)
    assert (setting.before, setting.has_unit_pages, setting.templates) == (None, False, None)
    assert (setting.office, setting.place) == ("", "")


def test_a_setting_is_changed_by_making_another(english: Language) -> None:
    setting = ReportSetting(english)
    with pytest.raises(FrozenInstanceError):
        setting.place = "Mẫu"  # type: ignore[misc] # that it fails is what is tested
    assert replace(setting, place="Mẫu") != setting
