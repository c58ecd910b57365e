"""The usual faults, one kind per commune; ``README.md`` beside the workbooks lists them."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from invented.forms import FilledForm, Sheets, Value

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
        evidence.pop(criterion)
    match code:
        case "xm02":
            for criterion in ("1.1.2", "1.1.3", "3.4"):
                points[criterion] = f"{points[criterion]:.2f}".replace(".", ",")  # type: ignore[assignment] - that is the fault
            answers["7.4.1", "b"] = f"{answers['7.4.1', 'b']:,.0f}".replace(",", ".")
        case "xm07":
            points["1.5"] = 1.5
        case "xm11":
            points |= {"5.4": 2.0, "7.4.1": 2.0}
        case "pm02":
            answers["3.1.1", "value"] = "Đầy đủ và kip thời"
    return FilledForm(answers, points, evidence)


def _code_as_number(cell: Value) -> Value:
    return 7.1 if cell == "7.10" else cell


def _code_as_date(cell: Value) -> Value:
    return date(2025, 2, 1) if cell == "1.2" else cell


_CODE_FAULTS: Mapping[str, Callable[[Value], Value]] = {"xm04": _code_as_number, "xm05": _code_as_date}


def spoil_sheets(code: str, sheets: Sheets) -> Sheets:
    """Change what stands in the column of codes, as Excel does."""
    spoil = _CODE_FAULTS.get(code)
    if spoil is None:
        return sheets
    return {
        name: [(spoil(row[0]), *row[1:]) if row else row for row in rows] for name, rows in sheets.items()
    }


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
