"""Which unit of the list a workbook belongs to, by what it says about itself."""

import itertools
import unicodedata

import pytest
from readers.submissions.two_units import CELL, FILE, FOLDER, SHEET, UNITS
from submission_forms import codes_of

from cchc_cli.domain.findings import NOWHERE, Place
from cchc_cli.domain.submission import ClaimSource, UnitClaim
from cchc_cli.domain.units import Unit, Units
from cchc_cli.readers.submissions.claims import Register

AT_CELL, OF_FILE = Place("a.xlsx", "S", "A2"), Place("a.xlsx")


def claims(*stated: tuple[ClaimSource, str]) -> list[UnitClaim]:
    return [UnitClaim(source, text, NOWHERE) for source, text in stated]


@pytest.mark.parametrize("stated", ["001", "xã a", "UBND Xã A", "Xã Anh"])
def test_codes_names_and_aliases_match(stated: str) -> None:
    assert Register(UNITS).identify(claims((CELL, stated))) == ("001", [])


def test_a_file_name_with_underscores_matches() -> None:
    assert Register(UNITS).identify(claims((FILE, "Phường_B")))[0] == "002"


def test_the_folder_counts_where_the_file_name_says_nothing() -> None:
    assert Register(UNITS).identify(claims((FILE, "bieu mau"), (FOLDER, "Xã A"))) == ("001", [])


def test_a_name_that_is_not_in_the_list_is_only_suggested() -> None:
    code, findings = Register(UNITS).identify(claims((CELL, "Phuong B"), (FILE, "form")))

    assert (code, codes_of(findings)) == ("", ["CCHC502"])
    assert "Phường B (002)" in str(findings[0].hint)


def test_the_file_name_helps_where_the_cell_does_not() -> None:
    code, findings = Register(UNITS).identify(claims((CELL, "Phường Bb"), (FILE, "002")))

    assert (code, codes_of(findings)) == ("002", ["CCHC504"])


def test_the_form_is_believed_where_the_file_name_differs() -> None:
    code, findings = Register(UNITS).identify(claims((CELL, "Xã A"), (FILE, "002")))

    assert (code, codes_of(findings)) == ("001", ["CCHC505"])


def test_without_a_list_one_unit_may_be_written_in_two_ways() -> None:
    register = Register(None)

    assert register.identify(claims((CELL, "UBND xã A"), (FILE, "x")))[0] == "UBND xã A"
    assert register.identify(claims((CELL, "Xã  A"), (FILE, "y")))[0] == "UBND xã A"


def test_the_hidden_sheet_and_the_cell_of_different_units_of_the_list_are_told_at_the_cell() -> None:
    code, findings = Register(UNITS).identify(claims((SHEET, "001"), (SHEET, "Xã A"), (CELL, "Phường B")))

    assert (code, codes_of(findings)) == ("001", ["CCHC415"])
    assert findings[0].values == {"stated": "Xã A", "other": "Phường B"}
    assert findings[0].unit_code == "001"


def test_a_hidden_sheet_that_names_two_units_is_no_form_passed_on() -> None:
    code, findings = Register(UNITS).identify(claims((SHEET, "001"), (SHEET, "Phường B")))

    assert (code, codes_of(findings)) == ("001", ["CCHC505"])


def test_without_a_list_hidden_sheet_and_cell_are_compared_too() -> None:
    found = Register(None).identify(claims((SHEET, "001"), (SHEET, "Xã A"), (CELL, "Phường B")))

    assert (found[0], codes_of(found[1])) == ("Xã A", ["CCHC415"])


@pytest.mark.parametrize(
    "stated",
    [
        ((SHEET, "001"), (SHEET, "Xã A"), (CELL, "UBND xã A")),
        ((SHEET, "001"), (SHEET, "Xã A"), (CELL, "Xã A, tỉnh Mẫu")),
        ((SHEET, "001"), (CELL, "Xã A")),
        ((SHEET, "001"), (SHEET, "Xã A"), (FILE, "phuong b")),
        ((CELL, "Xã A"), (FILE, "phuong b")),
    ],
)
def test_without_a_list_only_two_names_that_differ_are_told(
    stated: tuple[tuple[ClaimSource, str], ...],
) -> None:
    assert Register(None).identify(claims(*stated))[1] == []


@pytest.mark.parametrize(
    "stated",
    [
        unicodedata.normalize("NFD", "Phường B"),
        "ỦY BAN NHÂN DÂN PHƯỜNG B",
        "Uỷ ban nhân dân phường B",
        " ubnd  phường  b ",
        "002",
    ],
)
def test_every_spelling_of_a_name_matches(stated: str) -> None:
    assert Register(UNITS).identify(claims((CELL, stated))) == ("002", [])


