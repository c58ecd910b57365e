"""What units claimed against what they got."""

from itertools import pairwise

import pytest
from writers.charts.drawings import column_of, inline, points_of, rows_with, texts

from cchc_cli.language import Language
from cchc_cli.writers.charts.own_points import ClaimPoint, ClaimWords, NamedClaim, own_points
from cchc_cli.writers.charts.theme import BANDS, FALL, SOFT

WORDS = ClaimWords("Điểm tự đánh giá", "Điểm cuối cùng", "Hai điểm bằng nhau")
ENDS = (60.0, 100.0)
POINTS = [ClaimPoint(90, 80), ClaimPoint(70, 70), ClaimPoint(65, 66, units=5)]
NAMED = [NamedClaim(f"Xã {at}", 90 + at, 80, f"+{10 + at},00") for at in range(6)]


def test_own_points_stand_across_and_final_points_up() -> None:
    (first, *_) = points_of(own_points(POINTS, [], ENDS, WORDS))
    assert (first["x"], first["y"]) == (90, 80)


def test_the_diagonal_runs_from_end_to_end() -> None:
    chart = own_points(POINTS, [], ENDS, WORDS)
    lines = [row for row in rows_with(chart, "x2") if row["colour"] == SOFT]
    assert [(row["x"], row["y"], row["x2"], row["y2"]) for row in lines] == [(60, 60, 100, 100)]


def test_more_units_at_one_place_are_a_larger_point() -> None:
    sizes = [float(point["size"]) for point in points_of(own_points(POINTS, [], ENDS, WORDS))]
    assert sizes[0] == sizes[1] < sizes[2]


def test_named_units_are_told_by_shape_and_stand_above_the_others() -> None:
    chart = own_points(POINTS, NAMED[:1], ENDS, WORDS)
    assert [(one["shape"], one["colour"]) for one in points_of(chart)] == [
        *[("circle", BANDS[1])] * 3,
        ("diamond", FALL),
    ]


def test_names_of_one_place_do_not_overlap() -> None:
    chart = own_points(POINTS, NAMED, ENDS, WORDS)
    places = sorted(float(row["y"]) for row in rows_with(chart, "text") if str(row["text"]).startswith("Xã"))
    pixels = 380 / 40
    assert all((later - one) * pixels >= 21.9 for one, later in pairwise(places))


def test_differences_stand_beside_their_names() -> None:
    chart = own_points(POINTS, NAMED[:2], ENDS, WORDS)
    assert (column_of(chart, "Xã 0"), column_of(chart, "+10,00")) == (["Xã 0", "Xã 1"], ["+10,00", "+11,00"])


@pytest.mark.parametrize("named", [[], NAMED])
def test_axes_and_the_diagonal_are_explained(named: list[NamedClaim], vietnamese: Language) -> None:
    assert {WORDS.own, WORDS.final, WORDS.equal} <= set(
        texts(own_points(POINTS, named, ENDS, WORDS), vietnamese)
    )


def test_the_same_claims_are_drawn_alike(vietnamese: Language) -> None:
    one, other = (inline(own_points(POINTS, NAMED, ENDS, WORDS), vietnamese) for _ in range(2))
    assert one == other


def test_equal_places_of_single_units_have_the_smallest_point() -> None:
    sizes = {point["size"] for point in points_of(own_points(POINTS[:2], [], ENDS, WORDS))}
    assert sizes == {45}


def test_the_largest_point_stays_below_a_limit() -> None:
    crowded = [ClaimPoint(90, 80, units=3000), ClaimPoint(70, 70)]
    sizes = [float(point["size"]) for point in points_of(own_points(crowded, [], ENDS, WORDS))]
    assert sizes[1] < sizes[0] <= 500


def test_a_line_leads_from_a_name_to_its_point() -> None:
    chart = own_points(POINTS, NAMED[:1], ENDS, WORDS)
    (line,) = [row for row in rows_with(chart, "x2") if row["colour"] == FALL]
    assert (line["x"], line["y"]) == (90, 80)
    assert float(line["x2"]) > ENDS[1]


def test_names_of_units_at_the_foot_stay_beside_the_plot() -> None:
    low = [NamedClaim(f"Xã {at}", 90, 60, "+30,00") for at in range(6)]
    chart = own_points(POINTS, low, ENDS, WORDS)
    places = [float(row["y"]) for row in rows_with(chart, "text") if str(row["text"]).startswith("Xã")]
    assert all(60 <= place <= 100 for place in places)
