"""Units without a rank, and what has to be mended in the files."""

from collections.abc import Iterator

from cchc_cli.domain.findings import Severity
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.finding_groups import (
    FindingGroup,
    FindingSection,
    finding_overview_of,
)
from cchc_cli.writers.word.blocks import Align, Annex, Block, Column, Prose, Row, Table
from cchc_cli.writers.word.content.told import Told

TO_MEND: Message = say("Errors and warnings to be mended")


def unranked_blocks(told: Told) -> Iterator[Block]:
    """Name who has no rank, and why."""
    yield told.heading(2, say("Units without a rank"))
    unit, code, index, reason = told.standings.unranked_columns
    columns = (
        Column(unit, 3.4),
        Column(code, 1.4, Align.CENTRE),
        Column(index, 1.4, Align.RIGHT),
        Column(reason, 4),
    )
    found = False
    for standing in told.standings.groups:
        rows = [
            (f"{one.name}{one.mark}", one.code, one.index_percent, one.reason) for one in standing.unranked
        ]
        if rows:
            found = True
            caption = say("Units without a rank: {group}", group=standing.group)
            has_marks = any(one.mark for one in standing.unranked)
            notes = (told.standings.mark_note,) if has_marks else ()
            yield Table(told.say(caption), columns, rows, notes)
    if not found:
        yield Prose(told.say(say("Every unit has a rank.")))


def finding_blocks(told: Told) -> Iterator[Block]:
    """Say in words what was found in the files; the codes stand in the annex."""
    overview = finding_overview_of(told.assessment, told.language)
    yield told.heading(2, TO_MEND)
    if overview.nothing_found:
        yield Prose(overview.nothing_found)
    columns = (Column(overview.message_column, 6), Column(told.say(say("How often")), 2))
    for section in overview.sections:
        # Notes say what was repaired: nobody has to do anything.
        if section.severity is Severity.INFO:
            yield Prose(
                told.say(say("{heading}; the table of findings lists them.", heading=section.heading))
            )
        else:
            yield Table(section.heading, columns, [(_what(group), group.count) for group in section.groups])


def finding_annex(told: Told) -> Annex | None:
    """Say where errors and warnings are; None where there are none."""
    overview = finding_overview_of(told.assessment, told.language)
    columns = (
        Column(overview.code_column, 1.8, Align.CENTRE),
        Column(overview.message_column, 6),
        Column(overview.places_column, 6),
    )
    tables = tuple(
        Table(section.heading, columns, [*_placed(told, section)])
        for section in overview.sections
        if section.severity is not Severity.INFO
    )
    return Annex(told.say(say("Where the errors and warnings are")), tables) if tables else None


def _placed(told: Told, section: FindingSection) -> Iterator[Row]:
    nowhere = told.say(say("the whole results, no single place"))
    for group in section.groups:
        places = tuple(filter(None, (*group.places, group.more))) or (nowhere,)
        # A row for each place, because a row is never cut at the end of a page.
        for number, place in enumerate(places):
            yield ("", "", place) if number else (group.code, _what(group), place)


def _what(group: FindingGroup) -> str:
    return f"{group.message} {group.hint}".strip()
