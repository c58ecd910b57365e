"""What the tests of the guard share: a form as it was sent, and what is said of a file that is refused."""

from pathlib import Path

import pytest
from submission_forms import filled, small_form
from workbooks import write_form, write_open_document

from cchc_cli.readers.submissions.guard import Refused, clear


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    """The small form, filled in."""
    return write_form(tmp_path / "form.xlsx", small_form(), filled()).read_bytes()


@pytest.fixture
def document(tmp_path: Path) -> bytes:
    """An open document with two rows."""
    return write_open_document(tmp_path / "form.ods", [["Mã", "Tên"], ["1", 2.5]]).read_bytes()


def refusal(content: bytes) -> Refused:
    """Give what is said of a file that the guard refuses."""
    with pytest.raises(Refused) as refused:
        clear(content)
    return refused.value
