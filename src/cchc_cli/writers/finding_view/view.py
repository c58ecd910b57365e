"""A validation from top to bottom: what is wrong in each file, then what was checked and counted."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.file_findings import FileFindings, findings_by_file
from cchc_cli.writers.finding_view.closing import closing_lines
from cchc_cli.writers.finding_view.options import DEFAULT_VIEW, ViewOptions
from cchc_cli.writers.finding_view.table import STYLES, tables_of
from cchc_cli.writers.finding_words import FILE_STATUSES, counts_in_words
from cchc_cli.writers.repeated_findings import RepeatedFinding
from cchc_cli.writers.visible_text import visible

SUMMARY_ABOVE = 20
"""With findings in more files than that, kinds are counted first, and few files shown whole."""
MOST_FILES = 10
FEW_INFOS = 5
"""Notes that are listed without being asked for."""
MOST_CLEAN_FILES = 10
"""Files without findings that are named; more are counted."""
MOST_UNUSED_FILES = 40

_STATUS_STYLES = {FileStatus.VALID: "green", FileStatus.INVALID: "red", FileStatus.UNREADABLE: "bold red"}


def validation_view(
    validation: Validation, language: Language, options: ViewOptions = DEFAULT_VIEW
) -> Iterator[Text | Table]:
    """Give what is printed, one below the other."""
    files = findings_by_file(validation)
    severities = _shown_severities(validation, options)
    shown = _with_any(files, severities)
    if len(shown) > SUMMARY_ABOVE:
        yield from _summary(validation, severities, language)
        # Of hundreds of files only those are shown that somebody has to act on.
        severities = (Severity.ERROR,)
        # What is new first: the known ones have been seen.
        faulty = sorted(_with_any(files, severities), key=lambda file: not file.has_new_error)
        yield from _tables(faulty[:MOST_FILES], validation, severities, language, options)
        yield from _left_out(len(faulty) - MOST_FILES, language)
    else:
        yield from _tables(shown, validation, severities, language, options)
    yield from _unused(files, language)
    if not options.errors_only:
        yield from _clean(files, language)
    yield from closing_lines(validation, severities, language, options)


def _with_any(files: Sequence[FileFindings], severities: Sequence[Severity]) -> list[FileFindings]:
    return [file for file in files if file.has_any(*severities)]


def _tables(
    files: Sequence[FileFindings],
    validation: Validation,
    severities: Sequence[Severity],
    language: Language,
    options: ViewOptions,
) -> Iterator[Text | Table]:
    for file in files:
        yield from _heading(file, validation, language)
        yield from tables_of(file, severities, language, options)


def _shown_severities(validation: Validation, options: ViewOptions) -> Sequence[Severity]:
    if options.errors_only:
        return (Severity.ERROR,)
    infos = validation.count_findings()[Severity.INFO]
    if options.show_infos or infos <= FEW_INFOS:
        return tuple(Severity)
    return (Severity.ERROR, Severity.WARNING)


def _summary(
    validation: Validation, severities: Sequence[Severity], language: Language
) -> Iterator[Text | Table]:
    """Count findings by kind, the worst and the most frequent first."""
    yield Text(language.show(say("Findings by kind")), style="bold")
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column(language.show(say("Code")), no_wrap=True)
    table.add_column(language.show(say("What is wrong")), overflow="fold")
    table.add_column(language.show(say("Count")), justify="right")
    table.add_column(language.show(say("Files")), justify="right")
    for alike in _by_kind(validation.findings, severities):
        # What is in no file, such as a unit that has sent none, has an empty path.
        files = {finding.place.file for finding in alike} - {""}
        kind = alike[0].kind
        title = language.text(kind.title) or RepeatedFinding(alike).message(language)
        table.add_row(
            Text(kind.code, style=STYLES[kind.severity]),
            Text(visible(title)),
            language.number(len(alike)),
            language.number(len(files)) if files else "–",
        )
    yield table


def _by_kind(findings: Sequence[Finding], severities: Sequence[Severity]) -> Iterator[tuple[Finding, ...]]:
    for severity in severities:
        groups: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.severity is severity:
                groups.setdefault(finding.code, []).append(finding)
        # Equally frequent kinds stay in the order of their codes: sorted() is stable in reverse too.
        yield from map(tuple, sorted(groups.values(), key=len, reverse=True))


def _heading(file: FileFindings, validation: Validation, language: Language) -> Iterator[Text]:
    yield Text("")
    yield Text(visible(file.title(language)), style="bold underline")
    counts = language.show(counts_in_words(file.count()))
    line = Text("")
    if unit := file.unit_name(validation):
        line.append(f"{visible(unit)} · ")
    if file.workbook is not None:
        status = file.workbook.status
        line.append(language.show(FILE_STATUSES[status]), style=_STATUS_STYLES[status])
        line.append(" · ")
    line.append(counts)
    if sheet := file.only_sheet:
        line.append(f" · {language.show(say('Sheet “{sheet}”', sheet=visible(sheet)))}")
    yield line


def _left_out(rest: int, language: Language) -> Iterator[Text]:
    if rest > 0:
        yield Text("")
        yield Text(
            language.show(
                say(
                    "… and {count} more files with errors. All of them: --format json, or --format xlsx for "
                    "a workbook with the faults marked for every file.",
                    count=rest,
                )
            )
        )


def _unused(files: Sequence[FileFindings], language: Language) -> Iterator[Text]:
    """Name the workbooks that are not used because of an error that is not listed with them."""
    unused = [visible(file.path) for file in files if file.is_unused]
    if not unused:
        return
    rest = len(unused) - MOST_UNUSED_FILES
    more = [language.show(say("… and {count} more", count=rest))] if rest > 0 else []
    heading = say(
        "✗ Not used, because of an error in all workbooks together or one that is waived ({count}):",
        count=len(unused),
    )
    yield Text("")
    yield Text(language.show(heading), style="red")
    yield from (Text(f"  {file}") for file in (*unused[:MOST_UNUSED_FILES], *more))


def _clean(files: Sequence[FileFindings], language: Language) -> Iterator[Text]:
    clean = [file for file in files if file.is_clean]
    if not clean:
        return
    yield Text("")
    # Few are named, so that an officer sees that the own file was read.
    if len(clean) > MOST_CLEAN_FILES:
        yield Text(language.show(say("✓ Nothing wrong in {count} files.", count=len(clean))), style="green")
        return
    for file in clean:
        yield Text(language.show(_is_clean(file)), style="green")


def _is_clean(file: FileFindings) -> Message:
    if notes := len(file.findings):
        return say("✓ {file}: checked, nothing wrong; notes: {notes}.", file=visible(file.path), notes=notes)
    return say("✓ {file}: checked, nothing wrong.", file=visible(file.path))
