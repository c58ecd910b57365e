"""What a unit lost, why, and what would have won it back."""

from dataclasses import replace

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.figures import figures_of
from cchc_cli.writers.scorecard.losses import Loss, Losses, losses_of

_UNIT = Units((Unit("U", "Xã U", "xa", "xa"),))


def told(assessment: Assessment, language: Language) -> Losses:
    return losses_of(assessment, figures_of(assessment.framework, language))


def lost_by(said: Stated, language: Language, framework: str = COMMUNES) -> dict[str, Loss]:
    """Give what a unit lost that says this, by criterion."""
    return lost_in(assess(framework_from(framework), _UNIT, {"U": said}), "U", language)


def lost_in(assessment: Assessment, code: str, language: Language) -> dict[str, Loss]:
    losses = told(assessment, language)
    return {loss.code: loss for loss in losses.cards(code, losses.of(code))}


def test_what_cost_most_comes_first(assessment: Assessment, english: Language) -> None:
    assert [*lost_in(assessment, "X7", english)] == ["1.1", "2.2"]


def test_a_loss_says_how_much_of_how_many(assessment: Assessment, english: Language) -> None:
    loss = lost_in(assessment, "X7", english)["1.1"]
    assert (loss.name, loss.lost, loss.points) == ("Ban hành kế hoạch", "−15.00", "5.00/20")


def test_figures_have_their_letter_and_their_cell(assessment: Assessment, english: Language) -> None:
    loss = lost_in(assessment, "X1", english)["1.2"]
    assert loss.stated == "a) Số nhiệm vụ đã hoàn thành: 11 (D11); b) Số nhiệm vụ trong kế hoạch: 12 (D12)"
    assert loss.why == "11/12 = 91.67 % → 30 × 91.67 % = 27.50"
    assert loss.need == "a of 12 or more: 1 missing"


def test_figures_that_the_rule_does_not_read_are_left_out(assessment: Assessment, english: Language) -> None:
    assert lost_in(assessment, "X7", english)["2.2"].stated == "a) Tỷ lệ hồ sơ đúng hạn: 92.5 % (D16)"


def test_a_single_answer_is_named_by_the_arithmetic_and_its_cell(
    assessment: Assessment, english: Language
) -> None:
    loss = lost_in(assessment, "X1", english)["2.1"]
    assert (loss.stated, loss.why) == ("", "2 × 2.5 = 5.00")
    assert loss.place == "D15 (figures)"


def test_items_of_a_checklist_are_named_by_their_letters(english: Language) -> None:
    loss = lost_by(Stated({"1.3": {"a": 1, "b": 0}}), english)["1.3"]
    assert loss.stated == "a: yes (D13); b: no (D14)"
    assert loss.rule.startswith("a) Trên cổng thông tin")


def test_an_answer_that_is_missing_is_called_missing(english: Language) -> None:
    loss = lost_by(Stated({"1.2": {"a": 11}}), english)["1.2"]
    assert loss.stated.endswith("b) Số nhiệm vụ trong kế hoạch: unanswered (D12)")
    assert (loss.lost, loss.points) == ("−30.00", "0.00/30")


def test_own_points_that_counted_are_called_so(english: Language) -> None:
    said = Stated({}, {"1.1": 5})
    loss = lost_by(said, english)["1.1"]
    assert loss.points == "5.00/20"
    assert "own points" in loss.why
    assert loss.place == "D10 (figures)"


def test_computed_points_that_do_not_count_are_told_beside_what_counts(english: Language) -> None:
    framework, options = framework_from(COMMUNES), ScoringOptions(require_evidence=True)
    assessed = assess(framework, _UNIT, {"U": Stated(commune_answers())}, options=options)
    loss = lost_in(assessed, "U", english)["1.1"]
    assert loss.why.startswith("“Đúng hạn”: 20.00 points. ")
    assert "evidence" in loss.need


def test_the_office_is_called_by_its_name(assessment: Assessment, language: Language) -> None:
    owners = [loss.owner for loss in lost_in(assessment, "X7", language).values()]
    assert owners in (["Department of Home Affairs", ""], ["Sở Nội vụ", ""])


def test_long_texts_are_cut(english: Language) -> None:
    options = "{" + ", ".join(f"{'Lựa chọn dài ' * 9}{at}: {at}" for at in range(20)) + "}"
    text = COMMUNES.replace("{Đúng hạn: 20, Muộn: 5, Không ban hành: 0}", options)
    loss = lost_by(Stated({"1.1": {"value": f"{'Lựa chọn dài ' * 9}3"}}), english, text)["1.1"]
    assert all(len(part) <= 300 for part in (loss.rule, loss.why, loss.need, loss.name))


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        (2, "Lost in all: 16.50 points, worth 18.33 points of the index, in 2 criteria."),
        (
            1,
            (
                "Lost in all: 16.50 points, worth 18.33 points of the index, in 2 criteria."
                " Below are the 1 of 2 that cost most (15.00 points)."
            ),
        ),
    ],
)
def test_a_sentence_sums_the_losses_up(
    listed: int, sentence: str, assessment: Assessment, english: Language
) -> None:
    losses = told(assessment, english)
    assert losses.sentence("X7", losses.of("X7"), listed) == sentence


