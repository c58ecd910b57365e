"""``reports.json``: what reports were put into a folder, so that it can be known again.

Format: UTF-8 JSON ``{"format": "cchc-reports/1", "files": [...]}``, paths from the folder with
``/``. Pages of units that are gone must not stay beside new ones, nor reports of old results
beside new results; and what somebody else has put there must.
"""

import json
from collections.abc import Iterable
from pathlib import Path

CONTENTS = "reports.json"
FORMAT = "cchc-reports/1"


def report_files(folder: Path) -> tuple[str, ...]:
    """List what was put into a folder, as far as it is there; nothing outside of it."""
    return tuple(name for name in _listed(folder) if _lies_in(folder, name))


def _listed(folder: Path) -> Iterable[str]:
    try:
        contents = json.loads((folder / CONTENTS).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    files = contents.get("files") if isinstance(contents, dict) else None
    return [name for name in files if isinstance(name, str)] if isinstance(files, list) else ()


def _lies_in(folder: Path, name: str) -> bool:
    """Tell whether a file is there, and within the folder: what is listed is removed some day."""
    path = (folder / name).resolve()
    return path.is_file() and path.is_relative_to(folder.resolve())


def remove_reports(folder: Path, names: Iterable[str]) -> None:
    """Remove reports, and the folders that are empty then."""
    for name in names:
        (folder / name).unlink(missing_ok=True)
        parent = (folder / name).parent
        if parent != folder and not any(parent.iterdir()):
            parent.rmdir()


def write_report_list(folder: Path, names: Iterable[str]) -> None:
    """Note what reports a folder has."""
    contents = json.dumps({"format": FORMAT, "files": sorted(names)}, ensure_ascii=False, indent=1)
    (folder / CONTENTS).write_text(f"{contents}\n", encoding="utf-8")
