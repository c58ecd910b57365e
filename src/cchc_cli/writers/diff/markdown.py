"""``cchc diff --format md``: the comparison as GitHub-flavoured Markdown.

Everything that comes from files is escaped, so that a unit's name cannot break a table or
become markup. Sentences tell the biggest movements; the tables have all units.
"""

from collections.abc import Iterable, Iterator, Sequence

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.diff.content import DiffContent, content_of
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import DiffFinding
from cchc_cli.writers.diff.groups import GroupChanges
from cchc_cli.writers.diff.rows import ChangeParts, UnitChange, in_columns
from cchc_cli.writers.diff.words import INDEX_CHANGE, METHOD, PARTS, UNIT, index_of
from cchc_cli.writers.markdown_report import escape_markdown

# Figures to the right, so that their decimal points stand below each other.
_LEFT, _RIGHT = ":--", "--:"
_NAMED_COLUMNS = 3
"""Columns of text and arrows before those of figures, in the table of units."""


def diff_markdown(diff: YearDiff, language: Language) -> bytes:
    """Write a comparison as Markdown."""
    lines = "\n".join(_lines(content_of(diff, language)))
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    return f"{lines}\n".encode(errors="replace")


def _lines(content: DiffContent) -> Iterator[str]:
    yield f"# {escape_markdown(content.title)}"
    yield ""
    yield escape_markdown(content.sources)
    for finding in content.warnings:
        yield ""
        yield f"> **{finding.code}** {_told(finding)}"
    yield ""
    yield from map(escape_markdown, content.summary)
    for group in content.groups:
        yield from _group(group, content)
    yield ""
    yield escape_markdown(content.figures.say(METHOD))
    yield from markdown_findings(content.findings, content.figures)


def _group(group: GroupChanges, content: DiffContent) -> Iterator[str]:
    say_it = content.figures.say
    yield ""
    yield f"## {escape_markdown(group.name)}"
    yield ""
    yield from (f"- {escape_markdown(sentence)}" for sentence in group.summary)
    yield from _movements(say("Biggest climbers"), group.climbers, content)
    yield from _movements(say("Biggest fallers"), group.fallers, content)
    yield from _heading(say("All units"), content)
    headings = (
        *(say_it(say("Rank")), "", say_it(UNIT)),
        *(say_it(index_of(label)) for label in (content.before_label, content.after_label)),
        say_it(INDEX_CHANGE),
        *_part_headings(group, content),
        say_it(say("Note")),
    )
    rows = (_unit(row, group, content) for row in group.rows)
    yield from markdown_table(headings, rows, {_NAMED_COLUMNS - 1, len(headings) - 1})
    if group.areas:
        yield from _heading(say("Mean changes by area"), content)
        area_headings = (say_it(say("Area")), say_it(INDEX_CHANGE), *_part_headings(group, content))
        yield from markdown_table(area_headings, _areas(group, content), {0})


def _part_headings(group: GroupChanges, content: DiffContent) -> Sequence[str]:
    return [*map(content.figures.say, PARTS)] if group.is_decomposed else ()


def _heading(heading: Message, content: DiffContent) -> Iterator[str]:
    yield ""
    yield f"### {escape_markdown(content.figures.say(heading))}"
    yield ""


def _movements(heading: Message, rows: Sequence[UnitChange], content: DiffContent) -> Iterator[str]:
    if rows:
        yield from _heading(heading, content)
        yield from (f"- {escape_markdown(content.sentence(row))}" for row in rows)


def _unit(row: UnitChange, group: GroupChanges, content: DiffContent) -> Sequence[str]:
    figures = content.figures
    remarks = (content.status(row), *row.notes)
    return (
        f"{figures.rank(row.rank_before)} → {figures.rank(row.rank_after)}",
        figures.move(row.rank_change),
        row.name,
        figures.index(row.index_before),
        figures.index(row.index_after),
        figures.signed(row.index_change),
        *_part_cells(row.parts, group, content),
        "; ".join(filter(None, remarks)),
    )


def _areas(group: GroupChanges, content: DiffContent) -> Iterator[Sequence[str]]:
    for area in group.areas:
        yield area.name, content.figures.signed(area.change), *_part_cells(area.parts, group, content)
    total = content.figures.say(say("Total"))
    yield total, content.figures.signed(group.mean_change), *_part_cells(group.mean_parts, group, content)


def _part_cells(parts: ChangeParts | None, group: GroupChanges, content: DiffContent) -> Iterator[str]:
    if group.is_decomposed:
        yield from map(content.figures.signed, in_columns(parts))


def markdown_table(headings: Sequence[str], rows: Iterable[Sequence[str]], texts: set[int]) -> Iterator[str]:
    """Give the lines of a table; columns of texts stand to the left, all others to the right."""
    yield _row(headings)
    yield _row([_LEFT if at in texts else _RIGHT for at in range(len(headings))], escape=False)
    yield from map(_row, rows)


def _row(cells: Sequence[str], *, escape: bool = True) -> str:
    return f"| {' | '.join(map(escape_markdown, cells) if escape else cells)} |"


def markdown_findings(findings: Sequence[DiffFinding], figures: DiffFigures) -> Iterator[str]:
    """Give the lines of findings, below a heading of their own."""
    if findings:
        yield ""
        heading = figures.say(say("Findings"))
        yield f"## {escape_markdown(heading)}"
        yield ""
    for finding in findings:
        yield f"- **{finding.code}** {_told(finding)}"
        # The sentence of a single finding names its place.
        places = finding.places if finding.count > 1 else ()
        yield from (f"  - {escape_markdown(place)}" for place in places)
        if finding.count > len(places) > 0:
            more = say("… and {count} more", count=finding.count - len(places))
            yield f"  - {escape_markdown(figures.say(more))}"


def _told(finding: DiffFinding) -> str:
    return escape_markdown(" ".join(filter(None, (finding.message, finding.hint))))
