"""Blocks that replace nothing are found."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from cchc_cli.writers.template_blocks import blocks_of, idle_blocks

TEMPLATES = {
    "base": "{% block head %}{% block title %}{% endblock %}{% endblock %}",
    "page": "{% extends 'base' %}{% block title %}{% block seal %}{% endblock %}{% endblock %}",
}


def idle(folder: Path, text: str) -> list[tuple[int, str]]:
    path = folder / "own.jinja"
    path.write_text(text, encoding="utf-8")
    found = idle_blocks(Environment(loader=DictLoader(TEMPLATES), autoescape=True), path)
    return [(fault.line, str(fault.message)) for fault in found]


def test_blocks_of_what_is_extended_count_too() -> None:
    assert blocks_of(Environment(loader=DictLoader(TEMPLATES), autoescape=True), "page") == {
        "head",
        "title",
        "seal",
    }


@pytest.mark.parametrize(
    "text",
    [
        "{% extends 'page' %}{% block head %}{% block new %}{% endblock %}{% endblock %}",
        "{% extends 'page' %}{% block seal %}{% endblock %}",
        "{% block whatever %}{% endblock %}",
        "{% extends page %}{% block whatever %}{% endblock %}",
    ],
)
def test_blocks_that_replace_something_or_are_new_are_right(tmp_path: Path, text: str) -> None:
    assert idle(tmp_path, text) == []


def test_a_block_that_replaces_nothing_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    text = "{% extends 'page' %}\n{% block titel %}{% endblock %}"
    assert idle(tmp_path, text) == [
        (2, "What it extends has no block “titel”; there are: head, seal, title.")
    ]


def test_an_environment_without_templates_has_no_blocks() -> None:
    assert blocks_of(Environment(autoescape=True), "page") == ()
