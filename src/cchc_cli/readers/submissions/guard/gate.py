"""The gate: files are told apart by their first bytes and given to who knows their kind."""

from dataclasses import replace
from pathlib import PurePath

from cchc_cli.domain import finding_kinds
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.guard.archive import Archive, open_archive
from cchc_cli.readers.submissions.guard.beginnings import OLE, ZIP, what_it_is
from cchc_cli.readers.submissions.guard.cleared import (
    LARGEST_FILE,
    Cleared,
    Noted,
    Refused,
    WorkbookKind,
    too_large,
)
from cchc_cli.readers.submissions.guard.xlsx import clear_xlsx

_ENDINGS = {
    WorkbookKind.XLSX: (".xlsx", ".xlsm"),
    WorkbookKind.XLSB: (".xlsb",),
    WorkbookKind.XLS: (".xls",),
    WorkbookKind.ODS: (".ods",),
}


def clear(content: bytes, name: str = "") -> Cleared:
    """Let a file pass.

    Args:
        content: The file.
        name: Its name, for a remark if its ending is that of another kind.

    Raises:
        Refused: It is no workbook, is protected or damaged, or would unpack too far.
    """
    if not content:
        raise Refused(finding_kinds.EMPTY_FILE)
    if len(content) > LARGEST_FILE:
        raise too_large(len(content))
    cleared = _cleared(content)
    endings = _ENDINGS[cleared.kind]
    if not name or name.lower().endswith(endings):
        return cleared
    path = PurePath(name)
    values = {"ending": path.suffix or path.name, "true_ending": endings[0]}
    return replace(cleared, remarks=(*cleared.remarks, Noted(finding_kinds.WRONG_ENDING, values=values)))


def _cleared(content: bytes) -> Cleared:
    if content.startswith(ZIP):
        return _clear_archive(content, open_archive(content))
    if content.startswith(OLE):
        from cchc_cli.readers.submissions.guard.xls import clear_xls  # noqa: PLC0415 - rare

        return clear_xls(content)
    raise _no_workbook(what_it_is(content))


def _clear_archive(content: bytes, archive: Archive) -> Cleared:
    names = archive.members.keys()
    if "xl/workbook.bin" in names:
        from cchc_cli.readers.submissions.guard.xlsb import clear_xlsb  # noqa: PLC0415 - rare

        return clear_xlsb(content, archive)
    if "xl/workbook.xml" in names:
        return clear_xlsx(content, archive)
    if "mimetype" in names:
        from cchc_cli.readers.submissions.guard.ods import clear_ods  # noqa: PLC0415 - rare

        return clear_ods(content, archive)
    if "word/document.xml" in names:
        raise _no_workbook(say("a Word document"))
    if "ppt/presentation.xml" in names:
        raise _no_workbook(say("a presentation"))
    # The relations of an Office file may give the workbook any name.
    if "[content_types].xml" in names:
        return clear_xlsx(content, archive)
    raise _no_workbook(say("a zip archive"))


def _no_workbook(what: Message) -> Refused:
    return Refused(finding_kinds.NOT_A_WORKBOOK, what=what)