@pytest.mark.parametrize("stated", ["Xã B", "Phường", "2", "B", "<b>Xã A</b>", "Xã A|", "=1+1", "[red]Xã A"])
def test_what_is_only_like_a_name_is_no_match(stated: str) -> None:
    code, findings = Register(UNITS).identify(claims((CELL, stated)))

    assert (code, codes_of(findings)) == ("", ["CCHC502"])
    assert findings[0].values["stated"] == stated


def test_underscores_stand_for_spaces_in_names_of_files_only() -> None:
    assert Register(UNITS).identify(claims((FOLDER, "Phường_B")))[0] == "002"
    assert Register(UNITS).identify(claims((CELL, "Phường_B")))[0] == ""


def test_a_name_that_two_units_have_names_neither() -> None:
    twins = Units((Unit("1", "Xã Mẫu", "xa", "xa"), Unit("2", "Xã Mẫu", "xa", "xa")))

    assert Register(twins).identify(claims((CELL, "Xã Mẫu")))[0] == ""
    assert Register(twins).identify(claims((CELL, "Xã Mẫu"), (FILE, "2")))[0] == "2"


def test_an_unknown_name_is_told_where_the_first_claim_stands() -> None:
    stated = [UnitClaim(CELL, "Xã Lạ", AT_CELL), UnitClaim(FILE, "bieu mau", OF_FILE)]

    (finding,) = Register(UNITS).identify(stated)[1]

    assert (finding.place, finding.values["stated"], finding.unit_code) == (AT_CELL, "Xã Lạ", "")


def test_a_name_like_no_other_has_no_suggestion() -> None:
    (finding,) = Register(UNITS).identify(claims((CELL, "Sở Tài chính")))[1]

    assert str(finding.hint) == "Correct the name in the form, or add the unit to the list of units."


def test_a_unit_known_by_its_file_alone_is_told_at_the_name_in_the_form() -> None:
    stated = [UnitClaim(CELL, "Xã Lạ", AT_CELL), UnitClaim(FILE, "002", OF_FILE)]

    (finding,) = Register(UNITS).identify(stated)[1]

    assert (finding.code, finding.place, finding.unit_code) == ("CCHC504", AT_CELL, "002")
    assert finding.values == {"stated": "Xã Lạ", "name": "Phường B"}


@pytest.mark.parametrize("first", [(FILE, "bieu mau"), (FOLDER, "gui lai")])
def test_names_of_files_that_say_nothing_are_no_matter(first: tuple[ClaimSource, str]) -> None:
    assert Register(UNITS).identify(claims(first, (FOLDER, "001"))) == ("001", [])


def test_the_code_of_the_hidden_sheet_helps_where_its_name_does_not() -> None:
    assert Register(UNITS).identify(claims((SHEET, "001"), (SHEET, "Xã Lạ"))) == ("001", [])
    assert Register(UNITS).identify(claims((SHEET, "009"), (SHEET, "Xã A"))) == ("001", [])


def test_the_first_that_is_a_unit_is_believed_whatever_follows() -> None:
    ways = [(SHEET, "001"), (CELL, "Phường B"), (FILE, "002"), (FOLDER, "Xã A")]
    for length in range(1, len(ways) + 1):
        for stated in itertools.combinations(ways, length):
            code, _ = Register(UNITS).identify(claims(*stated))
            assert code == ("001" if stated[0][1] in {"001", "Xã A"} else "002")


def test_only_the_first_that_differs_is_told() -> None:
    findings = Register(UNITS).identify(claims((SHEET, "001"), (CELL, "Phường B"), (FILE, "002")))[1]

    assert codes_of(findings) == ["CCHC415"]


def test_two_claims_that_differ_are_told_with_both_units() -> None:
    (finding,) = Register(UNITS).identify(claims((CELL, "ubnd xã a"), (FILE, "002")))[1]

    assert finding.unit_code == "001"
    assert finding.values == {
        "stated": "ubnd xã a",
        "name": "Xã A",
        "other_stated": "002",
        "other": "Phường B",
    }


def test_without_a_list_a_unit_is_called_as_the_first_workbook_writes_it() -> None:
    register = Register(None)
    for text in ("ubnd XÃ A", "Xã A", unicodedata.normalize("NFD", "Xã A")):
        assert register.identify(claims((CELL, text)))[0] == "ubnd XÃ A"

    assert list(register.names.values()) == ["ubnd XÃ A"]


def test_without_a_list_a_hidden_name_goes_before_the_hidden_code() -> None:
    assert Register(None).identify(claims((SHEET, "001"), (SHEET, "Xã A")))[0] == "Xã A"
    assert Register(None).identify(claims((SHEET, "001")))[0] == "001"


def test_without_a_list_a_file_may_name_its_unit() -> None:
    assert Register(None).identify(claims((FILE, "Xã A"), (FOLDER, "Đợt 1")))[0] == "Xã A"
