"""What can be wrong between the workbooks of different units. Codes CCHC511 to CCHC519."""

from cchc_cli.domain.findings import FindingKind, Severity

# An error although all of them are scored: at most one of the units has points of its own.
SAME_WORKBOOK = FindingKind(
    "CCHC511",
    Severity.ERROR,
    "The same file was sent for several units: {files}.",
    "Check whose form this is: keep the right one, and ask the others for their own.",
    title="One file for several units",
    explanation="The files are the same to the last byte, so that at most one of the units can have "
    "filled in its own form. Mostly a file was copied under another name and not filled in again.",
    steps=(
        "Open the files that are named and look at the line “Đơn vị” above the table.",
        "Keep the file of the unit that it belongs to.",
        "Ask the other units for their own forms, and put these in the place of the copies.",
    ),
    example="xm01.xlsx and xm02.xlsx are the same file; XM02 sends its own form.",
)
# A warning: whether a form was copied can only be seen in the evidence.
SAME_ANSWERS = FindingKind(
    "CCHC512",
    Severity.WARNING,
    "All answers are the same as in {files}.",
    "Check whether the unit filled in the form itself or copied another unit's.",
    title="All answers copied from another unit",
    explanation="Every figure, every choice and all self-assessed points agree with those of another "
    "unit. That does not happen by chance in a form with dozens of figures.",
    steps=(
        "Compare both workbooks with the evidence that they name.",
        "Ask the unit for its own figures where they are copied, and have the form sent again.",
    ),
    example="Xã Mẫu A and xã Mẫu B both report 393.087 of 443.565 files; B enters its own figures.",
)
