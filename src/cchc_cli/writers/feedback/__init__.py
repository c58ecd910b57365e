"""Feedback workbooks: what was found in a sender's workbook, beside a copy with the faults marked.

The sender's own file is never written to. Nothing in a feedback workbook can run: text that starts like
a formula is text. The same findings give the same bytes.
"""
