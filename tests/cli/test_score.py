"""``cchc score``: what it shows, what it writes, and its exit status."""

import json
from pathlib import Path

import pytest
from command_line import Run
from small_campaign import FRAMEWORK, write_framework, write_submission, write_units
from syrupy.assertion import SnapshotAssertion
from workbooks import FilledForm, write_form

from cchc_cli.domain.form import form_of
from cchc_cli.readers.framework_file import load_framework

NAMES = ("Phường Một", "Xã Hai", "Xã Ba", "Xã Bốn")
SCORE = ("score", "ho-so", "--framework", "khung.yaml")
LISTED = (*SCORE, "--units", "units.csv")


@pytest.fixture
def forms(cchc: Run) -> Path:
    """The folder of the forms of all units, beside the framework and the list of units."""
    del cchc  # it has changed the folder
    framework = write_framework(Path("khung.yaml"))
    write_units(Path("units.csv"), NAMES)
    for number, name in enumerate(NAMES):
        write_submission(Path("ho-so") / f"{name}.xlsx", framework, name, number)
    return Path("ho-so")


@pytest.mark.usefixtures("forms")
def test_a_ranking_is_shown_and_written(cchc: Run, snapshot: SnapshotAssertion) -> None:
    assert str(cchc(*LISTED)) == snapshot
    assert Path("ket-qua/report.html").is_file()


@pytest.mark.usefixtures("forms")
def test_quiet_shows_the_ranking_alone(cchc: Run) -> None:
    loud, quiet = cchc(*LISTED), cchc("--quiet", *LISTED)
    assert quiet.out == loud.out
    assert quiet.err == ""


@pytest.mark.usefixtures("forms")
def test_without_reports_there_are_tables_and_the_manifest(cchc: Run) -> None:
    assert cchc(*LISTED, "--no-report").status == 0
    assert sorted(path.name for path in Path("ket-qua").iterdir()) == [
        "areas.csv",
        "findings.csv",
        "findings.json",
        "framework.yaml",
        "inputs.csv",
        "manifest.json",
        "ranking.csv",
        "scores.csv",
    ]


@pytest.mark.usefixtures("forms")
def test_an_older_result_is_replaced(cchc: Run) -> None:
    assert cchc(*LISTED).status == 0
    assert cchc(*LISTED, "--no-report").status == 0
    assert not Path("ket-qua/report.html").exists()


def test_an_unknown_framework_is_answered_with_those_there_are(
    cchc: Run, forms: Path, snapshot: SnapshotAssertion
) -> None:
    assert str(cchc("score", str(forms), "--framework", "mau-xa-2052")) == snapshot


def test_ten_faults_of_a_framework_are_shown_at_once(
    cchc: Run, forms: Path, snapshot: SnapshotAssertion
) -> None:
    faulty = FRAMEWORK
    for right, wrong in {
        "year: 2025": "year: hai nghìn",
        "scale: 5": "scale: 6",
        "status: model": "status: draft",
        "from: 50": "form: 50",
        "title: Khung thử cấp xã": "tilte: Khung thử cấp xã",
        "Đúng hạn: 1": "Đúng hạn: 2",
        "share: a / b": "share: a / c",
        "floor: 80%": "floor: nhiều",
        "kind: count": "kind: cuont",
        "type: count}\n        rule": "type: số}\n        rule",
        'code: "2"': 'code: "1"',
    }.items():
        assert right in faulty
        faulty = faulty.replace(right, wrong, 1)
    Path("khung.yaml").write_text(faulty, encoding="utf-8")
    assert str(cchc("score", str(forms), "--framework", "khung.yaml")) == snapshot


def test_a_missing_folder_is_not_scored(cchc: Run, snapshot: SnapshotAssertion) -> None:
    write_framework(Path("khung.yaml"))
    assert str(cchc(*SCORE)) == snapshot


def test_an_empty_folder_is_not_scored(cchc: Run, snapshot: SnapshotAssertion) -> None:
    write_framework(Path("khung.yaml"))
    Path("ho-so").mkdir()
    assert str(cchc(*SCORE)) == snapshot


def test_a_folder_without_workbooks_is_not_scored(cchc: Run, snapshot: SnapshotAssertion) -> None:
    write_framework(Path("khung.yaml"))
    Path("ho-so").mkdir()
    Path("ho-so/công văn.pdf").write_bytes(b"%PDF-1.7")
    assert str(cchc(*SCORE)) == snapshot


