"""What ``cchc framework`` does, before anybody shows it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_campaign import FRAMEWORK, write_framework

from cchc_cli.errors import FrameworkError
from cchc_cli.pipeline import framework as pipeline
from cchc_cli.readers.shipped import shipped_frameworks

SHIPPED = [shipped.id for shipped in shipped_frameworks()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_framework(tmp_path / "khung.yaml")


def cases(file: Path, *lines: str) -> Path:
    path = file.parent / "cases" / "thu-2025.yaml"
    path.parent.mkdir()
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_shipped_frameworks_are_listed_by_id() -> None:
    assert [framework.id for framework in pipeline.list_frameworks()] == sorted(SHIPPED)


@pytest.mark.parametrize(("code", "branches"), [("", ["1", "2"]), ("1", ["1"]), ("1.2", ["1.2"])])
def test_a_framework_or_a_part_of_it_is_laid_out(file: Path, code: str, branches: list[str]) -> None:
    assert [branch.code for branch in pipeline.show_framework(str(file), code).branches] == branches


@pytest.mark.parametrize("code", ["9", "1.", "1.20", " 1"])
def test_a_code_that_does_not_exist_is_told(file: Path, code: str) -> None:
    with pytest.raises(FrameworkError, match=f"There is no area or criterion {code} in thu-2025"):
        pipeline.show_framework(str(file), code)


def test_a_sound_framework_has_no_warnings_but_where_it_is_doubtful(file: Path) -> None:
    checked = pipeline.check_framework(str(file))
    (warning,) = checked.warnings
    assert (checked.path, warning.path) == (file, "areas[0].criteria[0].evidence")
    assert FRAMEWORK.splitlines()[warning.line - 1].strip().startswith("evidence:")


def test_warnings_stand_in_the_order_of_the_file(file: Path) -> None:
    doubtful = FRAMEWORK.replace("from: 0}", "from: 10}").replace("each: 0.5", "each: 0")
    file.write_text(doubtful, encoding="utf-8")
    lines = [warning.line for warning in pipeline.check_framework(str(file)).warnings]
    assert lines == sorted(lines)
    assert len(lines) >= 3


@pytest.mark.parametrize("framework_id", SHIPPED)
def test_all_cases_that_are_shipped_pass(framework_id: str) -> None:
    tested = pipeline.test_framework(framework_id)
    assert tested.failures == ()
    assert tested.case_count > 20


def test_failures_stand_at_their_cases(file: Path) -> None:
    path = cases(
        file,
        '- {criterion: "2.1", inputs: {value: 1}, points: 0.5}',
        '- {criterion: "2.1", inputs: {value: 1}, points: 1}',
        '- {criterion: "1.2", inputs: {a: 7, b: 10}, points: 2.1}',
        '- {criterion: "1.2", inputs: {a: 8, b: 10}, points: 2.4}',
    )
    tested = pipeline.test_framework(str(file))
    assert (tested.path, tested.case_count) == (path, 4)
    assert [(fault.line, str(fault.message)) for fault in tested.failures] == [
        (2, "Criterion 2.1: expected 1, but the rule gives 0.5."),
        (3, "Criterion 1.2: expected 2.1, but the rule gives 0."),
    ]


@pytest.mark.parametrize("run", [pipeline.show_framework, pipeline.check_framework, pipeline.test_framework])
def test_a_faulty_framework_is_refused_with_its_faults(file: Path, run: Callable[[str], object]) -> None:
    file.write_text(FRAMEWORK.replace("year: 2025", "year: x"), encoding="utf-8")
    with pytest.raises(FrameworkError) as caught:
        run(str(file))
    assert [fault.path for fault in caught.value.faults] == ["year"]
