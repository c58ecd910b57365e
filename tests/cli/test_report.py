"""``cchc report``: what it makes of a results folder, where it puts it, and what it refuses."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME, commune_assessment
from command_line import Run
from docx import Document

from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.results import write_results

CREATED = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)
FORMATS = ("html", "md", "docx", "xlsx")


@pytest.fixture
def results(cchc: Run, language: Language) -> Path:
    """The results of a small run."""
    del cchc  # it has changed the folder
    folder = Path("ket-qua")
    write_results(commune_assessment(), folder, language=language, created=CREATED, with_reports=False)
    return folder


def made_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_report_and_a_page_for_every_unit_are_put_into_the_results(cchc: Run, results: Path) -> None:
    outcome = cchc("report", "ket-qua")
    assert outcome.status == 0
    assert outcome.out == f"{results / 'report.html'}\n"
    codes = sorted(unit.code.lower() for unit in commune_assessment().units)
    for folder in ("units", "explanations"):
        assert sorted(path.stem for path in (results / folder).iterdir()) == codes


def test_every_link_of_the_report_leads_to_a_page(cchc: Run, results: Path) -> None:
    cchc("report", "ket-qua")
    pages = [results / "report.html", *results.glob("units/*.html"), *results.glob("explanations/*.html")]
    links = [(page, link) for page in pages for link in re.findall(r'href="([^"]+)"', page.read_text())]
    local = [(page, link) for page, link in links if not link.startswith(("http", "#"))]
    assert len(local) > len(pages)
    for page, link in local:
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve()
        assert target.is_file(), (page, link)
        assert not anchor or f'id="{anchor}"' in target.read_text(), (page, link)


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize("name", FORMATS)
def test_a_file_says_its_format(cchc: Run, name: str) -> None:
    assert cchc("report", "ket-qua", "-o", f"bao-cao/bc.{name}").status == 0
    starts = {"html": b"<!doctype", "md": b"# ", "docx": b"PK", "xlsx": b"PK"}
    assert Path(f"bao-cao/bc.{name}").read_bytes().startswith(starts[name])
    assert [path.name for path in Path("bao-cao").iterdir()] == [
        f"bc.{name}",
        "reports.json",
    ] or name > "html"


@pytest.mark.usefixtures("results")
def test_the_same_results_give_the_same_bytes(cchc: Run) -> None:
    formats = [word for name in FORMATS for word in ("--format", name)]
    for folder in ("mot", "hai"):
        assert cchc("report", "ket-qua", *formats, "-o", folder).status == 0
    first = made_in(Path("mot"))
    assert {"report.html", "report.md", "report.docx", "results.xlsx"} <= first.keys()
    assert made_in(Path("hai")) == first


@pytest.mark.usefixtures("results")
def test_the_day_is_that_of_scoring_in_vietnam(cchc: Run, vietnamese: Language, language: Language) -> None:
    cchc("report", "ket-qua", "-o", "bc.md")
    day = "22/11/2026" if language == vietnamese else "2026-11-22"
    assert day in Path("bc.md").read_text()


@pytest.mark.usefixtures("results")
def test_another_day_can_be_named(cchc: Run, vietnamese: Language, language: Language) -> None:
    cchc("report", "ket-qua", "-o", "bc.md", "--date", "5/12/2026")
    assert ("05/12/2026" if language == vietnamese else "2026-12-05") in Path("bc.md").read_text()


@pytest.mark.usefixtures("results")
def test_a_day_may_be_written_as_machines_do(cchc: Run) -> None:
    assert cchc("report", "ket-qua", "-o", "bc.md", "--date", "2026-12-05").status == 0


@pytest.mark.usefixtures("results")
def test_a_folder_may_have_a_dot_in_its_name(cchc: Run) -> None:
    assert cchc("report", "ket-qua", "--format", "md", "-o", "bao-cao.2025").status == 0
    assert Path("bao-cao.2025/report.md").is_file()


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize("day", ["31/02/2026", "2026-13-05", "5/12", "hôm nay"])
def test_what_is_no_day_is_refused(cchc: Run, day: str) -> None:
    outcome = cchc("report", "ket-qua", "--date", day)
    assert outcome.status == 2
    assert day in outcome.err


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize("stated", ["X2", HOSTILE_NAME])
def test_one_unit_is_found_by_code_and_name(cchc: Run, stated: str) -> None:
    assert cchc("report", "ket-qua", "--unit", stated, "-o", "phieu.html").status == 0
    assert Path("phieu.html").read_bytes().startswith(b"<!doctype html>")
    assert not Path("units").exists()


@pytest.mark.usefixtures("results")
def test_one_unit_more_leaves_the_pages_of_the_others(cchc: Run) -> None:
    cchc("report", "ket-qua")
    before = made_in(Path("ket-qua"))
    cchc("report", "ket-qua", "--unit", "X2", "--format", "md")
    assert made_in(Path("ket-qua")).keys() - before.keys() == {"units/x2.md"}


@pytest.mark.usefixtures("results")
def test_an_unknown_unit_is_refused_with_the_nearest(cchc: Run) -> None:
    outcome = cchc("report", "ket-qua", "--unit", "Xã Bình Tâm")
    assert outcome.status == 2
    assert not Path("ket-qua/units").exists()


def test_scoring_again_takes_old_reports_away(cchc: Run, results: Path, language: Language) -> None:
    cchc("report", "ket-qua", "--format", "docx", "--format", "html")
    (results / "ghi-chu.txt").touch()
    write_results(commune_assessment(), results, language=language, created=CREATED, with_reports=False)
    left = made_in(results)
    assert "ghi-chu.txt" in left
    assert not [name for name in left if name.startswith(("units/", "explanations/", "report."))]


@pytest.mark.usefixtures("results")
def test_a_word_report_has_office_place_and_day(cchc: Run, vietnamese: Language, language: Language) -> None:
    options = ("--office", "UBND TỈNH MẪU|SỞ NỘI VỤ", "--place", "Mẫu", "--date", "05/02/2026")
    assert cchc("report", "ket-qua", "-o", "bc.docx", *options).status == 0
    document = Document("bc.docx")
    cells = [cell.text for table in document.tables[:2] for row in table.rows for cell in row.cells]
    said = "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])
    day = "ngày 05 tháng 02 năm 2026" if language == vietnamese else "5 February 2026"
    for words in ("UBND TỈNH MẪU", "SỞ NỘI VỤ", day):
        assert words in said


@pytest.mark.usefixtures("results")
def test_a_file_of_somebody_else_is_left_alone(cchc: Run) -> None:
    Path("bao-cao").mkdir()
    Path("bao-cao/report.html").write_text("của tôi")
    assert cchc("report", "ket-qua", "-o", "bao-cao").status == 2
    assert made_in(Path("bao-cao")) == {"report.html": "của tôi".encode()}


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize(
    "options",
    [
        ("--format", "docx", "--unit", "X1"),
        ("--format", "md", "-o", "bc.html"),
        ("--format", "md", "--format", "html", "-o", "bc.html"),
        ("--migration", "m.yaml"),
        ("--predecessors", "p.csv"),
        ("--template", "không-có"),
        ("--previous", "không-có"),
        ("-o", "bc.pdf"),
        ("--unit", ""),
        ("--format", "docx", "-o", "bc.doc"),
    ],
)
def test_what_does_not_go_together_is_refused(cchc: Run, options: tuple[str, ...]) -> None:
    before = made_in(Path())
    outcome = cchc("report", "ket-qua", *options)
    assert (outcome.status, outcome.out) == (2, "")
    assert "Traceback" not in outcome.err
    assert made_in(Path()) == before


def test_what_is_no_results_folder_is_refused(cchc: Run) -> None:
    assert cchc("report", "không-có").status == 2
    Path("khác").mkdir()
    assert cchc("report", "khác").status == 2


@pytest.mark.usefixtures("results")
def test_the_year_before_tells_who_fell(cchc: Run, vietnamese: Language, language: Language) -> None:
    rows = "Mã,Đơn vị,Tổng điểm,Xếp hạng\nX3,Xã Ba,99,1\nX1,Xã Một,50,2\n"
    Path("2024.csv").write_text(rows, encoding="utf-8")
    outcome = cchc("report", "ket-qua", "--previous", "2024.csv", "-o", "bc.html")
    # The list of units names predecessors that this table lacks.
    assert outcome.status == 1
    assert "CCHC540" in outcome.err
    page = Path("bc.html").read_text()
    assert ("Hạng 2024" if language == vietnamese else "Rank 2024") in page


@pytest.mark.usefixtures("results")
def test_own_templates_are_used(cchc: Run) -> None:
    Path("mau").mkdir()
    Path("mau/report.md.jinja").write_text("# {{ report.heading.title }}\n")
    assert cchc("report", "ket-qua", "--template", "mau", "-o", "bc.md").status == 0
    assert Path("bc.md").read_text().startswith("# Khung thử nghiệm cấp xã")


@pytest.mark.usefixtures("results")
def test_an_unknown_name_in_a_template_is_told_with_its_line(cchc: Run) -> None:
    Path("mau").mkdir()
    Path("mau/report.md.jinja").write_text("# {{ report.heading.title }}\n{{ report.titel }}\n")
    outcome = cchc("report", "ket-qua", "--template", "mau", "-o", "bc.md")
    assert outcome.status == 2
    assert "titel" in outcome.err
    assert not Path("bc.md").exists()


@pytest.mark.usefixtures("results")
def test_an_office_with_characters_that_no_document_holds_is_written(cchc: Run) -> None:
    assert cchc("report", "ket-qua", "-o", "bc.docx", "--office", "a\x1bb|c", "--place", "x\x01").status == 0


def test_marks_of_direction_turn_nothing_around(cchc: Run, language: Language) -> None:
    assessment = commune_assessment()
    names = {unit.code: f"{unit.name}\u202efdp\x1b" for unit in assessment.units}
    units = Units(tuple(replace(unit, name=names[unit.code]) for unit in assessment.units))
    shown = replace(assessment, units=units)
    write_results(shown, Path("ket-qua"), language=language, created=CREATED, with_reports=False)
    assert cchc("report", "ket-qua", "--format", "html", "--format", "md").status == 0
    for path in Path("ket-qua").rglob("*.html"):
        assert not {"\u202e", "\x1b"} & set(path.read_text()), path
    assert not {"\u202e", "\x1b"} & set(Path("ket-qua/report.md").read_text())
