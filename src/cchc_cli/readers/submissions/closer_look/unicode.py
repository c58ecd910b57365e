"""Converting the sheets of a workbook to Unicode, where fonts say that they are not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_cli.readers.submissions.cells import Sheet, position_of
from cchc_cli.readers.submissions.closer_look.legacy_text import (
    Script,
    decode,
    encoding_of,
    script_of,
)
from cchc_cli.readers.submissions.closer_look.parts import CellPart, WorkbookParts


@dataclass(frozen=True, slots=True)
class _Doubtful:
    """A cell with text in a legacy font: as it stands, as it may be meant, and which it is."""

    reference: str
    before: str
    after: str
    script: Script


def in_unicode(sheets: Sequence[Sheet], parts: WorkbookParts) -> list[Sheet]:
    """Give the sheets with all text in Unicode; ``repaired`` has the text before.

    A short word that may be both ("cã", "có") is what the plain cases of its workbook are.
    """
    doubtful = [tuple(_doubtful_cells(sheet, parts)) for sheet in sheets]
    scripts = [cell.script for cells in doubtful for cell in cells]
    is_legacy = scripts.count(Script.LEGACY) > scripts.count(Script.UNICODE)
    converted = {Script.LEGACY, Script.EITHER} if is_legacy else {Script.LEGACY}
    return [
        _converted(sheet, [cell for cell in cells if cell.script in converted])
        for sheet, cells in zip(sheets, doubtful, strict=True)
    ]


def _doubtful_cells(sheet: Sheet, parts: WorkbookParts) -> Iterator[_Doubtful]:
    for reference, part in parts.sheet(sheet.name).cells.items():
        text = _text_at(sheet, reference)
        if text and not text.isascii():
            yield from _doubtful(reference, text, part)


def _text_at(sheet: Sheet, reference: str) -> str:
    row, column = position_of(reference)
    if row >= len(sheet.rows) or column >= len(sheet.rows[row]):
        return ""
    cell = sheet.rows[row][column]
    return cell if isinstance(cell, str) else ""


def _doubtful(reference: str, text: str, part: CellPart) -> Iterator[_Doubtful]:
    own = encoding_of(part.style.font)
    encodings = [encoding_of(run.font) if run.font else own for run in part.runs]
    if not any(encodings):
        if own is not None and not part.runs:
            yield _Doubtful(reference, text, decode(text, own), script_of(text, own))
        return
    after, scripts = "", []
    for run, encoding in zip(part.runs, encodings, strict=True):
        script = Script.UNICODE if encoding is None else script_of(run.text, encoding)
        after += run.text if encoding is None or script is Script.UNICODE else decode(run.text, encoding)
        scripts += [] if run.text.isascii() else [script]
    if scripts:
        yield _Doubtful(reference, text, after, min(scripts, key=_BY_CERTAINTY.index))


_BY_CERTAINTY = (Script.LEGACY, Script.UNICODE, Script.EITHER)


def _converted(sheet: Sheet, cells: Sequence[_Doubtful]) -> Sheet:
    changed = [cell for cell in cells if cell.after != cell.before]
    if not changed:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for cell in changed:
        row, column = position_of(cell.reference)
        rows[row][column] = cell.after
    return replace(sheet, rows=rows, repaired={cell.reference: cell.before for cell in changed})
