"""Write the template of the Word report.

    python tools/word_template.py

Paper, margins, fonts and the order of head and signature are those of Decree 30/2020/NĐ-CP, Annex I.
Lengths are in twentieths of a point (567 to a centimetre), sizes of letters in half-points.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TEMPLATE = Path(__file__).parent.parent / "src" / "cchc_cli" / "templates" / "report.docx"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_SPACE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_NO_INDENT = '<w:ind w:left="0" w:firstLine="0"/>'
_CENTRED = f'{_NO_SPACE}{_NO_INDENT}<w:jc w:val="center"/>'

TEXT_WIDTH = 9354
"""Of A4 between margins of 30 mm to the left and 15 mm to the right."""


def style(name: str, paragraph: str, run: str = "", *, after: str = "Normal") -> str:
    """Write a paragraph style; names of Word's own are in lower case within the file."""
    identifier = name.replace(" ", "")
    shown = name.lower() if name.startswith(("Heading", "Caption")) else name
    # Word tells its own styles from others by this attribute.
    own = "" if name in _BUILT_IN else ' w:customStyle="1"'
    looks = (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{identifier}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="{after}"/><w:qFormat/>{looks}</w:style>'
    )


_BUILT_IN = ("Body Text", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption")


def heading(level: int, looks: str) -> str:
    """Write the style of a heading, which numbers itself: I., 1., a)."""
    number = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>'
    space = '<w:spacing w:before="120" w:after="60" w:line="276" w:lineRule="auto"/>'
    outline = f'<w:jc w:val="both"/><w:outlineLvl w:val="{level - 1}"/>'
    return style(f"Heading {level}", f"<w:keepNext/>{number}{space}{outline}", looks)


def styles() -> str:
    """Write all styles that the report uses."""
    fonts = " ".join(f'w:{script}="Times New Roman"' for script in ("ascii", "eastAsia", "hAnsi", "cs"))
    letters = (
        f'<w:rFonts {fonts}/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
    )
    return (
        f'{_XML}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>{letters}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        f"{''.join((*_text_styles(), *_table_styles(), *_annex_styles()))}</w:styles>"
    )


_BOTH, _MIDDLE = '<w:jc w:val="both"/>', '<w:jc w:val="center"/>'


def _text_styles() -> Iterator[str]:
    space = '<w:spacing w:before="120" w:after="0" w:line="288" w:lineRule="auto"/>'
    yield style("Body Text", f'{space}<w:ind w:firstLine="720"/>{_BOTH}')
    yield heading(1, "<w:b/><w:caps/>")
    yield heading(2, "<w:b/>")
    yield heading(3, "<w:b/><w:i/>")
    dash = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    yield style("List Bullet", f"{dash}{space}{_BOTH}")


def _table_styles() -> Iterator[str]:
    above, below = '<w:spacing w:before="120" w:after="60"/>', '<w:spacing w:before="60" w:after="120"/>'
    tight = '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>'
    yield style("Caption", f"{above}{_NO_INDENT}{_MIDDLE}", _SIZE_13)
    yield style("Figure", f"<w:keepNext/>{above}{_NO_INDENT}{_MIDDLE}")
    yield style("Table Text", tight, _SIZE_12)
    yield style("Table Heading", f"<w:keepNext/>{tight}{_MIDDLE}", f"<w:b/>{_SIZE_11}")
    yield style("Table Note", f"{below}{_BOTH}", f"<w:i/>{_SIZE_12}")
    yield _grid_style()


def _annex_styles() -> Iterator[str]:
    yield style("Annex Number", f"<w:keepNext/>{_CENTRED}", "<w:b/>")
    yield style("Annex Title", f"<w:keepNext/>{_CENTRED}", "<w:b/><w:caps/>")
    yield style("Annex Note", _CENTRED.replace('after="0"', 'after="120"'), "<w:i/>")


_SIZE_11 = '<w:sz w:val="22"/><w:szCs w:val="22"/>'
_SIZE_12 = '<w:sz w:val="24"/><w:szCs w:val="24"/>'
_SIZE_13 = '<w:sz w:val="26"/><w:szCs w:val="26"/>'


def _grid_style() -> str:
    line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    sides = "".join(
        f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
    return (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def numbering() -> str:
    """Write the numbers of headings, and the dash of lists."""
    levels = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    return (
        f'{_XML}<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="multilevel"/>'
        f"{''.join(_level(level, kind, text) for level, (kind, text) in enumerate(levels))}</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/>'
        '<w:lvlText w:val="-"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )


def _level(level: int, kind: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
    )


def line(text: str, looks: str = "", properties: str = _CENTRED) -> str:
    """Write a paragraph of head or signature."""
    run = f"<w:r><w:rPr>{looks}</w:rPr><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def pair(widths: tuple[int, int], rows: tuple[tuple[str, str], ...]) -> str:
    """Write two columns without lines around them."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written = "".join(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cells(widths, row)}</w:tr>" for row in rows)
    margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"
    )


def _cells(widths: tuple[int, int], contents: tuple[str, str]) -> str:
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(widths, contents, strict=True)
    )


def head() -> str:
    """Write office and number to the left, national motto, place and day to the right."""
    bold_13, bold_14 = f"<w:b/>{_SIZE_13}", '<w:b/><w:sz w:val="28"/><w:szCs w:val="28"/>'
    office = line("{{ parent_office }}", _SIZE_13) + line("{{ office }}", bold_13) + line("{{ short_line }}")
    nation = line("{{ nation }}", bold_13) + line("{{ motto }}", bold_14) + line("{{ whole_line }}")
    number = line("{{ number }}", _SIZE_13)
    place = line("{{ place_and_date }}", "<w:i/>" + _SIZE_13)
    return pair((3754, 5600), ((office, nation), (number, place)))


def title() -> str:
    """Write what kind of document it is, and what about."""
    above = _CENTRED.replace('before="0"', 'before="360"')
    return (
        line("{{ title }}", "<w:b/>", above)
        + line("{{ subject }}", '<w:b/><w:sz w:val="28"/>')
        + line("{{ short_line }}")
    )


def signature() -> str:
    """Write who gets the document to the left, who signs it to the right."""
    left = f'{_NO_SPACE}{_NO_INDENT}<w:jc w:val="left"/>'
    recipients = line("{{ recipients }}", f"<w:b/><w:i/>{_SIZE_12}", left) + "".join(
        line(f"{{{{ {name} }}}}", _SIZE_11, left) for name in ("recipient", "units", "archive")
    )
    room = "".join(line("") for _ in range(4))
    signer = line("{{ signer }}", "<w:b/>") + line("{{ signature }}", f"<w:i/>{_SIZE_13}")
    return line("", "", f"<w:keepNext/>{_CENTRED}") + pair(
        (4454, 4900), ((recipients, signer + room + line("{{ name }}", "<w:b/>")),)
    )


def document() -> str:
    """Write the text of the template."""
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" '
        'w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    parts = (head(), title(), line("{{ content }}"), signature(), line("{{ annexes }}"), section)
    return f'{_XML}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{"".join(parts)}</w:body></w:document>'


def header() -> str:
    """Write the header: the number of the page, on every page but the first."""
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    return f'{_XML}<w:hdr xmlns:w="{_W}"><w:p><w:pPr>{_CENTRED}</w:pPr>{number}</w:p></w:hdr>'


def relationships(*targets: tuple[str, str]) -> str:
    """Write what a part refers to: kinds and targets."""
    written = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(written)}</Relationships>'


def parts() -> dict[str, str]:
    """Give all parts of the file by name."""
    names = {"document": "document.main", "styles": "styles", "numbering": "numbering"}
    names |= {"header1": "header", "settings": "settings"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for name, kind in names.items()
    )
    types = (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}<Override '
        'PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
    of_package = (f"{_R}/officeDocument", "word/document.xml"), (_CORE_KIND, "docProps/core.xml")
    of_document = (
        (f"{_R}/styles", "styles.xml"),
        (f"{_R}/numbering", "numbering.xml"),
        (f"{_R}/header", "header1.xml"),
        (f"{_R}/settings", "settings.xml"),
    )
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": relationships(*of_package),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(*of_document),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/header1.xml": header(),
        "word/settings.xml": _SETTINGS,
        "docProps/core.xml": _CORE,
    }


_CORE_KIND = f"{_PACKAGE}/relationships/metadata/core-properties"
_CORE = (
    f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>report.docx</dc:title></cp:coreProperties>'
)
# 15: as Word 2013 and later lay out; otherwise the file opens in "compatibility mode".
_SETTINGS = (
    f'{_XML}<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    "</w:settings>"
)


def main() -> None:
    """Write the template: the same bytes whenever it is written."""
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        for name, content in parts().items():
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, content.encode())
    TEMPLATE.write_bytes(output.getvalue())


if __name__ == "__main__":
    main()
