"""Contents of an archive that are noteworthy but do not keep a workbook from being read."""

import re
from collections.abc import Iterator

from cchc_cli.domain import finding_kinds
from cchc_cli.readers.submissions.guard.archive import Archive
from cchc_cli.readers.submissions.guard.cleared import MEGABYTE, Noted

_NOTEWORTHY = re.compile(
    r"vba|macro|externallinks/|activex/|embeddings/|dialogsheets/|basic/|scripts/|object "
)
"""Some of it is in the name of every member that the patterns below are about."""
# Lists of libraries lie above the macros. No name can be cut in two ways: one of 65,000
# characters would take half a minute.
_MACROS = re.compile(r"xl/vbaproject\.bin$|xl/(?:intl)?macrosheets/.|basic/[^/]+/.|scripts/[^.]+\..")
# The relations of links lie in a folder below; an ActiveX control is an .xml with a .bin beside it.
_LINK = re.compile(r"^xl/externallinks/[^/]+\.(?:xml|bin)$")
_OBJECT = re.compile(r"^(?:xl/embeddings/[^/]+|xl/activex/[^/]+\.xml|object [^/]+/content\.xml)$")
# Without "<", for the name may have a prefix.
_DDE_XML = b"ddeLink"
_DDE_RECORD = re.compile(rb"\xe8\x02[\x80-\xff]{0,3}[\x00-\x7f]\x01\x00")
"""BrtBeginSupBook (record 360) with its length, whose first field says what it links to: 1 is DDE."""
_LARGEST_LINK = MEGABYTE


def noted_in_archive(archive: Archive) -> tuple[Noted, ...]:
    """Find macros, links to other files and programs, and embedded objects."""
    names = "\n".join(archive.members)
    if not _NOTEWORTHY.search(names):
        return ()
    return (*_macros(archive), *_links(archive), *_objects(archive))


def _macros(archive: Archive) -> Iterator[Noted]:
    if any(map(_MACROS.match, archive.members)):
        yield Noted(finding_kinds.MACROS)


def _links(archive: Archive) -> Iterator[Noted]:
    links = [name for name in archive.members if _LINK.match(name)]
    remote = [name for name in links if _asks_other_program(archive, name)]
    if len(links) > len(remote):
        yield Noted(finding_kinds.EXTERNAL_LINKS, values={"count": len(links) - len(remote)})
    if remote:
        yield Noted(finding_kinds.ASKS_OTHER_PROGRAM)


def _objects(archive: Archive) -> Iterator[Noted]:
    count = sum(1 for name in archive.members if _OBJECT.match(name))
    if count:
        yield Noted(finding_kinds.EMBEDDED_OBJECTS, values={"count": count})


def _asks_other_program(archive: Archive, name: str) -> bool:
    member = archive.members[name]
    if member.size > _LARGEST_LINK:  # a link keeps copies of cells, after what it links to
        return False
    content = archive.read(member)
    return _DDE_XML in content if name.endswith(".xml") else _DDE_RECORD.search(content) is not None
