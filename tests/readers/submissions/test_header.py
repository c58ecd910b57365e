"""Which row heads a table, and what its columns hold."""

import pytest

from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.header import ROWS_SEARCHED, Header, column_of, find_header, meaning_of
from cchc_cli.readers.submissions.header_words import Column

TIDY = ["Mã", "Tên tiêu chí", "Điểm tối đa", "Số liệu", "Điểm tự đánh giá", "Tài liệu kiểm chứng"]


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("STT", Column.CODE),
        ("TT", Column.CODE),
        ("Mã tiêu chí", Column.CODE),
        ("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", Column.NAME),
        ("Nội dung", Column.NAME),
        ("ĐIỂM CHUẨN", Column.MAX_POINTS),
        ("Điểm tối\rđa", Column.MAX_POINTS),
        ("Số liệu kê khai", Column.INPUTS),
        ("Kết quả", Column.INPUTS),
        ("Tự chấm", Column.SELF_POINTS),
        ("Điểm tự đánh giá (nếu có)", Column.SELF_POINTS),
        ("self_points", Column.SELF_POINTS),
        ("Tài liệu kiểm chứng/\rGiải trình", Column.EVIDENCE),
        ("Các yêu cầu và tài liệu kiểm chứng", Column.EVIDENCE),
        ("Giải trình", Column.EXPLANATION),
        ("Điểm chấm\rthực tế", Column.APPRAISED_POINTS),
        ("Kết quả thẩm định", Column.APPRAISED_POINTS),
        ("Ý kiến hội đồng thẩm định", Column.APPRAISER_COMMENT),
        ("Cách tính điểm", None),
        ("Chỉ số", None),
    ],
)
def test_headings_are_recognised(heading: str, column: Column | None) -> None:
    assert column_of(heading) is column


def test_the_header_is_found_below_titles() -> None:
    rows = [["BẢNG TỰ ĐÁNH GIÁ"] + [""] * 5, [""] * 6, TIDY]

    assert find_header(rows) == Header(2, 0, 1, 2, 3, 4, 5)


def test_a_header_beyond_the_first_rows_is_not_looked_for() -> None:
    assert find_header([[""] * 6] * ROWS_SEARCHED + [TIDY]) is None


def test_a_sheet_of_instructions_has_no_header() -> None:
    assert find_header([["Hướng dẫn", "Tiêu chí nào không áp dụng thì để trống"], ["1", "2"]]) is None


def test_appraised_points_are_not_taken_for_self_points() -> None:
    header = find_header([["Tiêu chí", "Điểm tối đa", "Điểm thẩm định", "Điểm tự chấm"]])

    assert header is not None
    assert header.self_points == 3


def test_headings_may_span_two_rows() -> None:
    rows = [
        ["STT", "Tiêu chí", "Điểm", "", "", "Minh chứng"],
        ["", "", "Tối đa", "Tự đánh giá", "Thẩm định", ""],
    ]

    assert find_header(rows) == Header(1, 0, 1, 2, None, 3, 5)


def test_a_spanning_heading_says_whose_points_stand_below() -> None:
    rows = [
        ["TT", "Nội dung", "Thang điểm", "Đơn vị tự đánh giá", "", "Thẩm định", ""],
        ["", "", "", "Số liệu", "Điểm", "Số liệu", "Điểm"],
    ]

    assert find_header(rows) == Header(1, 0, 1, 2, 3, 4, None)


def test_the_first_criterion_is_no_second_row_of_headings() -> None:
    rows = [TIDY, ["1", "Nội dung kết quả thẩm định", "", "", "", "Giải trình"]]

    assert find_header(rows) == Header(0, 0, 1, 2, 3, 4, 5)


def test_columns_beside_the_names_that_say_nothing_known_are_noted() -> None:
    header = find_header([["STT", "", "Tiêu chí", "", 5.0, "SL", "Cách tính", "Tự chấm", "Ý kiến", "Chỉ số"]])

    assert header is not None
    assert header.unknown == (3, 4, 5, 9)


