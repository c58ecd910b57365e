"""An own template shows what it is given, and does nothing else."""

from pathlib import Path

import pytest

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.errors import TemplateError
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.report_content.figures import Figures
from cchc_cli.writers.templating import template


def rendered(folder: Path, text: str, **values: object) -> str:
    (folder / "report.md.jinja").write_text(text, encoding="utf-8")
    return template("report.md.jinja", own=folder).render(**values)


@pytest.mark.parametrize(
    "text",
    [
        "{{ path.unlink() }}",
        "{{ path.read_text() }}",
        "{{ path.parent.joinpath('x').write_text('y') }}",
        "{{ [path] | map('unlink') }}{{ [path.unlink] | map('call') | list }}",
        "{{ kind('x') }}",
        "{{ kind.__subclasses__() }}",
        "{{ name.__class__.__mro__ }}",
        "{{ name['__class__'] }}",
        "{{ (name | attr('__class__')).__mro__ }}",
        "{{ '{0.__class__}'.format(name) }}",
        "{{ '%s' | format(path.unlink()) }}",
        "{{ open('x') }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ joiner.__init__.__globals__.os.system('id') }}",
        "{% for x in range(1000000) %}{% endfor %}",
        "{{ rows.append(1) }}",
        "{{ words.update({'a': 'b'}) }}",
        "{{ lipsum() }}",
        "{{ rows | random }}",
    ],
)
def test_nothing_but_showing_is_allowed(tmp_path: Path, text: str) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("kept", encoding="utf-8")
    with pytest.raises(TemplateError):
        rendered(tmp_path, text, path=kept, name="A", rows=[1], words={}, kind=ScoringOptions)
    assert kept.read_text(encoding="utf-8") == "kept"


def test_what_is_refused_is_named_without_its_address_in_memory(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as raised:
        rendered(tmp_path, "{{ path.unlink() }}", path=tmp_path)
    (fault,) = raised.value.faults
    assert str(fault.message) == "A template may only show what it is given: unlink()"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ name.upper() }}", "XÃ AN"),
        ("{{ name.split()[1] }}", "An"),
        ("{{ words.items() | list | length }}", "1"),
        ("{% for x in range(2) %}{{ loop.cycle('a', 'b') }}{% endfor %}", "ab"),
        ("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}", "ab"),
        ("{% set n = namespace(x=1) %}{% set n.x = 2 %}{{ n.x }}", "2"),
        ("{% macro m(x) %}<{{ x }}>{{ caller() }}{% endmacro %}{% call m('a') %}b{% endcall %}", "<a>b"),
        ("{% for x in [[1], [2]] recursive %}{{ x if x is number else loop(x) }}{% endfor %}", "12"),
        ("{{ figures.published(17.5) }}", "17,50"),
    ],
)
def test_what_shows_something_is_allowed(tmp_path: Path, text: str, shown: str) -> None:
    figures = Figures(Language(LanguageCode.VI), Rounding(decimals=2))
    assert rendered(tmp_path, text, name="Xã An", words={"a": "b"}, figures=figures) == shown
