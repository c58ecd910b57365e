"""A form is recognised by its rows where nobody names its framework."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from corpus import sample
from workbooks import write_workbook

from cchc_cli.domain.form import Form
from cchc_cli.readers.framework_file import shipped_forms
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.readers.submissions.recognition import Recognition, recognise


@pytest.fixture(scope="module")
def forms() -> tuple[Form, ...]:
    """The forms of all shipped frameworks, and that of the sample."""
    return (*shipped_forms(), sample.form())


def recognised(folder: Path, forms: tuple[Form, ...]) -> Recognition:
    return recognise(find_workbooks([folder]), forms)


def ids(recognition: Recognition) -> list[str]:
    return [form.framework_id for form in recognition.fitting]


@pytest.mark.parametrize("layout", ["tidy", "f1", "f2", "f3"])
def test_a_form_is_recognised_in_every_layout(tmp_path: Path, forms: tuple[Form, ...], layout: str) -> None:
    sample.write(tmp_path, sample.sheets(layout))
    assert ids(recognised(tmp_path, forms)) == [sample.form().framework_id]


def test_an_empty_form_is_recognised(tmp_path: Path, forms: tuple[Form, ...]) -> None:
    sheets = sample.sheets()
    for row in sheets[sample.SHEET][4:]:
        row[sample.INPUTS] = row[sample.SELF_POINTS] = row[sample.EVIDENCE] = None
    sample.write(tmp_path, sheets)
    assert ids(recognised(tmp_path, forms)) == [sample.form().framework_id]


def test_a_damaged_file_before_it_does_not_matter(tmp_path: Path, forms: tuple[Form, ...]) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 cut off")
    sample.write(tmp_path, sample.sheets(), name="b.xlsx")
    assert ids(recognised(tmp_path, forms)) == [sample.form().framework_id]


def test_a_form_of_no_known_framework_is_named(tmp_path: Path) -> None:
    sample.write(tmp_path, sample.sheets())
    assert recognised(tmp_path, shipped_forms()) == Recognition((), sample.FILE)


ROWLESS: Mapping[str, bytes | None] = {"a PDF document": b"%PDF-1.7", "no table": None}


@pytest.mark.parametrize("content", ROWLESS.values(), ids=ROWLESS.keys())
def test_of_a_file_without_rows_nothing_is_said(
    tmp_path: Path, forms: tuple[Form, ...], content: bytes | None
) -> None:
    if content is None:
        write_workbook(tmp_path / "a.xlsx", {"Sheet1": [["Xin chào"]]})
    else:
        (tmp_path / "a.xlsx").write_bytes(content)
    assert recognised(tmp_path, forms) == Recognition(())
