"""What all formats for people say above the changes, and below them."""

from collections.abc import Iterator

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import AreaChanges, ChangeKind, FrameworkDiff, NodeChanges
from cchc_cli.domain.framework_diff.words import in_a_row
from cchc_cli.language import Message, say
from cchc_cli.writers.finding_words import SEVERITIES_IN_ONE

# What gives other points for the same work, and what leaves the points as they are.
_SCORING = (ChangeKind.RULE, ChangeKind.TARGET, ChangeKind.INPUTS, ChangeKind.SOURCE)
_ATTENDANT = (ChangeKind.EVIDENCE, ChangeKind.GUIDANCE, ChangeKind.OWNER, ChangeKind.REFERENCE)


def title_of(diff: FrameworkDiff) -> Message:
    """Name both frameworks."""
    return say("{before} → {after}", before=_called(diff.before), after=_called(diff.after))


def _called(framework: Framework) -> Message:
    # As a text, or 2025 would become 2,025.
    return say("{title} ({id}, {year})", title=framework.title, id=framework.id, year=str(framework.year))


def area_heading(area: AreaChanges) -> Message:
    """Name an area."""
    return Message("{codes}  {name}", {"codes": arrow(area.nodes[0]), "name": area.shown.name})


def arrow(node: NodeChanges) -> str:
    """Give the code, or what became of it: ``2.3 → 2.4``."""
    # dict.fromkeys(): a criterion that kept its code has it twice.
    codes = [one.code for one in (node.before, node.after) if one is not None]
    return " → ".join(dict.fromkeys(codes))


def counts_of(diff: FrameworkDiff) -> Message:
    """Count the scored criteria; one with several changes counts in each of them."""
    return say("Scored criteria: {counts}.", counts=in_a_row(_counts(diff)))


def _counts(diff: FrameworkDiff) -> Iterator[Message]:
    # These three even where they are 0: that nothing was dropped is worth a word.
    yield say("unchanged {count}", count=diff.unchanged_count)
    changed = (
        (say("re-weighted {count}", count=diff.count(ChangeKind.REWEIGHTED)), (ChangeKind.REWEIGHTED,)),
        (say("moved {count}", count=diff.count(ChangeKind.MOVED)), (ChangeKind.MOVED,)),
        (say("renamed {count}", count=diff.count(ChangeKind.RENAMED)), (ChangeKind.RENAMED,)),
        (say("scored otherwise {count}", count=diff.count(*_SCORING)), _SCORING),
        (
            say("other guidance, evidence, office or reference {count}", count=diff.count(*_ATTENDANT)),
            _ATTENDANT,
        ),
    )
    yield from (message for message, kinds in changed if diff.count(*kinds))
    yield say("new {count}", count=diff.new_count)
    yield say("dropped {count}", count=diff.dropped_count)


def finding_sentence(finding: Finding) -> Message:
    """Say what is wrong and what to do, on one line."""
    return say(
        "{code} ({severity}): {message} {hint}",
        code=finding.code,
        severity=SEVERITIES_IN_ONE[finding.severity],
        message=finding.message,
        hint=finding.hint,
    )
