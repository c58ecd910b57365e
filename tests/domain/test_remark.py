"""Paths of keys, as people read them."""

import pytest

from cchc_cli.domain.remark import KeyPath, path_text


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), ""),
        (("areas", 0, "criteria", 1, "rule", "share"), "areas[0].criteria[1].rule.share"),
        ((3, "inputs", "a"), "[3].inputs.a"),
        (("options", "Đúng hạn"), 'options["Đúng hạn"]'),
        (("inputs", "previous.a"), 'inputs["previous.a"]'),
    ],
)
def test_paths_are_written_with_dots_and_brackets(path: KeyPath, expected: str) -> None:
    assert path_text(path) == expected
