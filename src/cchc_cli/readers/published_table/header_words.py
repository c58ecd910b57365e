"""The words by which columns and rows of published rankings are recognised, Vietnamese and English.

All are compared in the form of ``names.name_key``, with blanks for underscores and without
a remark in brackets at the end.
"""

import re
from enum import StrEnum


class Meaning(StrEnum):
    """What a column of a ranking holds."""

    ROW_NUMBER = "row_number"
    UNIT = "unit"
    CODE = "code"
    UNIT_CLASS = "unit_class"
    GROUP = "group"
    RANK = "rank"
    TOTAL = "total"
    INDEX = "index"
    """The index itself, where it may stand beside the points that it is made of."""
    BAND = "band"
    OTHER = "other"
    """Something known that is no part of the points."""


EXACT: dict[Meaning, tuple[str, ...]] = {
    Meaning.ROW_NUMBER: ("stt", "tt", "số tt", "số thứ tự", "no", "#"),
    Meaning.UNIT: (
        *("unit", "unit name", "name", "province", "province name", "district", "commune", "ward"),
        # Without accents as well: so columns are called in files that programs have made.
        *("department", "ministry", "tên", "tinh", "ten tinh", "tentinh vie", "tinh thanh pho", "don vi"),
        *("ten don vi", "bộ, ngành", "bộ"),
    ),
    Meaning.CODE: (
        *("mã", "mã số", "mã đơn vị", "mã đv", "mã đvhc", "mã tỉnh", "mã huyện", "mã xã", "mã định danh"),
        *("code", "unit code", "province code", "province id", "id", "tinhid", "ma", "ma don vi"),
    ),
    Meaning.UNIT_CLASS: ("loại đơn vị", "loại hình", "cấp", "unit class", "class", "kind"),
    Meaning.GROUP: (
        *("nhóm", "khối", "cụm", "nhóm đơn vị", "khối đơn vị", "nhóm xếp hạng", "cụm thi đua", "group"),
        *("nhom", "khoi", "unit group"),
    ),
    Meaning.RANK: (
        *("hạng", "xếp hạng", "thứ hạng", "xếp thứ", "vị thứ", "thứ bậc", "xếp hạng chung", "hạng chung"),
        *("rank", "ranking", "par rank", "overall rank", "hang", "xep hang", "thu hang"),
    ),
    Meaning.TOTAL: (
        *("tổng điểm", "tổng số điểm", "tổng cộng", "tổng cộng điểm", "tổng", "tổng số", "điểm tổng"),
        *("điểm tổng hợp", "điểm tổng cộng", "tổng hợp", "tổng điểm chung", "tổng điểm đạt được"),
        *("total", "total points", "total score", "overall score", "sum", "tong diem", "tong", "tong cong"),
    ),
    Meaning.INDEX: (
        *("chỉ số", "giá trị chỉ số", "kết quả chỉ số", "chỉ số tổng hợp", "chỉ số cchc", "chỉ số par index"),
        *("chỉ số cải cách hành chính", "index", "index percent", "index pct", "par index", "pci", "papi"),
        *("sipas", "dti", "ict index", "pgi", "chi so", "tỷ lệ", "tỉ lệ", "chỉ số pci", "chỉ số papi"),
        "chỉ số sipas",
    ),
    Meaning.BAND: (
        *("xếp loại", "phân loại", "loại", "mức xếp loại", "kết quả xếp loại", "band", "grade", "tier"),
        *("classification", "category", "xep loai"),
    ),
    Meaning.OTHER: (
        *("ghi chú", "note", "notes", "remarks", "năm", "year", "kỳ", "dân số", "population", "status"),
        *("trạng thái", "tình trạng", "tied with", "nguồn", "source", "place", "thay đổi", "tăng", "giảm"),
    ),
}
"""Headings that say it exactly."""

