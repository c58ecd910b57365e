"""Assessments for tests, made from what units say, without any workbook.

``commune_assessment()`` is small and has one of everything that reports and tables have
to cope with; ``large_assessment(count)`` has many units of a shipped framework.
"""

from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from math import nan
from pathlib import Path
from random import Random

import yaml

from cchc_cli.domain.answers import Tabulation
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity, in_order
from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.ranking import rank
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.submission import Submission
from cchc_cli.domain.units import Unit, Units

_5_MARCH = date(2025, 3, 5).toordinal()

CRITERIA = Path(__file__).parents[1] / "criteria"
SHIPPED = ("bo-766", "mau-so-2025", "mau-xa-2025")
DEFAULT_OPTIONS = ScoringOptions()
HOSTILE_NAME = "<b>x</b>|=1+1 [red]"

COMMUNES = """
format: cchc/1
id: thu-nghiem-2025
title: Khung thử nghiệm cấp xã
year: 2025
unit_classes: [xa, phuong]
scale: 100
status: model
references:
  - {title: Quyết định ban hành bộ tiêu chí, number: 01/QĐ-UBND, issuer: UBND tỉnh Mẫu, date: 2025-01-02}
rounding: {decimals: 2, mode: half-up}
bands:
  - {name: Xuất sắc, from: 90}
  - {name: Tốt, from: 80}
  - {name: Khá, from: 65}
  - {name: Yếu, from: 0}
limits:
  - {when: {criterion: "1.1", share_below: 50%}, highest_band: Khá, reason: Ban hành kế hoạch muộn}
areas:
  - code: "1"
    name: Chỉ đạo, điều hành
    max_points: 60
    owner: so-noi-vu
    criteria:
      - code: "1.1"
        name: Ban hành kế hoạch
        max_points: 20
        guidance: Ban hành trước ngày 31/12 năm trước
        evidence: Quyết định ban hành kế hoạch
        rule: {kind: choice, options: {Đúng hạn: 20, Muộn: 5, Không ban hành: 0}}
      - code: "1.2"
        name: Mức độ hoàn thành kế hoạch
        max_points: 30
        inputs:
          a: {label: Số nhiệm vụ đã hoàn thành, type: count, at_most: b}
          b: {label: Số nhiệm vụ trong kế hoạch, type: count}
        rule: {kind: ratio, share: a / b, floor: 50%, if_no_denominator: not-applicable}
      - code: "1.3"
        name: Tuyên truyền
        max_points: 10
        rule:
          kind: checklist
          items:
            a: {label: Trên cổng thông tin, points: 4}
            b: {label: Trên đài truyền thanh, points: 6}
  - code: "2"
    name: Thủ tục hành chính
    max_points: 40
    criteria:
      - code: "2.1"
        name: Sáng kiến
        max_points: 10
        rule: {kind: count, each: 2.5}
      - code: "2.2"
        name: Hồ sơ đúng hạn
        max_points: 20
        inputs:
          a: {label: Tỷ lệ hồ sơ đúng hạn, type: percent}
          b: {label: Ngày báo cáo, type: date}
          c: {label: Có niêm yết công khai, type: yes-no}
          d: {label: Địa chỉ niêm yết, type: text}
          e: {label: Thời gian xử lý trung bình, type: number}
        rule:
          kind: steps
          value: a
          steps:
            - {from: 95%, points: 100%}
            - {from: 80%, points: max_points * value}
      - code: "2.3"
        name: Khảo sát người dân
        max_points: 10
        source: survey
        rule: {kind: award}
  - code: "3"
    name: Điểm thưởng
    max_points: 5
    role: bonus
    cap: 3
    criteria:
      - {code: "3.1", name: Mô hình mới, max_points: 5, rule: {kind: award, step: 0.5}}
  - code: "4"
    name: Điểm trừ
    max_points: 5
    role: penalty
    cap: 5
    criteria:
      - {code: "4.1", name: Văn bản trái luật, max_points: 5, rule: {kind: count, each: 1}}
"""

