"""The head of the page: what the two years rest on, beside each other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cchc_cli.domain.stage import Stage
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.figures import NO_FIGURE


@dataclass(frozen=True)
class BasisLine:
    """One thing that both years rest on."""

    label: str
    before: str
    after: str


def basis_of(diff: YearDiff, language: Language) -> tuple[BasisLine, ...]:
    """Say what each of the two years rests on, and leave out what neither says."""
    lines = (
        BasisLine(language.show(label), *(_shown(tell(year), language) for year in (diff.before, diff.after)))
        for label, tell in _questions()
    )
    return tuple(line for line in lines if {line.before, line.after} != {NO_FIGURE})


def _questions() -> Iterator[tuple[Message, Callable[[YearResults], object]]]:
    yield say("Source"), lambda year: year.source
    yield say("Name of the framework"), lambda year: year.framework and year.framework.title
    yield say("Framework"), lambda year: year.basis.framework_id
    yield say("Status of the framework"), lambda year: year.framework and year.framework.status.in_words
    yield say("Ranked on"), lambda year: year.basis.stage and _STAGES[year.basis.stage]
    yield say("Scale"), lambda year: year.basis.scale and say("{scale} points", scale=year.basis.scale)
    yield say("Survey points"), lambda year: year.basis.has_survey
    yield say("Units"), lambda year: len(year.units)


_STAGES = {
    Stage.FINAL: say("final points"),
    Stage.COMPUTED: say("computed points, before appraisal"),
    Stage.SELF: say("self-assessed points, not verified"),
}


def _shown(value: object, language: Language) -> str:
    # Not simply falsy: that there was no survey is an answer.
    is_unknown = value is None or value == ""
    return NO_FIGURE if is_unknown else language.show(value)
