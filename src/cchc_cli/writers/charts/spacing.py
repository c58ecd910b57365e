"""Labels beside points that stand too close to each other."""

from collections.abc import Sequence
from typing import TypeAlias


def spread(wanted: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Move labels apart until they are ``gap`` apart, each as near to its point as that allows.

    Where more labels than fit are wanted, they overlap evenly.

    Args:
        wanted: Where the labels should stand, in any order.
        gap: How far apart they have to be.
        top: The least place.
        bottom: The greatest.

    >>> spread([10, 10, 40], 10, 0, 100)
    [5.0, 15.0, 40.0]
    """
    if not wanted:
        return []
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    # Too many labels for the room share it evenly, rather than pile up at one end.
    gap = min(gap, (bottom - top) / max(1, len(wanted) - 1))
    # A label wants its place less the room of those before it: in that measure, labels of
    # one block all stand at the same place.
    blocks = _blocks([wanted[at] - gap * number for number, at in enumerate(order)])
    room = bottom - gap * (len(wanted) - 1)
    bases = [min(max(base, top), room) for base, count in blocks for _ in range(count)]
    places = [0.0] * len(wanted)
    for number, (at, base) in enumerate(zip(order, bases, strict=True)):
        places[at] = base + gap * number
    return places


_Block: TypeAlias = tuple[float, int]
"""Labels that stand close together: the mean of what they want, and how many they are."""


def _blocks(bases: Sequence[float]) -> Sequence[_Block]:
    """Join labels until each block stands behind the one before it."""
    blocks: list[_Block] = []
    for base in bases:
        block = (base, 1)
        while blocks and blocks[-1][0] > block[0]:
            block = _joined(blocks.pop(), block)
        blocks.append(block)
    return blocks


def _joined(first: _Block, second: _Block) -> _Block:
    count = first[1] + second[1]
    return (first[0] * first[1] + second[0] * second[1]) / count, count
