"""``cchc diff``: what it compares, what it writes, and its exit status."""

import json
import re
from pathlib import Path

import pytest
from command_line import Run
from small_campaign import write_framework, write_submission, write_units

NAMES = ("Phường Một", "Xã Hai", "Xã Ba", "Xã Bốn")
BEFORE = "Đơn vị,Tổng điểm,Xếp hạng\nXã An,80,1\nXã Bình,70,2\nXã Chi,60,3\nXã Dung,50,4\n"
AFTER = "Đơn vị,Tổng điểm,Xếp hạng\nXã Dung,90,1\nXã An,79.5,2\nXã Bình,70,3\nXã Chi,61,4\n"
TABLES = ("diff", "xep-hang-2024.csv", "xep-hang-2025.csv")
FORMATS = ("csv", "json", "md", "html", "xlsx")


@pytest.fixture
def tables(cchc: Run) -> Path:
    """The published tables of two years."""
    del cchc  # it has changed the folder
    Path("xep-hang-2024.csv").write_text(BEFORE, encoding="utf-8")
    Path("xep-hang-2025.csv").write_text(AFTER, encoding="utf-8")
    return Path()


@pytest.fixture
def results(cchc: Run) -> Path:
    """The results folders of two years of a small campaign."""
    framework = write_framework(Path("khung.yaml"))
    write_units(Path("units.csv"), NAMES)
    for year in ("2024", "2025"):
        for number, name in enumerate(NAMES):
            done = number if year == "2024" else len(NAMES) - number
            write_submission(Path(f"ho-so-{year}") / f"{name}.xlsx", framework, name, done)
        cchc("score", f"ho-so-{year}", "-f", "khung.yaml", "-u", "units.csv", "-o", f"ket-qua-{year}")
    return Path()


@pytest.mark.usefixtures("tables")
def test_two_tables_are_compared(cchc: Run) -> None:
    outcome = cchc(*TABLES)
    assert outcome.status == 0
    assert "▲3  Xã Dung" in outcome.out
    assert "+40" in outcome.out


@pytest.mark.usefixtures("results")
def test_two_results_folders_are_compared_down_to_what_made_the_change(cchc: Run) -> None:
    outcome = cchc("diff", "ket-qua-2024", "ket-qua-2025", "--format", "json")
    units = {unit["unit_code"]: unit for unit in json.loads(outcome.out)["units"]}
    parts = ("performance", "reweighting", "added_dropped", "adjustments")
    for unit in units.values():
        assert sum(unit[part] for part in parts) == pytest.approx(unit["index_change"], abs=1e-9)
        assert unit["own_move"] + unit["others_move"] == unit["rank_change"]
    assert any(unit["performance"] for unit in units.values())


@pytest.mark.usefixtures("results")
def test_a_year_compared_with_itself_has_not_changed(cchc: Run) -> None:
    outcome = cchc("diff", "ket-qua-2024", "ket-qua-2024", "--format", "json")
    document = json.loads(outcome.out)
    assert {unit["index_change"] for unit in document["units"]} == {0.0}
    assert {unit["rank_change"] for unit in document["units"]} == {0}
    assert [finding["code"] for finding in document["findings"]] == ["CCHC586"]


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_to_a_file_with_the_same_bytes_every_time(name: str, cchc: Run) -> None:
    written = []
    for number in range(2):
        output = Path("moi") / f"so-sanh-{number}.{name}"
        assert cchc("diff", "ket-qua-2024", "ket-qua-2025", "--format", name, "-o", str(output)).status == 0
        written.append(output.read_bytes())
    assert written[0] == written[1]


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize("name", ["text", "csv", "json", "md", "html"])
def test_no_output_tells_where_the_folder_lies(name: str, cchc: Run, tmp_path: Path) -> None:
    folders = [str(tmp_path / "ket-qua-2024"), str(tmp_path / "ket-qua-2025")]
    cchc("diff", *folders, "--format", name, "-o", "so-sanh")
    assert str(tmp_path) not in Path("so-sanh").read_text(encoding="utf-8")


@pytest.mark.usefixtures("tables")
def test_text_in_a_file_is_what_the_terminal_shows(cchc: Run) -> None:
    cchc(*TABLES, "-o", "so-sanh.txt")
    lines = [line.rstrip() for line in cchc(*TABLES).out.splitlines()]
    assert [line for line in lines if line not in Path("so-sanh.txt").read_text(encoding="utf-8")] == []


@pytest.mark.usefixtures("tables")
def test_a_workbook_is_not_printed(cchc: Run) -> None:
    outcome = cchc(*TABLES, "--format", "xlsx")
    assert outcome.status == 2
    assert "--output" in outcome.err


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(
    ("option", "limit", "status"),
    [
        ("--fail-on-drop", "1", 1),
        ("--fail-on-drop", "2", 0),
        ("--fail-on-index-drop", "0.5", 1),
        ("--fail-on-index-drop", "0.51", 0),
        ("--fail-on-index-drop", "0", 1),
    ],
)
def test_a_fall_sets_the_exit_status_where_that_was_asked_for(
    option: str, limit: str, status: int, cchc: Run
) -> None:
    assert cchc(*TABLES, option, limit).status == status


