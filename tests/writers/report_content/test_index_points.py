"""What points of criteria are worth in the index: checked by scoring again with more points."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.writers.report_content.index_points import index_points_of

EXACT = COMMUNES.replace("{decimals: 2, mode: half-up}", "{decimals: 6, mode: half-up}")


def scored(framework: str, ideas: int) -> Assessment:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1.2",)),))
    said = {"A": Stated({**commune_answers(), "2.1": {"value": ideas}})}
    return assess(framework_from(framework), units, said)


@pytest.mark.parametrize("rescale", ["total", "assessed", "none"])
@pytest.mark.parametrize("scale", ["scale: 100", "scale: 80"])
def test_winning_points_back_raises_the_index_by_so_much(rescale: str, scale: str) -> None:
    framework = EXACT.replace("scale: 100", f"{scale}\nrescale: {rescale}")
    before, after = (scored(framework, ideas) for ideas in (2, 3))
    (criterion,) = (leaf for leaf in before.framework.leaves if leaf.code == "2.1")
    rise = after.scores.totals["index_percent"]["A"] - before.scores.totals["index_percent"]["A"]
    gain = index_points_of(before).gain("A", criterion, 2.5)
    assert gain == pytest.approx(rise, abs=2e-6)
