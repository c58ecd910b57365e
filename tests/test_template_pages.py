"""The pages on own templates: what they say that templates get is what templates get."""

import importlib.util
import re
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import Explainer
from cchc_cli.errors import TemplateError
from cchc_cli.language import Language
from cchc_cli.writers.explanation.page import explanation_page
from cchc_cli.writers.html_report import write_html
from cchc_cli.writers.markdown_report import write_markdown
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard import scorecards
from cchc_cli.writers.templating import check_templates, template_names

TOOL = Path(__file__).parent.parent / "tools" / "template_pages.py"
SHIPPED = TOOL.parent.parent / "src" / "cchc_cli" / "templates"
_EXAMPLE = re.compile(r"`mau-bao-cao/([\w.]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMES = re.compile(r"there are: (.*)\.$")

Write: TypeAlias = Callable[[Assessment, Path, ReportSetting], object]

WRITERS: Mapping[str, Write] = {
    "report.html.jinja": write_html,
    "report.md.jinja": write_markdown,
    "scorecard.html.jinja": lambda run, _, setting: scorecards(run, setting).html("X1"),
    "scorecard.md.jinja": lambda run, _, setting: scorecards(run, setting).markdown("X1"),
    "explanation.html.jinja": lambda run, _, setting: explanation_page(Explainer(run).unit("X1"), setting),
}
"""What lays out by each template."""


def _load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("template_pages_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


TOOL_MODULE = _load_tool()
TEMPLATES: Mapping[str, Mapping[str, object]] = TOOL_MODULE.TEMPLATES


def names_said(text: str, name: str, folder: Path, assessment: Assessment, language: Language) -> list[str]:
    """Give the names that an error says there are, where a template asks for one that there is not."""
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError) as raised:
        WRITERS[name](assessment, folder / "out", ReportSetting(language, templates=folder))
    (fault,) = raised.value.faults
    found = _NAMES.search(str(fault.message))
    assert found is not None
    return found[1].split(", ")


def read(language: Language) -> str:
    path: Path = TOOL_MODULE.PAGES[language.code]
    return path.read_text(encoding="utf-8")


def test_pages_are_up_to_date(language: Language) -> None:
    assert read(language) == TOOL_MODULE.page(language.code), "run `make pages`"


def test_every_template_of_the_reports_is_described(language: Language) -> None:
    of_reports = re.compile(
        r"(report|scorecard|explanation)\.\w+\.jinja|report\.docx|(report|scorecard|explanation)\.css"
    )
    wanted = {name for name in template_names() if of_reports.fullmatch(name)}
    assert {name for name in wanted if f"`{name}`" not in read(language)} == set()
    assert {name for name in wanted if name.endswith(".jinja")} == set(TEMPLATES) == set(WRITERS)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_gets_the_values_that_the_page_names(
    name: str, assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    said = names_said("{{ no_such_name }}", name, tmp_path, assessment, english)
    assert said == sorted(TEMPLATES[name])


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name, values in TEMPLATES.items() for value in values if is_dataclass(values[value])],
)
def test_a_value_holds_what_the_page_says(
    name: str, value: str, assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    said = names_said(f"{{{{ {value}.no_such_name }}}}", name, tmp_path, assessment, english)
    assert said == [member for member, _, _ in TOOL_MODULE.members(TEMPLATES[name][value])]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_copy_of_our_templates_lays_out_the_same(
    name: str, assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for one in SHIPPED.iterdir():
        if one.suffix in {".jinja", ".css"}:
            (own / one.name).write_bytes(one.read_bytes())
    check_templates(own)

    def laid_out(templates: Path | None) -> object:
        out = tmp_path / "out"
        setting = ReportSetting(vietnamese, has_unit_pages=True, templates=templates)
        return WRITERS[name](assessment, out, setting) or out.read_bytes()

    assert laid_out(own) == laid_out(None)


def test_every_type_that_is_named_has_its_place(language: Language) -> None:
    text = read(language)
    targets = re.findall(r"\]\(#([\w-]+)\)", text)
    assert len(targets) > 30
    assert [target for target in targets if text.count(f'<a id="{target}"></a>') != 1] == []


def test_the_example_can_be_used(assessment: Assessment, tmp_path: Path, language: Language) -> None:
    files = dict(_EXAMPLE.findall(read(language)))
    assert list(files) == ["report.css", "report.md.jinja", "_contact.md"]
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    check_templates(tmp_path)
    for name, write in (("report.html", write_html), ("report.md", write_markdown)):
        write(assessment, tmp_path / name, ReportSetting(language, templates=tmp_path))
    page, text = ((tmp_path / name).read_text(encoding="utf-8") for name in ("report.html", "report.md"))
    assert page.index("--accent: #7a1f3d") > page.index("--accent:")
    assert text.startswith("# Khung thử nghiệm cấp xã\n")
    assert re.search(r"^> .* 2025\.$", text, re.MULTILINE)
    assert files["_contact.md"] in text


def test_both_pages_have_the_same_example() -> None:
    def shape(path: Path) -> list[list[str]]:
        found = _EXAMPLE.findall(path.read_text(encoding="utf-8"))
        return [[name, *re.findall(r"{%.*?%}|{{.*?}}", text)] for name, text in found]

    one, other = TOOL_MODULE.PAGES.values()
    assert shape(one) == shape(other)
