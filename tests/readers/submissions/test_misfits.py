"""Workbooks of another framework: told one by one, or once for the folder."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from submission_forms import small_form

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions import misfits as misfits_module
from cchc_cli.readers.submissions.misfits import misfit_findings
from cchc_cli.readers.submissions.reading import Misfit

GIVEN = small_form()


def other(framework_id: str, prefix: str = "Khác") -> Form:
    """A form with the same codes and other names."""
    rows = tuple(replace(row, name=f"{prefix}: {row.name}") for row in GIVEN.rows)
    return replace(GIVEN, framework_id=framework_id, title=f"Khung {framework_id}", rows=rows)


SAME_CODES = other("khac-2025")


def misfit(form: Form = SAME_CODES, fitting: int = 1) -> Misfit:
    """A workbook that is a form of another framework."""
    return Misfit([(row.code, row.name) for row in form.rows], fitting)


def found(count: int, readable: int, candidates: Sequence[Form] = ()) -> list[Finding]:
    """Give the findings for so many misfits among so many workbooks."""
    return misfit_findings(
        GIVEN, {f"{number}.xlsx": misfit() for number in range(count)}, readable, lambda: candidates
    )


@pytest.mark.parametrize(
    ("count", "readable", "codes"),
    [
        (0, 4, []),
        (1, 1, ["CCHC202"]),
        (1, 4, ["CCHC202"]),
        (2, 4, ["CCHC202"] * 2),
        (2, 3, ["CCHC204"]),
        (3, 4, ["CCHC204"]),
        (4, 4, ["CCHC204"]),
    ],
)
def test_more_than_half_of_a_folder_is_one_finding(count: int, readable: int, codes: list[str]) -> None:
    assert [finding.code for finding in found(count, readable)] == codes


def test_a_workbook_is_told_with_how_many_of_its_rows_fit() -> None:
    (finding,) = found(1, 4)

    assert (finding.place.file, finding.values["framework"]) == ("0.xlsx", "mau-2025")
    assert (finding.values["fitting"], finding.values["coded"]) == (1, len(GIVEN.rows))


def test_a_folder_is_told_without_a_file_and_with_both_numbers() -> None:
    (finding,) = found(3, 4)

    assert (finding.place.file, finding.values["count"], finding.values["total"]) == ("", 3, 4)


def test_the_framework_whose_names_fit_is_suggested() -> None:
    (finding,) = found(1, 1, [GIVEN, other("la-2025", "Lạ"), SAME_CODES])

    assert str(finding.hint) == (
        "The rows are those of “Khung khac-2025”: run the command with --framework khac-2025."
    )


NO_SUGGESTION = (
    "Check that this is this year's form; if it is, it has to be scored with the framework that it was "
    "made for."
)


@pytest.mark.parametrize(
    "candidates", [[], [GIVEN], [other("la-2025", "Lạ")]], ids=["none", "the same", "not alike"]
)
def test_codes_alone_make_no_framework_fit(candidates: list[Form]) -> None:
    assert str(found(1, 1, candidates)[0].hint) == NO_SUGGESTION


def test_the_framework_that_was_given_is_not_suggested() -> None:
    (finding,) = misfit_findings(GIVEN, {"a.xlsx": misfit(GIVEN)}, 1, lambda: [GIVEN])

    assert str(finding.hint) == NO_SUGGESTION


@pytest.mark.parametrize(("kept", "is_suggested"), [(10, True), (9, False)])
def test_half_of_the_rows_make_a_framework_fit(kept: int, *, is_suggested: bool) -> None:
    rows = [(row.code, row.name if at < kept else "") for at, row in enumerate(SAME_CODES.rows[:20])]
    coded = [*rows, *[("9", "Việc khác")] * (20 - len(rows))]

    (finding,) = misfit_findings(GIVEN, {"a.xlsx": Misfit(coded, 0)}, 1, lambda: [SAME_CODES])

    assert ("khac-2025" in str(finding.hint)) is is_suggested


def test_of_two_that_fit_the_first_is_suggested() -> None:
    (finding,) = found(1, 1, [SAME_CODES, replace(SAME_CODES, framework_id="ban-sao")])

    assert finding.values["suggestion"] is not None
    assert "--framework khac-2025" in str(finding.hint)


def test_names_are_compared_in_every_spelling() -> None:
    rows = [(row.code, f" {row.name.upper()}") for row in SAME_CODES.rows]

    (finding,) = misfit_findings(GIVEN, {"a.xlsx": Misfit(rows, 0)}, 1, lambda: [SAME_CODES])

    assert "khac-2025" in str(finding.hint)


def test_only_the_first_workbooks_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(misfits_module, "_COMPARED", 1)
    unlike = Misfit([("1", "Việc khác")], 0)

    findings = misfit_findings(GIVEN, {"a.xlsx": unlike, "b.xlsx": misfit()}, 9, lambda: [SAME_CODES])

    assert [str(finding.hint) for finding in findings] == [NO_SUGGESTION] * 2


def test_other_frameworks_are_not_loaded_where_every_workbook_fits() -> None:
    def candidates() -> Sequence[Form]:
        raise AssertionError

    assert misfit_findings(GIVEN, {}, 3, candidates) == []
