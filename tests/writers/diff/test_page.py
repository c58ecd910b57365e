"""The page of a comparison."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from page_outline import HOSTILE, check_hostile, outline_of, skeleton_of
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import (
    STORIES,
    Story,
    diff_of,
    large_diff,
    named_diff,
    sample_diff,
    table_diff,
)

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.page import diff_page
from cchc_cli.writers.diff.page_lines import NAMED_WHOLE
from cchc_cli.writers.diff.page_stories import LIGHT_FROM


def page_of(diff: YearDiff, language: Language) -> str:
    return diff_page(diff, language).decode()


@pytest.fixture(scope="module")
def html(english: Language) -> str:
    """The page of a comparison with one of everything."""
    return page_of(sample_diff(), english)


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert skeleton_of(page_of(sample_diff(), language)) == snapshot


def test_a_comparison_of_tables_reads_like_this(vietnamese: Language, snapshot: SnapshotAssertion) -> None:
    page = page_of(table_diff(), vietnamese)
    main = page[page.index("<main>") : page.index("</main>")]
    assert re.sub(r"<svg\b.*?</svg>", "<svg>…</svg>", main, flags=re.DOTALL) == snapshot


def test_warnings_come_before_any_figure(html: str) -> None:
    assert html.index("CCHC549") < html.index("<table") < html.index("<svg")


def test_the_same_comparison_gives_the_same_bytes(vietnamese: Language) -> None:
    assert diff_page(sample_diff(), vietnamese) == diff_page(sample_diff(), vietnamese)


def test_it_needs_nothing_from_elsewhere(html: str) -> None:
    assert not re.search(r"<img|<link|src=|@import|url\(|@font-face|https?://", html)


def test_no_script_but_its_own_may_run(html: str) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)
    policy = b64encode(sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{policy}'" in html


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_shown_and_never_run(name: str, english: Language) -> None:
    check_hostile(page_of(named_diff(name), english), name)


def test_every_tag_is_closed_and_every_head_says_what_it_heads(html: str) -> None:
    tags = outline_of(html).tags
    assert {attributes.get("scope") for tag, attributes in tags if tag == "th"} == {"col", "row"}


def test_every_table_has_a_caption(html: str) -> None:
    tags = [tag for tag, _ in outline_of(html).tags]
    assert tags.count("caption") == tags.count("table")


def test_every_chart_is_an_image_with_a_title_and_a_text(html: str) -> None:
    tags = outline_of(html).tags
    charts = [attributes for tag, attributes in tags if tag == "svg"]
    identifiers = {attributes.get("id") for _, attributes in tags}
    assert len(charts) == 6
    assert all(chart["role"] == "img" for chart in charts)
    assert {chart[by] for chart in charts for by in ("aria-labelledby", "aria-describedby")} <= identifiers


def test_no_identifier_is_given_twice(html: str) -> None:
    identifiers = [attributes["id"] for _, attributes in outline_of(html).tags if "id" in attributes]
    assert len(identifiers) == len(set(identifiers))


def test_links_lead_to_places_of_the_page(html: str) -> None:
    tags = outline_of(html).tags
    places = {f"#{attributes['id']}" for _, attributes in tags if "id" in attributes}
    assert {attributes["href"] for tag, attributes in tags if tag == "a"} <= places


def test_a_unit_links_to_its_own_story(html: str) -> None:
    links = re.findall(r'<th scope="row"><a href="#(u\d+)">(.*?)</a>', html)
    stories = re.findall(r'<summary>(.*?) <i>.*?</i></summary>\n<div id="(u\d+)">', html)
    assert links == [(place, name) for name, place in stories]
    assert len(links) == len(STORIES)


def test_numbers_are_written_as_in_the_language(vietnamese: Language) -> None:
    page = page_of(sample_diff(), vietnamese)
    assert '<html lang="vi">' in page
    assert "<td>93,03</td>" in page
    assert "93.03" not in page


def test_shown_parts_add_up_to_the_shown_change(html: str) -> None:
    rows = re.findall(r'<tr><td>\d+</td><th scope="row"><a href="#u.*?</tr>', html)
    sums = 0
    for row in rows:
        cells = re.findall(r"<td>([+−]?\d+\.\d\d)</td>", row)
        if len(cells) == 7:
            change, *parts = (round(float(cell.replace("−", "-")) * 100) for cell in cells[2:])
            assert change == sum(parts)
            sums += 1
    assert sums == 7


def test_small_groups_name_every_unit_in_the_chart(english: Language) -> None:
    page = page_of(large_diff(NAMED_WHOLE), english)
    ranks = page[page.index('id="g1-ranks-title"') :]
    assert ranks[: ranks.index("</svg>")].count(">Xã 0") == 2 * NAMED_WHOLE


def test_large_groups_name_those_that_moved_most(english: Language) -> None:
    page = page_of(large_diff(NAMED_WHOLE + 1), english)
    ranks = page[page.index('id="g1-ranks-title"') :]
    assert ranks[: ranks.index("</svg>")].count(">Xã 0") == 2 * 20


def test_large_groups_show_both_ends_of_the_changes(english: Language) -> None:
    assert "… 11 units between" in page_of(large_diff(NAMED_WHOLE + 1), english)


def test_a_group_that_has_nothing_to_compare_has_no_chart(english: Language) -> None:
    strangers = [story for story in STORIES if story.before is None or story.after is None]
    page = page_of(diff_of(strangers), english)
    assert "<svg" not in page
    outline_of(page)


def test_a_table_without_groups_has_one_ranking(english: Language) -> None:
    page = page_of(large_diff(3, group=""), english)
    assert "<h2>The whole ranking</h2>" in page
    assert ">Group<" not in page


def test_one_unit_is_enough(english: Language) -> None:
    outline_of(page_of(diff_of(STORIES[:1]), english))


def test_files_with_half_a_character_can_be_named(english: Language) -> None:
    diff = sample_diff()
    assert "x�.csv" in page_of(replace(diff, before=replace(diff.before, source="x\udcff.csv")), english)


def moved(at: int) -> int:
    """Shuffle the places of every thirty units."""
    return at // 30 * 30 + at * 7 % 30


def of_a_province(count: int) -> YearDiff:
    """Compare units with the names, and the movements, that provinces have."""
    before, after = (0.8, 0.7, 0.9, 0.6, 0.5, 0.4, 0.0), (0.9, 0.8, 0.7, 0.9, 0.6, 0.0, 0.5)
    return diff_of(
        [
            Story(
                f"{10000 + at}",
                f"Phường Nguyễn Thượng Hiền {at}",
                "xa" if at % 3 else "phuong",
                tuple(share * (0.5 + at / count / 2) for share in before),
                tuple(share * (0.5 + moved(at) / count / 2) for share in after),
            )
            for at in range(count)
        ]
    )


def test_the_page_of_a_province_stays_small(vietnamese: Language) -> None:
    assert len(diff_page(of_a_province(168), vietnamese)) < 600_000


def test_the_page_of_the_country_stays_small(vietnamese: Language) -> None:
    # All 3,321 communes would take too long here, and of so many units each takes the same room.
    assert len(diff_page(of_a_province(LIGHT_FROM), vietnamese)) / LIGHT_FROM * 3321 < 5_000_000
