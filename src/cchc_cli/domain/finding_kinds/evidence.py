"""What can be wrong with evidence. Codes CCHC401 to CCHC409."""

from cchc_cli.domain.findings import FindingKind, Severity

# A warning: points stand until an appraiser takes them. A campaign that is stricter raises it.
EVIDENCE_MISSING = FindingKind(
    "CCHC401",
    Severity.WARNING,
    "The criterion earns points, but the evidence that it requires is not named.",
    "Name the document (number, date, title) in the evidence column.",
    title="Evidence is missing",
    explanation="The framework requires a document for this criterion. Appraisers may take away points "
    "that nothing proves, and a campaign may set them to 0 from the start.",
    steps=(
        "Find the document that proves the points.",
        "Type its number, date and title into the evidence column, in the row of the criterion.",
        "If there is no such document, correct the answer.",
    ),
    example="F12 is blank; type “Quyết định số 12/QĐ-UBND ngày 15/01/2025”.",
)
# A warning as well: the campaign decided so, and the form was read as it is.
EVIDENCE_MISSING_ZEROED = FindingKind(
    "CCHC402",
    Severity.WARNING,
    "The evidence that the criterion requires is not named; the criterion was set to 0 points.",
    "Name the document (number, date, title) in the evidence column.",
    title="No points for want of evidence",
    explanation="This campaign gives no points where required evidence is not named, whatever the "
    "figures say.",
    steps=(
        "Find the document that proves the points.",
        "Type its number, date and title into the evidence column, in the row of the criterion.",
        "Send the form again; the points are then scored.",
    ),
    example="F12 is blank and the criterion has 0 points; type “Báo cáo số 45/BC-UBND ngày 01/12/2025”.",
)
# A note: many forms ask for no figures at all, and their units have nothing to mend.
UNVERIFIED = FindingKind(
    "CCHC403",
    Severity.INFO,
    "Unverified, as the unit assessed itself: criteria {count}, points {points}.",
    "Points become verified when the figures are entered, or when they are appraised.",
    title="Points that nothing verifies yet",
    explanation="Where a form has no figures to compute points from, the points that the unit gave itself "
    "count, marked as unverified.",
    steps=(
        "Enter the figures that the criteria ask for, where the form has cells for them.",
        "Leave the rest to the appraisers.",
    ),
    example="1.6 has 4 points and no figure; enter the hours of broadcasting.",
)
EVIDENCE_REPEATED = FindingKind(
    "CCHC404",
    Severity.WARNING,
    "The same evidence is given word for word for {count} different criteria ({codes}): “{text}”.",
    "Check in {cells} that the document proves each of them, and name its page or part.",
    title="The same evidence for different criteria",
    explanation="One report may well prove several criteria. But text that was dragged down with the "
    "mouse looks just like that, and then most of the criteria have no evidence of their own.",
    steps=(
        "Go to the cells that are named and open the document.",
        "Name the document that belongs to each criterion.",
        "Where it is the same document, add the page, section or annex.",
    ),
    example="F12 and F40 both read “Báo cáo số 45/BC-UBND”; write “…, mục II.3” and “…, phụ lục 2”.",
)
# A note, taken as named: within the form everybody understands it.
EVIDENCE_REFERS_ABOVE = FindingKind(
    "CCHC405",
    Severity.INFO,
    "“{text}” stands for evidence of {codes}; it was taken as named.",
    "Better name the document itself in every row.",
    title="Evidence “as above”",
    explanation="Criteria are appraised by different offices, each of which gets its own rows. There, "
    "“như trên” points at nothing.",
    steps=(
        "Copy the number, date and title of the document that is meant.",
        "Paste them into the cell in place of “như trên”.",
    ),
    example="F13 reads “như trên”; write “Quyết định số 12/QĐ-UBND ngày 15/01/2025” there too.",
)
# A warning: a document of another year may prove this year's work, as its reader can tell.
DATE_OUTSIDE_YEAR = FindingKind(
    "CCHC406",
    Severity.WARNING,
    "The evidence names {stated}, outside {first} to {last}, when documents about {year} are issued.",
    "Check the date and whether the document proves this year's work; if both are right, leave it.",
    title="Evidence from another year",
    explanation="Plans are issued from the last quarter of the year before, reports until the first "
    "quarter of the year after. A date outside is mostly last year's evidence, or a typing error. Laws "
    "and decisions of the central government are not looked at.",
    steps=(
        "Open the document and compare its date.",
        "Correct the date, or name the document of the year that is assessed.",
    ),
    example="F12 reads “Kế hoạch số 5/KH-UBND ngày 10/01/2024”; this year's plan is of 10/01/2025.",
)
# Told apart from a wrong year, as this one cannot be right.
IMPOSSIBLE_DATE = FindingKind(
    "CCHC407",
    Severity.WARNING,
    "The evidence has the date {stated}, which does not exist.",
    "Correct the date: day, month, year.",
    title="A date that does not exist",
    explanation="A document with such a date cannot be found in the register of documents. Mostly day and "
    "month are exchanged, or a digit is wrong.",
    steps=(
        "Open the document and look up its date.",
        "Type it as day/month/year.",
    ),
    example="F12 reads “ngày 31/02/2025”; the document is of 13/02/2025.",
)
EVIDENCE_NAMES_NOTHING = FindingKind(
    "CCHC408",
    Severity.WARNING,
    "“{stated}” stands in the evidence column, but it names no document.",
    "{suggestion}",
    title="Evidence that names no document",
    explanation="A cross, a yes, a number or a promise proves nothing: appraisers look for a document by its "
    "number, date and title, and may take away points that nothing proves.",
    steps=(
        "Find the document that proves the points.",
        "Type its number, date and title in place of what is there.",
        "Move points that slipped into this column to that of self-assessed points.",
        "If there is no document, clear the cell and correct the answer.",
    ),
    example="F12 reads “x”; type “Quyết định số 12/QĐ-UBND ngày 15/01/2025”.",
)
