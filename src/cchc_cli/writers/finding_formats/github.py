"""Annotations of GitHub Actions: workflow commands, one on a line.

``::error file=ho-so/xa-a.xlsx,title=…::message``. What the runner reads back: ``%``, CR and
LF are percent-encoded everywhere, ``:`` and ``,`` in properties too; ``;`` is not. A step shows
ten errors and ten warnings at most, so the same mistake in one file is one annotation, and notes
are only counted. Where there is an earlier run to compare with, only new findings are annotated.
"""

from collections.abc import Iterator
from itertools import groupby

from cchc_cli.domain.cell_address import position_or_none
from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language, say
from cchc_cli.writers.finding_words import counts_in_words
from cchc_cli.writers.places_in_words import path_from_here, places_in_words
from cchc_cli.writers.repeated_findings import RepeatedFinding, told_apart
from cchc_cli.writers.visible_text import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def github_commands(validation: Validation, language: Language) -> bytes:
    """Write one command for each kind and file, errors first, and a notice that counts."""
    lines = [*_annotations(validation, language), _notice(validation, language)]
    return "\n".join([*lines, ""]).encode()


def _annotations(validation: Validation, language: Language) -> Iterator[str]:
    def kind_and_file(finding: Finding) -> tuple[str, str]:
        return finding.code, finding.place.file

    for severity, command in _COMMANDS.items():
        findings = [finding for finding in validation.new_findings if finding.severity is severity]
        for _, of_kind in groupby(findings, key=kind_and_file):
            for repeated in told_apart(tuple(of_kind), language):
                yield _annotation(command, repeated, validation, language)


def _annotation(command: str, repeated: RepeatedFinding, validation: Validation, language: Language) -> str:
    place = repeated.findings[0].place
    position = position_or_none(place.cell)
    # A file that is no text has no lines; its row is what stands nearest to the cell.
    properties = {
        "file": path_from_here(validation, place.file) if place.file else "",
        "line": str(position[0] + 1) if position else "",
        "title": f"{repeated.kind.code} {language.text(repeated.kind.title)}".strip(),
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    where = places_in_words(repeated, language)
    sentences = (repeated.message(language), repeated.hint(language), where)
    return f"::{command} {written}::{_message(' '.join(filter(None, sentences)))}"


def _notice(validation: Validation, language: Language) -> str:
    counted = say(
        "Files: {files} · {counts}",
        files=len(validation.files),
        counts=counts_in_words(validation.count_findings()),
    )
    return f"::notice title=cchc validate::{_message(language.show(counted))}"


def _message(text: str) -> str:
    # On one line by now: of what the runner reads back, only % is left.
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    # After %, which would encode these escapes once more.
    return _message(text).replace(":", "%3A").replace(",", "%2C")
