"""A whole run of the program over mutants: ``cchc validate`` with every format of its findings.

What stands in a mutant ends up in messages, tables and XML, so reading it is not all that
can go wrong. Where a run over many files ends in an exception, each is run alone.
"""

import json
import shutil
import traceback
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from cchc_cli.cli import run
from cchc_cli.cli.session import ExitStatus
from cchc_cli.language import Language, LanguageCode
from fuzz.originals import FRAMEWORK
from fuzz.strict_xml import parse

_FORMATS = ("text", "json", "junit", "sarif", "github", "xlsx")


def traces_of(folder: Path, files: Sequence[str]) -> Mapping[str, str]:
    """Validate files of a folder; give the trace of each that makes the run end."""
    trace = _trace_of(folder)
    if not trace:
        return {}
    alone = {file: _trace_alone(folder / file) for file in files}
    return {file: one for file, one in alone.items() if one} or dict.fromkeys(files[:1], trace)


def _trace_alone(file: Path) -> str:
    with TemporaryDirectory() as folder:
        shutil.copy(file, folder)
        return _trace_of(Path(folder))


def _trace_of(folder: Path) -> str:
    """Give the trace of an exception, or what else is wrong with a run; nothing if it is right."""
    with TemporaryDirectory() as name:
        printed, output = StringIO(), Path(name) / "findings"
        formats = [argument for one in _FORMATS for argument in ("--format", one)]
        arguments = [
            "validate",
            str(folder),
            "--framework",
            str(FRAMEWORK),
            "--output",
            str(output),
            *formats,
        ]
        try:
            with redirect_stdout(printed), redirect_stderr(printed):
                status = run(arguments, Language(LanguageCode.VI))
            if status not in {ExitStatus.DONE, ExitStatus.FINDINGS}:
                return f"status {status}: {printed.getvalue()}"
            _check(output)
        except Exception:  # noqa: BLE001 - all of them are what is looked for
            return traceback.format_exc(limit=-3)
    return ""


def _check(output: Path) -> None:
    """Read what was written."""
    for file in output.iterdir():
        if file.suffix == ".xml":
            parse(file.read_bytes())
        elif file.suffix in {".json", ".sarif"}:
            json.loads(file.read_text(encoding="utf-8"))
