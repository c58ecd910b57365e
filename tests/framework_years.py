"""Two small frameworks, the second changed in every way that a comparison tells."""

from collections.abc import Mapping, Sequence

from cchc_cli.domain.framework import Framework

_COUNT = {"kind": "count", "each": 0.5}
_RATIO = {"kind": "ratio", "share": "a / b", "target": "80%", "floor": "50%"}
_FIGURES = {
    "a": {"label": "Số hồ sơ đúng hạn trong năm", "type": "count", "at_most": "b"},
    "b": {"label": "Số hồ sơ", "type": "count"},
}


def criterion(code: str, name: str, max_points: float, **more: object) -> dict[str, object]:
    """Describe a criterion; without a rule it counts."""
    rule = {} if "criteria" in more or "rule" in more else {"rule": _COUNT}
    return {"code": code, "name": name, "max_points": max_points, **rule, **more}


def framework_of(areas: Sequence[Mapping[str, object]], **more: object) -> Framework:
    """Make a framework of areas."""
    return Framework.model_validate(
        {
            "format": "cchc/1",
            "id": "cu-2024",
            "title": "Khung cũ",
            "year": 2024,
            "unit_classes": ["xa", "phuong"],
            "status": "model",
            "scale": 20,
            "areas": areas,
            **more,
        }
    )


def old_framework() -> Framework:
    """The framework before."""
    return framework_of(
        [
            criterion(
                "1",
                "Chỉ đạo, điều hành",
                8,
                owner="phong-noi-vu",
                references=[{"title": "Kế hoạch CCHC", "number": "12/KH-UBND", "date": "2024-01-05"}],
                criteria=[
                    criterion(
                        "1.1",
                        "Ban hành kế hoạch",
                        2,
                        rule={"kind": "choice", "options": {"Có": 2, "Không": 0}},
                    ),
                    criterion("1.2", "Tuyên truyền và kiểm tra cải cách hành chính", 2),
                    criterion("1.3", "Báo cáo định kỳ", 4, evidence="Báo cáo trong năm 2024"),
                ],
            ),
            criterion(
                "2",
                "Thủ tục hành chính",
                10,
                criteria=[
                    criterion(
                        "2.1",
                        "Giải quyết hồ sơ",
                        6,
                        criteria=[
                            criterion("2.1.1", "Hồ sơ đúng hạn", 4, inputs=_FIGURES, rule=_RATIO),
                            criterion("2.1.2", "Hồ sơ trực tuyến", 2),
                        ],
                    ),
                    criterion("2.2", "Công khai thủ tục", 2),
                    criterion("2.3", "Sáng kiến của tập thể", 2),
                ],
            ),
            criterion("3", "Tổ chức bộ máy", 2, criteria=[criterion("3.1", "Sắp xếp thôn", 2)]),
            criterion(
                "9", "Điểm thưởng", 1, role="bonus", cap=1, criteria=[criterion("9.1", "Khen thưởng", 1)]
            ),
        ],
        bands=[{"name": "Tốt", "from": 80}, {"name": "Yếu", "from": 0}],
        limits=[
            {"when": {"criterion": "2.1.1", "share_below": 0.5}, "highest_band": "Yếu", "reason": "Trễ hạn"}
        ],
        ranking={"ties": "competition", "break_ties_by": ["2"]},
    )


def new_framework() -> Framework:
    """The framework after."""
    figures = {
        "a": {"label": "Số hồ sơ đúng hạn trong kỳ", "type": "count"},
        "b": {"label": "Số hồ sơ", "type": "number"},
        "c": {"label": "Số hồ sơ liên thông", "type": "count"},
    }
    return framework_of(
        [
            criterion(
                "1",
                "Chỉ đạo, điều hành",
                10,
                owner="so-noi-vu",
                references=[{"title": "Kế hoạch CCHC", "number": "15/KH-UBND", "date": "2025-01-06"}],
                criteria=[
                    criterion(
                        "1.1",
                        "Ban hành kế hoạch",
                        3,
                        rule={"kind": "choice", "options": {"Có": 3, "Không": 0}},
                    ),
                    criterion("1.2", "Tuyên truyền cải cách hành chính", 1),
                    criterion("1.3", "Kiểm tra cải cách hành chính", 1),
                    criterion(
                        "1.4", "Báo cáo định kỳ", 4, evidence="Báo cáo trong năm 2025", guidance="Gửi đủ"
                    ),
                    criterion(
                        "1.5", "Sáng kiến của tập thể và cá nhân", 1, source="leader", rule={"kind": "award"}
                    ),
                ],
            ),
            criterion("2", "Tổ chức bộ máy", 3, criteria=[criterion("2.1", "Vị trí việc làm", 3)]),
            criterion(
                "3",
                "Thủ tục hành chính",
                12,
                criteria=[
                    criterion(
                        "3.1",
                        "Giải quyết hồ sơ",
                        10,
                        criteria=[
                            criterion(
                                "3.1.1", "Hồ sơ đúng hạn", 6, inputs=figures, rule={**_RATIO, "target": "90%"}
                            ),
                            criterion("3.1.2", "Hồ sơ trực tuyến", 4),
                        ],
                    ),
                    criterion("3.2", "Công khai thủ tục", 2, rule={"kind": "count", "each": 1}),
                ],
            ),
            criterion(
                "9", "Điểm thưởng", 2, role="bonus", cap=2, criteria=[criterion("9.1", "Khen thưởng", 2)]
            ),
        ],
        id="moi-2025",
        title="Khung mới",
        year=2025,
        scale=25,
        unit_classes=["xa"],
        bands=[{"name": "Tốt", "from": 85}, {"name": "Yếu", "from": 0}],
        limits=[
            {"when": {"criterion": "3.1.1", "share_below": 0.5}, "highest_band": "Yếu", "reason": "Trễ hạn"}
        ],
        ranking={"ties": "dense", "on": "exact", "break_ties_by": ["3"]},
        rounding={"decimals": 3, "mode": "truncate"},
        rescale="none",
        status="official",
    )
