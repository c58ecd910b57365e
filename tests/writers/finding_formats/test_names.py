"""What the formats are called."""

import pytest

from cchc_cli.writers.finding_formats.names import FILE_NAMES, FindingFormat


@pytest.mark.parametrize("name", FindingFormat)
def test_a_format_is_named_as_it_is_typed(name: FindingFormat) -> None:
    assert name == name.lower() == str(name)
    assert FindingFormat(str(name)) is name


def test_only_the_feedback_is_a_folder() -> None:
    assert [name for name, file in FILE_NAMES.items() if "." not in file] == [FindingFormat.XLSX]


@pytest.mark.parametrize("name", ["JSON", "html", "", "json "])
def test_other_names_are_no_formats(name: str) -> None:
    with pytest.raises(ValueError, match="is not a valid FindingFormat"):
        FindingFormat(name)


def test_no_two_files_are_one_on_windows() -> None:
    assert len({file.lower() for file in FILE_NAMES.values()}) == len(FindingFormat)
