"""Changes as UTF-8 JSON of the format ``cchc-framework-diff/1``.

Keys: ``format``; ``before`` and ``after`` (id, title, year); ``counts`` of scored criteria
(unchanged, new, dropped, and one for every kind of change; a criterion with several changes
counts in each); ``changes`` (kind, area, before_code, after_code, before_name, after_name,
before_max_points, after_max_points, message; in the order of the new framework, what holds
for the whole framework first) and ``findings`` (as in ``cchc-findings/1``, without places).
What there is not is null. Messages are in the language that was asked for, all else is not.
"""

from collections.abc import Iterator

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Framework, Node
from cchc_cli.domain.framework_diff import ChangeKind, FrameworkChange, FrameworkDiff
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.json_findings import json_bytes

FORMAT = "cchc-framework-diff/1"
# New and dropped criteria are counted by themselves, and a header belongs to none.
_COUNTED = tuple(
    kind for kind in ChangeKind if kind not in {ChangeKind.NEW, ChangeKind.DROPPED, ChangeKind.HEADER}
)


def json_changes(diff: FrameworkDiff, language: Language) -> bytes:
    """Write a comparison of two frameworks."""
    document = {
        "format": FORMAT,
        "before": _framework(diff.before),
        "after": _framework(diff.after),
        "counts": {
            "unchanged": diff.unchanged_count,
            "new": diff.new_count,
            "dropped": diff.dropped_count,
            **{kind.value: diff.count(kind) for kind in _COUNTED},
        },
        "changes": list(_changes(diff, language)),
        "findings": [_finding(finding, language) for finding in diff.findings],
    }
    return json_bytes(document)


def _framework(framework: Framework) -> dict[str, object]:
    return {"id": framework.id, "title": framework.title, "year": framework.year}


def _changes(diff: FrameworkDiff, language: Language) -> Iterator[dict[str, object]]:
    for change in diff.header:
        yield _change(change, "", (None, None), language)
    for area in diff.areas:
        for node in area.nodes:
            for change in node.changes:
                yield _change(change, area.shown.code, (node.before, node.after), language)


def _change(
    change: FrameworkChange, area: str, nodes: tuple[Node | None, Node | None], language: Language
) -> dict[str, object]:
    before, after = nodes
    return {
        "kind": change.kind.value,
        "area": area or None,
        "before_code": change.before_code or None,
        "after_code": change.after_code or None,
        "before_name": before.name if before else None,
        "after_name": after.name if after else None,
        # Decimal is no JSON, and a float gives the few digits of a maximum back as they were.
        "before_max_points": float(before.max_points) if before else None,
        "after_max_points": float(after.max_points) if after else None,
        "message": language.show(change.message),
    }


def _finding(finding: Finding, language: Language) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": language.show(finding.message),
        "hint": language.show(finding.hint),
        "file": finding.place.file,
        "criterion": finding.criterion,
    }
