"""Framework files: every fault at once, each with its line and what to do."""

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.remark import Remark
from cchc_cli.errors import CchcError, Fault, FrameworkError
from cchc_cli.language import say
from cchc_cli.readers.framework_file import (
    ShippedFramework,
    find_framework,
    load_framework,
    read_framework,
    read_framework_file,
    shipped_frameworks,
)

SOUND = """\
format: cchc/1
id: thu
title: Khung thử
year: 2025
unit_classes: [xa]
scale: 10
status: model
references:
  - {title: Quyết định, date: 2025-01-02}
rounding: {decimals: 2}
ranking: {ties: competition, on: published, break_ties_by: ["1"]}
bands:
  - {name: Tốt, from: 80}
  - {name: Yếu, from: 0}
limits:
  - {when: {criterion: "1.1", share_below: 50%}, highest_band: Yếu, reason: Lý do}
areas:
  - code: "1"
    name: Lĩnh vực
    max_points: 10
    owner: so-noi-vu
    criteria:
      - code: "1.1"
        name: Tỷ lệ
        max_points: 4
        inputs:
          a: {label: Tử số, type: count, at_most: b}
          b: {label: Mẫu số, type: count}
        rule: {kind: ratio, share: a / b, floor: 80%}
      - code: "1.2"
        name: Lựa chọn
        max_points: 2
        rule: {kind: choice, options: {yes: 2, Không: 0}}
      - code: "1.10"
        name: Bậc thang
        max_points: 2
        inputs: {a: {label: Số, type: number}, t: {label: Chữ, type: text}}
        rule:
          kind: steps
          value: a - previous.a
          steps:
            - {from: 3, points: 100%}
            - {above: 0, points: max_points * value / 3}
      - code: "1.4"
        name: Đánh dấu
        max_points: 1
        rule: {kind: checklist, items: {a: {label: A, points: 0.5}, b: {label: B, points: 0.5}}}
      - code: "1.5"
        name: Số lần
        max_points: 1
        rule: {kind: count, start: max, each: -0.1}
      - code: "1.6"
        name: Ghi nhận
        max_points: 0
        rule: {kind: info}
  - code: "2"
    name: Điểm thưởng
    max_points: 3
    role: bonus
    cap: 2
    criteria:
      - {code: "2.1", name: Thưởng, max_points: 3, rule: {kind: award}}
"""


def read(tmp_path: Path, text: str) -> Framework:
    path = tmp_path / "thu.yaml"
    path.write_text(text, encoding="utf-8")
    return read_framework(path)


RATIO = "{kind: ratio, share: a / b, floor: 80%}"


def faults_of(tmp_path: Path, text: str) -> tuple[Fault, ...]:
    with pytest.raises(FrameworkError) as caught:
        read(tmp_path, text)
    return caught.value.faults


def line_of(mark: str, text: str) -> int:
    (line,) = [number for number, line in enumerate(text.splitlines(), 1) if mark in line]
    return line


def test_a_sound_framework_is_read_as_it_was_written(tmp_path: Path) -> None:
    framework = read(tmp_path, SOUND)
    assert [leaf.code for leaf in framework.leaves] == ["1.1", "1.2", "1.10", "1.4", "1.5", "1.6", "2.1"]
    assert framework.leaves[1].questions[0].options == ("yes", "Không")


