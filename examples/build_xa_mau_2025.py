"""Build the example ``xa-mau-2025``: 24 invented communes, wards and one special zone.

    python examples/build_xa_mau_2025.py [FOLDER]

The same bytes come out every time. Without a folder, the committed example is renewed.
"""

import sys
from pathlib import Path

from invented.books import write_book
from invented.communes import COMMUNES, Commune, write_list
from invented.faults import CUT_OFF, LAST_YEAR, cut_off, spoil_answers, spoil_sheets
from invented.forms import FilledForm, sheets_of
from invented.last_year import POINTS, last_year_form
from invented.statement import answers_of, evidence_of, self_points_of

from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.readers.framework_file import load_framework

FRAMEWORK = "mau-xa-2025"
WITHOUT_FIGURES = ("f1", "f2")


def build(folder: Path) -> None:
    """Write the list of units and every workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    framework = load_framework(FRAMEWORK)
    form = form_of(framework)
    write_list(folder / "units.csv")
    for commune in COMMUNES:
        if commune.file:
            _write(folder / "ho-so" / commune.file, commune, form, framework)


def _write(path: Path, commune: Commune, form: Form, framework: Framework) -> None:
    if commune.code == LAST_YEAR:
        form = last_year_form()
        filled = FilledForm(self_points={row.code: POINTS - 1 for row in form.rows if row.is_leaf})
    else:
        filled = spoil_answers(commune.code, _fill_in(commune, framework))
    write_book(path, spoil_sheets(commune.code, sheets_of(commune, form, framework, filled)))
    if commune.code == CUT_OFF:
        cut_off(path)


def _fill_in(commune: Commune, framework: Framework) -> FilledForm:
    answers = answers_of(commune, framework)
    points = self_points_of(commune, framework, answers)
    has_figures = commune.layout not in WITHOUT_FIGURES
    return FilledForm(answers if has_figures else {}, points, evidence_of(commune, framework, points))


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "xa-mau-2025")
