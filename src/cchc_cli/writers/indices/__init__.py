"""Writing several indices side by side, in the formats of ``cchc diff``."""
