"""The command line: parse, call the pipeline, print, exit status. One module per command."""

from cchc_cli.cli.app import run

__all__ = ["run"]
