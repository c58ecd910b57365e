"""Cases files: a YAML list of figures with the points they have to give, DESIGN section 4.4."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import RootModel

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework.cases import Case, case_remarks
from cchc_cli.domain.remark import Remark
from cchc_cli.errors import Fault, FrameworkError
from cchc_cli.language import Message, say
from cchc_cli.readers.model_faults import build
from cchc_cli.readers.yaml_source import YamlSource, in_order, read_yaml


class _CaseList(RootModel[tuple[Case, ...]]):
    """The top of a cases file."""


@dataclass(frozen=True)
class CasesFile:
    """Cases, and the file that they were read from."""

    cases: tuple[Case, ...]
    source: YamlSource

    def fault(self, position: int, message: Message) -> Fault:
        """Say something about a case, with its line."""
        return self.source.fault(Remark((position,), message))


def find_cases(framework_path: Path, framework: Framework) -> Path:
    """Give the file that holds the cases of a framework: ``cases/<id>.yaml`` beside it.

    Raises:
        FrameworkError: If there is none.
    """
    # By its id and not its file: a copy of a framework under another name has the same cases.
    path = framework_path.parent / "cases" / f"{framework.id}.yaml"
    if not path.is_file():
        raise FrameworkError(say("There are no cases for this framework; write them into {file}.", file=path))
    return path


def read_cases(path: Path, framework: Framework) -> CasesFile:
    """Read the cases of a framework.

    Raises:
        FrameworkError: With everything that keeps cases from being run, by line.
    """
    source, faults = read_yaml(path)
    if source is None:
        raise _refusal(path, faults)
    case_list, remarks = build(_CaseList, source)
    # Answers are compared with questions only where every case could be read.
    if case_list is not None:
        remarks = (*remarks, *case_remarks(framework, case_list.root))
    faults = in_order((*faults, *map(source.fault, remarks)))
    if case_list is None or faults:
        raise _refusal(path, faults)
    return CasesFile(case_list.root, source)


def _refusal(path: Path, faults: Sequence[Fault]) -> FrameworkError:
    message = say("The cases in {file} cannot be run; faults: {count}.", file=path, count=len(faults))
    return FrameworkError(message, faults)
