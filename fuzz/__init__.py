"""The fuzzer: workbooks without fault, broken in thousands of ways, read as users read them.

    python -m fuzz [--seed 1] [--mutants 5000] [--seconds 600] [--workers 2] [--keep FOLDER]

What must never happen, whatever stands in a file: a crash, a traceback, a file that is
read for longer than the limit, or an answer that is lost or changed without a finding.
See ``verdict`` for how that is decided.
"""
