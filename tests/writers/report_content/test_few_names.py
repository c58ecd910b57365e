"""Names of units in a sentence."""

import pytest

from cchc_cli.writers.report_content.few_names import few_names


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["An"], "An"), (["An", "Bình"], "An, Bình"), (["An", "Bình", "Châu"], "An, Bình and 1 more")],
)
def test_those_that_have_no_room_are_counted(names: list[str], said: str) -> None:
    assert str(few_names(names, 2)) == said
