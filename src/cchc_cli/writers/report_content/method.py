"""How the figures were made: the rules in words, what did not apply to whom, how to check the files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.language import Language, say
from cchc_cli.writers.framework_yaml import framework_yaml
from cchc_cli.writers.report_content.few_names import few_names
from cchc_cli.writers.report_content.heading import Fact
from cchc_cli.writers.report_content.method_words import method_in_words

LISTED_UNITS = 10
"""How many units an exemption names; scores.csv has them all."""


@dataclass(frozen=True)
class Exemption:
    """What does not apply to some units, for the same reason."""

    criteria: str
    reason: str
    units: str
    """Their names, or the first of them and how many there are besides."""


@dataclass(frozen=True)
class Method:
    """Everything that is needed to do the sum again."""

    heading: str
    sentences: tuple[str, ...]
    exemptions_heading: str
    exemption_columns: tuple[str, ...]
    exemptions: tuple[Exemption, ...]
    no_exemptions: str
    """Said where everything applies to everybody; empty otherwise."""
    files_heading: str
    files: tuple[Fact, ...]


def method_of(assessment: Assessment, language: Language) -> Method:
    """Say how the figures of an assessment were made, and how they can be checked."""
    exemptions = (*_exempt_units(assessment, language), *_set_aside(assessment, language))
    columns = (say("Areas and criteria"), say("Why they do not apply"), say("Units"))
    return Method(
        heading=language.show(say("How the figures were made")),
        sentences=method_in_words(assessment, language),
        exemptions_heading=language.show(say("What does not apply to a unit")),
        exemption_columns=tuple(map(language.show, columns)),
        exemptions=exemptions,
        no_exemptions="" if exemptions else language.show(say("Every criterion applies to every unit.")),
        files_heading=language.show(say("What the figures rest on")),
        files=_files(assessment, language),
    )


def _exempt_units(assessment: Assessment, language: Language) -> Iterator[Exemption]:
    """Give what the list of units exempts from; units with the same exemption stand together."""
    exempt: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for unit in assessment.units:
        if unit.exempt:
            # The reason too: hundreds of units are exempt for a few reasons, and each is to be judged.
            exempt.setdefault((unit.exempt, unit.exempt_reason), []).append(unit.name)
    no_reason = language.show(say("the list of units gives no reason"))
    for (codes, reason), names in exempt.items():
        named = "; ".join(_with_name(code, assessment.framework) for code in codes)
        yield Exemption(named, reason or no_reason, _named(names, language))


def _set_aside(assessment: Assessment, language: Language) -> Iterator[Exemption]:
    """Give the criteria that the figures of some units set aside."""
    status = assessment.scores.status
    names = {unit.code: unit.name for unit in assessment.units}
    is_aside = status == ScoreStatus.NOT_APPLICABLE
    for code in status.columns[is_aside.any()]:
        units = [names[unit] for unit in status.index[is_aside[code]]]
        why = language.show(say("there was nothing to divide by, and the rule then sets the criterion aside"))
        yield Exemption(_with_name(str(code), assessment.framework), why, _named(units, language))


def _with_name(code: str, framework: Framework) -> str:
    # A list of units may exempt from what the framework does not have: that is a finding of its own.
    node = framework.by_code.get(code)
    return f"{code} {node.name}" if node else code


def _named(names: Sequence[str], language: Language) -> str:
    return language.show(few_names(names, LISTED_UNITS))


def _files(assessment: Assessment, language: Language) -> tuple[Fact, ...]:
    # A workbook with errors was read all the same, and scored as far as that goes.
    read = sum(file.status is not FileStatus.UNREADABLE for file in assessment.files)
    facts = (
        (
            say("Workbooks"),
            say(
                "{files}, of which {read} could be read; the SHA-256 of each stands in manifest.json in the "
                "results folder",
                files=len(assessment.files),
                read=read,
            ),
        ),
        (
            say("Framework as used"),
            say(
                "framework.yaml in the results folder, SHA-256 {digest}",
                digest=sha256(framework_yaml(assessment.framework)).hexdigest(),
            ),
        ),
    )
    return tuple(Fact(language.show(label), language.show(text)) for label, text in facts)
