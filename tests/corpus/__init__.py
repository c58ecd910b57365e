"""The one-fault corpus: workbooks with exactly one fault each, and what must be found in them."""