NO_NUMBER = FindingKind("CCHC399", Severity.ERROR, "“{text}” is no number (test).", "Enter a number (test).")
POINTS_DIFFER = FindingKind(
    "CCHC398", Severity.WARNING, "Stated {stated}, computed {computed} (test).", "Check the figures (test)."
)
SPACES_REPAIRED = FindingKind(
    "CCHC397", Severity.INFO, "Spaces were removed (test).", "Nothing to do (test)."
)


@dataclass(frozen=True)
class Stated:
    """What one unit says: its answers by criterion and question, points and evidence."""

    answers: Mapping[str, Mapping[str, float | str]] = field(default_factory=dict)
    self_points: Mapping[str, float] = field(default_factory=dict)
    evidence: Collection[str] = ()
    file: str = ""
    sheet: str = "Phiếu"


def framework_from(text: str) -> Framework:
    """Read a framework from YAML."""
    return Framework.model_validate(yaml.load(text, Loader=yaml.BaseLoader))


def shipped_framework(framework_id: str) -> Framework:
    """Read a framework that is shipped with the tool."""
    return framework_from((CRITERIA / f"{framework_id}.yaml").read_text(encoding="utf-8"))


def assess(
    framework: Framework,
    units: Units,
    stated: Mapping[str, Stated],
    findings: Sequence[Finding] = (),
    *,
    options: ScoringOptions = DEFAULT_OPTIONS,
) -> Assessment:
    """Score and rank what units say, in the order in which they say it."""
    form = form_of(framework)
    tabulation = Tabulation(form)
    submissions = {code: submission_of(form, code, said) for code, said in stated.items()}
    for code, submission in submissions.items():
        tabulation.add(code, submission)
    answers = tabulation.answers(unit.code for unit in units)
    scores = score(answers, framework, units, options)
    files = (WorkbookFile(one.file, one.sha256, code, FileStatus.VALID) for code, one in submissions.items())
    return Assessment(
        framework=framework,
        units=units,
        files=tuple(sorted(files, key=lambda file: file.path)),
        answers=answers,
        scores=scores,
        ranking=rank(scores, framework, units),
        findings=in_order(findings),
        options=options,
    )


def submission_of(form: Form, unit_code: str, said: Stated) -> Submission:
    """Lay out what a unit says as the reader of its workbook would."""
    file = said.file or f"xa/{unit_code}.xlsx"
    answers = [said.answers.get(one.criterion, {}).get(one.name) for one in form.questions]
    numbers = [float(one) if isinstance(one, int | float) else nan for one in answers]
    return Submission(
        file=file,
        sha256=sha256(file.encode(errors="surrogateescape")).hexdigest(),
        claims=(),
        numbers=array("d", numbers),
        texts={at: one for at, one in enumerate(answers) if isinstance(one, str)},
        answer_places=tuple(f"{said.sheet}!D{row}" for row in range(10, 10 + len(form.questions))),
        self_points=array("d", [said.self_points.get(leaf.code, nan) for leaf in form.leaves]),
        places=tuple(f"{said.sheet}!E{row}" for row in range(10, 10 + len(form.leaves))),
        has_evidence=bytes(leaf.code in said.evidence for leaf in form.leaves),
        evidence_places=tuple(f"{said.sheet}!F{row}" for row in range(10, 10 + len(form.leaves))),
    )


def commune_assessment(*, options: ScoringOptions = DEFAULT_OPTIONS) -> Assessment:
    """Make a small assessment with one of everything.

    X1 and X2 tie. X3 has the hostile name, file and text, and a penalty. X4 is exempt from
    1.2 and did not answer 2.1. X5 sent nothing. X6 is scored, not ranked. X7 is kept from a
    higher band by the limit. P1 is the only one of its group.
    """
    return assess(
        framework_from(COMMUNES), commune_units(), commune_statements(), commune_findings(), options=options
    )


def commune_units() -> Units:
    """List the units of ``commune_assessment``."""
    return Units(
        (
            Unit("X1", "Xã Tân Hòa", "xa", "xa", population=12000),
            Unit("X2", "Xã Bình An", "xa", "xa", predecessors=("C1", "C2")),
            Unit("X3", HOSTILE_NAME, "xa", "xa"),
            Unit(
                "X4", "Xã Đảo", "xa", "xa", exempt=("1.2",), exempt_reason="Mới thành lập, chưa có kế hoạch"
            ),
            Unit("X5", "Xã Vắng", "xa", "xa"),
            Unit("X6", "Xã Thí điểm", "xa", "xa", is_ranked=False),
            Unit("X7", 'Xã "Muộn", mới', "xa", "xa"),
            Unit("P1", "Phường Trung Tâm", "phuong", "phuong"),
        )
    )


