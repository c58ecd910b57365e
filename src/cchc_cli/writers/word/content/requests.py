"""Part IV: what the office above is asked, as far as the figures say it; deadlines are left to people."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.framework import Source, Status
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Message, mark, say
from cchc_cli.writers.office_names import office_name
from cchc_cli.writers.report_content.losses import worst_losses
from cchc_cli.writers.report_content.pending import pending_codes
from cchc_cli.writers.word.blocks import Block, Bullet, Prose
from cchc_cli.writers.word.content.losses import TASKS, TOLD, owners_of
from cchc_cli.writers.word.content.shortcomings import TO_MEND
from cchc_cli.writers.word.content.told import Told
from cchc_cli.writers.word.head_words import offices_of

_DEADLINE = "……/……/……"
"""For people to fill in: no figure says by when."""


def request_blocks(told: Told) -> Iterator[Block]:
    """Ask for what is still missing, for the points that nobody has checked, and for publication."""
    yield told.heading(1, say("Proposals"))
    above, office = offices_of(told.setting.office)
    yield Prose(
        told.say(
            say(
                "From these results, {office} asks {above} to consider the following:",
                office=office or say("the reporting office"),
                above=above or (say("the competent authority") if office else say("the People's Committee")),
            )
        )
    )
    open_requests = [*_units(told), *_pending(told), *_unverified(told)]
    requests = (
        *open_requests,
        *_findings(told),
        *_guidance(told),
        _publication(told, is_open=bool(open_requests)),
    )
    for request in requests:
        yield Bullet(told.say(request))


def _units(told: Told) -> Iterator[Message]:
    statuses = told.assessment.ranking.units["status"]
    units = told.assessment.units.by_code
    for status, text in _ASKED_OF_UNITS:
        names = [units[str(code)].name for code in statuses.index[statuses == status]]
        if names:
            yield Message(text, {"count": len(names), "names": told.few(names), "deadline": _DEADLINE})


_ASKED_OF_UNITS = (
    (
        RankStatus.MISSING,
        mark(
            "To have {count} units that sent nothing ({names}) send their self-assessment by {deadline}; "
            "until then they have no rank."
        ),
    ),
    (
        RankStatus.UNUSABLE,
        mark(
            "To have {count} units whose self-assessment cannot be used ({names}) mend it as the annex of "
            "errors says, and send it again by {deadline}."
        ),
    ),
)


def _pending(told: Told) -> Iterator[Message]:
    """Ask for the points that nobody has given, by who gives them."""
    pending = pending_codes(told.assessment)
    for source, text in _ASKED_OF_SOURCES:
        leaves = [
            one for one in told.assessment.framework.leaves if one.code in pending and one.source is source
        ]
        if leaves:
            points = sum((leaf.max_points for leaf in leaves), Fraction(0))
            names = "; ".join(f"{leaf.code} {leaf.name}" for leaf in leaves)
            yield Message(text, {"points": points, "criteria": names, "deadline": _DEADLINE})


_ASKED_OF_SOURCES = (
    (
        Source.SURVEY,
        mark("To have the survey done by {deadline}, on which {points} points rest: {criteria}."),
    ),
    (
        Source.APPRAISER,
        mark("To have the appraising offices give {points} points by {deadline}: {criteria}."),
    ),
    (
        Source.LEADER,
        mark("To have the leaders give {points} points by {deadline}: {criteria}."),
    ),
)


def _unverified(told: Told) -> Iterator[Message]:
    if told.unverified:
        units = told.assessment.units.by_code
        # Stable, so that units with as many points stay in the order of publication.
        most_first = sorted(told.unverified, key=lambda code: -told.unverified[code].points)
        yield say(
            "To have the appraising offices check by {deadline} the {points} points that {count} units gave "
            "themselves and that nobody has checked: {names}.",
            deadline=_DEADLINE,
            points=told.figures.published(sum(one.points for one in told.unverified.values())),
            count=len(most_first),
            names=told.few([units[code].name for code in most_first]),
        )


def _findings(told: Told) -> Iterator[Message]:
    counts = told.assessment.count_findings()
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    if errors or warnings:
        yield say(
            "To have {errors} errors and {warnings} warnings mended, as the section “{section}” says, "
            "by {deadline}.",
            errors=errors,
            warnings=warnings,
            section=TO_MEND,
            deadline=_DEADLINE,
        )


def _guidance(told: Told) -> Iterator[Message]:
    owners = owners_of(told.assessment.framework)
    offices = _named(told, [owners[loss.criterion] for loss in worst_losses(told.assessment)[:TOLD]])
    if offices:
        yield say(
            "To have {offices} guide the units in what the section “{section}” says.",
            offices=", ".join(offices),
            section=TASKS,
        )


def _named(told: Told, owners: Sequence[str]) -> Sequence[str]:
    return tuple(dict.fromkeys(office_name(owner, told.language) for owner in owners if owner))


def _publication(told: Told, *, is_open: bool) -> Message:
    # The framework comes first: results by a text that is no law cannot become official by being complete.
    if told.assessment.framework.status is Status.MODEL:
        return say(
            "Not to publish these results as an official ranking, because the framework is a model "
            "and no legal text."
        )
    if told.assessment.framework.status is Status.RECONSTRUCTED:
        return say("To publish the results only after the framework has been compared with the decision.")
    if is_open:
        return say("To publish the results only when the above has been done and the units are scored again.")
    return say("To consider publishing the results.")
