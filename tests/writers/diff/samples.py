"""Invented comparisons of two years: small, with every status; without parts; and long ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
from writers.diff.stories import (
    AREA_NAMES,
    BONUS,
    FINDINGS,
    HOSTILE_NAME,
    PAIRS,
    REPAIRED,
    STORIES,
    UNCOMPARED,
    Shares,
    Story,
)

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.stage import Stage
from cchc_cli.domain.year_diff.changes import PartChanges
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.domain.year_diff.year import Basis, YearResults

# What tests take from here along with the comparisons that it is in.
__all__ = [
    "AREA_NAMES",
    "FINDINGS",
    "HOSTILE_NAME",
    "REPAIRED",
    "STORIES",
    "UNCOMPARED",
    "Shares",
    "Story",
    "diff_of",
    "large_diff",
    "named_diff",
    "sample_diff",
    "table_diff",
]


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
    pairs = tuple(pair for pair, _, _ in PAIRS)
    old, new = np.array([[before, after] for _, before, after in PAIRS], dtype=float).T
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
    exact = (
        sum(
            pair[at] * share
            for pair, share in zip(((before, after) for _, before, after in PAIRS), shares, strict=True)
        )
        + bonus
    )
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
