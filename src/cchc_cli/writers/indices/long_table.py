"""``cchc diff indices.yaml --format csv`` and ``json``: every standing, for programs.

CSV: as in ``writers.safe_csv``, columns ``index, unit_code, unit_name, year, rank, score, ranked``;
``ranked`` is how many units the last year of the index ranks in the unit's group. JSON: format
``cchc-side-by-side/1`` with ``title``; ``indices``, their names and years; ``units``, each with
``unit_name`` and ``courses``: ``index, unit_code, ranked, rank_change, score_change`` and
``standings`` (``year, rank, score``); and ``findings`` as in ``cchc-findings/1``. An empty field
and null stand for none. Scores are as published, or the mean of predecessors before rounding.
"""

import codecs
import json

from cchc_cli.domain.indices import Course, SideBySide, Standing
from cchc_cli.language import Language
from cchc_cli.writers.diff.exact_figures import exact
from cchc_cli.writers.finding_formats.json_findings import finding_entry
from cchc_cli.writers.safe_csv import LINE_END, number_field, text_field

FORMAT = "cchc-side-by-side/1"
_COLUMNS = "index,unit_code,unit_name,year,rank,score,ranked"


def indices_csv(side: SideBySide) -> bytes:
    """Write one line for every unit, index and year."""
    # Long, not wide: indices have different years, and a program filters better than it guesses columns.
    lines = (
        _line(unit.name, course, standing)
        for unit in side.units
        for course in unit.courses
        for standing in course.standings
    )
    text = LINE_END.join([_COLUMNS, *lines, ""])
    return codecs.BOM_UTF8 + text.encode(errors="backslashreplace")


def _line(name: str, course: Course, standing: Standing) -> str:
    # To nine decimals: the mean of predecessors has as many as a computer holds.
    score = exact(standing.score) if standing.score is not None else None
    fields = (
        text_field(course.index.name),
        text_field(course.unit_code),
        text_field(name),
        text_field(standing.year),
        "" if standing.rank is None else str(standing.rank),
        "" if score is None else number_field(score),
        str(course.ranked),
    )
    return ",".join(fields)


def indices_json(side: SideBySide, language: Language) -> bytes:
    """Write all standings as JSON."""
    document = {
        "format": FORMAT,
        "title": side.title,
        "indices": [
            {"name": index.name, "years": [year.label for year in index.trend.years]}
            for index in side.indices
        ],
        "units": [
            {"unit_name": unit.name, "courses": [_course(course) for course in unit.courses]}
            for unit in side.units
        ],
        "findings": [finding_entry(finding, language) for finding in side.findings],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return text.encode(errors="backslashreplace")


def _course(course: Course) -> dict[str, object]:
    change = course.score_change
    return {
        "index": course.index.name,
        "unit_code": course.unit_code,
        "ranked": course.ranked,
        "rank_change": course.rank_change,
        "score_change": None if change is None else exact(change),
        "standings": [
            {
                "year": standing.year,
                "rank": standing.rank,
                "score": None if standing.score is None else exact(standing.score),
            }
            for standing in course.standings
        ],
    }
