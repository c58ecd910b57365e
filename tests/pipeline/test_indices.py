"""From a file of indices to rankings side by side."""

import shutil
from pathlib import Path

import pytest

from cchc_cli.domain.indices import SideBySide
from cchc_cli.errors import CchcError
from cchc_cli.language import Message
from cchc_cli.pipeline.indices import compare_indices

DATA = Path(__file__).parents[3] / "shared" / "data"
PAPI = ("papi_2015_63_provinces_6_dimensions.csv", "papi_2016_63_provinces_6_dimensions.csv")
PCI = "pci_2016_63_provinces_10_components.csv"


class Steps:
    """Remembers how far the reading came."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def begin(self, step: Message) -> None:
        """Forget what a step is called."""

    def advance(self, done: int, total: int) -> None:
        self.told.append((done, total))


def write(tmp_path: Path, **tables: str) -> Path:
    for name, rows in tables.items():
        (tmp_path / f"{name}.csv").write_text(f"Đơn vị,Tổng điểm\n{rows}", encoding="utf-8")
    path = tmp_path / "chi-so.yaml"
    path.write_text(
        "format: cchc-indices/1\npredecessors: sap-nhap.csv\nindices:\n"
        "  - {name: A, years: {2024: a1.csv, 2025: a2.csv}}\n  - {name: B, years: {2025: b.csv}}\n",
        encoding="utf-8",
    )
    (tmp_path / "sap-nhap.csv").write_text("old,new\nXã An,Xã Mới\nXã Bình,Xã Mới\n", encoding="utf-8")
    return path


def test_every_ranking_is_read_and_has_the_label_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, a1="Xã Chi,80\n", a2="Xã Chi,70\n", b="Xã Chi,6\n")
    steps = Steps()
    side = compare_indices(path, steps)
    assert [[year.label for year in index.trend.years] for index in side.indices] == [
        ["2024", "2025"],
        ["2025"],
    ]
    assert steps.told == [(1, 3), (2, 3), (3, 3)]
    assert side.title == "chi-so"


def test_merged_units_have_the_mean_of_their_predecessors(tmp_path: Path) -> None:
    path = write(tmp_path, a1="Xã An,80\nXã Bình,60\n", a2="Xã Mới,75\n", b="Xã Mới,6\n")
    unit = compare_indices(path, Steps()).find("Xã Mới")
    assert unit is not None
    assert unit.courses[0].standings[0].score == 70


def test_a_table_that_is_not_there_ends_the_run(tmp_path: Path) -> None:
    path = write(tmp_path, a1="Xã An,80\n", b="Xã An,6\n")
    with pytest.raises(CchcError, match=r"a2\.csv"):
        compare_indices(path, Steps())


@pytest.fixture(scope="module")
def provinces(tmp_path_factory: pytest.TempPathFactory) -> SideBySide:
    """PAPI of two years and PCI of one, as published."""
    folder = tmp_path_factory.mktemp("chi-so")
    for name in (*PAPI, PCI):
        if not (DATA / name).exists():
            pytest.skip("The published tables are not here")
        shutil.copy(DATA / name, folder)
    path = folder / "chi-so.yaml"
    path.write_text(
        "format: cchc-indices/1\n"
        "aliases:\n  Bà Rịa - Vũng Tàu: [BRVT, Bà Rịa-Vũng Tàu]\n  Bắc Kạn: [Bắc Cạn]\n"
        "  Đắk Lắk: [Đăk Lăk]\n  Đắk Nông: [Đăk Nông]\n  Thừa Thiên Huế: [TT.Huế, Thừa Thiên-Huế]\n"
        "  Thành phố Hồ Chí Minh: [Tp.HCM, TP. Hồ Chí Minh]\n"
        f"indices:\n  - {{name: PAPI, years: {{2015: {PAPI[0]}, 2016: {PAPI[1]}}}}}\n"
        f"  - {{name: PCI, years: {{2016: {PCI}}}}}\n",
        encoding="utf-8",
    )
    return compare_indices(path, Steps())


def test_published_ranks_of_provinces_stand_side_by_side(provinces: SideBySide) -> None:
    unit = provinces.find("Hà Nội")
    assert unit is not None
    ranks = {(course.index.name, one.year): one.rank for course in unit.courses for one in course.standings}
    assert ranks == {("PAPI", "2015"): 50, ("PAPI", "2016"): 58, ("PCI", "2016"): 14}


def test_what_moved_most_between_the_published_years_comes_first(provinces: SideBySide) -> None:
    first = provinces.by_weight[0]
    assert (first.name, first.courses[0].rank_change) == ("Quảng Ngãi", 41)


def test_with_aliases_all_provinces_are_in_both_indices(provinces: SideBySide) -> None:
    assert [unit.name for unit in provinces.units if len(unit.courses) != 2] == []
