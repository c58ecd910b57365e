"""Text from files of other people, made fit to be shown and to be written as XML.

A cell or a file name may hold characters that steer a terminal (escape sequences), turn the
direction of what follows (so that ``fdp.exe`` reads ``exe.pdf``), or may not stand in XML.
"""

import re

# Controls, marks of direction, halves of characters, and the two that XML 1.0 leaves out besides.
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"[\t\r\n]+")


def visible(text: str) -> str:
    r"""Show what cannot be seen as a question mark in a diamond, and put the text on one line.

    >>> visible("\x1b[31mXã A\r\nB")
    '�[31mXã A B'
    """
    # Line breaks are controls too: blanks come first, or they would turn into the sign.
    return _INVISIBLE.sub("\ufffd", _BLANKS.sub(" ", text))
