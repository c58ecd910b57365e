"""What the formats are called."""

from cchc_cli.writers.explanation.names import ExplanationFormat


def test_formats_are_called_as_the_command_line_takes_them() -> None:
    assert [*ExplanationFormat] == ["text", "json", "md", "html"]


def test_a_format_is_found_by_its_name() -> None:
    assert ExplanationFormat("md") is ExplanationFormat.MD
