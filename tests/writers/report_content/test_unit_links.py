"""Where a reader finds a unit."""

from assessments import COMMUNES, assess, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.writers.report_content.unit_links import UnitLinks, unit_links


def test_units_are_numbered_in_the_order_of_publication(assessment: Assessment) -> None:
    links = unit_links(assessment)
    assert list(links) == assessment.ranking.units.index.tolist()
    assert [one.anchor for one in links.values()] == [f"u{number}" for number in range(1, 9)]


def test_only_scored_units_are_told_of(assessment: Assessment) -> None:
    assert [code for code, one in unit_links(assessment).items() if not one.is_told] == ["X5"]


def test_pages_are_linked_where_they_stand_beside_the_report(assessment: Assessment) -> None:
    links = unit_links(assessment, has_pages=True)
    assert links["X1"] == UnitLinks("u1", True, "units/x1.html", "explanations/x1.html")  # noqa: FBT003 - as it is written
    assert (links["X5"].scorecard, unit_links(assessment)["X1"].scorecard) == ("units/x5.html", "")


def test_an_anchor_is_an_id_whatever_the_code() -> None:
    names = ('Xã "Mẫu" <b>', "Xã Mẫu", "=1+1")
    units = Units(tuple(Unit(name, name, "xa", "xa") for name in names))
    links = unit_links(assess(framework_from(COMMUNES), units, {}))
    assert [one.anchor for one in links.values()] == ["u1", "u2", "u3"]


def test_without_units_there_are_no_links() -> None:
    assert unit_links(assess(framework_from(COMMUNES), Units(()), {}), has_pages=True) == {}


def test_pages_of_units_that_have_sent_nothing_are_linked_too(assessment: Assessment) -> None:
    links = unit_links(assessment, has_pages=True)
    assert all(one.scorecard and one.explanation for one in links.values())
    assert len({one.scorecard for one in links.values()}) == len(links)
