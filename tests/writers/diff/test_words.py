"""What columns and statuses of a comparison are called."""

import pytest

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language
from cchc_cli.writers.diff.words import (
    METHOD,
    PARTS,
    SHORT_PARTS,
    STATUSES,
    index_of,
    places_in_words,
    rank_of,
)


@pytest.mark.parametrize("status", DiffStatus)
def test_every_status_has_words_of_its_own(status: DiffStatus, language: Language) -> None:
    words = {language.show(word) for word in STATUSES.values()}
    assert language.show(STATUSES[status])
    assert len(words) == len(DiffStatus)


@pytest.mark.parametrize(
    ("count", "english_words", "vietnamese_words"),
    [(1, "1 place", "1 bậc"), (2, "2 places", "2 bậc"), (1200, "1,200 places", "1.200 bậc")],
)
def test_places_are_counted_as_people_count(
    count: int, english_words: str, vietnamese_words: str, english: Language, vietnamese: Language
) -> None:
    assert english.show(places_in_words(count)) == english_words
    assert vietnamese.show(places_in_words(count)) == vietnamese_words


def test_the_method_adds_up_the_columns_by_their_names(vietnamese: Language) -> None:
    told = vietnamese.show(METHOD).casefold()
    positions = [told.index(vietnamese.show(part).casefold()) for part in PARTS]
    assert positions == sorted(positions)


def test_short_names_are_shorter_and_still_all_different(language: Language) -> None:
    names = [language.show(part) for part in PARTS]
    short = [language.show(part) for part in SHORT_PARTS]
    assert all(len(one) <= len(other) for one, other in zip(short, names, strict=True))
    assert len({*short}) == len(PARTS)


@pytest.mark.parametrize("label", ["2024", "2024 (2)", "{year}", "Đợt 1"])
def test_a_year_is_called_by_its_label_to_the_letter(label: str, english: Language) -> None:
    assert (english.show(rank_of(label)), english.show(index_of(label))) == (
        f"Rank {label}",
        f"Index {label}",
    )
