"""Where the outcome of ``cchc validate`` is written: files in the formats that were asked for."""

from collections.abc import Iterator, Sequence
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
    try:
        return tuple(_written(validation, request, progress))
    except OSError as error:
        raise cannot_write(request.output or DEFAULT_FOLDER, error) from error


def _written(validation: Validation, request: OutputRequest, progress: Progress) -> Iterator[Path]:
    folder = request.output or DEFAULT_FOLDER
    for name in request.formats:
        path = folder if request.is_one_file else folder / FILE_NAMES[name]
        if name is FindingFormat.XLSX:
            path = folder if len(request.formats) == 1 else path
            _write_feedback(validation, path, request.language, progress)
        else:
            _refuse_workbooks(validation, [path])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(format_bytes(validation, request, name))
        yield path


def _write_feedback(validation: Validation, folder: Path, language: Language, progress: Progress) -> None:
    from cchc_cli.writers.feedback.workbook import feedback_paths, write_feedback  # noqa: PLC0415 - loads XlsxWriter

    root = Path.cwd() / validation.root
    paths = {file: folder / path for file, path in feedback_paths(validation.files, language).items()}
    if len(paths) == 1 and folder.suffix.lower() == ".xlsx" and not folder.is_dir():
        paths = dict.fromkeys(paths, folder)  # one form, and a name for its feedback
    _refuse_workbooks(validation, [*paths.values()])
    for done, file in enumerate(validation.files, start=1):
        copy = copy_workbook(root, file.path)
        write_feedback(validation, file, copy, paths[file.path], language)
        progress.advance(done, len(validation.files))


def _refuse_workbooks(validation: Validation, paths: Sequence[Path]) -> None:
    """Never write over what a unit has sent."""
    root = Path.cwd() / validation.root
    sent = {(root / file.path).resolve() for file in validation.files}
    for path in paths:
        if path.resolve() in sent:
            raise FolderError(
                say("{file} is one of the validated workbooks; name another file with --output.", file=path)
            )
