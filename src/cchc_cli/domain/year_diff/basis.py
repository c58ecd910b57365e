"""Whether two years rest on the same: published comparisons went wrong on just that."""

from collections.abc import Iterator
from math import isnan

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.year_diff.year import YearResults

_FARTHEST = 1.5  # times: the middle of a ranking never moved so far within a year


def check_basis(before: YearResults, after: YearResults) -> Iterator[Finding]:
    """Find what keeps two years from being compared, or makes it doubtful."""
    for finding in (_same_year, _scale, _framework, _stage, _appraisal, _survey):
        yield from finding(before, after)


def is_comparable(before: YearResults, after: YearResults) -> bool:
    """Tell whether the numbers of both years are on scales that can be compared at all."""
    # Stated scales are trusted, however far apart: then indices are in percent of them.
    if before.basis.scale is not None and after.basis.scale is not None:
        return True
    middles = [_middle(year) for year in (before, after)]
    # Where one year has no index at all, nothing speaks against it.
    return any(map(isnan, middles)) or max(middles) <= _FARTHEST * min(middles)


def _middle(year: YearResults) -> float:
    # Not the mean, which a few units without points pull down.
    return float(year.units["index_percent"].median())


def _same_year(before: YearResults, after: YearResults) -> Iterator[Finding]:
    labels = {"before": before.label, "after": after.label}
    if before.label == after.label:
        yield Finding(finding_kinds.SAME_YEAR, values=labels)
    elif before.label.isdigit() and after.label.isdigit() and int(before.label) > int(after.label):
        yield Finding(finding_kinds.YEARS_REVERSED, values=labels)


def _scale(before: YearResults, after: YearResults) -> Iterator[Finding]:
    if not is_comparable(before, after):
        values = {"before": round(_middle(before), 2), "after": round(_middle(after), 2)}
        yield Finding(finding_kinds.SCALES_NOT_COMPARABLE, values=values)
    elif before.basis.scale and after.basis.scale and before.basis.scale != after.basis.scale:
        scales = {"before": before.basis.scale, "after": after.basis.scale}
        yield Finding(finding_kinds.SCALE_DIFFERS, values=scales)


def _framework(before: YearResults, after: YearResults) -> Iterator[Finding]:
    old, new = before.basis, after.basis
    if old.framework_sha256 and new.framework_sha256 and old.framework_sha256 != new.framework_sha256:
        values = {"before": old.framework_id, "after": new.framework_id}
        yield Finding(finding_kinds.FRAMEWORK_DIFFERS, values=values)


def _stage(before: YearResults, after: YearResults) -> Iterator[Finding]:
    old, new = before.basis.stage, after.basis.stage
    if old and new and old is not new:
        yield Finding(finding_kinds.STAGE_DIFFERS, values={"before": old.value, "after": new.value})


def _appraisal(before: YearResults, after: YearResults) -> Iterator[Finding]:
    old, new = before.basis.is_appraised, after.basis.is_appraised
    # What a table does not say is unknown and not False: a doubt at every table would be overlooked.
    if None not in {old, new} and old != new:
        year = before.label if old else after.label
        yield Finding(finding_kinds.APPRAISED_IN_ONE_YEAR, values={"year": year})


def _survey(before: YearResults, after: YearResults) -> Iterator[Finding]:
    old, new = before.basis.has_survey, after.basis.has_survey
    if None not in {old, new} and old != new:
        year = before.label if old else after.label
        yield Finding(finding_kinds.SURVEY_IN_ONE_YEAR, values={"year": year})
