"""What the tests of the Word report share: a report, and templates that are not ours."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word import template
from cchc_cli.writers.word.report import write_word

OFFICE = "UBND TỈNH MẪU|SỞ NỘI VỤ"


def setting_of(language: Language, templates: Path | None = None) -> ReportSetting:
    return ReportSetting(language, dated=date(2026, 2, 5), office=OFFICE, place="Mẫu", templates=templates)


@pytest.fixture(scope="session")
def reports(
    assessment: Assessment,
    vietnamese: Language,
    english: Language,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """The report of the small assessment, by language."""
    folder = tmp_path_factory.mktemp("word")
    paths = {}
    for language in (vietnamese, english):
        paths[language.code.value] = folder / f"{language.code}.docx"
        write_word(assessment, paths[language.code.value], setting_of(language))
    return paths


@pytest.fixture
def report(reports: dict[str, Path], language: Language) -> Path:
    """The report in each language in turn."""
    return reports[language.code.value]


Change = Callable[[Document], None]


@pytest.fixture
def own_template(tmp_path: Path) -> Callable[[Change], Path]:
    """Makes a folder with a template that differs from ours."""

    def make(change: Change) -> Path:
        document = docx.Document(str(Path(template.__file__).parents[2] / "templates" / "report.docx"))
        change(document)
        folder = tmp_path / "own"
        folder.mkdir()
        document.save(str(folder / "report.docx"))
        return folder

    return make
