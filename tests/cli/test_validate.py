"""``cchc validate``: what it shows, what it writes, and its exit status."""

import json
import shutil
from pathlib import Path

import pytest
from command_line import Run
from corpus import sample
from syrupy.assertion import SnapshotAssertion

LISTED = ("validate", "ho-so", "--framework", "khung.yaml")
UNITS = "code,name,class\nA,Xã Mẫu A,xa\nB,Xã Mẫu B,xa\n"


@pytest.fixture
def form(cchc: Run) -> Path:
    """One form without any fault, beside its framework."""
    del cchc  # it has changed the folder
    shutil.copy(sample.FRAMEWORK, "khung.yaml")
    Path("ho-so").mkdir()
    return sample.write(Path("ho-so"), sample.sheets())


@pytest.fixture
def faulty(form: Path) -> Path:
    """The same form with a word where a number belongs, and a text that had to be repaired."""
    sheets = sample.sheets()
    rows = sheets[sample.SHEET]
    rows[sample.row_of(rows, "1.2", "a")][sample.INPUTS] = "mười tám"
    rows[sample.row_of(rows, "1.2", "b")][sample.INPUTS] = "20"
    return sample.write(form.parent, sheets)


@pytest.mark.usefixtures("form")
def test_a_form_without_faults_is_said_to_be_right(cchc: Run, snapshot: SnapshotAssertion) -> None:
    assert str(cchc(*LISTED)) == snapshot


@pytest.mark.usefixtures("faulty")
def test_a_fault_is_shown_with_its_cell_and_the_way_to_mend_it(
    cchc: Run, snapshot: SnapshotAssertion
) -> None:
    assert str(cchc(*LISTED)) == snapshot


@pytest.mark.usefixtures("faulty")
def test_quiet_shows_errors_only(cchc: Run) -> None:
    outcome = cchc("--quiet", *LISTED)
    assert outcome.status == 1
    assert "CCHC310" in outcome.out
    assert "CCHC301" not in outcome.out
    assert outcome.err == ""


@pytest.mark.usefixtures("faulty")
def test_json_goes_to_stdout_and_nothing_else_does(cchc: Run) -> None:
    outcome = cchc(*LISTED, "--format", "json")
    findings = json.loads(outcome.out)
    assert outcome.status == 1
    assert findings["format"] == "cchc-findings/1"
    assert [(one["code"], one["cell"]) for one in findings["findings"] if one["severity"] == "error"] == [
        ("CCHC310", sample.place("1.2", sample.INPUTS, "a").partition("!")[2])
    ]


@pytest.mark.usefixtures("faulty")
def test_several_formats_go_into_a_folder(cchc: Run) -> None:
    formats = [
        word for name in ("json", "junit", "sarif", "github", "text", "xlsx") for word in ("--format", name)
    ]
    assert cchc(*LISTED, *formats, "--output", "ra").status == 1
    assert sorted(path.relative_to("ra").parts[0] for path in Path("ra").iterdir()) == [
        "feedback",
        "findings.json",
        "findings.sarif",
        "findings.txt",
        "github.txt",
        "junit.xml",
    ]


@pytest.mark.usefixtures("form")
def test_an_output_that_ends_with_a_slash_is_a_folder(cchc: Run) -> None:
    assert cchc(*LISTED, "--format", "json", "--output", "ra/").status == 0
    assert [path.name for path in Path("ra").iterdir()] == ["findings.json"]


@pytest.mark.usefixtures("form")
def test_several_formats_without_a_folder_are_refused(cchc: Run) -> None:
    outcome = cchc(*LISTED, "--format", "json", "--format", "sarif")
    assert (outcome.status, outcome.out) == (2, "")
    assert "--output" in outcome.err


def test_the_senders_file_is_never_written_over(cchc: Run, faulty: Path) -> None:
    before = faulty.read_bytes()
    outcome = cchc(*LISTED, "--format", "json", "--output", str(faulty))
    assert outcome.status == 2
    assert faulty.read_bytes() == before


