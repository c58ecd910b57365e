"""Whether the parts of a framework fit each other, as far as they can be read."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.framework.consistency import consistency_remarks, total_points
from cchc_cli.domain.framework.draft import FrameworkDraft, NodeDraft
from cchc_cli.domain.remark import path_text

Stated = Mapping[str, object]

AWARD = {"kind": "award"}
BANDS = [{"name": "A", "from": 80}, {"name": "B", "from": 0}]


def leaf(code: str, max_points: object = 10, **more: object) -> Stated:
    return {"code": code, "max_points": max_points, "rule": AWARD, **more}


def area(code: str, *leaves: Stated, max_points: object = 10, **more: object) -> Stated:
    return {"code": code, "max_points": max_points, "criteria": list(leaves or [leaf(f"{code}.1")]), **more}


def remarks(*areas: object, scale: object = 10, **more: object) -> list[tuple[str, str]]:
    draft = FrameworkDraft.model_validate({"scale": scale, "areas": list(areas), **more})
    return [(path_text(remark.path), str(remark.message)) for remark in consistency_remarks(draft)]


def limit(criterion: str, highest_band: str) -> Stated:
    return {
        "when": {"criterion": criterion, "share_below": "50%"},
        "highest_band": highest_band,
        "reason": "Lý do",
    }


def test_what_fits_has_no_remarks() -> None:
    bonus = area("2", max_points=10, role="bonus", cap=3)
    assert remarks(area("1"), bonus, bands=BANDS, limits=[limit("1.1", "B")]) == []


def test_a_code_is_taken_once_in_the_whole_framework() -> None:
    assert remarks(area("1", leaf("1.1")), area("2", leaf("1.1"), role="bonus", cap=1)) == [
        ("areas[1].criteria[0].code", "The code 1.1 is taken already, by areas[0].criteria[0].")
    ]


def test_a_code_that_is_taken_twice_more_is_told_twice() -> None:
    codes = [path for path, _ in remarks(area("1", leaf("1.1", 5), leaf("1.1", 3), leaf("1.1", 2)))]
    assert codes == ["areas[0].criteria[1].code", "areas[0].criteria[2].code"]


@pytest.mark.parametrize(
    ("stated", "path", "sentence"),
    [
        (
            area("1", leaf("1.1", 4), leaf("1.2", 5)),
            "areas[0].max_points",
            "10 points, but the criteria below add up to 9.",
        ),
        (
            area("1", leaf("1.1", "1/3"), leaf("1.2", "29/3"), max_points=11),
            "areas[0].max_points",
            "add up to 10.",
        ),
        (area("1", cap=3), "areas[0].cap", "Only bonus and penalty areas have `cap`"),
        (area("1", rule=AWARD), "areas[0].rule", "`rule` belongs to criteria that are scored"),
        (
            area("1", evidence="Báo cáo"),
            "areas[0].evidence",
            "`evidence` belongs to criteria that are scored",
        ),
        (area("1", source="survey"), "areas[0].source", "`source` belongs to criteria that are scored"),
        (area("1", inputs={}), "areas[0].inputs", "`inputs` belongs to criteria that are scored"),
    ],
)
def test_an_area_that_does_not_fit_its_criteria(stated: Stated, path: str, sentence: str) -> None:
    ((found, message),) = remarks(stated, scale=stated["max_points"])
    assert found == path
    assert sentence in message


def test_an_accepted_total_need_not_add_up() -> None:
    assert remarks(area("1", leaf("1.1", 9), accept_total="bản in ghi như vậy")) == []


@pytest.mark.parametrize("max_points", ["mười", None, [], "10 điểm"])
def test_what_cannot_be_read_is_not_added_up(max_points: object) -> None:
    assert remarks(area("1", leaf("1.1", max_points), leaf("1.2", 3))) == []
    assert remarks(area("1", leaf("1.1", 3), max_points=max_points)) == []


def test_an_area_of_unknown_role_is_not_added_up() -> None:
    assert remarks(area("1"), area("2", role="bonuss")) == []


@pytest.mark.parametrize("role", ["bonus", "penalty"])
def test_bonus_and_penalty_have_a_cap(role: str) -> None:
    assert remarks(area("1"), area("2", role=role)) == [
        ("areas[1]", f"An area of role {role} needs `cap`, the most it can add or take away.")
    ]


@pytest.mark.parametrize(("role", "total"), [("base", 20), ("bonus", 10), ("penalty", 10)])
def test_base_areas_add_up_to_the_scale(role: str, total: int) -> None:
    other = area("2", role=role, **({} if role == "base" else {"cap": 1}))
    assert remarks(area("1"), other, scale=total) == []
    assert remarks(area("1"), other, scale=70) == [
        ("scale", f"The base areas add up to {total}, but `scale` is 70.")
    ]


def test_a_scale_that_is_not_written_is_100() -> None:
    draft = FrameworkDraft.model_validate({"areas": [area("1")]})
    ((path, message),) = [(path_text(one.path), str(one.message)) for one in consistency_remarks(draft)]
    assert (path, message) == ("areas", "The base areas add up to 10, but `scale` is 100.")


@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        ([("A", 80), ("B", 80)], [("bands[1].from", "begins at 80")]),
        ([("A", 50), ("B", 80), ("C", 0)], [("bands[1].from", "begins at 50")]),
        ([("A", 80), ("A", 0)], [("bands[1].name", "There are two bands “A”.")]),
        ([("A", 80), ("A", 90)], [("bands[1].from", "never reached"), ("bands[1].name", "two bands")]),
        ([("A", "cao"), ("B", 80), ("C", 90)], [("bands[2].from", "begins at 80")]),
        ([("A", "105.5"), ("B", "105.25"), ("C", -0.0)], []),
    ],
)
def test_bands_stand_highest_first(
    bands: Sequence[tuple[str, object]], expected: Sequence[tuple[str, str]]
) -> None:
    found = remarks(area("1"), bands=[{"name": name, "from": start} for name, start in bands])
    assert [path for path, _ in found] == [path for path, _ in expected]
    assert all(sentence in message for (_, message), (_, sentence) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("stated", "path", "sentence"),
    [
        ({"ranking": {"break_ties_by": ["1", "3"]}}, "ranking.break_ties_by[1]", "no area or criterion 3."),
        (
            {"bands": BANDS, "limits": [limit("1.9", "B")]},
            "limits[0].when.criterion",
            "no area or criterion 1.9.",
        ),
        ({"bands": BANDS, "limits": [limit("1", "C")]}, "limits[0].highest_band", "the bands are A, B."),
    ],
)
def test_what_is_named_is_there(stated: Mapping[str, object], path: str, sentence: str) -> None:
    ((found, message),) = remarks(area("1"), **stated)
    assert found == path
    assert sentence in message


def test_a_limit_is_not_judged_by_bands_that_cannot_be_read() -> None:
    bands = [{"name": "A", "from": "cao"}, {"name": "B", "from": 0}]
    assert remarks(area("1"), bands=bands, limits=[limit("1", "A")]) == []


@pytest.mark.parametrize(
    ("points", "total"), [([1, "0.5"], "1.5"), ([], "0"), ([1, "x"], "None"), ([0.1] * 3, "0.3")]
)
def test_totals_are_exact_or_unknown(points: Sequence[object], total: str) -> None:
    nodes = [NodeDraft.model_validate({"max_points": one}) for one in points]
    found = total_points(nodes)
    assert (str(None) if found is None else f"{float(found):g}") == total


@given(st.lists(st.integers(0, 10**6), max_size=8))
def test_hundredths_are_added_up_without_an_error_of_floating_point(hundredths: list[int]) -> None:
    nodes = [NodeDraft.model_validate({"max_points": f"{one / 100:.2f}"}) for one in hundredths]
    assert total_points(nodes) == Fraction(sum(hundredths), 100)


@pytest.mark.parametrize("unread", [None, NodeDraft.model_validate({"max_points": "mười"})])
def test_one_part_that_cannot_be_read_leaves_the_sum_open(unread: NodeDraft | None) -> None:
    assert total_points([NodeDraft.model_validate({"max_points": 1}), unread]) is None


def test_all_that_does_not_fit_is_told_at_once_from_codes_to_limits() -> None:
    found = remarks(
        area("1", leaf("1.1", 4), leaf("1.1", 5)),
        scale=20,
        bands=[{"name": "A", "from": 80}, {"name": "A", "from": 80}],
        ranking={"break_ties_by": ["7"]},
        limits=[limit("8", "C")],
    )
    assert [path for path, _ in found] == [
        "areas[0].criteria[1].code",
        "areas[0].max_points",
        "scale",
        "bands[1].from",
        "bands[1].name",
        "ranking.break_ties_by[0]",
        "limits[0].when.criterion",
        "limits[0].highest_band",
    ]


@pytest.mark.parametrize("cap", [0, None, "mười"])
def test_a_cap_counts_as_stated_whatever_it_says(cap: object) -> None:
    assert remarks(area("1"), area("2", role="bonus", cap=cap)) == []


def test_a_framework_without_readable_areas_has_no_total_to_compare() -> None:
    assert remarks() == []
    assert remarks(None, "x") == []


@pytest.mark.parametrize("code", ["Mục 1", "1,1"])
def test_a_code_that_cannot_be_read_is_taken_by_nobody(code: str) -> None:
    assert remarks(area("1", leaf(code, 5), leaf(code, 5))) == []
