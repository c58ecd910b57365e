"""What a feedback workbook is made of."""

from collections.abc import Sequence

import pytest
from validations import FAULTY, GOOD, NO_NUMBER, NOT_ANSWERED, SHEET, finding, validation_of

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import SheetCopy, WorkbookCopy
from cchc_cli.language import Language
from cchc_cli.writers.feedback import content
from cchc_cli.writers.feedback.content import Feedback, names_of


def feedback_with(sheets: Sequence[SheetCopy] = (), findings: Sequence[Finding] = ()) -> Feedback:
    return Feedback(validation_of(findings, [FAULTY, GOOD]), FAULTY, WorkbookCopy(tuple(sheets), "calamine"))


def sheets(*names: str) -> list[SheetCopy]:
    return [SheetCopy(name, [("a", 1.0)]) for name in names]


def test_only_findings_of_the_file_belong_to_it() -> None:
    mine = finding(NO_NUMBER, "D3", stated="x")
    feedback = feedback_with(findings=[mine, finding(NO_NUMBER, "D3", file=GOOD.path, stated="x")])

    assert feedback.findings == (mine,)
    assert feedback.by_file.count()[Severity.ERROR] == 1


def test_findings_are_found_by_their_sheet() -> None:
    there = finding(NOT_ANSWERED, "E4", sheet="Phụ lục")
    feedback = feedback_with(findings=[finding(NOT_ANSWERED, "E5"), there])

    assert feedback.findings_on("Phụ lục") == (there,)
    assert feedback.findings_on("khác") == ()


def test_a_finding_belongs_to_every_sheet_that_it_names() -> None:
    there = finding(NO_NUMBER, "D3", stated="Phụ lục!E4")

    assert feedback_with(findings=[there]).findings_on("Phụ lục") == (there,)


def test_a_file_without_an_error_of_its_own_has_that_of_the_folder() -> None:
    of_folder = Finding(NO_NUMBER, values={"stated": "x"})
    of_unit = Finding(NO_NUMBER, unit_code="X9", values={"stated": "x"})
    note = finding(NOT_ANSWERED, "E5")

    assert feedback_with(findings=[of_folder, of_unit, note]).findings == (of_folder, note)


def test_a_file_with_an_error_of_its_own_has_nothing_of_the_folder() -> None:
    mine = finding(NO_NUMBER, "D3", stated="x")

    assert feedback_with(findings=[Finding(NO_NUMBER, values={"stated": "x"}), mine]).findings == (mine,)


def test_all_sheets_together_decide_what_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LARGEST_COPY", 4)

    assert len(feedback_with(sheets("a", "b")).copied_sheets) == 2
    assert feedback_with(sheets("a", "b", "c")).copied_sheets == ()


def test_ours_come_after_what_the_sender_called_his(english: Language) -> None:
    names = names_of(feedback_with(sheets(SHEET, "To be mended")), english)

    assert (names.guide, names.summary, names.findings) == ("Read me first", "Summary", "To be mended (2)")
    assert names.copies == (SHEET, "To be mended")


def test_two_sheets_of_one_name_are_both_copied(english: Language) -> None:
    names = names_of(feedback_with(sheets("a", "a")), english)

    assert names.copies == ("a", "a (2)")


def test_names_are_in_the_language_of_the_person(vietnamese: Language) -> None:
    names = names_of(feedback_with(), vietnamese)

    assert (names.guide, names.summary, names.findings) == ("Đọc trước", "Tóm tắt", "Cần xử lý")
