"""What the years rest on."""

from dataclasses import replace

from writers.diff.samples import sample_diff

from cchc_cli.domain.stage import Stage
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.year import Basis
from cchc_cli.language import Language
from cchc_cli.writers.diff.page_basis import BasisLine, basis_of


def between(before: Basis, after: Basis) -> YearDiff:
    diff = sample_diff()
    return replace(diff, before=replace(diff.before, basis=before), after=replace(diff.after, basis=after))


def test_both_years_stand_beside_each_other(english: Language) -> None:
    assert BasisLine("Framework", "mau-xa-2024", "mau-xa-2025") in basis_of(sample_diff(), english)


def test_what_only_one_year_says_is_shown_with_a_dash(english: Language) -> None:
    lines = basis_of(between(Basis(None), Basis(100, Stage.SELF)), english)
    assert BasisLine("Scale", "–", "100 points") in lines
    assert BasisLine("Ranked on", "–", "self-assessed points, not verified") in lines


def test_what_neither_year_says_is_left_out(english: Language) -> None:
    labels = [line.label for line in basis_of(between(Basis(None), Basis(None)), english)]
    assert labels == ["Source", "Units"]


def test_a_year_without_a_survey_says_so(english: Language) -> None:
    lines = basis_of(between(Basis(100, has_survey=False), Basis(100, has_survey=True)), english)
    assert BasisLine("Survey points", "no", "yes") in lines
