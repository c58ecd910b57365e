"""Migration files: entries with their lines, and faults all at once."""

from pathlib import Path

import pytest

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.errors import FrameworkError
from cchc_cli.readers.migration_file import load_migration


def load(tmp_path: Path, text: str) -> Migration:
    path = tmp_path / "doi-ma.yaml"
    path.write_text(text, encoding="utf-8")
    return load_migration(path)


def test_codes_are_one_text_or_a_list_and_lines_are_kept(tmp_path: Path) -> None:
    migration = load(tmp_path, '# năm 2025\n- {from: "2.10", to: ["2.4", "2.5"], kind: split}\n')
    assert migration.lines == (MigrationLine(("2.10",), ("2.4", "2.5"), MigrationKind.SPLIT, 2),)
    assert migration.file == "doi-ma.yaml"


def test_what_is_new_has_no_from_and_what_was_dropped_no_to(tmp_path: Path) -> None:
    dropped, new = load(tmp_path, '- {from: "1", kind: dropped}\n- {to: "2", kind: new}\n').lines
    assert (dropped.to, new.from_) == ((), ())


def test_a_code_of_a_published_table_may_be_a_name(tmp_path: Path) -> None:
    (line,) = load(tmp_path, "- {from: Thể chế, to: Cải cách thể chế, kind: renamed}").lines
    assert line.to == ("Cải cách thể chế",)


@pytest.mark.parametrize("text", ["# - {to: '1', kind: new}\n\n  # ?\n", "\ufeff# a", "[]"])
def test_a_file_may_say_nothing_yet(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text).lines == ()


@pytest.mark.parametrize(
    ("text", "path", "sentence"),
    [
        ("- {from: 2.10, to: x, kind: same}", "[0].from", 'in quotes: "2.10"'),
        ("- {from: [1], to: x, kind: same}", "[0].from[0]", 'in quotes: "1"'),
        ("- {from: [], to: x, kind: same}", "[0].from", "at least one entry"),
        ("- {from: '', to: x, kind: same}", "[0].from", "may not be empty"),
        ("- {from: {a: b}, to: x, kind: same}", "[0].from", "A single value"),
        ("- {from: a, to: , kind: same}", "[0].to", "has no value"),
        ("- {from: a, to: b}", "[0].kind", "`kind` is missing"),
        ("- {from: a, to: b, kind: renamd}", "[0].kind", "did you mean renamed?"),
        ("- {form: a, to: b, kind: same}", "[0].form", "did you mean `from`?"),
        ("- {from: a, to: b, kind: same, kind: new}", "[0].kind", "there twice"),
        ("- same", "[0]", "keys with values"),
        ("from: a", "", "Write a list"),
        ("", "", "empty"),
    ],
)
def test_a_fault_has_its_line_and_path(tmp_path: Path, text: str, path: str, sentence: str) -> None:
    with pytest.raises(FrameworkError) as caught:
        load(tmp_path, text)
    first = caught.value.faults[0]
    assert (first.line, first.path) == (0 if not text else 1, path)
    assert sentence in str(first.message)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match="faults: 3") as caught:
        load(
            tmp_path,
            "- {from: 1, to: b, kind: same}\n- {from: a, kind: x}\n- {from: a, to: 2.5, kind: same}\n",
        )
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(1, 4), (2, 13), (3, 13)]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError) as caught:
        load_migration(tmp_path / "khong-co.yaml")
    assert str(caught.value.faults[0].message) == "There is no such file."


def test_text_of_another_code_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "doi-ma.yaml"
    path.write_bytes(b"# \xff\xfe")
    with pytest.raises(FrameworkError, match="faults: 1"):
        load_migration(path)
