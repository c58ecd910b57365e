"""``report.html``."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, framework_from, large_assessment
from report_tables import html_links, html_tables
from syrupy.assertion import SnapshotAssertion

import cchc_cli
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.html_report import write_html
from cchc_cli.writers.report_setting import ReportSetting

STYLES = Path(cchc_cli.__file__).with_name("templates") / "report.css"
VOID = {"meta", "br"}


def html_of(assessment: Assessment, folder: Path, language: Language) -> str:
    path = folder / "report.html"
    write_html(assessment, path, ReportSetting(language))
    return path.read_text(encoding="utf-8")


class Outline(HTMLParser):
    """Checks that every tag is closed in order, and keeps what is needed to judge a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline_of(html: str) -> Outline:
    outline = Outline()
    outline.feed(html)
    outline.close()
    return outline


def test_it_reads_like_this(
    assessment: Assessment, tmp_path: Path, language: Language, snapshot: SnapshotAssertion
) -> None:
    assert html_of(assessment, tmp_path, language) == snapshot


def test_names_cannot_become_markup(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    html = html_of(assessment, tmp_path, english)

    assert HOSTILE_NAME not in html
    assert "&lt;b&gt;x&lt;/b&gt;|=1+1 [red]" in html


def test_the_same_assessment_gives_the_same_bytes(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    assert html_of(assessment, tmp_path, vietnamese) == html_of(assessment, tmp_path, vietnamese)


def test_it_needs_nothing_from_elsewhere(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    html = html_of(assessment, tmp_path, english)

    assert not re.search(r"<script|<img|<link|src=|@import|url\(|@font-face", html)


def test_every_tag_is_closed(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    assert outline_of(html_of(assessment, tmp_path, english)).open == []


def test_every_heading_of_a_table_says_what_it_heads(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    tags = outline_of(html_of(assessment, tmp_path, english)).tags

    assert {attributes.get("scope") for tag, attributes in tags if tag == "th"} == {"col", "row"}


def test_it_says_its_language(assessment: Assessment, tmp_path: Path, vietnamese: Language) -> None:
    assert '<html lang="vi">' in html_of(assessment, tmp_path, vietnamese)


def test_numbers_are_written_as_in_the_language(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    html = html_of(assessment, tmp_path, vietnamese)

    assert "<td>91,67</td>" in html
    assert "91.67" not in html


def test_the_links_of_the_contents_lead_somewhere(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    tags = outline_of(html_of(assessment, tmp_path, english)).tags
    targets = {attributes["href"] for tag, attributes in tags if tag == "a"}
    places = {f"#{attributes['id']}" for _, attributes in tags if "id" in attributes}

    assert targets == places


def test_only_addresses_of_the_web_become_links(tmp_path: Path, english: Language) -> None:
    text = COMMUNES.replace("date: 2025-01-02", 'url: "javascript:alert(1)"')
    bad = assess(framework_from(text), Units(()), {})

    assert "javascript" not in html_of(bad, tmp_path, english)


def test_a_framework_without_units_gives_a_report(tmp_path: Path, english: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units(()), {})

    assert "There are no units to rank." in html_of(nobody, tmp_path, english)


def test_a_file_name_with_half_a_character_can_be_written(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    kind = FindingKind("CCHC199", Severity.ERROR, "Bad.", "Mend it.")
    broken = replace(assessment, findings=(Finding(kind, Place("x\udcff.xlsx")),))

    assert "x?.xlsx" in html_of(broken, tmp_path, english)


def test_a_report_of_a_province_stays_small(tmp_path: Path, vietnamese: Language) -> None:
    assert len(html_of(large_assessment(168), tmp_path, vietnamese)) < 300_000


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_text_can_be_read_on_every_colour(palette: str) -> None:
    light, dark = re.findall(r":root \{(.*?)\}", STYLES.read_text(encoding="utf-8"), flags=re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", light if palette == "light" else dark))
    pairs = [(f"h{step}", f"h{step}-ink") for step in range(7)]
    pairs += [("paper", ink) for ink in ("ink", "soft", "accent", "error", "warning")]
    pairs += [("wash", "ink"), ("wash", "soft"), ("notice", "ink")]

    assert min(contrast(colours[ground], colours[ink]) for ground, ink in pairs) >= 4.5


def contrast(first: str, second: str) -> float:
    """Give the contrast of two colours as WCAG defines it."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_unit_that_said_nothing_is_listed_with_the_reason(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    html = html_of(assessment, tmp_path, english)

    assert '<th scope="row">Xã Vắng</th><td>X5</td><td>–</td><td>no submission received</td>' in html


def test_a_single_answer_is_enough(tmp_path: Path, english: Language, assessment: Assessment) -> None:
    units = Units(assessment.units.units[:1])
    one = assess(assessment.framework, units, {"X1": Stated({"2.1": {"value": 1}})})

    assert "Xã Tân Hòa" in html_of(one, tmp_path, english)


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "</td></tr></table>",
    "&lt;b&gt;",
    "<!--",
    "]]>",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_shown_and_never_run(name: str, tmp_path: Path, english: Language) -> None:
    units = Units((Unit("X1", name, "xa", name), Unit("X2", "Xã B", "xa", name)))
    finding = Finding(
        FindingKind("CCHC199", Severity.ERROR, "{text}", "{text}"), Place(name, name, name), "X1"
    )
    framework = framework_from(COMMUNES).model_copy(update={"title": name})
    said = {"X1": Stated({"1.1": {"value": "Đúng hạn"}})}
    html = html_of(
        assess(framework, units, said, (replace(finding, values={"text": name}),)), tmp_path, english
    )
    tables = html_tables(html)
    assert [table.heading for table in tables if table.kind == "ranking"] == [name]
    assert [row[1] for table in tables if table.kind == "ranking" for row in table.rows[1:]] == [name]
    assert {tag for tag, _ in outline_of(html).tags} & {"script", "img", "iframe", "object", "form"} == set()
    assert not [one for _, attributes in outline_of(html).tags for one in attributes if one.startswith("on")]


def test_every_table_has_a_cell_for_every_heading(
    assessment: Assessment, tmp_path: Path, language: Language
) -> None:
    tables = html_tables(html_of(assessment, tmp_path, language))
    assert len(tables) >= 8
    assert [table.head for table in tables if {len(row) for row in table.rows} != {len(table.head)}] == []


def test_every_table_can_be_scrolled_with_the_keyboard(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    tags = outline_of(html_of(assessment, tmp_path, english)).tags
    regions = [attributes for _, attributes in tags if attributes.get("role") == "region"]
    assert len(regions) == len([tag for tag, _ in tags if tag == "table"])
    assert all(one.get("tabindex") == "0" and one.get("aria-label") for one in regions)


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://vanban.chinhphu.vn/?docid=1&x=2", True),
        ("http://thu.vn/a b", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("file:///etc/passwd", False),
        (" https://a.vn", False),
    ],
)
def test_a_reference_links_to_the_web_or_nowhere(
    url: str, *, is_link: bool, tmp_path: Path, english: Language
) -> None:
    text = COMMUNES.replace("date: 2025-01-02", f"url: {url!r}")
    html = html_of(assess(framework_from(text), Units(()), {}), tmp_path, english)
    outside = [(address, words) for address, words in html_links(html) if not address.startswith("#")]
    assert outside == ([(url, "Quyết định ban hành bộ tiêu chí")] if is_link else [])


def test_a_colour_never_stands_alone(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    """Whoever does not see colours reads the figure in the same cell."""
    heat = [table for table in html_tables(html_of(assessment, tmp_path, english)) if table.kind == "heat"]
    assert all(cell for table in heat for row in table.rows for cell in row)


def test_the_policy_of_the_page_lets_nothing_run_and_nothing_load(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    tags = outline_of(html_of(assessment, tmp_path, english)).tags
    (policy,) = [one["content"] for tag, one in tags if tag == "meta" and "http-equiv" in one]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_no_identifier_is_given_twice(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    tags = outline_of(html_of(assessment, tmp_path, english)).tags
    identifiers = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(identifiers) == len(set(identifiers))
