"""What Altair gets to draw."""

from cchc_cli.writers.charts.rows import Row, rows_of

ROWS: list[Row] = [{"x": 1.5, "name": "Xã Đường Hồ"}, {"x": 2, "name": "<b>x</b>|=1+1 [red]"}]


def drawn(rows: list[Row]) -> dict[str, object]:
    chart: dict[str, object] = rows_of(rows).mark_point().to_dict()
    return chart


def test_rows_stand_within_the_specification_as_they_are() -> None:
    (rows,) = drawn(ROWS)["datasets"].values()  # type: ignore[attr-defined] # a specification is JSON
    assert rows == ROWS


def test_rows_are_taken_from_whatever_gives_them_once() -> None:
    assert rows_of(iter(ROWS)).mark_point().to_dict() == drawn(ROWS)


def test_the_same_rows_are_specified_alike() -> None:
    assert drawn(ROWS) == drawn([dict(row) for row in ROWS])
