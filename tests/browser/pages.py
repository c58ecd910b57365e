"""The pages that people open in a browser, each of a small sample."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from assessments import commune_assessment, large_assessment
from writers.diff.samples import sample_diff
from writers.indices.samples import many_sides, sample_side
from writers.trend.samples import sample_trend

from cchc_cli.domain.explanation import Explainer
from cchc_cli.language import Language
from cchc_cli.writers.diff.page import diff_page
from cchc_cli.writers.explanation.page import explanation_page
from cchc_cli.writers.html_report import html_report
from cchc_cli.writers.indices.page import indices_page
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.trend.page import trend_page


class Writes(Protocol):
    """Writes a page in a language."""

    def __call__(self, language: Language, /) -> bytes: ...


def _report(language: Language) -> bytes:
    setting = ReportSetting(language, dated=date(2026, 1, 15), before=sample_diff())
    return html_report(commune_assessment(), setting).encode()


def _explanation(language: Language) -> bytes:
    """Explain a unit that answered at random."""
    explanation = Explainer(large_assessment(2)).unit("00001")
    return explanation_page(explanation, ReportSetting(language, has_unit_pages=True))


PAGES: Mapping[str, Writes] = {
    "report": _report,
    "diff": lambda language: diff_page(sample_diff(), language),
    "trend": lambda language: trend_page(sample_trend(), language),
    "indices": lambda language: indices_page(sample_side(), language),
    # As wide as pages get; long ones only take axe longer.
    "wide indices": lambda language: indices_page(many_sides(12), language),
    "explanation": _explanation,
}
