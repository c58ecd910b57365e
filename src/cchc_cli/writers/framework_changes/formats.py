"""The formats in which changes of a framework are written."""

from enum import StrEnum


class ChangeFormat(StrEnum):
    """A format of ``cchc framework diff``."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
