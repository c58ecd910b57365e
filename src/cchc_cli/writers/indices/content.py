"""Several indices side by side, in words and figures: one source for all that people read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.indices import Course, SideBySide, Standing, UnitCourses
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import DiffFinding, diff_findings
from cchc_cli.writers.report_content.figures import NO_FIGURE
from cchc_cli.writers.trend.content import trend_findings

DECIMALS = 2
_MOST_MOVES = 10


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
    """Empty where nothing is known of an earlier year."""


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
    found = list(diff_findings(side.remarks, {}, language))
    for index in side.indices:
        for told in trend_findings(index.trend, language):
            named = say("{index}: {sentence}", index=index.name, sentence=told.message)
            found.append(replace(told, message=language.show(named)))
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
    if course.previous is None:
        return None
    values = {
        "index": course.index.name,
        "before": course.previous.year,
        "after": course.latest.year,
        "old": figures.rank(course.previous.rank),
        "new": figures.rank(course.latest.rank),
        "score": figures.signed(_score_change(course, figures)),
        "places": abs(course.rank_change or 0),
    }
    return Message(_moved(course.rank_change).text, values)


def _moved(change: int | None) -> Message:
    if change is None:
        return say("{index} {before} to {after}: score {score}")
    if change > 0:
        return say("{index} {before} to {after}: up {places} ranks ({old} to {new}), score {score}")
    if change < 0:
        return say("{index} {before} to {after}: down {places} ranks ({old} to {new}), score {score}")
    return say("{index} {before} to {after}: rank {new} kept, score {score}")
