"""What a document is made of."""

from dataclasses import FrozenInstanceError

import pytest
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT

from cchc_cli.writers.word.blocks import Align, Annex, Bullet, Column, Heading, Prose, Table


@pytest.mark.parametrize("align", Align)
def test_alignments_are_called_as_word_calls_them(align: Align) -> None:
    assert WD_PARAGRAPH_ALIGNMENT.from_xml(align.value).name in {"LEFT", "CENTER", "RIGHT"}


def test_plain_text_is_neither_slanted_nor_kept_with_what_follows() -> None:
    plain = Prose("Câu.")

    assert (plain.lead, plain.is_kept, plain.is_slanted) == ("", False, False)


def test_a_table_has_no_bold_rows_and_no_notes_unless_it_says_so() -> None:
    table = Table("", (Column("A", 1),), ())

    assert (table.notes, table.strong_rows) == ((), frozenset())
    assert table.columns[0].align is Align.LEFT


def test_an_annex_stands_upright_unless_it_is_wide() -> None:
    assert not Annex("Phụ lục", ()).is_wide


@pytest.mark.parametrize("block", [Heading(1, "a"), Prose("a"), Bullet("a")])
def test_blocks_do_not_change_once_they_are_made(block: Heading | Prose | Bullet) -> None:
    with pytest.raises(FrozenInstanceError):
        block.text = "b"  # type: ignore[misc]  # what must not be possible is tried
