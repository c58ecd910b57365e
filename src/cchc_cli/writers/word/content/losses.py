"""Part III: the criteria in which points are lost, and what to do about them."""

from collections.abc import Iterator, Mapping
from functools import reduce

from cchc_cli.domain.framework import Criterion, Framework, Node
from cchc_cli.language import Message, say
from cchc_cli.writers.office_names import office_name
from cchc_cli.writers.report_content.losses import MeanLoss, losses_of, mean_losses, worst_losses
from cchc_cli.writers.word.blocks import Align, Annex, Block, Bullet, Column, Prose, Row, Table
from cchc_cli.writers.word.content.tasks import task_of
from cchc_cli.writers.word.content.told import Told

TOLD = 5
"""For how many criteria the report says what to do."""
_NAMED = 3
"""How many units are named that lose points in a criterion."""


TASKS: Message = say("What to do about them")


def loss_blocks(told: Told) -> Iterator[Block]:
    """Name the criteria that lose most, and for the first of them what is to be done."""
    losses = losses_of(told.assessment, told.language)
    yield told.heading(1, say("Where points are lost, and what to do"))
    yield told.heading(2, say("Criteria in which most points are lost"))
    worst = worst_losses(told.assessment)
    if not worst:
        yield Prose(told.say(say("No points were lost in what has been assessed.")))
        return
    yield Prose(losses.note)
    yield Table(told.say(say("Criteria with the greatest mean loss")), _columns(told), _rows(told, worst))
    yield from told.pictures("losses")
    yield told.heading(2, TASKS)
    owners = owners_of(told.assessment.framework)
    leaves = {leaf.code: leaf for leaf in told.assessment.framework.leaves}
    for loss in worst[:TOLD]:
        leaf = leaves[loss.criterion]
        yield Bullet(told.say(_advice(told, leaf, loss, owners[leaf.code])), f"{leaf.code} {leaf.name}:")


def loss_annex(told: Told) -> Annex | None:
    """Give the mean loss in every criterion; None where no criterion was scored."""
    table = mean_losses(told.assessment)
    # Every leaf, where the report itself names those with the greatest loss only.
    # Criteria that give no points have none to lose.
    table = table[table["percent"].notna()]
    if table.empty:
        return None
    rows = _rows(told, tuple(MeanLoss(*row) for row in table.itertuples(name=None)))
    note = told.say(say("Only base areas; unanswered counts as lost."))
    blocks = (Table("", _columns(told), rows, (note,)),)
    return Annex(told.say(say("Mean loss of points in every criterion")), blocks)


def owners_of(framework: Framework) -> Mapping[str, str]:
    """Give who appraises each node; empty where the framework does not say."""
    owners: dict[str, str] = {}

    def inherit(node: Node, above: str) -> None:
        owners[node.code] = node.owner or above
        for criterion in node.criteria:
            inherit(criterion, owners[node.code])

    for area in framework.areas:
        inherit(area, "")
    return owners


def _columns(told: Told) -> tuple[Column, ...]:
    figures = (say("Maximum points"), say("Mean loss"), say("Loss (%)"))
    return (
        Column(told.say(say("Code")), 1.2, Align.CENTRE),
        Column(told.say(say("Criterion")), 4.6),
        *(Column(told.say(name), 1.2, Align.RIGHT) for name in figures),
        Column(told.say(say("Units that lose points")), 1.6, Align.CENTRE),
        Column(told.say(say("Appraised by")), 2.2),
    )


def _rows(told: Told, losses: tuple[MeanLoss, ...]) -> list[Row]:
    owners, nodes = owners_of(told.assessment.framework), told.assessment.framework.by_code
    return [
        (
            loss.criterion,
            nodes[loss.criterion].name,
            told.say(nodes[loss.criterion].max_points),
            told.figures.published(loss.mean_loss),
            told.figures.published(loss.percent),
            told.say(say("{losers} of {units}", losers=loss.losers, units=loss.units)),
            office_name(owners[loss.criterion], told.language),
        )
        for loss in losses
    ]


def _advice(told: Told, leaf: Criterion, loss: MeanLoss, owner: str) -> Message:
    sentences = [say("To be done: {task}.", task=task_of(leaf, told.language))]
    if leaf.evidence:
        sentences.append(say("Evidence: {evidence}.", evidence=leaf.evidence.rstrip(".")))
    if owner:
        sentences.append(say("Appraised by: {office}.", office=office_name(owner, told.language)))
    sentences.append(
        say(
            "{losers} of {units} units lose points, {points} of {max_points} on average, the greatest losses "
            "first: {names}.",
            losers=loss.losers,
            units=loss.units,
            points=told.figures.published(loss.mean_loss),
            max_points=leaf.max_points,
            names=told.few(_losers(told, leaf), _NAMED),
        )
    )
    return reduce(lambda before, after: say("{before} {after}", before=before, after=after), sentences)


def _losers(told: Told, leaf: Criterion) -> list[str]:
    """Name the units that lose points in a criterion, those that lose most first."""
    scores, units = told.assessment.scores, told.assessment.units.by_code
    final = scores.final_points[leaf.code].fillna(0.0)
    # Where a criterion does not apply there is nothing to lose; unanswered is lost, as in the means.
    lost = (float(leaf.max_points) - final)[scores.is_applicable([leaf.code])[leaf.code]]
    # In the order of publication, and stable: the same names in every run.
    in_order = lost.reindex([code for code in told.assessment.ranking.units.index if code in lost.index])
    losers = in_order[in_order > 0].sort_values(ascending=False, kind="stable")
    return [units[str(code)].name for code in losers.index]
