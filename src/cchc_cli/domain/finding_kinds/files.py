"""What can be wrong with a file: it is no workbook, or cannot be opened. Codes CCHC101 to CCHC199."""

from cchc_cli.domain.findings import FindingKind, Severity

FILE_TOO_LARGE = FindingKind(
    "CCHC101",
    Severity.ERROR,
    "The file has {megabytes} MB; a workbook may have {limit} MB at most.",
    "Remove pictures and sheets that do not belong to the form, save it and send it again.",
)
EMPTY_FILE = FindingKind(
    "CCHC102",
    Severity.ERROR,
    "The file is empty (0 bytes).",
    "Copy or send the workbook again; the transfer was probably interrupted.",
)
NOT_A_WORKBOOK = FindingKind(
    "CCHC103",
    Severity.ERROR,
    "The file is {what}, not an Excel workbook, whatever its name ends in.",
    "Send the form itself as an Excel workbook (.xlsx), not a scan, a Word document or an archive. What "
    "Excel can open, save there as “Excel Workbook (*.xlsx)”.",
)
FILE_DAMAGED = FindingKind(
    "CCHC104",
    Severity.ERROR,
    "The file is damaged and cannot be read: {reason}.",
    "Open it in Excel, let Excel repair it, save it as .xlsx and send it again.",
)
FILE_ENCRYPTED = FindingKind(
    "CCHC105",
    Severity.ERROR,
    "The file is protected by a password.",
    "In Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save.",
)
INFLATES_TOO_FAR = FindingKind(
    "CCHC106",
    Severity.ERROR,
    "The file unpacks to far more than a form can hold ({megabytes} MB, {members} parts), so it was "
    "not opened.",
    "Copy the form's cells into a new workbook and send that one.",
)
GRID_TOO_LARGE = FindingKind(
    "CCHC107",
    Severity.ERROR,
    "The sheet reaches as far as cell {cell}, so it was not opened.",
    "Delete the rows and columns beyond the form, down to and including this cell, and save the workbook.",
)
READER_GAVE_UP = FindingKind(
    "CCHC108",
    Severity.ERROR,
    "The file is unreadable: the program that reads it gave up.",
    "Copy the form's cells into a new workbook and send that one.",
)
READER_TOO_SLOW = FindingKind(
    "CCHC109",
    Severity.ERROR,
    "The file is unreadable: reading it took longer than {seconds} seconds.",
    "Copy the form's cells into a new workbook and send that one.",
)
FILE_NOT_OPENED = FindingKind(
    "CCHC110",
    Severity.ERROR,
    "The file cannot be opened: {reason}.",
    "Close it in Excel, check that you may read it, and run the command again.",
)
