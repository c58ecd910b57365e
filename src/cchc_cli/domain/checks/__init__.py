"""Checks: what is doubtful in answers that could be read. One function each, in one list."""
