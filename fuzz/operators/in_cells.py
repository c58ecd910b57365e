"""Mutations of single cells: what people and other programs leave in a sheet."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from random import Random
from typing import TypeAlias
from xml.sax.saxutils import escape

from fuzz.archive import Member
from fuzz.operators.operator import Operator, of_archive

_CELL = re.compile(
    rb'<c r="(?P<reference>[A-Z]+\d+)"(?P<style>(?: s="\d+")?)(?: t="(?P<type>\w+)")?>(?P<inner>.*?)</c>',
    re.DOTALL,
)
_VALUE = re.compile(rb"<v>(.*?)</v>", re.DOTALL)
_TEXTS = re.compile(rb"<t(?:\s[^>]*)?>(.*?)</t>", re.DOTALL)
_STRING = re.compile(rb"<si>(.*?)</si>", re.DOTALL)
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!")


@dataclass(frozen=True)
class Cell:
    """A cell that has something in it; ``shown`` is its text, or its number as written."""

    reference: str
    style: str
    shown: str

    def xml(self, inner: str, *, kind: str = "") -> str:
        """Write it with another content."""
        written_type = f' t="{kind}"' if kind else ""
        return f'<c r="{self.reference}"{self.style}{written_type}>{inner}</c>'

    def inline(self, text: str) -> str:
        """Write it with a text of its own."""
        return self.xml(f'<is><t xml:space="preserve">{escape(text)}</t></is>', kind="inlineStr")


CellChange: TypeAlias = Callable[[Random, Cell], str]


def error(random: Random, cell: Cell) -> str:
    """Show an error, of a formula or without."""
    formula = random.choice(("", "<f>B1/0</f>", "<f/>"))
    return cell.xml(f"{formula}<v>{random.choice(_ERRORS)}</v>", kind="e")


def formula_without_value(random: Random, cell: Cell) -> str:
    """Have a formula that was never calculated."""
    formula = random.choice(
        ("<f>1+1</f>", '<f t="shared" si="0"/>', "<f>A1</f>", '<f t="array" ref="A1">1</f>')
    )
    value = random.choice(("", "<v/>", "<v></v>", "<v> </v>"))
    return cell.xml(f"{formula}{value}", kind=random.choice(("", "str", "n", "b", "e", "s")))


def formula_with_value(random: Random, cell: Cell) -> str:
    """Have a formula whose result is a number or a text."""
    kind = random.choice(("str", "") if _is_number(cell.shown) else ("str",))
    return cell.xml(f"<f>A1</f><v>{escape(cell.shown)}</v>", kind=kind)


def blank_result(random: Random, cell: Cell) -> str:
    """Have a formula whose result is an empty text, as ``=IF(A1="","",A1)`` gives."""
    del random
    return cell.xml('<f>IF(A1="","",A1)</f><v></v>', kind="str")


def number_as_text(random: Random, cell: Cell) -> str:
    """Have what is shown as text, with a decimal comma or a unit behind it."""
    return cell.inline(
        random.choice(("{}", " {}", "{} ", "'{}", "{} %", "{}\u00a0", "{} hồ sơ")).format(
            cell.shown.replace(".", random.choice((".", ",")))
        )
    )


def decomposed(random: Random, cell: Cell) -> str:
    """Have the letters and their accents apart."""
    del random
    return cell.inline(unicodedata.normalize("NFD", cell.shown))


def odd_spaces(random: Random, cell: Cell) -> str:
    """Have spaces that do not break, are of no width, or stand around."""
    space = random.choice(("\u00a0", "\u200b", "\u3000", "\t", "\n", "  ", "\ufeff"))
    return cell.inline(random.choice((cell.shown.replace(" ", space), space + cell.shown + space)))


def look_alike(random: Random, cell: Cell) -> str:
    """Have letters and digits that look the same: full width, Greek, Cyrillic, superscript."""
    alike = random.choice(
        (("18", "１８"), ("oO", "оО"), ("023", "⁰²³"), ("aeo", "аео"), ("5", "٥"), ("0", "O"))
    )
    return cell.inline(cell.shown.translate(str.maketrans(*alike)))


def rich_text(random: Random, cell: Cell) -> str:
    """Have the text in runs of different fonts, perhaps with a reading aid."""
    half = len(cell.shown) // 2
    runs = "".join(
        f'<r><rPr><b/></rPr><t xml:space="preserve">{escape(part)}</t></r>'
        for part in (cell.shown[:half], cell.shown[half:])
    )
    aid = random.choice(("", '<rPh sb="0" eb="1"><t>abc</t></rPh>'))
    return cell.xml(f"<is>{runs}{aid}</is>", kind="inlineStr")


def struck_out(random: Random, cell: Cell) -> str:
    """Have a part of the text struck out, or an empty run."""
    struck = random.choice(("99", "", " cũ"))
    return cell.xml(
        f"<is><r><t>{escape(cell.shown)}</t></r><r><rPr><strike/></rPr><t>{struck}</t></r></is>",
        kind="inlineStr",
    )


def no_such_string(random: Random, cell: Cell) -> str:
    """Point to a shared string that is not there."""
    return cell.xml(
        f"<v>{random.choice(('99999', '-1', '1.5', '', 'abc', '4294967297', ' 1', '+1'))}</v>", kind="s"
    )


def truth(random: Random, cell: Cell) -> str:
    """Be true or false."""
    return cell.xml(f"<v>{random.choice(('1', '0', 'true', 'TRUE', '2'))}</v>", kind="b")


def day(random: Random, cell: Cell) -> str:
    """Be a day, as text of the standard or as a number with the style of days."""
    if random.choice((True, False)):
        return cell.xml(
            f"<v>{random.choice(('2025-01-15', '2025-01-15T00:00:00Z', '15/01/2025'))}</v>", kind="d"
        )
    return f'<c r="{cell.reference}" s="2"><v>{cell.shown if _is_number(cell.shown) else 45672}</v></c>'


def odd_number(random: Random, cell: Cell) -> str:
    """Be a number that is written oddly, or too large for anything."""
    number = cell.shown if _is_number(cell.shown) else "18"
    written = random.choice(
        (f" {number} ", f"+{number}", f"{number}e0", f"{number}E+00", f"0{number}", f"{number}.", "1E308",
         "1e999", "-0", "INF", "NaN", "0x12", f"{number}abc", f"{number},5", f"{number} 5", "1_000", "１８")
    )  # fmt: skip
    return cell.xml(f"<v>{written}</v>")


def two_values(random: Random, cell: Cell) -> str:
    """Have two values, or one of its own and a shared one."""
    number = cell.shown if _is_number(cell.shown) else "18"
    return cell.xml(
        random.choice(
            (
                f"<v>{number}</v><v>7</v>",
                f"<v>7</v><is><t>{escape(cell.shown)}</t></is>",
                f"<v></v><v>{number}</v>",
                f"<v><x>7</x>{number}</v>",
                f"<extLst><ext><v>7</v></ext></extLst><v>{number}</v>",
                f"<v>{number}</v><f>1+1</f>",
            )
        )
    )


def twice(random: Random, cell: Cell) -> str:
    """Stand in the sheet twice, with two contents."""
    return cell.inline(cell.shown) + random.choice((cell.xml("<v>7</v>"), cell.xml(""), cell.inline("khác")))


def gone(random: Random, cell: Cell) -> str:
    """Be blank, with or without a trace; a person sees that it is."""
    return random.choice(("", cell.xml(""), f'<c r="{cell.reference}"/>', cell.inline(""), cell.inline(" ")))


def elsewhere(random: Random, cell: Cell) -> str:
    """Say that it stands in another place than where it stands."""
    column, row = re.sub(r"\d", "", cell.reference), re.sub(r"\D", "", cell.reference)
    other = random.choice(
        (f"{column}{int(row) + 1}", f"{chr(ord(column[0]) + 1)}{row}", cell.reference.lower(),
         f"${column}${row}", f"{column}{row}0", f"A{row}", "", f"R{row}C4", row, column)
    )  # fmt: skip
    return cell.inline(cell.shown).replace(f'r="{cell.reference}"', f'r="{other}"', 1)


def without_reference(random: Random, cell: Cell) -> str:
    """Not say where it stands, which the standard allows: next to the one before."""
    del random
    return cell.inline(cell.shown).replace(f' r="{cell.reference}"', "", 1)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


def _of_cell(change: CellChange) -> Operator:
    """Make an operator of a change of one cell of one sheet."""

    def operate(random: Random, members: list[Member]) -> list[Member]:
        sheets = [at for at, member in enumerate(members) if member.is_sheet]
        if not sheets:
            return members
        at = random.choice(sheets)
        xml = members[at].content
        filled = [cell for cell in _CELL.finditer(xml) if cell["inner"]]
        if not filled:
            return members
        chosen = random.choice(filled)
        changed = change(random, _cell(chosen, _strings(members))).encode("utf-8", "replace")
        content = xml[: chosen.start()] + changed + xml[chosen.end() :]
        return [*members[:at], Member(members[at].name, content), *members[at + 1 :]]

    return of_archive(operate)


def _strings(members: list[Member]) -> list[bytes]:
    for member in members:
        if member.name.endswith("sharedStrings.xml"):
            return [b"".join(_TEXTS.findall(string)) for string in _STRING.findall(member.content)]
    return []


def _cell(found: re.Match[bytes], strings: list[bytes]) -> Cell:
    inner = found["inner"]
    value = _VALUE.search(inner)
    shown = value[1] if value else b"".join(_TEXTS.findall(inner))
    if found["type"] == b"s" and shown.isdigit() and int(shown) < len(strings):
        shown = strings[int(shown)]
    return Cell(
        found["reference"].decode(), found["style"].decode(), unescape(shown.decode("utf-8", "replace"))
    )


_CELL_CHANGES: tuple[CellChange, ...] = (
    error,
    formula_without_value,
    formula_with_value,
    blank_result,
    number_as_text,
    decomposed,
    odd_spaces,
    look_alike,
    rich_text,
    struck_out,
    no_such_string,
    truth,
    day,
    odd_number,
    two_values,
    twice,
    gone,
    elsewhere,
    without_reference,
)
OPERATORS: Mapping[str, Operator] = {one.__name__: _of_cell(one) for one in _CELL_CHANGES}
