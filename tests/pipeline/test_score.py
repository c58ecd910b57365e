"""Scoring a folder, before anybody shows what came of it."""

import csv
import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from campaign_runs import CampaignFolder, Heard, campaign
from small_campaign import write_submission

from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.errors import CchcError, FolderError, FrameworkError, UnitsError
from cchc_cli.language import Language
from cchc_cli.pipeline.score import ScoreRequest, score_folder


@pytest.fixture
def folder(tmp_path: Path) -> CampaignFolder:
    return campaign(tmp_path)


@pytest.fixture
def asked(folder: CampaignFolder, vietnamese: Language) -> ScoreRequest:
    """A request for the tables of a campaign."""
    return ScoreRequest(
        submissions=folder.forms,
        framework=str(folder.framework),
        output=folder.output,
        language=vietnamese,
        units=folder.units,
        has_reports=False,
        workers=1,
    )


def ranking(output: Path) -> list[tuple[str, str]]:
    with (output / "ranking.csv").open(encoding="utf-8-sig", newline="") as file:
        return [(row["unit_name"], row["rank"]) for row in csv.DictReader(file)]


def test_what_is_given_back_is_what_is_written(asked: ScoreRequest) -> None:
    assessment = score_folder(asked, Heard())
    names = [assessment.units.by_code[str(code)].name for code in assessment.ranking.units.index]
    ranks = [str(rank) for rank in assessment.ranking.units["rank"]]
    assert ranking(asked.output) == [*zip(names, ranks, strict=True)]
    assert not assessment.has_errors


def test_it_tells_its_steps_in_order(asked: ScoreRequest) -> None:
    heard = Heard()
    score_folder(asked, heard)
    assert heard.steps == [("Reading workbooks", (4, 4)), ("Scoring", None), ("Writing results", None)]


def test_without_a_list_units_are_what_the_forms_say(asked: ScoreRequest) -> None:
    assessment = score_folder(replace(asked, units=None), Heard())
    assert sorted(unit.name for unit in assessment.units) == ["Phường Một", "Xã Ba", "Xã Bốn", "Xã Hai"]
    assert json.loads((asked.output / "manifest.json").read_bytes())["units"] is None


def test_the_list_of_units_is_known_again_by_its_hash(asked: ScoreRequest, folder: CampaignFolder) -> None:
    score_folder(asked, Heard())
    assert json.loads((asked.output / "manifest.json").read_bytes())["units"] == {
        "path": "units.csv",
        "sha256": sha256(folder.units.read_bytes()).hexdigest(),
    }


def test_options_reach_the_points(asked: ScoreRequest) -> None:
    by_rule = score_folder(asked, Heard())
    options = ScoringOptions(Stage.SELF)
    by_unit = score_folder(replace(asked, options=options), Heard())
    assert by_unit.options == options
    assert by_rule.scores.final_points["1.2"].notna().all()
    assert by_unit.scores.final_points["1.2"].isna().all()


def test_framework_and_list_among_the_forms_are_no_submissions(
    asked: ScoreRequest, folder: CampaignFolder
) -> None:
    units = folder.units.rename(folder.forms / "units.csv")
    framework = folder.framework.rename(folder.forms / "khung.yaml")
    assessment = score_folder(replace(asked, units=units, framework=str(framework)), Heard())
    assert {Path(file.path).suffix for file in assessment.files} == {".xlsx"}
    assert not assessment.has_errors


def test_a_unit_that_sent_nothing_is_listed_without_a_rank(
    asked: ScoreRequest, folder: CampaignFolder
) -> None:
    (folder.forms / "Xã Ba.xlsx").unlink()
    assessment = score_folder(asked, Heard())
    assert assessment.ranking.units.loc["03", "status"] == RankStatus.MISSING
    assert ("Xã Ba", "") in ranking(asked.output)


def test_a_file_that_is_no_workbook_costs_its_unit_alone(asked: ScoreRequest, folder: CampaignFolder) -> None:
    (folder.forms / "Xã Ba.xlsx").write_bytes(b"PK\x03\x04")
    assessment = score_folder(asked, Heard())
    assert assessment.has_errors
    assert [name for name, rank in ranking(asked.output) if not rank] == ["Xã Ba"]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"framework": "khong-co"}, FrameworkError),
        ({"units": Path("khong-co.csv")}, UnitsError),
        ({"submissions": Path("khong-co")}, FolderError),
    ],
)
def test_what_is_not_there_ends_the_run_before_anything_is_written(
    asked: ScoreRequest, wrong: dict[str, str | Path], error: type[CchcError]
) -> None:
    request = ScoreRequest(**{**vars(asked), **wrong})
    with pytest.raises(error, match="khong-co"):
        score_folder(request, Heard())
    assert not asked.output.exists()


def test_a_folder_that_cannot_be_replaced_is_told_before_the_work(asked: ScoreRequest) -> None:
    asked.output.mkdir()
    (asked.output / "luận văn.docx").write_bytes(b"x")
    heard = Heard()
    with pytest.raises(FolderError):
        score_folder(asked, heard)
    assert heard.steps == []


def test_a_faulty_template_is_told_before_the_work(asked: ScoreRequest, tmp_path: Path) -> None:
    heard = Heard()
    with pytest.raises(CchcError):
        score_folder(replace(asked, templates=tmp_path / "khong-co"), heard)
    assert heard.steps == []


def test_the_same_forms_give_the_same_tables(asked: ScoreRequest, folder: CampaignFolder) -> None:
    def tables() -> dict[str, bytes]:
        score_folder(asked, Heard())
        return {path.name: path.read_bytes() for path in folder.output.glob("*.csv")}

    assert tables() == tables()


def test_forms_in_folders_below_are_read_too(asked: ScoreRequest, folder: CampaignFolder) -> None:
    (folder.forms / "Xã Ba.xlsx").unlink()
    write_submission(folder.forms / "đợt 2" / "a" / "Xã Ba.xlsx", folder.framework, "Xã Ba", 2)
    assessment = score_folder(asked, Heard())
    assert "đợt 2/a/Xã Ba.xlsx" in [file.path for file in assessment.files]
