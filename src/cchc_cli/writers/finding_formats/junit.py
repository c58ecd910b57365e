"""JUnit XML, as GitLab and Jenkins show test results.

Every file is a ``testsuite``, every kind of finding in it a ``testcase`` named by code and title, so
that a test keeps its name from run to run. It fails if new findings are as bad as ``--fail-on``; the
failure lists each cell with what is wrong, and what to do. Kinds that do not fail pass, with their places as
output. A file without findings is one test that passes. Waived findings are skipped tests
with the reason. Nothing was measured, so ``time`` is 0.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from cchc_cli.domain.findings import Finding, FindingKind, Severity
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import Language, say
from cchc_cli.writers.file_findings import FileFindings, findings_by_file
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE
from cchc_cli.writers.named_places import hint_of, message_of
from cchc_cli.writers.repeated_findings import RepeatedFinding, address_of
from cchc_cli.writers.visible_text import visible


def junit_xml(validation: Validation, language: Language, fail_on: Severity) -> bytes:
    """Write a test suite for every file."""
    # By identity: the values of a finding need not be hashable.
    failing = frozenset(id(finding) for finding in validation.failures(fail_on))
    suites = ET.Element("testsuites", name="cchc validate")
    for file in _with_waived(validation):
        waived = tuple(one for one in validation.waived if one.finding.place.file == file.path)
        suites.append(_Suite(file, failing, language).element(waived))
    _count(suites, suites.iter("testcase"))
    del suites.attrib["skipped"]  # the XML schema of Jenkins knows it on a suite only
    ET.indent(suites)
    document: bytes = ET.tostring(suites, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _with_waived(validation: Validation) -> Iterator[FileFindings]:
    """Give every file, those of which everything is waived too."""
    files = findings_by_file(validation)
    known = {file.path for file in files}
    yield from files
    for path in sorted({one.finding.place.file for one in validation.waived} - known):
        yield FileFindings(path, None, ())


class _Suite:
    """The test suite of one file."""

    def __init__(self, file: FileFindings, failing: frozenset[int], language: Language) -> None:
        self._file = file
        self._failing = failing
        self._language = language
        self._title = visible(file.title(language))

    def element(self, waived: Sequence[WaivedFinding]) -> ET.Element:
        suite = ET.Element("testsuite", name=self._title)
        # A code has one severity in a run, so its findings stand together.
        for _, of_kind in groupby(self._file.findings, key=lambda finding: finding.code):
            suite.append(self._case(tuple(of_kind)))
        suite.extend(self._skipped(one) for one in waived)
        # len(), because ElementTree is about to drop the truth of elements.
        if not len(suite):
            suite.append(self._named(self._say_nothing_wrong()))
        _count(suite, suite.iter("testcase"))
        return suite

    def _say_nothing_wrong(self) -> str:
        return self._language.show(say("Checked, nothing wrong"))

    def _named(self, name: str) -> ET.Element:
        return ET.Element("testcase", classname=self._title, name=visible(name), time="0")

    def _case(self, findings: tuple[Finding, ...]) -> ET.Element:
        case = self._named(self._name(findings[0].kind))
        # One test may both fail and pass: new findings fail it, known ones are told besides.
        failed = tuple(finding for finding in findings if id(finding) in self._failing)
        if failed:
            message = visible(RepeatedFinding(failed).message(self._language))
            failure = ET.SubElement(case, "failure", message=message, type=failed[0].severity)
            failure.text = self._lines(failed)
        passed = tuple(finding for finding in findings if id(finding) not in self._failing)
        if passed:
            ET.SubElement(case, "system-out").text = self._lines(passed)
        return case

    def _name(self, kind: FindingKind) -> str:
        return f"{kind.code} {self._language.text(kind.title)}".strip()

    def _skipped(self, waived: WaivedFinding) -> ET.Element:
        finding = waived.finding
        where = address_of(finding.place) or finding.criterion or finding.unit_code
        case = self._named(f"{self._name(finding.kind)} ({where})" if where else self._name(finding.kind))
        reason = say("waived: {reason}", reason=waived.reason)
        if waived.until:
            reason = say("waived until {date}: {reason}", date=waived.until, reason=waived.reason)
        ET.SubElement(case, "skipped", message=visible(self._language.show(reason)))
        return case

    def _lines(self, findings: Sequence[Finding]) -> str:
        """Write each finding with its place, and what to do once for all that say the same."""
        show = self._language.show
        lines, said = [""], ""
        for finding in findings:
            cell = "!".join(filter(None, (finding.place.sheet, finding.place.cell)))
            severity = show(SEVERITIES_IN_ONE[finding.severity])
            where = " · ".join(filter(None, (severity, cell, finding.criterion, finding.unit_code)))
            lines.append(f"{visible(where)}: {visible(message_of(finding, self._language))}")
            hint = visible(hint_of(finding, self._language))
            if hint != said:
                lines.append(f"  → {hint}")
            said = hint
        return "\n".join([*lines, ""])


def _count(element: ET.Element, cases: Iterator[ET.Element]) -> None:
    """Add the numbers of tests that CI systems expect on suites."""
    listed = [*cases]
    element.set("tests", str(len(listed)))
    element.set("failures", str(sum(case.find("failure") is not None for case in listed)))
    element.set("errors", "0")
    element.set("skipped", str(sum(case.find("skipped") is not None for case in listed)))
    element.set("time", "0")
