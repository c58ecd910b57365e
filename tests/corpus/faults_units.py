"""Faults of units: who sent a workbook, who did not, and what the run still waits for."""

from collections.abc import Callable
from pathlib import Path

from workbooks import FilledForm, write_form

from cchc_cli.domain.form import form_of
from cchc_cli.readers.framework_file import load_framework
from corpus import sample
from corpus.fault import Fault

PENDING = Path(__file__).parent / "framework_pending.yaml"
ONE_UNIT = "code,name\nXM01,Xã Mẫu A\n"
TWO_UNITS = f"{ONE_UNIT}XM02,Xã Mẫu B\n"
UNIT_CELL = f"{sample.SHEET}!A3"
"""The line “Đơn vị: …”, below the two lines of the title."""


def sent(unit_name: str, *files: str) -> Callable[[Path], None]:
    """Write the form without fault, in the name of a unit, to each of the files."""

    def build(folder: Path) -> None:
        for number, file in enumerate(files):
            sheets = sample.sheets(unit_name=unit_name)
            rows = sheets[sample.SHEET]
            # the versions of a form differ in something that nobody scores
            rows[sample.row_of(rows, "1.1")][sample.NOTE] = f"Bản {number}" if number else None
            sample.write(folder, sheets, name=file)

    return build


def copied_file(folder: Path) -> None:
    """Write one file that names no unit under the names of two."""
    first = sample.write(folder, sample.sheets(unit_name=""), name="xm01.xlsx")
    (folder / "xm02.xlsx").write_bytes(first.read_bytes())


def copied_answers(folder: Path) -> None:
    """Write the same answers in the names of two units."""
    for unit_name, file in (("Xã Mẫu A", "xm01.xlsx"), ("Xã Mẫu B", "xm02.xlsx")):
        sample.write(folder, sample.sheets(unit_name=unit_name), name=file)


def waived(waiver: str) -> Callable[[Path], None]:
    """Write the form of the first unit, and settings with one waiver."""

    def build(folder: Path) -> None:
        sent("Xã Mẫu A", "xm01.xlsx")(folder)
        settings = f"format: cchc-campaign/1\nwaivers:\n  - {{{waiver}, reason: Đã xin gia hạn}}\n"
        (folder / "cchc.yaml").write_text(settings, encoding="utf-8")

    return build


def without_pending_points(folder: Path) -> None:
    """Write a form that is filled in, but for criteria that others give points for."""
    answers = {("1.1", "value"): 2.0, ("1.2", "a"): 18.0, ("1.2", "b"): 20.0}
    filled = FilledForm(answers, {"1.1": 30.0, "1.2": 45.0})
    form = form_of(load_framework(str(PENDING)))
    write_form(folder / sample.FILE, form, filled, unit_name=sample.UNIT)


FAULTS = (
    Fault("a unit has not sent its form", sent("Xã Mẫu A", "xm01.xlsx"), (("CCHC501", ""),), TWO_UNITS),
    Fault(
        "a unit is in no list",
        sent("Xã Khác", "khac.xlsx"),
        (("CCHC502", UNIT_CELL), ("CCHC501", "")),
        ONE_UNIT,
    ),
    Fault(
        "a unit has sent two workbooks",
        sent("Xã Mẫu A", "xm01.xlsx", "xm01 (2).xlsx"),
        (("CCHC503", ""), ("CCHC503", "")),
        ONE_UNIT,
    ),
    Fault("only the file names the unit", sent("Xã Mẩu A", "xm01.xlsx"), (("CCHC504", UNIT_CELL),), ONE_UNIT),
    Fault(
        "the form names one unit and its file another",
        sent("Xã Mẫu A", "xm02.xlsx"),
        (("CCHC505", UNIT_CELL), ("CCHC501", "")),
        TWO_UNITS,
    ),
    Fault(
        "a unit is exempt from a criterion that does not exist",
        sent("Xã Mẫu A", "xm01.xlsx"),
        (("CCHC506", ""),),
        "code,name,exempt\nXM01,Xã Mẫu A,9.9\n",
    ),
    Fault("two units have sent one file", copied_file, (("CCHC511", ""),) * 2, TWO_UNITS),
    Fault("two units have sent the same answers", copied_answers, (("CCHC512", ""),) * 2, TWO_UNITS),
    Fault(
        "a waiver has expired",
        waived("code: CCHC501, until: 2020-01-31"),
        (("CCHC501", ""), ("CCHC530", "")),
        TWO_UNITS,
    ),
    Fault("a waiver matches nothing", waived("code: CCHC501"), (("CCHC531", ""),), ONE_UNIT),
    Fault(
        "points of survey, appraisers and leaders are not there yet",
        without_pending_points,
        (("CCHC520", ""), ("CCHC521", ""), ("CCHC522", "")),
        requires_evidence=True,  # only scoring tells what it waits for
        framework=PENDING,
    ),
)
