"""Figures that a commune of a certain size and quality would state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from cchc_cli.domain.framework import Criterion, Framework
from cchc_cli.domain.rules import Checklist, Choice, Count, Question
from invented.communes import Commune
from invented.edition import Edition

Stated = float | str | date
Answers = dict[tuple[str, str], Stated]


@dataclass(frozen=True)
class Part:
    """Figure a is a part of figure b.

    b is between ``low`` and ``high`` times a size of the commune; the share is ``worst``
    where nothing works and ``best`` where everything does.
    """

    size: str
    low: float
    high: float
    worst: float
    best: float


PARTS = {
    "1.1.3": Part("", 24, 60, 0.7, 1),
    "1.3": Part("", 5, 8, 0.1, 0.62),
    "2.1.2": Part("", 3, 9, 0.4, 1),
    "2.2.2": Part("", 4, 18, 0.4, 1),
    "2.4.2": Part("", 6, 30, 0.5, 0.95),
    "onward": Part("dossiers", 0.04, 0.12, 0.6, 1),
    "3.2.10": Part("dossiers", 0.1, 0.3, 0.6, 0.99),
    "4.3.1": Part("", 12, 40, 0.72, 1),
    "5.1": Part("staff", 1, 1, 0.5, 1),
    "5.2.2": Part("", 2, 7, 0.6, 1.2),
    "5.4": Part("staff", 1, 1, 0.3, 1),
    "6.1": Part("", 8_000, 60_000, 0.55, 1),
    "6.2.1": Part("", 50, 900, 0.3, 1.1),
    "7.4.1": Part("dossiers", 0.9, 0.98, 0.45, 0.95),
    "7.4.2": Part("dossiers", 0.4, 0.6, 0.2, 0.85),
    "7.5": Part("people", 0.62, 0.7, 0.35, 0.9),
    "8.3": Part("", 14, 22, 0.76, 1),
}

_HALF, _NOTHING = 0.74, 0.44
"""Below which skill a level is only partly reached, or not at all."""
_GOOD, _EXCELLENT = 0.85, 0.98
"""Above which skill others take notice."""


class Figures:
    """The figures of one commune; the same ones every time."""

    def __init__(self, commune: Commune, edition: Edition) -> None:
        self._commune = commune
        self._edition = edition
        self._lead = 0.0
        self._seed = commune.twin or commune.code
        self._times = 2 if commune.twin else 1
        people = commune.population // self._times
        posts = 34 + people // 1_000
        self._chance = self._draw("sizes")
        staff = round(posts * min(1.0, 0.84 + 0.17 * self._skill()))
        dossiers = round(people * self._chance.uniform(0.2, 0.34))
        self._sizes = {"": 1, "people": people, "posts": posts, "staff": staff, "dossiers": dossiers}

    def answers(self, framework: Framework) -> Answers:
        """Answer every question that a unit is asked."""
        answers: Answers = {}
        for leaf in framework.leaves:
            self._chance = self._draw(leaf.code)
            self._lead = self._edition.leads.get(framework.area_of[leaf.code].code, 0.0)
            if leaf.source.is_stated_by_unit:
                answers |= {(leaf.code, name): figure for name, figure in self._of(leaf).items()}
        for question in framework.questions:
            key = (question.criterion, question.name)
            figure = answers.get(key)
            if isinstance(figure, int | float) and _grows(question):
                answers[key] = figure * self._times
        return answers | dict(self._commune.changes)

    def _draw(self, what: str) -> Random:
        return Random(f"xa-mau-{self._edition.year} {self._seed} {what}")

    def _skill(self) -> float:
        luck = (self._chance.random() - self._chance.random()) * 0.36
        return min(1.0, max(0.0, self._commune.quality + self._lead + luck))

    def _of(self, leaf: Criterion) -> Mapping[str, Stated]:
        sort = self._edition.sorts.get(leaf.code, leaf.code)
        if special := _SPECIAL.get(sort):
            return special(self)
        if part := PARTS.get(sort):
            return self._part(part)
        if isinstance(leaf.rule, Checklist):
            return {key: "Có" if self._skill() > _HALF else "Không" for key in leaf.rule.items}
        return self._own_value(leaf)

    def _own_value(self, leaf: Criterion) -> Mapping[str, Stated]:
        match leaf.rule:
            case Choice(options=options):
                return {"value": self._level(list(options))}
            case Count(start="max"):
                return {"value": self._faults()}
            case Count(each=each):
                return {"value": round(float(leaf.max_points / each) * self._skill())}
            case _:
                return {}

    def _part(self, part: Part) -> Mapping[str, Stated]:
        whole = round(self._sizes[part.size] * self._chance.uniform(part.low, part.high))
        share = part.worst + (part.best - part.worst) * self._skill()
        return {"a": min(whole, round(whole * share)), "b": whole}

    def _level(self, options: list[str]) -> str:
        skill = self._skill()
        if skill > _HALF:
            return options[0]
        return options[-1] if skill < _NOTHING else options[1]

    def _faults(self) -> int:
        skill = self._skill()
        return 0 if skill > _HALF else 2 if skill < _NOTHING else 1

    def plan(self) -> Mapping[str, Stated]:
        """1.1.1: the plan was issued, in time or late; other criteria build on it."""
        return {"value": "Đúng hạn" if self._skill() > _HALF else "Muộn"}

    def tasks(self) -> Mapping[str, Stated]:
        """1.6: tasks given from above, done in time, and done late."""
        given = self._chance.randint(18, 64)
        in_time = round(given * (0.6 + 0.4 * self._skill()))
        return {"a": given, "b": in_time, "c": round((given - in_time) * 0.7)}

    def complaints(self) -> Mapping[str, Stated]:
        """3.1.3: complaints, answered late, and made again."""
        received = self._chance.randint(3, 16)
        late = round(received * 0.5 * (1 - self._skill()))
        return {"a": received, "b": late, "c": round(late * 0.4)}

    def dossiers(self) -> Mapping[str, Stated]:
        """3.2.5: dossiers settled in time."""
        settled = round(self._sizes["dossiers"] * 0.97)
        return {"a": settled - self._late(settled), "b": settled}

    def apologies(self) -> Mapping[str, Stated]:
        """3.2.6: late dossiers with an apology; late are those that 3.2.5 leaves."""
        late = self._late(round(self._sizes["dossiers"] * 0.97))
        return {"a": round(late * min(1.0, 0.4 + 0.6 * self._skill())), "b": late}

    def _late(self, settled: int) -> int:
        chance = self._draw("late dossiers")
        return round(settled * (1 - self._commune.quality) * chance.uniform(0.08, 0.2))

    def service_index(self) -> Mapping[str, Stated]:
        """3.4: the index of services to citizens and businesses."""
        return {"a": round(52 + 44 * self._skill(), 2)}

    def two_tiers(self) -> Mapping[str, Stated]:
        """4.4: since when there are two tiers, and whether all sit in one building."""
        return {"a": date(2025, 7, 1), "b": "Có" if self._skill() > _HALF else "Không"}

    def posts(self) -> Mapping[str, Stated]:
        """4.2.2: posts that are filled."""
        return {"a": self._sizes["staff"], "b": self._sizes["posts"]}

    def nobody(self) -> Mapping[str, Stated]:
        """5.5.1, 10.1: nobody was disciplined, unless the commune's changes say so."""
        return {"value": 0}

    def models(self) -> Mapping[str, Stated]:
        """9.1: models that the province recognised; few have any."""
        skill = self._skill()
        return {"value": int(skill > _GOOD) + int(skill > _EXCELLENT)}

    def honours(self) -> Mapping[str, Stated]:
        """9.2: the highest honour; few have any."""
        skill = self._skill()
        if skill > _EXCELLENT:
            return {"value": "Khen thưởng cấp nhà nước hoặc cấp bộ"}
        return {"value": "Bằng khen của Chủ tịch UBND cấp tỉnh" if skill > _GOOD else "Không có"}

    def reprimands(self) -> Mapping[str, Stated]:
        """10.2: reprimands in writing."""
        return {"value": int(self._skill() < _NOTHING)}

    def no_leak(self) -> Mapping[str, Stated]:
        """10.3: nobody lost any personal records."""
        return {"value": "Không xảy ra"}

    def documents(self) -> Mapping[str, Stated]:
        """7.2: outgoing documents signed digitally, in the system, and in the register."""
        in_system = self._chance.randint(420, 1_900)
        signed = round(in_system * (0.6 + 0.4 * self._skill()))
        return {"a": signed, "b": in_system, "c": in_system + self._chance.randint(0, 40)}

    def digitisation(self) -> Mapping[str, Stated]:
        """7.4.3: dossiers digitised, received, and digitised with a signed result."""
        received = self._sizes["dossiers"]
        digitised = round(received * (0.5 + 0.48 * self._skill()))
        return {"a": digitised, "b": received, "c": round(digitised * (0.6 + 0.4 * self._skill()))}

    def networks(self) -> Mapping[str, Stated]:
        """7.11: households with broadband, and shared platforms."""
        share = round(self._chance.uniform(0.62, 0.95), 3)
        return {"a": share, "b": "Quản lý văn bản; họp trực tuyến; một cửa điện tử"}

    def revenue(self) -> Mapping[str, Stated]:
        """8.2: revenue of this year and of last year, in millions."""
        last_year = self._chance.randint(6_000, 42_000)
        return {"a": round(last_year * (0.74 + 0.4 * self._skill()), 1), "b": last_year}


_SPECIAL: Mapping[str, Callable[[Figures], Mapping[str, Stated]]] = {
    "1.1.1": Figures.plan,
    "1.6": Figures.tasks,
    "3.1.3": Figures.complaints,
    "3.2.5": Figures.dossiers,
    "3.2.6": Figures.apologies,
    "3.4": Figures.service_index,
    "4.2.2": Figures.posts,
    "4.4": Figures.two_tiers,
    "5.5.1": Figures.nobody,
    "7.2": Figures.documents,
    "7.4.3": Figures.digitisation,
    "7.11": Figures.networks,
    "8.2": Figures.revenue,
    "9.1": Figures.models,
    "9.2": Figures.honours,
    "10.1": Figures.nobody,
    "10.2": Figures.reprimands,
    "10.3": Figures.no_leak,
}


def _grows(question: Question) -> bool:
    """Tell whether twins differ in this figure: not in a count of its own, nor in an index."""
    return question.type in {"count", "number"} and question.name != "value" and question.max is None