def commune_statements() -> dict[str, Stated]:
    """Give what the units of ``commune_assessment`` say."""
    good = commune_answers()
    points = {"1.1": 20, "1.2": 27.5, "1.3": 10, "2.1": 5, "2.2": 20}
    evidence = ("1.1",)
    unanswered = {code: answer for code, answer in good.items() if code not in {"1.2", "2.1"}}
    return {
        "X1": Stated(good, points, evidence),
        "X2": Stated(good, {**points, "1.2": 28}, evidence),
        "X3": Stated(
            {**good, "2.2": {**good["2.2"], "d": '=HYPERLINK("http://x")'}, "4.1": {"value": 2}},
            points,
            evidence,
            file="=1+1, sửa.xlsx",
            sheet="I. Chung",
        ),
        "X4": Stated(unanswered, {"1.1": 20}, evidence),
        "X6": Stated(good, {"3.1": 2.5}),
        "X7": Stated(
            {
                **good,
                "1.1": {"value": "Muộn"},
                "1.2": {"a": 12, "b": 12},
                "2.1": {"value": 4},
                "2.2": {**good["2.2"], "a": 0.925},
            }
        ),
        "P1": Stated({**good, "1.2": {"a": 0, "b": 0}, "3.1": {"value": 4.5}}, points, evidence),
    }


def commune_answers() -> dict[str, dict[str, float | str]]:
    """Give good answers to every question of the small framework, the bonus apart."""
    return {
        "1.1": {"value": "Đúng hạn"},
        "1.2": {"a": 11, "b": 12},
        "1.3": {"a": 1, "b": 1},
        "2.1": {"value": 2},
        "2.2": {"a": 0.955, "b": _5_MARCH, "c": 1, "d": "Trụ sở UBND", "e": 1.25},
        "4.1": {"value": 0},
    }


def commune_findings() -> list[Finding]:
    """Give findings of each severity, one of them about no unit."""
    place = Place("xa/X2.xlsx", "Phiếu", "E11")
    values = {"stated": 28, "computed": 27.5}
    return [
        Finding(POINTS_DIFFER, place, "X2", "1.2", values),
        Finding(SPACES_REPAIRED, Place("xa/X1.xlsx", "Phiếu", "D9"), "X1", "2.2"),
        Finding(NO_NUMBER, Place("=1+1, sửa.xlsx", "I. Chung", "D14"), "X3", "2.1", {"text": "=5"}),
        Finding(SPACES_REPAIRED, Place("lạc.xlsx")),
    ]


def large_assessment(count: int, framework_id: str = "mau-xa-2025") -> Assessment:
    """Make an assessment of many units that answer every question, the same in every run."""
    framework = shipped_framework(framework_id)
    unit_class = framework.unit_classes[0]
    units = Units(
        tuple(Unit(f"{at:05}", f"Xã số {at}", unit_class, unit_class) for at in range(1, count + 1))
    )
    chance = Random(20250701)
    stated = {unit.code: Stated(_any_answers(framework, chance)) for unit in units}
    return assess(framework, units, stated)


def _any_answers(framework: Framework, chance: Random) -> dict[str, dict[str, float | str]]:
    return {
        leaf.code: {question.name: _any_answer(question, chance) for question in leaf.questions}
        for leaf in framework.leaves
    }


def _any_answer(question: Question, chance: Random) -> float | str:
    match question.type:
        case QuestionType.CHOICE:
            return chance.choice(question.options)
        case QuestionType.YES_NO:
            return chance.randint(0, 1)
        case QuestionType.DATE:
            return chance.randint(739000, 739500)
        case QuestionType.PERCENT:
            return chance.randint(0, 1000) / 1000
        case QuestionType.TEXT:
            return f"QĐ {chance.randint(1, 999)}/QĐ-UBND"
        case _:
            return chance.randint(0, 5000)
