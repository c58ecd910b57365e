"""The second sheet: which file this is about, and how much was found of what."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cchc_cli.domain.findings import Severity
from cchc_cli.language import Language, say
from cchc_cli.writers.feedback.content import Feedback, Names
from cchc_cli.writers.finding_words import FILE_STATUSES, SEVERITIES_IN_ONE
from cchc_cli.writers.repeated_findings import RepeatedFinding
from cchc_cli.writers.visible_text import visible
from cchc_cli.writers.workbook.sheet import (
    LINE_HEIGHT,
    Value,
    add_sheet,
    line_count,
    write_across,
    write_cells,
)
from cchc_cli.writers.workbook.styles import Styles

_WIDTHS = (18, 14, 84, 10)
_FACT_WIDTH = sum(_WIDTHS[1:])


def write_summary(feedback: Feedback, names: Names, styles: Styles, language: Language) -> None:
    """Write facts about the file, then its findings by kind."""
    sheet = add_sheet(styles, names.summary, names.summary)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    row = 0
    for label, text in _facts(feedback, language):
        sheet.set_row(row, LINE_HEIGHT * line_count(text, _FACT_WIDTH))
        sheet.write_string(row, 0, label, styles.label)
        write_across(sheet, row, (1, len(_WIDTHS) - 1), text, styles.prose)
        row += 1
    row += 1
    heading = (say("Code"), say("Severity"), say("What is wrong"), say("Count"))
    write_cells(sheet, row, map(language.show, heading), [styles.head] * len(heading))
    for cells in _kinds(feedback, language):
        row += 1
        sheet.set_row(row, LINE_HEIGHT * line_count(cells[2], _WIDTHS[2]))
        write_cells(sheet, row, cells, (styles.text, styles.text, styles.wrapped, styles.whole))
    # Last and by itself: to the officer the name of a program means nothing.
    if feedback.copy.reader:
        support = say("For technical support: read with {reader}.", reader=feedback.copy.reader)
        write_across(sheet, row + 2, (0, len(_WIDTHS) - 1), language.show(support), styles.label)


def _facts(feedback: Feedback, language: Language) -> Iterator[tuple[str, str]]:
    show, form, file = language.show, feedback.validation.form, feedback.workbook
    counts = feedback.by_file.count()
    yield show(say("File")), visible(file.path)
    unit = feedback.by_file.unit_name(feedback.validation)
    name = f"{unit} ({file.unit_code})" if unit not in {"", file.unit_code} else unit
    yield show(say("Unit")), visible(name) or show(say("unknown"))
    yield show(say("Framework")), visible(f"{form.title} ({form.framework_id})")
    yield show(say("Year")), str(form.year)
    yield show(say("Status")), show(FILE_STATUSES[file.status])
    # Also those of which there are none: "0" says that it was looked for.
    for severity in Severity:
        yield show(severity.in_words), language.number(counts[severity])


def _kinds(feedback: Feedback, language: Language) -> Iterator[Sequence[Value]]:
    counts = Counter(finding.code for finding in feedback.findings)
    for code, count in counts.items():
        alike = tuple(finding for finding in feedback.findings if finding.code == code)
        title = language.text(alike[0].kind.title) or RepeatedFinding(alike).message(language)
        yield code, language.show(SEVERITIES_IN_ONE[alike[0].severity]), visible(title), count
