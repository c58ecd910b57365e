"""What the card of one unit says, in the words of a language; a template only lays it out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.explanation.unverified_notice import unverified_notice
from cchc_cli.writers.report_content.figures import figures_of, group_name
from cchc_cli.writers.report_content.heading import heading_of
from cchc_cli.writers.report_content.unverified import (
    UnverifiedPoints,
    is_claims_only,
    unverified_points,
)
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard.area_table import AreaLine, AreaTable, area_table_of
from cchc_cli.writers.scorecard.findings import CardFinding, UnitFindings, unit_findings_of
from cchc_cli.writers.scorecard.losses import MOST, Loss, Losses, losses_of
from cchc_cli.writers.scorecard.room import fitting_findings, fitting_losses, room_below
from cchc_cli.writers.scorecard.standing import KeyFigure, Standings, standings_of
from cchc_cli.writers.scorecard.year import YearChange, YearChanges, year_changes_of
from cchc_cli.writers.unit_pages import unit_pages

LABELS: Mapping[str, Message] = {
    "report": say("All results"),
    "explanation": say("How every number came about"),
    "areas": say("Areas, beside the group"),
    "area": say("Area"),
    "points": say("Points"),
    "percent": say("Percent"),
    "comparison": say("Unit, median and best"),
    "median": say("Median"),
    "best": say("Best"),
    "rank": say("Rank"),
    "legend_unit": say("this unit"),
    "legend_median": say("median of the ranked units of its group"),
    "legend_best": say("best of them"),
    "losses": say("Where points were lost, and how to win them back"),
    "lost": say("Points lost"),
    "criterion": say("Criterion"),
    "need": say("For full points"),
    "stated": say("Stated"),
    "why": say("Why"),
    "rule": say("Rule"),
    "owner": say("Appraised by"),
    "place": say("Where"),
    "findings": say("Found in the submission"),
    "to_mend": say("What has to be mended in the workbook"),
    "links": say("Pages beside this one"),
}
"""The words that stand on every card."""


@dataclass(frozen=True)
class Frame:
    """What stands on every card of a run."""

    language_code: str
    kicker: str
    notices: tuple[str, ...]
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Scorecard:
    """The card of one unit."""

    name: str
    meta: str
    """Its code and group, the framework, its workbook, the day."""
    explanation: str
    """The page that explains its numbers, from the folder of cards; empty where the card stands alone."""
    notice: str
    """That its points are mostly its own word; empty where they are not."""
    alert: str
    """Why it has no index, and what to do; empty where it has one."""
    key_figures: tuple[KeyFigure, ...]
    remarks: tuple[str, ...]
    areas: tuple[AreaLine, ...]
    """None where the unit has no points, as of the losses."""
    loss_sentence: str
    more_losses: str
    """Where those are told that are not listed; empty where all are."""
    losses: tuple[Loss, ...]
    findings_heading: str
    findings: tuple[CardFinding, ...]
    more_findings: str
    """How many kinds of findings are not told; empty where all are."""


@dataclass(frozen=True)
class Content:
    """Gives the cards of all units; what is common to them is worked out once."""

    frame: Frame
    assessment: Assessment
    setting: ReportSetting
    workbooks: Mapping[str, str]
    """The path of its submission, by unit code."""
    explanations: Mapping[str, str]
    standings: Standings
    changes: YearChanges | None
    areas: AreaTable
    losses: Losses
    findings: UnitFindings
    unverified: Mapping[str, UnverifiedPoints]

    def card(self, unit_code: str) -> Scorecard:
        """Give the card of a unit."""
        unit = self.assessment.units.by_code[unit_code]
        areas = self.areas.lines(unit_code, unit.group)
        # Of a unit without points there is nothing to compare.
        change = self.changes.of(unit_code) if self.changes and areas else None
        alert = self.standings.alert(unit_code)
        remarks = (*self.standings.remarks(unit_code), *_told(change))
        found = tuple(self.findings.of(unit_code))
        notice = self._notice(unit_code)
        # Findings before losses, although they stand below them: losses take whatever room is left.
        room = room_below(unit.name, (*self.frame.notices, notice, alert), remarks, areas)
        findings, room = fitting_findings(found, room, beside_losses=bool(areas))
        # Put into words one by one, and no more of them than the sheet has room for.
        lost = self.losses.of(unit_code) if areas else ()
        losses = fitting_losses(self.losses.cards(unit_code, lost[:MOST]), room)
        return Scorecard(
            name=unit.name,
            meta=self._meta(unit),
            explanation=self.explanations.get(unit_code, ""),
            notice=notice,
            alert=alert,
            key_figures=tuple(self.standings.key_figures(unit_code, change)),
            remarks=remarks,
            areas=areas,
            loss_sentence=self.losses.sentence(unit_code, lost, len(losses)) if areas else "",
            more_losses=self.losses.more(lost, len(losses)),
            losses=losses,
            findings_heading=self.frame.labels["findings" if areas else "to_mend"],
            findings=findings,
            more_findings=self._more(len(found) - len(findings)),
        )

    def _notice(self, unit_code: str) -> str:
        unverified = self.unverified.get(unit_code)
        notice = unverified_notice(unverified, self.losses.figures) if unverified else None
        return self.setting.language.show(notice) if notice else ""

    def _meta(self, unit: Unit) -> str:
        language = self.setting.language
        parts = (
            language.show(say("Code {code}", code=unit.code)) if unit.code != unit.name else "",
            group_name(unit.group, language),
            self.assessment.framework.title,
            self._workbook(unit.code),
            language.show(self.setting.dated) if self.setting.dated else "",
        )
        return " · ".join(filter(None, parts))

    def _workbook(self, unit_code: str) -> str:
        workbook, sheet = self.workbooks.get(unit_code, ""), self.losses.sheets.get(unit_code, "")
        if not workbook or not sheet:
            return workbook
        named = say("{workbook}, sheet “{sheet}”", workbook=workbook, sheet=sheet)
        return self.setting.language.show(named)

    def _more(self, count: int) -> str:
        more = say(
            "… and {count} more kinds of errors and warnings; findings.csv has all of them.", count=count
        )
        return self.setting.language.show(more) if count else ""


def content_of(assessment: Assessment, setting: ReportSetting) -> Content:
    """Lay an assessment out for cards."""
    language = setting.language
    figures = figures_of(assessment.framework, language)
    pages = unit_pages(unit.code for unit in assessment.units) if setting.has_unit_pages else {}
    return Content(
        frame=_frame(assessment, language),
        assessment=assessment,
        setting=setting,
        workbooks=_workbooks(assessment),
        explanations={code: f"../{page.explanation}" for code, page in pages.items()},
        standings=standings_of(assessment, figures),
        changes=year_changes_of(setting.before, language) if setting.before else None,
        areas=area_table_of(assessment, figures),
        losses=losses_of(assessment, figures),
        findings=unit_findings_of(assessment, language),
        # In a ranking of self-assessments the frame says it of all units: once on a card is enough.
        unverified={} if is_claims_only(assessment) else unverified_points(assessment),
    )


def _workbooks(assessment: Assessment) -> Mapping[str, str]:
    sent = {file.unit_code: file.path for file in assessment.files if file.unit_code}
    # Of several workbooks, the one whose answers count.
    return {**sent, **dict(zip(assessment.answers.unit_codes, assessment.answers.files, strict=True))}


def _frame(assessment: Assessment, language: Language) -> Frame:
    # As a text, or 2025 would become 2,025.
    year = str(assessment.framework.year)
    return Frame(
        language_code=language.code.value,
        kicker=language.show(say("Scorecard of the administrative reform index {year}", year=year)),
        notices=tuple(" ".join(sentences) for sentences in heading_of(assessment, language).notices),
        labels={name: language.show(label) for name, label in LABELS.items()},
    )


def _told(change: YearChange | None) -> Iterator[str]:
    if change:
        yield from filter(None, (change.sentence, change.parts))