FAULTS = [
    ("format: cchc/1", "format: cchc/2  #!", "format", "did you mean cchc/1?"),
    ("id: thu", "id: Khung Thử  #!", "id", "use a to z, 0 to 9"),
    ("title: Khung thử", "title: 2025  #!", "title", 'write it in quotes: "2025"'),
    ("title: Khung thử", "title:  #!", "title", "`title` has no value"),
    ("title: Khung thử", "title: [a]  #!", "title", "A single value"),
    ("title: Khung thử", "title: ''  #!", "title", "may not be empty"),
    ("title: Khung thử\n", "", "title", "The key `title` is missing."),
    ("year: 2025", "year: hai  #!", "year", "whole number"),
    ("year: 2025", "year: 2025.5  #!", "year", "whole number"),
    ("year: 2025", "year: 25  #!", "year", "1990 or more"),
    ("unit_classes: [xa]", "unit_classes: xa  #!", "unit_classes", "Write a list here"),
    ("unit_classes: [xa]", "unit_classes: []  #!", "unit_classes", "at least one entry"),
    (
        "unit_classes: [xa]",
        "unit_classes: [xa]\nunit_clas: [xa]  #!",
        "unit_clas",
        "did you mean `unit_classes`?",
    ),
    ("scale: 10", "scale: 0  #!", "scale", "above 0"),
    ("scale: 10", "scale: mười  #!", "scale", "“mười” is no number"),
    ("scale: 10", "scale: 20  #!", "scale", "The base areas add up to 10, but `scale` is 20."),
    ("status: model", "status: modle  #!", "status", "did you mean model?"),
    ("status: model", "status: xyz  #!", "status", "write one of: official, reconstructed, model"),
    ("date: 2025-01-02", "date: 2025-13-02", "references[0].date", "year-month-day"),
    ("date: 2025-01-02", "date: 2025", "references[0].date", "year-month-day"),
    ("rounding: {decimals: 2}", "rounding: {decimals: 10}  #!", "rounding.decimals", "9 or less"),
    ("rounding: {decimals: 2}", "rounding: 2  #!", "rounding", "Write keys with values here"),
    ('break_ties_by: ["1"]', 'break_ties_by: ["9"]', "ranking.break_ties_by[0]", "no area or criterion 9"),
    ("{name: Tốt, from: 80}", "{name: Tốt, from: 0}", "bands[1].from", "never reached"),
    ("{name: Tốt, from: 80}", "{name: Yếu, from: 80}", "bands[1].name", "two bands “Yếu”"),
    ('criterion: "1.1"', 'criterion: "9"', "limits[0].when.criterion", "no area or criterion 9"),
    ('criterion: "1.1"', "criterion: 1.1", "limits[0].when.criterion", 'in quotes: "1.1"'),
    ("highest_band: Yếu", "highest_band: Kém", "limits[0].highest_band", "the bands are Tốt, Yếu"),
    ('code: "1.10"', "code: 1.10  #!", "areas[0].criteria[2].code", 'in quotes: "1.10"'),
    (
        'code: "1.10"',
        'code: "1.1"  #!',
        "areas[0].criteria[2].code",
        "taken already, by areas[0].criteria[0]",
    ),
    ('code: "1.4"', 'code: "1/4"  #!', "areas[0].criteria[3].code", "“1/4” is no code"),
    ("    max_points: 10", "    max_points: 10.5  #!", "areas[0].max_points", "add up to 10. Correct"),
    ("    max_points: 3", "    max_points: -3  #!", "areas[1].max_points", "0 or more"),
    ("    cap: 2\n", "", "areas[1]", "role bonus needs `cap`"),
    ("    owner: so-noi-vu", "    cap: 3  #!", "areas[0].cap", "Only bonus and penalty areas"),
    ("        name: Tỷ lệ\n", "", "areas[0].criteria[0].name", "The key `name` is missing."),
    ("        name: Tỷ lệ", "        nmae: Tỷ lệ", "areas[0].criteria[0].name", "is missing"),
    (
        "type: count, at_most: b",
        "type: cuont, at_most: b",
        "areas[0].criteria[0].inputs.a.type",
        "mean count?",
    ),
    ("{label: Tử số, ", "{lable: Tử số, ", "areas[0].criteria[0].inputs.a.lable", "did you mean `label`?"),
    ("status: model", "status: [model]  #!", "status", "A single value belongs here"),
    ("scale: 10", "scale: [10]  #!", "scale", "A single value belongs here"),
    ("at_most: b", "at_most: c", "areas[0].criteria[0].inputs.a.at_most", "“c” is none"),
    ("at_most: b", "min: 2, max: 1", "areas[0].criteria[0].inputs.a.max", "below `min`"),
    ("share: a / b", "share: a / c", "areas[0].criteria[0].rule.share", "“c” is no input"),
    ("share: a / b", "share: a / max_points", "areas[0].criteria[0].rule.share", "“max_points” is no input"),
    ("share: a / b", "share: a // b", "areas[0].criteria[0].rule.share", "is not allowed; use + - * /"),
    ("share: a / b", "shar: a / b", "areas[0].criteria[0].rule.share", "The key `share` is missing."),
    ("floor: 80%", "flor: 80%", "areas[0].criteria[0].rule.flor", "did you mean `floor`?"),
    (
        "floor: 80%",
        "zzz: 80%",
        "areas[0].criteria[0].rule.zzz",
        "allowed are: kind, share, target, floor, if_no_",
    ),
    ("floor: 80%", "floor: 0,8", 'areas[0].criteria[0].rule["8"]', "Write this key in quotes"),
    ("floor: 80%", "target: 0", "areas[0].criteria[0].rule.target", "above 0"),
    ("kind: ratio", "kind: ratoi", "areas[0].criteria[0].rule", "did you mean ratio?"),
    ("kind: ratio", "kind: survey", "areas[0].criteria[0].rule", "cannot score rules of kind survey yet"),
    ("kind: ratio, ", "", "areas[0].criteria[0].rule", "The key `kind` is missing."),
    (
        RATIO,
        "{kind: relative, value: a, method: min-max, goalposts: [0, 10]}",
        "areas[0].criteria[0].rule.goalposts",
        "Only the method goalposts",
    ),
    (
        RATIO,
        "{kind: relative, value: a, method: goalposts, goalposts: [10, 0]}",
        "areas[0].criteria[0].rule.goalposts",
        "the lower one first",
    ),
    (
        RATIO,
        "{kind: relative, value: a, method: goalposts, goalposts: [0, x]}",
        "areas[0].criteria[0].rule.goalposts[1]",
        "“x” is no number",
    ),
    (
        RATIO,
        "{kind: relative, value: a, method: goalposts}",
        "areas[0].criteria[0].rule",
        "needs two numbers",
    ),
    (
        RATIO,
        "{kind: relative, value: a, method: zscore}",
        "areas[0].criteria[0].rule.method",
        "did you mean z-score?",
    ),
    (RATIO, "{kind: relative, value: a}", "areas[0].criteria[0].rule.method", "`method` is missing"),
    (
        RATIO,
        "{kind: relative, value: a / c, method: min-max}",
        "areas[0].criteria[0].rule.value",
        "“c” is no input",
    ),
    ("kind: ratio", "kind: choice, options: {x: 1}", "areas[0].criteria[0].inputs", "take the inputs out"),
    (
        "{yes: 2, Không: 0}",
        "{yes: 3, Không: 0}",
        "areas[0].criteria[1].rule.options.yes",
        "3 points are more than",
    ),
    (
        "{yes: 2, Không: 0}",
        "{yes: 2, 0: 0}",
        'areas[0].criteria[1].rule.options["0"]',
        "Write this key in quotes",
    ),
    ("{yes: 2, Không: 0}", "{yes: 2, yes: 0}", "areas[0].criteria[1].rule.options.yes", "there twice"),
    ("{yes: 2, Không: 0}", "{}", "areas[0].criteria[1].rule", "at least one entry"),
    (
        "{from: 3, points",
        "{from: 3, above: 2, points",
        "areas[0].criteria[2].rule.steps[0]",
        "either `from` or `above`",
    ),
    (
        "points: 100%",
        "points: z",
        "areas[0].criteria[2].rule.steps[0].points",
        "there is: a, t, max_points, value",
    ),
    (
        "value: a - previous.a",
        "value: a - previous.b",
        "areas[0].criteria[2].rule.value",
        "“previous.b” is no input",
    ),
    ("value: a - previous.a", "value: a - t", "areas[0].criteria[2].rule.value", "“t” is text"),
    (
        "B, points: 0.5",
        "B, points: 1.5",
        "areas[0].criteria[3].rule.items.b.points",
        "1.5 points are more than",
    ),
    ("start: max", "start: min", "areas[0].criteria[4].rule.start", "neither a number nor `max`"),
    ("start: max, ", "start: max, inputs: 1, ", "areas[0].criteria[4].rule.inputs", "is no key here"),
    (
        "{kind: award}",
        "{kind: award}, inputs: {t: {label: T, type: text}}",
        "areas[1].criteria[0].inputs",
        "one figure",
    ),
    ("        rule: {kind: info}\n", "", "areas[0].criteria[5]", "either a rule or criteria below it"),
    ("rule: {kind: award}", "rule: {kind: info}", "areas[1].criteria[0].max_points", "is not scored"),
    ("{kind: award}", "[1]", "areas[1].criteria[0].rule", "Write keys with values here"),
    ("    owner: so-noi-vu", "    rule: {kind: info}  #!", "areas[0].rule", "is no key here"),
]


