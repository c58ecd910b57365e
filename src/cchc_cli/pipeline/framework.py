"""``cchc framework``: list, show, check, describe and test criteria frameworks."""

from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework.cases import run_cases
from cchc_cli.domain.framework.lint import lint
from cchc_cli.errors import Fault, FrameworkError
from cchc_cli.language import say
from cchc_cli.readers.cases_file import find_cases, read_cases
from cchc_cli.readers.framework_file import (
    find_framework,
    load_framework,
    read_framework,
    read_framework_file,
    read_shipped,
    shipped_frameworks,
)
from cchc_cli.writers.framework_tree import FrameworkTree, branch_tree, framework_tree


@dataclass(frozen=True)
class CheckedFramework:
    """A framework without faults, and what its author should look at again."""

    path: Path
    framework: Framework
    warnings: tuple[Fault, ...]


@dataclass(frozen=True)
class TestedFramework:
    """How many cases of a framework were run, and those that failed."""

    path: Path
    framework: Framework
    case_count: int
    failures: tuple[Fault, ...]


def list_frameworks() -> tuple[Framework, ...]:
    """Give the frameworks that come with the tool, by id."""
    return tuple(read_shipped(shipped.path) for shipped in shipped_frameworks())


def show_framework(name_or_path: str, code: str = "") -> FrameworkTree:
    """Lay out a framework, or what stands under one code of it.

    Raises:
        FrameworkError: If there is no such framework or code, or it is faulty.
    """
    framework = load_framework(name_or_path)
    if not code:
        return framework_tree(framework)
    if code not in framework.by_code:
        raise FrameworkError(
            say("There is no area or criterion {code} in {framework}.", code=code, framework=framework.id)
        )
    return branch_tree(framework, code)


def check_framework(name_or_path: str) -> CheckedFramework:
    """Read a framework and lint it.

    Raises:
        FrameworkError: With every fault of the framework.
    """
    path = find_framework(name_or_path)
    read = read_framework_file(path)
    return CheckedFramework(path, read.framework, read.faults(lint(read.framework)))


def test_framework(name_or_path: str) -> TestedFramework:
    """Run the cases of a framework.

    Raises:
        FrameworkError: If there is no such framework, it has no cases, or either is faulty.
    """
    framework_path = find_framework(name_or_path)
    framework = read_framework(framework_path)
    path = find_cases(framework_path, framework)
    cases = read_cases(path, framework)
    results = run_cases(framework, cases.cases)
    failures = tuple(
        cases.fault(position, result.message)
        for position, result in enumerate(results)
        if not result.has_passed
    )
    return TestedFramework(path, framework, len(results), failures)
