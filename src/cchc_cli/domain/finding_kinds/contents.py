"""What a workbook carries besides its cells, so that somebody ought to look. Codes CCHC121 to CCHC139."""

from cchc_cli.domain.findings import FindingKind, Severity

# A warning: Excel has saved every value that a macro gave, and saved values are what is read.
MACROS = FindingKind(
    "CCHC121",
    Severity.WARNING,
    "The workbook has macros. They were not run, and the values as they were saved were read.",
    "Send the form without macros: save it as “Excel Workbook (*.xlsx)”.",
    title="Macros in a form",
    explanation="Macros are programs that can change answers when the workbook is opened, or do harm to the "
    "computer. The form that was sent out has none.",
    steps=(
        "Do not enable the macros unless you know who wrote them.",
        "Choose File, Save As, “Excel Workbook (*.xlsx)”, and confirm that macros are left out.",
        "Check the answers and send the new file.",
    ),
    example="xa-a.xlsm has macros; saved as xa-a.xlsx it has none.",
)
# A warning, for the same reason; but a saved value may be older than the form.
EXTERNAL_LINKS = FindingKind(
    "CCHC122",
    Severity.WARNING,
    "The workbook takes values from other files (links: {count}). They were read as they were last saved.",
    "Replace the formulas that point to other files by their values.",
    title="Values from other files",
    explanation="A cell that points to another file shows what stood there when the workbook was last saved, "
    "which may be last year's figure. Nobody else has that other file.",
    steps=(
        "Choose Data, Edit Links to see the other files.",
        "Choose Break Link for each of them; the formulas turn into their values.",
        "Check these values and save the workbook.",
    ),
    example="E12 is =[nam-2024.xlsx]Sheet1!E12; after the link is broken it is 18.",
)
ASKS_OTHER_PROGRAM = FindingKind(
    "CCHC123",
    Severity.WARNING,
    "The workbook asks another program for values (DDE), which can start programs on the computer. It was "
    "read without asking; do not open it in Excel.",
    "Have the form filled in anew, and tell whoever looks after your computers.",
    title="A formula that starts another program",
    explanation="Through DDE a formula can run a program when the workbook is opened; forms have no use for "
    "it, attackers do. The saved values are read here, where nothing can be started, so no answer is lost.",
    steps=(
        "Do not open the workbook in Excel, and do not confirm its question about links.",
        "Tell whoever looks after your computers, and the unit that sent it.",
        "Ask the unit to fill in the form that was sent out anew.",
    ),
    example="D5 is =cmd|'/c calc'!A1; in the form filled in anew it is 12.",
)
EMBEDDED_OBJECTS = FindingKind(
    "CCHC124",
    Severity.WARNING,
    "The workbook has embedded files or controls (objects: {count}). What is in them was not read.",
    "Type answers into the cells of the form, and send evidence as files of its own.",
    title="Embedded files or controls",
    explanation="Only cells are read. An answer given in a check box or in an embedded document is not "
    "seen, and embedded files may carry harm.",
    steps=(
        "Choose Home, Find & Select, Selection Pane to see the objects.",
        "Type answers that stand in them into the cells of the form.",
        "Delete the objects, save the workbook, and send the embedded files separately.",
    ),
    example="A check box stands over D9; the cell D9 itself now says “Có”.",
)
# An error at one cell and not at the file: no other cell of it is in doubt.
CELL_IN_DOUBT = FindingKind(
    "CCHC125",
    Severity.ERROR,
    "The file has this cell written in a way that programs read differently: {reason}. No value of it was "
    "used.",
    "Open the workbook in Excel, check the cell, save it under a new name as .xlsx and send that one.",
    title="A cell that programs read differently",
    explanation="What stands in the file is not what a program that writes workbooks would write, so Excel "
    "may show another value here than other programs, or repair the file and leave the value out.",
    steps=(
        "Open the workbook in Excel, and let Excel repair it if it offers to.",
        "Compare this cell with your own records and type its value anew.",
        "Choose File, Save As, “Excel Workbook (*.xlsx)”, under a new name, and send the new file.",
    ),
    example="D8 holds both 18 and 7; saved again by Excel it holds 18.",
)
