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
    try:
        contents = json.loads((folder / CONTENTS).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    files = contents.get("files") if isinstance(contents, dict) else None
    names = [name for name in files if isinstance(name, str)] if isinstance(files, list) else []
    root = folder.resolve()
    # The list may come from anywhere, and what it names is removed.
    return tuple(
        name
        for name in names
        if Path(name).parts and (root / name).resolve().is_relative_to(root) and (root / name).is_file()
    )


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
