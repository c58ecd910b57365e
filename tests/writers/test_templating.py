"""Templates: every value is escaped once, and a slip of the pen is an error."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

from cchc_cli.domain.assessment import Assessment
from cchc_cli.errors import TemplateError
from cchc_cli.language import Language
from cchc_cli.writers import templating
from cchc_cli.writers.html_report import write_html
from cchc_cli.writers.markdown_report import escape_markdown, write_markdown
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.templating import check_templates, template, template_names

MACRO = "{% macro cell(text) %}<td>{{ text }}</td>{% endmacro %}"


def rendered(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, **values: object) -> str:
    (folder / "page.jinja").write_text(text, encoding="utf-8")
    monkeypatch.setattr(templating, "_TEMPLATES", folder)
    return template("page.jinja").render(**values)


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


def own_folder(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def faults_of(folder: Path) -> dict[str, str]:
    with pytest.raises(TemplateError) as raised:
        check_templates(folder)
    return {f"{Path(fault.file).name}:{fault.line}": str(fault.message) for fault in raised.value.faults}


def test_an_own_template_takes_the_place_of_ours(tmp_path: Path) -> None:
    own = own_folder(tmp_path, {"report.html.jinja": "<p>{{ report }}</p>\n"})
    assert template("report.html.jinja", own=own).render(report="<b>") == "<p>&lt;b&gt;</p>\n"


def test_what_is_not_replaced_is_ours(assessment: Assessment, tmp_path: Path, vietnamese: Language) -> None:
    (tmp_path / "own").mkdir()
    own = own_folder(tmp_path / "own", {"scorecard.html.jinja": ""})
    for name, write in (("report.html", write_html), ("report.md", write_markdown)):
        write(assessment, tmp_path / name, ReportSetting(vietnamese))
        write(assessment, tmp_path / f"own-{name}", ReportSetting(vietnamese, templates=own))
        assert (tmp_path / name).read_bytes() == (tmp_path / f"own-{name}").read_bytes()


def test_ours_can_be_extended(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    text = (
        '{% extends "cchc/report.md.jinja" %}\n'
        "{% block title %}\n# {{ report.heading.title }} (own)\n\n{{ super() }}\n{% endblock %}\n"
    )
    own = own_folder(tmp_path, {"report.md.jinja": text})
    check_templates(own)
    write_markdown(assessment, tmp_path / "a.md", ReportSetting(english))
    write_markdown(assessment, tmp_path / "b.md", ReportSetting(english, templates=own))
    ours, theirs = ((tmp_path / name).read_text(encoding="utf-8") for name in ("a.md", "b.md"))
    first, _, rest = theirs.partition("\n\n")
    assert first.endswith(" (own)")
    assert rest.lstrip("\n").startswith(ours.partition("\n\n")[0])


def test_a_template_of_ours_takes_in_what_is_replaced(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    own = own_folder(tmp_path, {"report.css": "main { color: teal }"})
    write_html(assessment, tmp_path / "report.html", ReportSetting(english, templates=own))
    assert "main { color: teal }" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_parts_of_ones_own_can_be_included(tmp_path: Path) -> None:
    parts = {"report.md.jinja": '{% include "_seal.txt" %} {{ name }}', "_seal.txt": "UBND {{ name }}"}
    own = own_folder(tmp_path, parts)
    check_templates(own)
    assert template("report.md.jinja", own=own).render(name="A") == "UBND A A"


def test_notepad_may_mark_the_order_of_bytes(tmp_path: Path) -> None:
    (tmp_path / "report.md.jinja").write_bytes(b"\xef\xbb\xbf# {{ name }}")
    check_templates(tmp_path)
    assert template("report.md.jinja", own=tmp_path).render(name="A") == "# A"


@pytest.mark.parametrize(
    "text",
    [
        "{{ name }}",
        "{{ name | e }}",
        "{{ name | escape | forceescape }}",
        "{{ '%s' | format(name) }}",
        "{{ [name] | join(', ') }}",
        "{{ name ~ '' }}",
        "{% autoescape false %}{{ name }}{% endautoescape %}",
        "{% set again = name %}{{ again }}",
        "{% macro cell(text) %}{{ text }}{% endmacro %}{{ cell(name) }}",
        "{% filter trim %}{{ name }}{% endfilter %}",
    ],
)
@pytest.mark.parametrize("escape_value", [escape_markdown, None])
def test_no_own_template_shows_a_name_as_markup(tmp_path: Path, text: str, escape_value: object) -> None:
    own = own_folder(tmp_path, {"report.md.jinja": text})
    page = (
        template("report.md.jinja", escape_markdown, own=own)
        if escape_value
        else template("report.md.jinja", own=own)
    )
    shown = page.render(name=HOSTILE_NAME)
    assert "<b>" not in shown
    assert (r"\|" in shown) == (escape_value is not None)


def test_an_own_template_that_changes_is_read_again(tmp_path: Path) -> None:
    own = own_folder(tmp_path, {"report.md.jinja": "one"})
    assert template("report.md.jinja", own=own).render() == "one"
    own_folder(own, {"report.md.jinja": "another one"})
    assert template("report.md.jinja", own=own).render() == "another one"


def test_a_folder_of_good_templates_is_accepted(tmp_path: Path) -> None:
    own = own_folder(tmp_path, dict.fromkeys(template_names(), "{{ report }}"))
    for left_behind in (".DS_Store", "Thumbs.db", "~$report.docx", "report.css~"):
        (own / left_behind).write_bytes(b"\xff\xfe")
    check_templates(own)


def test_every_template_of_ours_can_be_run_as_an_own_one(tmp_path: Path) -> None:
    names = [name for name in template_names() if not name.endswith(".docx")]
    for name in names:
        (tmp_path / name).write_bytes((templating._TEMPLATES / name).read_bytes())
    check_templates(tmp_path)
    assert {"report.html.jinja", "report.md.jinja", "report.css"} <= set(names)


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"There is no folder “.*mau” with own templates"):
        check_templates(tmp_path / "mau")


def test_an_empty_folder_is_refused_with_the_names_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"can be replaced: .*report\.html\.jinja, report\.md\.jinja"):
        check_templates(tmp_path)


def test_all_that_is_wrong_with_a_folder_is_said_at_once(tmp_path: Path) -> None:
    own_folder(
        tmp_path,
        {
            "report.htm.jinja": "",
            "README": "",
            "report.css": "{% if %}",
            "report.md.jinja": '{% extends "cchc/report.md.jinja" %}\n\n{% block titel %}{% endblock %}',
        },
    )
    (tmp_path / "report.html.jinja").write_bytes(b"<p>\n\n\xc3")
    (tmp_path / "units").mkdir()
    (tmp_path / "_logo.svg").symlink_to(tmp_path / "README")
    faults = faults_of(tmp_path)
    assert faults.pop("report.md.jinja:3").startswith("What it extends has no block “titel”; there are: ")
    assert faults == {
        "README:0": "This replaces no template.",
        "_logo.svg:0": "This is no file.",
        "report.css:1": "Jinja cannot read this: Expected an expression, got 'end of statement block'",
        "report.htm.jinja:0": "This replaces no template; perhaps “report.html.jinja” is meant.",
        "report.html.jinja:3": "This is not UTF-8; save the file as UTF-8.",
        "units:0": "This is no file.",
    }


def test_a_template_that_fails_at_once_is_no_traceback(tmp_path: Path) -> None:
    own = own_folder(tmp_path, {"report.md.jinja": "\n{% endif %}"})
    with pytest.raises(TemplateError) as raised:
        template("report.md.jinja", own=own)
    (fault,) = raised.value.faults
    assert (fault.file, fault.line) == (str(own / "report.md.jinja"), 2)
