"""The formats by name."""

from dataclasses import replace

import pytest
from validations import FAULTY, NO_NUMBER, quote, small_validation, validation_of

from cchc_cli.domain.finding_kinds import NO_ANSWERS
from cchc_cli.domain.findings import Finding, Place, Severity
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.formats import FILE_NAMES, FindingFormat, write_format

SINGLE = [name for name in FindingFormat if name is not FindingFormat.XLSX]


@pytest.mark.parametrize("name", SINGLE)
def test_the_same_findings_give_the_same_bytes(name: FindingFormat, english: Language) -> None:
    assert write_format(name, small_validation(), english) == write_format(name, small_validation(), english)


@pytest.mark.parametrize("name", SINGLE)
def test_every_format_is_utf8_and_ends_its_last_line(name: FindingFormat, language: Language) -> None:
    text = write_format(name, small_validation(), language).decode("utf-8")

    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", SINGLE)
def test_no_format_names_a_folder_of_this_machine(name: FindingFormat, english: Language) -> None:
    outside = replace(small_validation(), root="/srv/ho-so-mat")

    assert b"ho-so-mat" not in write_format(name, outside, english)


def test_every_format_has_a_file_name_of_its_own() -> None:
    assert set(FILE_NAMES) == set(FindingFormat)
    assert len(set(FILE_NAMES.values())) == len(FindingFormat)


def test_feedback_is_no_single_file(english: Language) -> None:
    with pytest.raises(ValueError, match="xlsx"):
        write_format(FindingFormat.XLSX, small_validation(), english)


def test_text_has_notes_and_rows_as_typed_and_no_colours(english: Language) -> None:
    text = write_format(FindingFormat.TEXT, small_validation(), english, quote=quote).decode()

    assert "was read without spaces" in text
    assert "figure: »nhiều«" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 110


def test_text_says_what_fails(english: Language) -> None:
    text = write_format(FindingFormat.TEXT, small_validation(), english, fail_on=Severity.WARNING).decode()

    assert "To be mended before sending: 10 (exit status 1)." in text


@pytest.mark.parametrize("name", SINGLE)
def test_every_format_names_every_code_that_was_found(name: FindingFormat, english: Language) -> None:
    text = write_format(name, small_validation(), english).decode()
    shown = [Severity.ERROR, Severity.WARNING] if name is FindingFormat.GITHUB else [*Severity]
    codes = {one.code for one in small_validation().findings if one.severity in shown}

    assert codes == {code for code in codes if code in text}


@pytest.mark.parametrize("name", SINGLE)
def test_every_format_can_be_empty(name: FindingFormat, language: Language) -> None:
    assert write_format(name, validation_of([], []), language)


@pytest.mark.parametrize("name", SINGLE)
def test_no_format_fails_for_names_that_are_no_text(name: FindingFormat, english: Language) -> None:
    file = replace(FAULTY, path="xa\udcff\x1b.xlsx")
    found = Finding(NO_NUMBER, Place(file.path, "S\ud800", "D3"), values={"stated": "\udfff"})
    written = write_format(name, validation_of([found], [file]), english)

    assert b"CCHC910" in written
    assert b"\x1b" not in written


@pytest.mark.parametrize("name", SINGLE)
def test_every_format_is_in_the_language_of_the_person(
    name: FindingFormat, english: Language, vietnamese: Language
) -> None:
    validation = validation_of([Finding(NO_ANSWERS, Place(FAULTY.path))])

    assert write_format(name, validation, english) != write_format(name, validation, vietnamese)


@pytest.mark.parametrize("name", SINGLE)
def test_where_paths_begin_does_not_depend_on_the_machine(name: FindingFormat, english: Language) -> None:
    here = replace(small_validation(), root="")
    outside = replace(small_validation(), root="D:/ho-so")

    assert write_format(name, here, english) == write_format(name, outside, english)