@pytest.mark.usefixtures("tables")
def test_one_unit_is_shown_in_full(cchc: Run) -> None:
    outcome = cchc(*TABLES, "--unit", "xã dung")
    assert "Xã Dung" in outcome.out.splitlines()[0]
    assert "Xã An, Xã Bình, Xã Chi" in outcome.out


@pytest.mark.usefixtures("tables")
def test_a_unit_that_is_not_there_ends_the_command(cchc: Run) -> None:
    outcome = cchc(*TABLES, "--unit", "Xã Em")
    assert (outcome.status, outcome.out) == (2, "")
    assert "Xã Em" in outcome.err


@pytest.mark.usefixtures("tables")
def test_merged_units_are_compared_with_their_predecessors(cchc: Run) -> None:
    Path("xep-hang-2025.csv").write_text(
        "Đơn vị,Tổng điểm,Xếp hạng\nXã Mới,90,1\nXã Chi,61,2\nXã Dung,55,3\n", encoding="utf-8"
    )
    Path("sap-nhap.csv").write_text(
        "old,new,population\nXã An,Xã Mới,3000\nXã Bình,Xã Mới,1000\n", encoding="utf-8"
    )
    outcome = cchc(*TABLES, "--predecessors", "sap-nhap.csv", "--format", "csv")
    assert outcome.status == 0
    row = next(line for line in outcome.out.splitlines() if "merged" in line)
    assert row.startswith(",Xã Mới,Xã Mới,merged,1,1,0,77.50,90.00,12.5,")


