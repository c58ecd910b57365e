"""YAML as people write it: text stays text, numbers stay exact, nothing crashes."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.remark import KeyPath, Remark
from cchc_cli.errors import Fault
from cchc_cli.language import say
from cchc_cli.readers.yaml_source import MAX_BYTES, YamlSource, YamlValue, in_order, parse_yaml, read_yaml


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


LETTERS = st.characters(categories=["L", "P", "S"], codec="utf-8")
WORDS = st.text(alphabet=st.one_of(LETTERS, st.just(" ")), max_size=20)
KEYS = st.text(alphabet=LETTERS, min_size=1, max_size=10)
DOCUMENTS: st.SearchStrategy[YamlValue] = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


def source_of(text: str) -> YamlSource:
    source, faults = parse_yaml(text, "x.yaml")
    assert source is not None
    assert not faults
    return source


@given(document=DOCUMENTS, is_flow=st.booleans(), line_break=st.sampled_from(["\n", "\r\n"]))
def test_what_yaml_writes_is_read_back(document: YamlValue, *, is_flow: bool, line_break: str) -> None:
    text = yaml.safe_dump(
        document, allow_unicode=True, default_flow_style=is_flow, width=10**6, line_break=line_break
    )
    assert source_of(text).value == document


@given(st.dictionaries(KEYS, st.one_of(WORDS, st.dictionaries(KEYS, WORDS, min_size=1)), min_size=1))
def test_every_key_stands_where_it_is_said_to_stand(document: dict[str, YamlValue]) -> None:
    text = yaml.safe_dump(document, allow_unicode=True, default_flow_style=False, width=10**6)
    source, lines = source_of(text), text.splitlines()
    for path, position in source.positions.items():
        if path:
            written = lines[position.line - 1][position.column - 1 :]
            assert path[-1] in yaml.load(written, Loader=yaml.BaseLoader)


@given(DOCUMENTS)
def test_every_path_leads_to_its_value(document: YamlValue) -> None:
    source = source_of(yaml.safe_dump(document, allow_unicode=True, width=10**6))
    for path in source.positions:
        value = document
        for key in path:
            value = value[key]  # type: ignore[index] # paths exist
        assert source.at(path) == value


@pytest.mark.parametrize("path", [("b",), ("a", 2), ("a", 0, "x"), ("a", "0"), (0,)])
def test_a_path_that_is_not_there_leads_nowhere(path: KeyPath) -> None:
    assert source_of("a: [x, y]").at(path) is None


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("scale",), (1, 1)),
        (("areas", 0, "code"), (2, 5)),
        (("areas", 0, "rule", "share"), (3, 5)),
        (("areas", 7), (1, 1)),
    ],
)
def test_a_remark_stands_at_the_nearest_key_that_is_there(path: KeyPath, place: tuple[int, int]) -> None:
    fault = source_of("areas:\n  - code: x\n    rule: {kind: y}\n").fault(Remark(path, say("doubtful")))
    assert (fault.line, fault.column) == place


def test_faults_are_told_from_top_to_bottom_and_once_for_each_place() -> None:
    first, second = Fault(say("first"), "x", 3, 5, "a"), Fault(say("second"), "x", 3, 5, "a")
    above, beside = Fault(say("above"), "x", 1, 9, "b"), Fault(say("beside"), "x", 3, 1, "c")
    elsewhere = Fault(say("elsewhere"), "x", 4, 1, "a")
    assert in_order([first, second, elsewhere, above, beside]) == (above, beside, first, elsewhere)


@pytest.mark.parametrize(
    "text",
    ["a: 1\r\nb: [x,\r\n  y]\r\n", "a: 1\rb: [x,\r  y]\r", "a: 1\u2028b: [x,\n  y]\n", "a: 1\nb:\n- x\n- y"],
)
def test_lines_may_end_as_any_system_ends_them(text: str) -> None:
    assert value_of(text) == {"a": 1, "b": ["x", "y"]}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("tên: Xã Hòa\n".encode("cp1258", errors="replace"), 1),
        ("a: 1\ntên: Hòa\n".encode("utf-16"), 1),
        (b"a: 1\r\nb: 2\r\nc: \xe0\r\n", 3),
    ],
)
def test_text_of_another_code_page_is_told_with_its_line(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "khung.yaml"
    path.write_bytes(content)
    source, (fault,) = read_yaml(path)
    assert source is None
    assert (fault.file, fault.line) == (str(path), line)
    assert str(fault.message) == "The file is not UTF-8; save it with the encoding UTF-8."


@pytest.mark.parametrize("number", ["0", "-7", "12.50", "1234567", "0.000001", "-0.5"])
def test_plain_numbers_are_exact(number: str) -> None:
    value = value_of(f"a: {number}")
    assert isinstance(value, dict)
    assert (value["a"], str(value["a"])) == (Decimal(number), number)


@pytest.mark.parametrize(
    "text", ["1e3", "+5", ".5", "5.", "0x10", "1,5", "1 000", "0o7", "010", "１２", "- 5"[2:] + "%"]
)
def test_other_spellings_of_numbers_stay_text(text: str) -> None:
    assert value_of(f"{{a: {text!r}}}") == {"a": text}


@pytest.mark.parametrize("text", ["1e100", "'1e999999999'", "-1E-99", "1_000_000_000_000_000_000", '"9e99%"'])
def test_numbers_that_nobody_can_compute_with_are_refused_quoted_or_not(text: str) -> None:
    line, column, path, message = only_fault(f"a: {text}")
    assert (line, column, path) == (1, 4, "a")
    assert "too large or too small" in message


def test_below_a_key_that_is_refused_nothing_is_read_but_the_rest_is() -> None:
    source, faults = parse_yaml(
        "? [a, b]\n: {c: [1, 2, {d: 3}]}\ne: 5\na: {f: 1}\na: {f: 2}\ng: 7\n", "x.yaml"
    )
    assert source is not None
    assert source.value == {"e": 5, "a": {"f": 1}, "g": 7}
    assert [str(fault.message) for fault in faults] == [
        "A key has to be text.",
        "The key “a” is there twice; it stands in line 4 already.",
    ]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    _, faults = parse_yaml("a: &x 1\nb: *x\nc: !!int 3\n1.10: d\ne: 1e999\na: 2\n", "x.yaml")
    assert [(fault.line, fault.path) for fault in faults] == [
        (2, "b"),
        (3, "c"),
        (4, '["1.10"]'),
        (5, "e"),
        (6, "a"),
    ]
