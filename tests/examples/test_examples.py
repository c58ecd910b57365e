"""The example that ``make demo`` scores: it can be rebuilt, and gives what its README says."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from example_folders import EXAMPLES, Table, column_of, contents_of, files_of, read_table, rebuilt, scored

COMMITTED = EXAMPLES / "xa-mau-2025"
WRITTEN_BY_HAND = frozenset({"README.md", "migration.yaml"})

PLANTED = (
    ("CCHC104", "xm13", "", ""),
    ("CCHC202", "xm15", "", ""),
    ("CCHC207", "xm04", "7.10", "A148"),
    ("CCHC207", "xm05", "1.2", "A17"),
    ("CCHC301", "xm02", "1.1.2", "G10"),
    ("CCHC301", "xm02", "1.1.3", "G14"),
    ("CCHC301", "xm02", "3.4", "G75"),
    ("CCHC301", "xm02", "7.4.1", "D133"),
    ("CCHC316", "pm02", "3.1.1", "D43"),
    ("CCHC340", "xm07", "1.5", "C15"),
    ("CCHC342", "xm11", "5.4", "G14"),
    ("CCHC342", "xm11", "7.4.1", "G12"),
    ("CCHC347", "pm02", "3.1.1", "D43"),
    ("CCHC501", "xm12", "", ""),
)
WITHOUT_EVIDENCE = {
    ("xm08", "1.1.1", "5"),
    ("xm08", "3.2.1", "51"),
    ("xm08", "7.4.1", "127"),
    ("pm03", "1.4", "17"),
    ("pm03", "2.3", "28"),
    ("pm03", "3.4", "50"),
    ("pm03", "5.4", "69"),
    ("pm03", "7.2", "83"),
    ("pm08", "6.2.2", "78"),
    ("pm08", "8.3", "104"),
}
OF_EVERY_RUN = {"CCHC401", "CCHC403", "CCHC520", "CCHC521", "CCHC522"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rebuilt(2025, tmp_path_factory.mktemp("rebuilt"))


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Table]:
    return scored(COMMITTED, "mau-xa-2025", tmp_path_factory.mktemp("scored") / "ket-qua")


def _files(folder: Path) -> list[str]:
    return files_of(folder, written_by_hand=WRITTEN_BY_HAND)


def _of(results: Mapping[str, Table], unit_code: str) -> dict[str, str]:
    return next(row for row in results["ranking"] if row["unit_code"] == unit_code)


def test_rebuilding_gives_the_committed_files(built: Path) -> None:
    assert _files(built) == _files(COMMITTED)


def test_rebuilding_gives_the_committed_contents(built: Path) -> None:
    different = [file for file in _files(built) if contents_of(built / file) != contents_of(COMMITTED / file)]
    assert different == []


def test_workbooks_are_small() -> None:
    assert [path.name for path in COMMITTED.rglob("*.xlsx") if path.stat().st_size >= 40_000] == []


def test_every_unit_says_that_it_is_invented() -> None:
    names = column_of(read_table(COMMITTED / "units.csv"), "name")
    assert len(names) == 24
    assert all("Mẫu" in name for name in names)


def test_planted_faults_are_found_and_nothing_else(results: Mapping[str, Table]) -> None:
    found = [
        (row["code"], row["unit_code"], row["criterion"], row["cell"])
        for row in results["findings"]
        if row["code"] not in OF_EVERY_RUN
    ]
    assert sorted(found) == sorted(PLANTED)


def test_missing_evidence_is_found_in_its_row(results: Mapping[str, Table]) -> None:
    found = {
        (row["unit_code"], row["criterion"], row["cell"].lstrip("ABCDEFG"))
        for row in results["findings"]
        if row["code"] == "CCHC401"
    }
    assert found == WITHOUT_EVIDENCE


def test_the_readme_names_every_planted_fault() -> None:
    readme = (COMMITTED / "README.md").read_text(encoding="utf-8")
    cells = [cell for _, _, _, cell in PLANTED if cell] + [row for _, _, row in WITHOUT_EVIDENCE]
    assert [code for code, *_ in PLANTED if code not in readme] == []
    assert [cell for cell in cells if cell not in readme] == []


def test_the_twins_tie(results: Mapping[str, Table]) -> None:
    ranks = [_of(results, code)["rank"] for code in ("xm06", "xm09")]
    assert ranks == ["4", "4"]
    assert "5" not in column_of([row for row in results["ranking"] if row["unit_class"] == "xa"], "rank")


def test_a_disciplined_officer_limits_the_band(results: Mapping[str, Table]) -> None:
    limited = _of(results, "xm14")
    assert float(limited["index_percent"]) > 90
    assert limited["band"] == "Khá"


def test_bands_and_indices_spread(results: Mapping[str, Table]) -> None:
    with_index = [row for row in results["ranking"] if row["index_percent"]]
    indices = [float(row["index_percent"]) for row in with_index]
    assert {"Xuất sắc", "Tốt", "Khá", "Trung bình"} == set(column_of(with_index, "band"))
    assert 60 < min(indices) < 70
    assert 93 < max(indices) < 97


def test_units_without_a_rank_say_why(results: Mapping[str, Table]) -> None:
    unranked = {row["unit_code"]: row["status"] for row in results["ranking"] if not row["rank"]}
    assert unranked == {"xm12": "missing", "xm13": "unusable", "xm15": "unusable", "pm04": "not-ranked"}