@pytest.mark.parametrize(("sound", "faulty", "path", "sentence"), FAULTS)
def test_a_fault_has_its_line_its_path_and_what_to_do(
    tmp_path: Path, sound: str, faulty: str, path: str, sentence: str
) -> None:
    assert sound in SOUND
    text = SOUND.replace(sound, faulty, 1)
    faults = {fault.path: fault for fault in faults_of(tmp_path, text)}
    assert sentence in str(faults[path].message)
    if "#!" in faulty:
        assert faults[path].line == line_of("#!", text)


TEN_FAULTS = """\
format: cchc/1
id: thu
title: 2025                                                       # 1 title
year: 2025
unit_clases: [xa]                                                 # 2 unit_clases
unit_classes: [xa]
scale: 10
status: modle                                                     # 3 status
areas:
  - code: "1"
    name: Lĩnh vực
    max_points: 11                                                # 4 areas[0].max_points
    max_points: 10                                                # 5 areas[0].max_points
    criteria:
      - code: 1.10                                                # 6 areas[0].criteria[0].code
        name: Tỷ lệ
        max_points: 4
        inputs:
          a: {label: Tử số, type: cuont}                          # 7 areas[0].criteria[0].inputs.a.type
        rule:
          kind: ratio
          share: a / c                                            # 8 areas[0].criteria[0].rule.share
      - code: "1.2"
        name: Lựa chọn
        max_points: 6
        rule:
          kind: choice
          options:
            Có: 7                                                 # 9 areas[0].criteria[1].rule.options.Có
            0: 0                                                  # 10 areas[0].criteria[1].rule.options["0"]
"""


