"""Misfits: workbooks that are no forms of the framework they were given to."""

from collections.abc import Callable, Mapping, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.form import Form
from cchc_cli.domain.names import name_key
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.reading import Misfit

_COMPARED = 20
"""How many workbooks are compared with other frameworks; a folder has one kind of form."""


def misfit_findings(
    form: Form,
    misfits: Mapping[str, Misfit],
    readable: int,
    candidates: Callable[[], Sequence[Form]],
) -> list[Finding]:
    """Say of each workbook that it is not of this framework, or once of the folder.

    Args:
        form: The form of the framework that was given.
        misfits: The workbooks that do not fit it, by file.
        readable: How many workbooks could be read at all.
        candidates: Gives other forms, one of which may fit.
    """
    if not misfits:
        return []
    suggestion = _suggestion(_best(candidates(), form, tuple(misfits.values())[:_COMPARED]))
    # One finding for the folder: a wrong --framework would otherwise be told thousands of times.
    if len(misfits) > 1 and len(misfits) * 2 > readable:
        values = {
            "count": len(misfits),
            "total": readable,
            "framework": form.framework_id,
            "suggestion": suggestion,
        }
        return [Finding(finding_kinds.WRONG_FRAMEWORK_FOR_FOLDER, values=values)]
    return [_finding(form, file, misfit, suggestion) for file, misfit in misfits.items()]


def _finding(form: Form, file: str, misfit: Misfit, suggestion: Message) -> Finding:
    values = {
        "framework": form.framework_id,
        "fitting": misfit.fitting,
        "coded": len(misfit.coded),
        "suggestion": suggestion,
    }
    return Finding(finding_kinds.WRONG_FRAMEWORK, Place(file), values=values)


def _best(candidates: Sequence[Form], given: Form, misfits: Sequence[Misfit]) -> Form | None:
    """Find the form that has most of the rows of these workbooks, if it has half of them."""
    # By name and not by code: 1.1 is a code of every framework.
    rows = [name_key(name) for misfit in misfits for _, name in misfit.coded]
    shares = [
        (_fitting(candidate, rows), candidate)
        for candidate in candidates
        if candidate.framework_id != given.framework_id
    ]
    fitting, best = max(shares, key=lambda share: share[0], default=(0, None))
    # The same half that makes a workbook a form of its framework.
    return best if fitting * 2 >= len(rows) else None


def _fitting(form: Form, rows: Sequence[str]) -> int:
    names = {name_key(row.name) for row in form.rows}
    return sum(row in names for row in rows)


def _suggestion(best: Form | None) -> Message:
    if best is None:
        return say(
            "Check that this is this year's form; if it is, it has to be scored with the framework that it "
            "was made for."
        )
    return say(
        "The rows are those of “{title}”: run the command with --framework {framework}.",
        title=best.title,
        framework=best.framework_id,
    )
