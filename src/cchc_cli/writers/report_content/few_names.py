"""Names of units in a sentence: the first of many, and how many there are besides."""

from collections.abc import Sequence

from cchc_cli.language import Message, say


def few_names(names: Sequence[str], most: int) -> Message:
    """Name at most so many, and count the others.

    >>> str(few_names(["An", "Bình", "Châu", "Đông"], 3))
    'An, Bình, Châu and 1 more'
    """
    rest = len(names) - most
    if rest <= 0:
        return Message("{names}", {"names": tuple(names)})
    return say("{names} and {count} more", names=tuple(names[:most]), count=rest)
