"""YAML as people write it: text stays text, numbers stay exact, nothing crashes."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.remark import Remark
from cchc_cli.language import say
from cchc_cli.readers.yaml_source import MAX_BYTES, YamlValue, parse_yaml, read_yaml


def value_of(text: str) -> YamlValue:
    source, faults = parse_yaml(text, "x.yaml")
    assert source is not None
    assert not faults
    return source.value


def only_fault(text: str) -> tuple[int, int, str, str]:
    _, faults = parse_yaml(text, "x.yaml")
    (fault,) = faults
    return fault.line, fault.column, fault.path, str(fault.message)


@pytest.mark.parametrize(
    "word", ["yes", "no", "on", "off", "true", "Có", "2025-01-02", "1.2.3", "01", "1_000"]
)
def test_plain_words_stay_as_they_were_written(word: str) -> None:
    assert value_of(f"a: {word}") == {"a": word}


@pytest.mark.parametrize("word", ["yes", "on", "Có", "null", "2025-01-02"])
def test_plain_keys_stay_as_they_were_written(word: str) -> None:
    assert value_of(f"{word}: 1") == {word: 1}


def test_numbers_keep_their_digits() -> None:
    numbers = value_of("[1.10, 0.1, -2, 7]")
    assert isinstance(numbers, list)
    assert [str(number) for number in numbers] == ["1.10", "0.1", "-2", "7"]


def test_quoted_numbers_are_text() -> None:
    assert value_of("""{a: "1.10", b: '2'}""") == {"a": "1.10", "b": "2"}


def test_empty_values_are_none() -> None:
    assert value_of("a:\nb: ~\nc: null\nd: ''") == {"a": None, "b": None, "c": None, "d": ""}


def test_decimals_are_exact() -> None:
    assert value_of("a: 0.1") == {"a": Decimal("0.1")}


def test_a_repeated_key_is_refused_where_it_is_repeated() -> None:
    assert only_fault("a: 1\nb: 2\na: {c: 3}\n") == (
        3,
        1,
        "a",
        "The key “a” is there twice; it stands in line 1 already.",
    )


def test_the_first_of_repeated_keys_is_kept() -> None:
    source, _ = parse_yaml("a: 1\na: 2\n", "x.yaml")
    assert source is not None
    assert source.value == {"a": 1}


def test_a_key_that_looks_like_a_number_has_to_be_quoted() -> None:
    assert only_fault("options: {1.10: 2}") == (1, 11, 'options["1.10"]', "Write this key in quotes: '1.10'.")


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("", 0, "The file is empty."),
        ("# nothing\n", 0, "The file is empty."),
        ("a: 1\n---\nb: 2\n", 2, "more than one document"),
        ("a: &x [1]\nb: *x\n", 2, "References such as “*name”"),
        ("a: !!python/object:os.system x", 1, "Tags such as"),
        ("? [a]\n: 1\n", 1, "A key has to be text"),
        ("a: [1\n", 2, "A bracket is not closed"),
        ("a: 'x", 1, "quotation mark is not closed"),
        ("a: b: c", 1, "a “: ” too many"),
        ("a: 1\n b: 2", 2, "indented wrongly"),
        ("a: @x", 1, "starts with @"),
        ("a:\n\tb: 1", 2, "A tab"),
        ("- a\nb: 1", 2, "indentation does not fit"),
        ("%YAML 3.0\n---\na: 1", 1, "no valid YAML"),
        ("a: ấ\nb: \x01", 2, "control character"),
        ("a: 1e999", 1, "too large or too small"),
        (f"a: {'9' * 400}", 1, "too large or too small"),
        ("[" * 100_000, 1, "nested more than"),
        ("? " * 20_000, 1, "nested more than"),
        (f"[{'1,' * 210_000}1]", 1, "more than 200,000 entries"),
    ],
)
def test_what_is_no_yaml_we_accept_is_a_fault(text: str, line: int, sentence: str) -> None:
    _, faults = parse_yaml(text, "x.yaml")
    assert (faults[-1].file, faults[-1].line) == ("x.yaml", line)
    assert sentence in str(faults[-1].message)


def test_faults_before_a_syntax_error_are_reported_too() -> None:
    _, faults = parse_yaml("a: 1\na: 2\nb: [\n", "x.yaml")
    assert [fault.line for fault in faults] == [2, 4]


def test_positions_are_those_of_keys_and_entries() -> None:
    source, _ = parse_yaml("areas:\n  - code: x\n    rule: {kind: y}\n", "x.yaml")
    assert source is not None
    assert source.positions["areas", 0, "rule", "kind"].line == 3
    assert source.positions["areas", 0, "rule", "kind"].column == 12


def test_a_remark_on_a_missing_key_stands_where_the_key_would_be() -> None:
    source, _ = parse_yaml("areas:\n  - code: x\n", "x.yaml")
    assert source is not None
    fault = source.fault(Remark(("areas", 0, "name"), say("missing")))
    assert (fault.line, fault.column, fault.path) == (2, 5, "areas[0].name")


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    source, faults = read_yaml(path)
    assert source is not None
    assert (source.value, faults) == ({"a": 1}, ())


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        (b"a: 1\nb: \xff\xfe", 2, "not UTF-8"),
        (b"#" * (MAX_BYTES + 1), 0, "larger than 5 MB"),
    ],
)
def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path, content: bytes, line: int, sentence: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    source, (fault,) = read_yaml(path)
    assert source is None
    assert fault.line == line
    assert sentence in str(fault.message)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    _, (fault,) = read_yaml(tmp_path / "x.yaml")
    assert str(fault.message) == "There is no such file."


def test_a_folder_is_a_fault(tmp_path: Path) -> None:
    _, (fault,) = read_yaml(tmp_path)
    assert "cannot be read" in str(fault.message)


@given(st.text(alphabet="ab:-[]{}?&*!|>'\"#%@~ \n\t,.015é\x00\ufeff", max_size=80))
def test_no_text_crashes_the_reader(text: str) -> None:
    source, faults = parse_yaml(text, "x.yaml")
    assert source is not None or faults
