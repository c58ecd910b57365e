"""``cchc diff --format json``: UTF-8 JSON of the format ``cchc-diff/1``.

Keys:

* ``format``: ``cchc-diff/1``.
* ``before``, ``after``: ``label, source, decimals, scale, stage, has_survey, framework_id,
  framework_sha256`` of a year; null where it is not known.
* ``is_reranked``: by group, whether ``rank_before`` was made anew because units were merged.
* ``criteria``: the criteria that were compared: ``before`` and ``after`` (codes; null where it is
  new, or dropped), ``name, area, area_name``.
* ``units``: one entry a unit: ``group, unit_code, unit_name, status, rank_before, rank_after,
  rank_change, published_rank_before, index_before, index_after, index_change, performance,
  reweighting, added_dropped, adjustments, own_move, others_move, common_rank_before,
  common_rank_after, overtook, overtaken_by`` (counts), ``overtook_units, overtaken_by_units,
  predecessors`` (codes), ``notes, sentence`` (texts), ``areas`` (``area, area_name, points_before,
  points_after, performance, reweighting, added_dropped, adjustments, change``) and ``criteria``
  (``before, after`` as above, ``performance, reweighting, added_dropped``; those that changed
  nothing are left out).
* ``findings``: as in ``cchc-findings/1``.

Figures are in percent of the index, before rounding, with nine decimals at most; null stands for
none. The four parts of a unit add up to ``index_change`` as they are written. Texts are in the
language that was asked for, all else is not. One entry of a list stands on one line.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from math import isnan
from typing import TypeAlias

from cchc_cli.domain.year_diff.changes import PartChanges, PartPair
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.exact_figures import PARTS, exact, exact_changes
from cchc_cli.writers.diff.rows import whole
from cchc_cli.writers.finding_formats.json_findings import finding_entry

FORMAT = "cchc-diff/1"
Entry: TypeAlias = dict[str, object]

_RANKS_FIRST = ("rank_before", "rank_after", "rank_change", "published_rank_before")
_RANKS_LAST = (
    *("own_move", "others_move", "common_rank_before", "common_rank_after", "overtook", "overtaken_by"),
)
_AREA_FIGURES = ("points_before", "points_after", *PARTS, "change")


def diff_json(diff: YearDiff, language: Language) -> bytes:
    """Write a comparison as JSON."""
    document: dict[str, object] = {
        "format": FORMAT,
        "before": _year(diff.before),
        "after": _year(diff.after),
        "is_reranked": dict(diff.is_reranked),
        "criteria": [_criterion(pair) for pair in diff.parts.pairs] if diff.parts else [],
        "units": list(_units(diff, language)),
        "findings": [finding_entry(finding, language) for finding in diff.findings],
    }
    return document_bytes(document)


def document_bytes(document: Mapping[str, object]) -> bytes:
    """Write a document with one key a line, and lists with one entry a line."""
    keys = (f"{json.dumps(key)}: {_written(value)}" for key, value in document.items())
    text = "{\n" + ",\n".join(keys) + "\n}\n"
    return text.encode(errors="backslashreplace")  # file names may hold bytes that are no text


def _written(value: object) -> str:
    # indent= would write in Python, many times slower, and give every figure a line of its own.
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    entries = (json.dumps(entry, ensure_ascii=False, allow_nan=False) for entry in value)
    return "[\n" + ",\n".join(entries) + "\n]"


def _year(year: YearResults) -> Entry:
    basis = year.basis
    return {
        "label": year.label,
        "source": year.source,
        "decimals": year.decimals,
        "scale": basis.scale,
        "stage": basis.stage,
        "has_survey": basis.has_survey,
        "framework_id": basis.framework_id or None,
        "framework_sha256": basis.framework_sha256 or None,
    }


def _codes(pair: PartPair) -> Entry:
    return {
        "before": pair.before.code if pair.before else None,
        "after": pair.after.code if pair.after else None,
    }


def _criterion(pair: PartPair) -> Entry:
    shown = pair.shown
    return {**_codes(pair), "name": shown.name, "area": shown.area, "area_name": shown.area_name}


def _units(diff: YearDiff, language: Language) -> Iterator[Entry]:
    changes = exact_changes(diff)
    areas = _areas(diff)
    told = content_of(diff, language)
    sentences = {row.code: told.sentence(row) for row in told.rows}
    columns = diff.units.reset_index().to_dict("records")
    for at, (code, row) in enumerate(zip(changes, columns, strict=True)):
        change = changes[code]
        yield {
            "group": row["group"],
            "unit_code": code,
            "unit_name": row["unit_name"],
            "status": str(row["status"]),
            **{name: whole(row[name]) for name in _RANKS_FIRST},
            "index_before": exact(row["index_before"]),
            "index_after": exact(row["index_after"]),
            "index_change": change.change,
            **dict(zip(PARTS, change.parts, strict=True)),
            **{name: whole(row[name]) for name in _RANKS_LAST},
            "overtook_units": diff.overtaken(code),
            "overtaken_by_units": diff.overtakers(code),
            "predecessors": diff.predecessors.get(code, ()),
            "notes": [language.show(note) for note in diff.notes.get(code, ())],
            "sentence": sentences[code],
            "areas": areas.get(code, []),
            "criteria": list(_criteria(diff.parts, at)) if diff.parts else [],
        }


def _areas(diff: YearDiff) -> Mapping[str, Sequence[Entry]]:
    by_unit: dict[str, list[Entry]] = {}
    for row in diff.areas().to_dict("records"):
        # Of units that are new or gone every area is unknown: a line of nulls for each says no more.
        if isnan(row["change"]):
            continue
        figures = {name: exact(row[name]) for name in _AREA_FIGURES}
        by_unit.setdefault(str(row["unit_code"]), []).append(
            {"area": row["area"], "area_name": row["area_name"], **figures}
        )
    return by_unit


def _criteria(parts: PartChanges, at: int) -> Iterator[Entry]:
    """Give what the criteria changed of the unit in one row, zeros left out."""
    rows = (parts.performance[at], parts.reweighting[at], parts.added_dropped[at])
    for pair, *figures in zip(parts.pairs, *(row.tolist() for row in rows), strict=True):
        performance, reweighting, added_dropped = map(exact, figures)
        # None as well, of a unit that cannot be compared.
        if performance or reweighting or added_dropped:
            yield {
                **_codes(pair),
                "performance": performance,
                "reweighting": reweighting,
                "added_dropped": added_dropped,
            }
