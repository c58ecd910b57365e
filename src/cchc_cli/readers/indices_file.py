"""Files of indices: several rankings of the same units, by year; ``format: cchc-indices/1``.

``title``; ``predecessors``, a file as for ``cchc diff --predecessors``; ``aliases``, other spellings
of names of units (``{Huế: [Thừa Thiên Huế, TT-Huế]}``); and ``indices``, a list of
``{name: PCI, years: {2024: pci-2024.xlsx, 2025: pci-2025.xlsx}}``. What is named by year is a results
folder or a published table. Paths are relative to the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from cchc_cli.domain.framework.criterion import Text
from cchc_cli.domain.frozen import Frozen
from cchc_cli.domain.names import name_key
from cchc_cli.domain.remark import Remark
from cchc_cli.errors import Fault, ResultsError
from cchc_cli.language import say
from cchc_cli.readers.model_faults import build
from cchc_cli.readers.yaml_source import YEAR, in_order, read_yaml

ENDINGS = {".yaml", ".yml"}


@dataclass(frozen=True)
class NamedIndex:
    """An index, and where its ranking of every year is."""

    name: str
    years: tuple[tuple[str, Path], ...]
    """Labels of years with folders or tables, from the earliest to the latest."""


@dataclass(frozen=True)
class IndicesFile:
    """What a file of indices says."""

    path: Path
    title: str
    predecessors: Path | None
    aliases: Mapping[str, tuple[str, ...]]
    """Other spellings of names of units."""
    indices: tuple[NamedIndex, ...]


class _IndexEntry(Frozen):
    name: Text
    years: dict[Annotated[str, Field(pattern=f"^{YEAR.pattern}$")], Text]


class _File(Frozen):
    format: Literal["cchc-indices/1"]
    title: Text | None = None
    predecessors: Text | None = None
    aliases: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)
    indices: Annotated[tuple[_IndexEntry, ...], Field(min_length=1)]


def load_indices(path: Path) -> IndicesFile:
    """Read a file of indices; the rankings that it names are not opened yet.

    Raises:
        ResultsError: With everything that is wrong with it, by line.
    """
    source, faults = read_yaml(path)
    if source is None:
        raise _refusal(path, faults)
    file, remarks = build(_File, source)
    own = _remarks(file) if file else ()
    faults = in_order((*faults, *map(source.fault, (*remarks, *own))))
    if file is None or faults:
        raise _refusal(path, faults)
    return IndicesFile(
        path,
        file.title or "",
        # From the file and not from where the command is typed: it is kept with its tables.
        path.parent / file.predecessors if file.predecessors else None,
        file.aliases,
        tuple(_named(path.parent, entry) for entry in file.indices),
    )


def _remarks(file: _File) -> Iterator[Remark]:
    """Find indices without years, and those of one name: nobody could tell their columns apart."""
    seen: set[str] = set()
    for at, entry in enumerate(file.indices):
        if not entry.years:
            yield Remark(("indices", at, "years"), say("Write at least one entry here."))
        if name_key(entry.name) in seen:
            message = say("There is another index called “{name}”; name each differently.", name=entry.name)
            yield Remark(("indices", at, "name"), message)
        seen.add(name_key(entry.name))


def _named(folder: Path, entry: _IndexEntry) -> NamedIndex:
    return NamedIndex(entry.name, tuple((year, folder / entry.years[year]) for year in sorted(entry.years)))


def _refusal(path: Path, faults: Sequence[Fault]) -> ResultsError:
    message = say("The file of indices {file} cannot be used; faults: {count}.", file=path, count=len(faults))
    return ResultsError(message, faults)
