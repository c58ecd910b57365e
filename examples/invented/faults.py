"""The usual faults, one kind per commune; ``README.md`` beside the workbooks lists them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from invented.forms import FilledForm, Row, Sheets, Value

_CUT_AT = 9_000


@dataclass(frozen=True)
class Faults:
    """The faults of one year, by the code of the commune."""

    without_evidence: Mapping[str, tuple[str, ...]]
    """The criteria where it names no document."""
    self_points: Mapping[str, Mapping[str, float]]
    answers: Mapping[str, Mapping[tuple[str, str], Value]]
    rows: Mapping[str, Callable[[Row], Row]]
    """What happens to every row of the form."""
    cut_off: str
    """Whose file is broken off."""
    old_form: str = ""
    """Who sent the form of the year before."""


def spoil_answers(faults: Faults, code: str, filled: FilledForm) -> FilledForm:
    """Change what a commune answers."""
    unproven = faults.without_evidence.get(code, ())
    return FilledForm(
        {**filled.answers, **faults.answers.get(code, {})},
        {**filled.self_points, **faults.self_points.get(code, {})},
        {criterion: text for criterion, text in filled.evidence.items() if criterion not in unproven},
    )


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


def spoil_sheets(faults: Faults, code: str, sheets: Sheets) -> Sheets:
    """Change what stands in cells, as Excel and typists do."""
    spoil = faults.rows.get(code)
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


FAULTS_2025 = Faults(
    without_evidence={
        "xm08": ("1.1.1", "3.2.1", "7.4.1"),
        "pm03": ("1.4", "2.3", "3.4", "5.4", "7.2"),
        "pm08": ("6.2.2", "8.3"),
    },
    self_points={"xm07": {"1.5": 1.5}, "xm11": {"5.4": 2.0, "7.4.1": 2.0}},
    answers={"pm02": {("3.1.1", "value"): "Đầy đủ và kip thời"}},
    rows={"xm02": _numbers_as_text, "xm04": _code_as_number, "xm05": _code_as_date},
    cut_off="xm13",
    old_form="xm15",
)
FAULTS_2024 = Faults(
    without_evidence={"xc20": ("1.3", "3.2.5"), "pc08": ("2.3.1",)},
    self_points={"xc04": {"1.5": 1.5}},
    answers={},
    rows={"xc09": _numbers_as_text},
    cut_off="xc24",
)
