"""The last lines: what was checked, what was found, what was waived, and what the status means."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.finding_view.options import ViewOptions
from cchc_cli.writers.finding_words import counts_in_words
from cchc_cli.writers.visible_text import visible


def closing_lines(
    validation: Validation, severities: Sequence[Severity], language: Language, options: ViewOptions
) -> Iterator[Text]:
    """Give the last lines."""
    yield Text("")
    yield Text(language.show(_what_was_checked(validation)))
    counts = validation.count_findings()
    yield Text(language.show(_what_was_found(validation)), style="bold")
    if counts[Severity.INFO] and Severity.INFO not in severities and not options.errors_only:
        yield Text(language.show(say("Notes say what was read in another way than typed; --all lists them.")))
    yield from _waived(validation.waived, language)
    failures = len(validation.failures(options.fail_on))
    if validation.has_baseline:
        known = say("Already known from the earlier run: {count}.", count=len(validation.known))
        yield Text(language.show(known))
    yield Text(language.show(_what_the_status_means(failures)), style="red" if failures else "green")
    shown = [finding for finding in validation.findings if finding.severity in severities]
    if shown:
        pointer = say("What a finding means and how to mend it: cchc rule {code}", code=shown[0].code)
        yield Text(language.show(pointer), style="dim")


def _what_was_checked(validation: Validation) -> Message:
    form = validation.form
    readable = sum(file.status is not FileStatus.UNREADABLE for file in validation.files)
    asked = [leaf for leaf in form.leaves if leaf.is_stated_by_unit]
    return say(
        "Checked: files {files}, readable {readable}; in each of them criteria {criteria}, answers "
        "{answers}. Framework: {title} ({framework}, {year}).",
        files=len(validation.files),
        readable=readable,
        criteria=len(asked),
        answers=sum(len(leaf.questions) for leaf in asked),
        title=visible(form.title),
        framework=form.framework_id,
        year=str(form.year),
    )


def _what_was_found(validation: Validation) -> Message:
    if not validation.findings:
        return say("Nothing wrong was found.")
    return say("Found: {counts}.", counts=counts_in_words(validation.count_findings()))


def _what_the_status_means(failures: int) -> Message:
    if failures:
        return say("To be mended before sending: {count} (exit status 1).", count=failures)
    return say("Nothing has to be mended before sending (exit status 0).")


def _waived(waived: Sequence[WaivedFinding], language: Language) -> Iterator[Text]:
    """Say what does not count, and on whose word: nothing disappears silently."""
    if not waived:
        return
    yield Text(language.show(say("Waived: {count}", count=len(waived))))

    def decision(one: WaivedFinding) -> tuple[str, str]:
        return one.finding.code, one.reason

    for (code, reason), of_decision in groupby(sorted(waived, key=decision), key=decision):
        alike = [*of_decision]
        until = alike[0].until
        end = language.show(say("until {date}", date=until)) if until else ""
        words = ", ".join(filter(None, (visible(reason), end)))
        yield Text(f"  {code} × {len(alike)}: {words}", style="dim")
