"""The originals of the fuzzer, how they are read, and changes of their XML."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from cchc_cli.readers.submissions.reading import Depth, Reading, WorkbookReader
from fuzz.originals import Original, form, originals


@pytest.fixture(scope="session")
def written() -> Mapping[str, Original]:
    """Every original, by name."""
    return originals()


@pytest.fixture(scope="session")
def original(written: Mapping[str, Original]) -> Original:
    """The tidy form, written as Excel does."""
    return written["tidy-shared.xlsx"]


@pytest.fixture(scope="session")
def reader() -> WorkbookReader:
    """What reads them, as ``cchc validate`` does."""
    return WorkbookReader(form(), Depth.EVERYTHING)


@pytest.fixture
def reading(original: Original, reader: WorkbookReader, tmp_path: Path) -> Reading:
    """What is read from it."""
    (tmp_path / original.name).write_bytes(original.content)
    return reader.read(tmp_path, original.name)
