"""The ranking as tables of the terminal, and the line that counts."""

from collections.abc import Hashable, Iterator, Mapping
from math import isnan
from typing import Protocol, cast

import pandas as pd
from rich.table import Table
from rich.text import Text

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Severity
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.visible_text import visible

MOST_ROWS = 40
"""Rows per group; the rest stands in ``ranking.csv``."""

_MEDALS = {1: "bold green", 2: "green", 3: "green"}


def ranking_tables(assessment: Assessment, language: Language) -> Iterator[Table | Text]:
    """Give one table per ranking group."""
    # sort=False, or pandas would bring the groups into the order of the alphabet.
    for group, rows in assessment.ranking.units.groupby("group", sort=False):
        yield _table(str(group), rows, assessment, language)
        # Once for all units that it holds for: the asterisk leads here.
        for reason in dict.fromkeys(reason for reason in rows["limited_by"] if reason):
            yield Text(language.show(say("* kept from a higher band: {reason}", reason=reason)), style="dim")
        hidden = len(rows) - MOST_ROWS
        if hidden > 0:
            yield Text(language.show(say("… and {hidden} more in ranking.csv", hidden=hidden)), style="dim")


def count_lines(assessment: Assessment) -> tuple[Message, Message]:
    """Count units, then workbooks and findings."""
    statuses = assessment.ranking.units["status"]
    findings = assessment.count_findings()
    units = say(
        "Units: {units} (ranked: {ranked}, scored but not ranked: {unranked}, unusable: {unusable}, "
        "without a workbook: {missing})",
        units=len(statuses),
        ranked=int((statuses == RankStatus.RANKED).sum()),
        unranked=int(statuses.isin([RankStatus.NOT_RANKED, RankStatus.NOTHING_APPLIES]).sum()),
        unusable=int((statuses == RankStatus.UNUSABLE).sum()),
        missing=int((statuses == RankStatus.MISSING).sum()),
    )
    workbooks = say(
        "Workbooks: {files} · errors: {errors}, warnings: {warnings}, notes: {infos}",
        files=len(assessment.files),
        errors=findings[Severity.ERROR],
        warnings=findings[Severity.WARNING],
        infos=findings[Severity.INFO],
    )
    return units, workbooks


def _table(group: str, rows: pd.DataFrame, assessment: Assessment, language: Language) -> Table:
    name = visible(group_name(group, language))
    title = language.show(say("{group} ({count})", group=name, count=len(rows)))
    table = Table(title=title, title_justify="left", title_style="bold", header_style="bold")
    table.add_column(language.text("Rank"), justify="right")
    # fold: rich would cut off a long name with an ellipsis.
    table.add_column(language.text("Unit"), overflow="fold")
    table.add_column(language.text("Points"), justify="right")
    table.add_column(language.text("Index (%)"), justify="right")
    table.add_column(language.text("Band"))
    names = {unit.code: visible(unit.name) for unit in assessment.units}  # they come from files of others
    # itertuples() of pandas is untyped.
    for row in rows.head(MOST_ROWS).itertuples():
        table.add_row(*_cells(cast("_Row", row), names, assessment, language))
    return table


def _cells(
    row: "_Row", names: Mapping[str, str], assessment: Assessment, language: Language
) -> tuple[Text, ...]:
    code, status = str(row.Index), RankStatus(row.status)
    if status is not RankStatus.RANKED:
        reason = language.show(status.in_words)
        return Text("–"), Text(names[code]), *_figures(row, assessment, language), Text(reason, style="dim")
    place = int(row.rank)
    rank = f"{place}=" if row.tied_with else str(place)
    band = f"{row.band} *" if row.limited_by else row.band
    style = _MEDALS.get(place, "")
    return (
        Text(rank, style=style),
        Text(names[code], style=style),
        *_figures(row, assessment, language),
        Text(band),
    )


def _figures(row: "_Row", assessment: Assessment, language: Language) -> tuple[Text, Text]:
    decimals = assessment.framework.rounding.decimals
    points, index = (
        "" if isnan(number) else language.number(number, decimals)
        for number in (row.total_points, row.index_percent)
    )
    return Text(points), Text(index)


class _Row(Protocol):
    """A row of the ranking, as pandas gives it."""

    Index: Hashable
    rank: int
    total_points: float
    index_percent: float
    band: str
    limited_by: str
    tied_with: tuple[str, ...]
    status: str
