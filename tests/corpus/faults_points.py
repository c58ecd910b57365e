"""Faults of self-assessed points, and of figures that belong together."""

from collections.abc import Callable, Mapping
from pathlib import Path

from workbooks import FilledForm, Value, form_sheets

from cchc_cli.domain.form import form_of
from cchc_cli.readers.framework_file import load_framework
from corpus import sample
from corpus.fault import Fault, changed, edited

Rows = list[list[Value]]
SHARES = Path(__file__).parent / "framework_shares.yaml"
SHARE: Mapping[tuple[str, str], Value] = {("1.1", "a"): 9.0, ("1.1", "b"): 10.0}
SUM: Mapping[tuple[str, str], Value] = {("1.3", "a"): 3.0, ("1.3", "b"): 2.0, ("1.3", "c"): 5.0}
"""Answers to the framework with shares that nothing is wrong with."""
SUMS = ("1", "2", "2.1", "2.2", "3", "4", "5")


def stated(name: str, code: str, *cells: tuple[str, int, Value], at: tuple[str, int]) -> Fault:
    """Give the fault of other cells in a form without sums, found at one of them."""

    def edit(rows: Rows) -> None:
        for where, column, value in cells:
            rows[sample.row_of(rows, *where.split())][column] = value
        for total in SUMS:
            rows[sample.row_of(rows, total)][sample.SELF_POINTS] = None
        rows[-1][sample.SELF_POINTS] = None

    where, column = at
    criterion, *letter = where.split()
    return edited(name, ((code, sample.place(criterion, column, *letter)),), edit)


def with_shares(
    answers: Mapping[tuple[str, str], Value], points: Mapping[str, float]
) -> Callable[[Path], None]:
    """Write a form of the framework with a share."""

    def build(folder: Path) -> None:
        form = form_of(load_framework(str(SHARES)))
        rows = form_sheets(form, FilledForm(answers, points), unit_name=sample.UNIT)
        sample.write(folder, {name: [list(row) for row in sheet] for name, sheet in rows.items()})

    return build


def without_figures(rows: Rows) -> None:
    """Leave every figure blank, but none of the points."""
    for row in rows[sample.row_of(rows, "1") :]:
        row[sample.INPUTS] = None


def without_own_points(rows: Rows) -> None:
    """Leave every own point blank, but none of the figures; points are all computed from these."""
    for row in rows[sample.row_of(rows, "1") :]:
        row[sample.SELF_POINTS] = None


FAULTS = (
    stated(
        "points are above the maximum",
        "CCHC340",
        ("4.1", sample.INPUTS, None),
        ("4.1", sample.SELF_POINTS, 2.5),
        at=("4.1", sample.SELF_POINTS),
    ),
    Fault(
        "the unit assesses what the survey assesses",
        with_shares({**SHARE, **SUM}, {"1.1": 9.0, "1.2": 8.0, "1.3": 8.0}),
        (("CCHC341", f"{sample.SHEET}!E7"),),
        framework=SHARES,
    ),
    stated(
        "points are other than the figures give",
        "CCHC342",
        ("1.2", sample.SELF_POINTS, 6.0),
        at=("1.2", sample.SELF_POINTS),
    ),
    stated(
        "points lie between two steps",
        "CCHC343",
        ("2.2.2", sample.INPUTS, None),
        ("2.2.2", sample.SELF_POINTS, 4.3),
        at=("2.2.2", sample.SELF_POINTS),
    ),
    stated(
        "a part is above its whole",
        "CCHC344",
        ("1.2 a", sample.INPUTS, 21.0),
        ("1.2", sample.SELF_POINTS, 6.0),
        at=("1.2 a", sample.INPUTS),
    ),
    stated(
        "a figure is out of its range",
        "CCHC345",
        ("1.6 a", sample.INPUTS, 510.0),
        ("1.6", sample.SELF_POINTS, 4.0),
        at=("1.6 a", sample.INPUTS),
    ),
    stated(
        "a criterion is not answered",
        "CCHC346",
        ("1.3", sample.INPUTS, None),
        ("1.3", sample.SELF_POINTS, None),
        at=("1.3", sample.SELF_POINTS),
    ),
    changed(
        "points have no figures",
        (("CCHC347", sample.place("1.5", sample.INPUTS, "a")),),
        ("1.5 a", sample.INPUTS, None),
        ("1.5 b", sample.INPUTS, None),
    ),
    stated(
        "a deduction has a sign",
        "CCHC348",
        ("5.1", sample.SELF_POINTS, -1.0),
        at=("5.1", sample.SELF_POINTS),
    ),
    Fault(
        "a share is more than all",
        with_shares({**SUM, ("1.1", "a"): 11.0, ("1.1", "b"): 10.0}, {"1.1": 10.0, "1.3": 8.0}),
        (("CCHC350", f"{sample.SHEET}!D5"),),
        framework=SHARES,
    ),
    Fault(
        "figures add up to more than all",
        with_shares(
            {**SHARE, ("1.3", "a"): 62.0, ("1.3", "b"): 20.0, ("1.3", "c"): 64.0}, {"1.1": 9.0, "1.3": 10.0}
        ),
        (("CCHC354", f"{sample.SHEET}!D9"),),
        framework=SHARES,
    ),
    edited("the column of figures is blank", (("CCHC352", ""),), without_figures),
    edited("the column of own points is blank", (("CCHC353", f"{sample.SHEET}!E4"),), without_own_points),
    stated(
        "points have too many decimals",
        "CCHC351",
        ("1.6", sample.SELF_POINTS, 3.2504),
        at=("1.6", sample.SELF_POINTS),
    ),
)
