"""What a finding means, in the terminal: a page for each kind, and the list of all."""

from collections.abc import Iterator, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cchc_cli.domain.findings import FindingKind, Severity
from cchc_cli.language import Language, mark
from cchc_cli.pipeline.rule import KindGroup

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
NAMES = {Severity.ERROR: mark("error"), Severity.WARNING: mark("warning"), Severity.INFO: mark("note")}
MEANINGS = {
    Severity.ERROR: mark("error: answers or whole workbooks are not scored until it is mended"),
    Severity.WARNING: mark("warning: doubtful; it keeps nothing from being scored"),
    Severity.INFO: mark("note: repaired, or merely told; nothing has to be done"),
}
APPEARS = mark("As it appears, with … for the values")
STEPS = mark("What to do, step by step")
EXAMPLE = mark("Example")


class _Ellipses(dict[str, str]):
    """Gives … for the value of every placeholder."""

    def __missing__(self, key: str) -> str:
        return "…"


def without_values(text: str) -> str:
    """Show a sentence with … where the values of a finding will stand."""
    return text.format_map(_Ellipses())


def kind_list(groups: Sequence[KindGroup], language: Language) -> Iterator[Text | Table]:
    """List kinds under the headings of their groups, one in a line."""
    for position, group in enumerate(groups):
        above = "\n" if position > 0 else ""
        yield Text(f"{above}{language.show(group.heading)}", style="bold")
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True)
        table.add_column()
        for kind in group.kinds:
            name = Text(language.text(NAMES[kind.severity]), style=STYLES[kind.severity])
            table.add_row(f"  {kind.code}", name, Text(language.text(kind.title)))
        yield table


def kind_page(kind: FindingKind, language: Language) -> Iterator[Text | Padding]:
    """Say what a finding of this kind means, and how to mend it."""
    text = language.text
    yield Text(f"{kind.code}  {text(kind.title)}", style="bold")
    yield Text(text(MEANINGS[kind.severity]), style=STYLES[kind.severity])
    yield Text(f"\n{text(kind.explanation)}")
    yield Text(f"\n{text(APPEARS)}", style="bold")
    yield _indented(Text("\n").join(map(Text, sentences(kind, language))))
    yield Text(f"\n{text(STEPS)}", style="bold")
    yield _indented(_numbered([text(step) for step in kind.steps]))
    yield Text(f"\n{text(EXAMPLE)}", style="bold")
    yield _indented(Text(text(kind.example)))


def sentences(kind: FindingKind, language: Language) -> Iterator[str]:
    """Give the message of a finding and its advice, unless that depends on the finding alone."""
    yield without_values(language.text(kind.message))
    advice = without_values(language.text(kind.hint))
    # Some hints are nothing but a value of the finding.
    if advice != "…":
        yield f"→ {advice}"


def _numbered(steps: Sequence[str]) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for number, step in enumerate(steps, start=1):
        table.add_row(f"{number}.", Text(step))
    return table


def _indented(shown: Text | Table) -> Padding:
    # expand=False, or rich would fill every line with blanks up to the edge.
    return Padding(shown, (0, 0, 0, 2), expand=False)
