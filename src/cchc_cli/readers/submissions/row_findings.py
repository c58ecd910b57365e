"""What is said of single rows of a form; places have no file yet."""

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import FormRow
from cchc_cli.domain.rules import Question
from cchc_cli.domain.submission import place_of
from cchc_cli.language import say
from cchc_cli.readers.submissions.plan import Table
from cchc_cli.readers.submissions.rows import RowSense


def label_differs(table: Table, row: int, sense: RowSense, question: Question) -> Finding:
    """Say that a figure has the letter of a question and another label."""
    place = place_of("", table.reference(row, table.header.name))
    values = {"letter": sense.letter, "stated": sense.label, "label": question.label}
    return Finding(finding_kinds.LABEL_DIFFERS, place, criterion=question.criterion, values=values)


def figures_uncertain(table: Table, row: int, criterion: str, *, expected: int, found: int) -> Finding:
    """Say that figures without letters are more or fewer than asked; ``row`` is the first of them."""
    place = place_of("", table.reference(row, table.header.values))
    values = {"code": criterion, "expected": expected, "found": found}
    return Finding(finding_kinds.INPUTS_UNCERTAIN, place, criterion=criterion, values=values)


def known_by_name(reference: str, leaf: FormRow, written: str) -> Finding:
    """Say that only its name tells which criterion a row is; ``written`` is the code it has instead."""
    reason = say("is missing or cannot be read")
    if written:
        reason = say("is “{stated}”, which no criterion has", stated=written)
    values = {"code": leaf.code, "reason": reason}
    place = place_of("", reference)
    return Finding(finding_kinds.ROW_KNOWN_BY_NAME, place, criterion=leaf.code, values=values)


def stated_twice(criterion: str, first: str, second: str) -> Finding:
    """Say that two rows claim a criterion."""
    values = {"code": criterion, "first": first, "second": second}
    place = place_of("", second)
    return Finding(finding_kinds.CRITERION_STATED_TWICE, place, criterion=criterion, values=values)
