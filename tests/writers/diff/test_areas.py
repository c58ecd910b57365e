"""What areas did."""

from dataclasses import replace

import numpy as np
import pytest
from writers.diff.samples import AREA_NAMES, large_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.contributions import LIFTED
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import DiffContent, content_of
from cchc_cli.writers.diff.rows import ChangeParts


def without_weights(diff: YearDiff) -> YearDiff:
    """Forget the weights, as published tables without maxima do: only points of areas are known."""
    assert diff.parts
    nothing = np.full_like(diff.parts.performance, np.nan)
    unknown = dict.fromkeys(("performance", "reweighting", "added_dropped", "adjustments"), np.nan)
    return replace(
        diff,
        units=diff.units.assign(**unknown),
        parts=replace(diff.parts, performance=nothing, reweighting=nothing, added_dropped=nothing),
    )


def columns(parts: list[ChangeParts]) -> list[float]:
    return [round(sum(column), 6) for column in zip(*(part.in_order for part in parts), strict=True)]


@pytest.mark.parametrize("diff", [sample_diff(), large_diff(40)], ids=["small", "large"])
def test_areas_add_up_to_the_unit_part_by_part(diff: YearDiff, english: Language) -> None:
    content = content_of(diff, english)
    for row in content.rows:
        areas = content.areas.get(row.code, ())
        if not row.parts:
            assert areas == ()
            continue
        assert columns([area.parts for area in areas if area.parts]) == list(row.parts.in_order)
        assert round(sum(area.change for area in areas), 6) == row.index_change


def test_every_area_adds_up_by_itself(english: Language) -> None:
    for area in content_of(sample_diff(), english).areas["X2"]:
        assert area.parts
        assert round(sum(area.parts.in_order), 6) == area.change


def test_areas_of_a_group_add_up_to_its_mean(english: Language) -> None:
    for group in content_of(sample_diff(), english).groups:
        assert group.mean_parts
        assert columns([area.parts for area in group.areas if area.parts]) == list(group.mean_parts.in_order)


def test_areas_are_called_by_their_names(english: Language) -> None:
    areas = content_of(sample_diff(), english).areas["X2"]
    assert {area.code: area.name for area in areas} == AREA_NAMES


def test_nothing_is_told_of_areas_where_nothing_is_known(english: Language) -> None:
    content = content_of(table_diff(), english)
    assert content.areas == {}
    assert [group.areas for group in content.groups] == [(), ()]


def changes(content: DiffContent, code: str) -> float:
    return round(sum(area.change for area in content.areas[code]), 6)


def test_areas_whose_points_alone_are_known_have_a_change_without_parts(english: Language) -> None:
    content = content_of(without_weights(sample_diff()), english)
    assert {area.parts for area in content.areas["X2"]} == {None}
    assert changes(content, "X2") == 29.53


@pytest.mark.parametrize(("lifted", "codes"), [(0.0, ["1", "2", "3", "4"]), (2.5, ["1", "2", "3", "4", ""])])
def test_what_lifts_a_total_is_told_only_where_it_does(
    lifted: float, codes: list[str], english: Language
) -> None:
    diff = sample_diff()
    adjustments = diff.adjustments.assign(**{LIFTED: lifted})
    known = replace(diff, adjustments=adjustments, area_names={**diff.area_names, LIFTED: ""})
    assert [area.code for area in content_of(known, english).areas["X2"]] == codes
