"""What the indices rest on."""

from writers.indices.samples import index_of, sample_side, year_of

from cchc_cli.domain.indices import side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.indices.page_basis import BasisRow, basis_of


def test_every_year_has_its_source_and_years_without_one_a_dash(english: Language) -> None:
    assert basis_of(sample_side(), english).rows == (
        BasisRow("CCHC", ("bang-2024.csv", "bang-2025.csv", "4")),
        BasisRow("<i>Khác</i>", ("–", "bang-2025.csv", "3")),
    )


def test_columns_are_all_years_of_any_index(english: Language) -> None:
    assert basis_of(sample_side(), english).columns == ("2024", "2025", "Ranked units")


def test_units_out_of_the_ranking_are_not_counted_as_ranked(english: Language) -> None:
    year = year_of("2025", {"Xã An": 2, "Xã B": float("nan")})
    (row,) = basis_of(side_by_side("", [index_of("A", year)]), english).rows
    assert row.cells == ("bang-2025.csv", "1")


def test_thousands_are_written_as_in_the_language(vietnamese: Language) -> None:
    year = year_of("2025", {f"Xã {at}": float(at) for at in range(1200)})
    (row,) = basis_of(side_by_side("", [index_of("A", year)]), vietnamese).rows
    assert row.cells[-1] == "1.200"
