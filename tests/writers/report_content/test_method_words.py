"""The rules of a framework in words."""

import pytest
from assessments import COMMUNES, assess, framework_from

from cchc_cli.domain.stage import ScoringOptions
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


@pytest.mark.parametrize(
    ("rescale", "total", "left_out"),
    [
        (
            "total",
            "Total = 100 × base points / maximum points that apply to the unit + bonus − penalty.",
            "Criteria that do not apply to a unit are left out, and its index is computed on the rest.",
        ),
        (
            "none",
            "Total = base points + bonus − penalty.",
            "Criteria that do not apply to a unit are left out, and the index is not stretched.",
        ),
        (
            "assessed",
            "Index (%) = 100 × total / 100.",
            (
                "Criteria that do not apply to a unit are left out, and what is assessed is stretched in "
                "their place; survey points stay as they are."
            ),
        ),
    ],
)
def test_the_sum_can_be_done_again(rescale: str, total: str, left_out: str, english: Language) -> None:
    said = method_with("status: model", f"status: model\nrescale: {rescale}", english)
    assert said[1] == total
    assert left_out in said
    assert "Index (%) = 100 × total / 100." in said


def test_the_index_is_of_the_scale_of_the_framework(english: Language) -> None:
    text = COMMUNES.replace("scale: 100", "scale: 70")
    assert "Index (%) = 100 × total / 70." in method_in_words(
        assess(framework_from(text), Units(()), {}), english
    )


@pytest.mark.parametrize(
    ("ties", "after"),
    [("competition", "(1, 2, 2, 4)"), ("dense", "(1, 2, 2, 3)"), ("ordinal", "(1, 2, 3, 4)")],
)
@pytest.mark.parametrize("breaks", ["", ', break_ties_by: ["2"]'])
def test_ties_are_shown_by_an_example(ties: str, after: str, breaks: str, english: Language) -> None:
    said = method_with("status: model", f"status: model\nranking: {{ties: {ties}{breaks}}}", english)
    assert len([one for one in said if one.endswith(f"{after}.")]) == 1


def test_several_criteria_break_ties_in_their_order(vietnamese: Language) -> None:
    said = method_with("status: model", 'status: model\nranking: {break_ties_by: ["2", "1"]}', vietnamese)
    assert any("2, 1" in sentence for sentence in said)


def test_published_totals_rank_unless_the_framework_says_otherwise(english: Language) -> None:
    before = "Ranks follow the totals before rounding."
    assert before not in method_with("", "", english)
    assert before in method_with("status: model", 'status: model\nranking: {"on": exact}', english)


def test_without_bands_and_limits_nothing_is_told_of_them(english: Language) -> None:
    head, _, rest = COMMUNES.partition("bands:")
    bare = head + rest[rest.index("areas:") :]
    said = method_in_words(assess(framework_from(bare), Units(()), {}), english)
    assert said[-1].startswith("Criteria that do not apply")


def test_missing_evidence_is_told_only_where_it_counts(english: Language) -> None:
    for requires, expected in ((False, False), (True, True)):
        options = ScoringOptions(require_evidence=requires)
        said = method_in_words(assess(framework_from(COMMUNES), Units(()), {}, options=options), english)
        assert (said[-1] == "Criteria that require evidence and have none count 0.") is expected


def test_every_sentence_ends_and_is_vietnamese_by_default(vietnamese: Language, english: Language) -> None:
    told, plain = method_with("", "", vietnamese), method_with("", "", english)
    assert all(sentence.endswith(".") for sentence in told)
    assert not {*told} & {*plain}
