"""What is named as evidence."""

from dataclasses import replace
from datetime import date

import pytest
from domain.filled_forms import SHEET, filled, found, only, rows

from cchc_cli.domain.filled_form import FilledEvidence, FilledForm

REPORT = "Báo cáo số 45/BC-UBND ngày 01/12/2025"


def test_the_same_evidence_for_criteria_of_different_areas_is_one_finding() -> None:
    repeated = filled(
        evidence=[("1.1.1", REPORT), ("1.2", "Báo cáo khác"), ("2.1", f" {REPORT}"), ("2.2", REPORT)]
    )
    finding = only(repeated)

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC404", "F5", "1.1.1")
    assert finding.values["codes"] == ("1.1.1", "2.1", "2.2")
    assert finding.values["cells"] == ("S!F5", "S!F7", "S!F8")


def test_a_long_text_is_quoted_in_part() -> None:
    text = "Báo cáo kết quả công tác cải cách hành chính " * 4
    quoted = only(filled(evidence=[("1.1.1", text), ("2.1", text)])).values["text"]

    assert str(quoted).endswith("…")
    assert len(str(quoted)) == 81


@pytest.mark.parametrize(
    "evidence",
    [
        [("1.1.1", REPORT), ("1.1.2", REPORT)],
        [("2.1", REPORT), ("2.1", REPORT)],
        [("1.1.1", "Báo cáo"), ("2.1", "Báo cáo")],
        [("1.1.1", REPORT), ("2.1", REPORT.replace("45", "46"))],
    ],
)
def test_one_document_may_serve_a_group_and_a_short_word_says_nothing(
    evidence: list[tuple[str, str]],
) -> None:
    assert found(filled(evidence=evidence)) == []


@pytest.mark.parametrize(("length", "is_found"), [(14, False), (15, True)])
def test_a_text_too_short_to_be_a_document_may_be_repeated(length: int, *, is_found: bool) -> None:
    text = ("Bản vẽ" * 3)[:length]
    assert ("CCHC404" in dict(found(filled(evidence=[("1.1.1", text), ("2.1", text)])))) is is_found


@pytest.mark.parametrize(("length", "is_cut"), [(80, False), (81, True)])
def test_only_what_is_longer_than_a_quotation_is_cut(length: int, *, is_cut: bool) -> None:
    text = ("Báo cáo " * 20)[: length - 1] + "."
    quoted = str(only(filled(evidence=[("1.1.1", text), ("2.1", text)])).values["text"])
    assert quoted == (f"{text[:80]}…" if is_cut else text)


@pytest.mark.parametrize(
    "hostile", ["<b>Báo cáo</b> số 45", "=HYPERLINK(A1) báo cáo", "| Báo cáo | [red]", "{text} và {codes}"]
)
def test_hostile_evidence_is_quoted_as_it_is(hostile: str) -> None:
    finding = only(filled(evidence=[("1.1.1", hostile), ("2.1", hostile)]))
    assert finding.values["text"] == hostile
    assert f"“{hostile}”" in str(finding.message)


@pytest.mark.parametrize(
    "text", ["Như trên", "như trên.", "nt", "-nt-", "//", "〃", "Như mục 1.1.1", "Như tiêu chí 1.1.1 ở trên"]
)
def test_evidence_as_above_is_told_once_for_all_criteria(text: str) -> None:
    finding = only(filled(evidence=[("1.1.2", text), ("2.1", text)]))

    assert (finding.code, finding.place.cell) == ("CCHC405", "F5")
    assert finding.values["codes"] == ("1.1.2", "2.1")


@pytest.mark.parametrize(
    "text", ["Kế hoạch như trên mạng", "Như đã nêu trong báo cáo", "ntm", "Thông báo // Quyết định"]
)
def test_other_texts_are_not_taken_for_as_above(text: str) -> None:
    assert "CCHC405" not in dict(found(filled(evidence=[("1.1.2", text)])))


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 5/KH-UBND ngày 10/01/2024",
        "Quyết định số 12/QĐ-UBND ngày 30/9/2024",
        "Báo cáo ngày 5 tháng 3 năm 2024",
        "Báo cáo số 7/BC-UBND ngày 01.04.2026",
        "Biên bản ngày 1-2-2023",
        "12/2022/BC-UBND",
    ],
)
def test_documents_of_other_years_are_found_at_their_cell(text: str) -> None:
    finding = only(filled(evidence=[("1.1.1", text)]))

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC406", "F5", "1.1.1")
    assert finding.values["first"] == date(2024, 10, 1)
    assert finding.values["last"] == date(2026, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 5/KH-UBND ngày 01/10/2024",
        "Báo cáo số 9/BC-UBND ngày 31/3/2026",
        "Báo cáo số 45/BC-UBND ngày 1/12/2025 và phụ lục ngày 05 tháng 12 năm 2025",
        "Quyết định số 766/QĐ-TTg ngày 23/6/2022",
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ",
        "Quyết định số 876/QĐ-BNV ngày 10/11/2022",
        "Quyết định số 12/2019/QĐ-UBND ngày 5/4/2019",
        "Luật Cán bộ, công chức ngày 13/11/2008",
        "Kế hoạch giai đoạn 2021-2025 số 3/KH-UBND ngày 15/01/2021",
        "Biên bản số 12, 14 trang; 2023 hồ sơ",
        "Số liệu 05/2024",
        "Văn bản 1/2/3/2024",
    ],
)
def test_documents_about_the_year_and_laws_of_any_year_are_right(text: str) -> None:
    assert found(filled(evidence=[("1.1.1", text)])) == []


