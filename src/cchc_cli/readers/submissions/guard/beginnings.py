"""The beginnings of files: what a file is that is no workbook."""

from cchc_cli.language import Message, say

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"

_BEGINNINGS: tuple[tuple[bytes, Message], ...] = (
    (b"%pdf", say("a PDF document")),
    (b"rar!", say("a RAR archive")),
    (b"7z\xbc\xaf", say("a 7-Zip archive")),
    (b"\x89png", say("a picture")),
    (b"\xff\xd8\xff", say("a picture")),
    (b"gif8", say("a picture")),
    (b"{\\rtf", say("a text document (RTF)")),
    (b"<!doctype html", say("a web page (HTML)")),
    # Web systems export tables as pages under the name .xls, which Excel opens after a warning.
    (b"<html", say("a web page (HTML)")),
    (b"<table", say("a web page (HTML)")),
    (b"<meta", say("a web page (HTML)")),
    (b"mime-version:", say("a web page (MHT)")),
    (b"<?xml", say("an XML file")),
    # An archive without members begins with its end.
    (b"pk\x05\x06", say("a zip archive")),
)


def what_it_is(content: bytes) -> Message:
    """Name the kind of a file that is no workbook, by its first bytes."""
    start = content[:400].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for beginning, what in _BEGINNINGS:
        if start.startswith(beginning):
            return what
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):  # text as Excel saves it under "Unicode Text"
        return say("a text file (CSV)")
    # Of all text only that in UTF-16 and UTF-32 has zeros.
    if b"\0" in content[:4000]:
        return say("a file of an unknown kind")
    return say("a text file (CSV)")
