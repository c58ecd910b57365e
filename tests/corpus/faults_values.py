"""Faults of single answers: words, numbers and dates in the wrong dress."""

from datetime import date

from corpus import sample
from corpus.fault import Fault, one_cell

INPUTS, POINTS = sample.INPUTS, sample.SELF_POINTS

FAULTS: tuple[Fault, ...] = (
    one_cell("a count is text", "CCHC301", ("1.2 a", INPUTS, "18")),
    one_cell("a count has an apostrophe", "CCHC301", ("1.2 a", INPUTS, "'18")),
    one_cell("a count has invisible characters", "CCHC301", ("1.2 a", INPUTS, "\u200b18\u00a0")),
    one_cell("self points are text with a decimal comma", "CCHC301", ("1.2", POINTS, "5,4")),
    one_cell("a number has full-width digits", "CCHC301", ("1.6 a", INPUTS, "６,５")),
    one_cell("a percentage is typed as 85", "CCHC302", ("1.7 a", INPUTS, 85.0)),
    one_cell("a percentage is text with its sign", "CCHC302", ("1.7 a", INPUTS, "85 %")),
    one_cell("a date is text", "CCHC303", ("1.8 a", INPUTS, "15/01/2025")),
    one_cell("a date has lost its format", "CCHC303", ("1.8 a", INPUTS, 45672.0)),
    one_cell("an answer of the list ends with a full stop", "CCHC304", ("1.1", INPUTS, "đúng hạn.")),
    one_cell("an answer of the list is decomposed", "CCHC304", ("1.1", INPUTS, "Đu\u0301ng ha\u0323n")),
    one_cell("a yes is a cross", "CCHC305", ("1.4 a", INPUTS, "x")),
    one_cell("a no is “chưa”", "CCHC305", ("1.4 c", INPUTS, "Chưa")),
    one_cell("a count has the format of a date", "CCHC306", ("1.2 a", INPUTS, date(1900, 1, 18))),
    one_cell("a count has its unit of measure", "CCHC310", ("1.2 a", INPUTS, "18 nhiệm vụ")),
    one_cell("a count is a boolean", "CCHC310", ("1.2 a", INPUTS, True)),
    one_cell("self points are words", "CCHC310", ("1.2", POINTS, "tốt")),
    one_cell("a count has decimals", "CCHC311", ("1.2 a", INPUTS, 18.5)),
    one_cell("a count is below zero", "CCHC312", ("1.2 a", INPUTS, -18.0)),
    one_cell("a percentage is above 100 %", "CCHC313", ("1.7 a", INPUTS, 850.0)),
    one_cell("a date is a month", "CCHC314", ("1.8 a", INPUTS, "tháng 1/2025")),
    one_cell("a date does not exist", "CCHC314", ("1.8 a", INPUTS, "31/02/2025")),
    one_cell("a yes or no is a remark", "CCHC315", ("1.8 c", INPUTS, "có một phần")),
    one_cell("an answer has no marks on its letters", "CCHC316", ("1.1", INPUTS, "Dung han")),
    one_cell("an answer is its number in the list", "CCHC316", ("1.1", INPUTS, 1.0)),
    one_cell("a count is “không phát sinh”", "CCHC317", ("1.2 a", INPUTS, "Không phát sinh")),
    one_cell("an answer is “KAD”", "CCHC317", ("1.1", INPUTS, "KAD")),
    one_cell("a number is too large", "CCHC320", ("1.6 a", INPUTS, 1e300)),
    one_cell("a count is “không có”", "CCHC321", ("1.2 a", INPUTS, "không có")),
    one_cell("a count has a decimal comma", "CCHC301", ("2.1.1 b", INPUTS, "400,0")),
    one_cell("self points are “không có”", "CCHC323", ("1.2", POINTS, "không có")),
    one_cell("a count became a date", "CCHC322", ("1.2 a", INPUTS, date(2025, 8, 1))),
    one_cell("self points became a date", "CCHC322", ("1.2", POINTS, date(2025, 4, 5))),
    one_cell("a text has doubled spaces", "CCHC232", ("1.8 b", INPUTS, "Nguyễn  Văn Mẫu")),
    one_cell("a text is decomposed", "CCHC232", ("1.8 b", INPUTS, "Nguye\u0302\u0303n Văn Mẫu")),
)
