"""What can be wrong with a file: it is no workbook, or cannot be opened. Codes CCHC101 to CCHC119."""

from cchc_cli.domain.findings import FindingKind, Severity

FILE_TOO_LARGE = FindingKind(
    "CCHC101",
    Severity.ERROR,
    "The file has {megabytes} MB; a workbook may have {limit} MB at most.",
    "Remove pictures and sheets that do not belong to the form, save it and send it again.",
    title="A file that is too large",
    explanation="A filled-in form has less than a tenth of a megabyte. Files of this size hold scans of the "
    "evidence or whole other workbooks, and would slow the scoring of all units down.",
    steps=(
        "Open the workbook and delete the pictures and scans in it.",
        "Delete the sheets that do not belong to the form.",
        "Save it, and send the evidence as files of its own.",
    ),
    example="xa-a.xlsx has 64 MB because of scanned decisions; without them it has 60 kB.",
)
# Told apart from a damaged file: Excel has nothing to repair, the copy has to be made again.
EMPTY_FILE = FindingKind(
    "CCHC102",
    Severity.ERROR,
    "The file is empty (0 bytes).",
    "Copy or send the workbook again; the transfer was probably interrupted.",
    title="An empty file",
    explanation="There is nothing in the file, not even a blank sheet: it was made when a copy or a download "
    "began, and the copy was then interrupted.",
    steps=(
        "Find the workbook where it was filled in and check that it opens in Excel.",
        "Copy or send it again, and wait until the copy is complete.",
    ),
    example="xa-a.xlsx has 0 bytes; copied again from the unit's e-mail it has 58 kB.",
)
NOT_A_WORKBOOK = FindingKind(
    "CCHC103",
    Severity.ERROR,
    "The file is {what}, not an Excel workbook, whatever its name ends in.",
    "Send the form itself as an Excel workbook (.xlsx), not a scan, a Word document or an archive. What "
    "Excel can open, save there as “Excel Workbook (*.xlsx)”.",
    title="A file that is no workbook",
    explanation="What a file is shows in its first bytes. A new ending of the name does not make a scan or a "
    "web page a workbook, even if Excel opens it after a warning.",
    steps=(
        "Open the file in Excel, if Excel can open it.",
        "Choose File, Save As, and the type “Excel Workbook (*.xlsx)”.",
        "If Excel cannot open it, fill in the form that was sent out and send that.",
    ),
    example="xa-a.xls is a web page that software exported; saved as xa-a.xlsx it is read.",
)
# Nothing of it is used, though a part may be legible: half a form would be scored as a whole one.
FILE_DAMAGED = FindingKind(
    "CCHC104",
    Severity.ERROR,
    "The file is damaged and cannot be read: {reason}.",
    "Open it in Excel, let Excel repair it, save it as .xlsx and send it again.",
    title="A damaged file",
    explanation="Part of the file is missing or has changed since it was saved, mostly because a copy was "
    "interrupted. What is left of the answers cannot be trusted, so none of them is used.",
    steps=(
        "Open the workbook in Excel and let Excel repair it when it offers to.",
        "Compare the answers with your own records.",
        "Choose File, Save As, “Excel Workbook (*.xlsx)”, and send the new file.",
    ),
    example="Of xa-a.xlsx only the first half arrived; sent again, it is read.",
)
FILE_ENCRYPTED = FindingKind(
    "CCHC105",
    Severity.ERROR,
    "The file is protected by a password.",
    "In Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save.",
    title="A password to open the file",
    explanation="Without the password nobody can read the answers, and passwords are not asked for. A sheet "
    "that is only protected against changes is read.",
    steps=(
        "Open the workbook with its password.",
        "Choose File, Info, Protect Workbook, Encrypt with Password, and clear the password.",
        "Save the workbook and send it again.",
    ),
    example="xa-a.xlsx asks for a password; saved without one it is read.",
)
INFLATES_TOO_FAR = FindingKind(
    "CCHC106",
    Severity.ERROR,
    "The file unpacks to far more than a form can hold ({megabytes} MB, {members} parts), so it was "
    "not opened.",
    "Copy the form's cells into a new workbook and send that one.",
    title="A file that unpacks to far too much",
    explanation="A workbook is a packed archive. One that grows this much when unpacked would fill the "
    "memory of the computer; some are made to do that on purpose, others have formats in a million rows.",
    steps=(
        "Open a new workbook in Excel.",
        "Copy the cells of the form into it, only the rows that are filled in.",
        "Save it as .xlsx and send it; ask where the old file came from if nobody made it that way.",
    ),
    example="xa-a.xlsx has 0.6 MB and unpacks to 600 MB; the form copied out of it has 60 kB.",
)
GRID_TOO_LARGE = FindingKind(
    "CCHC107",
    Severity.ERROR,
    "The sheet reaches as far as cell {cell}, so it was not opened.",
    "Delete the rows and columns beyond the form, down to and including this cell, and save the workbook.",
    title="A value far outside the form",
    explanation="One stray value in a far corner makes a sheet of billions of cells, for which no computer "
    "has the memory. Often it is a space or a number typed there by accident.",
    steps=(
        "Press Ctrl+End in the sheet to see how far it reaches.",
        "Select the rows below the form down to that cell, right-click them, and choose Delete.",
        "Do the same with the columns to the right of the form.",
        "Save the workbook.",
    ),
    example="XFD1048576 holds a space; after its row and column are deleted the sheet ends at G164.",
)
# The last resort: whatever ends the process that reads costs this file, and not the run.
READER_GAVE_UP = FindingKind(
    "CCHC108",
    Severity.ERROR,
    "The file is unreadable: the program that reads it gave up.",
    "Copy the form's cells into a new workbook and send that one.",
    title="A file that the reader gave up on",
    explanation="The file is built so that reading it needs too much memory or ends the reading program. "
    "The other files were read all the same.",
    steps=(
        "Open a new workbook in Excel.",
        "Copy the cells of the form into it as values.",
        "Save it as .xlsx and send that one.",
    ),
    example="xa-a.xls cannot be read; its cells, copied into a new xa-a.xlsx, can.",
)
# Not one with the former: on a slow computer the same file may be read when it is tried again.
READER_TOO_SLOW = FindingKind(
    "CCHC109",
    Severity.ERROR,
    "The file is unreadable: reading it took longer than {seconds} seconds.",
    "Copy the form's cells into a new workbook and send that one.",
    title="A file that takes too long to read",
    explanation="A form is read in a thousandth of a second. A file that takes this long has far more in it "
    "than a form, or is built to keep programs busy.",
    steps=(
        "Open a new workbook in Excel.",
        "Copy the cells of the form into it as values, only the rows that are filled in.",
        "Save it as .xlsx and send that one.",
    ),
    example="xa-a.xlsx was not read in 30 seconds; the form copied out of it is read at once.",
)
FILE_NOT_OPENED = FindingKind(
    "CCHC110",
    Severity.ERROR,
    "The file cannot be opened: {reason}.",
    "Close it in Excel, check that you may read it, and run the command again.",
    title="A file that cannot be opened",
    explanation="The computer did not hand the file out: another program has it open, you have no right to "
    "read it, or it is a shortcut to a file that is not there any more.",
    steps=(
        "Close the workbook in Excel and in other programs.",
        "Check that the file is there and that you can open it yourself.",
        "Run the command again.",
    ),
    example="xa-a.xlsx may be read only by another person; with the right to read it, it is scored.",
)
# A warning, as nobody knows whether it was meant as a form: folders hold letters and lists as well.
OTHER_FILE = FindingKind(
    "CCHC111",
    Severity.WARNING,
    "The file is no workbook by the ending of its name, so it was not read.",
    "If it is a unit's form, have it sent as an Excel workbook (.xlsx); if not, move it elsewhere.",
    title="Another file among the workbooks",
    explanation="Only workbooks (.xlsx, .xlsm, .xls, .xlsb, .ods) are read. A form sent as a scan, as "
    "a Word document or in an archive would otherwise be missed without anybody noticing.",
    steps=(
        "Look at the file and find out which unit sent it.",
        "Unpack it if it is an archive; ask for the workbook if it is a scan or a document.",
        "Put the workbook into the folder, and move the other file elsewhere.",
    ),
    example="xa-a.pdf is a scan of the form; xa-a.xlsx is put in its place.",
)
# Nothing is lost: which reader a file gets is decided by its first bytes.
WRONG_ENDING = FindingKind(
    "CCHC112",
    Severity.INFO,
    "By its content the file is a {true_ending} workbook, though its name ends in {ending}; it was read as "
    "what it is.",
    "Nothing needs to be done; saved under the right ending, it opens in Excel without a warning.",
    title="A name with the wrong ending",
    explanation="The ending of a file's name was changed by hand, which does not change what the file is. "
    "Excel warns when such a file is opened.",
    steps=(
        "Open the workbook in Excel and confirm the warning.",
        "Choose File, Save As, “Excel Workbook (*.xlsx)”.",
    ),
    example="xa-a.xls is really an .xlsx workbook; it is best renamed to xa-a.xlsx.",
)
# An error, unlike other files: its units would be listed as having sent nothing.
FOLDER_NOT_OPENED = FindingKind(
    "CCHC113",
    Severity.ERROR,
    "The folder cannot be opened: {reason}. Workbooks in it were not read.",
    "Check that you may open the folder, and run the command again.",
    title="A folder that cannot be opened",
    explanation="The computer did not show what is in the folder, mostly as you have no right to see it. "
    "Units whose workbooks lie there would count as not having sent any.",
    steps=(
        "Try to open the folder yourself.",
        "Ask whoever looks after the computer for the right to read it.",
        "Run the command again.",
    ),
    example="dot-2 may be opened only by another person; with the right to open it, its forms are read.",
)
# No damage: both parts are whole, and which one counts differs from program to program.
PART_TWICE = FindingKind(
    "CCHC114",
    Severity.ERROR,
    "The file has the part “{part}” twice, so programs would show different forms; it was not opened.",
    "Open it in Excel, check every answer, save it under a new name as .xlsx and send that one.",
    title="Two forms in one file",
    explanation="A workbook is an archive of parts with different names. With the same part twice, Excel "
    "may show other answers than the program that scores; no office program writes such a file.",
    steps=(
        "Open the workbook in Excel and compare the answers with your own records.",
        "Choose File, Save As, “Excel Workbook (*.xlsx)”, under a new name.",
        "Send the new file, and ask where the old one came from.",
    ),
    example="sheet1.xml is in xa-a.xlsx twice; saved again by Excel it is there once.",
)
DOCUMENT_TYPE = FindingKind(
    "CCHC115",
    Severity.ERROR,
    "The file declares a document type of its own, as no program that writes workbooks does, so it was not "
    "opened.",
    "Copy the form's cells into a new workbook and send that one.",
    title="A document type of its own",
    explanation="Such declarations can make a few letters stand for gigabytes of text, or for another file "
    "of the computer. A workbook never needs them.",
    steps=(
        "Ask where the file came from; do not open it if nobody knows.",
        "Fill in the form that was sent out, or copy the cells into a new workbook.",
        "Save it as .xlsx and send that one.",
    ),
    example="A sheet of xa-a.xlsx begins with <!DOCTYPE …>; the form filled in anew has none.",
)
