"""How files are called in what is written: results must not depend on where a folder lies."""

import os
from pathlib import Path


def shown_path(path: Path) -> str:
    """Give a relative path as it was named, and of an absolute one what tells files apart.

    >>> shown_path(Path("ket-qua/2025")), shown_path(Path("/home/an/ket-qua-2025"))
    ('ket-qua/2025', 'ket-qua-2025')
    """
    # Without “idx/..”, which a file beside another one is found by.
    return path.name if path.is_absolute() else Path(os.path.normpath(path)).as_posix()