def test_ten_faults_are_ten_faults_at_once(tmp_path: Path) -> None:
    expected = [
        (number, line.split("# ")[1].split(" ", 1)[1])
        for number, line in enumerate(TEN_FAULTS.splitlines(), 1)
        if "# " in line
    ]
    faults = faults_of(tmp_path, TEN_FAULTS.replace("scale: 10", "scale: 11"))
    assert [(fault.line, fault.path) for fault in faults] == expected
    assert {fault.file for fault in faults} == {str(tmp_path / "thu.yaml")}


def test_a_total_that_is_accepted_is_no_fault(tmp_path: Path) -> None:
    text = SOUND.replace("    max_points: 3\n", "    max_points: 4\n    accept_total: bản in ghi như vậy\n")
    assert read(tmp_path, text).areas[1].max_points == 4


def test_a_criterion_has_either_a_rule_or_criteria(tmp_path: Path) -> None:
    nested = '{kind: info}, criteria: [{code: "1.6.1", name: x, max_points: 0, rule: {kind: info}}]'
    text = SOUND.replace(
        '{code: "2.1", name: Thưởng, max_points: 3, rule: {kind: award}}',
        f'{{code: "2.1", name: Thưởng, max_points: 0, rule: {nested}}}',
    )
    faults = faults_of(tmp_path, text)
    assert ("areas[1].criteria[0].rule", "criteria below it") in [
        (fault.path, str(fault.message)[-18:-1]) for fault in faults
    ]


