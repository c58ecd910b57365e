"""Two frameworks beside each other: what changed, in words, and what a migration could say of it."""

from cchc_cli.domain.framework_diff.change import (
    AreaChanges,
    ChangeKind,
    FrameworkChange,
    FrameworkDiff,
    NodeChanges,
)
from cchc_cli.domain.framework_diff.diff import diff_frameworks

__all__ = [
    "AreaChanges",
    "ChangeKind",
    "FrameworkChange",
    "FrameworkDiff",
    "NodeChanges",
    "diff_frameworks",
]
