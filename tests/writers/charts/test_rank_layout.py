"""Where lines, points and names of a slope chart stand."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.charts.rank_layout import ASIDE, NOTE, Course, RankLayout, RankLine
from cchc_cli.writers.charts.rows import Row
from cchc_cli.writers.charts.theme import CLIMB, FALL, QUIET, SOFT

YEARS = ("2024", "2025")
UP = RankLine("Xã Đường Hồ", (3, 1), Course.CLIMB, "▲2")
DOWN = RankLine("Phường Ừ", (1, 2), Course.FALL, "▼1")
LEVEL = RankLine("Xã Yên", (2, 2), Course.LEVEL)
OTHER = RankLine("Xã Khác", (4, 4), Course.CONTEXT)

ranks = st.lists(st.one_of(st.none(), st.integers(1, 300)), min_size=2, max_size=2)


def layout(*lines: RankLine, years: tuple[str, ...] = YEARS) -> RankLayout:
    return RankLayout.of(years, lines)


def ys(rows: list[Row]) -> list[float]:
    return [float(row["y"]) for row in rows]


def test_the_first_rank_is_on_top_and_the_last_at_the_foot() -> None:
    points = sorted(ys(list(layout(*(RankLine("", (at, at), Course.LEVEL) for at in (1, 7, 13))).points())))
    assert points[0] == points[1] < points[2] < points[4]
    # The seventh of thirteen ranks is in the middle.
    assert points[2] == pytest.approx((points[0] + points[4]) / 2)


@given(st.integers(2, 400), st.data())
def test_ranks_stand_at_equal_distances(last: int, data: st.DataObject) -> None:
    rank = data.draw(st.integers(1, last))
    lines = [RankLine("", (one, one), Course.LEVEL) for one in (1, rank, last)]
    first, _, here, _, foot, _ = ys(list(layout(*lines).points()))
    share = Fraction(rank - 1, last - 1)
    assert here == pytest.approx(first + (foot - first) * float(share))


def test_a_single_rank_has_a_place() -> None:
    (start, end) = ys(list(layout(RankLine("A", (1, 1), Course.LEVEL)).points()))
    assert start == end > 0


def test_without_any_rank_there_is_a_chart_of_nothing() -> None:
    empty = layout(RankLine("A", (None, None), Course.LEVEL))
    assert empty.last_rank == 1
    assert [*empty.points(), *empty.named(), *empty.labels(0), *empty.labels(-1)] == []
    assert len(list(empty.posts())) == 2


def test_without_any_line_there_is_a_chart_of_nothing() -> None:
    empty = layout()
    assert (empty.names, [*empty.context(), *empty.points()]) == (0, [])


def test_years_stand_at_equal_distances_under_their_names() -> None:
    three = layout(UP, years=("2023", *YEARS))
    posts = [float(post["x"]) for post in three.posts()]
    assert posts[2] - posts[1] == pytest.approx(posts[1] - posts[0])
    assert posts == sorted(posts)
    assert [(head["head"], head["x"]) for head in three.heads()] == [
        *zip(("2023", *YEARS), posts, strict=True)
    ]


def test_a_long_name_of_a_year_is_cut() -> None:
    (first, _) = layout(UP, years=("Kết quả đánh giá năm 2024 của tỉnh Mẫu", "2025")).heads()
    assert str(first["head"]).endswith("…")


def test_colours_say_where_a_line_goes() -> None:
    drawn = layout(UP, DOWN, LEVEL, OTHER)
    assert [line["colour"] for line in drawn.named()] == [CLIMB, FALL, SOFT]
    assert [line["colour"] for line in drawn.context()] == [QUIET]


def test_only_the_last_year_points_where_a_line_goes() -> None:
    gone = RankLine("Xã Cũ", (3, 1, None), Course.CLIMB)
    assert [point["shape"] for point in layout(gone, years=("2023", *YEARS)).points()] == ["circle"] * 2
    assert [point["shape"] for point in layout(UP, LEVEL).points()] == [
        "circle",
        "triangle-up",
        "circle",
        "circle",
    ]


def test_labels_say_rank_name_and_note() -> None:
    (label,) = layout(UP).labels(-1)
    assert (label["rank"], label["name"], label["note"]) == (1, "Xã Đường Hồ", "▲2")


def test_labels_of_the_first_year_stand_at_the_first_post() -> None:
    drawn = layout(UP, DOWN)
    first, last = (post["x"] for post in drawn.posts())
    assert {label["x"] for label in drawn.labels(0)} == {first}
    assert {label["x"] for label in drawn.labels(-1)} == {last}


def test_a_long_name_is_cut_at_both_ends() -> None:
    long = RankLine("Xã có một cái tên rất dài không ai đọc hết", (1, 1), Course.LEVEL)
    for at in (0, -1):
        (label,) = layout(long).labels(at)
        assert str(label["name"]).endswith("…")
        assert len(str(label["name"])) <= 28


def test_hostile_names_are_made_visible_and_not_lost() -> None:
    (label,) = layout(RankLine("\x1b[31m<b>|=1+1 [red]", (1, 1), Course.LEVEL)).labels(0)
    assert label["name"] == "\ufffd[31m<b>|=1+1 [red]"


@given(st.lists(ranks, min_size=1, max_size=40))
def test_labels_never_touch(pairs: list[list[int | None]]) -> None:
    drawn = layout(*(RankLine(f"Xã {at}", tuple(pair), Course.LEVEL) for at, pair in enumerate(pairs)))
    for at in (0, -1):
        places = sorted(ys(list(drawn.labels(at))))
        assert all(later - one >= 17 - 1e-6 for one, later in pairwise(places))
        assert all(30 <= place <= drawn.height for place in places)


@given(st.lists(ranks, min_size=1, max_size=40))
def test_every_label_that_moved_has_a_line_to_its_point(pairs: list[list[int | None]]) -> None:
    drawn = layout(*(RankLine(f"Xã {at}", tuple(pair), Course.LEVEL) for at, pair in enumerate(pairs)))
    for at in (0, -1):
        points = [point["y"] for point in drawn.points() if point["x"] == [*drawn.posts()][at]["x"]]
        moved = [
            1
            for label, y in zip(drawn.labels(at), points, strict=True)
            if abs(float(label["y"]) - float(y)) > 1
        ]
        assert len(list(drawn.leaders(at))) == len(moved)


def test_lines_to_labels_lead_outwards() -> None:
    twins = layout(*(RankLine(name, (1, 1), Course.LEVEL) for name in "AB"))
    posts = [float(post["x"]) for post in twins.posts()]
    assert all(float(line["x2"]) < float(line["x"]) < posts[0] for line in twins.leaders(0))
    assert all(float(line["x2"]) > float(line["x"]) > posts[1] for line in twins.leaders(-1))


@pytest.mark.parametrize(("last", "digits"), [(9, 1), (10, 2), (168, 3), (3321, 4)])
def test_the_room_for_ranks_grows_with_their_digits(last: int, digits: int) -> None:
    one = layout(RankLine("A", (1, 1), Course.LEVEL)).ranks
    assert layout(RankLine("A", (1, last), Course.FALL)).ranks - one == 8 * (digits - 1)


def test_the_width_has_room_for_names_ranks_and_notes_on_the_right() -> None:
    drawn = layout(UP)
    last = [float(post["x"]) for post in drawn.posts()][-1]
    assert drawn.width == last + ASIDE + drawn.ranks + NOTE + drawn.names


def test_names_that_are_not_drawn_take_no_room() -> None:
    long = RankLine("Xã có một cái tên rất dài", (2, 2), Course.CONTEXT)
    assert layout(UP, long).names == layout(UP).names


def test_units_of_one_rank_make_room_for_their_names() -> None:
    twins = [RankLine(f"Xã {at}", (1, 1), Course.LEVEL) for at in range(10)]
    assert layout(*twins).height > layout(*twins[:2]).height


@pytest.mark.parametrize("last", [1, 3321])
def test_names_and_ranks_left_of_the_first_year_have_room(last: int) -> None:
    drawn = layout(RankLine("Xã có một cái tên rất dài", (last, 1), Course.CLIMB))
    first = float(next(drawn.posts())["x"])
    assert first - ASIDE - drawn.ranks - drawn.names == pytest.approx(0)
