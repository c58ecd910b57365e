"""The words by which columns and rows of forms are recognised, Vietnamese and English.

All are compared in the form of ``names.name_key``: NFC, lower case, single spaces.
"""

from enum import StrEnum


class Column(StrEnum):
    """What a column of a form holds."""

    CODE = "code"
    NAME = "name"
    MAX_POINTS = "max_points"
    INPUTS = "inputs"
    SELF_POINTS = "self_points"
    EVIDENCE = "evidence"
    EXPLANATION = "explanation"
    APPRAISED_POINTS = "appraised_points"
    APPRAISER_COMMENT = "appraiser_comment"


# Too short to be looked for within others: "Tên đơn vị" is no name of a criterion.
WHOLE_HEADINGS: dict[str, Column] = {
    "stt": Column.CODE,
    "tt": Column.CODE,
    "số tt": Column.CODE,
    "số thứ tự": Column.CODE,
    "mã": Column.CODE,
    "mã số": Column.CODE,
    "mã tiêu chí": Column.CODE,
    "mã tiêu chí thành phần": Column.CODE,
    "code": Column.CODE,
    "criterion code": Column.CODE,
    "no": Column.CODE,
    "tên": Column.NAME,
    "name": Column.NAME,
    "indicator": Column.NAME,
    "tối đa": Column.MAX_POINTS,
    "max": Column.MAX_POINTS,
    "ghi chú": Column.EXPLANATION,
    "note": Column.EXPLANATION,
    "notes": Column.EXPLANATION,
    "remarks": Column.EXPLANATION,
    "input": Column.INPUTS,
    "inputs": Column.INPUTS,
    "value": Column.INPUTS,
    "values": Column.INPUTS,
    "answer": Column.INPUTS,
    "figure": Column.INPUTS,
    "figures": Column.INPUTS,
}
"""Headings that are recognised only as a whole."""

# The order decides where a heading has several: "Kết quả tự đánh giá" are points and no figures,
# "Kết quả thẩm định" is the council's. Words for names come last, since they stand in many headings.
HEADING_PARTS: tuple[tuple[Column | None, tuple[str, ...]], ...] = (
    (Column.EVIDENCE, ("kiểm chứng", "minh chứng", "evidence")),
    (Column.EXPLANATION, ("giải trình", "explanation", "justification")),
    (Column.APPRAISER_COMMENT, ("ý kiến", "nhận xét", "comment")),
    (
        Column.APPRAISED_POINTS,
        ("thẩm định", "chấm thực tế", "điểm thực tế", "hội đồng", "phúc tra", "apprais"),
    ),
    (
        Column.SELF_POINTS,
        ("tự đánh giá", "tự chấm", "self points", "self score", "self-score", "self assess", "self-assess"),
    ),
    (Column.MAX_POINTS, ("điểm tối đa", "điểm chuẩn", "thang điểm", "max points", "maximum")),
    (None, ("cách tính", "cách chấm", "hướng dẫn", "đơn vị tính", "guidance", "how it is scored")),
    (
        Column.INPUTS,
        ("số liệu", "kê khai", "kết quả", "giá trị", "trả lời", "reported value", "reported figure"),
    ),
    (Column.NAME, ("tiêu chí", "nội dung", "lĩnh vực", "chỉ tiêu", "criteri")),
)
"""Headings that are recognised by a part, the first that fits; ``None`` is a column to ignore."""

# In characters; instructions above the table speak of points, too, in longer sentences.
LONGEST_HEADING = 90

TOTAL_STARTS = (
    "tổng cộng",
    "tổng điểm",
    "tổng số điểm",
    "cộng",
    "điểm tổng cộng",
    "tổng hợp điểm",
    "subtotal",
    "total",
)
"""How rows of sums begin."""

NO_TOTAL_STARTS = ("cộng đồng", "cộng tác", "cộng hòa", "cộng hoà")
"""Words that begin like a sum: a community, a collaborator, the name of the country."""

TOTALS = ("tổng", "tổng số", "sum")
"""Names of rows of sums that are recognised only as a whole."""

SIGNATURE_PARTS = (
    "ký và ghi rõ họ tên",
    "ký, ghi rõ họ tên",
    "ký tên, đóng dấu",
    "ký, đóng dấu",
    "lãnh đạo đơn vị",
    "thủ trưởng đơn vị",
    "xác nhận của lãnh đạo",
    "xác nhận của thủ trưởng",
    "đại diện lãnh đạo",
    "người lập biểu",
    "người lập bảng",
    "nơi nhận:",
    "head of unit",
    "signature",
)
"""How texts in the signature block begin, or what stands there in brackets."""

SIGNATURE_STARTS = ("tm. ", "tl. ", "kt. ")
"""How whoever signs for somebody else begins."""

SIGNATORIES = ("chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "thủ trưởng")
"""Who signs; recognised only as a whole, since documents begin so, too."""

CRITERION_WORDS = ("tiêu chí thành phần", "tiêu chí", "lĩnh vực", "mục", "phần", "criterion", "area")
"""Words that may stand before a code: "Tiêu chí 1.2: ..."."""
