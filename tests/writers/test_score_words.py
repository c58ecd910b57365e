"""What is behind points, in words."""

import pytest
from assessments import COMMUNES, framework_from

from cchc_cli.domain.framework import Source
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.language import Language
from cchc_cli.writers.score_words import SOURCES, STATUSES, why_left_out


def test_every_source_and_status_has_its_own_words(vietnamese: Language) -> None:
    assert len({vietnamese.show(SOURCES[source]) for source in PointsSource}) == len(PointsSource)
    assert len({vietnamese.show(STATUSES[status]) for status in ScoreStatus}) == len(ScoreStatus)


@pytest.mark.parametrize("source", Source)
def test_whatever_is_awaited_has_a_reason(source: Source, english: Language) -> None:
    leaf = framework_from(COMMUNES).leaves[0]
    awaited = leaf.model_copy(update={"source": source})
    assert "not" in english.show(why_left_out(ScoreStatus.PENDING, None, awaited))
