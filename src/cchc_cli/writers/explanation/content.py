"""An explanation in the words of a language, for formats that are read by people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cchc_cli.domain.explanation import ExplainedLeaf, ExplainedNode, Explanation
from cchc_cli.language import Language, say
from cchc_cli.writers.explanation.leaf_lines import Line, all_lines, finding_lines, how, short_lines
from cchc_cli.writers.explanation.standing import standing_lines, title_of
from cchc_cli.writers.explanation.words import Words
from cchc_cli.writers.report_content.figures import figures_of


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scored criterion."""

    code: str
    name: str
    points: str
    how: str
    """In one line."""
    loses: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """An area, or a criterion with others below it."""

    code: str
    name: str
    points: str
    is_area: bool
    lines: tuple[Line, ...]
    parts: "tuple[Branch | Leaf, ...]"

    @property
    def leaves(self) -> Iterator[Leaf]:
        """The scored criteria below, in their order."""
        for part in self.parts:
            if isinstance(part, Leaf):
                yield part
            else:
                yield from part.leaves


@dataclass(frozen=True)
class Content:
    """All that a page or a text lays out."""

    language_code: str
    kicker: str
    title: str
    notice: str
    lines: tuple[Line, ...]
    """What there is to say of the unit as a whole."""
    areas: tuple[Branch, ...]
    is_whole: bool
    """Whether every criterion is told, and none in full."""


def content_of(explanation: Explanation, words: Words, criterion: str = "") -> Content:
    """Put an explanation into words.

    Args:
        explanation: Of one unit.
        words: Those of the language.
        criterion: The code of the area or criterion that is asked for; empty for all.
    """
    told = explanation.only(criterion) if criterion else explanation
    # Of the whole form, whatever is asked for: how a cell is named must not depend on the question.
    words = replace(words, only_sheet=_only_sheet(explanation.leaves))
    is_whole = not isinstance(explanation.find(criterion), ExplainedLeaf)
    return Content(
        language_code=words.language.code.value,
        kicker=words.say(say("How every number came about")),
        title=words.say(title_of(explanation)),
        notice=words.say(_notice(explanation)),
        lines=tuple(standing_lines(explanation, words, criterion)),
        areas=tuple(_area(area, words, is_whole=is_whole) for area in told.areas),
        is_whole=is_whole,
    )


def words_of(explanation: Explanation, language: Language) -> Words:
    """Give the words of a language for the framework of a unit."""
    return Words(figures_of(explanation.framework, language))


def _only_sheet(leaves: Iterable[ExplainedLeaf]) -> str:
    """Give the sheet that all cells are on; empty where they are on several."""
    # Cells of which only the file is known are on no sheet, and do not make it two.
    places = (figure.place for leaf in leaves for figure in (leaf.own, *leaf.figures))
    sheets = {place.sheet for place in places if place.cell}
    return sheets.pop() if len(sheets) == 1 else ""


def _notice(explanation: Explanation) -> object:
    framework = explanation.framework
    return say(
        "Framework: {title}, {year} ({status}).",
        title=framework.title,
        # As a text, or 2025 would become 2,025.
        year=str(framework.year),
        status=framework.status.in_words,
    )


def _area(area: ExplainedNode, words: Words, *, is_whole: bool) -> Branch:
    if words.only_sheet:
        return _branch(area, words, is_whole=is_whole)
    # Forms have a sheet for each area, or one for all; whatever else they have, each cell names its own.
    sheet = _only_sheet(area.leaves)
    branch = _branch(area, replace(words, only_sheet=sheet), is_whole=is_whole)
    line = Line(words.say(say("Sheet")), (words.say(sheet),))
    return replace(branch, lines=(*branch.lines, line)) if sheet else branch


def _branch(node: ExplainedNode, words: Words, *, is_whole: bool) -> Branch:
    return Branch(
        code=node.code,
        name=node.node.name,
        points=words.node_points(node),
        is_area=node.area is not None,
        lines=tuple(_branch_lines(node, words)),
        parts=tuple(
            _leaf(part, words, is_whole=is_whole)
            if isinstance(part, ExplainedLeaf)
            else _branch(part, words, is_whole=is_whole)
            for part in node.below
        ),
    )


def _branch_lines(node: ExplainedNode, words: Words) -> Iterator[Line]:
    labels = words.labels
    yield Line(labels["sum"], (words.say(node.sum),))
    # Areas alone are ranked, and penalties are not.
    if node.rank is not None:
        place = say("{rank} of {count}", rank=node.rank, count=node.ranked)
        yield Line(labels["rank"], (words.say(place),))
    if node.node.owner is not None:
        yield Line(labels["owner"], (words.owner(node.owner),))
    if node.references:
        yield Line(labels["references"], tuple(map(words.reference, node.references)))
    yield from finding_lines(node.findings, words)


def _leaf(leaf: ExplainedLeaf, words: Words, *, is_whole: bool) -> Leaf:
    # A framework has a hundred criteria: told in full, each, nobody would find what lost points.
    lines = short_lines(leaf, words) if is_whole else all_lines(leaf, words)
    return Leaf(
        code=leaf.criterion.code,
        name=leaf.criterion.name,
        points=words.leaf_points(leaf),
        how=how(leaf, words),
        loses=leaf.lost_points > 0,
        lines=tuple(lines),
    )
