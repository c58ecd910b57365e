"""Running commands as a person does, in an empty folder."""

from pathlib import Path

import pytest
from command_line import Outcome, Run

from cchc_cli.cli import run
from cchc_cli.language import Language


@pytest.fixture
def cchc(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    language: Language,
) -> Run:
    """The command, in each language."""
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "FORCE_COLOR", "NO_COLOR", "CCHC_LANG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> Outcome:
        capsys.readouterr()
        status = run(arguments, language)
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call
