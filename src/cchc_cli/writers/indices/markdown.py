"""``cchc diff indices.yaml --format md``: the greatest moves, then every unit's latest ranks."""

from collections.abc import Iterator

from cchc_cli.domain.indices import SideBySide
from cchc_cli.language import Language, say
from cchc_cli.writers.diff.markdown import markdown_findings, markdown_table
from cchc_cli.writers.indices.content import IndicesContent, indices_content
from cchc_cli.writers.markdown_report import escape_markdown


def indices_markdown(side: SideBySide, language: Language) -> bytes:
    """Write several indices as GitHub-flavoured Markdown."""
    lines = "\n".join(_lines(indices_content(side, language), language))
    # Names of files of other systems can hold halves of characters, which UTF-8 cannot write.
    return f"{lines}\n".encode(errors="replace")


def _lines(content: IndicesContent, language: Language) -> Iterator[str]:
    yield f"# {escape_markdown(content.title)}"
    yield ""
    yield escape_markdown(content.sources)
    yield ""
    if content.moves:
        yield f"## {language.show(say('Greatest moves'))}"
        yield ""
        yield from (f"- {escape_markdown(move.told)}" for move in content.moves)
        yield ""
    yield f"## {language.show(say('All units'))}"
    yield ""
    # Of every index only the latest year: years are what would make the table too wide to be read.
    headings = (language.show(say("Unit")), *content.indices)
    yield from markdown_table(headings, ((unit.name, *unit.latest) for unit in content.units), {0})
    yield ""
    yield language.show(say("Latest rank of all that are ranked, and its change."))
    yield from markdown_findings(content.findings, content.figures)
