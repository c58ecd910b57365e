"""What keeps two years from being compared, or makes it doubtful."""

from dataclasses import replace

import pytest
from domain.year_diff.years import ladder, published

from cchc_cli.domain.stage import Stage
from cchc_cli.domain.year_diff.basis import check_basis, is_comparable
from cchc_cli.domain.year_diff.year import Basis, YearResults

PLAIN = Basis(100.0)


def codes(old: Basis = PLAIN, new: Basis = PLAIN, labels: tuple[str, str] = ("2024", "2025")) -> list[str]:
    years = [
        replace(ladder("a", label=label), basis=basis)
        for label, basis in zip(labels, (old, new), strict=True)
    ]
    return [finding.code for finding in check_basis(*years)]


def of_unknown_scale(*indices: float | None) -> YearResults:
    rows = [(f"u{at}", f"Xã {at}", "xa", index, at) for at, index in enumerate(indices, start=1)]
    return published(rows, scale=None)


def test_two_years_on_the_same_basis_are_in_no_doubt() -> None:
    basis = Basis(100.0, Stage.FINAL, True, True, "khung", "0f")  # noqa: FBT003 - the fields of a basis
    assert codes(basis, basis) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"scale": 70.0}, "CCHC581"),
        ({"framework_sha256": "1e", "framework_id": "khung-2025"}, "CCHC582"),
        ({"stage": Stage.SELF}, "CCHC583"),
        ({"is_appraised": False}, "CCHC584"),
        ({"has_survey": False}, "CCHC585"),
    ],
)
def test_what_differs_is_said(change: dict[str, object], code: str) -> None:
    basis = Basis(100.0, Stage.FINAL, True, True, "khung", "0f")  # noqa: FBT003 - the fields of a basis
    assert codes(basis, replace(basis, **change)) == [code]  # type: ignore[arg-type]
    assert codes(replace(basis, **change), basis) == [code]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unknown",
    [
        {"scale": None},
        {"framework_sha256": "", "framework_id": ""},
        {"stage": None},
        {"is_appraised": None},
        {"has_survey": None},
    ],
)
def test_what_is_not_known_differs_from_nothing(unknown: dict[str, object]) -> None:
    basis = Basis(100.0, Stage.FINAL, True, True, "khung", "0f")  # noqa: FBT003 - the fields of a basis
    assert codes(basis, replace(basis, **unknown)) == []  # type: ignore[arg-type]


def test_the_year_that_has_a_survey_is_named() -> None:
    years = [
        replace(ladder("a", label=label), basis=Basis(100.0, has_survey=has_survey))
        for label, has_survey in (("2024", False), ("2025", True))
    ]
    assert [str(one.message) for one in check_basis(*years)] == ["Only 2025 has points of a survey in it."]


def test_the_same_year_twice_is_said() -> None:
    assert codes(labels=("2025", "2025")) == ["CCHC586"]


def test_years_the_wrong_way_round_are_said() -> None:
    assert codes(labels=("2025", "2024")) == ["CCHC587"]


def test_years_that_are_no_numbers_have_no_order() -> None:
    assert codes(labels=("sau", "truoc")) == []


def test_totals_of_unknown_scales_far_from_each_other_are_not_compared() -> None:
    before, after = of_unknown_scale(40, 38, 36), replace(of_unknown_scale(85, 80, 79), label="2025")
    assert not is_comparable(before, after)
    assert [(one.code, one.values) for one in check_basis(before, after)] == [
        ("CCHC580", {"before": 38.0, "after": 80.0})
    ]


def test_totals_of_unknown_scales_near_each_other_are_compared() -> None:
    assert is_comparable(of_unknown_scale(60, 50), of_unknown_scale(80, 79))


def test_known_scales_are_compared_however_far_the_indices_lie_apart() -> None:
    assert is_comparable(published([("a", "A", "xa", 10.0, 1)]), published([("a", "A", "xa", 90.0, 1)]))


@pytest.mark.parametrize("indices", [(), (None,), (0.0,)])
def test_a_year_without_numbers_is_no_other_scale(indices: tuple[float | None, ...]) -> None:
    year = of_unknown_scale(*indices)
    assert is_comparable(year, year)
    assert [one.code for one in check_basis(year, replace(year, label="2025"))] == []
