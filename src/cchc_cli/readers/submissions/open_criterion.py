"""The criterion whose rows are being read: which figure the next row may give."""

from dataclasses import dataclass, field

from cchc_cli.domain.form import FormRow
from cchc_cli.domain.names import name_key
from cchc_cli.domain.rules import Question
from cchc_cli.readers.submissions.rows import RowSense

_SIMILAR_LABEL = 60
"""In percent; below it a label is a different one."""


@dataclass
class OpenCriterion:
    """A criterion, what it asks and was not answered yet, and the rows without letter or label."""

    leaf: FormRow
    unasked: list[Question]
    blank_rows: list[tuple[int, int]] = field(default_factory=list)

    @property
    def awaits_figures(self) -> bool:
        """Whether rows for figures below it are still to come."""
        return bool(self.unasked) and not self.leaf.is_answered_on_own_row

    def asked_by(self, sense: RowSense) -> Question | None:
        """Give the question that a row answers, by its label, else by its letter."""
        key = name_key(sense.label)
        # The label first: it says what was counted, a letter only where the row once stood.
        labelled = [question for question in self.unasked if name_key(question.label) == key]
        if len(labelled) == 1 or not sense.letter:
            return labelled[0] if len(labelled) == 1 else None
        for question in self.unasked:
            if question.name == sense.letter:
                return question
        return None


def is_label_of(question: Question, label: str) -> bool:
    """Tell whether a label is that of the question, or nearly so."""
    key, own = name_key(label), name_key(question.label)
    if key == own:
        return True
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only loaded where a label differs

    return ratio(key, own) >= _SIMILAR_LABEL
