"""Numbers of inhabitants in a list of units."""

from pathlib import Path

import pytest

from cchc_cli.errors import UnitsError
from cchc_cli.readers.units_file import load_units, read_population


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("12345", 12345),
        ("12.345", 12345),
        ("12 345", 12345),
        ("1,234,567", 1234567),
        ("0", 0),
        ("999999999999999", 999999999999999),
        ("9" * 16, None),
        ("9" * 5000, None),
        ("1.234" * 2000, None),
        ("12.34", None),
        ("-5", None),
        ("đông", None),
        ("", None),
    ],
)
def test_a_number_of_inhabitants_is_one_that_there_can_be(text: str, population: int | None) -> None:
    assert read_population(text) == population


def test_a_population_without_end_is_told_with_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text(f"code,name,class,population\n1,Xã A,xa,{'9' * 5000}\n", encoding="utf-8")
    with pytest.raises(UnitsError) as raised:
        load_units(path)
    assert [(fault.line, fault.column) for fault in raised.value.faults] == [(2, 4)]
