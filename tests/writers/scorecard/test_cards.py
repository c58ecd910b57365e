"""The cards as pages."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME, commune_assessment, commune_units, large_assessment
from contrast import contrast
from page_outline import HOSTILE, Outline, outline_of
from report_tables import html_tables, markdown_tables
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import sample_diff

import cchc_cli
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard import scorecards

STYLES = Path(cchc_cli.__file__).with_name("templates") / "scorecard.css"
LARGEST = 25_000  # bytes


def setting_of(language: Language) -> ReportSetting:
    return ReportSetting(language, before=sample_diff(), has_unit_pages=True)


def page_of(assessment: Assessment, code: str, language: Language) -> str:
    return scorecards(assessment, setting_of(language)).html(code).decode()


def text_of(assessment: Assessment, code: str, language: Language) -> str:
    return scorecards(assessment, setting_of(language)).markdown(code).decode()


def named(assessment: Assessment, name: str) -> Assessment:
    units = (replace(unit, name=name) if unit.code == "X1" else unit for unit in commune_units())
    return replace(assessment, units=Units(tuple(units)))


def outlined(assessment: Assessment, code: str, language: Language) -> Outline:
    return outline_of(page_of(assessment, code, language))


@pytest.mark.parametrize("code", ["X2", "X5", "X7"])
def test_the_page_reads_well(
    code: str, assessment: Assessment, language: Language, snapshot: SnapshotAssertion
) -> None:
    page = page_of(assessment, code, language)
    assert re.sub(r"<style>.*?</style>", "<style>…</style>", page, flags=re.DOTALL) == snapshot


@pytest.mark.parametrize("code", ["X2", "X5", "X7"])
def test_the_text_reads_well(
    code: str, assessment: Assessment, language: Language, snapshot: SnapshotAssertion
) -> None:
    assert text_of(assessment, code, language) == snapshot


def test_the_same_results_give_the_same_bytes(language: Language) -> None:
    def written() -> list[bytes]:
        cards = scorecards(commune_assessment(), setting_of(language))
        return [write(unit.code) for unit in commune_units() for write in (cards.html, cards.markdown)]

    assert written() == written()


def test_cards_do_not_depend_on_those_written_before(assessment: Assessment, english: Language) -> None:
    cards = scorecards(assessment, setting_of(english))
    _ = [cards.html(unit.code) for unit in assessment.units]
    assert cards.html("X7") == scorecards(assessment, setting_of(english)).html("X7")


def test_the_page_has_no_script_and_asks_for_nothing(assessment: Assessment, language: Language) -> None:
    page = page_of(assessment, "X1", language)
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert not re.search(r"<script|<img|<link|src=|@import|url\(|@font-face|https?://", page)


def test_captions_scopes_and_headings_are_in_order(assessment: Assessment, language: Language) -> None:
    outline = outlined(assessment, "X2", language)
    names = [tag for tag, _ in outline.tags]
    assert names.count("caption") == names.count("table") == 1
    assert {attributes.get("scope") for tag, attributes in outline.tags if tag == "th"} == {"col", "row"}
    levels = [int(name[1]) for name in names if re.fullmatch(r"h\d", name)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_drawings_are_no_riddle_to_a_screen_reader(assessment: Assessment, english: Language) -> None:
    drawings = [attributes for tag, attributes in outlined(assessment, "X1", english).tags if tag == "svg"]
    assert drawings
    assert {drawing.get("aria-hidden") for drawing in drawings} == {"true"}


def test_every_loss_leads_to_its_explanation(assessment: Assessment, english: Language) -> None:
    links = [attributes["href"] for tag, attributes in outlined(assessment, "X7", english).tags if tag == "a"]
    assert links == [
        "../report.html",
        "../explanations/x7.html",
        "../explanations/x7.html#c1.1",
        "../explanations/x7.html#c2.2",
    ]


def test_a_card_that_stands_alone_has_no_links(assessment: Assessment, english: Language) -> None:
    page = scorecards(assessment, ReportSetting(english)).html("X7").decode()
    assert "<a " not in page


@pytest.mark.parametrize("name", [*HOSTILE, "\udcff"])
def test_a_hostile_name_is_seen_as_it_is(name: str, assessment: Assessment, language: Language) -> None:
    outline = outlined(named(assessment, name), "X1", language)
    assert {tag for tag, _ in outline.tags} & {"img", "script", "iframe", "object", "form"} == set()
    assert name.replace("\udcff", "\ufffd") in outline.texts


def test_a_hostile_name_breaks_no_markdown(assessment: Assessment, language: Language) -> None:
    text = text_of(assessment, "X3", language)
    assert text.startswith("# \\<b\\>x\\</b\\>\\|=1+1 \\[red\\]\n")
    # Whoever ties with it, or is compared with it, names it too.
    tied = replace(assessment, units=named(assessment, HOSTILE_NAME).units)
    assert "<b>" not in text_of(tied, "X2", language)


def test_both_formats_show_the_same_areas(assessment: Assessment, language: Language) -> None:
    (page,) = html_tables(page_of(assessment, "X3", language))
    text = next(
        table for table in markdown_tables(text_of(assessment, "X3", language)) if len(table.head) == 6
    )
    bars = page.head[3]
    shown = [[cell for head, cell in zip(page.head, row, strict=True) if head != bars] for row in page.rows]
    assert shown == text.rows


def test_an_own_template_replaces_ours(assessment: Assessment, english: Language, tmp_path: Path) -> None:
    own = '{% extends "cchc/scorecard.html.jinja" %}{% block findings %}<p>Ours.</p>{% endblock %}'
    (tmp_path / "scorecard.html.jinja").write_text(own, encoding="utf-8")
    page = scorecards(assessment, ReportSetting(english, templates=tmp_path)).html("X2").decode()
    assert "<p>Ours.</p>" in page
    assert "CCHC398" not in page


def test_a_card_of_a_country_is_small(language: Language) -> None:
    country = large_assessment(30)
    cards = scorecards(country, ReportSetting(language, has_unit_pages=True))
    assert max(len(cards.html(unit.code)) for unit in country.units) < LARGEST


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(scheme: str) -> None:
    light, dark = STYLES.read_text(encoding="utf-8").split("prefers-color-scheme: dark")
    colours = dict(re.findall(r"--([\w-]+): (#\w{6})", light if scheme == "light" else light + dark))
    for text in ("ink", "soft", "accent", "error"):
        assert contrast(colours[text], colours["paper"]) >= 4.5
    assert contrast(colours["ink"], colours["notice"]) >= 4.5
    # What a bar tells has to be seen, though its figure stands beside it.
    assert contrast(colours["accent"], colours["paper"]) >= 3
