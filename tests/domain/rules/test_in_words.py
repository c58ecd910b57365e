"""Rules in words, in both languages."""

from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter

from cchc_cli.domain.rules import AnyRule, Rule
from cchc_cli.language import Language

RULES: TypeAdapter[Rule] = TypeAdapter(AnyRule)


def words_of(rule: dict[str, Any], language: Language, max_points: Fraction = Fraction(2)) -> str:
    return "; ".join(map(language.show, RULES.validate_python(rule).in_words(max_points)))


def steps(value: str, *steps: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "steps", "value": value, "steps": list(steps)}


@pytest.mark.parametrize(
    ("rule", "vietnamese", "english"),
    [
        (
            {"kind": "ratio", "share": "a / b", "floor": "80%"},
            "tỷ lệ a/b; dưới 80 %: 0 điểm; đạt 100 %: điểm tối đa",
            "points in proportion to a/b; below 80 %: 0 points; reaching 100 %: the maximum points",
        ),
        (
            {"kind": "ratio", "share": "a / b", "target": "90%", "if_no_denominator": "full"},
            "tỷ lệ a/b; đạt 90 %: điểm tối đa; không phát sinh (mẫu số bằng 0): điểm tối đa",
            (
                "points in proportion to a/b; reaching 90 %: the maximum points; "
                "nothing to divide by: the maximum points"
            ),
        ),
        (
            steps("share(a, b)", {"from": "30%", "points": 1}, {"from": "20%", "points": 0.75}),
            "xét theo a/b; từ 30 % trở lên: 1 điểm; từ 20 % đến dưới 30 %: 0,75 điểm; còn lại: 0 điểm",
            "by a/b; from 30 %: 1 point; from 20 % to below 30 %: 0.75 points; otherwise 0 points",
        ),
        (
            steps(
                "a / b",
                {"above": "90%", "points": "100%"},
                {"above": "50%", "points": "max_points * value"},
                {"from": "50%", "points": "50%"},
                {"from": "20%", "points": 0.5},
            ),
            (
                "xét theo a/b; trên 90 %: điểm tối đa; trên 50 % đến 90 %: điểm tối đa × a/b; "
                "đúng 50 %: 50 % điểm tối đa; từ 20 % đến dưới 50 %: 0,5 điểm; còn lại: 0 điểm"
            ),
            (
                "by a/b; above 90 %: the maximum points; above 50 % to 90 %: maximum points × a/b; "
                "exactly 50 %: 50 % of the maximum points; from 20 % to below 50 %: 0.5 points; "
                "otherwise 0 points"
            ),
        ),
        (
            steps(
                "a",
                {"from": 4, "points": 2},
                {"above": 2, "points": 1},
                {"from": 1, "points": 0.5},
            ),
            (
                "xét theo a; từ 4 trở lên: 2 điểm; trên 2 đến dưới 4: 1 điểm; từ 1 đến 2: 0,5 điểm; "
                "còn lại: 0 điểm"
            ),
            (
                "by a; from 4: 2 points; above 2 to below 4: 1 point; from 1 to 2: 0.5 points; "
                "otherwise 0 points"
            ),
        ),
        (
            steps("a", {"from": 1, "points": 2}),
            "xét theo a; từ 1 trở lên: 2 điểm; còn lại: 0 điểm",
            "by a; from 1: 2 points; otherwise 0 points",
        ),
        (
            {"kind": "formula", "points": "max_points * share(a, b, 0)"},
            "điểm theo công thức: điểm tối đa × a/b, từ 0 đến 2 điểm; khi b bằng 0 thì a/b tính là 0",
            "points by the formula: maximum points × a/b, from 0 to 2; where b is 0, a/b counts as 0",
        ),
        (
            {"kind": "choice", "options": {"Đúng hạn": 2, "Muộn": 1}},
            "Đúng hạn: 2 điểm; Muộn: 1 điểm",
            "Đúng hạn: 2 points; Muộn: 1 point",
        ),
        (
            {"kind": "count", "each": -0.25, "start": "max"},
            "2 điểm, mỗi trường hợp trừ 0,25 điểm",
            "2 points, less 0.25 points for each",
        ),
        (
            {"kind": "count", "each": 0.5},
            "mỗi trường hợp 0,5 điểm, tối đa 2 điểm",
            "0.5 points for each, at most 2 points",
        ),
        (
            {"kind": "count", "each": 0.5, "start": 1},
            "1 điểm, mỗi trường hợp tính thêm 0,5 điểm",
            "1 point and 0.5 points for each",
        ),
        (
            {"kind": "relative", "value": "a", "method": "goalposts", "goalposts": [0, 10]},
            "xét theo a; từ 0 trở xuống: 0 điểm; từ 10 trở lên: điểm tối đa; ở giữa: tính theo tỷ lệ",
            "by a; 0 or less: 0 points; 10 or more: the maximum points; in between: in proportion",
        ),
        (
            {
                "kind": "relative",
                "value": "a / b",
                "method": "goalposts",
                "goalposts": ["5%", 1],
                "direction": "lower",
            },
            "xét theo a/b; từ 5 % trở xuống: điểm tối đa; từ 100 % trở lên: 0 điểm; ở giữa: tính theo tỷ lệ",
            "by a/b; 5 % or less: the maximum points; 100 % or more: 0 points; in between: in proportion",
        ),
        (
            {"kind": "relative", "value": "share(a, b, 0)", "method": "min-max"},
            (
                "so sánh giữa các đơn vị theo a/b, càng cao càng tốt; đơn vị đứng cuối: 0 điểm, đơn vị đứng "
                "đầu: điểm tối đa, ở giữa: tính theo tỷ lệ; chỉ có một đơn vị hoặc tất cả bằng nhau: đều "
                "được điểm tối đa; không so sánh với đơn vị được miễn hoặc không có số liệu; "
                "khi b bằng 0 thì a/b tính là 0"
            ),
            (
                "units are compared by a/b, higher is better; the last unit: 0 points, the first: the "
                "maximum points, in between: in proportion to the value; only one unit, or all equal: the "
                "maximum points for all; exempt units and units without figures are left out of the "
                "comparison; where b is 0, a/b counts as 0"
            ),
        ),
        (
            {"kind": "relative", "value": "a", "method": "percentile-rank", "direction": "lower"},
            (
                "so sánh giữa các đơn vị theo a, càng thấp càng tốt; điểm theo tỷ lệ số đơn vị khác đứng "
                "sau; mỗi đơn vị bằng nhau tính một nửa; chỉ có một đơn vị hoặc tất cả bằng nhau: đều được "
                "điểm tối đa; không so sánh với đơn vị được miễn hoặc không có số liệu"
            ),
            (
                "units are compared by a, lower is better; points in proportion to the share of the other "
                "units that are behind; equal ones count half; only one unit, or all equal: the maximum "
                "points for all; exempt units and units without figures are left out of the comparison"
            ),
        ),
        (
            {"kind": "relative", "value": "a", "method": "z-score"},
            (
                "so sánh giữa các đơn vị theo a, càng cao càng tốt; bằng trung bình của các đơn vị: một nửa "
                "điểm tối đa; tốt hơn từ 3 độ lệch chuẩn trở lên: điểm tối đa; kém hơn từ 3 độ lệch chuẩn "
                "trở lên: 0 điểm; ở giữa: tính theo tỷ lệ; chỉ có một đơn vị hoặc tất cả bằng nhau: đều "
                "được điểm tối đa; không so sánh với đơn vị được miễn hoặc không có số liệu"
            ),
            (
                "units are compared by a, higher is better; at the mean of the units: half of the maximum "
                "points; 3 standard deviations better, or more: the maximum points; 3 worse, or more: 0 "
                "points; in between: in proportion; only one unit, or all equal: the maximum points for "
                "all; exempt units and units without figures are left out of the comparison"
            ),
        ),
    ],
)
def test_a_rule_reads_as_its_decision_would(
    rule: dict[str, Any], vietnamese: str, english: str, language: Language
) -> None:
    expected = {"vi": vietnamese, "en": english}[language.code]
    assert words_of(rule, language) == expected
