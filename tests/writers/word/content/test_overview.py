"""Part II, its beginning: the results in a few sentences."""

import pytest
from assessments import COMMUNES, assess, framework_from
from word_parts import lines, prose, tables, told

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Align, Picture
from cchc_cli.writers.word.content.overview import overview_blocks
from cchc_cli.writers.word.content.told import Told


@pytest.fixture(scope="module")
def known(assessment: Assessment, english: Language) -> Told:
    """What the part draws on, in English."""
    return told(assessment, english)


def test_sentences_stand_before_figures(known: Told) -> None:
    written = lines(overview_blocks(known))

    assert written[:2] == ["# Results", "## Overall results"]
    assert written[2].startswith("Of 8 units: 6 ranked, 1 scored but not ranked (Xã Thí điểm)")
    assert written.index("[Index by group (%) and number of units by band]") == 2 + len(
        prose(overview_blocks(known))
    )


def test_every_group_has_a_line_with_its_figures_and_bands(known: Told) -> None:
    (table,) = tables(overview_blocks(known))

    assert [column.heading for column in table.columns][-4:] == ["Xuất sắc", "Tốt", "Khá", "Yếu"]
    assert table.rows[0] == ("Communes", "5", "87.60", "89.67", "91.67", "81.67", "2", "2", "1", "0")
    assert table.rows[1][0] == "Wards"


def test_the_name_of_a_group_stands_left_and_all_figures_right(known: Told) -> None:
    (table,) = tables(overview_blocks(known))

    assert [column.align for column in table.columns] == [Align.LEFT, *[Align.RIGHT] * 9]


def test_two_groups_of_a_few_units_need_no_chart(known: Told) -> None:
    assert not [one for one in overview_blocks(known) if isinstance(one, Picture)]


def test_where_there_is_nobody_there_is_no_table(language: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units(()), {})

    assert tables(overview_blocks(told(nobody, language))) == []
    assert prose(overview_blocks(told(nobody, language)))
