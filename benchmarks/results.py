"""Results folders of two years: the communes of the country, and the units that they were merged from.

    python benchmarks/results.py FOLDER

Every commune of the year after comes from about three units of the year before. Both years have the
same number of criteria; some were dropped, and as many are new.
"""

import random
import sys
from array import array
from datetime import UTC, datetime
from pathlib import Path

from cchc_cli.domain.answers import Tabulation
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.ranking import rank
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.submission import Submission
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.results import write_results

BEFORE, AFTER = "2024", "2025"
COMMUNES, PREDECESSORS = 3321, 10035
_AREAS, _CRITERIA_OF_AN_AREA = 10, 12
_CHANGED = 5  # of the criteria of every area one in so many is another one in the year after
_NONE = float("nan")


def predecessors_file(folder: Path) -> Path:
    """Give the table of predecessors."""
    return folder / "predecessors.csv"


def write_years(folder: Path, communes: int = COMMUNES, predecessors: int = PREDECESSORS) -> None:
    """Write the results of both years and the predecessors, if they are not there yet."""
    if predecessors_file(folder).exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    old = Units(tuple(Unit(f"C{n:05}", f"Xã cũ số {n}", "xa", "xa") for n in range(predecessors)))
    new = Units(tuple(Unit(f"X{n:05}", f"Xã số {n}", "xa", "xa") for n in range(communes)))
    for year, units in ((BEFORE, old), (AFTER, new)):
        write_results(
            _assessment(year, units),
            folder / year,
            language=Language(LanguageCode.VI),
            created=datetime(2025, 1, 1, tzinfo=UTC),
            with_reports=False,
        )
    lines = (
        f"{unit.code},{new.units[n % communes].code},{1000 + n % 7000}" for n, unit in enumerate(old.units)
    )
    predecessors_file(folder).write_text("\n".join(["old,new,population", *lines, ""]), encoding="utf-8")


def _assessment(year: str, units: Units) -> Assessment:
    framework = _framework(year)
    answers = _answers(framework, units, random.Random(year))
    options = ScoringOptions()
    scores = score(answers.answers(unit.code for unit in units), framework, units, options)
    return Assessment(
        framework=framework,
        units=units,
        files=(),
        answers=answers.answers(unit.code for unit in units),
        scores=scores,
        ranking=rank(scores, framework, units),
        findings=(),
        options=options,
    )


def _framework(year: str) -> Framework:
    areas = [
        {
            "code": f"{area}",
            "name": f"Lĩnh vực số {area}",
            "max_points": _CRITERIA_OF_AN_AREA,
            "criteria": [_leaf(year, area, number) for number in range(1, _CRITERIA_OF_AN_AREA + 1)],
        }
        for area in range(1, _AREAS + 1)
    ]
    return Framework.model_validate(
        {
            "format": "cchc/1",
            "id": f"khung-{year}",
            "title": f"Khung để đo {year}",
            "year": int(year),
            "unit_classes": ["xa"],
            "scale": _AREAS * _CRITERIA_OF_AN_AREA,
            "status": "model",
            "areas": areas,
        }
    )


def _leaf(year: str, area: int, number: int) -> dict[str, object]:
    edition = f", năm {year}" if number % _CHANGED == 0 else ""
    return {
        "code": f"{area}.{number}",
        "name": f"Tiêu chí {number} của lĩnh vực {area}{edition}",
        "max_points": 1,
        "rule": {"kind": "award"},
    }


def _answers(framework: Framework, units: Units, chance: random.Random) -> Tabulation:
    form = form_of(framework)
    tabulation = Tabulation(form)
    for unit in units:
        points = array("d", [chance.randint(40, 100) / 100 for _ in form.leaves])
        tabulation.add(
            unit.code,
            Submission(
                file=f"{unit.code}.xlsx",
                sha256="0" * 64,
                claims=(),
                numbers=array("d", [_NONE] * len(form.questions)),
                texts={},
                answer_places=tuple(f"Phiếu!D{row}" for row in range(10, 10 + len(form.questions))),
                self_points=points,
                places=tuple(f"Phiếu!E{row}" for row in range(10, 10 + len(form.leaves))),
                has_evidence=bytes(len(form.leaves)),
                evidence_places=tuple(f"Phiếu!F{row}" for row in range(10, 10 + len(form.leaves))),
            ),
        )
    return tabulation


if __name__ == "__main__":
    write_years(Path(sys.argv[1]))
