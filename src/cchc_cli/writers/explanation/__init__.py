"""The way of a unit's numbers in files: JSON, Markdown, and a page of its own.

What the formats are called stands in ``names``, which is light; each format has a module.
"""
