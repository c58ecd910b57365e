"""``explanations/CODE.html``: the way of a unit's numbers as one page that needs nothing else.

Every area and criterion has the anchor ``c`` with its code, such as ``#c3.2.1``. What a criterion
rests on is folded away, and open where points were lost. There is no script.
"""

from dataclasses import dataclass

from cchc_cli.domain.explanation import Explanation
from cchc_cli.language import say
from cchc_cli.writers.explanation.content import content_of, words_of
from cchc_cli.writers.explanation.words import Words
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.templating import template
from cchc_cli.writers.unit_pages import UnitPages, unit_pages

_WORDS = {"report": say("All results"), "scorecard": say("Scorecard"), "links": say("Pages beside this one")}


@dataclass(frozen=True)
class Link:
    """A page beside this one."""

    address: str
    text: str


class ExplanationPages:
    """Writes the pages of many units; what they have in common is put into words once."""

    def __init__(self, setting: ReportSetting) -> None:
        """Prepare for pages of one setting."""
        self._setting = setting
        self._template = template("explanation.html.jinja", own=setting.templates)
        self._words: Words | None = None

    def page(self, explanation: Explanation, pages: UnitPages | None = None, criterion: str = "") -> bytes:
        """Write one page.

        Args:
            explanation: Of one unit of the run.
            pages: Where the pages of the unit stand; by default, where they stand if no other
                unit has a code like its own.
            criterion: The code of the area or criterion that is asked for; empty for all.
        """
        # Of the first unit: the framework is the same for all, and so are its rules in words.
        if self._words is None:
            self._words = words_of(explanation, self._setting.language)
        text = self._template.render(
            content=content_of(explanation, self._words, criterion),
            links=_links(explanation.unit.code, self._setting, pages),
            links_label=self._setting.language.show(_WORDS["links"]),
        )
        # File names of other systems can hold halves of characters, which UTF-8 cannot write.
        return text.encode("utf-8", errors="replace")


def explanation_page(explanation: Explanation, setting: ReportSetting, criterion: str = "") -> bytes:
    """Write the page of one unit alone.

    Args:
        explanation: Of one unit.
        setting: The language, own templates, and whether other pages stand beside it.
        criterion: The code of the area or criterion that is asked for; empty for all.
    """
    return ExplanationPages(setting).page(explanation, criterion=criterion)


def _links(code: str, setting: ReportSetting, pages: UnitPages | None) -> tuple[Link, ...]:
    if not setting.has_unit_pages:
        return ()
    scorecard = (pages or unit_pages([code])[code]).scorecard
    show = setting.language.show
    return Link("../report.html", show(_WORDS["report"])), Link(f"../{scorecard}", show(_WORDS["scorecard"]))
