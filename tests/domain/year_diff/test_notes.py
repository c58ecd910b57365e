"""What has to be known of a unit's row, in both languages."""

import pytest
from domain.year_diff.years import ladder, published, stated

from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.year import UnitHistory, YearResults
from cchc_cli.language import Language, LanguageCode


def notes(before: YearResults, after: YearResults, lines: Predecessors | None = None) -> dict[str, list[str]]:
    return {code: [str(one) for one in some] for code, some in diff(before, after, lines).notes.items()}


def test_most_units_have_no_notes() -> None:
    assert notes(ladder("a", "b"), ladder("b", "a", label="2025")) == {}


def test_a_renamed_unit_says_its_old_name() -> None:
    after = published([("a", "Phường Mẫu", "xa", 90.0, 1)], "2025")
    assert notes(ladder("a"), after) == {"a": ["formerly Xã a"]}


def test_a_merged_unit_says_where_it_comes_from_and_how_it_is_weighted() -> None:
    lines = stated(("a", "m", 1), ("b", "m", 2))
    assert notes(ladder("a", "b"), ladder("m", label="2025"), lines) == {
        "m": ["merged from Xã a, Xã b; weighted by population"]
    }


def test_the_earlier_list_may_say_how_many_people_there_were() -> None:
    histories = {"a": UnitHistory(population=10), "b": UnitHistory(population=30)}
    before = ladder("a", "b", histories=histories)
    changes = diff(before, ladder("m", label="2025"), stated(("a", "m"), ("b", "m")))
    assert changes.units["index_before"].tolist() == [82.5]


@pytest.mark.parametrize("people", [(None, 5), (None, None), (0, 0)])
def test_equal_weights_are_said(people: tuple[int | None, int | None]) -> None:
    lines = stated(("a", "m", people[0]), ("b", "m", people[1]))
    assert notes(ladder("a", "b"), ladder("m", label="2025"), lines) == {
        "m": ["merged from Xã a, Xã b; equal weights, because a population is missing"]
    }


def test_a_part_says_what_it_is_a_part_of() -> None:
    lines = stated(("a", "a", 1), ("a", "n", 2))
    assert notes(ladder("a"), ladder("a", "n", label="2025"), lines) == {
        "a": ["takes over a part of Xã a"],
        "n": ["formerly Xã a", "takes over a part of Xã a"],
    }


def test_a_unit_that_was_ranked_anew_says_its_published_rank() -> None:
    lines = stated(("a", "m", 1), ("b", "m", 2))
    found = notes(ladder("a", "b", "c"), ladder("m", "c", label="2025"), lines)
    assert found["c"] == ["published rank before: 3"]


def test_a_unit_that_cannot_be_compared_says_why() -> None:
    found = notes(ladder("a", "b"), ladder("m", "n", label="2025"), stated(("a", "m"), ("a", "n")))
    assert found["m"] == ["what is said of its predecessors is in doubt, see the errors"]


def test_notes_are_there_in_vietnamese() -> None:
    lines = stated(("a", "m", 1), ("b", "m", 2))
    changes = diff(ladder("a", "b", "c"), ladder("m", "c", label="2025"), lines)
    language = Language(LanguageCode.VI)
    assert [language.show(note) for some in changes.notes.values() for note in some] == [
        "hợp nhất từ Xã a, Xã b; tính theo trọng số dân số",
        "hạng đã công bố năm trước: 3",
    ]
