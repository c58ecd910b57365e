"""Published indices of weighted components come out: PCI 2016, and ASEM connectivity.

The figures stand beside a development checkout and are not part of the project (sources in
their first lines or README); without them these tests are skipped.
"""

import csv
import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm
from pathlib import Path

import pytest
from workbooks import FilledForm, write_form

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.form import form_of
from cchc_cli.language import Language, LanguageCode
from cchc_cli.pipeline.progress import NoProgress
from cchc_cli.pipeline.score import ScoreRequest, score_folder
from cchc_cli.readers.framework_file import load_framework

DATA = Path(__file__).parents[2] / "shared" / "data"
PCI = DATA / "pci_2016_63_provinces_10_components.csv"
ASEM = DATA / "asem"

PCI_WEIGHTS = (5, 5, 20, 5, 10, 5, 5, 20, 20, 5)

Row = Mapping[str, str]
Node = dict[str, object]

pytestmark = pytest.mark.skipif(not PCI.exists(), reason="the published figures are not here")


def rows_of(path: Path) -> Sequence[Row]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def leaf(code: str, name: str, max_points: int, **method: object) -> Node:
    return {
        "code": code,
        "name": name,
        "max_points": max_points,
        "inputs": {"a": {"label": name, "type": "number"}},
        "rule": {"kind": "relative", "value": "a", **method},
    }


def write_framework(path: Path, areas: Sequence[Node], scale: int, *, decimals: int) -> Path:
    framework = {
        "format": "cchc/1",
        "id": path.stem,
        "title": path.stem.upper(),
        "year": 2016,
        "unit_classes": ["tinh"],
        "scale": scale,
        "status": "reconstructed",
        "rounding": {"decimals": decimals},
        "areas": areas,
    }
    # JSON is YAML, and has no anchors for what is there twice.
    path.write_text(json.dumps(framework, ensure_ascii=False), encoding="utf-8")
    return path


def score(folder: Path, framework: Path, units: Mapping[str, tuple[str, Mapping[str, str]]]) -> Assessment:
    """Fill in a workbook for every unit and score them; figures are by criterion."""
    form = form_of(load_framework(str(framework)))
    for code, (name, figures) in units.items():
        answers = {(criterion, "a"): float(figure) for criterion, figure in figures.items()}
        write_form(folder / "in" / f"{code}.xlsx", form, FilledForm(answers), unit_name=name)
    listed = folder / "units.csv"
    names = "".join(f"{code},{name},tinh\n" for code, (name, _) in units.items())
    listed.write_text(f"code,name,class\n{names}", encoding="utf-8")
    request = ScoreRequest(
        submissions=folder / "in",
        framework=str(framework),
        output=folder / "out",
        language=Language(LanguageCode.VI),
        units=listed,
        has_reports=False,
    )
    return score_folder(request, NoProgress())


def pci_components() -> Sequence[str]:
    return list(rows_of(PCI)[0])[1:11]


@pytest.fixture(scope="module")
def pci(tmp_path_factory: pytest.TempPathFactory) -> Assessment:
    folder = tmp_path_factory.mktemp("pci")
    areas: list[Node] = [
        {
            "code": f"{number}",
            "name": name,
            "max_points": weight,
            "criteria": [leaf(f"{number}.1", name, weight, method="goalposts", goalposts=[0, 10])],
        }
        for number, (name, weight) in enumerate(zip(pci_components(), PCI_WEIGHTS, strict=True), 1)
    ]
    framework = write_framework(folder / "pci.yaml", areas, 100, decimals=8)
    units = {
        f"T{row['rank']}": (
            row["tinh"],
            {f"{number}.1": row[name] for number, name in enumerate(pci_components(), 1)},
        )
        for row in rows_of(PCI)
    }
    return score(folder, framework, units)


def test_the_63_totals_of_pci_are_the_weighted_sums_of_their_components(pci: Assessment) -> None:
    weighted = {
        f"T{row['rank']}": sum(
            Fraction(row[name]) * weight / 10
            for name, weight in zip(pci_components(), PCI_WEIGHTS, strict=True)
        )
        for row in rows_of(PCI)
    }
    assert len(weighted) == 63
    assert pci.ranking.units["total_points"].to_dict() == pytest.approx(weighted, rel=0, abs=1e-7)


def test_the_63_totals_of_pci_are_those_published(pci: Assessment) -> None:
    published = {f"T{row['rank']}": float(row["pci"]) for row in rows_of(PCI)}
    # The figures are published in single precision, which keeps seven digits: 52.988870, 70.001396.
    assert pci.ranking.units["total_points"].to_dict() == pytest.approx(published, rel=1e-7, abs=0)


