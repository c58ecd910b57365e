"""What a run of the fuzzer tells: a table of operators, and the failures."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from fuzz.run import Judged
from fuzz.verdict import Outcome

_COLUMNS = {
    "same": {Outcome.SAME},
    "changed": {Outcome.CHANGED},
    "findings": {Outcome.FINDINGS},
    "refused": {Outcome.REFUSED},
    "gave up": {Outcome.GAVE_UP},
    "beside": {Outcome.BESIDE},
    "failures": {one for one in Outcome if one.is_failure},
}


class Tally:
    """What became of the mutants so far, by operator."""

    def __init__(self) -> None:
        self._outcomes: dict[str, Counter[Outcome]] = defaultdict(Counter)
        self._seconds: defaultdict[str, float] = defaultdict(float)
        self.total: Counter[Outcome] = Counter()

    def add(self, judged: Judged) -> None:
        """Count a mutant; one of several operators counts for each."""
        self.total[judged.verdict.outcome] += 1
        for operator in dict.fromkeys(judged.recipe.operators):
            self._outcomes[operator][judged.verdict.outcome] += 1
            self._seconds[operator] += judged.seconds

    def table(self) -> Table:
        """Give the table of operators, with the sum of all mutants below."""
        table = Table(show_footer=True)
        for name in ("operator", "mutants", *_COLUMNS, "ms each"):
            table.add_column(name, no_wrap=True, justify="left" if name == "operator" else "right")
        for operator in sorted(self._outcomes):
            outcomes = self._outcomes[operator]
            each = 1000 * self._seconds[operator] / outcomes.total()
            table.add_row(operator, str(outcomes.total()), *_counts(outcomes), f"{each:.1f}")
        footers = ("all mutants", str(self.total.total()), *_counts(self.total), "")
        for column, footer in zip(table.columns, footers, strict=True):
            column.footer = footer
        return table


def _counts(outcomes: Counter[Outcome]) -> Iterable[str]:
    for among in _COLUMNS.values():
        yield str(sum(outcomes[one] for one in among) or "")


def keep(folder: Path, judged: Judged) -> Path:
    """Keep a mutant and its recipe."""
    folder.mkdir(parents=True, exist_ok=True)
    recipe = judged.recipe
    path = folder / f"{recipe.seed}-{recipe.number:05}-{recipe.original}"
    path.write_bytes(judged.content)
    described = {
        "seed": recipe.seed,
        "number": recipe.number,
        "original": recipe.original,
        "steps": recipe.steps,
        "outcome": judged.verdict.outcome,
        "reason": judged.verdict.reason,
    }
    text = json.dumps(described, ensure_ascii=False, indent=2)
    path.with_name(f"{path.name}.json").write_text(text, encoding="utf-8")
    return path


def show_failures(console: Console, failures: Sequence[tuple[Judged, Path]]) -> None:
    """List failures with their recipes."""
    for judged, path in failures:
        console.print(
            f"{judged.verdict.outcome}  {path.name}  {' '.join(judged.recipe.operators)}",
            f"    {judged.verdict.reason}",
            sep="\n",
            markup=False,
            highlight=False,
            soft_wrap=True,
        )
