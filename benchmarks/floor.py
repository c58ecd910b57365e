"""The floor: python-calamine reads the same sheets in the same number of processes.

python benchmarks/floor.py FOLDER PROCESSES
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from python_calamine import CalamineWorkbook


def read(path: Path) -> None:
    """Read all sheets of a workbook and throw the cells away."""
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)


def main() -> None:
    """Read every workbook of a folder."""
    folder, processes = Path(sys.argv[1]), int(sys.argv[2])
    with ProcessPoolExecutor(processes) as pool:
        for _ in pool.map(read, sorted(folder.glob("*.xlsx")), chunksize=16):
            pass


if __name__ == "__main__":
    main()
