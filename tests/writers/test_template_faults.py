"""What is wrong with an own template is said with file, line, and the names that there are."""

import pickle
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from cchc_cli.errors import Fault, TemplateError
from cchc_cli.writers.report_content.heading import Fact
from cchc_cli.writers.templating import template


@dataclass(frozen=True)
class Page:
    """What a template gets."""

    title: str
    facts: tuple[Fact, ...]

    @cached_property
    def words(self) -> dict[str, str]:
        return {"units": "Đơn vị"}


PAGE = Page("Báo cáo", (Fact("Năm", "2025"), Fact("Đơn vị", "24")))


def error_of(folder: Path, text: str, **files: str) -> TemplateError:
    (folder / "report.md.jinja").write_text(text, encoding="utf-8")
    for name, part in files.items():
        (folder / name).write_text(part, encoding="utf-8")
    with pytest.raises(TemplateError) as raised:
        template("report.md.jinja", own=folder).render(page=PAGE)
    return raised.value


def fault_of(folder: Path, text: str, **files: str) -> Fault:
    (fault,) = error_of(folder, text, **files).faults
    return fault


def test_the_file_is_named_as_its_author_knows_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mau").mkdir()
    assert fault_of(Path("mau"), "{{ pgae }}").file == str(Path("mau/report.md.jinja"))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\n{{ pgae.title }}", 2, "There is no “pgae” here; there are: page."),
        ("{{ page.titel }}", 1, "There is no “titel” here; there are: title, facts, words."),
        (
            "{% for fact in page.facts %}\n\n{{ fcat }}{% endfor %}",
            3,
            "There is no “fcat” here; there are: fact, page.",
        ),
        ("{{ page.facts[0].name }}", 1, "There is no “name” here; there are: label, text."),
        ("{{ page.words.unit }}", 1, "There is no “unit” here; there are: units."),
        ("{{ page.facts[7] }}", 1, "There is no “7” here."),
        ("{{ page.title.size }}", 1, "There is no “size” here."),
        ("{{ seal() }}", 1, "There is no “seal” here; there are: page."),
        ("{{ [] | first }}", 1, "Jinja stops here: No first item, sequence was empty."),
        ("{{ page.title | safe }}", 1, "Jinja cannot read this: No filter named 'safe'."),
        (
            "{{ page.title + 1 }}",
            1,
            'Jinja stops here: TypeError: can only concatenate str (not "int") to str',
        ),
        ("\n{% include 'seal.html' %}", 2, "There is no template “seal.html”."),
        ("{% include '../secret' %}", 1, "There is no template “../secret”."),
        ("{% include '/etc/passwd' %}", 1, "There is no template “/etc/passwd”."),
        ("{% extends 'cchc/repotr.md.jinja' %}", 1, "There is no template “cchc/repotr.md.jinja”."),
    ],
)
def test_what_is_wrong_is_said_at_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    fault = fault_of(tmp_path, text)
    assert (fault.line, str(fault.message)) == (line, said)


def test_a_part_that_is_included_is_named_itself(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, "{% include '_part.md' %}", **{"_part.md": "\n\n{{ nmae }}"})
    assert (Path(fault.file).name, fault.line) == ("_part.md", 3)


def test_a_template_of_ours_is_named_as_it_is_extended(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, "{% extends 'cchc/report.md.jinja' %}")
    assert fault.file == "cchc/report.md.jinja"
    assert str(fault.message).startswith("There is no “report” here; there are: page, ")


def test_a_template_that_includes_itself_ends(tmp_path: Path) -> None:
    assert "RecursionError" in str(fault_of(tmp_path, "{% include 'report.md.jinja' %}").message)


def test_a_name_that_is_only_asked_for_is_no_fault(tmp_path: Path) -> None:
    text = "{{ seal is defined }} {{ seal | default('none') }}"
    (tmp_path / "report.md.jinja").write_text(text, encoding="utf-8")
    assert template("report.md.jinja", own=tmp_path).render() == "False none"


def test_another_process_can_tell_of_it(tmp_path: Path) -> None:
    error = error_of(tmp_path, "{{ pgae }}")
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.faults) == (error.message, error.faults)
