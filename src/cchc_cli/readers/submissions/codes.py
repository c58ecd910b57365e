"""Codes: which criterion a row of a form is about.

A code stands in a column of its own or before the name ("1.2. Tên"). Excel turns some
into numbers (1.10 is 1.1 then) or dates (1.2 is 1 February); such a cell may mean several
codes, and the name and the place of the row decide.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from cchc_cli.domain.form import Form, FormRow
from cchc_cli.domain.names import name_key
from cchc_cli.readers.submissions.cells import Cell, in_digits
from cchc_cli.readers.submissions.header_words import CRITERION_WORDS
from cchc_cli.readers.submissions.numbers import clean

_WORDS = re.compile(rf"^(?:{'|'.join(CRITERION_WORDS)})\s+(?=[\dIVXLivxl])", re.IGNORECASE)
_CODE = re.compile(r"^(?:\d+|[IVX]+)(?:\.\w+)*$|^\w+(?:\.\w+)+$")
# Codes may have letters in them, as frameworks allow: TC.7, 1.2a.
_INSIDE = re.compile(
    r"^(?P<code>\w+(?:\.\w+)*)(?P<end>[.):\-–]*)(?:\s+|(?<=[.):])|$)(?P<name>.*)$", re.DOTALL
)
_LETTER = re.compile(
    r"^[-+•*\s]*\(?(?P<letter>[a-zđ])[.)\]:](?:\s+|$)(?P<label>.*)$", re.IGNORECASE | re.DOTALL
)
# Two letters at least: a single one names a figure, 1.2.a.
_GLUED = re.compile(r"^\d+(?:\.\d+)*\.(?=[^\W\d_]{2})")
_BARE_LETTER = re.compile(r"^[-+•*\s]*\(?([a-zđ])[.)\]:]?$", re.IGNORECASE)
_SET_OFF = re.compile(r"[.):\-–]")
_SPACED_DOT = re.compile(r"\s*\.\s*")
_NUMERIC = re.compile(r"^\d+(?:\.\d+)?$")
# Capitals only: a small x is a tick and a small i the letter of a figure. No framework has 40 areas.
_ROMAN = re.compile(r"^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_SIMILAR = 80


class Likeness(Enum):
    """How far the name of a row is the name in the framework."""

    SAME = 2
    SIMILAR = 1
    DIFFERENT = 0


@dataclass(frozen=True, slots=True)
class RowCode:
    """The code of a row: as written, which codes it may mean, and the name beside it.

    ``is_doubtful`` says that Excel changed what was typed; ``is_repaired`` that it was
    written in another way than the framework does.
    """

    written: str
    candidates: tuple[str, ...]
    name: str
    is_doubtful: bool = False
    is_repaired: bool = False
    letter: str = ""


class CodeBook:
    """The codes and names of a form, looked up in every way in which they are written."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.position: Mapping[str, int] = {row.code: at for at, row in enumerate(form.rows)}
        self._by_number = _grouped((float(code), code) for code in self.position if _NUMERIC.match(code))
        self._by_name = _grouped((name_key(row.name), row.code) for row in form.rows)
        self._name_keys = {row.code: name_key(row.name) for row in form.rows}
        self._labels = {name_key(question.label) for question in form.questions}
        self._question_names = {
            f"{question.criterion}.{question.name}".casefold(): question for question in form.questions
        }

    def is_label(self, text: str) -> bool:
        """Tell whether some figure of the form has exactly this label."""
        return name_key(text) in self._labels

    def read(self, code_cell: Cell, name_cell: Cell, *, has_code_column: bool) -> RowCode | None:
        """Read the code of a row; None where it has none."""
        name = tidy(name_cell)
        # In many forms the first column numbers the rows from 1 on, and codes stand before the names.
        inside = self._inside(name, is_certain=not has_code_column)
        if inside and inside.candidates and self.likeness(inside.candidates[0], inside.name) is Likeness.SAME:
            return inside
        beside = self._beside(code_cell, name)
        return beside or inside

    def likeness(self, code: str, name: str) -> Likeness:
        """Compare a name on a form with the name of a criterion; no name is no difference."""
        key, own = name_key(name), self._name_keys[code]
        if not key or key == own:
            return Likeness.SAME
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only loaded where a name differs

        # Forms often go on behind the name: how it is scored, or "(nếu có)".
        is_similar = ratio(key, own) >= _SIMILAR or key.startswith(own)
        return Likeness.SIMILAR if is_similar else Likeness.DIFFERENT

    def named(self, name: str) -> FormRow | None:
        """Find the one criterion that has exactly this name."""
        codes = self._by_name.get(name_key(name), ())
        return self.form.by_code[codes[0]] if len(codes) == 1 else None

    def same_number(self, code: str) -> tuple[str, ...]:
        """Give the codes that Excel cannot tell from this one: 1.1 and 1.10."""
        return self._by_number.get(float(code), ()) if _NUMERIC.match(code) else ()

    def suggest(self, name: str) -> FormRow | None:
        """Find the criterion whose name is most like this one."""
        from rapidfuzz import process  # noqa: PLC0415 - only loaded where a code is unknown

        best = process.extractOne(name_key(name), self._name_keys, score_cutoff=_SIMILAR) if name else None
        return None if best is None else self.form.by_code[best[2]]

    def _beside(self, cell: Cell, name: str) -> RowCode | None:
        if isinstance(cell, int | float):
            return self._from_number(cell, name)
        if isinstance(cell, date):
            return self._from_date(cell, name)
        return self._from_text(cell, name) if isinstance(cell, str) and cell.strip() else None

    def _from_number(self, number: float, name: str) -> RowCode:
        written = in_digits(number)
        # Of what is written: codes that are counted by a formula, =A2+0.1, are off by a little.
        candidates = self._by_number.get(float(written), ())
        # A whole number is the number of an area as it was typed; any other may have lost a zero at its end.
        is_whole = float(number).is_integer()
        return RowCode(written, candidates, name, is_doubtful=len(candidates) > 1 or not is_whole)

    def _from_date(self, day: date, name: str) -> RowCode:
        # 1.2 becomes 1 February or 2 January, by the settings of the computer; 1.1.2 becomes 1 January 2002.
        short, year = day.year % 100, day.year
        forms = (
            f"{day.day}.{day.month}",
            f"{day.month}.{day.day}",
            f"{day.day}.{day.month}.{short}",
            f"{day.month}.{day.day}.{short}",
            f"{day.month}.{year}",
        )
        known = tuple(dict.fromkeys(code for code in forms if code in self.position))
        return RowCode(f"{day.day:02}/{day.month:02}/{year}", known, name, is_doubtful=True)

    def _from_text(self, cell: str, name: str) -> RowCode | None:
        stated = cell.strip()
        if stated in self.position:
            return RowCode(stated, (stated,), name)
        written = _SPACED_DOT.sub(".", _WORDS.sub("", tidy(cell))).rstrip(".):- ")
        # Areas have Roman numerals on many forms and plain numbers in frameworks: nothing to repair.
        if code := self._known(written):
            is_roman = code != written.replace(",", ".")
            return RowCode(stated, (code,), name, is_repaired=not is_roman)
        if question := self._question_names.get(written.casefold()):
            return RowCode(stated, (question.criterion,), name, letter=question.name)
        # A bare X or V is a tick or a Roman number; without a digit it is no code that could be unknown.
        if _CODE.match(written) and any(map(str.isdigit, written)):
            return RowCode(stated, (), name)
        return self._inside(tidy(cell), is_certain=False)

    def _known(self, written: str) -> str | None:
        """Find the code that is meant by another way of writing it."""
        first, dot, rest = written.partition(".")
        for code in (written, written.replace(",", "."), f"{_arabic(first)}{dot}{rest}"):
            if code in self.position:
                return code
        return None

    def _inside(self, text: str, *, is_certain: bool) -> RowCode | None:
        """Read the code before a name; ``is_certain`` where codes have no column of their own."""
        bare = self._unglued(_WORDS.sub("", text))
        match = _INSIDE.match(bare)
        if match is None:
            return None
        written, name = match["code"], match["name"].strip(" -–:")
        # "12 cuộc đối thoại" begins with a number, "1.2. Đối thoại" with a code.
        is_set_off = bare != text or _SET_OFF.search(bare[: match.start("name")]) is not None
        code = self._known(written)
        if code is not None:
            is_meant = is_set_off or self._is_name(code, name)
            return RowCode(written, (code,), name) if is_meant else None
        return _unknown(written, name) if is_certain and is_set_off else None

    def _unglued(self, text: str) -> str:
        """Part a code from a name that was typed without a space behind it."""
        glued, whole = _GLUED.match(text), _INSIDE.match(text)
        # A code of the framework may end in letters itself: 1.TC.
        if glued is None or (whole is not None and self._known(whole["code"]) is not None):
            return text
        return f"{glued[0]} {text[glued.end() :]}"

    def _is_name(self, code: str, name: str) -> bool:
        return name != "" and self._name_keys[code] == name_key(name)


