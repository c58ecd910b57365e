"""The published service index of 16 communes of Đắk Lắk comes out to the last decimal.

The figures stand beside a development checkout and are not part of the project (source in
their first line); without them these tests are skipped.
"""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from workbooks import LAYOUTS, FilledForm, Value, write_form

from cchc_cli.cli import run
from cchc_cli.domain.form import form_of
from cchc_cli.language import Language, LanguageCode
from cchc_cli.readers.framework_file import load_framework

DATA = Path(__file__).parents[2] / "shared" / "data"
METRICS = DATA / "bo766_dak_lak_communes_metrics.csv"
SCORES = DATA / "bo766_dak_lak_communes_scores.csv"

CRITERIA = {
    "PUBLISH_ON_TIME": "1.1",
    "PUBLIC_UPDATE_ON_TIME": "1.2",
    "PUBLIC_CONTENT_FULL": "1.3",
    "DOSSIER_SYNC": "1.4",
    "ON_TIME": "2.1",
    "ONLINE_SERVICE": "3.1",
    "PAYMENT_DOSSIERS": "4.1",
    "PAYMENT_FORMALITIES": "4.2",
    "FEE_FORMALITIES_WITH_DOSSIERS": "4.3",
    "ORIGINAL_RESULT_AVAILABLE": "5.1",
    "SO_HOA_GIAY_TO_GIAI_QUYET": "5.2",
    "ELECTRONIC_CERTIFIED_COPY": "5.3",
    "REUSED_DIGITIZED_DATA": "5.4",
    "SYNCED_WITH_DVCQG_PERSONAL_STORAGE": "5.5",
    "CITIZEN_DATA_CONNECTED_DOSSIER": "5.6",
    "CITIZEN_DATA_CONNECTED_FORMALITY": "5.7",
    "DOSSIER_RECEIVING_SATISFACTION": "6.1",
    "PETITION_PROCESSING_ON_TIME": "6.2",
    "PETITION_HANDLING_SATISFACTION": "6.3",
    "PETITION_CLASSIFICATION_TTHC": "6.4",
    "PETITION_CLASSIFICATION_STAFF": "6.5",
}
GROUPS = {"ckmb_18": "1", "tdgq_20": "2", "dvctt_12": "3", "tttt_10": "4", "sohoa_22": "5", "hailong_18": "6"}

Rows = Sequence[Mapping[str, str]]

pytestmark = pytest.mark.skipif(not METRICS.exists(), reason="the published figures are not here")


def published(path: Path) -> Rows:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@pytest.fixture(scope="module", params=["tidy", "f3"])
def results(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert request.param in LAYOUTS
    folder = tmp_path_factory.mktemp("bo-766")
    form = form_of(load_framework("bo-766"))
    for unit_code, name in {row["unit_code"]: row["unit_name"] for row in published(METRICS)}.items():
        answers = answers_of([row for row in published(METRICS) if row["unit_code"] == unit_code])
        write_form(
            folder / "in" / f"{unit_code}.xlsx",
            form,
            FilledForm(answers),
            layout=request.param,
            unit_name=name,
        )
    units = folder / "units.csv"
    names = {row["unit_code"]: row["unit_name"] for row in published(SCORES)}
    units.write_text(
        "code,name,class\n" + "".join(f"{code},{name},xa\n" for code, name in names.items()), encoding="utf-8"
    )
    command = ["score", str(folder / "in"), "--framework", "bo-766", "--units", str(units)]
    status = run([*command, "--output", str(folder / "out"), "--no-report"], Language(LanguageCode.VI))
    assert status == 0
    return folder / "out"


def answers_of(metrics: Rows) -> dict[tuple[str, str], Value]:
    answers: dict[tuple[str, str], Value] = {}
    for row in metrics:
        criterion = CRITERIA[row["metric"]]
        if row["metric"] == "ONLINE_SERVICE":  # its inputs are not published: the score is taken over
            answers[criterion, "value"] = float(row["score"])
        else:  # a certified copy that nobody asked for is published as blank of blank, worth the full points
            answers[criterion, "a"] = float(row["numerator"] or 0)
            answers[criterion, "b"] = float(row["denominator"] or 0)
    return answers


def table(folder: Path, name: str) -> Rows:
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_all_288_metric_scores_are_those_published(results: Path) -> None:
    computed = {
        (row["unit_code"], row["criterion"]): row["final_points"] for row in table(results, "scores.csv")
    }
    expected = {
        (row["unit_code"], CRITERIA[row["metric"]]): float(row["score"])
        for row in published(METRICS)
        if row["score"]
    }
    assert len(expected) == 288
    assert {key: float(computed[key]) for key in expected} == expected


def test_all_96_group_scores_are_those_published(results: Path) -> None:
    computed = {(row["unit_code"], row["area"]): float(row["points"]) for row in table(results, "areas.csv")}
    expected = {
        (row["unit_code"], area): float(row[group])
        for row in published(SCORES)
        for group, area in GROUPS.items()
    }
    assert len(expected) == 96
    assert computed == expected


def test_all_16_totals_are_those_published(results: Path) -> None:
    computed = {row["unit_code"]: float(row["total_points"]) for row in table(results, "ranking.csv")}
    expected = {row["unit_code"]: float(row["total"]) for row in published(SCORES)}
    assert len(expected) == 16
    assert computed == expected
