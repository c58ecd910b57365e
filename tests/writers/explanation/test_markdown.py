"""An explanation as Markdown."""

from dataclasses import replace

import pytest
from assessments import HOSTILE_NAME
from syrupy.assertion import SnapshotAssertion
from writers.explanation.samples import explained

from cchc_cli.language import Language
from cchc_cli.writers.explanation.markdown import explanation_markdown
from cchc_cli.writers.markdown_report import escape_markdown


def markdown(unit: str, language: Language, criterion: str = "") -> str:
    return explanation_markdown(explained(unit), language, criterion).decode()


def test_a_unit_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert markdown("X7", language) == snapshot


@pytest.mark.parametrize("criterion", ["1.2", "2"])
def test_one_criterion_reads_like_this(
    criterion: str, vietnamese: Language, snapshot: SnapshotAssertion
) -> None:
    assert markdown("X2", vietnamese, criterion) == snapshot


def test_who_sent_nothing_is_told_so(vietnamese: Language) -> None:
    assert "- Xếp hạng: chưa có, vì chưa nhận được bản tự đánh giá" in markdown("X5", vietnamese)


def test_a_hostile_name_is_escaped(vietnamese: Language) -> None:
    text = markdown("X3", vietnamese)
    assert f"# {escape_markdown(HOSTILE_NAME)} (X3)" in text
    assert HOSTILE_NAME not in text


def test_every_row_of_a_table_has_four_cells(vietnamese: Language) -> None:
    rows = [line for line in markdown("X3", vietnamese).splitlines() if line.startswith("|")]
    assert {row.replace("\\|", "").count("|") for row in rows} == {5}


def test_below_the_table_only_those_are_told_that_lost_points(vietnamese: Language) -> None:
    told = [line for line in markdown("X7", vietnamese).splitlines() if line.startswith("**")]
    assert [line.strip("*").split()[0] for line in told] == ["1.1", "2.2"]


def test_one_criterion_alone_has_no_table(english: Language) -> None:
    text = markdown("X2", english, "1.2")
    assert "| --- |" not in text
    assert text.count("### ") == 1


def test_a_list_of_one_stands_on_its_line_and_of_more_below_it(english: Language) -> None:
    lines = markdown("X1", english).splitlines()
    assert "- Index: 91.67 %" in lines
    at = lines.index("- Rank:")
    assert lines[at + 1 : at + 3] == [
        "  - 1 of 5 in the group Communes",
        "  - the same as Xã Bình An",
    ]


def test_a_table_is_apart_from_the_list_above_it(english: Language) -> None:
    lines = markdown("X1", english).splitlines()
    heads = [at for at, line in enumerate(lines) if line.startswith("| Code |")]
    assert heads
    assert {lines[at - 1] for at in heads} == {""}


def test_it_ends_with_a_line_end(language: Language) -> None:
    assert markdown("X1", language).endswith("\n")


def test_halves_of_characters_do_not_stop_it(english: Language) -> None:
    broken = replace(explained("X1"), files=("x\udcff.xlsx",))
    assert "x\ufffd.xlsx" in explanation_markdown(broken, english).decode()
