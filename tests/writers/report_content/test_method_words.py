"""The rules of a framework in words."""

import pytest
from assessments import COMMUNES, assess, framework_from

from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.method_words import method_in_words


def method_with(old: str, new: str, language: Language) -> tuple[str, ...]:
    return method_in_words(assess(framework_from(COMMUNES.replace(old, new)), Units(()), {}), language)


def test_bands_and_limits_are_told(english: Language) -> None:
    assert method_with("", "", english)[-2:] == (
        "Bands: Xuất sắc from 90; Tốt from 80; Khá from 65; Yếu from 0 (by the index in percent).",
        "Limit: at most Khá with less than 10 points in 1.1 (Ban hành kế hoạch muộn).",
    )


@pytest.mark.parametrize("ties", ["competition", "dense", "ordinal"])
def test_what_orders_equal_totals_comes_before_what_is_still_equal(ties: str, english: Language) -> None:
    ranking = f'status: model\nranking: {{ties: {ties}, break_ties_by: ["2"]}}'
    said = method_with("status: model", ranking, english)
    at = said.index("Equal totals are ordered by the share earned in 2.")
    assert said[at + 1].startswith("Units that are still equal")
    assert not any(sentence.startswith("Equal units share") for sentence in said)


def test_formulas_have_a_true_minus(language: Language) -> None:
    total = method_with("", "", language)[1]
    assert "−" in total
    assert " - " not in total