@pytest.mark.parametrize(
    ("text", "sentence"), [("", "empty"), ("- a\n", "keys with values"), ("x", "keys with")]
)
def test_a_file_that_is_no_mapping_is_a_fault(tmp_path: Path, text: str, sentence: str) -> None:
    (fault,) = faults_of(tmp_path, text)
    assert sentence in str(fault.message)


def test_an_unknown_id_suggests_the_nearest_and_lists_all() -> None:
    with pytest.raises(FrameworkError) as caught:
        find_framework("bo766")
    assert "did you mean bo-766?" in str(caught.value)
    assert all(shipped.id in str(caught.value) for shipped in shipped_frameworks())


def test_a_name_like_no_other_lists_the_shipped_ones() -> None:
    with pytest.raises(FrameworkError, match="Write the path of a file, or one of: bo-766"):
        find_framework("qqq")


def test_a_framework_is_loaded_by_path_too(tmp_path: Path) -> None:
    path = tmp_path / "thu.yaml"
    path.write_text(SOUND, encoding="utf-8")
    assert load_framework(str(path)).id == "thu"


@pytest.mark.parametrize("shipped", shipped_frameworks(), ids=lambda shipped: shipped.id)
def test_a_shipped_framework_has_the_id_of_its_file(shipped: ShippedFramework) -> None:
    framework = load_framework(shipped.id)
    assert framework.id == shipped.id


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(0, len(SOUND)),
    st.integers(0, 20),
    st.sampled_from(
        ["", "~", "[]", "{}", "1e999", "*x", "!!int 3", "\t", "- ", ": ", "9" * 400, "\x07", "a: b"]
    ),
)
def test_a_broken_file_ends_in_faults_never_in_a_crash(
    tmp_path: Path, start: int, length: int, junk: str
) -> None:
    with suppress(CchcError):
        read(tmp_path, SOUND[:start] + junk + SOUND[start + length :])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_from_windows_is_read_alike(tmp_path: Path, encoding: str, line_end: str) -> None:
    path = tmp_path / "thu.yaml"
    path.write_bytes(SOUND.replace("\n", line_end).encode(encoding))
    assert read_framework(path) == read(tmp_path, SOUND)


def test_lines_count_alike_in_a_file_from_windows(tmp_path: Path) -> None:
    path = tmp_path / "thu.yaml"
    path.write_bytes(TEN_FAULTS.replace("\n", "\r\n").encode("utf-8-sig"))
    with pytest.raises(FrameworkError) as caught:
        read_framework(path)
    assert [(fault.line, fault.path) for fault in caught.value.faults] == [
        (fault.line, fault.path) for fault in faults_of(tmp_path, TEN_FAULTS)
    ]


def test_a_name_in_another_form_of_the_letters_is_kept_as_it_was_written(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Khung thử")
    assert read(tmp_path, SOUND.replace("Khung thử", decomposed)).title == decomposed


@pytest.mark.parametrize("name", ["khung.yaml", "khung của tỉnh.yaml", "khung.yml", "khung"])
def test_a_path_needs_no_particular_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(SOUND, encoding="utf-8")
    assert find_framework(name) == Path(name)
    assert load_framework(f"./{name}").id == "thu"


@pytest.mark.parametrize("name", ["", ".", "no/such/file.yaml", "bo-766/"])
def test_what_is_no_file_lists_what_there_is(name: str) -> None:
    with pytest.raises(FrameworkError, match="There is no framework"):
        find_framework(name)


def test_the_refusal_counts_the_faults_and_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError) as caught:
        read(tmp_path, SOUND.replace("year: 2025", "year: x").replace("status: model", "status: x"))
    assert str(caught.value) == f"The framework {tmp_path / 'thu.yaml'} cannot be used; faults: 2."


def test_remarks_get_the_lines_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "thu.yaml"
    path.write_text(SOUND, encoding="utf-8")
    remarks = [Remark(("areas", 1, "cap"), say("second")), Remark(("scale",), say("first"))]
    faults = read_framework_file(path).faults(remarks)
    assert [(str(fault.message), fault.line) for fault in faults] == [
        ("first", line_of("scale: 10", SOUND)),
        ("second", line_of("cap: 2", SOUND)),
    ]
