"""What an operator is, and operators that change one member of an archive."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TypeAlias
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812 - zlib's own name is lower case

from fuzz.archive import Member, pack, unpack

Operator: TypeAlias = Callable[[Random, bytes], bytes]
"""Changes a file; gives it back unchanged where there is nothing that it could change."""
Change: TypeAlias = Callable[[Random, bytes], bytes]
"""Changes the content of one member."""
ArchiveChange: TypeAlias = Callable[[Random, list[Member]], list[Member]]


def of_archive(change: ArchiveChange) -> Operator:
    """Make an operator of a change of the members of an archive."""

    def operate(random: Random, content: bytes) -> bytes:
        try:
            members = unpack(content)
        except (BadZipFile, ZlibError, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
            return content
        return pack(change(random, members)) if members else content

    return operate


def of_xml(change: Change, *, share_of_sheets: float = 0.7) -> Operator:
    """Make an operator of a change of XML, mostly that of a sheet."""

    def operate(random: Random, members: list[Member]) -> list[Member]:
        sheets = [at for at, member in enumerate(members) if member.is_sheet]
        others = [at for at, member in enumerate(members) if member.is_xml and not member.is_sheet]
        chosen = sheets if random.random() < share_of_sheets else others
        return _changed(random, members, chosen or sheets or others, change)

    return of_archive(operate)


def of_sheet(change: Change) -> Operator:
    """Make an operator of a change of the XML of a sheet."""
    return of_xml(change, share_of_sheets=1)


def of_member(name: str, change: Change) -> Operator:
    """Make an operator of a change of the member whose name ends so."""

    def operate(random: Random, members: list[Member]) -> list[Member]:
        chosen = [at for at, member in enumerate(members) if member.name.endswith(name)]
        return _changed(random, members, chosen, change)

    return of_archive(operate)


def _changed(random: Random, members: list[Member], among: list[int], change: Change) -> list[Member]:
    if not among:
        return members
    at = random.choice(among)
    return [
        replace(member, content=change(random, member.content)) if at == one else member
        for one, member in enumerate(members)
    ]
