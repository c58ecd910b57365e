"""What nobody has given points for yet: survey, appraisers, leaders."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Area, Node, Rescale, Role
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.language import Message, say


def pending_notice(assessment: Assessment) -> Sequence[Message]:
    """Say which points are not yet given to anybody, and what that does to the index."""
    pending = pending_codes(assessment)
    framework = assessment.framework
    base = _pending_nodes(framework.areas_of(Role.BASE), pending)
    others = _pending_nodes([area for area in framework.areas if area.role is not Role.BASE], pending)
    sentences = []
    if base:
        sentences.append(
            say(
                "Not yet assessed: {points} of {scale} points, namely {criteria}.",
                points=_max_points(base, pending),
                scale=framework.scale,
                criteria=_named(base),
            )
        )
        sentences.append(_consequence(framework.rescale))
    if others:
        sentences.append(say("Bonus or penalty points not yet given: {criteria}.", criteria=_named(others)))
    return sentences


def pending_codes(assessment: Assessment) -> Collection[str]:
    """Give the codes of the leaves that are pending for every unit they apply to."""
    status = assessment.scores.status
    # any(): whoever is exempt is not waiting, and everybody else is in the same position.
    is_pending = (status == ScoreStatus.PENDING).any()
    return tuple(code for code in status.columns if is_pending[code])


def _pending_nodes(nodes: Sequence[Node], pending: Collection[str]) -> tuple[Node, ...]:
    """Give the highest areas and criteria below which everything is pending."""
    return tuple(found for node in nodes for found in _highest(node, pending))


def _highest(node: Node, pending: Collection[str]) -> Iterator[Node]:
    if all(leaf.code in pending for leaf in node.leaves):
        yield node
        return
    for criterion in node.criteria:
        # A leaf with points is none of these, and has nothing below it to go on with.
        yield from _highest(criterion, pending)


def _max_points(nodes: Sequence[Node], pending: Collection[str]) -> Fraction:
    leaves = (leaf for node in nodes for leaf in node.leaves if leaf.code in pending)
    # The exact maxima: halves and thirds of points are published as such.
    return sum((leaf.max_points for leaf in leaves), Fraction(0))


def _named(nodes: Sequence[Node]) -> tuple[Message, ...]:
    # Criteria are known by their codes; a bare 2 might be anything.
    return tuple(
        say("area {code} ({name})", code=node.code, name=node.name)
        if isinstance(node, Area)
        else say("{code} ({name})", code=node.code, name=node.name)
        for node in nodes
    )


def _consequence(rescale: Rescale) -> Message:
    if rescale is Rescale.NONE:
        return say("These points are missing from every index until they are given.")
    return say("The index is computed on the rest, and will change when these points are given.")
