"""The usual faults, one kind per commune; ``README.md`` beside the workbooks lists them."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from invented.forms import FilledForm, Row, Sheets

WITHOUT_EVIDENCE = {
    "xm08": ("1.1.1", "3.2.1", "7.4.1"),
    "pm03": ("1.4", "2.3", "3.4", "5.4", "7.2"),
    "pm08": ("6.2.2", "8.3"),
}
LAST_YEAR = "xm15"
CUT_OFF = "xm13"
_CUT_AT = 9_000


def spoil_answers(code: str, filled: FilledForm) -> FilledForm:
    """Change what a commune answers."""
    answers, points, evidence = dict(filled.answers), dict(filled.self_points), dict(filled.evidence)
    for criterion in WITHOUT_EVIDENCE.get(code, ()):
        del evidence[criterion]
    match code:
        case "xm07":
            points["1.5"] = 1.5
        case "xm11":
            points |= {"5.4": 2.0, "7.4.1": 2.0}
        case "pm02":
            answers["3.1.1", "value"] = "Đầy đủ và kip thời"
    return FilledForm(answers, points, evidence)


def _numbers_as_text(row: Row) -> Row:
    """Type points with a decimal comma, and one figure with a dot between thousands."""
    if row[0] in {"1.1.2", "1.1.3", "3.4"}:
        return (*row[:-1], f"{row[-1]:.2f}".replace(".", ","))
    if row[1] == "b) Số hồ sơ tiếp nhận của thủ tục có dịch vụ công trực tuyến":
        return (*row[:3], f"{row[3]:,.0f}".replace(",", "."), *row[4:])
    return row


def _code_as_number(row: Row) -> Row:
    return (7.1, *row[1:]) if row[0] == "7.10" else row


def _code_as_date(row: Row) -> Row:
    return (date(2025, 2, 1), *row[1:]) if row[0] == "1.2" else row


_ROW_FAULTS: Mapping[str, Callable[[Row], Row]] = {
    "xm02": _numbers_as_text,
    "xm04": _code_as_number,
    "xm05": _code_as_date,
}


def spoil_sheets(code: str, sheets: Sheets) -> Sheets:
    """Change what stands in cells, as Excel and typists do."""
    spoil = _ROW_FAULTS.get(code)
    if spoil is None:
        return sheets
    return {name: [spoil(row) if len(row) > 1 else row for row in rows] for name, rows in sheets.items()}


def cut_off(path: Path) -> None:
    """Break the file off, as an interrupted upload does.

    Its parts are stored first, so that the bytes do not depend on a version of zlib.
    """
    with ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with ZipFile(path, "w", ZIP_STORED) as archive:
        for part, content in parts.items():
            archive.writestr(ZipInfo(part), content)
    path.write_bytes(path.read_bytes()[:_CUT_AT])
