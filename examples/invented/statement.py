"""What a commune writes into its form: figures, the points they give, and evidence."""

from collections.abc import Mapping
from random import Random

import numpy as np

from cchc_cli.domain.expression import Operands
from cchc_cli.domain.framework import Criterion, Framework
from cchc_cli.domain.rules import Award, Info, earned_points
from invented.communes import Commune
from invented.edition import Edition
from invented.figures import Answers, Figures, Stated

DOCUMENTS = {
    "Báo cáo": "Báo cáo số {number}/BC-UBND ngày {day}/11/{year}",
    "Biên bản": "Biên bản ngày {day}/10/{year}",
    "Danh mục": "Danh mục kèm Báo cáo số {number}/BC-UBND",
    "Danh sách": "Danh sách kèm Báo cáo số {number}/BC-UBND",
    "Giấy mời": "Giấy mời số {number}/GM-UBND, Thông báo số {next}/TB-UBND",
    "Kế hoạch": "Kế hoạch số {number}/KH-UBND ngày {day}/{plans_in}/{year}",
    "Nghị quyết": "Nghị quyết số {number}/NQ-HĐND ngày {day}/7/{year}",
    "Quyết định": "Quyết định số {number}/QĐ-UBND ngày {day}/8/{year}",
    "Văn bản ban hành": "Kế hoạch số {number}/KH-UBND ngày {day}/{plans_in}/{year}",
    "Ảnh chụp": "Ảnh chụp ngày {day}/11/{year} (kèm theo)",
    "Đường dẫn": "Trang thông tin điện tử của UBND, ảnh chụp kèm theo",
}
_OTHER_DOCUMENT = "Văn bản số {number}/UBND ngày {day}/10/{year} kèm bảng tổng hợp"


def answers_of(commune: Commune, framework: Framework, edition: Edition) -> Answers:
    """Give the figures of a commune, except for what it is exempt from."""
    exempt = commune.listed.get("exempt", "").split(";")
    answers = Figures(commune, edition).answers(framework)
    return {key: figure for key, figure in answers.items() if key[0] not in exempt}


def self_points_of(commune: Commune, framework: Framework, answers: Answers) -> Mapping[str, float]:
    """Give the points that the rules give; none where figures say nothing applies."""
    points = {leaf.code: _points(leaf, framework, answers) for leaf in framework.leaves}
    points["9.3"] = 0.25 if commune.quality > 0.78 else 0.0  # noqa: PLR2004 - the best take part in trials
    return {code: earned for code, earned in points.items() if not np.isnan(earned)}


def evidence_of(
    commune: Commune, framework: Framework, edition: Edition, points: Mapping[str, float]
) -> Mapping[str, str]:
    """Name a document wherever the framework requires one and there are points."""
    return {
        leaf.code: _document(leaf.evidence, edition, Random(f"{commune.code} {leaf.code}"))
        for leaf in framework.leaves
        if leaf.evidence and points.get(leaf.code)
    }


def _points(leaf: Criterion, framework: Framework, answers: Answers) -> float:
    if isinstance(leaf.rule, Award | Info):
        return np.nan
    columns = {
        name: np.array([_value(figure)])
        for (criterion, name), figure in answers.items()
        if criterion == leaf.code
    }
    earned = earned_points(leaf.scoring_rule, Operands(columns, 1), leaf.max_points, framework.rounding)
    return float(earned[0])


def _value(figure: Stated) -> object:
    return {"Có": 1.0, "Không": 0.0}.get(figure, figure) if isinstance(figure, str) else figure


def _document(required: str, edition: Edition, chance: Random) -> str:
    known = (text for start, text in DOCUMENTS.items() if required.startswith(start))
    number, day = chance.randint(11, 380), chance.randint(1, 28)
    return next(known, _OTHER_DOCUMENT).format(
        number=number, next=number + 1, day=f"{day:02}", year=edition.year, plans_in=edition.plans_in
    )
