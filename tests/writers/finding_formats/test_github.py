"""Annotations of GitHub Actions."""

import re
from dataclasses import replace

from assessments import HOSTILE_NAME
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion
from validations import FAULTY, NO_NUMBER, NOT_ANSWERED, finding, small_validation, validation_of

from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.finding_formats.github import github_commands


def commands(validation: Validation, language: Language) -> list[str]:
    # As the runner does: U+2028 and the like, where str.splitlines() also cuts, end no line there.
    return re.split(r"\r\n|\r|\n", github_commands(validation, language).decode())[:-1]


def properties_of(command: str) -> dict[str, str]:
    """Read a command as the runner does."""
    head = command.removeprefix("::").partition("::")[0].partition(" ")[2]
    pairs = (pair.partition("=") for pair in head.split(","))
    return {name: unescape(value) for name, _, value in pairs}


def unescape(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert github_commands(small_validation(), language).decode() == snapshot


def test_the_same_mistake_in_one_file_is_one_annotation(english: Language) -> None:
    findings = [finding(NOT_ANSWERED, f"E{row}", f"1.{row}") for row in (5, 6, 9)]
    annotation, _notice = commands(validation_of(findings), english)

    assert annotation == (
        "::warning file=xa-a.xlsx,line=5,title=CCHC911 An answer is missing::The criterion is not answered. "
        "Enter the figures. Where: Tự đánh giá!E5:E6, E9 (criteria 1.5, 1.6, 1.9)."
    )


def test_errors_come_first(english: Language) -> None:
    names = [command.partition(" ")[0] for command in commands(small_validation(), english)]

    assert names == ["::error"] * 3 + ["::warning"] * 3 + ["::notice"]


def test_properties_are_escaped(english: Language) -> None:
    file = replace(FAULTY, path="100%, a:b;c.xlsx")
    validation = validation_of([Finding(NOT_ANSWERED, Place(file.path))], [file])
    annotation, _notice = commands(validation, english)

    assert annotation.startswith("::warning file=100%25%2C a%3Ab;c.xlsx,title=")
    assert properties_of(annotation)["file"] == file.path


def test_messages_keep_colons_and_commas(english: Language) -> None:
    annotation, _notice = commands(validation_of([finding(NO_NUMBER, "D3", stated="a: 5%, b")]), english)

    assert "not “a: 5%25, b”." in annotation


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec="utf-8"), min_size=1))
def test_no_text_can_begin_a_command_of_its_own(stated: str, path: str) -> None:
    validation = validation_of([Finding(NO_NUMBER, Place(path, stated, "D3"), values={"stated": stated})])

    assert [line[:8] for line in commands(validation, Language(LanguageCode.EN))] == ["::error ", "::notice"]


def test_hostile_names_are_there_to_the_letter(english: Language) -> None:
    first, *_ = commands(small_validation(), english)

    assert f"not “{HOSTILE_NAME}”" in first
    assert properties_of(first)["file"] == "ho-so/<b>x<_b>|=1+1 [red].xlsx"


def test_only_new_findings_are_annotated(english: Language) -> None:
    validation = validation_of([finding(NO_NUMBER, f"D{row}", stated="x") for row in (3, 4)])
    compared = replace(validation, known=validation.findings[:1], has_baseline=True)
    annotation, _notice = commands(compared, english)

    assert "D4" in annotation
    assert "D3" not in annotation


def test_nothing_wrong_is_said_too(english: Language) -> None:
    assert commands(validation_of([]), english) == [
        "::notice title=cchc validate::Files: 1 · errors: 0, warnings: 0, notes: 0"
    ]
