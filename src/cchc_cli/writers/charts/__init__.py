"""Charts: specified once with Altair, drawn by vl-convert as SVG for HTML and as PNG for Word.

Modules of this package load Altair, which takes most of a second: only what draws imports them.
"""
