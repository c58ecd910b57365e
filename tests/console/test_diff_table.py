"""The table of one group, as wide as the terminal has room for."""

import re

import pytest
from syrupy.assertion import SnapshotAssertion
from terminal_pages import shown
from writers.diff.samples import HOSTILE_NAME, large_diff, named_diff, sample_diff, table_diff

from cchc_cli.console.diff_table import RankTable
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of


def table(diff: YearDiff, language: Language, width: int, *, has_color: bool = False, rows: int = 99) -> str:
    content = content_of(diff, language)
    group = content.groups[0]
    return shown([RankTable(content, group, group.rows[:rows])], width, has_color=has_color)


def headings(text: str) -> list[str]:
    return re.split(r"  +", text.strip().splitlines()[0].strip())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_reads_like_this(width: int, language: Language, snapshot: SnapshotAssertion) -> None:
    assert table(sample_diff(), language, width) == snapshot


@pytest.mark.parametrize(
    ("width", "parts"),
    [
        (75, []),
        (76, ["Results", "Framework", "Bonus"]),
        (99, ["Results", "Framework", "Bonus"]),
        (100, ["Results", "Weights", "Criteria", "Bonus"]),
    ],
)
def test_parts_of_a_change_are_shown_where_there_is_room(
    width: int, parts: list[str], english: Language
) -> None:
    found = headings(table(sample_diff(), english, width))
    # The heading of the bonus may go on below it.
    assert [one.split("/")[0].split()[0] for one in found[found.index("Change") + 1 :]] == parts


def test_what_the_framework_changed_is_the_sum_of_its_parts(english: Language) -> None:
    content = content_of(sample_diff(), english)
    decomposed = [row for row in content.groups[0].rows if row.parts]
    assert decomposed
    for row in decomposed:
        assert row.parts is not None
        _, weights, criteria, _ = row.parts.in_order
        assert row.parts.framework == pytest.approx(weights + criteria, abs=0.011)


def test_a_published_table_has_no_parts_however_wide_the_terminal(english: Language) -> None:
    assert headings(table(table_diff(), english, 200))[-1] == "Change"


def test_rise_and_fall_have_their_colours(english: Language) -> None:
    text = table(sample_diff(), english, 120, has_color=True)
    assert re.search(r"\x1b\[32m\s*▲", text)
    assert re.search(r"\x1b\[31m\s*▼", text)


def test_who_stays_has_no_colour(english: Language) -> None:
    text = table(large_diff(1), english, 120, has_color=True)
    assert "\x1b[32m" not in text
    assert "\x1b[31m" not in text


@pytest.mark.parametrize("width", [40, 60, 76, 100])
def test_a_long_name_is_folded_and_never_cut(width: int, english: Language) -> None:
    name = "Xã " + "Rất Dài " * 10
    text = table(named_diff(name.strip()), english, width, rows=1)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text
    assert text.count("Rất") + text.count("Rấ\n") >= 9


@pytest.mark.parametrize("name", [HOSTILE_NAME, "[/]", ":smile:", "\x1b[31mXã A", "Xã \u202eA"])
def test_a_name_is_shown_and_not_obeyed(name: str, english: Language) -> None:
    text = table(named_diff(name), english, 140)
    assert not {"\x1b", "\u202e"} & set(text)
    assert name.replace("\x1b", "\ufffd").replace("\u202e", "\ufffd") in text


def test_rows_stand_as_they_are_given(english: Language) -> None:
    content = content_of(large_diff(9), english)
    group = content.groups[0]
    backwards = tuple(reversed(group.rows))
    text = shown([RankTable(content, group, backwards)], 100)
    assert re.findall(r"Xã \d{4}", text) == [row.name for row in backwards]
