"""An invented course of three years."""

from dataclasses import replace

import pandas as pd
from writers.diff.samples import STORIES, diff_of, sample_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.trend import Trend


def sample_trend() -> Trend:
    """Follow the units of the small comparison over one more year, before it."""
    later = sample_diff()
    first = diff_of([story for story in STORIES if story.before and story.after])
    earlier = replace(
        first,
        before=replace(first.before, label="2023", source="ket-qua-2023"),
        after=replace(first.after, label="2024", source="ket-qua-2024"),
    )
    codes = later.after.units.index
    now = later.units.loc[codes]
    before = first.units.reindex(codes)
    ranks = {"2023": before["rank_before"], "2024": now["rank_before"], "2025": now["rank_after"]}
    indices = {"2023": before["index_before"], "2024": now["index_before"], "2025": now["index_after"]}
    return Trend(
        (earlier.before, later.before, later.after),
        (earlier, later),
        pd.DataFrame(ranks),
        pd.DataFrame(indices),
    )


def trend_of(diff: YearDiff) -> Trend:
    """Follow the units of a comparison through its two years."""
    units = diff.units.reindex(diff.after.units.index)
    ranks = pd.DataFrame({"2024": units["rank_before"], "2025": units["rank_after"]})
    indices = pd.DataFrame({"2024": units["index_before"], "2025": units["index_after"]})
    return Trend((diff.before, diff.after), (diff,), ranks, indices)
