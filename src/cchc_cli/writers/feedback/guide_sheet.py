"""The first sheet: what this workbook is and how to use it."""

from xlsxwriter.format import Format

from cchc_cli.domain.findings import Severity
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.feedback.content import Feedback, Names
from cchc_cli.writers.feedback.styles import FILLS
from cchc_cli.writers.visible_text import visible
from cchc_cli.writers.workbook.sheet import LINE_HEIGHT, add_sheet, cell_text, line_count, write_across
from cchc_cli.writers.workbook.styles import Styles

_LABEL_WIDTH, _TEXT_WIDTH = 14, 100

_COLOURS = {
    Severity.ERROR: say("The answer or the form does not count until this is mended."),
    Severity.WARNING: say("This is doubtful: check it, and mend it if it is wrong."),
    Severity.INFO: say("This was read in another way than typed: nothing needs to be done if that is right."),
}


def write_guide(feedback: Feedback, names: Names, styles: Styles, language: Language) -> None:
    """Write the sheet from top to bottom."""
    page = _Page(styles, names.guide, language)
    page.title(say("Feedback on a self-assessment"))
    page.text(
        say(
            "This workbook says what was found in the file {file}, and how to mend it. The file itself was "
            "not changed; the sheets at the end are a copy of it.",
            file=visible(feedback.workbook.path),
        )
    )
    page.heading(say("How to use it"))
    for number, step in enumerate(_steps(feedback, names), start=1):
        page.row(f"{number}.", step, styles.label)
    page.notice(say("Do not send this workbook as the self-assessment: send your own file, mended."))
    page.heading(say("What the colours mean"))
    for severity, meaning in _COLOURS.items():
        fill = styles.book.add_format(
            {"bg_color": FILLS[severity], "bold": True, "valign": "top", "border": 1}
        )
        page.row(language.text(severity.in_words.text), meaning, fill)


def _steps(feedback: Feedback, names: Names) -> list[Message]:
    first = say(
        "Open the sheet “{findings}”: every row names a cell, what is wrong there and what to do. Filter it "
        "by the column “{severity}” to begin with the errors.",
        findings=names.findings,
        severity=say("Severity"),
    )
    mend = say("Open your own file, go to the same sheet and the same cell, and mend it there.")
    again = say("Save your file and have it checked again, until there are no more errors.")
    # Steps that speak of colours would send people looking for what is not there.
    if not feedback.copied_sheets:
        why = say(
            "The file cannot be read, or is very large, so that there is no copy of it here; the findings "
            "say what to do."
        )
        return [first, why, mend, again]
    look = say(
        "Click on the cell in a row to see it in the copy. Faulty cells are coloured there; rest the pointer "
        "on one to read what is wrong."
    )
    return [first, look, mend, again]


class _Page:
    """Writes labels and texts one below the other."""

    def __init__(self, styles: Styles, name: str, language: Language) -> None:
        self._styles = styles
        self._language = language
        self._sheet = add_sheet(styles, name, name)
        self._sheet.set_column(0, 0, _LABEL_WIDTH)
        self._sheet.set_column(1, 1, _TEXT_WIDTH)
        self._row = 0

    def title(self, message: Message) -> None:
        self._across(message, self._styles.title, 26)
        self._row += 1

    def heading(self, message: Message) -> None:
        self._row += 1
        self._across(message, self._styles.heading, 22)

    def text(self, message: Message) -> None:
        self._across(message, self._styles.prose)

    def notice(self, message: Message) -> None:
        self._row += 1
        self._across(message, self._styles.notice)

    def row(self, label: str, message: Message, style: Format) -> None:
        text = self._language.show(message)
        self._sheet.set_row(self._row, LINE_HEIGHT * line_count(text, _TEXT_WIDTH))
        self._sheet.write_string(self._row, 0, label, style)
        self._sheet.write_string(self._row, 1, cell_text(text), self._styles.prose)
        self._row += 1

    def _across(self, message: Message, style: Format, height: float | None = None) -> None:
        text = self._language.show(message)
        write_across(self._sheet, self._row, (0, 1), text, style)
        lines = line_count(text, _LABEL_WIDTH + _TEXT_WIDTH)
        self._sheet.set_row(self._row, height or LINE_HEIGHT * lines)
        self._row += 1
