"""XML and zip archives, read as strictly as the standards are."""

import zlib
from io import BytesIO
from typing import Never
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from fuzz.seen import Unclear

_LARGEST = 20_000_000
_ENCRYPTED = 1


class _Builder(TreeBuilder):
    """Builds trees of documents that declare no type of their own."""

    def doctype(self, *_: str | None) -> Never:
        """Refuse it."""
        raise Unclear("document type")


def parse(xml: bytes) -> Element:
    """Parse a document.

    Raises:
        Unclear: It is not well-formed, or declares a document type.
    """
    try:
        return _parsed(xml)
    except (ParseError, LookupError, ValueError, RecursionError) as error:
        raise Unclear(f"XML: {error}") from error


def _parsed(xml: bytes) -> Element:
    parser = XMLParser(target=_Builder())  # noqa: S314 - it refuses what is dangerous
    parser.feed(xml)
    tree = parser.close()
    if not isinstance(tree, Element):
        raise Unclear("no XML")
    return tree


def members(content: bytes) -> dict[str, bytes]:
    """Unpack an archive whose every part agrees with every other.

    Raises:
        Unclear: It does not.
    """
    if not content.startswith(b"PK\x03\x04"):
        raise Unclear("no zip archive")
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _contents(archive)
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        ValueError,
        OSError,
        RuntimeError,
    ) as error:
        raise Unclear(f"zip: {error}") from error


def _contents(archive: ZipFile) -> dict[str, bytes]:
    listing = archive.infolist()
    if len({member.filename.casefold() for member in listing}) < len(listing):
        raise Unclear("zip: two members of one name")
    if sum(member.file_size for member in listing) > _LARGEST:
        raise Unclear("zip: too large")
    if any(
        member.flag_bits & _ENCRYPTED or member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}
        for member in listing
    ):
        raise Unclear("zip: encrypted, or compressed in an unknown way")
    return {member.filename: archive.read(member) for member in listing}
