"""What stands behind points, in the words of the machine formats."""

import pytest

from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus


def test_sources_are_published_by_their_words() -> None:
    assert [one.word for one in PointsSource] == ["", "appraised", "computed", "self"]


def test_statuses_are_published_by_their_words() -> None:
    assert [one.word for one in ScoreStatus] == [
        "unanswered",
        "verified",
        "unverified",
        "no-evidence",
        "exempt",
        "not-applicable",
        "pending",
        "info",
    ]


@pytest.mark.parametrize("status", list(ScoreStatus))
def test_only_what_is_set_aside_or_awaited_is_left_out_of_the_maximum(status: ScoreStatus) -> None:
    left_out = {ScoreStatus.EXEMPT, ScoreStatus.NOT_APPLICABLE, ScoreStatus.PENDING}
    assert status.is_applicable is (status not in left_out)


@pytest.mark.parametrize("numbers", [PointsSource, ScoreStatus])
def test_numbers_fit_into_a_byte_and_begin_with_nothing(numbers: type[PointsSource | ScoreStatus]) -> None:
    assert [int(one) for one in numbers] == list(range(len(numbers)))
    assert len(numbers) < 128
