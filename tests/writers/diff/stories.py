"""Invented units of two years: communes and wards, with every status.

Criteria of three areas and a bonus area. Between the years 2.1 gained weight, 1.2 and 3.1 lost some,
3.2 was dropped and 3.3 is new.
"""

from dataclasses import dataclass, replace

from cchc_cli.domain.findings import Finding, FindingKind, Severity
from cchc_cli.domain.year_diff.changes import PartPair
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.domain.year_diff.year import ScoredPart
from cchc_cli.language import Message, say

HOSTILE_NAME = "<b>x</b>|=1+1 [red]"
BONUS = "4"
AREA_NAMES = {
    "1": "Chỉ đạo, điều hành cải cách hành chính",
    "2": "Thủ tục hành chính",
    "3": "Chuyển đổi số",
    BONUS: "Điểm thưởng",
}
ANOTHER_FRAMEWORK = FindingKind(
    "CCHC549",
    Severity.WARNING,
    "{before} was scored by the framework {old}, {after} by {new}.",
    "Read the changes together with what the framework changed.",
)
REPAIRED = FindingKind("CCHC548", Severity.INFO, "Line {line} of the list was repaired.", "Check it.")
UNCOMPARED = FindingKind("CCHC547", Severity.ERROR, "{name} cannot be compared.", "Score it in both years.")


def _part(code: str, name: str) -> ScoredPart:
    return ScoredPart(code, name, code[0], AREA_NAMES[code[0]])


PLAN = _part("1.1", "Ban hành kế hoạch")
REPORT = _part("1.2", "Báo cáo định kỳ")
IN_TIME = _part("2.1", "Hồ sơ giải quyết đúng hạn")
PUBLISHED = _part("2.2", "Công khai thủ tục")
ONLINE = _part("3.1", "Hồ sơ trực tuyến")
PORTAL = _part("3.2", "Cổng thông tin")
SIGNATURE = _part("3.3", "Chữ ký số")

# The pair, and its weight before and after in percent of the index.
PAIRS: tuple[tuple[PartPair, int, int], ...] = (
    (PartPair(PLAN, PLAN), 20, 20),
    (PartPair(REPORT, REPORT), 10, 5),
    (PartPair(IN_TIME, IN_TIME), 25, 30),
    (PartPair(PUBLISHED, replace(PUBLISHED, code="2.3")), 15, 15),
    (PartPair(ONLINE, ONLINE), 20, 15),
    (PartPair(PORTAL, None), 10, 0),
    (PartPair(None, SIGNATURE), 0, 15),
)
Shares = tuple[float, ...]


@dataclass(frozen=True)
class Story:
    """A unit of the sample: what it earned of each pair's weight, and its bonus, in both years."""

    code: str
    name: str
    group: str
    before: Shares | None
    after: Shares | None
    status: DiffStatus = DiffStatus.SAME
    bonus: tuple[float, float] = (0.0, 0.0)
    predecessors: tuple[str, ...] | None = None
    before_names: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


STORIES = (
    Story(
        "X2",
        "Xã Tân Hòa",
        "xa",
        (0.8, 0.5, 0.6, 0.9, 0.5, 0.4, 0),
        (0.95, 0.9, 0.9, 1, 0.835, 0, 0.9),
        bonus=(0, 1.5),
    ),
    Story(
        "X1",
        "Xã Bình An",
        "xa",
        (0.95, 1, 0.9, 1, 0.8, 1, 0),
        (0.97, 1, 0.93, 1, 0.85, 0, 0.55),
        bonus=(2, 1),
    ),
    Story(
        "X3",
        HOSTILE_NAME,
        "xa",
        (0.7, 0.8, 0.7, 0.9, 0.6, 0.5, 0),
        (0.9, 0.8, 0.78, 0.95, 0.7, 0, 0.7),
        DiffStatus.RENAMED,
        predecessors=("X3",),
        before_names=("Xã Cũ",),
    ),
    Story(
        "X4",
        "Xã Hợp Nhất",
        "xa",
        (0.9, 0.9, 0.81, 0.9, 0.7, 0.8, 0),
        (0.85, 0.9, 0.8, 0.9, 0.62, 0, 0.4),
        DiffStatus.MERGED,
        predecessors=("X41", "X42"),
        before_names=("Xã Hợp Một", "Xã Nhất Hai"),
        notes=(say("equal weights, because the population is missing"),),
    ),
    Story("X5", "Xã Mới", "xa", None, (0.7, 0.7, 0.7, 0.7, 0.7, 0, 0.7), DiffStatus.NEW),
    Story(
        "X6",
        "Xã Bỏ Phiếu",
        "xa",
        None,
        (0.6, 0.6, 0.6, 0.6, 0.6, 0, 0.6),
        DiffStatus.NOT_COMPARABLE,
        predecessors=("X6",),
        notes=(say("no index in {year}", year="2024"),),
    ),
    Story(
        "P1",
        "Phường Trung Tâm",
        "phuong",
        (0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0),
        (0.93, 0.9, 0.92, 0.9, 0.9, 0, 0.9),
    ),
    Story(
        "P3",
        "Phường Tây",
        "phuong",
        (0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0),
        (0.9, 0.8, 0.8, 0.8, 0.8, 0, 0.8),
    ),
    Story(
        "P2",
        "Phường Đông",
        "phuong",
        (0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0),
        (0.75, 0.7, 0.72, 0.7, 0.72, 0, 0.71),
    ),
    Story("X8", "Xã Đã Giải Thể", "xa", (0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0), None, DiffStatus.GONE),
)
FINDINGS = (
    Finding(UNCOMPARED, unit_code="X6", values={"name": "Xã Bỏ Phiếu"}),
    Finding(
        ANOTHER_FRAMEWORK,
        values={"before": "2024", "after": "2025", "old": "mau-xa-2024", "new": "mau-xa-2025"},
    ),
    Finding(REPAIRED, values={"line": 3}),
)
