"""The progress bar of long work."""

from types import TracebackType
from typing import Self

from rich.console import Console as RichConsole
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from cchc_cli.language import Language, Message


class ProgressBar:
    """One line per step: its name, a bar, how many of how many, the time left."""

    def __init__(self, console: RichConsole, language: Language) -> None:
        self._language = language
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[count]}"),
            TimeRemainingColumn(),
            console=console,
            # Gone when done: what was found out is to be the last thing on the screen.
            transient=True,
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Show the bar."""
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        self._bar.stop()

    def begin(self, step: Message) -> None:
        """Begin a step: the bar starts anew under the step's name."""
        if self._task is not None:
            self._bar.remove_task(self._task)
        # No total yet: the bar pulses until the first part is done.
        self._task = self._bar.add_task(self._language.show(step), total=None, count="")

    def advance(self, done: int, total: int) -> None:
        """Say how many parts of the step are done, of how many."""
        if self._task is not None:
            self._bar.update(self._task, completed=done, total=total, count=f"{done}/{total}")
