"""An explanation as Markdown."""

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
