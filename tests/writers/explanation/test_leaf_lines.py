"""What is said of one criterion, and what would only be said twice."""

from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.explanation import Explainer
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.explanation.content import words_of
from cchc_cli.writers.explanation.leaf_lines import short_lines

_UNIT = Units((Unit("U", "Xã U", "xa", "xa"),))


def lines_of(said: Stated, code: str, language: Language) -> dict[str, tuple[str, ...]]:
    explainer = Explainer(assess(framework_from(COMMUNES), _UNIT, {"U": said}))
    words = words_of(explainer.unit("U"), language)
    return {line.label: line.texts for line in short_lines(explainer.leaf("U", code), words)}


def test_own_points_that_count_are_told_once_with_their_cell(english: Language) -> None:
    lines = lines_of(Stated({}, {"1.2": 5}), "1.2", english)
    assert "Calculation" not in lines
    (told,) = lines["Own points"]
    assert told.startswith("5 (Phiếu!E11). The unit's own points count (5.00 points), unverified, because")


def test_figures_that_are_missing_are_named_where_the_rule_has_letters_only(english: Language) -> None:
    figures = lines_of(Stated({}, {"1.2": 5}), "1.2", english)["Figures"]
    assert figures[0].startswith("a) Số nhiệm vụ đã hoàn thành: unanswered")


def test_computed_points_keep_calculation_and_own_points_apart(english: Language) -> None:
    lines = lines_of(Stated(commune_answers(), {"1.2": 28}), "1.2", english)
    assert lines["Calculation"][0].startswith("11/12 = 91.67 % → 30 × 91.67 % = 27.50. ")
    assert lines["Own points"] == ("28 (Phiếu!E11)",)