def test_columns_of_answers_that_stand_there_twice_are_noted() -> None:
    header = find_header(
        [["Mã", "Tiêu chí", "Số liệu", "Kết quả", "Tự chấm", "Minh chứng", "Tự đánh giá", "Kiểm chứng"]]
    )

    assert header is not None
    assert header.repeated == ((3, 2), (6, 4), (7, 5))
    assert (header.inputs, header.self_points, header.evidence_columns) == (2, 4, (5, 7))


def test_names_and_maxima_may_stand_there_twice() -> None:
    header = find_header([["Mã", "Lĩnh vực", "Tiêu chí", "Điểm tối đa", "Thang điểm", "Tự chấm"]])

    assert header is not None
    assert header.repeated == ()


def test_columns_below_a_heading_that_spans_them_are_noted_by_their_own() -> None:
    header = find_header(
        [
            ["Mã", "Tiêu chí", "Điểm", "", "", "", "Minh chứng"],
            ["", "", "Tối đa", "Tự chấm", "Tự đánh giá", "", ""],
        ]
    )

    assert header is not None
    assert (header.row, header.repeated, header.unknown) == (1, ((4, 3),), (5,))
    assert header.evidence_columns == (6,)


def test_a_form_without_evidence_has_no_columns_of_it() -> None:
    header = find_header([["Mã", "Tiêu chí", "Tự chấm"]])

    assert header is not None
    assert header.evidence_columns == ()


@pytest.mark.parametrize("text", ["Số\u200bliệu\u200bkê\u200bkhai", "S\u00adố liệu", "\ufeffSố liệu"])
def test_characters_without_width_are_read_as_nothing_or_as_spaces(text: str) -> None:
    assert column_of(text) is Column.INPUTS


def test_headings_that_are_known_to_say_nothing_of_answers_are_no_columns() -> None:
    assert (column_of("Đơn vị tính"), meaning_of("Đơn vị tính")) == (None, "đơn vị tính")
    assert meaning_of("Cột lạ") is None


@pytest.mark.parametrize(
    ("code", "name", "naming"), [(0, 1, 0), (None, 1, 1), (2, None, 2), (None, None, None)]
)
def test_rows_are_known_by_their_codes_else_by_their_names(
    code: int | None, name: int | None, naming: int | None
) -> None:
    assert Header(0, code=code, name=name).naming == naming


@pytest.mark.parametrize(
    "heading", ["Tự chấm (*)", "Tự chấm (1):", "Tự chấm. (nếu có) *", "TỰ CHẤM:", "Tự chấm (điểm) (2025)"]
)
def test_remarks_behind_a_heading_are_no_matter(heading: str) -> None:
    assert column_of(heading) is Column.SELF_POINTS
    assert column_of(heading.lower().replace("tự chấm", "stt")) is Column.CODE


def test_a_heading_of_dots_is_looked_at_in_no_time() -> None:
    assert column_of("." * 5_000 + "x") is None


@pytest.mark.parametrize(
    ("headings", "is_header"),
    [
        (["Tên", "Kết quả"], False),
        (["Mã", "Kết quả"], True),
        (["Tên", "Tự chấm"], False),
        (["Tên", "Tự chấm", "Điểm tối đa"], True),
        (["Tên", "Kết quả", "Điểm tối đa"], False),
        (["Tên", "Kết quả", "Điểm tối đa", "Minh chứng"], True),
        (["Mã", "Tên", "Điểm tối đa"], False),
        (["Điểm tối đa", "Tự chấm"], False),
    ],
)
def test_a_header_has_answers_and_codes_or_else_names_and_enough_besides(
    headings: list[str], *, is_header: bool
) -> None:
    assert (find_header([headings]) is not None) is is_header


def test_the_first_of_two_headers_counts() -> None:
    header = find_header([["Mã", "Tự chấm", ""], ["1", "0,5", ""], ["", "Mã", "Tự chấm"]])

    assert header is not None
    assert (header.row, header.code) == (0, 0)


@pytest.mark.parametrize("cells", [[5.0, True, ""], ["x" * 91 + " tự chấm", "mã tiêu chí " * 9, ""]])
def test_numbers_and_sentences_are_no_headings(cells: list[Cell]) -> None:
    assert find_header([cells]) is None
