"""How wide a text is in bold Times New Roman, known without the font."""

import unicodedata

# The widths of bold Times New Roman in thousandths of its size; marks above and below letters have none.
_WIDTHS = (
    (250, " .,"),
    (278, "il"),
    (333, "fjt-();:"),
    (389, "sI"),
    (444, "cer"),
    (556, "bdhknpquPSđ"),
    (611, "FZ"),
    (667, "BELT"),
    (722, "ACDNRUVXYwĐ"),
    (778, "GHKOQ"),
    (833, "m"),
    (944, "M"),
    (1000, "W"),
)
_WIDTH_OF = {letter: width for width, letters in _WIDTHS for letter in letters}
_OTHER = 500  # digits, and most small letters


def bold_width(text: str, size: int) -> int:
    """Measure a text as if it stood on one line.

    Args:
        text: What is written.
        size: Of its letters, in half-points.

    Returns:
        Its width in twentieths of a point.
    """
    letters = unicodedata.normalize("NFD", text)
    thousandths = sum(
        _WIDTH_OF.get(letter, _OTHER) for letter in letters if not unicodedata.combining(letter)
    )
    return thousandths * size * 10 // 1000
