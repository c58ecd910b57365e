"""Cells that the sentences of findings name."""

from dataclasses import replace

from validations import FAULTY, NO_NUMBER, SHEET, finding

from cchc_cli.domain.findings import FindingKind, Place, Severity
from cchc_cli.language import Language, say
from cchc_cli.writers.named_places import hint_of, message_of, places_of, with_near_places

TWICE = FindingKind("CCHC930", Severity.ERROR, "Twice: {first} and {second}.", "Look at {cells}.")


def test_a_cell_of_the_same_sheet_is_named_without_it(english: Language) -> None:
    found = finding(TWICE, "A5", first=f"{SHEET}!A5", second=f"{SHEET}!A9", cells=())

    assert message_of(found, english) == "Twice: A5 and A9."


def test_a_cell_of_another_sheet_keeps_its_sheet(english: Language) -> None:
    found = finding(TWICE, "A5", first=f"{SHEET}!A5", second="Phụ lục!A9", cells=())

    assert message_of(found, english) == "Twice: A5 and Phụ lục!A9."


def test_read_on_another_sheet_the_cells_of_that_one_stand_alone(english: Language) -> None:
    found = finding(TWICE, "A5", first=f"{SHEET}!A5", second="Phụ lục!A9", cells=())

    assert message_of(found, english, "Phụ lục") == f"Twice: {SHEET}!A5 and A9."


def test_lists_and_messages_are_looked_into(english: Language) -> None:
    found = finding(TWICE, "A5", first=say("at {cell}", cell=f"{SHEET}!B2"), second="", cells=[f"{SHEET}!A5"])

    assert message_of(found, english) == "Twice: at B2 and ."
    assert hint_of(found, english) == "Look at A5."


def test_what_only_looks_like_a_sheet_stays(english: Language) -> None:
    found = finding(NO_NUMBER, "D3", stated=f"{SHEET}!nhiều")

    assert with_near_places(found) is found
    assert message_of(found, english) == f"A number belongs here, not “{SHEET}!nhiều”."


def test_without_a_sheet_nothing_is_left_out() -> None:
    found = finding(TWICE, sheet="", first="S!A5", second="S!A9", cells=())

    assert with_near_places(found) is found


def test_a_finding_is_at_its_own_cell_and_at_all_that_it_names() -> None:
    found = finding(TWICE, "A5", first=f"{SHEET}!A5", second="Phụ lục!A9", cells=(f"{SHEET}!F1", "a!b!C2"))

    assert places_of(found) == (
        Place(FAULTY.path, SHEET, "A5"),
        Place(FAULTY.path, "Phụ lục", "A9"),
        Place(FAULTY.path, SHEET, "F1"),
        Place(FAULTY.path, "a!b", "C2"),
    )


def test_numbers_and_words_name_no_cell() -> None:
    found = finding(TWICE, "A5", first=3, second="Quyết định 12!", cells=("E12", "x!A0"))

    assert places_of(found) == (found.place,)


def test_a_finding_about_a_file_has_no_cell() -> None:
    assert places_of(replace(finding(NO_NUMBER, stated="x"), place=Place("a.xlsx"))) == ()
