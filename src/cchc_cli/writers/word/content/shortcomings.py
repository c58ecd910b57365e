"""Part IV: units without a rank, and what has to be mended in the files."""

from collections.abc import Iterator

from cchc_cli.domain.findings import Severity
from cchc_cli.language import say
from cchc_cli.writers.report_content.finding_groups import (
    FindingGroup,
    FindingOverview,
    FindingSection,
    finding_overview_of,
)
from cchc_cli.writers.word.blocks import Align, Annex, Block, Column, Prose, Row, Table
from cchc_cli.writers.word.content.told import Told


def shortcoming_blocks(told: Told) -> Iterator[Block]:
    """Name who has no rank and why, then what was found in the files."""
    yield told.heading(1, say("Units without a rank, and findings to be mended"))
    yield told.heading(2, say("Units without a rank"))
    yield from _unranked(told)
    yield told.heading(2, say("Findings"))
    yield from _findings(told)


def _unranked(told: Told) -> Iterator[Block]:
    unit, code, index, reason = told.standings.unranked_columns
    columns = (
        Column(unit, 3.4),
        Column(code, 1.4, Align.CENTRE),
        Column(index, 1.4, Align.RIGHT),
        Column(reason, 4),
    )
    found = False
    for standing in told.standings.groups:
        rows = [(one.name, one.code, one.index_percent, one.reason) for one in standing.unranked]
        if rows:
            found = True
            caption = say("Units without a rank: {group}", group=standing.group)
            yield Table(told.say(caption), columns, rows)
    if not found:
        yield Prose(told.say(say("Every unit has a rank.")))


def _findings(told: Told) -> Iterator[Block]:
    overview = finding_overview_of(told.assessment, told.language)
    if overview.nothing_found:
        yield Prose(overview.nothing_found)
    columns = (*_columns(overview), Column(told.say(say("How often")), 2))
    for section in overview.sections:
        # Notes say what was repaired: nobody has to do anything.
        if section.severity is Severity.INFO:
            yield Prose(
                told.say(say("{heading}; the table of findings lists them.", heading=section.heading))
            )
        else:
            rows = [(*_what(group), group.count) for group in section.groups]
            yield Table(section.heading, columns, rows)


def finding_annex(told: Told) -> Annex | None:
    """Say where errors and warnings are; None where there are none."""
    overview = finding_overview_of(told.assessment, told.language)
    columns = (*_columns(overview), Column(overview.places_column, 6))
    tables = tuple(
        Table(section.heading, columns, rows)
        for section in overview.sections
        if section.severity is not Severity.INFO and (rows := list(_placed(section)))
    )
    return Annex(told.say(say("Where the errors and warnings are")), tables) if tables else None


def _columns(overview: FindingOverview) -> tuple[Column, Column]:
    return Column(overview.code_column, 1.8, Align.CENTRE), Column(overview.message_column, 6)


def _placed(section: FindingSection) -> Iterator[Row]:
    for group in section.groups:
        places = tuple(filter(None, (*group.places, group.more)))
        # A row for each place, because a row is never cut at the end of a page.
        for number, place in enumerate(places):
            yield (*_what(group), place) if not number else ("", "", place)


def _what(group: FindingGroup) -> tuple[str, str]:
    return group.code, f"{group.message} {group.hint}".strip()
