"""Workbooks out of the XML of one sheet, for tests of readers that look at XML."""

from dataclasses import replace

from fuzz.archive import Member, pack, unpack

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(**targets: str) -> str:
    """Write relations: kind and target, with the ids rId1, rId2, ..."""
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'


def parts(rows: str, *, after: str = "", strings: str = "", properties: str = "") -> dict[str, str]:
    """Give the parts of a workbook with one sheet ``S``.

    Args:
        rows: The content of ``sheetData``.
        after: What follows it.
        strings: The content of the table of shared strings.
        properties: Attributes of the workbook's properties.
    """
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr {properties}/>'
        '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml"
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>'
        f"{after}</worksheet>",
    }


def zipped(named: dict[str, str]) -> bytes:
    """Put parts into an archive."""
    return pack([Member(name, text.encode()) for name, text in named.items()])


def rewritten(content: bytes, old: str, new: str) -> bytes:
    """Replace something, once, in the XML of the sheet of a workbook that has it."""
    members = unpack(content)
    at = next(at for at, one in enumerate(members) if one.is_sheet and old.encode() in one.content)
    changed = replace(members[at], content=members[at].content.replace(old.encode(), new.encode(), 1))
    return pack([*members[:at], changed, *members[at + 1 :]])
