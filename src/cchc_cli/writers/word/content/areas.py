"""Part II: how much of each area was earned, on average here and by unit in an annex."""

from collections.abc import Iterator

from cchc_cli.language import say
from cchc_cli.writers.report_content.heat import HeatGroup, HeatTable, heat_table_of
from cchc_cli.writers.report_content.unit_links import unit_links
from cchc_cli.writers.word.blocks import Align, Annex, Block, Column, Prose, Row, Table
from cchc_cli.writers.word.content.told import Told

_GROUPS_ACROSS = 4  # as many as have room beside the names of areas


def area_blocks(told: Told) -> Iterator[Block]:
    """Give the mean of each area, with the charts of areas and of what units said of themselves."""
    heat = heat_table_of(told.assessment, told.language)
    yield told.heading(2, say("Results by area"))
    if 0 < len(heat.groups) <= _GROUPS_ACROSS:
        yield _areas_down(told, heat)
    elif heat.groups:
        yield _areas_across(told, heat)
    yield from told.pictures("areas", "own")


def _caption(told: Told) -> str:
    return told.say(say("Mean of the ranked units by area"))


def _areas_down(told: Told, heat: HeatTable) -> Table:
    columns = (
        Column(heat.area_columns[0], 1.2, Align.CENTRE),
        Column(heat.area_columns[1], 5),
        Column(heat.area_columns[2], 2, Align.CENTRE),
        *(Column(group.group, 1.6, Align.RIGHT) for group in heat.groups),
    )
    rows: list[Row] = [
        (area.code, area.name, area.worth, *(group.mean.cells[at].text for group in heat.groups))
        for at, area in enumerate(heat.areas)
    ]
    return Table(_caption(told), columns, rows, (heat.note,))


def _areas_across(told: Told, heat: HeatTable) -> Table:
    columns = (Column(told.say(say("Group")), 3), *_area_columns(heat))
    rows = [(group.group, *(cell.text for cell in group.mean.cells)) for group in heat.groups]
    return Table(_caption(told), columns, rows, (heat.note, *_key(heat)))


def area_annex(told: Told) -> Annex | None:
    """Give the figures of every unit and area, on pages that lie across; None where there are none."""
    heat = heat_table_of(told.assessment, told.language)
    if not heat.groups:
        return None
    # Once above all groups, or the same lines would stand below each of them.
    notes = (Prose(heat.note), *map(Prose, _key(heat)))
    tables = tuple(_group_table(told, heat, group) for group in heat.groups)
    return Annex(told.say(say("Results of every unit by area")), (*notes, *tables), is_wide=True)


def _group_table(told: Told, heat: HeatTable, group: HeatGroup) -> Table:
    codes = {placed.anchor: code for code, placed in unit_links(told.assessment).items()}
    # Codes above the columns, because eight names do not fit beside each other even on a page turned.
    columns = (Column(heat.unit_column, 4), *_area_columns(heat))
    rows = [
        (told.told_apart(codes.get(row.anchor, ""), row.name), *(cell.text for cell in row.cells))
        for row in (group.mean, *group.units)
    ]
    return Table(group.group, columns, rows, strong_rows=frozenset({0}))


def _area_columns(heat: HeatTable) -> Iterator[Column]:
    for area in heat.areas:
        yield Column(area.code, 1.2, Align.RIGHT)


def _key(heat: HeatTable) -> Iterator[str]:
    """Say what the codes above the columns mean."""
    yield "; ".join(f"{area.code}: {area.name}" for area in heat.areas)
