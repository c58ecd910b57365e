"""What no format calls an improvement of a unit: another framework, other borders, what others did."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from report_tables import html_tables, markdown_tables
from writers.diff.samples import Shares, Story, diff_of, large_diff, sample_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.formats import format_diff
from cchc_cli.writers.diff.names import DiffFormat

PRAISE = {
    LanguageCode.EN: ("effort", "improve", "better results"),
    LanguageCode.VI: ("cải thiện", "nỗ lực", "tiến bộ"),
}
BLAME = {LanguageCode.EN: ("weaker", "worse"), LanguageCode.VI: ("thực hiện giảm", "yếu")}
LOW, HIGH = (0.6,) * 6 + (0.0,), (0.9,) * 5 + (0.0, 0.9)
FILES = (DiffFormat.CSV, DiffFormat.JSON, DiffFormat.MD, DiffFormat.HTML)
share = st.floats(0, 1)


def reframed(share_of_new: float = 1.0, others: float = 0.9) -> Story:
    """A unit that does in both years just the same, while the decision changes weights and criteria."""
    common = (others,) * 5
    return Story("A", "Xã A", "xa", (*common, 0.0, 0.0), (*common, 0.0, share_of_new))


def words_in(sentence: str, words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word in sentence]


def sentence_of(diff: YearDiff, code: str, language: Language) -> str:
    content = content_of(diff, language)
    return next(content.sentence(row) for row in content.rows if row.code == code)


def with_origins(diff: YearDiff, **predecessors: tuple[str, ...]) -> YearDiff:
    return replace(diff, predecessors=predecessors)


def test_a_rise_by_the_framework_alone_is_told_as_one(language: Language) -> None:
    sentence = sentence_of(diff_of([reframed()]), "A", language)
    shown = language.number(10.5, 2)
    assert f": {language.text('new framework {points}').format(points='+' + shown)}." in sentence
    assert words_in(sentence, PRAISE[language.code]) == []


@settings(max_examples=30)
@given(st.lists(share, min_size=5, max_size=5), share, share)
def test_whoever_does_the_same_is_neither_praised_nor_blamed(
    common: list[float], dropped: float, new: float
) -> None:
    unit = Story("A", "Xã A", "xa", (*common, dropped, 0.0), (*common, 0.0, new))
    english = Language(LanguageCode.EN)
    sentence = sentence_of(diff_of([unit]), "A", english)
    assert words_in(sentence, PRAISE[LanguageCode.EN] + BLAME[LanguageCode.EN]) == []


def test_a_bonus_is_no_effort(language: Language) -> None:
    unit = replace(reframed(share_of_new=0.3), bonus=(0.0, 5.0))
    assert words_in(sentence_of(diff_of([unit]), "A", language), PRAISE[language.code]) == []


@pytest.mark.parametrize("name", FILES)
def test_no_file_praises_a_unit_for_another_framework(name: DiffFormat, language: Language) -> None:
    text = format_diff(diff_of([reframed()]), name, language).decode()
    body = text[text.find("<main>") :] if name is DiffFormat.HTML else text
    assert words_in(body, PRAISE[language.code]) == []


def test_the_column_of_its_own_results_stays_empty_of_the_framework(english: Language) -> None:
    diff = diff_of([reframed()])
    (row,) = csv.DictReader(io.StringIO(format_diff(diff, DiffFormat.CSV, english).decode("utf-8-sig")))
    assert (row["performance"], row["reweighting"], row["added_dropped"]) == ("0", "-4.5", "15")


@pytest.mark.parametrize("name", [DiffFormat.MD, DiffFormat.HTML, DiffFormat.XLSX])
def test_tables_for_people_show_the_framework_apart_from_results(name: DiffFormat, english: Language) -> None:
    written = format_diff(diff_of([reframed()]), name, english)
    if name is DiffFormat.XLSX:
        heading, row = load_workbook(io.BytesIO(written))["Changes"].iter_rows(values_only=True)
        shown = {str(head): f"{cell:.2f}" for head, cell in zip(heading, row, strict=True) if head in PARTS}
    else:
        tables = markdown_tables if name is DiffFormat.MD else html_tables
        (record,) = next(table for table in tables(written.decode()) if "Unit" in table.head).records
        shown = {part: record[part].replace("−", "-").replace("+", "") for part in PARTS}
    assert list(shown.values()) == ["0.00", "-4.50", "15.00", "0.00"]


PARTS = ("Own results", "New weights", "Added and dropped", "Bonus and penalty")


@pytest.mark.parametrize(("before", "after"), [(LOW, HIGH), (HIGH[:5] + LOW[5:], LOW)])
def test_other_borders_are_neither_an_effort_nor_a_failure(
    before: Shares, after: Shares, language: Language
) -> None:
    merged = Story("A", "Xã A", "xa", before, after, DiffStatus.MERGED, predecessors=("A1", "A2"))
    renamed = replace(merged, before_names=("Xã Một", "Xã Hai"))
    sentence = sentence_of(diff_of([renamed]), "A", language)
    assert words_in(sentence, PRAISE[language.code] + BLAME[language.code]) == []


def test_a_merged_unit_is_told_against_those_it_came_from(english: Language, vietnamese: Language) -> None:
    assert "−2.68 in results against its predecessors, of which Chuyển đổi số −1.40" in sentence_of(
        sample_diff(), "X4", english
    )
    assert "−2,68 điểm về kết quả thực hiện so với đơn vị trước sắp xếp" in sentence_of(
        sample_diff(), "X4", vietnamese
    )


def test_a_part_of_a_unit_is_told_against_the_whole(english: Language) -> None:
    halves = [Story(code, f"Xã {code}", "xa", LOW, HIGH) for code in ("A", "B")]
    divided = with_origins(diff_of(halves), A=("Z",), B=("Z",))
    for code in ("A", "B"):
        assert "+26.25 in results against its predecessors" in sentence_of(divided, code, english)


def test_a_unit_that_went_on_as_it_was_keeps_its_effort(english: Language) -> None:
    both = [Story(code, f"Xã {code}", "xa", LOW, HIGH) for code in ("A", "B")]
    assert "+26.25 by its own effort" in sentence_of(with_origins(diff_of(both), A=("A",)), "A", english)


def test_a_unit_that_was_renamed_alone_keeps_its_effort(english: Language) -> None:
    assert "+8.70 by its own effort" in sentence_of(sample_diff(), "X3", english)


@pytest.mark.parametrize("diff", [sample_diff(), large_diff(30)], ids=["small", "large"])
def test_no_unit_is_told_that_others_improved(diff: YearDiff, language: Language) -> None:
    content = content_of(diff, language)
    praised = [row for row in content.rows if words_in(content.sentence(row), PRAISE[language.code])]
    assert praised
    assert all(row.parts and row.parts.performance > 0 for row in praised)
    assert {row.status for row in praised} <= {DiffStatus.SAME, DiffStatus.RENAMED}


def test_others_that_the_framework_raised_are_told_to_have_risen(english: Language) -> None:
    steady = Story("A", "Xã A", "xa", (0.9,) * 6 + (0.0,), (0.9,) * 5 + (0.0, 0.95))
    raised = Story("B", "Xã B", "xa", (0.85,) * 5 + (0.0, 0.0), (0.85,) * 5 + (0.0, 1.0))
    lifted = replace(raised, bonus=(0.0, 10.0))
    sentence = sentence_of(diff_of([steady, lifted]), "A", english)
    assert "its index rose, but those of others rose more; overtaken by Xã B" in sentence
    assert words_in(sentence, PRAISE[LanguageCode.EN]) == []
