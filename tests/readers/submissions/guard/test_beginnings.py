"""What a file that is no workbook is called, by its first bytes alone."""

import pytest

from cchc_cli.readers.submissions.guard.beginnings import what_it_is

UNKNOWN, TEXT, PAGE = "a file of an unknown kind", "a text file (CSV)", "a web page (HTML)"


def named(content: bytes) -> str:
    return str(what_it_is(content))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF document"),
        (b"Rar!\x1a\x07\x01\x00", "a RAR archive"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "a 7-Zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"GIF89a\x01\x00", "a picture"),
        (b"{\\rtf1\\ansi", "a text document (RTF)"),
        (b"<!DOCTYPE html><html>", PAGE),
        (b"<html xmlns:x='urn:schemas-microsoft-com:office:excel'>", PAGE),
        (b"<table border=1>", PAGE),
        (b"<meta charset=utf-8>", PAGE),
        (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook", "a web page (MHT)"),
        (b"<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>", "an XML file"),
        (b"PK\x05\x06" + bytes(18), "a zip archive"),
    ],
)
def test_files_that_offices_send_instead_are_called_by_their_kind(content: bytes, what: str) -> None:
    assert named(content) == what


@pytest.mark.parametrize(
    "content", [b"<HTML>", b"<Html>", b"\xef\xbb\xbf<html>", b"\r\n\t <html>", b"\xef\xbb\xbf \n<html>"]
)
def test_neither_case_nor_what_editors_put_before_it_hides_a_beginning(content: bytes) -> None:
    assert named(content) == PAGE


@pytest.mark.parametrize(("spaces", "what"), [(395, PAGE), (396, TEXT)])
def test_a_beginning_counts_within_the_first_400_bytes(spaces: int, what: str) -> None:
    assert named(b" " * spaces + b"<html>") == what


@pytest.mark.parametrize("content", [b"x<html>", b"see %PDF", b"PK\x03", b"<htm", b""])
def test_a_beginning_elsewhere_or_in_part_says_nothing(content: bytes) -> None:
    assert named(content) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"])
def test_only_text_with_its_mark_of_utf_16_is_text_though_it_has_zeros(encoding: str) -> None:
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}

    assert named(marks.get(encoding, b"") + "Mã,Tên\n1,Xã An\n".encode(encoding)) == TEXT


@pytest.mark.parametrize(("at", "what"), [(0, UNKNOWN), (3_999, UNKNOWN), (4_000, TEXT)])
def test_a_zero_among_the_first_4000_bytes_is_no_text(at: int, what: str) -> None:
    assert named(b"a" * at + b"\0") == what
