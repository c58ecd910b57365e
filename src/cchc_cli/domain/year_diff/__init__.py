"""Comparing two years: units, criteria, and what every change is made of."""
