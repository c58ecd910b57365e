"""Findings as people read them in a terminal, and in a text file: one table per file."""
