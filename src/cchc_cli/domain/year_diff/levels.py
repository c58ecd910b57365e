"""Bringing what two years know of criteria and areas to one level, and to common areas."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from cchc_cli.domain.names import name_key
from cchc_cli.domain.year_diff.year import Contributions, ScoredPart, YearResults


def on_one_level(before: YearResults, after: YearResults) -> tuple[Contributions, Contributions] | None:
    """Give the contributions of both years by criteria, or by areas where one knows no more.

    Areas of the year before that are there still have the codes of the year after.

    Returns:
        None where one of the years knows nothing below the index.
    """
    old, new = before.contributions, after.contributions
    if old is None or new is None:
        return None
    # Down to the poorer side: criteria of one year against areas of the other would all be new.
    if are_areas(old) or are_areas(new):
        old, new = _by_area(old), _by_area(new)
    return _with_areas_of(new, old, before.label), new


def are_areas(year: Contributions) -> bool:
    """Tell whether no more is known than areas."""
    return all(part.code == part.area for part in year.parts)


def _by_area(year: Contributions) -> Contributions:
    """Add up the parts of every area."""
    if are_areas(year):
        return year
    areas = {
        part.area: ScoredPart(part.area, part.area_name, part.area, part.area_name) for part in year.parts
    }
    belongs = np.array([[part.area == code for code in areas] for part in year.parts], dtype=float)
    return replace(
        year, parts=tuple(areas.values()), weights=year.weights @ belongs, points=year.points @ belongs
    )


def _with_areas_of(new: Contributions, old: Contributions, label: str) -> Contributions:
    """Give the areas of the year before the codes that they have in the year after."""
    codes = _codes_after(old.area_names, new.area_names, label)
    whole = are_areas(old)
    parts = tuple(
        replace(part, area=codes[part.area], code=codes[part.area] if whole else part.code)
        for part in old.parts
    )
    adjustments: pd.DataFrame = old.adjustments.rename(columns=codes)
    names = {codes[code]: name for code, name in old.area_names.items()}
    return replace(old, parts=parts, adjustments=adjustments, area_names=names)


def _kept_codes(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Give the areas that have the same code and the same name in both years."""
    return {code: code for code, name in old.items() if name_key(name) == name_key(new.get(code, ""))}


def _codes_after(old: Mapping[str, str], new: Mapping[str, str], label: str) -> dict[str, str]:
    codes = _kept_codes(old, new)
    by_name = {name_key(name): code for code, name in new.items() if code not in codes}
    for code, name in old.items():
        if code not in codes:
            # Once for each: two areas of one name are two areas.
            now = by_name.pop(name_key(name), code)
            # The same code for another area: both have to be told apart in tables by area.
            is_other = now == code and code in new
            codes[code] = f"{code} ({label})" if is_other else now
    return codes
