"""The styles that a template has to have, by the names that Word shows in English."""

from enum import StrEnum


class Style(StrEnum):
    """What is written in which style; the template decides on the looks."""

    BODY = "Body Text"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    BULLET = "List Bullet"
    CAPTION = "Caption"
    FIGURE = "Figure"
    TABLE = "Table Grid"
    TABLE_HEADING = "Table Heading"
    TABLE_TEXT = "Table Text"
    TABLE_NOTE = "Table Note"
    ANNEX_NUMBER = "Annex Number"
    ANNEX_TITLE = "Annex Title"
    ANNEX_NOTE = "Annex Note"


HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)
"""By level, from 1 on."""
