"""What all sheets of the results workbook are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.diff.rows import UnitChange
from cchc_cli.writers.report_content.changes import Changes, changes_of
from cchc_cli.writers.report_content.unverified import UnverifiedPoints, unverified_points
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.change_styles import ChangeStyles
from cchc_cli.writers.workbook.plan import Part, SheetPlan, sheet_plans
from cchc_cli.writers.workbook.row_sheet import RowSheet
from cchc_cli.writers.workbook.sheet import A3, A4, TableArea, add_sheet, name_table
from cchc_cli.writers.workbook.signposts import Signposts, signposts_of

# Ten columns and more, sentences among them: on A4 they would print too small to be read.
_WIDE = {Part.SCORES, Part.FINDINGS, Part.CHANGES}
_TALL = {Part.SUMMARY}


@dataclass(frozen=True)
class ResultsBook:
    """A results workbook in the making: its sheets are there, and empty."""

    assessment: Assessment
    setting: ReportSetting
    styles: ChangeStyles
    plans: tuple[SheetPlan, ...]
    sheets: Mapping[str, RowSheet]
    """The sheets, by name."""

    @property
    def language(self) -> Language:
        """The language of its reader."""
        return self.setting.language

    def say(self, value: object) -> str:
        """Write a sentence in the language of the reader."""
        return self.setting.language.show(value)

    def plan_of(self, part: Part) -> SheetPlan:
        """Give the plan of a sheet that exists once."""
        return next(plan for plan in self.plans if plan.part is part)

    def sheet_of(self, part: Part) -> RowSheet:
        """Give a sheet that exists once."""
        return self.sheets[self.plan_of(part).name]

    def name_table(self, plan: SheetPlan, area: TableArea) -> None:
        """Give the table of a sheet the name that was planned."""
        name_table(self.styles.book, self.sheets[plan.name], plan.table, area)

    @cached_property
    def signposts(self) -> Signposts:
        """Where units and criteria stand."""
        return signposts_of(self.assessment, {plan.part: plan.name for plan in self.plans})

    @cached_property
    def comparison(self) -> Changes | None:
        """What changed since the year before, in words; None where that is not known."""
        return changes_of(self.setting)

    @cached_property
    def changes(self) -> Mapping[str, UnitChange]:
        """What changed since the year before, by unit code; empty where that is not known."""
        return {row.code: row for row in self.comparison.content.rows} if self.comparison else {}

    @cached_property
    def unverified(self) -> Mapping[str, UnverifiedPoints]:
        """The units with points that nobody has checked, by code."""
        return unverified_points(self.assessment)


def results_book(assessment: Assessment, setting: ReportSetting, styles: ChangeStyles) -> ResultsBook:
    """Add all sheets to a workbook, in the order of their tabs, so that each can refer to the others."""
    plans = sheet_plans(assessment, setting.language, is_compared=setting.before is not None)
    sheets = {plan.name: _add(plan, assessment, setting, styles) for plan in plans}
    return ResultsBook(assessment, setting, styles, plans, sheets)


def _add(plan: SheetPlan, assessment: Assessment, setting: ReportSetting, styles: ChangeStyles) -> RowSheet:
    # With the figures of the year before, the table of a group is too wide for a page upright.
    is_upright = plan.part in _TALL or (plan.part is Part.GROUP and setting.before is None)
    paper = A3 if plan.part in _WIDE else A4
    return add_sheet(styles, plan.name, assessment.framework.title, paper=paper, is_upright=is_upright)
