"""The last lines: what was checked, what was found, what was waived, and what the status means."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from rich.text import Text

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.finding_view.options import ViewOptions
from cchc_cli.writers.finding_words import count_by_severity, counts_in_words
from cchc_cli.writers.visible_text import visible


def closing_lines(
    validation: Validation, severities: Sequence[Severity], language: Language, options: ViewOptions
) -> Iterator[Text]:
    """Give the last lines."""
    yield Text("")
    yield Text(language.show(_what_was_checked(validation)))
    yield Text(language.show(_what_was_found(validation)), style="bold")
    if validation.has_baseline and validation.findings:
        yield Text(language.show(_what_is_new(validation)))
    if Severity.INFO not in severities and _has_notes_to_ask_for(validation, options):
        yield Text(language.show(say("Notes say what was read in another way than typed; --all lists them.")))
    yield from _waived(validation.waived, language)
    meaning, style = _what_the_status_means(validation, options.fail_on)
    yield Text(language.show(meaning), style=style)
    shown = [finding for finding in validation.findings if finding.severity in severities]
    if shown:
        pointer = say("What a finding means and how to mend it: cchc rule {code}", code=shown[0].code)
        yield Text(language.show(pointer), style="dim")


def _has_notes_to_ask_for(validation: Validation, options: ViewOptions) -> bool:
    # Of many files, --all counts notes by kind; whoever used it is not told to use it.
    has_asked = options.errors_only or options.show_infos
    return validation.count_findings()[Severity.INFO] > 0 and not has_asked


def _what_was_checked(validation: Validation) -> Message:
    form = validation.form
    readable = sum(file.status is not FileStatus.UNREADABLE for file in validation.files)
    # What survey and appraisers give points for is asked of no unit.
    asked = [leaf for leaf in form.leaves if leaf.is_stated_by_unit]
    if not readable:  # and nobody has looked at any criterion
        return say("Checked: files {files}; none of them can be read.", files=len(validation.files))
    return say(
        "Checked: files {files}, readable {readable}; in each of them criteria {criteria}, answers "
        "{answers}. Framework: {title} ({framework}, {year}).",
        files=len(validation.files),
        readable=readable,
        criteria=len(asked),
        answers=sum(len(leaf.questions) for leaf in asked),
        title=visible(form.title),
        framework=form.framework_id,
        # As a text, or 2025 would become 2,025.
        year=str(form.year),
    )


def _what_was_found(validation: Validation) -> Message:
    if not validation.findings:
        return say("Nothing wrong was found.")
    return say("Found: {counts}.", counts=counts_in_words(validation.count_findings()))


def _what_is_new(validation: Validation) -> Message:
    return say(
        "Of these, new since the earlier run: {new}; known from it: {known}.",
        new=counts_in_words(count_by_severity(validation.new_findings)),
        known=counts_in_words(count_by_severity(validation.known)),
    )


def _what_the_status_means(validation: Validation, fail_on: Severity) -> tuple[Message, str]:
    """Say what is left to do, and in which colour; a run may end well though not all is well."""
    failures = len(validation.failures(fail_on))
    counts = validation.count_findings()
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    # Known findings never fail a run: whoever mends step by step starts from a list of them.
    if failures and validation.known:
        return say("To be mended, new since the earlier run: {count} (exit status 1).", count=failures), "red"
    if failures:
        return say("To be mended before sending: {count} (exit status 1).", count=failures), "red"
    if errors:
        known = say(
            "No new error, but known ones that are not mended yet: {count} (exit status 0).", count=errors
        )
        return known, "yellow"
    if warnings:
        doubtful = say(
            "No errors, but warnings to be looked at before sending: {count} (exit status 0).", count=warnings
        )
        return doubtful, "yellow"
    return say("Nothing has to be mended before sending (exit status 0)."), "green"


def _waived(waived: Sequence[WaivedFinding], language: Language) -> Iterator[Text]:
    """Say what does not count, and on whose word: nothing disappears silently."""
    if not waived:
        return
    yield Text(language.show(say("Waived: {count}", count=len(waived))))

    def decision(one: WaivedFinding) -> tuple[str, str, date]:
        # A date that always compares: None does not, beside dates.
        return one.finding.code, one.reason, one.until or date.max

    for (code, reason, _), of_decision in groupby(sorted(waived, key=decision), key=decision):
        alike = [*of_decision]
        until = alike[0].until
        end = language.show(say("until {date}", date=until)) if until else ""
        words = ", ".join(filter(None, (visible(reason), end)))
        yield Text(f"  {code} × {len(alike)}: {words}", style="dim")
