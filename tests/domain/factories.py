"""Small frameworks and answers for tests of scoring and ranking."""

from array import array
from collections.abc import Mapping, Sequence

from cchc_cli.domain.answers import Answers, Tabulation
from cchc_cli.domain.form import form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.rules import QuestionType
from cchc_cli.domain.submission import Submission
from cchc_cli.domain.units import Unit, Units

Value = float | str | None


def leaf(code: str, max_points: object, rule: Mapping[str, object], **more: object) -> dict[str, object]:
    """Describe a leaf the way a framework file does."""
    return {"code": code, "name": f"Criterion {code}", "max_points": max_points, "rule": rule, **more}


def area(code: str, leaves: Sequence[Mapping[str, object]], **more: object) -> dict[str, object]:
    """Describe an area whose maximum is the sum of its leaves."""
    top = sum(float(str(one["max_points"])) for one in leaves)
    return {"code": code, "name": f"Area {code}", "max_points": top, "criteria": leaves, **more}


def framework(areas: Sequence[Mapping[str, object]], **more: object) -> Framework:
    """Make a framework of these areas."""
    return Framework.model_validate(
        {
            "format": "cchc/1",
            "id": "test",
            "title": "Test",
            "year": 2025,
            "unit_classes": ["xa"],
            "status": "model",
            "areas": areas,
            **more,
        }
    )


def units(count: int, **more: object) -> Units:
    """Make units u1, u2, ... of one group."""
    return Units(tuple(unit(number, **more) for number in range(1, count + 1)))


def unit(number: int, **more: object) -> Unit:
    """Make one unit."""
    fields = {"unit_class": "xa", "group": "xa", **more}
    return Unit(code=f"u{number}", name=f"Xã {number}", **fields)  # type: ignore[arg-type]


def answers(
    of: Framework,
    rows: Sequence[Mapping[tuple[str, str], Value]],
    self_points: Sequence[Mapping[str, float]] = (),
    evidence: Sequence[Sequence[str]] = (),
) -> Answers:
    """Make the answers of units u1, u2, ... : values by (criterion, question)."""
    form = form_of(of)
    tabulation = Tabulation(form)
    for at, row in enumerate(rows):
        texts: dict[int, str] = {}
        numbers = array("d")
        for position, question in enumerate(form.questions):
            value = row.get((question.criterion, question.name))
            is_text = question.type in {QuestionType.CHOICE, QuestionType.TEXT}
            if is_text and value is not None:
                texts[position] = str(value)
            numbers.append(float("nan") if is_text or value is None else float(value))
        own = self_points[at] if at < len(self_points) else {}
        named = evidence[at] if at < len(evidence) else ()
        tabulation.add(
            f"u{at + 1}",
            Submission(
                file=f"u{at + 1}.xlsx",
                sha256="0" * 64,
                claims=(),
                numbers=numbers,
                texts=texts,
                answer_places=tuple(f"S!C{n + 2}" for n in range(len(form.questions))),
                self_points=array("d", [own.get(one.code, float("nan")) for one in form.leaves]),
                places=tuple(f"S!D{n + 2}" for n in range(len(form.leaves))),
                has_evidence=bytes(one.code in named for one in form.leaves),
                evidence_places=tuple(f"S!E{n + 2}" for n in range(len(form.leaves))),
            ),
        )
    return tabulation.answers(f"u{at + 1}" for at in range(len(rows)))
