"""A list of two units, and the places where a workbook says whose it is."""

from cchc_cli.domain.submission import ClaimSource
from cchc_cli.domain.units import Unit, Units

UNITS = Units(
    (
        Unit("001", "Xã A", "xa", "xa", aliases=("Xã Anh",)),
        Unit("002", "Phường B", "phuong", "phuong"),
    )
)
CELL, FILE, FOLDER, SHEET = (
    ClaimSource.CELL,
    ClaimSource.FILE_NAME,
    ClaimSource.FOLDER,
    ClaimSource.IDENTITY_SHEET,
)
