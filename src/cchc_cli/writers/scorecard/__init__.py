"""Scorecards: one page for each unit, with what it lost, why, and how to win it back."""

from cchc_cli.writers.scorecard.cards import Scorecards, scorecards

__all__ = ["Scorecards", "scorecards"]
