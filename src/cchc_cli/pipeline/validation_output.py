"""Where the outcome of ``cchc validate`` is written: files in the formats that were asked for."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.sheet_copy import QuoteRow
from cchc_cli.domain.validation import Validation
from cchc_cli.errors import FolderError
from cchc_cli.language import Language, say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.submissions.quoting import Quoter, copy_workbook
from cchc_cli.writers.finding_formats.formats import FILE_NAMES, FindingFormat, write_format
from cchc_cli.writers.output_folder import cannot_write

DEFAULT_FOLDER = Path("ket-qua-kiem-tra")
"""Where feedback workbooks go that nobody named a folder for."""


@dataclass(frozen=True)
class OutputRequest:
    """What is to be written, and where; without ``output`` one text format goes to stdout."""

    formats: tuple[FindingFormat, ...]
    output: Path | None
    language: Language
    fail_on: Severity
    is_folder: bool = False
    """Whether the output was called a folder, by a slash at its end."""

    @property
    def is_to_stdout(self) -> bool:
        """Whether the one format that was asked for goes to stdout."""
        # Workbooks are no text: they go into a folder, named or not.
        return self.output is None and self.formats != () and FindingFormat.XLSX not in self.formats

    @property
    def is_one_file(self) -> bool:
        """Whether the output is a file and not a folder."""
        if self.output is None or len(self.formats) != 1 or FindingFormat.XLSX in self.formats:
            return False
        return not self.is_folder and not self.output.is_dir()


def quoter_of(validation: Validation) -> Quoter:
    """Give what looks up rows of the workbooks as they were typed."""
    return Quoter(Path.cwd() / validation.root)


def format_bytes(validation: Validation, request: OutputRequest, name: FindingFormat) -> bytes:
    """Write a validation in one format."""
    quote: QuoteRow = quoter_of(validation).row_at
    return write_format(name, validation, request.language, fail_on=request.fail_on, quote=quote)


def write_validation(validation: Validation, request: OutputRequest, progress: Progress) -> tuple[Path, ...]:
    """Write every format that was asked for.

    Returns:
        What was written: files, and the folder of the feedback workbooks.

    Raises:
        FolderError: Something cannot be written, or is a workbook that was validated.
    """
    if not request.formats or request.is_to_stdout:
        return ()
    progress.begin(say("Writing results"))
    folder = request.output or DEFAULT_FOLDER
    try:
        texts, feedback = _text_paths(request, folder), _feedback_paths(validation, request, folder)
        # Before anything is written: nothing is half done when one of them cannot be.
        _refuse_workbooks(validation, [*texts.values(), *feedback.values()])
        for name, path in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(format_bytes(validation, request, name))
        _write_feedback(validation, feedback, request.language, progress)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return (*texts.values(), *_common_folder(feedback.values()))


def _text_paths(request: OutputRequest, folder: Path) -> Mapping[FindingFormat, Path]:
    """Give where each format goes, feedback workbooks left out."""
    return {
        name: folder if request.is_one_file else folder / FILE_NAMES[name]
        for name in request.formats
        if name is not FindingFormat.XLSX
    }


def _feedback_paths(validation: Validation, request: OutputRequest, folder: Path) -> Mapping[str, Path]:
    """Give where the feedback about each workbook goes, by the path of the workbook."""
    if FindingFormat.XLSX not in request.formats:
        return {}
    from cchc_cli.writers.feedback.paths import feedback_paths  # noqa: PLC0415 - mostly nobody asks for it

    is_alone = len(request.formats) == 1
    if is_alone and len(validation.files) == 1 and folder.suffix.lower() == ".xlsx" and not folder.is_dir():
        return {validation.files[0].path: folder}  # one form, and a name for its feedback
    within = folder if is_alone else folder / FILE_NAMES[FindingFormat.XLSX]
    return {file: within / path for file, path in feedback_paths(validation.files, request.language).items()}


def _write_feedback(
    validation: Validation, paths: Mapping[str, Path], language: Language, progress: Progress
) -> None:
    if not paths:
        return
    from cchc_cli.writers.feedback.workbook import write_feedback  # noqa: PLC0415 - loads XlsxWriter

    root = Path.cwd() / validation.root
    for done, file in enumerate(validation.files, start=1):
        write_feedback(validation, file, copy_workbook(root, file.path), paths[file.path], language)
        progress.advance(done, len(validation.files))


def _common_folder(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Give the one file, or the folder that several are in."""
    written = tuple(paths)
    return (Path(os.path.commonpath(written)),) if written else ()


def _refuse_workbooks(validation: Validation, paths: Sequence[Path]) -> None:
    """Never write over what a unit has sent."""
    root = Path.cwd() / validation.root
    sent = {(root / file.path).resolve() for file in validation.files}
    for path in paths:
        if path.resolve() in sent:
            raise FolderError(
                say("{file} is one of the validated workbooks; name another file with --output.", file=path)
            )
