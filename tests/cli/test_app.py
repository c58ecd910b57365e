"""The options that all commands share, and what becomes of every exception."""

from pathlib import Path

import pytest
from command_line import Run
from small_campaign import write_framework

import cchc_cli.pipeline.framework
from cchc_cli.cli import run
from cchc_cli.errors import Fault, FrameworkError
from cchc_cli.language import Language, say


@pytest.mark.parametrize("flag", ["--quiet", "-q"])
def test_quiet_leaves_the_result(cchc: Run, flag: str) -> None:
    write_framework(Path("khung.yaml"))
    loud, quiet = cchc("framework", "check", "khung.yaml"), cchc(flag, "framework", "check", "khung.yaml")
    assert (quiet.out, quiet.status) == (loud.out, loud.status)
    assert loud.err
    assert quiet.err == ""


def test_quiet_does_not_hide_why_nothing_was_done(cchc: Run) -> None:
    outcome = cchc("--quiet", "framework", "show", "khong-co")
    assert outcome.status == 2
    assert "khong-co" in outcome.err


def test_colours_can_be_turned_off_on_a_terminal(cchc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in cchc("framework", "list").out
    plain = cchc("--no-color", "framework", "list").out
    assert "\x1b[3" not in plain  # neither does it use any of the eight colours


@pytest.mark.parametrize("position", ["before", "after"])
def test_options_for_all_stand_before_the_command_or_after_it(cchc: Run, position: str) -> None:
    words = ["--quiet", "framework", "list"] if position == "before" else ["framework", "list", "--quiet"]
    assert cchc(*words).status == 0


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_no_error(cchc: Run, flag: str) -> None:
    assert cchc("score", flag).status == 0
    assert cchc("score", flag).err == ""


def test_an_error_of_ours_ends_the_command_with_all_its_faults(
    english: Language, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> object:
        raise FrameworkError(
            say("Nothing works."), [Fault(say("no a"), "f.yaml", 1), Fault(say("no b"), "f.yaml", 2)]
        )

    monkeypatch.setattr(cchc_cli.pipeline.framework, "list_frameworks", fail)
    assert run(["framework", "list"], english) == 2
    assert capsys.readouterr().err.splitlines() == [
        "Error: Nothing works.",
        "  f.yaml:1",
        "    no a",
        "  f.yaml:2",
        "    no b",
    ]


def test_an_error_of_the_system_is_explained(
    english: Language, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> object:
        raise PermissionError(13, "Access is denied", "D:\\khung\\bo-766.yaml")

    monkeypatch.setattr(cchc_cli.pipeline.framework, "list_frameworks", fail)
    assert run(["framework", "list"], english) == 2
    assert capsys.readouterr().err == (
        "Error: D:\\khung\\bo-766.yaml: access is refused; perhaps another program has it open.\n"
    )


@pytest.mark.parametrize("defect", [ZeroDivisionError(), KeyError("x"), RuntimeError("x")])
def test_a_defect_of_ours_is_not_hidden(
    english: Language, monkeypatch: pytest.MonkeyPatch, defect: Exception
) -> None:
    def fail() -> object:
        raise defect

    monkeypatch.setattr(cchc_cli.pipeline.framework, "list_frameworks", fail)
    with pytest.raises(type(defect)):
        run(["framework", "list"], english)


def test_whoever_stops_reading_ends_the_command_quietly(
    english: Language, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> object:
        raise SystemExit(1)  # as rich does when the pipe is closed

    monkeypatch.setattr(cchc_cli.pipeline.framework, "list_frameworks", stop)
    assert run(["framework", "list"], english) == 141
    assert capsys.readouterr() == ("", "")