def test_the_senders_file_stays_as_it_was(cchc: Run, faulty: Path) -> None:
    before = faulty.read_bytes()
    cchc(*LISTED, "--format", "xlsx", "--output", "ho-so")
    assert faulty.read_bytes() == before


def test_one_file_is_validated_without_its_folder(cchc: Run, faulty: Path) -> None:
    outcome = cchc("validate", str(faulty), "-f", "khung.yaml", "--format", "json")
    assert json.loads(outcome.out)["files"][0]["path"] == faulty.name


@pytest.mark.usefixtures("form")
def test_units_that_sent_nothing_are_named_for_a_folder_only(cchc: Run) -> None:
    Path("units.csv").write_text(UNITS, encoding="utf-8")
    folder = cchc(*LISTED, "-u", "units.csv", "--format", "json")
    file = cchc("validate", f"ho-so/{sample.FILE}", "-f", "khung.yaml", "-u", "units.csv", "--format", "json")
    assert [one["code"] for one in json.loads(folder.out)["findings"]] == ["CCHC501"]
    assert json.loads(file.out)["findings"] == []


@pytest.mark.usefixtures("form")
def test_a_warning_fails_only_when_asked_to(cchc: Run) -> None:
    Path("units.csv").write_text(UNITS, encoding="utf-8")
    assert cchc(*LISTED, "-u", "units.csv").status == 0
    assert cchc(*LISTED, "-u", "units.csv", "--fail-on", "warning").status == 1


@pytest.mark.usefixtures("faulty")
def test_what_the_baseline_knows_does_not_fail(cchc: Run) -> None:
    assert cchc(*LISTED, "--format", "json", "-o", "findings.json").status == 1
    assert cchc(*LISTED, "--baseline", "findings.json").status == 0
    sheets = sample.sheets()
    rows = sheets[sample.SHEET]
    rows[sample.row_of(rows, "1.2", "a")][sample.INPUTS] = "mười tám"
    rows[sample.row_of(rows, "1.2", "b")][sample.INPUTS] = "hai mươi"
    sample.write(Path("ho-so"), sheets)
    assert cchc(*LISTED, "--baseline", "findings.json").status == 1


@pytest.mark.usefixtures("faulty")
def test_settings_beside_the_forms_name_framework_severities_and_waivers(cchc: Run) -> None:
    Path("ho-so/cchc.yaml").write_text(
        "format: cchc-campaign/1\nframework: ../khung.yaml\n"
        "waivers:\n  - {code: CCHC310, reason: đã thống nhất, until: 2999-12-31}\n",
        encoding="utf-8",
    )
    outcome = cchc("validate", "ho-so", "--format", "json")
    assert outcome.status == 0
    assert "CCHC310" not in outcome.out


@pytest.mark.usefixtures("faulty")
def test_a_severity_is_overridden(cchc: Run) -> None:
    Path("khac.yaml").write_text(
        "format: cchc-campaign/1\nfindings:\n  CCHC310: {stage: beta}\n", encoding="utf-8"
    )
    outcome = cchc(*LISTED, "--config", "khac.yaml", "--format", "json")
    severities = {one["code"]: one["severity"] for one in json.loads(outcome.out)["findings"]}
    assert (outcome.status, severities["CCHC310"]) == (0, "warning")


@pytest.mark.usefixtures("form")
def test_a_form_of_no_shipped_framework_needs_its_framework_named(
    cchc: Run, snapshot: SnapshotAssertion
) -> None:
    assert str(cchc("validate", "ho-so")) == snapshot


@pytest.mark.usefixtures("cchc")
def test_a_folder_that_is_not_there_is_said(cchc: Run) -> None:
    outcome = cchc("validate", "khong-co", "-f", "mau-xa-2025")
    assert outcome.status == 2
    assert "khong-co" in outcome.err


def test_findings_do_not_depend_on_the_number_of_workers(cchc: Run, faulty: Path) -> None:
    for number in range(12):
        shutil.copy(faulty, faulty.with_name(f"xa-{number:02}.xlsx"))
    one, two = (cchc(*LISTED, "--format", "json", "--workers", str(count)) for count in (1, 2))
    assert one.out == two.out
