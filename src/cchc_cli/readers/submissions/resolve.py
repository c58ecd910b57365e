"""Which criterion a code means, where Excel or a typist changed it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.codes import CodeBook, Likeness, RowCode


@dataclass(frozen=True, slots=True)
class Resolved:
    """The criterion of a row, or none; with what there is to say about it."""

    code: str | None
    fits: bool
    kind: FindingKind | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    other: str = ""
    """Of a row that was refused: the criterion that its name says, other than its code."""


def resolve(row: RowCode, book: CodeBook, previous: int, claimed: Collection[str]) -> Resolved:
    """Decide which criterion a row is about.

    Args:
        row: Its code as read.
        book: The codes and names of the form.
        previous: The position in the form of the row above.
        claimed: The leaves that rows above are about.
    """
    if not row.candidates:
        return _unknown(row, book)
    if row.is_doubtful:
        return _recover(row, book, previous, claimed)
    return _check_name(row, book)


def _unknown(row: RowCode, book: CodeBook) -> Resolved:
    values = {"code": row.written, "name": row.name, "suggestion": _suggestion(row, book)}
    return Resolved(None, fits=False, kind=finding_kinds.UNKNOWN_CRITERION, values=values)


def _suggestion(row: RowCode, book: CodeBook) -> Message:
    nearest = book.suggest(row.name)
    if nearest is None:
        return say("Check the code against this year's form, or delete the row.")
    return say("Perhaps {code} (“{name}”) is meant; correct the code.", code=nearest.code, name=nearest.name)


def _check_name(row: RowCode, book: CodeBook) -> Resolved:
    """Compare the name beside a code that is certain."""
    code = row.candidates[0]
    likeness = book.likeness(code, row.name)
    other = None if likeness is Likeness.SAME else book.named(row.name)
    # Exactly the name of another says that one of both was mistyped; a name of its own is just worded anew.
    if other is not None:
        return _name_of(other.code, row, book)
    if likeness is Likeness.DIFFERENT:
        values = {"code": code, "stated": row.name, "name": book.form.by_code[code].name}
        return Resolved(code, fits=False, kind=finding_kinds.NAME_DIFFERS, values=values)
    if row.is_repaired:
        values = {"stated": row.written, "code": code}
        return Resolved(code, fits=True, kind=finding_kinds.CODE_REPAIRED, values=values)
    return Resolved(code, fits=True)


def _name_of(other: str, row: RowCode, book: CodeBook) -> Resolved:
    """Decide about a row with the code of one criterion and the name of another."""
    code = row.candidates[0]
    # 1.10 without its zero is the code of another criterion: then the name is right.
    if other in book.same_number(code):
        values = {"stated": row.written, "code": other}
        return Resolved(other, fits=True, kind=finding_kinds.CODE_RECOVERED, values=values)
    values = {"code": code, "other": other}
    return Resolved(None, fits=False, kind=finding_kinds.NAME_OF_ANOTHER, values=values, other=other)


def _recover(row: RowCode, book: CodeBook, previous: int, claimed: Collection[str]) -> Resolved:
    """Choose among the codes that a number or date may have been: by name, else by place."""
    named = _by_name(row, book)
    code = named or _by_place(row, book, previous, claimed)
    values: dict[str, object] = {"stated": row.written}
    if named is None:
        values["codes"] = row.candidates  # which of them, the number format of the cell may tell
    if code is None:
        return Resolved(None, fits=False, kind=finding_kinds.CODE_NOT_RECOVERED, values=values)
    fits = book.likeness(code, row.name) is not Likeness.DIFFERENT
    if row.candidates == (row.written,) and fits:
        return Resolved(code, fits=True)
    recovered = {**values, "code": code}
    return Resolved(code, fits=fits, kind=finding_kinds.CODE_RECOVERED, values=recovered)


def _by_name(row: RowCode, book: CodeBook) -> str | None:
    if not row.name:
        return None
    # Names of neighbours are often much alike, and only one of them is the same.
    for wanted in (Likeness.SAME, Likeness.SIMILAR):
        named = [code for code in row.candidates if book.likeness(code, row.name) is wanted]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _by_place(row: RowCode, book: CodeBook, previous: int, claimed: Collection[str]) -> str | None:
    # A name that is certainly another one says more than the place does.
    if book.named(row.name) is not None:
        return None
    following = [
        code for code in row.candidates if code not in claimed and book.position[code] == previous + 1
    ]
    return following[0] if len(following) == 1 else None
