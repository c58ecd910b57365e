"""The cells of a plan in the making."""

from submission_forms import small_form

from cchc_cli.readers.submissions.cells import Sheet
from cchc_cli.readers.submissions.draft import Draft, kept
from cchc_cli.readers.submissions.header import Header
from cchc_cli.readers.submissions.plan import Slot, Table

FORM = small_form()
COUNT, AWARD = FORM.by_code["1.3"], FORM.by_code["1.4"]


def draft(inputs: int | None = None, self_points: int | None = None) -> Draft:
    """Give a draft for a table with these columns."""
    header = Header(0, inputs=inputs, self_points=self_points)
    return Draft(FORM, [Table(Sheet("S", is_hidden=False, rows=()), header)])


def test_a_count_is_answered_in_the_column_of_figures() -> None:
    made = draft(inputs=3, self_points=4)
    made.note_own_row(COUNT, 0, 6)

    assert made.answers[made.position(COUNT.questions[0])] == Slot(3, 0, 6, 3)
    assert (made.self_points, made.awards) == ([Slot(2, 0, 6, 4)], [])


def test_an_award_without_a_column_of_figures_is_its_own_points() -> None:
    made = draft(self_points=4)
    made.note_own_row(AWARD, 0, 7)

    (answer,) = made.answers.values()
    assert (answer.column, made.awards) == (4, [(answer.position, FORM.leaf_position["1.4"])])


def test_a_figure_below_a_criterion_that_has_its_answer_is_another_place_for_it() -> None:
    made = draft(inputs=3)
    made.note_own_row(COUNT, 0, 6)
    made.note_figure(COUNT, COUNT.questions[0], 0, 7)

    assert [slot.row for slot in (*made.answers.values(), *made.alternatives.values())] == [6, 7]


def test_every_column_of_evidence_counts_and_the_first_cell_is_its_place() -> None:
    made = Draft(
        FORM, [Table(Sheet("S", is_hidden=False, rows=()), Header(0, evidence=5, repeated=((7, 5),)))]
    )
    made.note_evidence(COUNT, 0, 6)
    made.note_evidence(COUNT, 0, 7)

    assert [(slot.row, slot.column) for slot in made.evidence] == [(6, 5), (6, 7), (7, 5), (7, 7)]
    assert made.evidence_places()[FORM.leaf_position["1.3"]] == "S!F7"


def test_answers_are_in_the_order_of_the_form_and_without_what_was_refused() -> None:
    made = draft(inputs=3)
    for code, row in (("1.5", 9), ("1.3", 6), ("1.6", 10)):
        made.note_own_row(FORM.by_code[code], 0, row)

    assert [slot.row for slot in made.answers_without({"1.6"}).values()] == [6, 9]
    assert made.answer_places()[made.position(COUNT.questions[0])] == "S!D7"


def test_cells_are_kept_by_their_position() -> None:
    assert kept([Slot(1, 0, 0, 0), Slot(2, 0, 1, 0)], {2}) == (Slot(2, 0, 1, 0),)
