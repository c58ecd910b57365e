"""Framework files: ``format: cchc/1``, DESIGN section 4."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.remark import Remark
from cchc_cli.errors import Fault, FrameworkError
from cchc_cli.language import say
from cchc_cli.readers.model_faults import build, nearest
from cchc_cli.readers.shipped import ShippedFramework, shipped_frameworks
from cchc_cli.readers.yaml_source import YamlSource, in_order, read_yaml

__all__ = [
    "FrameworkFile",
    "ShippedFramework",
    "find_framework",
    "load_framework",
    "read_framework",
    "read_framework_file",
    "read_shipped",
    "shipped_forms",
    "shipped_frameworks",
]


@dataclass(frozen=True)
class FrameworkFile:
    """A framework, and the file that it was read from."""

    framework: Framework
    source: YamlSource

    def faults(self, remarks: Iterable[Remark]) -> tuple[Fault, ...]:
        """Give remarks their lines, in the order of the file."""
        return in_order(map(self.source.fault, remarks))


def load_framework(name_or_path: str) -> Framework:
    """Load a shipped framework by its id, or any other by its path.

    Raises:
        FrameworkError: If there is none, or with everything that is wrong with it.
    """
    path = find_framework(name_or_path)
    is_shipped = any(path == shipped.path for shipped in shipped_frameworks())
    return read_shipped(path) if is_shipped else read_framework(path)


def read_shipped(path: Path) -> Framework:
    """Read the file of a shipped framework, of which the tests have proved that it is consistent.

    To check that again would take as long as reading a dozen workbooks, on every run.

    Raises:
        FrameworkError: If the file was changed since, and is faulty.
    """
    source, faults = read_yaml(path)
    framework = None if source is None or faults else build(Framework, source)[0]
    return framework or read_framework(path)


def shipped_forms() -> tuple[Form, ...]:
    """Give the forms of all shipped frameworks."""
    return tuple(form_of(read_shipped(shipped.path)) for shipped in shipped_frameworks())


def find_framework(name_or_path: str) -> Path:
    """Find the file of a shipped framework by its id, or of any other by its path.

    Raises:
        FrameworkError: If there is none; with what was probably meant.
    """
    shipped = {framework.id: framework.path for framework in shipped_frameworks()}
    if name_or_path in shipped:
        return shipped[name_or_path]
    path = Path(name_or_path)
    if path.is_file():
        return path
    known = list(shipped)
    meant = nearest(path.stem, known)
    if meant is None:
        message = say(
            "There is no framework “{name}”. Write the path of a file, or one of: {known}.",
            name=name_or_path,
            known=known,
        )
    else:
        message = say(
            "There is no framework “{name}”; did you mean {meant}? There are: {known}.",
            name=name_or_path,
            meant=meant,
            known=known,
        )
    raise FrameworkError(message)


def read_framework(path: Path) -> Framework:
    """Read a framework file.

    Raises:
        FrameworkError: With everything that is wrong with it, by line.
    """
    return read_framework_file(path).framework


def read_framework_file(path: Path) -> FrameworkFile:
    """Read a framework file and keep the lines of its keys.

    Raises:
        FrameworkError: With everything that is wrong with it, by line.
    """
    source, faults = read_yaml(path)
    if source is None:
        raise _refusal(path, faults)
    framework, remarks = build(Framework, source)
    # Loaded here, because shipped frameworks are read without.
    from cchc_cli.domain.framework.consistency import consistency_remarks  # noqa: PLC0415
    from cchc_cli.domain.framework.draft import FrameworkDraft  # noqa: PLC0415

    # The draft takes what the models refuse, so that faults of one kind do not hide the other.
    draft, _ = build(FrameworkDraft, source)
    if draft is not None:
        remarks = (*remarks, *consistency_remarks(draft))
    faults = in_order((*faults, *map(source.fault, remarks)))
    # Keys that are there twice make a model all the same, of the first of them.
    if framework is None or faults:
        raise _refusal(path, faults)
    return FrameworkFile(framework, source)


def _refusal(path: Path, faults: tuple[Fault, ...]) -> FrameworkError:
    message = say("The framework {file} cannot be used; faults: {count}.", file=path, count=len(faults))
    return FrameworkError(message, faults)
