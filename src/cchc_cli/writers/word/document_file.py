"""A document as a file: the same bytes for the same content, on any day."""

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip archive can say
_UNDATED = date(2020, 3, 5)  # the day of Decree 30: older than any report, and no clock reading


def set_properties(document: Document, *, title: str, author: str, dated: date | None) -> None:
    """Say in the file what it is; names and times of whoever made the template are left out."""
    properties = document.core_properties
    made = datetime.combine(dated or _UNDATED, datetime.min.time(), tzinfo=UTC)
    # Word takes at most 255 characters.
    properties.title, properties.author, properties.last_modified_by = title[:255], author[:255], author[:255]
    properties.subject = properties.keywords = properties.comments = properties.category = ""
    properties.created = properties.modified = made
    properties.revision = 1


def save(document: Document, path: Path) -> None:
    """Write a document without a clock reading in its archive."""
    # python-docx stamps every member with the time of day, so it writes into memory first.
    draft = BytesIO()
    document.save(draft)
    with ZipFile(draft) as written, ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name in written.namelist():
            member = ZipInfo(name, _EARLIEST)
            member.compress_type = ZIP_DEFLATED
            # 3 stands for Unix: otherwise the system would be named.
            member.create_system = 3
            archive.writestr(member, written.read(name))
