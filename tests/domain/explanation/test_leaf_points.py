"""Which points counted and why, in the words of an office."""

from math import nan

import pytest

from cchc_cli.domain.explanation.leaf_points import Circumstances, LeafPoints, counted
from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.stage import Stage
from cchc_cli.language import Language

RATIO = {"kind": "ratio", "share": "a / b"}
INPUTS = {"a": {"label": "A", "type": "count"}, "b": {"label": "B", "type": "count"}}
COUNT = {"code": "1", "name": "x", "max_points": 2, "inputs": INPUTS, "rule": RATIO}
AWARD = {"code": "1", "name": "x", "max_points": 2, "rule": {"kind": "award"}}
NONE, COMPUTED = PointsSource.NONE, PointsSource.COMPUTED
SELF, APPRAISED = PointsSource.SELF, PointsSource.APPRAISED
PENDING, UNANSWERED = ScoreStatus.PENDING, ScoreStatus.UNANSWERED
UNVERIFIED, VERIFIED = ScoreStatus.UNVERIFIED, ScoreStatus.VERIFIED
FINAL = Circumstances(Stage.FINAL, "", (), 2)


def points(
    status: ScoreStatus, source: PointsSource, *, own: float = nan, computed: float = nan, given: float = nan
) -> LeafPoints:
    final = {NONE: nan, COMPUTED: computed, SELF: own, APPRAISED: given}[source]
    return LeafPoints(own, computed, given, final, source, status)


@pytest.mark.parametrize(
    ("leaf", "stated", "circumstances", "said"),
    [
        (COUNT, points(VERIFIED, COMPUTED, computed=1), FINAL, "Lấy điểm tính lại theo số liệu kê khai."),
        (
            COUNT,
            points(VERIFIED, COMPUTED, computed=1, own=2),
            FINAL,
            "Lấy điểm tính lại theo số liệu, không lấy 2,00 điểm do đơn vị tự đánh giá.",
        ),
        (
            COUNT,
            points(VERIFIED, APPRAISED, computed=1, given=0.5),
            FINAL,
            "Lấy điểm thẩm định; chỉ tính theo số liệu thì được 1,00 điểm.",
        ),
        (COUNT, points(VERIFIED, APPRAISED, given=0.5), FINAL, "Lấy điểm thẩm định."),
        (
            COUNT,
            points(UNVERIFIED, SELF, own=1.5),
            Circumstances(Stage.FINAL, "", ("b",), 2),
            "Tạm lấy điểm tự đánh giá (1,50 điểm), chưa kiểm chứng, vì thiếu số liệu: b.",
        ),
        (
            {**COUNT, "rule": {"kind": "ratio", "share": "a / (b + previous.a)"}},
            points(UNVERIFIED, SELF, own=1.5),
            Circumstances(Stage.FINAL, "", ("b", "previous.a"), 2),
            "Tạm lấy điểm tự đánh giá (1,50 điểm), chưa kiểm chứng, vì thiếu số liệu: b, a năm trước.",
        ),
        (
            COUNT,
            points(UNVERIFIED, SELF, own=1.5),
            Circumstances(Stage.FINAL, "", ("a", "b"), 2),
            "Lấy điểm tự đánh giá (1,50 điểm), chưa kiểm chứng, vì chưa kê khai số liệu.",
        ),
        (
            {"code": "1", "name": "x", "max_points": 2, "rule": {"kind": "choice", "options": {"Có": 2}}},
            points(UNVERIFIED, SELF, own=0),
            Circumstances(Stage.FINAL, "", ("value",), 2),
            "Lấy điểm tự đánh giá (0,00 điểm), chưa kiểm chứng, vì chưa chọn phương án.",
        ),
        (
            COUNT,
            points(UNANSWERED, NONE),
            Circumstances(Stage.FINAL, "", ("a", "b"), 2),
            "Chưa kê khai; tính là 0 điểm.",
        ),
        (
            COUNT,
            points(UNVERIFIED, SELF, own=1.5),
            FINAL,
            "Tạm lấy điểm tự đánh giá (1,50 điểm), chưa kiểm chứng, vì theo số liệu, mẫu số bằng 0.",
        ),
        (
            AWARD,
            points(UNVERIFIED, SELF, own=1.5),
            FINAL,
            "Lấy điểm do đơn vị tự đánh giá (1,50 điểm); chưa được thẩm định.",
        ),
        (
            COUNT,
            points(UNVERIFIED, SELF, own=1.5),
            Circumstances(Stage.SELF, "", (), 2),
            "Lấy điểm tự đánh giá (1,50 điểm), vì đây là xếp hạng theo điểm tự đánh giá.",
        ),
        (COUNT, points(UNANSWERED, NONE), FINAL, "Chưa kê khai; tính là 0 điểm."),
        (
            COUNT,
            points(UNANSWERED, NONE),
            Circumstances(Stage.FINAL, "", ("b",), 2),
            "Thiếu số liệu (b) và không có điểm tự đánh giá: 0 điểm.",
        ),
        (
            COUNT,
            points(UNANSWERED, NONE),
            Circumstances(Stage.SELF, "", (), 2),
            "Đơn vị không tự chấm điểm; tính là 0.",
        ),
        (
            COUNT,
            points(ScoreStatus.EXEMPT, NONE),
            Circumstances(Stage.FINAL, "Mới thành lập.", (), 2),
            "Đơn vị được miễn tiêu chí này: Mới thành lập.",
        ),
        (COUNT, points(ScoreStatus.EXEMPT, NONE), FINAL, "Đơn vị được miễn tiêu chí này."),
        (
            COUNT,
            points(ScoreStatus.NOT_APPLICABLE, NONE),
            FINAL,
            "Theo số liệu, mẫu số bằng 0, nên tiêu chí không áp dụng đối với đơn vị này.",
        ),
        (
            {**AWARD, "source": "survey"},
            points(PENDING, NONE),
            FINAL,
            "Chưa có kết quả điều tra xã hội học, nên tiêu chí được để ngoài chỉ số.",
        ),
        (
            {**AWARD, "source": "appraiser"},
            points(UNANSWERED, NONE),
            FINAL,
            "Đơn vị chưa được cho điểm; tính là 0.",
        ),
        (
            {**AWARD, "source": "published"},
            points(VERIFIED, COMPUTED, computed=1),
            FINAL,
            "Lấy điểm theo chỉ số đã được cơ quan khác công bố.",
        ),
        (
            COUNT,
            points(ScoreStatus.INFO, NONE),
            FINAL,
            "Chỉ để biết thông tin, không chấm điểm.",
        ),
    ],
)
def test_it_is_said_which_points_counted_and_why(
    leaf: dict[str, object],
    stated: LeafPoints,
    circumstances: Circumstances,
    said: str,
    vietnamese: Language,
) -> None:
    message = counted(Criterion.model_validate(leaf), stated, circumstances)
    assert vietnamese.show(message) == said
