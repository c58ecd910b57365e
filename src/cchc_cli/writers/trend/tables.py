"""The course of several years for programs and for people: csv, json and Markdown.

csv: as in ``writers.safe_csv``; ``group, unit_code, unit_name``, then ``rank_`` and the name of
each year, ``index_`` and the name of each year, ``rank_change`` (positive for a climb) and
``index_change`` from the first year known to the last.

json: ``{"format": "cchc-trend/1", "years": [label, source, decimals], "units": [group, unit_code,
unit_name, ranks, indices (by year), rank_change, index_change], "findings": [...]}``, findings as
in ``cchc-findings/1``. null stands for none.
"""

import codecs
from collections.abc import Iterable, Iterator, Sequence

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language, say
from cchc_cli.writers.diff.exact_figures import exact
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.json_document import document_bytes
from cchc_cli.writers.diff.markdown import markdown_findings, markdown_table
from cchc_cli.writers.diff.words import INDEX_CHANGE, RANK_CHANGE, UNIT, index_of, rank_of
from cchc_cli.writers.finding_formats.json_findings import finding_entry
from cchc_cli.writers.markdown_report import escape_markdown
from cchc_cli.writers.safe_csv import LINE_END, decimals_field, text_field
from cchc_cli.writers.trend.content import GroupCourse, TrendContent, UnitCourse, trend_content

FORMAT = "cchc-trend/1"


def trend_csv(trend: Trend, language: Language) -> bytes:
    """Write one line per unit of the last year."""
    content = trend_content(trend, language)
    header = (
        *("group", "unit_code", "unit_name"),
        *(text_field(f"rank_{label}") for label in content.labels),
        *(text_field(f"index_{label}") for label in content.labels),
        *("rank_change", "index_change"),
    )
    rows = (_line(row, content.figures) for group in content.groups for row in group.rows)
    text = "".join(f"{','.join(line)}{LINE_END}" for line in (header, *rows))
    return codecs.BOM_UTF8 + text.encode(errors="backslashreplace")


def _line(row: UnitCourse, figures: DiffFigures) -> Sequence[str]:
    decimals = figures.decimals
    names = map(text_field, (row.group, row.code, row.name))
    ranks = ("" if rank is None else str(rank) for rank in (*row.ranks, row.rank_change))
    *before, change = ranks
    indices = ("" if index is None else decimals_field(index, decimals) for index in row.indices)
    moved = "" if row.index_change is None else decimals_field(figures.rounded(row.index_change), decimals)
    return (*names, *before, *indices, change, moved)


def trend_json(trend: Trend, language: Language) -> bytes:
    """Write the years, the units of the last one, and what was found."""
    document: dict[str, object] = {
        "format": FORMAT,
        "years": [
            {"label": year.label, "source": year.source, "decimals": year.decimals} for year in trend.years
        ],
        "units": list(_units(trend, language)),
        "findings": [finding_entry(finding, language) for finding in trend.findings],
    }
    return document_bytes(document)


def _units(trend: Trend, language: Language) -> Iterator[dict[str, object]]:
    content = trend_content(trend, language)
    # From the trend itself, the change too: what people see is rounded.
    indices = {label: dict(trend.indices[label].items()) for label in content.labels}
    for row in (row for group in content.groups for row in group.rows):
        by_year = {label: exact(index[row.code]) for label, index in indices.items()}
        yield {
            "group": row.group,
            "unit_code": row.code,
            "unit_name": row.name,
            "ranks": dict(zip(content.labels, row.ranks, strict=True)),
            "indices": by_year,
            "rank_change": row.rank_change,
            "index_change": None if row.index_change is None else _change(by_year.values()),
        }


def _change(indices: Iterable[float | None]) -> float | None:
    known = [index for index in indices if index is not None]
    return exact(known[-1] - known[0])


def trend_markdown(trend: Trend, language: Language) -> bytes:
    """Write a table per group."""
    lines = "\n".join(_lines(trend_content(trend, language)))
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    return f"{lines}\n".encode(errors="replace")


def _lines(content: TrendContent) -> Iterator[str]:
    yield f"# {escape_markdown(content.title)}"
    yield ""
    yield escape_markdown(content.sources)
    for group in content.groups:
        yield ""
        yield f"## {escape_markdown(group.name)}"
        yield ""
        yield from _table(group, content)
    yield ""
    yield escape_markdown(content.note)
    yield from markdown_findings(content.findings, content.figures)


def _table(group: GroupCourse, content: TrendContent) -> Iterator[str]:
    figures = content.figures
    headings = (
        figures.say(UNIT),
        *(figures.say(rank_of(label)) for label in content.labels),
        figures.say(say("Curve")),
        figures.say(RANK_CHANGE),
        *(figures.say(index_of(label)) for label in content.labels),
        figures.say(INDEX_CHANGE),
    )
    rows = (
        (
            row.name,
            *map(figures.rank, row.ranks),
            row.curve,
            figures.move(row.rank_change),
            *map(figures.index, row.indices),
            figures.signed(row.index_change),
        )
        for row in group.rows
    )
    yield from markdown_table(headings, rows, {0, len(content.labels) + 1})
