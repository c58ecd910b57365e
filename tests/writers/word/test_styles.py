"""The styles that a template has to have."""

from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from cchc_cli.writers.word import template
from cchc_cli.writers.word.styles import HEADINGS, Style

OURS = Path(template.__file__).parents[2] / "templates" / "report.docx"


@pytest.mark.parametrize("style", Style)
def test_our_template_has_every_style(style: Style) -> None:
    kind = docx.Document(str(OURS)).styles[style.value].type

    assert kind == (WD_STYLE_TYPE.TABLE if style is Style.TABLE else WD_STYLE_TYPE.PARAGRAPH)


def test_there_is_a_heading_for_each_level_in_order() -> None:
    assert [style.value for style in HEADINGS] == ["Heading 1", "Heading 2", "Heading 3"]


def test_every_style_that_the_template_module_promises_exists() -> None:
    promised = str(template.__doc__)

    assert all(f"``{style.value}``" in promised for style in Style)
