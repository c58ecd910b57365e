"""Files of indices: what they name, and faults all at once."""

from pathlib import Path

import pytest

from cchc_cli.errors import ResultsError
from cchc_cli.readers.indices_file import IndicesFile, NamedIndex, load_indices

ENTRY = "  - {name: PCI, years: {2024: pci.csv}}\n"
HEAD = "format: cchc-indices/1\n"


def load(tmp_path: Path, text: str) -> IndicesFile:
    path = tmp_path / "chi-so.yaml"
    path.write_text(text, encoding="utf-8")
    return load_indices(path)


def test_years_are_in_order_and_paths_relative_to_the_file(tmp_path: Path) -> None:
    file = load(
        tmp_path,
        f"{HEAD}title: Các chỉ số\npredecessors: sap-nhap.csv\naliases: {{Huế: [TT-Huế]}}\n"
        "indices:\n  - {name: PCI, years: {2025: b.csv, 2024: bang/a.csv}}\n",
    )
    assert file.indices == (
        NamedIndex("PCI", (("2024", tmp_path / "bang" / "a.csv"), ("2025", tmp_path / "b.csv"))),
    )
    assert (file.title, file.predecessors) == ("Các chỉ số", tmp_path / "sap-nhap.csv")
    assert file.aliases == {"Huế": ("TT-Huế",)}


def test_only_format_and_indices_are_needed(tmp_path: Path) -> None:
    file = load(tmp_path, f"{HEAD}indices:\n{ENTRY}")
    assert (file.title, file.predecessors, file.aliases) == ("", None, {})


@pytest.mark.parametrize(
    ("text", "line", "path", "sentence"),
    [
        (f"indices:\n{ENTRY}", 1, "format", "`format` is missing"),
        (f"format: cchc/1\nindices:\n{ENTRY}", 1, "format", "cchc-indices/1"),
        (HEAD, 1, "indices", "`indices` is missing"),
        (f"{HEAD}indices: []\n", 2, "indices", "at least one entry"),
        (f"{HEAD}indices: PCI\n", 2, "indices", "Write a list"),
        (f"{HEAD}indexes: x\nindices:\n{ENTRY}", 2, "indexes", "did you mean `indices`?"),
        (f"{HEAD}indices:\n  - {{years: {{2024: a}}}}\n", 3, "indices[0].name", "`name` is missing"),
        (f"{HEAD}indices:\n  - {{name: PCI}}\n", 3, "indices[0].years", "`years` is missing"),
        (f"{HEAD}indices:\n  - {{name: PCI, years: {{}}}}\n", 3, "indices[0].years", "at least one entry"),
        (f"{HEAD}indices:\n  - {{name: PCI, years: a.csv}}\n", 3, "indices[0].years", "keys with values"),
        (f"{HEAD}indices:\n  - {{name: 5, years: {{2024: a}}}}\n", 3, "indices[0].name", 'in quotes: "5"'),
        (f"{HEAD}indices:\n  - {{name: P, years: {{2024: }}}}\n", 3, 'indices[0].years["2024"]', "no value"),
        (f"{HEAD}aliases: {{Huế: TT-Huế}}\nindices:\n{ENTRY}", 2, "aliases.Huế", "Write a list"),
        (f"{HEAD}indices:\n{ENTRY}{ENTRY}", 4, "indices[1].name", "another index called “PCI”"),
        ("", 0, "", "empty"),
    ],
)
def test_a_fault_has_its_line_and_path(
    tmp_path: Path, text: str, line: int, path: str, sentence: str
) -> None:
    with pytest.raises(ResultsError) as caught:
        load(tmp_path, text)
    fault = caught.value.faults[0]
    assert (fault.line, fault.path) == (line, path)
    assert sentence in str(fault.message)


@pytest.mark.parametrize("year", ["Năm ngoái", '"20244"', "24", '"2024 "'])
def test_what_is_no_year_is_refused(tmp_path: Path, year: str) -> None:
    with pytest.raises(ResultsError) as caught:
        load(tmp_path, f"{HEAD}indices:\n  - {{name: PCI, years: {{{year}: a.csv}}}}\n")
    assert caught.value.faults[0].line == 3


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ResultsError, match="faults: 3") as caught:
        load(tmp_path, "format: x\ntitle: 5\nindices:\n  - {name: PCI}\n")
    assert [fault.line for fault in caught.value.faults] == [1, 2, 4]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResultsError) as caught:
        load_indices(tmp_path / "khong-co.yaml")
    assert str(caught.value.faults[0].message) == "There is no such file."
