"""Blocks of an own template that replace nothing: Jinja would leave them out without a word."""

from collections.abc import Collection, Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from cchc_cli.errors import Fault
from cchc_cli.language import say


def idle_blocks(environment: Environment, path: Path) -> Iterator[Fault]:
    """Find the blocks of a template that the one it extends does not have."""
    tree = environment.parse(path.read_text(encoding="utf-8-sig"))
    known = {block for name in _extended(tree) for block in blocks_of(environment, name)}
    # Blocks within blocks are new ones; so are all of them where nothing is extended.
    outermost = [node for node in tree.body if isinstance(node, nodes.Block)] if known else []
    for block in outermost:
        if block.name not in known:
            message = say(
                "What it extends has no block “{name}”; there are: {names}.",
                name=block.name,
                names=tuple(sorted(known)),
            )
            yield Fault(message, str(path), block.lineno)


def blocks_of(environment: Environment, name: str) -> Collection[str]:
    """Give the names of the blocks of a template, and of those that it extends itself."""
    loader = environment.loader
    if loader is None:
        return ()
    source, _, _ = loader.get_source(environment, name)
    tree = environment.parse(source)
    own = {block.name for block in tree.find_all(nodes.Block)}
    return own.union(*(blocks_of(environment, above) for above in _extended(tree)))


def _extended(tree: nodes.Template) -> Iterator[str]:
    """Name what a template extends, unless only its values say it."""
    for node in tree.find_all(nodes.Extends):
        if isinstance(node.template, nodes.Const):
            yield str(node.template.value)
