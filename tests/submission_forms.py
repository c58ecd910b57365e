"""Small forms to read: one with every type of question, and answers that fill it in."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from workbooks import FilledForm, Row, Value, form_sheets, write_workbook

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form, FormRow
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions.reading import Reading, WorkbookReader

LEVELS = ("Đúng hạn", "Muộn", "Không ban hành")


def small_form() -> Form:
    """Two areas, ten and more criteria in the first, every type of question."""
    return Form(
        "mau-2025",
        "Khung mẫu",
        2025,
        (
            FormRow("1", "Chỉ đạo, điều hành", 14.0, is_leaf=False),
            _own("1.1", "Ban hành kế hoạch", QuestionType.CHOICE, LEVELS),
            _with_figures("1.2", "Hoàn thành nhiệm vụ", {"a": "Số đã hoàn thành", "b": "Số được giao"}),
            _own("1.3", "Báo cáo gửi chậm", QuestionType.COUNT),
            _own("1.4", "Điểm thưởng sáng kiến", QuestionType.NUMBER),
            *(
                _own(f"1.{number}", f"Tiêu chí thứ {word}", QuestionType.COUNT)
                for number, word in enumerate(("năm", "sáu", "bảy", "tám", "chín", "mười"), start=5)
            ),
            FormRow("2", "Cải cách thể chế", 6.0, is_leaf=False),
            FormRow(
                "2.1",
                "Hồ sơ trực tuyến",
                3.0,
                is_leaf=True,
                questions=(
                    Question("2.1", "a", "Tỷ lệ hồ sơ trực tuyến", QuestionType.PERCENT),
                    Question("2.1", "b", "Ngày báo cáo", QuestionType.DATE),
                    Question("2.1", "c", "Có niêm yết", QuestionType.YES_NO),
                    Question("2.1", "d", "Đơn giá bình quân", QuestionType.NUMBER),
                ),
            ),
            _own("2.2", "Văn bản trái pháp luật", QuestionType.COUNT),
            FormRow("2.3", "Điều tra xã hội học", 2.0, is_leaf=True, is_stated_by_unit=False),
        ),
        ("xa", "phuong"),
    )


def _own(code: str, name: str, kind: QuestionType, options: tuple[str, ...] = ()) -> FormRow:
    question = Question(code, "value", name, kind, options=options)
    return FormRow(code, name, 1.0, is_leaf=True, is_answered_on_own_row=True, questions=(question,))


def _with_figures(code: str, name: str, labels: dict[str, str]) -> FormRow:
    questions = tuple(Question(code, letter, label, QuestionType.COUNT) for letter, label in labels.items())
    return FormRow(code, name, 2.0, is_leaf=True, questions=questions)


def filled() -> FilledForm:
    """Native answers to every question."""
    return FilledForm(
        answers={
            ("1.1", "value"): "Muộn",
            ("1.2", "a"): 18.0,
            ("1.2", "b"): 20.0,
            ("1.3", "value"): 0.0,
            ("1.4", "value"): 0.5,
            **{(f"1.{number}", "value"): float(number) for number in range(5, 11)},
            ("2.1", "a"): 0.85,
            ("2.1", "b"): date(2025, 12, 5),
            ("2.1", "c"): "Có",
            ("2.1", "d"): 12.75,
            ("2.2", "value"): 3.0,
        },
        self_points={
            "1.1": 0.5,
            "1.2": 1.8,
            "1.3": 1.0,
            "1.4": 0.5,
            **{f"1.{number}": 0.25 for number in range(5, 11)},
            "2.1": 2.5,
            "2.2": 0.0,
        },
        evidence={"1.1": "Quyết định số 01/QĐ-UBND", "2.1": "Báo cáo"},
    )


def tidy_rows() -> list[list[Value]]:
    """The rows of the filled-in tidy form, to be changed by a test."""
    (rows,) = form_sheets(small_form(), filled()).values()
    return [list(row) for row in rows]


def row_of(rows: list[list[Value]], code: str) -> list[Value]:
    """Find the row with this code."""
    return next(row for row in rows if row[0] == code)


def read_rows(folder: Path, rows: Sequence[Row]) -> Reading:
    """Write rows as the one sheet of a workbook and read it."""
    return read_sheets(folder, {"Sheet1": rows})


def read_sheets(
    folder: Path, sheets: Mapping[str, Sequence[Row]], *, hidden: tuple[str, ...] = ()
) -> Reading:
    """Write sheets into a workbook and read it."""
    write_workbook(folder / "xa-a.xlsx", sheets, hidden=hidden)
    return WorkbookReader(small_form()).read(folder, "xa-a.xlsx")


def codes_of(findings: Iterable[Finding]) -> list[str]:
    """Give the codes of findings."""
    return [finding.code for finding in findings]


def answer(reading: Reading, criterion: str, name: str = "value") -> float | str | None:
    """Give what was read as the answer to a question; NaN for unanswered."""
    assert reading.submission is not None
    position = small_form().question_position[(criterion, name)]
    return reading.submission.texts.get(position, reading.submission.numbers[position])


def self_points(reading: Reading, criterion: str) -> float:
    """Give what was read as self points."""
    assert reading.submission is not None
    return reading.submission.self_points[small_form().leaf_position[criterion]]