def test_the_63_ranks_of_pci_are_those_published(pci: Assessment) -> None:
    assert pci.ranking.units["rank"].to_dict() == {
        f"T{row['rank']}": int(row["rank"]) for row in rows_of(PCI)
    }


class AsemTree:
    """The three levels of the index, with equal weights on each: 49 indicators in 8 pillars in 2 parts."""

    def __init__(self, method: Mapping[str, object]) -> None:
        self.method = method
        self.pillars: dict[str, dict[str, list[str]]] = {}
        for row in rows_of(ASEM / "indicators.csv"):
            self.pillars.setdefault(row["Agg2"], {}).setdefault(row["Agg1"], []).append(row["IndCode"])
        # The smallest scale on which every indicator has a whole number of points.
        self.scale = lcm(
            *(
                len(self.pillars) * len(pillars) * len(indicators)
                for pillars in self.pillars.values()
                for indicators in pillars.values()
            )
        )
        self.codes: dict[str, str] = {}

    def areas(self) -> list[Node]:
        """Give the nodes of a framework, and remember their codes by name."""
        top = self.scale // len(self.pillars)
        return [
            self._node(f"{at}", name, top, below) for at, (name, below) in enumerate(self.pillars.items(), 1)
        ]

    def _node(
        self, code: str, name: str, max_points: int, below: Mapping[str, list[str]] | list[str]
    ) -> Node:
        self.codes[name] = code
        each = max_points // len(below)
        criteria = [
            self._node(f"{code}.{at}", one, each, below[one])
            if isinstance(below, Mapping)
            else self._leaf(f"{code}.{at}", one, each)
            for at, one in enumerate(below, 1)
        ]
        return {"code": code, "name": name, "max_points": max_points, "criteria": criteria}

    def _leaf(self, code: str, name: str, max_points: int) -> Node:
        self.codes[name] = code
        return leaf(code, name, max_points, **self.method)


# Of normalised values the last is 0 and the first 100 in every column, so comparing them changes nothing.
@pytest.fixture(
    scope="module",
    params=[{"method": "goalposts", "goalposts": [0, 100]}, {"method": "min-max"}],
    ids=lambda stated: stated["method"],
)
def asem_tree(request: pytest.FixtureRequest) -> AsemTree:
    return AsemTree(request.param)


@pytest.fixture(scope="module")
def asem(asem_tree: AsemTree, tmp_path_factory: pytest.TempPathFactory) -> Assessment:
    folder = tmp_path_factory.mktemp("asem")
    framework = write_framework(folder / "asem.yaml", asem_tree.areas(), asem_tree.scale, decimals=9)
    units = {
        row["UnitCode"]: (
            row["UnitName"],
            {code: row[name] for name, code in asem_tree.codes.items() if name in row},
        )
        for row in rows_of(ASEM / "normalised.csv")
    }
    return score(folder, framework, units)


def test_every_indicator_has_a_whole_number_of_points(asem: Assessment) -> None:
    assert asem.framework.scale == 10_800
    assert {leaf.max_points for leaf in asem.framework.leaves} == {135, 180, 200, 216, 360}


@pytest.mark.parametrize(
    "name",
    ["ConEcFin", "Instit", "P2P", "Physical", "Political", "Environ", "Social", "SusEcFin", "Conn", "Sust"],
)
def test_the_aggregates_of_asem_are_those_published(name: str, asem: Assessment, asem_tree: AsemTree) -> None:
    shares = asem.scores.share(asem.framework, asem_tree.codes[name])
    published = {row["UnitCode"]: float(row[name]) for row in rows_of(ASEM / "aggregated_expected.csv")}
    assert len(published) == 51
    assert (100 * shares).to_dict() == pytest.approx(published, rel=0, abs=1e-9)


def test_the_index_of_asem_is_the_one_published(asem: Assessment) -> None:
    published = {row["UnitCode"]: float(row["Index"]) for row in rows_of(ASEM / "aggregated_expected.csv")}
    assert asem.ranking.units["index_percent"].to_dict() == pytest.approx(published, rel=0, abs=1e-9)


def test_the_51_ranks_of_asem_are_those_published(asem: Assessment) -> None:
    published = {row["uCode"]: int(row["Rank"]) for row in rows_of(ASEM / "nominal_rank_expected.csv")}
    assert len(published) == 51
    assert asem.ranking.units["rank"].to_dict() == published
