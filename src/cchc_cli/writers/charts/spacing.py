"""Labels beside points that stand too close to each other."""

from collections.abc import Sequence


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
    gap = min(gap, (bottom - top) / max(1, len(wanted) - 1))
    blocks: list[tuple[float, int]] = []  # the mean of what its labels want, and how many they are
    for at in order:
        # A label wants its place less the room of those before it: in that measure, labels of
        # one block all stand at the same place.
        block = (wanted[at] - gap * sum(count for _, count in blocks), 1)
        while blocks and blocks[-1][0] > block[0]:
            block = _joined(blocks.pop(), block)
        blocks.append(block)
    room = bottom - gap * (len(wanted) - 1)
    bases = [min(max(base, top), room) for base, count in blocks for _ in range(count)]
    places = [0.0] * len(wanted)
    for number, (at, base) in enumerate(zip(order, bases, strict=True)):
        places[at] = base + gap * number
    return places


def _joined(first: tuple[float, int], second: tuple[float, int]) -> tuple[float, int]:
    count = first[1] + second[1]
    return (first[0] * first[1] + second[0] * second[1]) / count, count
