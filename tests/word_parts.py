"""Parts of the Word report for tests: what one of them draws on, and its blocks as lines of text."""

from collections.abc import Iterable, Sequence

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Block, Bullet, Heading, Picture, Prose, Table
from cchc_cli.writers.word.content.told import Told, told_of


def told(
    assessment: Assessment, language: Language, *, office: str = "", before: YearDiff | None = None
) -> Told:
    """Look up what a part of the report draws on."""
    return told_of(assessment, ReportSetting(language, office=office, before=before))


def tables(blocks: Iterable[Block]) -> list[Table]:
    """Give the tables among blocks."""
    return [one for one in blocks if isinstance(one, Table)]


def prose(blocks: Iterable[Block]) -> list[str]:
    """Give the sentences among blocks, without those of lists."""
    return [one.text for one in blocks if isinstance(one, Prose)]


def bullets(blocks: Iterable[Block]) -> list[str]:
    """Give the lines of lists, with the bold words before them."""
    return [f"{one.lead} {one.text}".strip() for one in blocks if isinstance(one, Bullet)]


def lines(blocks: Iterable[Block]) -> list[str]:
    """Write blocks as a person reads them, one line for each, and one for each row of a table."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Sequence[str]:
    match block:
        case Heading(level, text):
            return [f"{'#' * level} {text}"]
        case Table():
            rows = [" | ".join(row) for row in block.rows]
            head = " | ".join(column.heading for column in block.columns)
            return [f"[{block.caption}]", head, *rows, *block.notes]
        case Picture():
            return [f"({block.caption})"]
        case Bullet():
            return [f"- {block.lead} {block.text}"]
        case _:
            return [f"{block.lead} {block.text}".strip()]
