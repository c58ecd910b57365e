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
