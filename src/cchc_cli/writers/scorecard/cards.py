"""The cards of a run as pages: HTML and Markdown."""

from dataclasses import dataclass

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.markdown_report import escape_markdown
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard.content import Content, content_of
from cchc_cli.writers.templating import Renders, template


@dataclass(frozen=True)
class Scorecards:
    """Writes the card of any unit of a run.

    Compiled templates cannot be pickled: every process makes its own, from the assessment and the setting.
    """

    content: Content
    page: Renders
    text: Renders

    def html(self, unit_code: str) -> bytes:
        """Write the card of a unit as a page that needs nothing else, and prints on one sheet."""
        return self._written(self.page, unit_code)

    def markdown(self, unit_code: str) -> bytes:
        """Write the card of a unit as GitHub-flavoured Markdown."""
        return self._written(self.text, unit_code)

    def _written(self, layout: Renders, unit_code: str) -> bytes:
        # Frame and card apart, because the frame is worked out once for all cards of a run.
        text = layout.render(frame=self.content.frame, card=self.content.card(unit_code))
        # File names of other systems can hold halves of characters, which UTF-8 cannot write.
        return text.encode("utf-8", errors="replace")


def scorecards(assessment: Assessment, setting: ReportSetting) -> Scorecards:
    """Prepare the cards of all units of an assessment.

    Args:
        assessment: The run.
        setting: The language, the day, the year before, whether the report and the explanations
            stand beside the cards, and own templates.
    """
    return Scorecards(
        content=content_of(assessment, setting),
        page=template("scorecard.html.jinja", own=setting.templates),
        text=template("scorecard.md.jinja", escape_markdown, own=setting.templates),
    )
