"""Templates of offices: how tests change one, and what is said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document

from cchc_cli.errors import TemplateError
from cchc_cli.writers.word.template import open_template

OwnTemplate = Callable[[Callable[[Document], None]], Path]

ATTACHED_TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"


def nothing(_: Document) -> None:
    """Leave the template as it is."""


def with_content(folder: Path, change: Callable[[bytes], bytes]) -> Path:
    path = folder / "report.docx"
    path.write_bytes(change(path.read_bytes()))
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(TemplateError) as raised:
        open_template(folder)
    return str(raised.value).replace(str(folder), "own")