def test_a_document_of_the_unit_after_a_law_is_looked_at() -> None:
    text = "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018; Kế hoạch số 4/KH-UBND ngày 10/01/2023"

    assert only(filled(evidence=[("1.1.1", text)])).values["stated"] == "10/01/2023"


@pytest.mark.parametrize(
    "day", ["31/02/2025", "29/2/2025", "12/31/2025", "ngày 31 tháng 4 năm 2025", "0/1/2025"]
)
def test_days_that_do_not_exist_are_found(day: str) -> None:
    finding = only(filled(evidence=[("1.2", f"Báo cáo số 45/BC-UBND {day}")]))

    assert (finding.code, finding.place.cell, finding.values) == ("CCHC407", "F5", {"stated": day})


def test_a_leap_day_exists() -> None:
    assert [code for code, _ in found(filled(evidence=[("1.2", "ngày 29/02/2024")]))] == ["CCHC406"]


@pytest.mark.parametrize(
    "junk",
    [
        *(
            "x",
            "X.",
            "✓",
            "a",
            "?",
            "có",
            "CÓ",
            "Không",
            "chưa có",
            "Đã có",
            "đầy đủ",
            "OK",
            "TRUE",
            "không áp dụng",
        ),
        *(
            "0",
            "1,5",
            "100%",
            "12 345",
            "Đang bổ sung",
            "Sẽ gửi sau",
            "đang cập nhật...",
            "Đơn vị sẽ nộp sau",
        ),
        *("bổ sung sau", "Chờ bổ sung", "sẽ gửi bản giấy sau", "n/a", "co\u0301"),
    ],
)
def test_what_nobody_can_take_for_a_document_names_none(junk: str) -> None:
    finding = only(filled(evidence=[("1.1.1", junk)]))

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC408", "F5", "1.1.1")
    assert finding.values["stated"] == junk
    assert "Name the document" in str(finding.hint)


@pytest.mark.parametrize(
    "document",
    [
        *(
            "Kế hoạch",
            "KH",
            "Kế hoạch số 5",
            "12/KH-UBND",
            "QĐ 12",
            "Biên bản họp",
            "Có Báo cáo số 45/BC-UBND",
        ),
        *("Đang bổ sung Báo cáo số 45", "https://mau.gov.vn", "Cổng thông tin điện tử của xã", "Phụ lục 2"),
        *("Sẽ gửi kèm theo hồ sơ gốc của Quyết định thành lập Tổ công nghệ số cộng đồng",),
    ],
)
def test_whatever_may_be_a_document_is_taken_for_one(document: str) -> None:
    assert found(filled(evidence=[("1.1.1", document)])) == []


def test_a_document_in_another_row_of_the_criterion_is_enough() -> None:
    assert found(filled(evidence=[("1.1.1", "x"), ("1.1.1", "Kế hoạch số 5")])) == []


def test_several_rows_of_a_criterion_without_a_document_are_one_finding() -> None:
    assert found(filled(evidence=[("1.1.1", "x"), ("1.1.1", "Có")])) == [("CCHC408", "S!F5")]


def test_a_criterion_that_requires_no_evidence_may_have_any_text_for_it() -> None:
    assert found(filled(evidence=[("1.2", "Không có")])) == []


def test_a_criterion_without_points_needs_no_document() -> None:
    points = {"1.1.1": 0.0, "1.1": None, "1": None}

    assert found(filled(rows(points=points), evidence=[("1.1.1", "Không có")])) == []


def with_number(points: float | None, code: str = "1.1.1") -> FilledForm:
    """Give a form with the number 1.5 in the column of evidence."""
    own = filled(rows(points={code: points, "1.1": None, "1": None}))
    return replace(own, evidence=(FilledEvidence(code, "", SHEET, 7, 1.5),))


def test_a_number_beside_points_names_no_document() -> None:
    finding = only(with_number(9.5))

    assert (finding.code, finding.values["stated"]) == ("CCHC408", 1.5)
    assert "Name the document" in str(finding.hint)


@pytest.mark.parametrize("code", ["1.1.1", "1.1.2"])
def test_a_number_beside_blank_points_seems_to_be_the_points(code: str) -> None:
    finding = only(with_number(None, code))

    assert (finding.code, finding.criterion) == ("CCHC408", code)
    assert "seems to have slipped into this column" in str(finding.hint)


def test_a_number_of_a_criterion_that_requires_no_evidence_is_no_matter() -> None:
    assert found(with_number(8.0, "1.1.2")) == []
