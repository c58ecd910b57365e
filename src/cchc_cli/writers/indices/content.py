"""Several indices side by side, in words and figures: one source for all that people read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.indices import Course, SideBySide, Standing, UnitCourses
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language, Message, mark, say
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import DiffFinding, diff_findings
from cchc_cli.writers.diff.words import places_in_words
from cchc_cli.writers.report_content.figures import NO_FIGURE
from cchc_cli.writers.trend.content import trend_findings

DECIMALS = 2  # of all indices alike: nearly every one is published so, and columns stay comparable
_MOST_MOVES = 10  # of hundreds; the table has all of them


@dataclass(frozen=True)
class CourseRow:
    """A unit in one index, written out."""

    index: str
    years: tuple[str, ...]
    """Rank and score of every year that any index has; a dash where this one has none."""
    latest: str
    """Its latest rank of how many; a dash where it has none."""
    rank_change: str
    score_change: str
    sentence: str
    """Empty where neither rank nor score is known of an earlier year as well."""


@dataclass(frozen=True)
class Move:
    """A unit among those that moved most."""

    unit: str
    move: str
    """By how many ranks, with an arrow."""
    sentence: str
    told: str
    """The sentence with the name of the unit before it."""


@dataclass(frozen=True)
class UnitRows:
    """A unit in all indices; what moved most comes first."""

    name: str
    courses: tuple[CourseRow, ...]
    latest: tuple[str, ...]
    """Its latest rank in every index, in the order of the indices, with its move."""


@dataclass(frozen=True)
class IndicesContent:
    """All units in all indices."""

    title: str
    indices: tuple[str, ...]
    years: tuple[str, ...]
    """All years that any index has, from the earliest on."""
    sources: str
    moves: tuple[Move, ...]
    """The greatest moves of all."""
    units: tuple[UnitRows, ...]
    """Whose greatest move matters most comes first."""
    findings: tuple[DiffFinding, ...]
    figures: DiffFigures

    @property
    def warnings(self) -> tuple[DiffFinding, ...]:
        """What has to be known before a figure is quoted."""
        return tuple(finding for finding in self.findings if finding.is_warning)

    @property
    def notes(self) -> tuple[DiffFinding, ...]:
        """What else was found."""
        return tuple(finding for finding in self.findings if not finding.is_warning)


def indices_content(side: SideBySide, language: Language) -> IndicesContent:
    """Write out what stands side by side."""
    figures = DiffFigures(language, DECIMALS)
    return IndicesContent(
        side.title,
        tuple(index.name for index in side.indices),
        side.years,
        " · ".join(figures.say(source) for source in _sources(side)),
        tuple(_greatest_moves(side.by_weight, figures)),
        tuple(_unit_rows(unit, side, figures) for unit in side.by_weight),
        tuple(indices_findings(side, language)),
        figures,
    )


def _sources(side: SideBySide) -> Iterator[Message]:
    for index in side.indices:
        for year in index.trend.years:
            yield say("{index} {year}: {source}", index=index.name, year=year.label, source=year.source)


def indices_findings(side: SideBySide, language: Language) -> Iterator[DiffFinding]:
    """Tell what was found, and in which index; errors first."""
    # Without names by code: every index numbers units as it pleases, and findings name them.
    found = list(diff_findings(side.remarks, {}, language))
    for index in side.indices:
        for told in trend_findings(index.trend, language):
            named = say("{index}: {sentence}", index=index.name, sentence=told.message)
            found.append(replace(told, message=language.show(named)))
    # In one order for all indices: an error of the last one must not stand below notes of the first.
    severities = list(Severity)
    yield from sorted(found, key=lambda finding: (severities.index(finding.severity), finding.code))


def one_unit(side: SideBySide, stated: str, language: Language) -> UnitRows:
    """Write out one unit, named by its name or a code.

    Raises:
        UnitsError: No unit is called so, or several are.
    """
    unit = side.find(stated)
    if unit is None:
        raise UnitsError(
            say(
                "“{stated}” is none of the units, or several of them. Name it as a table has it.",
                stated=stated,
            )
        )
    return _unit_rows(unit, side, DiffFigures(language, DECIMALS))


def _unit_rows(unit: UnitCourses, side: SideBySide, figures: DiffFigures) -> UnitRows:
    # A unit's courses stand by weight, the columns of the table in the order of the indices.
    by_index = {course.index.name: course for course in unit.courses}
    return UnitRows(
        unit.name,
        tuple(_course_row(course, side.years, figures) for course in unit.courses),
        tuple(_latest(by_index.get(index.name), figures) for index in side.indices),
    )


def _course_row(course: Course, years: Sequence[str], figures: DiffFigures) -> CourseRow:
    by_year = {standing.year: standing for standing in course.standings}
    sentence = _sentence(course, figures)
    return CourseRow(
        course.index.name,
        tuple(_standing(by_year.get(year), figures) for year in years),
        _place(course, figures),
        figures.move(course.rank_change),
        figures.signed(_score_change(course, figures)),
        figures.say(sentence) if sentence else "",
    )


def _standing(standing: Standing | None, figures: DiffFigures) -> str:
    # One dash, where "– (–)" would only look like two figures.
    if standing is None or (standing.rank is None and standing.score is None):
        return NO_FIGURE
    return f"{figures.rank(standing.rank)} ({figures.index(standing.score)})"


def _place(course: Course, figures: DiffFigures) -> str:
    if course.latest.rank is None:
        return NO_FIGURE
    return f"{figures.rank(course.latest.rank)}/{figures.say(course.ranked)}"


def _latest(course: Course | None, figures: DiffFigures) -> str:
    if course is None:
        return NO_FIGURE
    place = _place(course, figures)
    return f"{place} {figures.move(course.rank_change)}" if course.rank_change is not None else place


def _greatest_moves(units: Sequence[UnitCourses], figures: DiffFigures) -> Iterator[Move]:
    moved = [(course, unit.name) for unit in units for course in unit.courses if course.rank_change]
    # By the part of the ranking that was passed: ten places among sixty are more than among six hundred.
    moved.sort(key=lambda move: -move[0].weight)
    for course, name in moved[:_MOST_MOVES]:
        sentence = _sentence(course, figures)
        if sentence:
            told = say("{unit}: {sentence}", unit=name, sentence=sentence)
            yield Move(name, figures.move(course.rank_change), figures.say(sentence), figures.say(told))


def _score_change(course: Course, figures: DiffFigures) -> float | None:
    """Subtract what is shown, so that a reader gets the same."""
    if course.previous is None or course.previous.score is None or course.latest.score is None:
        return None
    return figures.rounded(course.latest.score) - figures.rounded(course.previous.score)


def _sentence(course: Course, figures: DiffFigures) -> Message | None:
    """Say how a unit moved in an index since the year before that is known."""
    moved = tuple(_moved(course, figures))
    if course.previous is None or not moved:
        return None
    years = {"before": course.previous.year, "after": course.latest.year}
    return say("{index} {before} to {after}: {moved}", index=course.index.name, **years, moved=moved)


def _moved(course: Course, figures: DiffFigures) -> Iterator[Message]:
    """Say of rank and score what is known in both years."""
    if course.previous is not None and course.rank_change is not None:
        places = places_in_words(abs(course.rank_change))
        ranks = {"old": figures.rank(course.previous.rank), "new": figures.rank(course.latest.rank)}
        text = _KEPT if not course.rank_change else _UP if course.rank_change > 0 else _DOWN
        yield Message(text, {"places": places, **ranks})
    score = _score_change(course, figures)
    if score is not None:
        # "Score 0.00" would be read as a score of nothing.
        yield say("score {signed}", signed=figures.signed(score)) if score else say("score unchanged")


_UP = mark("up {places} ({old} to {new})")
_DOWN = mark("down {places} ({old} to {new})")
_KEPT = mark("rank {new} kept")
