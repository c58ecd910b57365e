"""Scoring every leaf of a framework, each for the column of all units."""

from collections.abc import Mapping, Sequence

import numpy as np

from cchc_cli.domain.answers import Answers
from cchc_cli.domain.exact import Mask
from cchc_cli.domain.framework import Area, Framework, Role
from cchc_cli.domain.leaf_scores.leaf import LeafScores, LeafTerms, score_leaf
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.domain.units import Units


def score_leaves(
    answers: Answers,
    framework: Framework,
    units: Units,
    options: ScoringOptions,
    *,
    is_whole_run: bool = True,
) -> Mapping[str, LeafScores]:
    """Score every leaf for all units that answered; by leaf code, in the framework's order.

    Rules that compare units give points in a whole run only: in a few forms of it, the units
    to compare with are missing.
    """
    exempt = _exemptions(answers, framework, units)
    return {
        leaf.code: score_leaf(
            leaf, answers, exempt[leaf.code], _terms(area, framework, options, is_whole_run=is_whole_run)
        )
        for area in framework.areas
        for leaf in area.leaves
    }


def _terms(area: Area, framework: Framework, options: ScoringOptions, *, is_whole_run: bool) -> LeafTerms:
    """Give the terms of an area; a penalty set to 0 for want of evidence would reward the unit."""
    is_penalty = area.role is Role.PENALTY
    return LeafTerms(
        framework.rounding,
        options.stage,
        is_penalty=is_penalty,
        requires_evidence=options.require_evidence and not is_penalty,
        is_whole_run=is_whole_run,
    )


def _exemptions(answers: Answers, framework: Framework, units: Units) -> Mapping[str, Mask]:
    """Give, for every leaf, which units are exempt from it."""
    exempt = {leaf.code: np.zeros(len(answers.unit_codes), dtype=bool) for leaf in framework.leaves}
    leaves_of = exempt_leaves(units, framework)
    for row, code in enumerate(answers.unit_codes):
        for leaf_code in leaves_of.get(code, ()):
            exempt[leaf_code][row] = True
    return exempt


def exempt_leaves(units: Units, framework: Framework) -> Mapping[str, Sequence[str]]:
    """Give the leaves that a unit is exempt from, or from anything above them; by unit code."""
    return {
        unit.code: [
            leaf.code
            for code in unit.exempt
            # A code that does not exist is a finding of its own; see check_exemptions().
            if code in framework.by_code
            for leaf in framework.by_code[code].leaves
        ]
        for unit in units
        if unit.exempt
    }
