"""A folder of workbooks becomes the answers of the units."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from submission_forms import codes_of, filled, row_of, small_form, tidy_rows
from workbooks import LAYOUTS, FilledForm, write_form, write_open_document, write_workbook

from cchc_cli.domain.findings import Finding, faulty_files
from cchc_cli.domain.form import Form
from cchc_cli.domain.source_file import FileStatus, settled
from cchc_cli.domain.units import Unit, Units
from cchc_cli.errors import FolderError
from cchc_cli.readers.submissions.collect import Collected, collect_submissions
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth

UNITS = Units(tuple(Unit(f"{number:03}", f"Xã {number}", "xa", "xa") for number in range(1, 4)))


def write(folder: Path, file: str, unit_name: str | None = None, layout: str = "tidy") -> Path:
    """Write a form; those of different files differ in one answer, as those of different units do."""
    form = filled()
    answers = {**form.answers, ("1.6", "value"): float(sum(file.encode()))}
    return write_form(
        folder / file, small_form(), replace(form, answers=answers), layout=layout, unit_name=unit_name
    )


def collect(folder: Path, units: Units | None = UNITS, **options: object) -> tuple[Collected, list[Finding]]:
    with FolderReading(find_workbooks([folder]), small_form(), workers=1, depth=Depth.ANSWERS) as reading:
        return collect_submissions(reading, small_form(), units, **options)  # type: ignore[arg-type]


def test_answers_stand_by_unit_in_the_order_of_the_list(tmp_path: Path) -> None:
    for number, layout in zip((3, 1, 2), LAYOUTS, strict=False):
        write(tmp_path, f"{layout}.xlsx", f"Xã {number}", layout)

    collected, findings = collect(tmp_path)

    assert findings == []
    assert list(collected.answers.unit_codes) == ["001", "002", "003"]
    assert list(collected.answers.inputs("1.2", "a")) == [18, 18, 18]
    assert list(collected.answers.inputs("1.1", "value")) == ["Muộn"] * 3
    assert {file.status for file in collected.files} == {FileStatus.VALID}


def test_a_place_can_be_traced(tmp_path: Path) -> None:
    write(tmp_path, "A/x.xlsx", "Xã 1")

    collected, _ = collect(tmp_path)

    assert collected.answers.files[0] == "A/x.xlsx"
    assert collected.answers.places[0][small_form().leaf_position["1.2"]] == "Tự đánh giá!E5"


def test_units_without_a_workbook_are_named(tmp_path: Path) -> None:
    write(tmp_path, "002.xlsx")

    _, findings = collect(tmp_path)

    assert [(finding.code, finding.unit_code) for finding in findings] == [
        ("CCHC501", "001"),
        ("CCHC501", "003"),
    ]


def test_one_file_is_read_without_asking_for_the_others(tmp_path: Path) -> None:
    collected, findings = collect(write(tmp_path, "002.xlsx"))

    assert findings == []
    assert [file.path for file in collected.files] == ["002.xlsx"]


def test_without_a_list_units_are_what_the_workbooks_say(tmp_path: Path) -> None:
    write(tmp_path, "1.xlsx", "Phường B")
    write(tmp_path, "2.xlsx", "Xã A")

    collected, findings = collect(tmp_path, None)

    assert findings == []
    assert [(unit.code, unit.unit_class) for unit in collected.units] == [
        ("Phường B", "phuong"),
        ("Xã A", "xa"),
    ]
    assert not collected.units.are_listed


def test_two_workbooks_of_one_unit_count_for_nothing(tmp_path: Path) -> None:
    write(tmp_path, "001.xlsx")
    write(tmp_path, "cũ/001.xlsx")

    collected, findings = collect(tmp_path, Units(UNITS.units[:1]))

    assert codes_of(findings) == ["CCHC503", "CCHC503"]
    assert findings[0].values["files"] == ("001.xlsx", "cũ/001.xlsx")
    assert dict(collected.unusable) == {"001": "001.xlsx"}
    assert len(collected.answers.unit_codes) == 0


def test_a_unit_that_is_not_in_the_list_is_not_scored(tmp_path: Path) -> None:
    write(tmp_path, "x.xlsx", "Xã 9")

    collected, findings = collect(tmp_path, Units(()))

    assert codes_of(findings) == ["CCHC502"]
    assert settled(collected.files, faulty_files(findings))[0].status is FileStatus.INVALID
    assert len(collected.answers.unit_codes) == 0


def test_a_bad_file_costs_its_unit_and_not_the_run(tmp_path: Path) -> None:
    write(tmp_path, "001.xlsx")
    (tmp_path / "002.xlsx").write_bytes(b"%PDF")
    write_workbook(tmp_path / "003.xlsx", {"Sheet1": [["Xin chào"]]})

    collected, findings = collect(tmp_path)

    assert [(finding.code, finding.unit_code) for finding in findings] == [
        ("CCHC103", "002"),
        ("CCHC201", "003"),
    ]
    assert list(collected.answers.unit_codes) == ["001"]
    assert dict(collected.unusable) == {"002": "002.xlsx", "003": "003.xlsx"}
    assert [file.status for file in settled(collected.files, faulty_files(findings))] == [
        FileStatus.VALID,
        FileStatus.UNREADABLE,
        FileStatus.INVALID,
    ]


def test_a_table_without_codes_is_reported(tmp_path: Path) -> None:
    write_workbook(tmp_path / "001.xlsx", {"Sheet1": [tidy_rows()[0], ["", "không có mã"]]})

    assert codes_of(collect(tmp_path, Units(UNITS.units[:1]))[1]) == ["CCHC205"]


def other_form() -> Form:
    rows = tuple(replace(row, code=f"9{row.code}", name=f"Khác: {row.name}") for row in small_form().rows)
    return replace(small_form(), framework_id="khac-2025", title="Khung khác", rows=rows)


def test_a_folder_of_another_framework_is_one_finding_that_names_both(tmp_path: Path) -> None:
    for number in range(1, 4):
        write_form(tmp_path / f"00{number}.xlsx", other_form(), filled())

    collected, findings = collect(tmp_path, candidates=lambda: [small_form(), other_form()])

    assert codes_of(findings) == ["CCHC204"]
    assert "mau-2025" in str(findings[0].message)
    assert "khac-2025" in str(findings[0].hint)
    assert len(collected.unusable) == 3


def test_the_form_of_another_framework_costs_only_its_unit(tmp_path: Path) -> None:
    write(tmp_path, "001.xlsx")
    write(tmp_path, "002.xlsx")
    write_form(tmp_path / "003.xlsx", other_form(), filled())

    collected, findings = collect(tmp_path)

    assert [(finding.code, finding.unit_code) for finding in findings] == [("CCHC202", "003")]
    assert list(collected.answers.unit_codes) == ["001", "002"]


def test_half_of_the_rows_make_a_form_of_the_framework(tmp_path: Path) -> None:
    rows = tidy_rows()
    for code in ("1.7", "1.8", "1.9", "1.10", "2.2"):
        row_of(rows, code)[0] = f"9{code}"
    write_workbook(tmp_path / "001.xlsx", {"Sheet1": rows})

    collected, findings = collect(tmp_path, Units(UNITS.units[:1]))

    assert codes_of(findings) == ["CCHC218"] * 5
    assert list(collected.answers.unit_codes) == ["001"]


def test_hidden_files_and_lock_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "001.xlsx")
    (tmp_path / "~$001.xlsx").write_bytes(b"x")
    (tmp_path / ".002.xlsx").write_bytes(b"x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "003.xlsx").write_bytes(b"x")

    assert [file.path for file in collect(tmp_path)[0].files] == ["001.xlsx"]


def test_a_folder_that_does_not_exist_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="does not exist"):
        collect(tmp_path / "nichts")


def test_an_empty_folder_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="is empty"):
        collect(tmp_path)


def test_a_folder_without_workbooks_says_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"x")
    (tmp_path / "b.docx").write_bytes(b"x")

    with pytest.raises(FolderError, match=r"2 × \.docx"):
        collect(tmp_path)


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "001.xlsx").symlink_to(tmp_path / "gone")

    assert codes_of(collect(tmp_path, Units(UNITS.units[:1]))[1]) == ["CCHC110"]


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    for number in (1, 2):
        write(tmp_path, f"00{number}.xlsx")

    collect(tmp_path, progress=lambda done, total: told.append((done, total)))

    assert told == [(1, 2), (2, 2)]


def test_an_open_document_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    write_open_document(tmp_path / "001.ods", tidy_rows())

    collected, findings = collect(tmp_path, Units(UNITS.units[:1]))

    assert "CCHC104" not in codes_of(findings)
    assert collected.answers.inputs("1.2", "a")[0] == 18


def test_a_form_without_any_answer_is_not_scored(tmp_path: Path) -> None:
    write_form(tmp_path / "001.xlsx", small_form(), FilledForm())

    collected, findings = collect(tmp_path, Units(UNITS.units[:1]))

    assert codes_of(findings) == ["CCHC217"]
    assert dict(collected.unusable) == {"001": "001.xlsx"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "001.xlsx")

    assert codes_of(collect(tmp_path, Units(UNITS.units[:1]))[1]) == ["CCHC110"]