@pytest.mark.usefixtures("tables")
def test_a_predecessor_that_does_not_exist_is_an_error_with_its_line(cchc: Run) -> None:
    Path("sap-nhap.csv").write_text("old,new\nXã Ân,Xã An\n", encoding="utf-8")
    outcome = cchc(*TABLES, "--predecessors", "sap-nhap.csv", "--format", "json")
    (finding,) = (one for one in json.loads(outcome.out)["findings"] if one["severity"] == "error")
    assert (finding["code"], finding["file"], finding["cell"]) == ("CCHC540", "sap-nhap.csv", "A2")
    assert outcome.status == 1


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("xep-hang-2024.csv",), ""),
        (("xep-hang-2024.csv", "khong-co"), "khong-co"),
        (("xep-hang-2024.csv", "."), "manifest.json"),
        (("xep-hang-2024.csv", "xep-hang-2025.csv", "-m", "a.yaml", "-m", "b.yaml"), ""),
        (("xep-hang-2024.csv", "xep-hang-2025.csv", "-p", "khong-co.csv"), "khong-co.csv"),
        (("chi-so.yaml",), "chi-so.yaml"),
    ],
)
def test_what_cannot_be_compared_ends_the_command(arguments: tuple[str, ...], told: str, cchc: Run) -> None:
    outcome = cchc("diff", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err


@pytest.mark.usefixtures("tables")
def test_a_table_without_totals_says_so(cchc: Run) -> None:
    Path("xep-hang-2025.csv").write_text("Đơn vị,Xếp loại\nXã An,Tốt\n", encoding="utf-8")
    outcome = cchc(*TABLES)
    assert outcome.status == 2
    assert "xep-hang-2025.csv" in outcome.err


@pytest.mark.usefixtures("tables")
def test_several_years_show_the_course_of_every_unit(cchc: Run) -> None:
    Path("xep-hang-2023.csv").write_text(BEFORE.replace("50,4", "85,1"), encoding="utf-8")
    outcome = cchc("diff", "xep-hang-2023.csv", "xep-hang-2024.csv", "xep-hang-2025.csv")
    assert outcome.status == 0
    assert all(year in outcome.out for year in ("2023", "2024", "2025"))
    assert "Xã Dung" in outcome.out


@pytest.fixture
def indices(tables: Path) -> Path:
    """A file of two indices, one of them with a single year."""
    Path("khac-2025.csv").write_text("Đơn vị,Điểm\nXã An,5\nXã Bình,6\nXã Đông,7\n", encoding="utf-8")
    path = tables / "chi-so.yaml"
    path.write_text(
        "format: cchc-indices/1\ntitle: Hai chỉ số\nindices:\n"
        "  - {name: CCHC, years: {2024: xep-hang-2024.csv, 2025: xep-hang-2025.csv}}\n"
        "  - {name: Khác, years: {2025: khac-2025.csv}}\n",
        encoding="utf-8",
    )
    return path


def test_several_indices_stand_side_by_side(indices: Path, cchc: Run) -> None:
    outcome = cchc("diff", str(indices))
    assert outcome.status == 0
    assert outcome.out.splitlines()[2].startswith("Xã Dung: CCHC 2024")


def test_one_unit_is_shown_in_all_indices(indices: Path, cchc: Run) -> None:
    outcome = cchc("diff", str(indices), "--unit", "Xã An")
    assert re.search(r"CCHC +1 \(80[.,]00\) +2 \(79[.,]50\)", outcome.out)
    assert re.search(r"Khác +– +3 \(5[.,]00\)", outcome.out)


@pytest.mark.parametrize("name", FORMATS)
def test_indices_are_written_in_every_format(name: str, indices: Path, cchc: Run) -> None:
    assert cchc("diff", str(indices), "--format", name, "-o", f"chi-so.{name}").status == 0
    assert Path(f"chi-so.{name}").stat().st_size > 0


def test_a_fall_in_any_index_sets_the_exit_status(indices: Path, cchc: Run) -> None:
    assert cchc("diff", str(indices), "--fail-on-drop", "1").status == 1
    assert cchc("diff", str(indices), "--fail-on-drop", "2").status == 0


@pytest.mark.usefixtures("tables")
def test_a_migration_of_criteria_is_not_used_where_only_areas_are_known(cchc: Run) -> None:
    for year in ("2024", "2025"):
        Path(f"xep-hang-{year}.csv").write_text(
            "Đơn vị,1. Kế hoạch,2. Thủ tục,Tổng điểm\nĐiểm tối đa,40,60,100\nXã An,30,50,80\n",
            encoding="utf-8",
        )
    Path("anh-xa.yaml").write_text('- {from: "1.1", to: "1.2", kind: renamed}\n', encoding="utf-8")
    outcome = cchc(*TABLES, "--migration", "anh-xa.yaml", "--format", "json")
    assert [one["code"] for one in json.loads(outcome.out)["findings"]] == ["CCHC589", "CCHC562", "CCHC562"]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("output", ["xep-hang-2024.csv", "./xep-hang-2025.csv"])
def test_what_is_compared_is_never_written_over(output: str, cchc: Run) -> None:
    before = Path(output).read_bytes()
    assert cchc(*TABLES, "--format", "csv", "-o", output).status == 2
    assert Path(output).read_bytes() == before


@pytest.mark.usefixtures("tables")
def test_the_ending_of_the_output_says_the_format(cchc: Run) -> None:
    assert cchc(*TABLES, "-o", "so-sanh.json").status == 0
    assert json.loads(Path("so-sanh.json").read_bytes())["format"] == "cchc-diff/1"


@pytest.mark.usefixtures("tables")
def test_one_unit_alone_has_no_other_format(cchc: Run) -> None:
    assert cchc(*TABLES, "--unit", "Xã An", "--format", "csv").status == 2


@pytest.mark.usefixtures("tables")
def test_who_fell_too_far_is_named(cchc: Run) -> None:
    assert "Xã An" in cchc(*TABLES, "--fail-on-index-drop", "0,5").err.splitlines()[-1]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("stated", ["inf", "1e9", "-1", "nhiều"])
def test_a_limit_that_is_no_number_of_points_is_refused(stated: str, cchc: Run) -> None:
    assert cchc(*TABLES, "--fail-on-index-drop", stated).status == 2


@pytest.mark.usefixtures("tables")
def test_findings_are_told_beside_every_format(cchc: Run) -> None:
    Path("xep-hang-2025.csv").write_text(AFTER.replace("79.5", "chưa có"), encoding="utf-8")
    assert "CCHC566" in cchc(*TABLES, "--format", "csv").err


@pytest.mark.usefixtures("results")
def test_of_a_ranking_that_was_changed_by_hand_nothing_is_split(cchc: Run) -> None:
    path = Path("ket-qua-2025/ranking.csv")
    text = path.read_text(encoding="utf-8-sig")
    row = next(line for line in text.splitlines() if ",02,Xã Hai," in line)
    changed = ",".join([*row.split(",")[:5], "1.23", "24.6", *row.split(",")[7:]])
    path.write_text(text.replace(row, changed), encoding="utf-8-sig")
    outcome = cchc("diff", "ket-qua-2024", "ket-qua-2025", "--format", "json")
    unit = next(one for one in json.loads(outcome.out)["units"] if one["unit_code"] == "02")
    assert (unit["index_after"], unit["performance"], unit["adjustments"]) == (24.6, None, None)
    assert "CCHC560" in outcome.err


def test_a_file_of_indices_needs_no_other_file(indices: Path, cchc: Run) -> None:
    assert cchc("diff", str(indices), "--migration", "anh-xa.yaml").status == 2


@pytest.mark.usefixtures("tables")
def test_own_templates_lay_out_the_page(cchc: Run) -> None:
    Path("mau").mkdir()
    Path("mau/diff.html.jinja").write_text("<p>{{ page.content.before_label }}</p>\n")
    assert cchc(*TABLES, "--template", "mau", "-o", "so-sanh.html").status == 0
    assert Path("so-sanh.html").read_text() == "<p>2024</p>\n"


@pytest.mark.usefixtures("tables")
def test_a_folder_that_is_none_for_templates_is_refused_early(cchc: Run) -> None:
    outcome = cchc(*TABLES, "--template", "không-có", "-o", "so-sanh.html")
    assert outcome.status == 2
    assert not Path("so-sanh.html").exists()
