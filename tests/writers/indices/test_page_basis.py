"""What the indices rest on."""

from writers.indices.samples import sample_side

from cchc_cli.language import Language
from cchc_cli.writers.indices.page_basis import BasisRow, basis_of


def test_every_year_has_its_source_and_years_without_one_a_dash(english: Language) -> None:
    assert basis_of(sample_side(), english).rows == (
        BasisRow("CCHC", ("bang-2024.csv", "bang-2025.csv", "4")),
        BasisRow("<i>Khác</i>", ("–", "bang-2025.csv", "3")),
    )


def test_columns_are_all_years_of_any_index(english: Language) -> None:
    assert basis_of(sample_side(), english).columns == ("2024", "2025", "Ranked units")