def _unknown(written: str, name: str) -> RowCode | None:
    """Take what looks like a code of another framework, with its name."""
    return RowCode(written, (), name) if name and _CODE.match(written) else None


def tidy(cell: Cell) -> str:
    r"""Give the text of a cell without what typing leaves behind: full-width digits, odd spaces.

    >>> tidy(" １.２.\u00a0 Tên ")
    '1.2. Tên'
    """
    if not isinstance(cell, str):
        return ""
    return clean(cell)


def letter_of(code_cell: Cell, name_cell: Cell) -> tuple[str, str]:
    """Give the letter and the label of a row of figures: "a)" or "a) Số hồ sơ"."""
    if bare := _BARE_LETTER.match(tidy(code_cell)):
        return (bare[1].lower(), tidy(name_cell))
    if inside := _LETTER.match(tidy(name_cell)):
        return (inside["letter"].lower(), inside["label"])
    if bare := _BARE_LETTER.match(tidy(name_cell)):
        return (bare[1].lower(), "")
    return ("", tidy(name_cell))


def _arabic(text: str) -> str:
    if not text or not _ROMAN.match(text):
        return text
    total, before = 0, 0
    for letter in reversed(text):
        value = _ROMAN_VALUES[letter]
        total += value if value >= before else -value
        before = max(before, value)
    return str(total)


def _grouped(pairs: Iterable[tuple[float | str, str]]) -> Mapping[float | str, tuple[str, ...]]:
    groups: dict[float | str, tuple[str, ...]] = {}
    for key, code in pairs:
        groups[key] = (*groups.get(key, ()), code)
    return groups
