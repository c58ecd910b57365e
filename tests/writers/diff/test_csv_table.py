"""``cchc diff --format csv``."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import STORIES, diff_of, named_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.diff.csv_table import diff_csv

PARTS = ("performance", "reweighting", "added_dropped", "adjustments")
share = st.floats(0, 1)


def records(diff: YearDiff, language: Language) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(diff_csv(diff, language).decode("utf-8-sig"))))


def test_it_reads_like_this(english: Language, snapshot: SnapshotAssertion) -> None:
    assert diff_csv(sample_diff(), english).decode("utf-8-sig") == snapshot


def test_the_columns_are_those_of_the_contract(english: Language) -> None:
    header = diff_csv(sample_diff(), english).decode("utf-8-sig").splitlines()[0]
    assert header == (
        "group,unit_code,unit_name,status,rank_before,rank_after,rank_change,index_before,index_after,"
        "index_change,performance,reweighting,added_dropped,adjustments,own_move,others_move,note"
    )


def test_it_opens_in_excel_as_vietnamese(english: Language) -> None:
    assert diff_csv(sample_diff(), english).startswith(b"\xef\xbb\xbf")


@given(st.lists(share, min_size=14, max_size=14), st.floats(0, 5))
def test_the_four_parts_add_up_exactly_as_they_are_printed(shares: list[float], bonus: float) -> None:
    story = replace(STORIES[0], before=tuple(shares[:7]), after=tuple(shares[7:]), bonus=(0.0, bonus))
    (row, _) = sorted(
        records(diff_of([story, STORIES[1]]), Language(LanguageCode.EN)),
        key=lambda row: row["unit_code"] == "X1",
    )
    assert sum(Decimal(row[part]) for part in PARTS) == Decimal(row["index_change"])


def test_indices_have_their_published_decimals(english: Language) -> None:
    row = records(sample_diff(), english)[0]
    assert (row["index_before"], row["index_after"], row["index_change"]) == ("63.50", "93.03", "29.525")


def test_the_mean_of_predecessors_is_written_as_people_would_publish_it(english: Language) -> None:
    diff = sample_diff()
    units = diff.units.copy()
    units.loc["X4", "index_before"] = 82.745
    row = {row["unit_code"]: row for row in records(replace(diff, units=units), english)}["X4"]
    assert row["index_before"] == "82.75"


def test_a_climb_is_positive(english: Language) -> None:
    moves = {row["unit_code"]: row["rank_change"] for row in records(sample_diff(), english)}
    assert (moves["X2"], moves["X4"], moves["X3"], moves["X5"]) == ("3", "-2", "0", "")


@pytest.mark.parametrize("part", PARTS)
def test_what_is_not_known_is_empty(part: str, english: Language) -> None:
    assert {row[part] for row in records(table_diff(), english)} == {""}


def test_several_notes_are_joined(english: Language) -> None:
    diff = sample_diff()
    notes = {"X4": (*diff.notes["X4"], *diff.notes["X6"])}
    row = {row["unit_code"]: row for row in records(replace(diff, notes=notes), english)}["X4"]
    assert row["note"] == "equal weights, because the population is missing; no index in 2024"


@pytest.mark.parametrize(("name", "field"), [("=1+1", "'=1+1"), ("@x", "'@x"), ('Xã "A", B', 'Xã "A", B')])
def test_names_are_never_run_by_excel(name: str, field: str, english: Language) -> None:
    assert records(named_diff(name), english)[0]["unit_name"] == field


def test_the_same_comparison_gives_the_same_bytes(vietnamese: Language) -> None:
    assert diff_csv(sample_diff(), vietnamese) == diff_csv(sample_diff(), vietnamese)
