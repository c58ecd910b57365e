"""Pictures as DrawingML, in line with the text."""

from dataclasses import dataclass

from cchc_cli.writers.word.paragraph_xml import attribute_of

EMU_PER_TWIP = 635
"""English Metric Units, in which DrawingML measures, to a twentieth of a point."""


@dataclass(frozen=True)
class PlacedPicture:
    """A picture that is a part of the file already."""

    relationship: str
    number: int
    """No other drawing of the document has it."""
    width: int
    height: int
    """Both in English Metric Units."""


def picture_run(placed: PlacedPicture, alternative: str) -> str:
    """Write a run that shows a picture, with what it shows for people who do not see it."""
    extent = f'cx="{placed.width}" cy="{placed.height}"'
    # Where two drawings have the same id, some versions of Word call the file damaged.
    name = f'id="{placed.number}" name="Picture {placed.number}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr {name} descr="{attribute_of(alternative)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{placed.relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
