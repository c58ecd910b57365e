"""The Vietnamese catalogue: complete, compiled, and Vietnamese."""

import importlib.util
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from cchc_cli.domain import finding_kinds

TOOL = Path(__file__).parent.parent / "tools" / "messages.py"
PLACEHOLDER = re.compile(r"\{[^{}]*\}|\[(?:blue|/)\]|`[a-z_]+`|--[a-z-]+")
ENGLISH = re.compile(r"\b(?:the|of|is|are|and|not|from|this)\b")
CODE = re.compile(r"`[^`]*`|\{[^{}]*\}")


def _load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("messages_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def _translations(catalogue: Catalog) -> dict[str, str]:
    return {str(message.id): str(message.string) for message in catalogue if message.id}


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script that keeps the catalogue."""
    return _load_tool()


@pytest.fixture(scope="module")
def translations(tool: ModuleType) -> Mapping[str, str]:
    """The Vietnamese of every English text."""
    with tool.CATALOGUE.open("rb") as file:
        return _translations(read_po(file, locale="vi"))


def _indented(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("  ")]


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _prose(texts: Iterable[str]) -> list[str]:
    """Take out of texts what is no language: commands, code and placeholders."""
    return [
        CODE.sub("", "\n".join(line for line in text.splitlines() if line not in _indented(text)))
        for text in texts
    ]


def test_every_text_of_the_sources_is_translated(tool: ModuleType, translations: Mapping[str, str]) -> None:
    missing = [text for text in tool.texts() if not translations.get(text)]
    assert not missing, "run `make messages` and translate what it adds to cchc.po"


def test_every_text_of_a_finding_is_collected(tool: ModuleType) -> None:
    collected = set(tool.texts())
    assert [
        (kind.code, text)
        for kind in finding_kinds.ALL
        for text in (kind.title, kind.message, kind.hint, kind.explanation, *kind.steps, kind.example)
        if text and text not in collected
    ] == []


def test_findings_have_titles_of_their_own_in_vietnamese(translations: Mapping[str, str]) -> None:
    titles = Counter(translations.get(kind.title) for kind in finding_kinds.ALL)
    assert [title for title, count in titles.items() if title and count > 1] == []


def test_the_catalogue_has_no_texts_that_the_sources_lack(
    tool: ModuleType, translations: Mapping[str, str]
) -> None:
    assert set(translations) <= set(tool.texts()), "run `make messages`"


def test_placeholders_options_and_markup_agree(translations: Mapping[str, str]) -> None:
    different = {
        english: text
        for english, text in translations.items()
        if _placeholders(english) != _placeholders(text)
    }
    assert not different


def test_examples_agree_line_by_line(translations: Mapping[str, str]) -> None:
    different = {
        english: text for english, text in translations.items() if _indented(english) != _indented(text)
    }
    assert not different


def test_blanks_at_both_ends_agree(translations: Mapping[str, str]) -> None:
    def ends(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    different = {english: text for english, text in translations.items() if ends(english) != ends(text)}
    assert not different


def test_the_compiled_catalogue_says_the_same(tool: ModuleType, translations: Mapping[str, str]) -> None:
    with tool.CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = _translations(read_mo(file))
    assert compiled == translations, "run `make messages`"


def test_vietnamese_letters_are_composed(translations: Mapping[str, str]) -> None:
    assert all(unicodedata.is_normalized("NFC", text) for text in translations.values())


def test_no_english_is_left_over(translations: Mapping[str, str]) -> None:
    assert [text for text in _prose(translations.values()) if ENGLISH.search(text)] == []


def test_no_sentence_was_copied_instead_of_translated(translations: Mapping[str, str]) -> None:
    copied = [english for english, text in translations.items() if english == text]
    assert [text for text in _prose(copied) if re.search(r"[A-Za-z]", text)] == []


def test_sentences_end_as_in_english(translations: Mapping[str, str]) -> None:
    ends = {english: text for english, text in translations.items() if english.endswith((".", ":", "…", "?"))}
    assert {english: text for english, text in ends.items() if english[-1:] != text[-1:]} == {}
