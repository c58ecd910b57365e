"""A command loads nothing that it does not use."""

import subprocess
import sys
from pathlib import Path

import pytest
from small_campaign import write_framework, write_submission

LOADED = """
import sys
from cchc_cli.cli import run
from cchc_cli.language import Language, LanguageCode
run(sys.argv[1:], Language(LanguageCode.EN))
print(*sys.modules, file=sys.stderr)
"""
READERS = {"python_calamine", "openpyxl", "pebble"}
REPORTS = {"jinja2", "xlsxwriter"}
CHARTS = {"altair", "vl_convert"}


def loaded_by(*arguments: str) -> set[str]:
    """Give the modules that a process of its own has loaded when a command is done."""
    command = (sys.executable, "-c", LOADED, *arguments)
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (["--help"], {"pandas", "numpy", "pydantic", "yaml", *READERS, *REPORTS, *CHARTS}),
        (
            ["score", "--help"],
            {"pandas", "numpy", "yaml", "cchc_cli.domain.framework", *READERS, *REPORTS, *CHARTS},
        ),
        (["score", "--no-such-option"], {"pandas", "numpy", "yaml", *READERS, *REPORTS, *CHARTS}),
        (["framework", "list"], {"pandas", *READERS, *REPORTS, *CHARTS}),
        (["framework", "show", "bo-766"], {"pandas", *READERS, *REPORTS, *CHARTS}),
        (["framework", "check", "bo-766"], {"pandas", *READERS, *REPORTS, *CHARTS}),
        (["framework", "diff", "mau-so-2025", "mau-xa-2025"], {"pandas", *READERS, *REPORTS, *CHARTS}),
        (["diff", "--help"], {"pandas", "numpy", "yaml", *READERS, *REPORTS, *CHARTS}),
        (["report", "--help"], {"pandas", "numpy", "yaml", "docx", *READERS, *REPORTS, *CHARTS}),
        (["explain", "--help"], {"pandas", "numpy", "yaml", "docx", *READERS, *REPORTS, *CHARTS}),
        (["framework", "schema"], {"pandas", "yaml", *READERS, *REPORTS, *CHARTS}),
    ],
)
def test_a_command_loads_no_more_than_it_uses(arguments: list[str], unused: set[str]) -> None:
    assert loaded_by(*arguments) & unused == set()


def test_tables_alone_load_no_reports(tmp_path: Path) -> None:
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "ho-so" / "a.xlsx", framework, "Xã A")
    arguments = ("score", str(tmp_path / "ho-so"), "-f", str(framework), "-o", str(tmp_path / "ket-qua"))
    assert loaded_by(*arguments, "--no-report") & {"openpyxl", "rapidfuzz", *REPORTS, *CHARTS} == set()
    assert loaded_by(*arguments) & REPORTS == REPORTS


def test_checking_forms_loads_no_charts(tmp_path: Path) -> None:
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "ho-so" / "a.xlsx", framework, "Xã A")
    assert loaded_by("validate", str(tmp_path / "ho-so"), "-f", str(framework)) & CHARTS == set()


@pytest.mark.parametrize(
    ("name", "charts"), [("text", set()), ("csv", set()), ("json", set()), ("html", CHARTS)]
)
def test_a_comparison_loads_charts_only_where_they_are_drawn(
    name: str, charts: set[str], tmp_path: Path
) -> None:
    for year, rows in (("2024", "Xã A,80,1\nXã B,70,2\n"), ("2025", "Xã A,81,2\nXã B,90,1\n")):
        (tmp_path / f"{year}.csv").write_text(f"Đơn vị,Chỉ số,Xếp hạng\n{rows}", encoding="utf-8")
    years = [str(tmp_path / "2024.csv"), str(tmp_path / "2025.csv")]
    output = [] if name == "text" else ["--output", str(tmp_path / "so-sanh")]
    assert loaded_by("diff", *years, "--format", name, *output) & CHARTS == charts
