"""Validations for tests, made without any workbook.

``small_validation()`` has one of everything that formats have to cope with; ``large_validation(count)``
has many files with the same mistakes.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from assessments import HOSTILE_NAME

from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity, in_order
from cchc_cli.domain.form import Form, FormRow
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.domain.sheet_copy import QuotedCell, QuotedRow
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import say

NO_NUMBER = FindingKind(
    "CCHC910",
    Severity.ERROR,
    "A number belongs here, not “{stated}”.",
    "Type the number alone.",
    title="Words instead of a number",
    explanation="Words cannot be added up.",
    steps=("Click the cell.", "Type the number."),
    example="D12 says “nhiều”; type 18.",
)
NOT_ANSWERED = FindingKind(
    "CCHC911",
    Severity.WARNING,
    "The criterion is not answered.",
    "Enter the figures.",
    title="An answer is missing",
)
POINTS_DIFFER = FindingKind(
    "CCHC912",
    Severity.WARNING,
    "The own points are {stated}, but the figures give {computed}.",
    "Check figures and points.",
    title="Own points differ from the figures",
)
SPACES_REMOVED = FindingKind(
    "CCHC913", Severity.INFO, "“{stated}” was read without spaces.", "Nothing.", title="Spaces"
)
NO_WORKBOOK = FindingKind(
    "CCHC914", Severity.ERROR, "The file is {what}.", "Send the workbook.", title="No workbook"
)
NOTHING_SENT = FindingKind(
    "CCHC915", Severity.WARNING, "{name} has sent nothing.", "Ask for it.", title="A unit has sent nothing"
)

FORM = Form(
    "mau-2025",
    "Khung mẫu",
    2025,
    (
        FormRow("1", "Chỉ đạo, điều hành", 14.0, is_leaf=False),
        FormRow(
            "1.1",
            "Ban hành kế hoạch",
            2.0,
            is_leaf=True,
            questions=(Question("1.1", "value", "", QuestionType.COUNT),),
        ),
        FormRow("1.2", "Điều tra xã hội học", 2.0, is_leaf=True, is_stated_by_unit=False),
    ),
)

GOOD = WorkbookFile("đợt 1/xa-tot.xlsx", "1" * 64, "X4", FileStatus.VALID)
FAULTY = WorkbookFile("xa-a.xlsx", "a" * 64, "X1", FileStatus.INVALID)
HOSTILE = WorkbookFile(f"{HOSTILE_NAME}.xlsx".replace("/", "_"), "b" * 64, "X3", FileStatus.INVALID)
BROKEN = WorkbookFile("hỏng 100%.xlsx", "", "", FileStatus.UNREADABLE)
SHEET = "Tự đánh giá"

NAMES = {"X1": "Xã Tân Hòa", "X3": HOSTILE_NAME, "X4": "Xã Đảo"}


def finding(
    kind: FindingKind,
    cell: str = "",
    criterion: str = "",
    *,
    file: str = FAULTY.path,
    sheet: str = SHEET,
    unit: str = "X1",
    **values: object,
) -> Finding:
    """Make a finding in the faulty file."""
    return Finding(kind, Place(file, sheet, cell), unit, criterion, values)


def validation_of(findings: Sequence[Finding], files: Sequence[WorkbookFile] = (FAULTY,)) -> Validation:
    """Make a validation with these findings."""
    return Validation(FORM, tuple(files), in_order(findings), NAMES)


def small_validation() -> Validation:
    """Make a validation with one of everything."""
    hostile = {"file": HOSTILE.path, "sheet": HOSTILE_NAME, "unit": "X3"}
    nowhere = Finding(NOTHING_SENT, unit_code="X9", values={"name": "Xã Vắng"})
    findings = [
        finding(NO_NUMBER, "D3", "1.1", stated="nhiều"),
        *(finding(NOT_ANSWERED, f"E{row}", f"1.{row}") for row in (5, 6, 7, 9)),
        finding(NOT_ANSWERED, "E4", "2.1", sheet="Phụ lục"),
        finding(POINTS_DIFFER, "E8", "1.8", stated=2, computed=1.75),
        finding(SPACES_REMOVED, "F8", "1.8", stated=" QĐ "),
        Finding(NO_NUMBER, Place(HOSTILE.path, HOSTILE_NAME, "A1"), "X3", "1.2", {"stated": HOSTILE_NAME}),
        finding(SPACES_REMOVED, "B2", **hostile, stated="\x1b[31mđỏ"),
        Finding(NO_WORKBOOK, Place(BROKEN.path), values={"what": "a picture"}),
        nowhere,
    ]
    waived = finding(NOT_ANSWERED, "E11", "1.10")
    return replace(
        validation_of(findings, (FAULTY, HOSTILE, BROKEN, GOOD)),
        waived=(WaivedFinding(waived, "sáp nhập, theo 12/QĐ-UBND", date(2026, 3, 31)),),
        root="ho-so",
    )


def large_validation(count: int) -> Validation:
    """Make a validation of many files: every second one has an error, every one a warning."""
    files = [
        WorkbookFile(f"xa-{at:04}.xlsx", sha256(b"%d" % at).hexdigest(), f"{at:04}", FileStatus.VALID)
        for at in range(count)
    ]
    findings = [
        one
        for at, file in enumerate(files)
        for one in (
            finding(NOT_ANSWERED, "E5", "1.5", file=file.path, unit=file.unit_code),
            *(
                [finding(NO_NUMBER, "D3", "1.1", file=file.path, unit=file.unit_code, stated="nhiều")]
                if at % 2
                else []
            ),
        )
    ]
    return validation_of(findings, files)


def quote(place: Place) -> QuotedRow | None:
    """Give the same row for every cell in column D, none for others."""
    if not place.cell.startswith("D"):
        return None
    return QuotedRow(
        (
            QuotedCell("", "1.1", is_meant=False),
            QuotedCell("", "Ban hành kế hoạch", is_meant=False),
            QuotedCell(say("maximum"), 2.5, is_meant=False),
            QuotedCell(say("figure"), "nhiều", is_meant=True),
        )
    )
