"""The formats by name."""

import pytest
from writers.diff.samples import sample_diff

from cchc_cli.language import Language
from cchc_cli.writers.diff.formats import format_diff
from cchc_cli.writers.diff.names import DiffFormat

# Text is what the terminal shows, and no writer's.
STARTS = {
    DiffFormat.CSV: b"\xef\xbb\xbfgroup,",
    DiffFormat.JSON: b'{\n"format": "cchc-diff/1"',
    DiffFormat.MD: b"# ",
    DiffFormat.HTML: b"<!",
    DiffFormat.XLSX: b"PK",
}


@pytest.mark.parametrize("name", STARTS)
def test_every_format_is_written_by_its_name(name: DiffFormat, english: Language) -> None:
    assert format_diff(sample_diff(), name, english).startswith(STARTS[name])


@pytest.mark.parametrize("name", STARTS)
def test_the_same_comparison_gives_the_same_bytes(name: DiffFormat, vietnamese: Language) -> None:
    assert format_diff(sample_diff(), name, vietnamese) == format_diff(sample_diff(), name, vietnamese)


def test_text_is_what_the_terminal_shows(english: Language) -> None:
    with pytest.raises(ValueError, match="text"):
        format_diff(sample_diff(), DiffFormat.TEXT, english)
