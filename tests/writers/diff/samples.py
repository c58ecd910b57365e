"""Invented comparisons of two years: small, with every status; without parts; and long ones.

Communes and wards, criteria of three areas and a bonus area. Between the years 2.1 gained
weight, 1.2 and 3.1 lost some, 3.2 was dropped and 3.3 is new.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from cchc_cli.domain.findings import Finding, FindingKind, Severity
from cchc_cli.domain.stage import Stage
from cchc_cli.domain.year_diff.changes import PartChanges, PartPair
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.domain.year_diff.year import Basis, ScoredPart, YearResults
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
_PAIRS: tuple[tuple[PartPair, int, int], ...] = (
    (PartPair(PLAN, PLAN), 20, 20),
    (PartPair(REPORT, REPORT), 10, 5),
    (PartPair(IN_TIME, IN_TIME), 25, 30),
    (PartPair(PUBLISHED, replace(PUBLISHED, code="2.3")), 15, 15),
    (PartPair(ONLINE, ONLINE), 20, 15),
    (PartPair(PORTAL, None), 10, 0),
    (PartPair(None, SIGNATURE), 0, 15),
)
_WEIGHTS = tuple((before, after) for _, before, after in _PAIRS)
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


def sample_diff() -> YearDiff:
    """Compare a few units of two groups, every status among them."""
    return diff_of(STORIES, findings=FINDINGS, is_reranked={"xa": True, "phuong": False})


def table_diff() -> YearDiff:
    """Compare the same units where only indices were published: no parts are known."""
    known = sample_diff()
    unknown = dict.fromkeys(("performance", "reweighting", "added_dropped", "adjustments"), np.nan)
    return replace(
        known,
        units=known.units.assign(**unknown, common_rank_before=_NO_RANK, common_rank_after=_NO_RANK),
        parts=None,
        adjustments=pd.DataFrame(index=known.units.index),
        area_names={},
    )


def large_diff(count: int, group: str = "xa") -> YearDiff:
    """Compare ``count`` units of a group, whose order turns by a few places."""
    stories = []
    for number in range(count):
        before, after = 0.95 - 0.5 * number / count, 0.95 - 0.5 * (number * 7 % count) / count
        stories.append(
            Story(
                f"{number:05}", f"Xã {number:04}", group, (before,) * 6 + (0.0,), (after,) * 5 + (0.0, after)
            )
        )
    return diff_of(stories)


def named_diff(name: str) -> YearDiff:
    """Compare two units, the first of them of a given name."""
    return diff_of([replace(STORIES[0], name=name), STORIES[1]])


def diff_of(
    stories: Sequence[Story],
    *,
    findings: tuple[Finding, ...] = (),
    is_reranked: Mapping[str, bool] | None = None,
) -> YearDiff:
    """Work the figures of a sample out, slowly and plainly, by the formulas of DESIGN 7.1."""
    codes = [story.code for story in stories]
    parts = _parts(stories)
    adjustments = pd.DataFrame({BONUS: [story.bonus[1] - story.bonus[0] for story in stories]}, index=codes)
    compared = ~np.isnan(parts.change).any(axis=1)
    adjustments.loc[~compared, BONUS] = np.nan
    units = _units(stories, parts, adjustments)
    groups = dict.fromkeys(story.group for story in stories)
    return YearDiff(
        before=_called_before(_year("2024", "ket-qua-2024", stories, units["index_before"]), stories),
        after=_year("2025", "ket-qua-2025", stories, units["index_after"]),
        units=_in_order(units),
        notes={story.code: story.notes for story in stories if story.notes},
        predecessors={story.code: _predecessors(story) for story in stories if _predecessors(story)},
        parts=_rows_in_order(parts, codes, _in_order(units).index),
        adjustments=adjustments.loc[_in_order(units).index],
        area_names=AREA_NAMES,
        is_reranked=is_reranked or dict.fromkeys(groups, False),
        findings=findings,
    )


_NO_RANK = pd.array([pd.NA] * len(STORIES), dtype="Int64")


def _predecessors(story: Story) -> tuple[str, ...]:
    if story.predecessors is not None or story.status is not DiffStatus.SAME:
        return story.predecessors or ()
    return (story.code,)


def _parts(stories: Sequence[Story]) -> PartChanges:
    pairs = tuple(pair for pair, _, _ in _PAIRS)
    old, new = np.array([[before, after] for _, before, after in _PAIRS], dtype=float).T
    is_common = np.array([pair.before is not None and pair.after is not None for pair in pairs])
    nothing = (np.nan,) * len(pairs)
    before = np.array([story.before or nothing for story in stories])
    after = np.array([story.after or nothing for story in stories])
    points_before, points_after = old * before, new * after
    unknown = np.isnan(points_after - points_before)
    return PartChanges(
        pairs,
        performance=np.where(unknown, np.nan, is_common * (old + new) / 2 * (after - before)),
        reweighting=np.where(unknown, np.nan, is_common * (before + after) / 2 * (new - old)),
        added_dropped=np.where(unknown, np.nan, ~is_common * (points_after - points_before)),
        points_before=np.where(unknown, np.nan, points_before),
        points_after=np.where(unknown, np.nan, points_after),
    )


def _units(stories: Sequence[Story], parts: PartChanges, adjustments: pd.DataFrame) -> pd.DataFrame:
    units = pd.DataFrame(
        {
            "group": [story.group for story in stories],
            "unit_name": [story.name for story in stories],
            "status": [str(story.status) for story in stories],
            "index_before": [_index(story.before, 0, story.bonus[0]) for story in stories],
            "index_after": [_index(story.after, 1, story.bonus[1]) for story in stories],
            "performance": parts.performance.sum(axis=1),
            "reweighting": parts.reweighting.sum(axis=1),
            "added_dropped": parts.added_dropped.sum(axis=1),
            "adjustments": adjustments[BONUS].to_numpy(),
        },
        index=pd.Index([story.code for story in stories], name="unit_code"),
    )
    shares = ["performance", "reweighting", "added_dropped", "adjustments"]
    units["index_change"] = units[shares].sum(axis=1, skipna=False)
    is_common = [pair.before is not None and pair.after is not None for pair in parts.pairs]
    units["common_before"] = parts.points_before[:, is_common].sum(axis=1)
    units["common_after"] = parts.points_after[:, is_common].sum(axis=1)
    return _with_ranks(
        units, {story.code for story in stories if story.predecessors and len(story.predecessors) > 1}
    )


def _index(shares: Shares | None, at: int, bonus: float) -> float:
    if shares is None:
        return np.nan
    exact = sum(pair[at] * share for pair, share in zip(_WEIGHTS, shares, strict=True)) + bonus
    return round(exact + 1e-9, 2)


def _with_ranks(units: pd.DataFrame, merged: set[str]) -> pd.DataFrame:
    units = units.copy()
    is_here = units["index_after"].notna()
    for column, source, among in (
        ("rank_before", "index_before", is_here | ~is_here),
        ("rank_after", "index_after", is_here),
        ("common_rank_before", "common_before", is_here),
        ("common_rank_after", "common_after", is_here),
    ):
        figures = units[source].where(among)
        units[column] = figures.groupby(units["group"]).rank(method="min", ascending=False).astype("Int64")
    units["published_rank_before"] = units["rank_before"].where(~units.index.isin(merged))
    units["rank_change"] = units["rank_before"] - units["rank_after"]
    stayed = pd.array([_rank_if_it_had_stayed(units, code) for code in units.index], dtype="Int64")
    units["others_move"] = units["rank_before"] - stayed
    units["own_move"] = stayed - units["rank_after"]
    for column, sign in (("overtook", 1), ("overtaken_by", -1)):
        units[column] = pd.array([_crossed(units, code, sign) for code in units.index], dtype="Int64")
    return units.drop(columns=["common_before", "common_after"])


def _rank_if_it_had_stayed(units: pd.DataFrame, code: str) -> int | None:
    row = units.loc[code]
    if pd.isna(row["rank_change"]):
        return None
    others = units[(units["group"] == row["group"]) & (units.index != code)]
    return 1 + int((others["index_after"] > row["index_before"]).sum())


def _crossed(units: pd.DataFrame, code: str, sign: int) -> int:
    row = units.loc[code]
    group = units[units["group"] == row["group"]]
    before = (row["rank_before"] - group["rank_before"]) * sign
    after = (group["rank_after"] - row["rank_after"]) * sign
    return int(((before > 0) & (after > 0)).fillna(value=False).sum())


def _in_order(units: pd.DataFrame) -> pd.DataFrame:
    """Put the units into the order of the ranking after, and those that are gone below."""
    groups = {group: at for at, group in enumerate(dict.fromkeys(units["group"]))}
    order = pd.DataFrame(
        {
            "gone": units["status"] == DiffStatus.GONE,
            "group": units["group"].map(groups),
            "rank": units["rank_after"].astype("float64"),
        }
    )
    return units.loc[order.sort_values(["gone", "group", "rank"], kind="stable").index]


def _rows_in_order(parts: PartChanges, codes: list[str], order: "pd.Index[str]") -> PartChanges:
    rows = [codes.index(code) for code in order]
    return PartChanges(
        parts.pairs,
        parts.performance[rows],
        parts.reweighting[rows],
        parts.added_dropped[rows],
        parts.points_before[rows],
        parts.points_after[rows],
    )


def _year(label: str, source: str, stories: Sequence[Story], index: "pd.Series[float]") -> YearResults:
    rows = [story for story in stories if not np.isnan(index[story.code])]
    codes = [story.code for story in rows]
    units = pd.DataFrame(
        {
            "unit_name": [story.name for story in rows],
            "unit_class": [story.group for story in rows],
            "group": [story.group for story in rows],
            "rank": index[codes]
            .groupby([story.group for story in rows])
            .rank(method="min", ascending=False)
            .astype("Int64"),
            "total_points": index[codes],
            "index_percent": index[codes],
            "exact_index": index[codes],
            "band": "",
            "status": "ranked",
        },
        index=pd.Index(codes, name="unit_code"),
    )
    return YearResults(
        label, source, Basis(100, Stage.FINAL, has_survey=True, framework_id=f"mau-xa-{label}"), units
    )


def _called_before(year: YearResults, stories: Sequence[Story]) -> YearResults:
    """Give the units of the year before the codes and names that they had."""
    old = {story.code: (story.predecessors or (story.code,), story.before_names) for story in stories}
    rows = [
        year.units.loc[[code]].assign(unit_name=name).set_axis([old_code], axis=0)
        for code in year.units.index
        for old_code, name in zip(
            old[code][0], old[code][1] or (year.units.loc[code, "unit_name"],), strict=True
        )
    ]
    if not rows:
        return year
    return replace(year, units=pd.concat(rows).rename_axis("unit_code"))
