"""What a unit can do about findings whose hints are meant for the office that runs the campaign."""

from collections.abc import Mapping

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.language import Message, say

# Hints of findings speak to whoever runs the campaign: “ask the unit”, “correct the list of units”.
# An officer of a commune who reads that on the unit's own page would wait for somebody else.
_FOR_UNITS: Mapping[str, Message] = {
    kinds.SUBMISSION_MISSING.code: say("Fill in the form and send it."),
    kinds.TWO_WORKBOOKS.code: say("Say which of them counts, and send that one again."),
    kinds.UNIT_FOUND_ELSEWHERE.code: say("Correct the name of the unit in the form and send it again."),
    kinds.UNIT_CLAIMS_DIFFER.code: say(
        "Check that the form is that of the unit, correct the name in it or that of the file, and send it"
        " again."
    ),
    kinds.SAME_WORKBOOK.code: say("Send the unit's own form."),
    kinds.SAME_ANSWERS.code: say("Check that the form has the unit's own figures; otherwise send these."),
}


def hint_for_unit(code: str) -> Message | None:
    """Say what a unit can do about a kind of finding; None where its own hint says so."""
    return _FOR_UNITS.get(code)
