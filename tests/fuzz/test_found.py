"""What the fuzzer has found, in the least XML that shows it: none of it is lost in silence any more.

Each case changes one thing in the sheet of a form without fault. That an answer is read as
ever, or that a finding says what happened to it, is for the judge of the fuzzer to say.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from fuzz_xml import rewritten

from cchc_cli.readers.submissions.reading import WorkbookReader
from fuzz.originals import Original, form
from fuzz.verdict import Judge, Outcome, Verdict

TIDY, F1, F2, F3, ODS = (
    "tidy-inline.xlsx",
    "f1-inline.xlsx",
    "f2-inline.xlsx",
    "f3-inline.xlsx",
    "tidy-open.ods",
)


class Case(NamedTuple):
    """One change of one original."""

    name: str
    original: str
    old: str
    new: str


FIGURE = '<c r="D8"><v>18</v></c>'
"""In the tidy form: 18 tasks of 20."""


def of_figure(name: str, new: str) -> Case:
    """Change the cell of a figure of the tidy form."""
    return Case(name, TIDY, FIGURE, new)


STRUCTURE = (
    of_figure("two values in a cell", '<c r="D8"><v>18</v><v>7</v></c>'),
    of_figure("a value within the value", '<c r="D8"><v><x>7</x>18</v></c>'),
    of_figure("a value and a text of its own", '<c r="D8"><v>7</v><is><t>18</t></is></c>'),
    of_figure("a formula behind the value", '<c r="D8"><v>18</v><f>9+9</f></c>'),
    of_figure("two cells of one reference", f'{FIGURE}<c r="D8"><v>7</v></c>'),
    of_figure("a cell that is none", '<c2 r="D8"><v>18</v></c2>'),
    of_figure("a cell of another namespace", '<x:c r="D8"><v>18</v></x:c>'),
    of_figure("a cell in an element that nobody knows", f"<x>{FIGURE}</x>"),
    of_figure("a cell in a comment", f"<!--{FIGURE}-->"),
    of_figure("a value as CDATA", '<c r="D8"><v><![CDATA[18]]></v></c>'),
    of_figure("a value half as CDATA", '<c r="D8"><v>1<![CDATA[8]]></v></c>'),
    of_figure("a comment in a value", '<c r="D8"><v>1<!-- -->8</v></c>'),
    of_figure("an instruction in a value", '<c r="D8"><v>1<?x y?>8</v></c>'),
    of_figure("an entity that nobody declares", '<c r="D8"><v>&b;</v></c>'),
    of_figure("a value that does not end", '<c r="D8"><v>18</c>'),
    of_figure("a cell that does not end", '<c r="D8"><v>18</v>'),
    of_figure("a number that is none", '<c r="D8"><v>-</v></c>'),
    of_figure("a number beyond all numbers", '<c r="D8"><v>1e999</v></c>'),
    of_figure("a truth in capitals", '<c r="D8" t="b"><v>TRUE</v></c>'),
    of_figure("a type that nobody knows", '<c r="D8" t="x"><v>18</v></c>'),
    of_figure("a text of its own that is none", '<c r="D8" t="inlineStr"><v>18</v></c>'),
    of_figure("a shared text that is not there", '<c r="D8" t="s"><v>99999</v></c>'),
    of_figure("the reference of another row", '<c r="D49"><v>18</v></c>'),
    of_figure("the reference of a row beside", '<c r="D9"><v>18</v></c>'),
    of_figure("a reference whose name is a capital", '<c R="D8"><v>18</v></c>'),
    of_figure(
        "the reference of another cell, which is also there",
        '<c r="C8"/><c r="E49"><v>18</v></c><c r="E8"><v>7</v></c>',
    ),
    of_figure("a shared text whose number is none", '<c r="D8" t="s"><v>0_9</v></c>'),
    of_figure("a reference in small letters", '<c r="d8"><v>18</v></c>'),
    of_figure("an absolute reference", '<c r="$D$8"><v>18</v></c>'),
    of_figure("no reference", "<c><v>18</v></c>"),
    of_figure("a reference beyond all cells", '<c r="XFE8"><v>18</v></c>'),
    Case("a row that is nowhere", TIDY, '<row r="8">', '<row r="">'),
    Case("a row that stands elsewhere", TIDY, '<row r="8">', '<row r="2">'),
    Case("a row with two numbers", TIDY, '<row r="8">', '<row r="8" r="99999">'),
    Case(
        "a cell within a text",
        TIDY,
        '</t></is></c><c r="D8"><v>18</v></c>',
        '<c r="D8"><v>18</v></c></t></is></c>',
    ),
)
CELLS = (
    of_figure("a formula never calculated", '<c r="D8"><f>9+9</f></c>'),
    of_figure("a formula of a text never calculated", '<c r="D8" t="str"><f>9+9</f></c>'),
    of_figure("a formula with spaces for a result", '<c r="D8"><f>9+9</f><v> </v></c>'),
    of_figure("a shared formula never calculated", '<c r="D8"><f t="shared" si="0"/></c>'),
    of_figure("an error", '<c r="D8" t="e"><v>#REF!</v></c>'),
    of_figure("an error that only new versions have", '<c r="D8" t="e"><v>#SPILL!</v></c>'),
    of_figure("a day that is a text of the standard", '<c r="D8" t="d"><v>2025-01-15</v></c>'),
    of_figure("a truth", '<c r="D8" t="b"><v>1</v></c>'),
    Case(
        "evidence that is an error",
        TIDY,
        '<c r="F7" t="inlineStr"><is><t>Báo cáo số 210/BC-UBND ngày 05/12/2025</t></is></c>',
        '<c r="F7" t="e"><v>#REF!</v></c>',
    ),
    Case(
        "a merged cell over an answer",
        TIDY,
        "</sheetData>",
        '</sheetData><mergeCells><mergeCell ref="D7:D8"/></mergeCells>',
    ),
    Case(
        "a merged cell over own points",
        TIDY,
        "</sheetData>",
        '</sheetData><mergeCells><mergeCell ref="D7:E7"/></mergeCells>',
    ),
)
ROWS = (
    Case("a figure whose name is a number", F2, "<is><t>a) Số nhiệm vụ đã hoàn thành</t></is>", "<v>59</v>"),
    Case(
        "a figure whose letter is a number",
        TIDY,
        '<c r="A8" t="inlineStr"><is><t>a</t></is></c>',
        '<c r="A8"><v>18</v></c>',
    ),
    Case("an unknown code above figures", TIDY, "<t>1.2</t>", "<t>1.25</t>"),
    Case("no heading above the figures", TIDY, "<t>Số liệu</t>", "<t></t>"),
    Case(
        "an error above the figures",
        TIDY,
        '<c r="D4" t="inlineStr"><is><t>Số liệu</t></is></c>',
        '<c r="D4" t="e"><v>#REF!</v></c>',
    ),
    Case("no heading above own points", TIDY, "<t>Điểm tự đánh giá</t>", "<t></t>"),
    Case("no heading above the figures of one sheet", F3, "<t>Số liệu kê khai</t>", "<t></t>"),
    Case("no heading above own points of one sheet", F3, "<t>Điểm tự đánh giá</t>", "<t></t>"),
    Case(
        "spaces of no width in a heading",
        F3,
        "<t>Số liệu kê khai</t>",
        "<t>Số\u200bliệu\u200bkê\u200bkhai</t>",
    ),
    Case("two headings of one meaning", TIDY, "<t>Tài liệu kiểm chứng</t>", "<t>Điểm tự đánh giá</t>"),
    Case("no row of totals above the signatures", F2, "<t>Tổng điểm</t>", "<t></t>"),
)
OPEN_DOCUMENTS = (
    Case("a number without a value", ODS, 'office:value="18.0"', ""),
    Case("a text as CDATA", ODS, "<text:p>Đúng hạn</text:p>", "<text:p><![CDATA[Đúng hạn]]></text:p>"),
    Case("a comment in a text", ODS, "<text:p>Đúng hạn</text:p>", "<text:p>Đúng<!-- --> hạn</text:p>"),
    Case(
        "an entity that nobody declares, in a text", ODS, "<text:p>Đúng hạn</text:p>", "<text:p>&b;</text:p>"
    ),
    Case("a paragraph that does not end", ODS, "<text:p>Đúng hạn</text:p>", "<text:p>Đúng hạn"),
    Case(
        "a type of cell that nobody knows",
        ODS,
        'office:value-type="float" office:value="18.0"',
        'office:value-type="x" office:value="18.0"',
    ),
    Case(
        "a cell that nobody knows",
        ODS,
        '<table:table-cell office:value-type="float" office:value="18.0"/>',
        '<table:x office:value-type="float" office:value="18.0"/>',
    ),
)


@pytest.mark.parametrize("case", [*STRUCTURE, *CELLS, *ROWS, *OPEN_DOCUMENTS], ids=lambda case: case.name)
def test_nothing_is_lost_in_silence(
    case: Case, written: Mapping[str, Original], reader: WorkbookReader, tmp_path: Path
) -> None:
    before = written[case.original].content
    after = rewritten(before, case.old, case.new)
    for name, content in ((case.original, before), (f"changed-{case.original}", after)):
        (tmp_path / name).write_bytes(content)
    judge = Judge(reader.read(tmp_path, case.original), before, form())

    verdict = judge.judge(reader.read(tmp_path, f"changed-{case.original}"), [before, after])

    assert not verdict.outcome.is_failure, verdict.reason
    assert verdict.outcome is not Outcome.GAVE_UP


def judged_after(
    steps: Sequence[tuple[str, str]], original: Original, reader: WorkbookReader, folder: Path
) -> Verdict:
    """Judge the tidy form after several changes."""
    stages = [original.content]
    for old, new in steps:
        stages.append(rewritten(stages[-1], old, new))
    for name, content in (("a.xlsx", stages[0]), ("b.xlsx", stages[-1])):
        (folder / name).write_bytes(content)
    judge = Judge(reader.read(folder, "a.xlsx"), stages[0], form())
    return judge.judge(reader.read(folder, "b.xlsx"), stages)


REFUSED = ("<t>2.2.2</t>", "<t>\x1f</t>")
"""A character that XML cannot have: a strict reader sees nothing of what comes later."""


def test_a_figure_taken_away_in_a_refused_file_is_not_lost_where_it_is_said_to_be_blank(
    written: Mapping[str, Original], reader: WorkbookReader, tmp_path: Path
) -> None:
    verdict = judged_after([REFUSED, (FIGURE, "")], written[TIDY], reader, tmp_path)

    assert verdict.outcome is Outcome.CHANGED
    assert "1.2 a: 18.0 -> None" in verdict.reason


def test_own_points_taken_away_in_a_refused_file_stay_lost(
    written: Mapping[str, Original], reader: WorkbookReader, tmp_path: Path
) -> None:
    verdict = judged_after([REFUSED, ('<c r="E7"><v>5.4</v></c>', "")], written[TIDY], reader, tmp_path)

    assert verdict.outcome is Outcome.LOST
