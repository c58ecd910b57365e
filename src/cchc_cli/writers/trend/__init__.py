"""The course of units over several years: csv, json, Markdown, HTML and xlsx, and what they share."""
