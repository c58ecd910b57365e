"""Build the examples ``xa-mau-2024`` and ``xa-mau-2025``: invented units before and after a merger.

    python examples/build_xa_mau.py YEAR [FOLDER]

The same bytes come out every time. Without a folder, the committed example is renewed.
"""

import sys
from pathlib import Path

from invented.books import write_book
from invented.communes import Commune, write_list, write_predecessors
from invented.edition import EDITIONS, Edition
from invented.faults import cut_off, spoil_answers, spoil_sheets
from invented.forms import FilledForm, sheets_of
from invented.old_form import POINTS, old_form
from invented.statement import answers_of, evidence_of, self_points_of

from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Framework

WITHOUT_FIGURES = ("f1", "f2")


def build(edition: Edition, folder: Path) -> None:
    """Write the list of units, what they were before, and every workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    framework = edition.framework()
    form = form_of(framework)
    write_list(folder / "units.csv", edition.communes, edition.groups)
    if edition.units_before:
        write_predecessors(folder / "predecessors.csv", edition.units_before)
    for commune in edition.communes:
        if commune.file:
            _write(folder / "ho-so" / commune.file, commune, edition, form, framework)


def _write(path: Path, commune: Commune, edition: Edition, form: Form, framework: Framework) -> None:
    code, faults = commune.code, edition.faults
    if code == faults.old_form:
        form = old_form()
        filled = FilledForm(self_points={row.code: POINTS - 1 for row in form.rows if row.is_leaf})
    else:
        filled = spoil_answers(faults, code, _fill_in(commune, edition, framework))
    sheets = spoil_sheets(faults, code, sheets_of(commune, form, framework, filled))
    write_book(path, sheets, edition.year)
    if code == faults.cut_off:
        cut_off(path)


def _fill_in(commune: Commune, edition: Edition, framework: Framework) -> FilledForm:
    answers = answers_of(commune, framework, edition)
    points = self_points_of(commune, framework, answers)
    has_figures = commune.layout not in WITHOUT_FIGURES
    return FilledForm(
        answers if has_figures else {}, points, evidence_of(commune, framework, edition, points)
    )


if __name__ == "__main__":
    chosen = EDITIONS[int(sys.argv[1])]
    build(chosen, Path(sys.argv[2]) if len(sys.argv) > 2 else chosen.folder)  # noqa: PLR2004 - a folder
