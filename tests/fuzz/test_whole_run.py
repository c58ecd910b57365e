from pathlib import Path

import pytest
from corpus import sample
from fuzz_xml import rewritten

from cchc_cli.readers.submissions.reading import Reading, WorkbookReader
from fuzz import whole_run
from fuzz.solitary import read_alone
from fuzz.verdict import Outcome


def test_a_run_over_good_and_bad_files_leaves_no_trace(tmp_path: Path) -> None:
    sample.write(tmp_path, sample.sheets())
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04")

    assert whole_run.traces_of(tmp_path, ["xa-mau-a.xlsx", "bad.xlsx"]) == {}


def test_a_run_that_is_not_done_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no workbook", encoding="utf-8")

    traces = whole_run.traces_of(tmp_path, ["a.txt"])

    assert list(traces) == ["a.txt"]
    assert "status 2" in traces["a.txt"]


class Exploding(WorkbookReader):
    """A reader with a defect."""

    def read(self, folder: Path, file: str) -> Reading:
        raise ZeroDivisionError(f"{folder / file}")


class Greedy(WorkbookReader):
    """A reader that needs all the memory there is."""

    def read(self, folder: Path, file: str) -> Reading:
        raise MemoryError(f"{folder / file}")


@pytest.mark.parametrize(
    ("reader", "outcome"),
    [(WorkbookReader, Outcome.GAVE_UP), (Greedy, Outcome.GAVE_UP), (Exploding, Outcome.TRACEBACK)],
)
def test_a_defect_is_told_from_a_worker_that_ended(reader: type[WorkbookReader], outcome: Outcome) -> None:
    verdict = read_alone(b"no workbook", "a.xlsx", reader(sample.form()))

    assert verdict.outcome is outcome
    assert ("ZeroDivisionError" in verdict.reason) is (outcome is Outcome.TRACEBACK)


@pytest.mark.parametrize("written", ["1e999", "-1e999", "NaN", "1E308", "-0"])
def test_a_number_beyond_all_numbers_is_told_in_every_format(written: str, tmp_path: Path) -> None:
    content = sample.write(tmp_path, sample.sheets()).read_bytes()
    changed = rewritten(content, '<c r="D8" s="1"><v>18</v></c>', f'<c r="D8" s="1"><v>{written}</v></c>')
    (tmp_path / sample.FILE).write_bytes(changed)

    assert whole_run.traces_of(tmp_path, [sample.FILE]) == {}


@pytest.mark.parametrize("control", ["_x0000_", "_x0001_", "_x001B_", "_xD800_", "_xFFFF_"])
def test_characters_that_no_xml_has_are_told_in_every_format(control: str, tmp_path: Path) -> None:
    sheets = sample.sheets()
    row = sample.row_of(sheets[sample.SHEET], "1.2", "a")
    sheets[sample.SHEET][row][sample.INPUTS] = f"mười{control}tám"
    sample.write(tmp_path, sheets)

    assert whole_run.traces_of(tmp_path, [sample.FILE]) == {}
