"""Cases files: faults with their lines."""

from pathlib import Path

import pytest

from cchc_cli.errors import FrameworkError
from cchc_cli.language import say
from cchc_cli.readers.cases_file import CasesFile, find_cases, read_cases
from cchc_cli.readers.framework_file import load_framework

FRAMEWORK = load_framework("bo-766")


def read(tmp_path: Path, text: str) -> CasesFile:
    path = tmp_path / "cases.yaml"
    path.write_text(text, encoding="utf-8")
    return read_cases(path, FRAMEWORK)


def test_cases_are_read_with_their_lines(tmp_path: Path) -> None:
    cases = read(tmp_path, '\n- {criterion: "1.1", inputs: {a: 0, b: 82}, points: 0}\n')
    assert cases.fault(0, say("here")).line == 2


def test_notes_may_look_like_numbers(tmp_path: Path) -> None:
    (case,) = read(tmp_path, '- {criterion: "1.1", points: null, note: 1.48125, source: 766}').cases
    assert (case.note, case.source) == ("1.48125", "766")


@pytest.mark.parametrize(
    ("text", "path", "sentence"),
    [
        ("- {criterion: 1.1, points: 0}", "[0].criterion", "in quotes"),
        ('- {criterion: "1.1"}', "[0].points", "The key `points` is missing"),
        ('- {criterion: "1.1", points: 0, inptus: {}}', "[0].inptus", "did you mean `inputs`?"),
        ('- {criterion: "9.9", points: 0}', "[0].criterion", "no scored criterion of bo-766"),
        ('- {criterion: "1.1", inputs: {c: 1}, points: 0}', "[0].inputs.c", "asks for: a, b"),
        ('- {criterion: "1.1", inputs: {a: [1]}, points: 0}', "[0].inputs.a", "A single value"),
        ("a: 1", "", "Write a list here"),
        ("", "", "empty"),
        ("[", "", "indentation"),
    ],
)
def test_faults_have_their_line_and_path(tmp_path: Path, text: str, path: str, sentence: str) -> None:
    with pytest.raises(FrameworkError) as caught:
        read(tmp_path, text)
    first = caught.value.faults[0]
    assert first.path == path
    assert sentence in str(first.message)


def test_a_framework_without_cases_is_told_where_to_write_them(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match=r"write them into .*bo-766\.yaml"):
        find_cases(tmp_path / "khung.yaml", FRAMEWORK)


def test_all_faults_are_told_at_once_from_top_to_bottom(tmp_path: Path) -> None:
    text = """\
- {criterion: "1.1", inputs: {a: x, b: 1}, points: 0}
- {criterion: "9.9", points: 0}
- {criterion: "1.1", inputs: {c: 1}, points: 0}
- {criterion: "1.1", inputs: {a: 1}, points: 0, points: 1}
"""
    with pytest.raises(FrameworkError) as caught:
        read(tmp_path, text)
    assert [(fault.line, fault.column, fault.path) for fault in caught.value.faults] == [
        (1, 31, "[0].inputs.a"),
        (2, 4, "[1].criterion"),
        (3, 31, "[2].inputs.c"),
        (4, 49, "[3].points"),
    ]
    assert str(caught.value) == f"The cases in {tmp_path / 'cases.yaml'} cannot be run; faults: 4."


@pytest.mark.parametrize("content", [b"\xff\xfe-\x00", b"- {note: H\xf2a}"])
def test_text_of_another_code_page_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "cases.yaml").write_bytes(content)
    with pytest.raises(FrameworkError) as caught:
        read_cases(tmp_path / "cases.yaml", FRAMEWORK)
    assert "UTF-8" in str(caught.value.faults[0].message)


def test_cases_stand_beside_their_framework(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    cases = tmp_path / "cases" / "bo-766.yaml"
    cases.touch()
    assert find_cases(tmp_path / "any name.yaml", FRAMEWORK) == cases


def test_a_missing_file_of_cases_is_told(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError) as caught:
        read_cases(tmp_path / "cases.yaml", FRAMEWORK)
    assert [str(fault.message) for fault in caught.value.faults] == ["There is no such file."]


def test_no_cases_at_all_are_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, "[]").cases == ()
