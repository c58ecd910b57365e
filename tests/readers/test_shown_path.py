from pathlib import Path

from cchc_cli.readers.shown_path import shown_path


def test_a_relative_path_is_shown_as_it_was_named() -> None:
    assert shown_path(Path("..") / "ket-qua" / "2025") == "../ket-qua/2025"


def test_an_absolute_path_does_not_tell_where_it_lies(tmp_path: Path) -> None:
    assert shown_path(tmp_path / "ket-qua-2025") == "ket-qua-2025"
