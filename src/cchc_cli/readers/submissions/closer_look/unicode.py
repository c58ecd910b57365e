"""Converting the sheets of a workbook to Unicode, where fonts say that they are not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_cli.domain.cell_address import position_of
from cchc_cli.readers.submissions.cells import Sheet
from cchc_cli.readers.submissions.closer_look.legacy_text import (
    Encoding,
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
    # "cã" is "có" in TCVN3 and a syllable in Unicode: only the rest of the workbook tells.
    is_legacy = scripts.count(Script.LEGACY) > scripts.count(Script.UNICODE)
    converted = {Script.LEGACY, Script.EITHER} if is_legacy else {Script.LEGACY}
    return [
        _converted(sheet, [cell for cell in cells if cell.script in converted])
        for sheet, cells in zip(sheets, doubtful, strict=True)
    ]


def _doubtful_cells(sheet: Sheet, parts: WorkbookParts) -> Iterator[_Doubtful]:
    for reference, part in parts.sheet(sheet.name).cells.items():
        text = _text_at(sheet, reference)
        # Plain letters are the same in every encoding.
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
    runs = [(run.text, encoding_of(run.font) if run.font else own) for run in part.runs]
    if any(encoding is not None for _, encoding in runs):
        yield from _doubtful_runs(reference, text, runs)
    # A cell whose runs all have fonts of Unicode is not in the font that its style names.
    elif own is not None and not runs:
        yield _Doubtful(reference, text, decode(text, own), script_of(text, own))


def _doubtful_runs(
    reference: str, text: str, runs: Sequence[tuple[str, Encoding | None]]
) -> Iterator[_Doubtful]:
    """Convert the stretches of a text whose font is an old one; people mix fonts within a cell."""
    found = [(run, encoding, _script(run, encoding)) for run, encoding in runs]
    scripts = [script for run, _, script in found if not run.isascii()]
    if scripts:
        after = "".join(map(_decoded, found))
        yield _Doubtful(reference, text, after, min(scripts, key=_BY_CERTAINTY.index))


def _script(run: str, encoding: Encoding | None) -> Script:
    return Script.UNICODE if encoding is None else script_of(run, encoding)


def _decoded(found: tuple[str, Encoding | None, Script]) -> str:
    run, encoding, script = found
    return run if encoding is None or script is Script.UNICODE else decode(run, encoding)


_BY_CERTAINTY = (Script.LEGACY, Script.UNICODE, Script.EITHER)


def _converted(sheet: Sheet, cells: Sequence[_Doubtful]) -> Sheet:
    # What reads the same is nothing to tell.
    changed = [cell for cell in cells if cell.after != cell.before]
    if not changed:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for cell in changed:
        row, column = position_of(cell.reference)
        rows[row][column] = cell.after
    return replace(sheet, rows=rows, repaired={cell.reference: cell.before for cell in changed})
