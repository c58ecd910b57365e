"""Part II, beginning: the results in a few sentences, and a line of figures for each group."""

from collections.abc import Iterator

from cchc_cli.language import say
from cchc_cli.writers.report_content.overview import overview_of
from cchc_cli.writers.word.blocks import Align, Block, Column, Prose, Table
from cchc_cli.writers.word.content.told import Told


def overview_blocks(told: Told) -> Iterator[Block]:
    """Sum the results up."""
    overview = overview_of(told.assessment, told.language)
    yield told.heading(1, say("Results"))
    yield told.heading(2, say("Overall results"))
    yield from map(Prose, overview.sentences)
    if overview.groups:
        first, *others = overview.columns
        columns = (Column(first, 1.8), *(Column(name, 1.2, Align.RIGHT) for name in others))
        rows = [(group.group, *group.figures) for group in overview.groups]
        yield Table(told.say(say("Index by group (%) and number of units by band")), columns, rows)
    yield from told.pictures("groups")
