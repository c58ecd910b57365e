"""Findings as other programs read them: JSON, JUnit XML, SARIF, annotations of GitHub, plain text.

Every format is UTF-8, names no absolute path and knows no clock: the same findings give the
same bytes.
"""
