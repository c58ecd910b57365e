"""The parts of the document, and its annexes."""

from collections.abc import Sequence

from cchc_cli.domain.assessment import Assessment
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Block, Content
from cchc_cli.writers.word.content.areas import area_annex, area_blocks
from cchc_cli.writers.word.content.basis import basis_blocks, closing_block
from cchc_cli.writers.word.content.changes import change_annex, change_blocks
from cchc_cli.writers.word.content.legal_basis import opening_blocks
from cchc_cli.writers.word.content.losses import loss_annex, loss_blocks
from cchc_cli.writers.word.content.overview import overview_blocks
from cchc_cli.writers.word.content.ranking import ranking_annex, ranking_blocks
from cchc_cli.writers.word.content.requests import request_blocks
from cchc_cli.writers.word.content.shortcomings import finding_annex, finding_blocks, unranked_blocks
from cchc_cli.writers.word.content.told import Told, told_of
from cchc_cli.writers.word.content.unit_losses import unit_loss_annex, unit_loss_blocks


def content_of(assessment: Assessment, setting: ReportSetting) -> Content:
    """Say everything that the document says, in the language of the setting."""
    told = told_of(assessment, setting)
    annexes = (
        ranking_annex(told),
        area_annex(told),
        unit_loss_annex(told),
        loss_annex(told),
        change_annex(told),
        finding_annex(told),
    )
    return Content(tuple(_blocks(told)), tuple(filter(None, annexes)))


def _blocks(told: Told) -> Sequence[Block]:
    return (
        *opening_blocks(told),
        *basis_blocks(told),
        *overview_blocks(told),
        *ranking_blocks(told),
        *unranked_blocks(told),
        *area_blocks(told),
        *change_blocks(told),
        *loss_blocks(told),
        *unit_loss_blocks(told),
        *finding_blocks(told),
        *request_blocks(told),
        closing_block(told),
    )
