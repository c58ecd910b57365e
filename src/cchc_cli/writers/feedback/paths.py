"""Where feedback workbooks are put: one for each workbook that was validated."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import PurePosixPath

from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.language import Language, mark

_ENDING = mark("feedback")
_LONGEST_STEM = 200  # bytes; names of files may have 255, and Vietnamese letters take up to three


def feedback_paths(files: Iterable[WorkbookFile], language: Language) -> Mapping[str, str]:
    """Give the path of each feedback workbook below their folder, by the path of the workbook.

    Two workbooks that only differ in their ending (``a.xls``, ``a.xlsx``) do not share one, and
    case does not tell names apart on Windows.
    """
    ending = language.text(_ENDING)
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for file in sorted({file.path for file in files}):
        candidates = _candidates(PurePosixPath(file), ending)
        paths[file] = next(path for path in candidates if path.casefold() not in taken)
        taken.add(paths[file].casefold())
    return paths


def _candidates(path: PurePosixPath, ending: str) -> Iterator[str]:
    # A letter that the cut goes through is left out whole.
    stem = path.stem.encode(errors="replace")[:_LONGEST_STEM].decode(errors="ignore")
    yield str(path.with_name(f"{stem}.{ending}.xlsx"))
    for number in count(2):
        yield str(path.with_name(f"{stem}.{ending} ({number}).xlsx"))
