"""What the person who scores decides."""

from cchc_cli.domain.stage import ScoringOptions, Stage


def test_stages_are_named_as_on_the_command_line() -> None:
    assert [str(stage) for stage in Stage] == ["final", "computed", "self"]


def test_unless_somebody_decides_otherwise_all_points_count_without_evidence() -> None:
    assert ScoringOptions() == ScoringOptions(Stage.FINAL, require_evidence=False)
