"""Submissions: the workbooks in which units assess themselves.

A file is cleared by ``guard``, its cells come out of ``cells``, ``header`` finds the
columns, ``layout`` lays the rows along the form, ``answers`` reads what stands there,
``identity`` whose it is; ``reading`` does all of this for one file, ``pool`` for many in
processes of their own, and ``collect`` puts a folder together.
"""