WEAK: dict[Meaning, tuple[str, ...]] = {
    Meaning.TOTAL: (
        *("điểm", "điểm số", "số điểm", "điểm đạt", "điểm đạt được", "điểm đánh giá", "kết quả"),
        *("score", "points", "diem"),
    ),
}
"""Headings that say it where nothing says it better."""

# What is of another year or a change goes first: “Tổng điểm năm trước” is no total of this one.
PARTS: tuple[tuple[Meaning, tuple[str, ...]], ...] = (
    (
        Meaning.OTHER,
        (
            *("chênh lệch", "so với", "tăng/giảm", "tăng, giảm", "tăng (giảm", "thay đổi", "năm trước"),
            *("năm liền trước", "delta", "change", "difference", "previous", "last year", "ghi chú"),
            *("dân số", "population", "đơn vị tính"),
        ),
    ),
    (Meaning.BAND, ("xếp loại",)),
    (Meaning.RANK, ("xếp hạng", "thứ hạng", "rank")),
    (
        Meaning.TOTAL,
        ("tổng điểm", "tổng số điểm", "điểm tổng", "tổng cộng", "total"),
    ),
    (
        Meaning.INDEX,
        ("papi", "pci", "par index", "sipas", "chỉ số cchc", "chỉ số cải cách hành chính", "chỉ số tổng hợp"),
    ),
)
"""What headings are recognised by in part, the first that fits."""

RANK_STARTS = ("hạng ", "rank ")
OVERALL = ("total", "tổng", "chung", "overall", "toàn tỉnh", "toàn quốc", "cả nước")
"""What tells the rank by the total from ranks by area."""

_KINDS = (
    "đơn vị|sở|ban|ngành|tỉnh|thành phố|tp|xã|phường|đặc khu|thị trấn|quận|huyện|thị xã|cơ quan|"
    "địa phương|ubnd|cấp xã|cấp huyện|cấp tỉnh"
)
# “Tỉnh, thành phố trực thuộc Trung ương”, “Các sở, ngành khác”.
_MORE = "hành chính|trực thuộc|trung ương|tw|được đánh giá|đánh giá|khác"
UNIT_HEADING = re.compile(
    rf"(?:tên |các )*(?:{_KINDS})(?:(?:\s*[,/;–-]\s*|\s+và\s+|\s+)(?:{_KINDS}|{_MORE})\.?)*"
)
"""Kinds of units in any combination: “Tên xã, phường, đặc khu”."""

MAXIMA_STARTS = ("điểm tối đa", "điểm chuẩn", "thang điểm", "tổng điểm tối đa", "max points", "maximum")
MAXIMA = ("tối đa", "max", "scale")
"""How a row of the highest points begins, and what it may say as a whole."""

SUM_STARTS = (
    *("trung bình", "bình quân", "điểm trung bình", "điểm bình quân", "giá trị trung bình", "tổng cộng"),
    *("tổng số", "trung vị", "cao nhất", "thấp nhất", "cả nước", "toàn quốc", "toàn tỉnh", "toàn thành phố"),
    *("độ lệch chuẩn", "average", "mean", "median", "national average", "highest", "lowest"),
)
# As a whole only: “Tổng cục Thuế” is a unit.
SUMS = ("tổng", "tổng số", "cộng", "total", "sum", "min", "chung")
"""Rows of sums and averages."""

NOTE_STARTS = (
    *("ghi chú", "nguồn", "chú thích", "lưu ý", "(*)", "*", "note", "source", "nơi nhận"),
    *("người lập", "thủ trưởng", "ngày "),
)
GROUP_STARTS = ("khối ", "nhóm ", "cụm ", "các ", "group ")
"""How a row begins that names the group of the units below it."""

BONUS_PARTS = ("điểm thưởng", "điểm cộng", "thưởng điểm", "bonus")
PENALTY_PARTS = ("điểm trừ", "trừ điểm", "điểm phạt", "penalty", "deduction")
"""Areas that are added to the points of the others, or taken away."""

NO_VALUE = ("", "-", "–", "—", "…", "...", "n/a", "na", "x", "/")
"""What stands in cells that hold no number."""
