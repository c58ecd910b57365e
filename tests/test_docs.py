"""What the documentation tells people to type: commands, settings and links that hold."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
import yaml
from parsed_commands import parse

from cchc_cli.cli import report as report_command
from cchc_cli.cli.usage import UsageError
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Severity
from cchc_cli.language import Language
from cchc_cli.readers.campaign_file import load_campaign
from cchc_cli.writers.finding_formats.formats import FILE_NAMES
from cchc_cli.writers.report_formats import ReportFormat
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.head_words import head_words
from cchc_cli.writers.word.template import ANNEXES, CONTENT

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted([*DOCS.glob("*.md"), *DOCS.parent.glob("README*.md")])
GUIDES = (DOCS / "ci.md", DOCS / "ci.vi.md")
REPORT_GUIDES = (DOCS / "report.md", DOCS / "report.vi.md")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"(?:^|[\s(`])cchc ((?:--lang|[a-z]+)\b[^`\n]*)")
_END = re.compile(r"\s(?:#|\|\||[|;&>]).*|[;)].*")

every_guide = pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
every_report_guide = pytest.mark.parametrize("page", REPORT_GUIDES, ids=lambda page: page.name)
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def blocks_of(page: Path) -> list[tuple[str, str]]:
    return _BLOCK.findall(page.read_text(encoding="utf-8"))


def commands_in(page: Path) -> Iterator[str]:
    """Give the command lines of code blocks and of `code` within the text."""
    text = page.read_text(encoding="utf-8")
    places = [block for _, block in blocks_of(page)] + re.findall(r"`(cchc [^`]+)`", text)
    for place in places:
        for line in place.splitlines():
            for found in _COMMAND.findall(line):
                yield _END.sub("", found).strip()


COMMANDS = sorted({(page.name, line) for page in PAGES for line in commands_in(page)})


def test_there_are_commands_to_try() -> None:
    assert len({line for _, line in COMMANDS}) >= 8


@pytest.mark.parametrize(("page", "line"), COMMANDS)
def test_every_command_line_is_one(page: str, line: str) -> None:
    assert page
    parse(line)


@pytest.mark.parametrize(
    "line", ["validate ho-so --no-such", "vaildate ho-so", "validate --format pdf ho-so"]
)
def test_a_wrong_command_line_would_be_noticed(line: str) -> None:
    with pytest.raises(UsageError):
        parse(line)


@every_page
def test_every_link_to_another_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([\w./-]+)\)", page.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (page.parent / link).exists()] == []


@every_guide
def test_the_settings_in_a_guide_can_be_loaded(page: Path, tmp_path: Path) -> None:
    (settings,) = [block for _, block in blocks_of(page) if "cchc-campaign/1" in block]
    path = tmp_path / "cchc.yaml"
    path.write_text(settings, encoding="utf-8")
    campaign = load_campaign(path)
    assert campaign.severities == {"CCHC401": Severity.ERROR}
    assert [waiver.criterion for waiver in campaign.waivers] == ["1.1.1"]


@every_guide
def test_every_other_settings_block_is_yaml(page: Path) -> None:
    assert all(yaml.safe_load(block) for name, block in blocks_of(page) if name == "yaml")


@every_guide
def test_every_format_and_its_file_is_named(page: Path) -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| `([\w.]+)/?` \|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert dict(rows) == {str(name): file for name, file in FILE_NAMES.items()}


def test_both_guides_give_the_same_recipes() -> None:
    def recipes(page: Path) -> list[tuple[str, str]]:
        return [(name, _without_words(block)) for name, block in blocks_of(page)]

    assert recipes(GUIDES[0]) == recipes(GUIDES[1])


def _without_words(block: str) -> str:
    """Leave out comments, and sentences that are printed."""
    return re.sub(r" +#.*|(?:echo|Write-Output) .*", "", block)


@every_report_guide
def test_every_format_of_a_report_and_its_file_is_named(page: Path) -> None:
    rows = re.findall(r"^\| `(\w+)` \| `([\w.]+)`", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert dict(rows) == {str(name): name.file_name for name in ReportFormat}


@every_report_guide
def test_every_option_of_a_report_is_told(page: Path) -> None:
    alone = typer.Typer(add_completion=False)
    report_command.register(alone)
    options = [one.opts[0] for one in typer.main.get_command(alone).params if one.opts[0].startswith("--")]
    text = page.read_text(encoding="utf-8")
    assert len(options) > 8
    assert [option for option in options if f"`{option}" not in text and f" {option} " not in text] == []


@every_report_guide
def test_every_marker_of_a_word_template_is_told(
    page: Path, assessment: Assessment, vietnamese: Language
) -> None:
    known = {CONTENT, ANNEXES, *head_words(assessment.framework, ReportSetting(vietnamese))}
    assert set(re.findall(r"`{{ (\w+) }}`", page.read_text(encoding="utf-8"))) == known


def test_both_guides_to_reports_have_the_same_commands() -> None:
    one, other = (list(commands_in(page)) for page in REPORT_GUIDES)
    assert one == other
