"""Pages of all units: one process or several write the same."""

from pathlib import Path

import pytest
from assessments import large_assessment

from cchc_cli.domain.assessment import Assessment
from cchc_cli.errors import TemplateError
from cchc_cli.language import Language, LanguageCode, Message
from cchc_cli.pipeline import unit_pages
from cchc_cli.pipeline.unit_pages import PageTask, write_unit_pages
from cchc_cli.writers.report_setting import ReportSetting

COUNT = 12


class Heard:
    """Somebody who remembers how far the work was."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def begin(self, step: Message) -> None:
        del step

    def advance(self, done: int, total: int) -> None:
        self.steps.append((done, total))


@pytest.fixture(scope="module")
def many() -> Assessment:
    """More units than fit into one chunk."""
    return large_assessment(3 * COUNT)


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few units be many."""
    monkeypatch.setattr(unit_pages, "_FEW_UNITS", COUNT)
    monkeypatch.setattr(unit_pages, "_CHUNK", COUNT)


def written(task: PageTask, workers: int) -> dict[str, bytes]:
    write_unit_pages(task, workers, Heard())
    return {
        path.relative_to(task.folder).as_posix(): path.read_bytes() for path in task.folder.rglob("*.html")
    }


@pytest.mark.parametrize("code", list(LanguageCode))
def test_several_processes_write_what_one_does(many: Assessment, tmp_path: Path, code: LanguageCode) -> None:
    setting = ReportSetting(Language(code), has_unit_pages=True)
    alone, shared = (written(PageTask(many, setting, tmp_path / name), int(name)) for name in "12")
    assert len(alone) == 2 * len(many.units)
    assert shared == alone


def test_it_tells_how_far_it_is(many: Assessment, tmp_path: Path, vietnamese: Language) -> None:
    heard = Heard()
    write_unit_pages(PageTask(many, ReportSetting(vietnamese), tmp_path), 1, heard)
    assert heard.steps == [(12, 36), (24, 36), (36, 36)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_faulty_template_is_told_whoever_finds_it(
    many: Assessment, tmp_path: Path, vietnamese: Language, english: Language, workers: int
) -> None:
    templates = tmp_path / "mau"
    templates.mkdir()
    (templates / "scorecard.html.jinja").write_text("{{ card.titel }}")
    task = PageTask(many, ReportSetting(vietnamese, templates=templates), tmp_path / "pages")
    with pytest.raises(TemplateError) as raised:
        write_unit_pages(task, workers, Heard())
    assert "titel" in " ".join(english.show(fault.message) for fault in raised.value.faults)
