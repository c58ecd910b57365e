"""Zip archives as lists of members, which may be wrong in ways that ``zipfile`` never writes."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_SOME_DAY = (2025, 12, 5, 8, 0, 0)


@dataclass(frozen=True)
class Member:
    """One file of an archive."""

    name: str
    content: bytes
    method: int = ZIP_DEFLATED

    @property
    def is_xml(self) -> bool:
        """Whether it holds XML."""
        return self.name.lower().endswith((".xml", ".rels"))

    @property
    def is_sheet(self) -> bool:
        """Whether it holds the cells of a sheet, as XML."""
        return self.is_xml and ("worksheets/sheet" in self.name.lower() or self.name == "content.xml")


def unpack(content: bytes) -> list[Member]:
    """Take an archive apart.

    Raises:
        BadZipFile: It is none any more.
    """
    with ZipFile(BytesIO(content)) as archive:
        return [Member(one.filename, archive.read(one), one.compress_type) for one in archive.infolist()]


def pack(members: Sequence[Member]) -> bytes:
    """Put an archive together; the same members give the same bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two members of one name are what some mutants are about
        for member in members:
            entry = ZipInfo(member.name, _SOME_DAY)
            entry.compress_type = member.method
            archive.writestr(entry, member.content)
    return packed.getvalue()
