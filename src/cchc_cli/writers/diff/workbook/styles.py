"""How changes look in a workbook."""

from cchc_cli.writers.workbook.change_styles import ChangeStyles as ChangeStyles  # noqa: PLC0414
