"""Score, rank, compare and explain administrative-reform self-assessments (CCHC)."""

__version__ = "0.1.0"
