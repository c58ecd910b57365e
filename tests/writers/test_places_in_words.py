"""Places in one line of text."""

from dataclasses import replace

import pytest
from validations import NOT_ANSWERED, POINTS_DIFFER, finding, validation_of

from cchc_cli.language import Language
from cchc_cli.writers.places_in_words import MOST_PLACES, path_from_here, places_in_words
from cchc_cli.writers.repeated_findings import RepeatedFinding


def test_cells_are_named_with_their_sheets_and_criteria(english: Language) -> None:
    findings = [
        finding(NOT_ANSWERED, "E5", "1.5"),
        finding(NOT_ANSWERED, "E6", "1.6"),
        finding(NOT_ANSWERED, "E4", "2.1", sheet="Phụ lục"),
    ]

    assert (
        places_in_words(RepeatedFinding(tuple(findings)), english)
        == "Where: Tự đánh giá!E5:E6; Phụ lục!E4 (criteria 1.5, 1.6, 2.1)."
    )


def test_a_file_as_a_whole_has_no_place(english: Language) -> None:
    assert places_in_words(RepeatedFinding((finding(NOT_ANSWERED, sheet=""),)), english) == ""


def test_a_criterion_without_a_cell_is_named(english: Language) -> None:
    assert (
        places_in_words(RepeatedFinding((finding(NOT_ANSWERED, "", "1.5", sheet=""),)), english)
        == "Criteria: 1.5."
    )


@pytest.mark.parametrize(
    ("root", "path"),
    [("", "a/b.xlsx"), ("ho-so", "ho-so/a/b.xlsx"), ("/srv/secret", "a/b.xlsx"), ("C:/secret", "a/b.xlsx")],
)
def test_a_path_goes_from_the_current_folder_and_never_names_the_machine(root: str, path: str) -> None:
    assert path_from_here(replace(validation_of([]), root=root), "a/b.xlsx") == path


def test_values_that_the_sentence_leaves_open_stand_with_their_cells(english: Language) -> None:
    findings = tuple(finding(POINTS_DIFFER, f"E{at}", stated=at, computed=1) for at in range(MOST_PLACES + 3))
    text = places_in_words(RepeatedFinding(findings), english)

    assert text.startswith("Where: Tự đánh giá!E0 (0); Tự đánh giá!E1 (1); ")
    assert text.endswith("… and 3 more.")


def test_several_open_values_are_told_in_sentences(english: Language) -> None:
    findings = tuple(finding(POINTS_DIFFER, f"E{at}", stated=at, computed=at + 1) for at in (3, 4))
    text = places_in_words(RepeatedFinding(findings), english)

    assert "Tự đánh giá!E3 – The own points are 3, but the figures give 4.; Tự đánh giá!E4 – The" in text
