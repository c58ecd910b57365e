"""The loop that a user would write: read each form with pandas, add up, rank, save.

python benchmarks/naive.py FOLDER OUTPUT.xlsx HEADER_ROW
"""

import sys
from pathlib import Path

import pandas as pd


def main() -> None:
    """Rank the workbooks of a folder by the sum of their self-assessed points."""
    folder, output, header_row = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    totals = {}
    for path in sorted(folder.glob("*.xlsx")):
        form = pd.read_excel(path, header=header_row - 1, engine="openpyxl")
        totals[path.stem] = pd.to_numeric(form["Điểm tự đánh giá"], errors="coerce").sum()
    ranking = pd.DataFrame({"total": pd.Series(totals)})
    ranking["rank"] = ranking["total"].rank(ascending=False, method="min")
    ranking.sort_values("rank").to_excel(output)


if __name__ == "__main__":
    main()
