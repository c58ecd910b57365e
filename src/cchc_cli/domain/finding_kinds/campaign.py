"""What can be wrong with the settings of a campaign. Codes CCHC530 to CCHC539."""

from cchc_cli.domain.findings import FindingKind, Severity

# A warning of its own: the findings that come back do not say why they were away.
WAIVER_EXPIRED = FindingKind(
    "CCHC530",
    Severity.WARNING,
    "The waiver of {code} in line {line} of the settings (“{reason}”) ended on {until}; its findings "
    "({count}) count again.",
    "Have the findings mended, or give the waiver a new last day and say why.",
    title="A waiver has expired",
    explanation="A waiver keeps findings from counting, for a reason and up to a day. This one is past its "
    "last day, so the findings are listed with the others again.",
    steps=(
        "Look up the findings of this code, and mend the forms where that is possible.",
        "Open the settings (cchc.yaml) in a text editor and go to the line that is named.",
        "Delete the waiver, or write a later day after “until” and the reason for it.",
    ),
    example="The waiver says “until: 2025-12-31” and it is 2026; delete it, or write “until: 2026-03-31”.",
)
WAIVER_UNUSED = FindingKind(
    "CCHC531",
    Severity.WARNING,
    "The waiver of {code} in line {line} of the settings (“{reason}”) matches no finding.",
    "Delete it if the fault is mended; otherwise check its unit, criterion and file.",
    title="A waiver that matches nothing",
    explanation="No finding of this run fits the waiver: the fault has been mended, or the unit, criterion "
    "or file is written differently than in the findings. Left in place, it could hide a new fault one day.",
    steps=(
        "Open the settings (cchc.yaml) in a text editor and go to the line that is named.",
        "Compare code, unit, criterion and file with those in the list of findings.",
        "Correct the waiver, or delete it.",
    ),
    example="The waiver says “unit: XM1” where the list of units has XM01; write “unit: XM01”.",
)
