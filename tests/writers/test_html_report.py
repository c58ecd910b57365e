"""``report.html``."""

import json
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from assessments import (
    COMMUNES,
    HOSTILE_NAME,
    Stated,
    assess,
    commune_answers,
    framework_from,
    large_assessment,
)
from page_outline import check_hostile, check_outline, outline_of, skeleton_of
from report_tables import html_links, html_tables
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import sample_diff

import cchc_cli
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.html_report import html_report, write_html
from cchc_cli.writers.report_setting import ReportSetting

STYLES = Path(cchc_cli.__file__).with_name("templates") / "report.css"


def html_of(assessment: Assessment, folder: Path, language: Language, *, has_charts: bool = False) -> str:
    path = folder / "report.html"
    write_html(assessment, path, ReportSetting(language), has_charts=has_charts)
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def full(assessment: Assessment, english: Language) -> str:
    """A report with everything: charts, a year before, a day, pages of units."""
    setting = ReportSetting(english, dated=date(2026, 1, 15), before=sample_diff(), has_unit_pages=True)
    return html_report(assessment, setting)


def test_it_reads_like_this(
    assessment: Assessment, tmp_path: Path, language: Language, snapshot: SnapshotAssertion
) -> None:
    assert skeleton_of(html_of(assessment, tmp_path, language)) == snapshot


def test_names_cannot_become_markup(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    html = html_of(assessment, tmp_path, english)

    assert HOSTILE_NAME not in html
    assert "&lt;b&gt;x&lt;/b&gt;|=1+1 [red]" in html


def test_the_same_assessment_gives_the_same_bytes(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    assert html_of(assessment, tmp_path, vietnamese) == html_of(assessment, tmp_path, vietnamese)


def test_what_is_true_of_every_page_is_true_of_it(
    assessment: Assessment, tmp_path: Path, language: Language
) -> None:
    check_outline(html_of(assessment, tmp_path, language, has_charts=True))


def test_it_says_its_language(assessment: Assessment, tmp_path: Path, vietnamese: Language) -> None:
    assert '<html lang="vi">' in html_of(assessment, tmp_path, vietnamese)


def test_numbers_are_written_as_in_the_language(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    html = html_of(assessment, tmp_path, vietnamese)

    assert "<td>91,67</td>" in html
    assert "91.67" not in html


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

    assert "x�.xlsx" in html_of(broken, tmp_path, english)


def test_a_report_of_a_province_stays_small(tmp_path: Path, vietnamese: Language) -> None:
    html = html_of(large_assessment(168), tmp_path, vietnamese, has_charts=True)
    assert len(html.encode()) < 400_000
    assert html.count("<svg") >= 3


def test_a_report_of_the_whole_country_stays_below_its_limit(english: Language) -> None:
    """The budget is 5 MB for 3,321 units, so 1.5 kB for each; names of places are longer than numbers."""
    html = html_report(large_assessment(600), ReportSetting(english, has_unit_pages=True), has_charts=False)
    assert len(html.encode()) < 600 * 1_350


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
    check_hostile(html, name)


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


def test_bands_that_look_like_markup_stay_text(tmp_path: Path, english: Language) -> None:
    text = COMMUNES.replace("name: Xuất sắc", 'name: "\'><b>x</b>"')
    units = Units((Unit("X1", "Xã A", "xa", "xa"),))
    html = html_of(assess(framework_from(text), units, {"X1": Stated()}), tmp_path, english)
    (order,) = [one["data-order"] for _, one in outline_of(html).tags if "data-order" in one]
    assert json.loads(order or "")[0] == "'><b>x</b>"


def test_names_lead_to_scorecards_and_profiles_to_explanations(full: str) -> None:
    links = html_links(full)
    assert ("units/x1.html", "Scorecard") in links
    assert ("explanations/x1.html", "How every number came about") in links
    rows = [row for table in html_tables(full) if table.kind.startswith("ranking") for row in table.rows]
    assert len(rows) == 8
    assert full.count('data-unit="u1"><td>1') == 1


def test_with_a_year_before_the_ranking_says_who_moved(full: str) -> None:
    (communes, _) = [table for table in html_tables(full) if table.kind.startswith("ranking")]
    assert [(row["Unit"], row["Rank 2024"], row["Change"]) for row in communes.records][1:3] == [
        ("Xã Bình An", "4", "▲3"),
        (HOSTILE_NAME, "3", "="),
    ]


def test_charts_stand_within_the_page_and_say_what_they_show(full: str) -> None:
    outline = outline_of(full)
    charts = [attributes for tag, attributes in outline.tags if tag == "svg"]
    described = {one["aria-describedby"] for one in charts} | {one["aria-labelledby"] for one in charts}
    assert len(charts) >= 3
    assert described <= set(outline.identifiers)


def test_the_day_stands_in_the_head(full: str) -> None:
    assert "<dt>Date of the report</dt><dd>2026-01-15</dd>" in full


def test_headings_go_down_step_by_step(full: str) -> None:
    levels = [int(tag[1]) for tag, _ in outline_of(full).tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_own_templates_are_used(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    (tmp_path / "report.html.jinja").write_text("{{ report.heading.title }}", encoding="utf-8")
    setting = ReportSetting(english, templates=tmp_path)
    assert html_report(assessment, setting, has_charts=False) == "Khung thử nghiệm cấp xã"


def test_no_identifier_is_given_twice(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    tags = outline_of(html_of(assessment, tmp_path, english)).tags
    identifiers = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(identifiers) == len(set(identifiers))


UNCHECKED = Stated({}, {"1.1": 20.0, "1.2": 30.0})


def test_units_on_unchecked_points_are_marked_with_one_footnote_for_a_table(english: Language) -> None:
    units = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa") for code in "ABC"))
    said = {"A": Stated(commune_answers()), "B": UNCHECKED, "C": UNCHECKED}
    page = html_report(
        assess(framework_from(COMMUNES), units, said), ReportSetting(english), has_charts=False
    )
    ranking = page[page.index('id="ranking"') : page.index('id="areas"')]
    assert re.findall(r">Xã (\w)</a>&nbsp;†</th>", ranking) == ["B", "C"]
    assert ranking.count("† Most or all of the unit&#39;s points") == 1


def test_a_limited_band_says_so_with_its_reason(full: str) -> None:
    assert "<small>kept from a higher band: Ban hành kế hoạch muộn</small>" in full


def test_the_year_before_has_a_section_without_codes_of_findings(full: str) -> None:
    section = full[full.index('<section id="changes">') : full.index('<section id="areas">')]
    assert "This mean change is made of" in section
    assert "were made anew among the units of 2025" in section
    assert "was scored by the framework" in section
    assert not re.search(r"CCHC\d", section)


def test_without_a_year_before_there_is_no_such_section(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    assert 'href="#changes"' not in html_of(assessment, tmp_path, english)


def test_areas_of_which_a_part_waits_have_a_footnote(full: str) -> None:
    assert '<p class="hint">Area 2: there are results for only 30 of its 40 points' in full


def test_units_without_points_lead_to_their_scorecard_too(full: str) -> None:
    assert '<a href="units/x5.html">Xã Vắng</a>' in full
