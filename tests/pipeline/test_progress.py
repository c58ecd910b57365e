"""Nobody who wants to know how far the work is."""

import pytest

from cchc_cli.language import say
from cchc_cli.pipeline.progress import NoProgress, Progress


def test_nobody_is_told_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    progress: Progress = NoProgress()
    progress.advance(1, 2)  # even before any step has begun
    progress.begin(say("Reading workbooks"))
    progress.advance(0, 0)
    assert capsys.readouterr() == ("", "")