def test_two_workbooks_of_one_unit_are_not_scored(
    cchc: Run, forms: Path, snapshot: SnapshotAssertion
) -> None:
    write_submission(forms / "gửi lại" / "Xã Hai.xlsx", Path("khung.yaml"), "Xã Hai", 3)
    assert str(cchc(*LISTED)) == snapshot


def test_a_unit_that_is_not_listed_is_not_scored(cchc: Run, forms: Path, snapshot: SnapshotAssertion) -> None:
    write_submission(forms / "Xã Bống.xlsx", Path("khung.yaml"), "Xã Bống", 3)
    assert str(cchc(*LISTED)) == snapshot


def test_a_unit_without_a_workbook_is_a_warning(cchc: Run, forms: Path) -> None:
    (forms / "Xã Ba.xlsx").unlink()
    outcome = cchc(*LISTED)
    assert outcome.status == 0
    assert "CCHC501" in outcome.err


@pytest.mark.usefixtures("forms")
def test_the_wrong_framework_is_one_finding_that_names_both(cchc: Run, snapshot: SnapshotAssertion) -> None:
    form = form_of(load_framework("bo-766"))
    for name in NAMES:
        write_form(Path("ho-so") / f"{name}.xlsx", form, FilledForm(), unit_name=name)
    outcome = cchc(*LISTED)
    assert str(outcome) == snapshot
    assert Path("ket-qua/findings.csv").read_text(encoding="utf-8-sig").count("CCHC204") == 1


@pytest.mark.usefixtures("forms")
def test_a_folder_that_is_not_ours_is_left_alone(cchc: Run, snapshot: SnapshotAssertion) -> None:
    Path("ket-qua").mkdir()
    Path("ket-qua/luận văn.docx").write_text("ba năm làm việc", encoding="utf-8")
    assert str(cchc(*LISTED)) == snapshot
    assert [path.name for path in Path("ket-qua").iterdir()] == ["luận văn.docx"]


def test_results_do_not_go_into_the_folder_of_submissions(
    cchc: Run, forms: Path, snapshot: SnapshotAssertion
) -> None:
    before = sorted(forms.iterdir())
    assert str(cchc(*LISTED, "--output", "ho-so")) == snapshot
    assert sorted(forms.iterdir()) == before


@pytest.mark.usefixtures("forms")
def test_a_list_of_units_that_is_missing_ends_the_run(cchc: Run, snapshot: SnapshotAssertion) -> None:
    assert str(cchc(*SCORE, "--units", "danh-sach.csv")) == snapshot
    assert not Path("ket-qua").exists()


@pytest.mark.usefixtures("forms")
def test_a_path_that_no_system_takes_is_no_crash(cchc: Run) -> None:
    outcome = cchc("score", "ho-so", "--framework", "a" * 300)
    assert outcome.status == 2
    assert "a" * 100 in outcome.err


@pytest.mark.usefixtures("forms")
def test_the_stage_and_the_evidence_are_noted_in_the_manifest(cchc: Run) -> None:
    assert cchc(*LISTED, "--no-report", "--stage", "self", "--require-evidence").status == 0
    options = json.loads(Path("ket-qua/manifest.json").read_bytes())["options"]
    assert options["stage"] == "self"
    assert options["require_evidence"] is True


@pytest.mark.usefixtures("forms")
def test_own_templates_lay_out_the_reports(cchc: Run) -> None:
    Path("mau").mkdir()
    Path("mau/report.md.jinja").write_text("# {{ report.heading.title }}\n")
    assert cchc(*LISTED, "--template", "mau").status == 0
    assert Path("ket-qua/report.md").read_text().count("\n") == 1
    assert "<!doctype html>" in Path("ket-qua/report.html").read_text()


@pytest.mark.usefixtures("forms")
def test_a_faulty_template_leaves_no_results(cchc: Run) -> None:
    Path("mau").mkdir()
    Path("mau/report.md.jinja").write_text("{{ report.titel }}\n")
    outcome = cchc(*LISTED, "--template", "mau")
    assert outcome.status == 2
    assert "titel" in outcome.err
    assert not Path("ket-qua").exists()
