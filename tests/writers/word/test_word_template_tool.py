"""The script that makes our template."""

import importlib.util
from io import BytesIO
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest
from archives import members_of

TOOL = Path(__file__).parents[3] / "tools" / "word_template.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script."""
    spec = importlib.util.spec_from_file_location("word_template_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_the_template_is_up_to_date(tool: ModuleType) -> None:
    shipped = members_of(tool.TEMPLATE.read_bytes())

    assert {name: part.encode() for name, part in tool.parts().items()} == shipped, (
        "run tools/word_template.py"
    )


def test_the_template_holds_no_clock_reading(tool: ModuleType) -> None:
    with ZipFile(BytesIO(tool.TEMPLATE.read_bytes())) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}
