"""Lists of units: whose a name is, and which units there are without a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.units import Unit, Units, units_of

UNITS = Units(
    (
        Unit("10105", "Xã Tân Hòa", "xa", "xa", aliases=("Tân Hoà", "xtanhoa")),
        Unit("10114", "Phường Tân Hòa", "phuong", "phuong", aliases=("P. Tân Hòa",)),
        Unit("10120", "Xã Bình An", "xa", "xa", aliases=("Bình An",)),
        Unit("10132", "Phường Bình An", "phuong", "phuong", aliases=("Bình An", "10132")),
    )
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10105", "10105"),
        ("Xã Tân Hòa", "10105"),
        ("UBND xã  TÂN HÒA", "10105"),
        ("tân hoà", "10105"),
        ("XTanHoa", "10105"),
        ("p. tân hòa", "10114"),
        ("Ủy ban nhân dân phường Tân Hòa", "10114"),
        ("10132", "10132"),  # both its code and an alias
    ],
)
def test_a_unit_is_known_by_its_code_its_name_and_its_aliases(text: str, code: str) -> None:
    unit = UNITS.match(text)
    assert unit is not None
    assert unit.code == code


@pytest.mark.parametrize("text", ["", "Tân Hòa", "Xã Tân Hò", "1010", "Xã Tân Hòa 2"])
def test_what_is_no_name_of_a_unit_matches_none(text: str) -> None:
    assert UNITS.match(text) is None


def test_what_two_units_are_called_matches_neither() -> None:
    assert UNITS.match("Bình An") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("Xã Tân Hoà", "10105"), ("UBND Phường Bình  Ân", "10132"), ("xa binh an", "10120")],
)
def test_the_nearest_name_is_suggested(text: str, code: str) -> None:
    unit = UNITS.suggest(text)
    assert unit is not None
    assert unit.code == code


@pytest.mark.parametrize("text", ["", "Sở Nội vụ", "biểu tự chấm"])
def test_a_name_like_no_other_suggests_nothing(text: str) -> None:
    assert UNITS.suggest(text) is None


def test_a_name_within_a_longer_one_is_another_place() -> None:
    listed = Units((Unit("1", "Phường Mẫu Hưng Thịnh Đông", "phuong", "phuong"),))
    assert listed.suggest("Xã Mẫu Hưng") is None


def test_an_empty_list_suggests_nothing() -> None:
    assert Units(()).suggest("Xã Tân Hòa") is None


def test_units_go_in_the_order_of_their_list() -> None:
    assert [unit.code for unit in UNITS] == [*UNITS.by_code] == ["10105", "10114", "10120", "10132"]
    assert len(UNITS) == 4


@pytest.mark.parametrize(
    ("name", "unit_class"),
    [
        ("Xã A", "xa"),
        ("UBND phường B", "phuong"),
        ("ĐẶC KHU C", "dac-khu"),
        ("Thị trấn D", "xa"),
        ("Xãm E", "xa"),
        ("Sở Nội vụ", "xa"),  # the framework is for no departments
    ],
)
def test_without_a_list_the_name_tells_the_class(name: str, unit_class: str) -> None:
    (unit,) = units_of([name], ("xa", "phuong", "dac-khu"))
    assert (unit.unit_class, unit.group) == (unit_class, unit_class)


def test_without_a_list_units_are_those_that_submissions_name() -> None:
    units = units_of(["Xã B", "UBND xã B", "Xã A", "xã  b"], ("xa",))
    assert [(unit.code, unit.name) for unit in units] == [("Xã A", "Xã A"), ("Xã B", "Xã B")]
    assert not units.are_listed


@given(st.lists(st.sampled_from(["Xã A", "xã a", "UBND xã A", "Xã B", "Phường A", "phường  a"])))
def test_without_a_list_every_submission_finds_its_unit(names: list[str]) -> None:
    units = units_of(names, ("xa", "phuong"))
    assert all(units.match(name) is not None for name in names)
    assert len(units) == len({unit.name.casefold() for unit in units})
