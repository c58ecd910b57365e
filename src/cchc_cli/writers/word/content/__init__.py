"""What the document says, part by part, in the order in which it is read."""

from cchc_cli.writers.word.content.content import content_of

__all__ = ["content_of"]
