"""The GitHub action and the pre-commit hook: their shape, and the scripts run for real."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from small_campaign import write_framework, write_submission

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
(VALIDATE,) = (step for step in STEPS if step.get("id") == "validate")
GUIDES = ("ci.md", "ci.vi.md")

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


@dataclass(frozen=True)
class Step:
    """What the step leaves behind."""

    status: int
    out: str
    outputs: Mapping[str, str]
    summary: str


def run_step(folder: Path, **inputs: str) -> Step:
    """Run the script of the step as GitHub does, with ``cchc`` on the path."""
    program = folder / "bin" / "cchc"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m cchc_cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    files = {name: str(folder / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    defaults = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()}
    given = {**defaults, **{name.replace("_", "-"): value for name, value in inputs.items()}}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", VALIDATE["run"]],
        cwd=folder,
        env={
            **os.environ,
            **files,
            **{name: _filled_in(text, given) for name, text in VALIDATE["env"].items()},
            "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    texts = [path.read_text(encoding="utf-8") if path.is_file() else "" for path in map(Path, files.values())]
    outputs = dict(line.split("=", 1) for line in texts[0].splitlines())
    return Step(done.returncode, done.stdout, outputs, texts[1])


def _filled_in(text: str, inputs: Mapping[str, str]) -> str:
    return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], text)


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A folder with a framework and one workbook that answers nothing wrong."""
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "ho so" / "Xã A.xlsx", framework, "Xã A")
    return tmp_path


@needs_bash
def test_the_step_writes_every_report_and_names_it(campaign: Path) -> None:
    step = run_step(campaign, path="ho so", framework="khung.yaml")
    assert step.status == int(step.outputs["status"]) < 2
    assert all((campaign / step.outputs[name]).is_file() for name in ("json", "sarif", "junit"))


@needs_bash
def test_the_step_annotates_and_writes_a_summary(campaign: Path) -> None:
    step = run_step(campaign, path="ho so", framework="khung.yaml")
    assert "::notice title=cchc validate::" in step.out
    assert step.summary.startswith("~~~text\n")
    assert step.summary.endswith("~~~\n")


@needs_bash
def test_the_step_fails_on_warnings_if_asked_to(campaign: Path) -> None:
    units = campaign / "units.csv"
    units.write_text("code,name\nXM01,Xã A\nXM02,Xã B\n", encoding="utf-8")
    calm = run_step(campaign, path="ho so", framework="khung.yaml", units="units.csv")
    strict = run_step(campaign, path="ho so", framework="khung.yaml", units="units.csv", fail_on="warning")
    assert (calm.status, strict.status) == (0, 1)


@needs_bash
def test_the_step_takes_several_paths_in_lines(campaign: Path) -> None:
    write_submission(campaign / "khác" / "Xã B.xlsx", campaign / "khung.yaml", "Xã B")
    step = run_step(campaign, path="ho so\r\nkhác\n", framework="khung.yaml")
    assert "Xã B.xlsx" in (campaign / step.outputs["json"]).read_text(encoding="utf-8")


@needs_bash
def test_a_step_that_validates_nothing_fails_and_names_no_reports(campaign: Path) -> None:
    step = run_step(campaign, path="không có", framework="khung.yaml")
    assert step.status == 2
    assert step.outputs == {"status": "2"}


@needs_bash
def test_a_path_cannot_become_a_command(campaign: Path) -> None:
    step = run_step(campaign, path='$(touch "owned"); `touch owned`', framework="khung.yaml")
    assert step.status == 2
    assert not (campaign / "owned").exists()


@needs_bash
def test_the_step_uses_settings_and_a_baseline(campaign: Path) -> None:
    (campaign / "units.csv").write_text("code,name\nXM01,Xã A\nXM02,Xã B\n", encoding="utf-8")
    (campaign / "ci.yaml").write_text(
        "format: cchc-campaign/1\nunits: units.csv\nfindings: {CCHC501: {severity: error}}\n",
        encoding="utf-8",
    )
    inputs = {"path": "ho so", "framework": "khung.yaml", "config": "ci.yaml"}
    first = run_step(campaign, **inputs)
    (campaign / first.outputs["json"]).rename(campaign / "findings.json")
    second = run_step(campaign, **inputs, baseline="findings.json")
    assert (first.status, second.status) == (1, 0)


def test_every_input_reaches_a_step() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", str(STEPS)))
    assert used == set(ACTION["inputs"])


def test_no_input_is_pasted_into_a_script() -> None:
    assert [step for step in STEPS if "${{" in step.get("run", "")] == []


def test_every_output_is_one_of_the_step() -> None:
    for name, output in ACTION["outputs"].items():
        assert output["value"] == f"${{{{ steps.validate.outputs.{name} }}}}"
        assert f"{name}=" in VALIDATE["run"]


def test_the_action_installs_its_own_files() -> None:
    (install,) = (step for step in STEPS if "pip install" in step.get("run", ""))
    assert install["env"] == {"ACTION_PATH": "${{ github.action_path }}"}
    assert (ROOT / "requirements" / "run.txt").is_file()


@pytest.mark.parametrize("guide", GUIDES)
def test_guides_name_every_input_and_output(guide: str) -> None:
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    names = [*ACTION["inputs"], *ACTION["outputs"]]
    assert [name for name in names if f"`{name}`" not in text] == []


@pytest.mark.parametrize("name", ["ho-so/Xã A.xlsx", "a.XLSM", "a/b.xls", "a.xlsb", "a.ods"])
def test_the_hook_takes_every_kind_of_workbook(name: str) -> None:
    assert re.search(HOOK["files"], name)
    assert not re.search(HOOK["exclude"], name)


@pytest.mark.parametrize("name", ["units.csv", "xlsx", "a.xlsx.md", "ho-so/~$a.xlsx", "~$a.xlsx"])
def test_the_hook_leaves_everything_else(name: str) -> None:
    assert not re.search(HOOK["files"], name) or re.search(HOOK["exclude"], name)


def test_the_hook_runs_a_command_of_the_program() -> None:
    assert HOOK["entry"] == "cchc validate"
    assert HOOK["language"] == "python"
    assert HOOK["require_serial"] is True
