"""Templates: every value is escaped once, and a slip of the pen is an error."""

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

from cchc_cli.writers import templating
from cchc_cli.writers.templating import template

MACRO = "{% macro cell(text) %}<td>{{ text }}</td>{% endmacro %}"


def rendered(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, **values: object) -> str:
    (folder / "page.jinja").write_text(text, encoding="utf-8")
    monkeypatch.setattr(templating, "_TEMPLATES", folder)
    return template("page.jinja").render(values)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ name }}", "&lt;b&gt; &amp; &#34;Xã&#34; &#39;A&#39;"),
        ('<a title="{{ name }}">', '<a title="&lt;b&gt; &amp; &#34;Xã&#34; &#39;A&#39;">'),
        ("{{ [name][0] }}", "&lt;b&gt; &amp; &#34;Xã&#34; &#39;A&#39;"),
        ("{% for one in [name] %}{{ one }}{% endfor %}", "&lt;b&gt; &amp; &#34;Xã&#34; &#39;A&#39;"),
        (MACRO + "{{ cell(name) }}", "<td>&lt;b&gt; &amp; &#34;Xã&#34; &#39;A&#39;</td>"),
        (MACRO + "{{ cell(cell(name)) }}", "<td><td>&lt;b&gt; &amp; &#34;Xã&#34; &#39;A&#39;</td></td>"),
        ("<i>{{ '' if name else 'x' }}</i>", "<i></i>"),
    ],
)
def test_a_value_is_escaped_once_wherever_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, shown: str
) -> None:
    assert rendered(tmp_path, monkeypatch, text, name="<b> & \"Xã\" 'A'") == shown


def test_numbers_are_shown_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(tmp_path, monkeypatch, "{{ count }}", count=12) == "12"


@pytest.mark.parametrize(
    "text", ["{{ nmae }}", "{{ unit.nmae }}", "{% if nmae %}x{% endif %}", "{% for a in nmae %}{% endfor %}"]
)
def test_a_name_that_does_not_exist_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    with pytest.raises(UndefinedError):
        rendered(tmp_path, monkeypatch, text, name="A", unit=Path("a"))


def test_a_template_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(TemplateNotFound):
        template("no-such.jinja")


def test_another_format_escapes_in_its_own_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.jinja").write_text("| {{ name }} |\n", encoding="utf-8")
    monkeypatch.setattr(templating, "_TEMPLATES", tmp_path)
    page = template("page.jinja", lambda value: str(value).replace("|", "\\|"))
    assert page.render(name="<a|b>") == "| <a\\|b> |\n"


def test_what_is_markup_already_is_not_escaped_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(tmp_path, monkeypatch, "{{ part }}", part=Markup("<b>A</b>")) == "<b>A</b>"


def test_lines_of_tags_leave_no_lines_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a\n  {% if true %}\nb\n  {% endif %}\nc\n"
    assert rendered(tmp_path, monkeypatch, text) == "a\nb\nc\n"
