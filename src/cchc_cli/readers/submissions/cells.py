"""Cells: the sheets of a workbook as rows of typed values.

Values are what python-calamine gives: ``str`` ("" for blank), ``float``, ``bool``,
dates and times. Rows start at row 1 and column A, so that an address is a position.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TypeAlias

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import say
from cchc_cli.readers.submissions.guard import Cleared, Refused

Cell: TypeAlias = str | float | bool | date | datetime | time | timedelta
Rows: TypeAlias = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    ``broken`` has the cells that are blank only because they are faulty, ``repaired`` the
    text before of those that were converted to Unicode.
    """

    name: str
    is_hidden: bool
    rows: Rows
    broken: Mapping[str, FindingKind] = field(default_factory=dict)
    repaired: Mapping[str, str] = field(default_factory=dict)


def read_sheets(cleared: Cleared) -> list[Sheet]:
    """Read every sheet of a workbook that the guard let pass.

    Raises:
        Refused: The parser cannot make anything of it.
    """
    try:
        with CalamineWorkbook.from_filelike(BytesIO(cleared.readable)) as workbook:
            return [
                Sheet(
                    sheet.name,
                    sheet.visible is not SheetVisibleEnum.Visible,
                    # Else rows would count from the first that has something, and no address be right.
                    workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False),
                    cleared.broken.get(sheet.name, {}),
                )
                for sheet in workbook.sheets_metadata
                if sheet.typ is SheetTypeEnum.WorkSheet
            ]
    except PasswordError as error:
        raise Refused(finding_kinds.FILE_ENCRYPTED) from error
    except (KeyboardInterrupt, SystemExit):
        raise
    except CalamineError as error:
        raise Refused(
            finding_kinds.FILE_DAMAGED,
            reason=say("it is not built as a workbook (“{words}”)", words=str(error)),
        ) from error
    except BaseException as error:
        # A panic of the parser (written in Rust) is no Exception.
        raise Refused(finding_kinds.FILE_DAMAGED, reason=say("its content makes no sense")) from error


def is_blank(cell: Cell) -> bool:
    r"""Tell whether a cell says nothing: no text, or only characters that nobody sees.

    >>> is_blank(" \u00a0"), is_blank("\u200b"), is_blank(0.0)
    (True, True, False)
    """
    if not isinstance(cell, str) or (cell and cell[0].isalnum()):
        return False  # hardly a text begins otherwise, and `translate` is slow
    return not cell.translate(INVISIBLE).strip()


INVISIBLE = dict.fromkeys((0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF))
"""Characters without width, which come along when text is copied from web pages and PDFs."""


def in_digits(number: float) -> str:
    """Write a number with the fifteen digits that Excel keeps of it.

    >>> in_digits(1.1 + 0.1), in_digits(2025001.0)
    ('1.2', '2025001')
    """
    return f"{number:.15g}"


def shown(cell: Cell) -> object:
    """Give what a finding quotes of a cell: short, and typed so that it is written right."""
    if isinstance(cell, str):
        text = " ".join(cell.split())
        return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"
    if isinstance(cell, bool):
        return str(cell).upper()  # as Excel shows it; as a boolean it would be quoted as a word
    return cell.date() if isinstance(cell, datetime) else cell


QUOTED = 80
"""Characters of a text that a finding quotes."""
