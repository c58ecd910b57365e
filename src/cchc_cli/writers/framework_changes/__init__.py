"""What changed between two frameworks, as text, Markdown, and JSON."""
