"""How many values a sheet has by its shape, and which shapes office programs do not write."""

import pytest

from cchc_cli.readers.submissions.guard.shape import ordinary, values_of_words


def row(*cells: bytes, number: int = 1) -> bytes:
    return b'<row r="%d" spans="1:7" ht="15.75" customHeight="1">%s</row>' % (number, b"".join(cells))


NUMBER, TEXT, BLANK = (
    b'<c r="D8"><v>18.5</v></c>',
    b'<c r="A8" s="5" t="s"><v>12</v></c>',
    b'<c r="C8" s="1"/>',
)
FORMULA = b'<c r="E8" s="1"><f>SUM(A1:B1)</f><v>3</v></c>'


def test_values_are_counted_row_by_row() -> None:
    cells = row(TEXT, BLANK, NUMBER) + row(BLANK, number=2) + row(TEXT, number=3)

    assert ordinary(cells) == ([2, 1], True)


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="A1"><v>1</v></c>',
        b'<c r="Z9999" s="12"><v>1.5</v></c>',
        b'<c r="A1" t="s"><v>1</v></c>',
        b'<c r="A1" s="0" t="n"><v>1</v></c>',
        b'<c r="A1" t="b"><v>1</v></c>',
    ],
)
def test_cells_with_numbers_and_shared_texts_are_ordinary(cell: bytes) -> None:
    assert ordinary(row(cell)) == ([1], True)


@pytest.mark.parametrize(
    "cell", [b'<c r="A1"/>', b'<c r="A1" s="7"/>', b'<c r="A1" s="7" />', b'<c r="A1" s="7"></c>']
)
def test_blank_cells_are_ordinary_and_do_not_count(cell: bytes) -> None:
    assert ordinary(row(TEXT, cell)) == ([1], True)


@pytest.mark.parametrize("cells", [b"", b'<row r="3"/>', b'<row r="3" outlineLevel="1"/>'])
def test_a_sheet_without_values_has_none(cells: bytes) -> None:
    assert (ordinary(cells).values or values_of_words(cells)) == []


@pytest.mark.parametrize("mark", [b"\x01", b"\x02"])
def test_the_marks_for_cells_are_no_cells_themselves(mark: bytes) -> None:
    assert ordinary(row(TEXT, mark)) == ([1], True)
    assert values_of_words(row(TEXT, FORMULA, b"<x>" + mark + b"</x>")) is None


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="AA1"><v>1</v></c>',
        b'<c r="xfd1"><v>1</v></c>',
        b'<c r="xF1"><v>1</v></c>',
        b'<c r="A10000"><v>1</v></c>',
        b'<c Xr="A1"><v>1</v></c>',
        b'<c s="1" r="A1"><v>1</v></c>',
        b'<c r="A1" r="XFD1048576"><v>1</v></c>',
        b"<c r='A1'><v>1</v></c>",
        b'<c wwww="" r="XFD1"><v>1</v></c>',
        b'<c wwwwww="" r="XFD1" t="inlineStr"><is><t>1</t></is></c>',
        b'<c row="" row="" vv="" r="XFD1"/>',
        b"<c><v>1</v></c>",
        b"<c/>",
        b'<x:c r="A1"><v>1</v></x:c>',
    ],
)
def test_a_cell_may_be_far_that_does_not_begin_with_a_near_reference(cell: bytes) -> None:
    assert not all(ordinary(row(TEXT, cell)))


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="A1"><v>1</v><v>7</v></c>',
        b'<c r="A1"><v><x>7</x>1</v></c>',
        b'<c r="A1"><v>18</v><f>9+9</f></c>',
        b'<c r="A1"><v>1<!-- -->8</v></c>',
        b'<c r="A1"><v><![CDATA[18]]></v></c>',
        b'<c r="A1"><v>1<?x y?>8</v></c>',
        b'<c r="A1"><v>&b;</v></c>',
        b'<c r="A1"><v>-</v></c>',
        b'<c r="A1"><v>18</v></\x01c>',
        b'<c r="A1"><v>18</c>',
        b'<c r="A1"><v>18</v>',
        b'<!--<c r="A1"><v>18</v></c>-->',
        b'<x><c r="A1"><v>18</v></c></x>',
        b'<c r="A1" t="inlineStr"><is><t>a<b/></t></is></c>',
        b'<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>',
        b'<c r="A1" t="inlineStr"><is><t>a</t></is><v>1</v></c>',
    ],
)
def test_shapes_that_no_office_program_writes_have_no_count(cell: bytes) -> None:
    assert ordinary(row(TEXT, cell)).values is None
    assert values_of_words(row(TEXT, cell)) is None


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        (FORMULA, 1),
        (b'<c r="A1" t="str"><f aca="false">A1&amp;"x"</f><v>C\xc3\xb3 &lt;1&gt;</v></c>', 1),
        (b'<c r="A1" cm="1"><f t="array" ref="R1">LEN(A1)</f><v>3</v></c>', 1),
        (b'<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 1),
        (b'<c r="A1"><f>1+1</f><v/></c>', 0),
        (b'<c r="A1"><f>1+1</f><v></v></c>', 0),
        (b'<c r="A1" t="str"><f>A1</f><v></v></c>', 0),
        (b'<c r="A1" t="n"><v /></c>', 0),
        (b'<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 0),
        (b'<c r="A1"><v>-1.5</v></c>', 1),
        (b'<c r="A1"><v>4.4999999999999998E-2</v></c>', 1),
        (b'<c r="A1"><v>1e+20</v></c>', 1),
        (b'<c r="A1" t="d"><v>2025-01-15</v></c>', 1),
        (b'<c r="A1" t="inlineStr"><is><t>row, c &amp; v</t></is></c>', 1),
        (b'<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&#10;b </t></is></c>', 1),
        (b'<c r="A1" t="inlineStr"><is><t></t></is></c>', 0),
        (b'\n  <c r="A1">\n    <v>1</v>\n  </c>\n', 1),
        (b'<c r="AB10000"><v>1</v></c>', 1),
    ],
)
def test_formulas_errors_and_texts_of_their_own_are_counted_on_a_second_look(
    cell: bytes, values: int
) -> None:
    assert values_of_words(row(TEXT, cell)) == [1 + values]


def test_a_formula_keeps_a_sheet_from_being_ordinary() -> None:
    assert ordinary(row(FORMULA)).values is None


@pytest.mark.parametrize("unit", [b'<c t="e"', b' t="str"', b"<f <f", b"<t>&", b"<v>1"])
def test_hostile_repetition_takes_no_time_to_speak_of(unit: bytes) -> None:
    assert values_of_words(unit * 20_000) is None