def test_whoever_lost_nothing_is_told_so(assessment: Assessment, english: Language) -> None:
    assert told(assessment, english).sentence("X1", (), 0).startswith("No points were lost")


def test_one_criterion_is_one(assessment: Assessment, english: Language) -> None:
    losses = told(assessment, english)
    assert losses.sentence("X4", losses.of("X4"), 1) == (
        "Lost in all: 10.00 points, worth 16.67 points of the index, in one criterion."
    )


def test_points_of_the_index_are_told_where_they_are_others(english: Language) -> None:
    text = COMMUNES.replace("scale: 100\n", "scale: 100\nrescale: none\n")
    losses = told(assess(framework_from(text), _UNIT, {"U": Stated(commune_answers())}), english)
    lost = losses.of("U")
    assert losses.sentence("U", lost, len(lost)) == "Lost in all: 7.50 points in 2 criteria."


def test_where_some_are_listed_it_is_said_where_all_are(assessment: Assessment, vietnamese: Language) -> None:
    losses = told(assessment, vietnamese)
    lost = losses.of("X7")
    assert losses.more(lost, 1) == "Xem đủ 2 tiêu chí mất điểm ở “Diễn giải từng con số”."
    assert losses.more(lost, 2) == ""


def test_of_several_figures_the_cells_of_those_that_are_missing_are_named(english: Language) -> None:
    assert lost_by(Stated({"1.2": {"a": 11}}), english)["1.2"].place == "D12 (figures)"
    assert lost_by(Stated({"1.2": {"a": 9, "b": 12}}), english)["1.2"].place == "D11, D12 (figures)"


def test_of_a_checklist_the_cells_of_what_was_not_ticked_are_named(english: Language) -> None:
    assert lost_by(Stated({"1.3": {"a": 1, "b": 0}}), english)["1.3"].place == "D14 (figures)"


def test_of_many_cells_the_first_are_named(english: Language) -> None:
    items = ", ".join(f"i{at}: {{label: I{at}, points: 1}}" for at in range(10))
    before, _, after = COMMUNES.partition("items:\n")
    _, second, others = after.partition('  - code: "2"')
    text = f"{before}items: {{{items}}}\n{second}{others}"
    loss = lost_by(Stated({"1.3": {"i0": 1}}), english, text)["1.3"]
    assert loss.place == "D14, D15, D16, D17, … (figures)"


def test_a_sheet_is_named_where_there_are_several(english: Language) -> None:
    assessed = assess(framework_from(COMMUNES), _UNIT, {"U": Stated({"1.1": {"value": "Muộn"}})})
    answers = assessed.answers
    own = tuple(tuple(cell.replace("Phiếu", "II") for cell in row) for row in answers.places)
    loss = lost_in(replace(assessed, answers=replace(answers, places=own)), "U", english)["1.1"]
    assert loss.place == "D10 of sheet “Phiếu” (figures)"


def test_in_a_ranking_of_self_assessments_the_cell_of_the_own_points_is_named(english: Language) -> None:
    options = ScoringOptions(stage=Stage.SELF)
    said = {"U": Stated(commune_answers(), {"1.1": 5})}
    assessed = assess(framework_from(COMMUNES), _UNIT, said, options=options)
    assert lost_in(assessed, "U", english)["1.1"].place == "E10 (own points)"


def test_of_a_form_without_figures_the_cell_of_the_own_points_is_named(english: Language) -> None:
    assessed = assess(framework_from(COMMUNES), _UNIT, {"U": Stated({}, {"1.1": 5})})
    answers = assessed.answers
    nowhere = replace(answers, answer_places=tuple(("",) * len(row) for row in answers.answer_places))
    loss = lost_in(replace(assessed, answers=nowhere), "U", english)["1.1"]
    assert loss.place == "E10 (own points)"


def test_a_rule_is_put_into_words_once(assessment: Assessment, english: Language) -> None:
    losses = told(assessment, english)
    first = [*losses.cards("X1", losses.of("X1"))]
    remembered = replace(losses, rules=dict.fromkeys(losses.rules, "as before"))
    again = [*remembered.cards("X1", remembered.of("X1"))]
    assert [one.code for one in again] == [one.code for one in first]
    assert {one.rule for one in again} == {"as before"}
