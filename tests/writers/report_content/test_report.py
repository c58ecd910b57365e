"""A report as a whole: the same parts in every language, and nothing left unsaid."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from assessments import COMMUNES, assess, framework_from, large_assessment

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.report import Report, report_of
from cchc_cli.writers.report_setting import ReportSetting

MAY_BE_EMPTY = {
    *("url", "details", "band", "limited_by", "hint", "more", "nothing_found", "count"),
    *("anchor", "scorecard", "explanation", "no_exemptions"),
    *("limit", "mark", "footnote", "change_note"),
}


def texts(part: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Give all texts of a report with where they stand."""
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one, path)
    elif is_dataclass(part):
        for one in fields(part):
            yield from texts(getattr(part, one.name), f"{path}.{one.name}")


def shape(part: Any) -> object:
    """Give how a report is made up, without its texts."""
    if isinstance(part, tuple):
        return [shape(one) for one in part]
    if is_dataclass(part):
        return {one.name: shape(getattr(part, one.name)) for one in fields(part)}
    return type(part).__name__


def test_every_language_has_the_same_parts(
    assessment: Assessment, vietnamese: Language, english: Language
) -> None:
    assert shape(report_of(assessment, ReportSetting(vietnamese))) == shape(
        report_of(assessment, ReportSetting(english))
    )


def test_nothing_is_left_unsaid(assessment: Assessment, language: Language) -> None:
    empty = {path for path, text in texts(report_of(assessment, ReportSetting(language))) if not text.strip()}
    assert {path for path in empty if path.rpartition(".")[2] not in MAY_BE_EMPTY} == set()


def test_no_placeholder_is_left_open(assessment: Assessment, language: Language) -> None:
    assert [
        text
        for _, text in texts(report_of(assessment, ReportSetting(language)))
        if "{" in text or "}" in text
    ] == []


def test_what_is_the_codes_own_words_is_vietnamese_by_default(
    assessment: Assessment, vietnamese: Language, english: Language
) -> None:
    pairs = zip(
        texts(report_of(assessment, ReportSetting(vietnamese))),
        texts(report_of(assessment, ReportSetting(english))),
        strict=True,
    )
    same = {path for (path, text), (_, other) in pairs if text == other and " " in text and text.isascii()}
    assert {path for path in same if "findings" not in path and "name" not in path} == set()


@pytest.mark.parametrize("part", ["overview", "standings", "heat_table", "losses", "findings", "method"])
def test_a_run_without_units_has_every_part(part: str, english: Language) -> None:
    report = report_of(assess(framework_from(COMMUNES), Units(()), {}), ReportSetting(english))
    assert getattr(report, part).heading


def test_the_code_of_the_language_is_that_of_the_page(assessment: Assessment, language: Language) -> None:
    assert report_of(assessment, ReportSetting(language)).language_code == language.code.value


def test_a_large_run_shows_every_unit(english: Language) -> None:
    report: Report = report_of(large_assessment(120), ReportSetting(english))
    (standing,) = report.standings.groups
    (heat,) = report.heat_table.groups
    assert len(standing.ranked) == len(heat.units) == 120
    assert [unit.name for unit in standing.ranked] == [row.name for row in heat.units]
