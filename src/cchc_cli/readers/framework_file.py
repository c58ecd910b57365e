"""Framework files: ``format: cchc/1``, DESIGN section 4."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework.consistency import consistency_remarks
from cchc_cli.domain.framework.draft import FrameworkDraft
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
    return read_framework(find_framework(name_or_path))


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
    draft, _ = build(FrameworkDraft, source)
    if draft is not None:
        remarks = (*remarks, *consistency_remarks(draft))
    faults = in_order((*faults, *map(source.fault, remarks)))
    if framework is None or faults:
        raise _refusal(path, faults)
    return FrameworkFile(framework, source)


def _refusal(path: Path, faults: tuple[Fault, ...]) -> FrameworkError:
    message = say("The framework {file} cannot be used; faults: {count}.", file=path, count=len(faults))
    return FrameworkError(message, faults)
