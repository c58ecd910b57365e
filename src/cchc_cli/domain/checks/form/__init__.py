"""Checks of one filled-in form by itself: its structure, and what contradicts itself in it.

One function each, in one list. They run in the processes that read workbooks, so nothing
here may load more than those have.
"""

from cchc_cli.domain.checks.form.all_checks import FORM_CHECKS, check_form

__all__ = ["FORM_CHECKS", "check_form"]
