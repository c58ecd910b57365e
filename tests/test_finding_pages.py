"""The reference pages of findings: up to date, whole, and proper Markdown."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from cchc_cli.domain import finding_kinds
from cchc_cli.language import Language, LanguageCode

TOOL = Path(__file__).parent.parent / "tools" / "finding_pages.py"


def _load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("finding_pages_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script that writes the pages."""
    return _load_tool()


def read(tool: ModuleType, language: Language) -> str:
    path: Path = tool.PAGES[language.code]
    return path.read_text(encoding="utf-8")


def test_pages_are_up_to_date(tool: ModuleType, language: Language) -> None:
    assert read(tool, language) == tool.page(language.code), "run `make pages`"


def test_every_language_has_a_page_of_its_own(tool: ModuleType) -> None:
    assert set(tool.PAGES) == set(LanguageCode)
    assert len(set(tool.PAGES.values())) == len(LanguageCode)


def test_every_code_has_one_section_and_one_line_in_the_contents(
    tool: ModuleType, language: Language
) -> None:
    text = read(tool, language)
    codes = [kind.code for kind in finding_kinds.ALL]
    assert re.findall(r"^### (CCHC\d+) \S", text, re.MULTILINE) == codes
    assert re.findall(r"^\| \[(CCHC\d+)\]", text, re.MULTILINE) == codes


def test_every_link_leads_to_an_anchor(tool: ModuleType, language: Language) -> None:
    text = read(tool, language)
    assert set(re.findall(r"\(#(\w+)\)", text)) == set(re.findall(r'<a id="(\w+)">', text))


def test_every_page_links_to_the_other(tool: ModuleType) -> None:
    vietnamese, english = (read(tool, Language(code)) for code in LanguageCode)
    assert f"({tool.PAGES[LanguageCode.EN].name})" in vietnamese
    assert f"({tool.PAGES[LanguageCode.VI].name})" in english


def test_no_text_is_missing_on_a_page(tool: ModuleType, language: Language) -> None:
    text = read(tool, language)
    assert re.findall(r"^(?:### CCHC\d+|\d+\.|\*\*|>)? *$\n\n\n", text, re.MULTILINE) == []
    assert "{" not in text


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("save as *.xlsx", r"save as \*.xlsx"),
        ("the column <code>", r"the column \<code\>"),
        ("`a_b` and a_b", r"`a_b` and a\_b"),
        ("#REF! | #N/A", r"\#REF! \| \#N/A"),
        ("D:\\ho-so", "D:\\\\ho-so"),
    ],
)
def test_signs_of_markdown_are_escaped(tool: ModuleType, written: str, escaped: str) -> None:
    assert tool._escaped(written) == escaped
