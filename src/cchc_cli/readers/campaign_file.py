"""Settings of a campaign: ``cchc.yaml``, ``format: cchc-campaign/1``.

What is worked on (``year``, ``title``, ``framework``, ``units``, ``submissions``, ``output``; paths
are relative to the file), severities by the code of a finding (``findings``), and ``waivers``.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.finding_policy import FindingPolicy, Waiver
from cchc_cli.domain.findings import Severity
from cchc_cli.domain.framework.criterion import Code, Date, Text
from cchc_cli.domain.frozen import Frozen, refusal
from cchc_cli.domain.remark import Remark
from cchc_cli.errors import CampaignError, Fault
from cchc_cli.language import say
from cchc_cli.readers.model_faults import build, nearest
from cchc_cli.readers.yaml_source import in_order, read_yaml

# Keys of a campaign in DESIGN section 5.
_NOT_BUILT = {"appraisals", "deadline", "late", "previous", "survey"}


@dataclass(frozen=True)
class Campaign:
    """The settings of a campaign, with its paths as they have to be opened."""

    path: Path
    """The file they stand in."""
    year: int | None
    title: str
    framework: str
    """Id or path of the framework; empty where none is named."""
    units: Path | None
    submissions: Path | None
    output: Path | None
    severities: Mapping[str, Severity]
    beta_codes: frozenset[str]
    waivers: tuple[Waiver, ...]

    def policy(self, root: Path) -> FindingPolicy:
        """Give what was decided about findings whose paths are relative to ``root``."""
        return FindingPolicy(
            self.severities, self.beta_codes, self.waivers, _way_between(self.path.parent, root)
        )


class _RuleStage(StrEnum):
    """How settled a check is."""

    BETA = "beta"


def _known_code(code: str) -> str:
    known = [kind.code for kind in finding_kinds.ALL]
    if code in known:
        return code
    meant = nearest(code, known)
    if meant is None:
        raise refusal(say("“{code}” is no code of a finding; `cchc rule` lists them.", code=code))
    raise refusal(
        say(
            "“{code}” is no code of a finding; did you mean {meant}? `cchc rule` lists them.",
            code=code,
            meant=meant,
        )
    )


_FindingCode = Annotated[str, AfterValidator(_known_code)]


class _Override(Frozen):
    severity: Severity | None = None
    stage: _RuleStage | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "_Override":
        if self.severity is None and self.stage is None:
            raise refusal(say("Write `severity` or `stage` here."))
        return self


class _WaiverEntry(Frozen):
    code: _FindingCode
    reason: Text
    unit: Text | None = None
    criterion: Code | None = None
    file: Text | None = None
    until: Date | None = None


class _CampaignFile(Frozen):
    format: Literal["cchc-campaign/1"]
    year: Annotated[int, Field(ge=1990, le=2200)] | None = None
    title: Text | None = None
    framework: Text | None = None
    units: Text | None = None
    submissions: Text | None = None
    output: Text | None = None
    findings: dict[_FindingCode, _Override] = Field(default_factory=dict)
    waivers: tuple[_WaiverEntry, ...] = ()


def load_campaign(path: Path) -> Campaign:
    """Read the settings of a campaign.

    Raises:
        CampaignError: With everything that is wrong with them, by line.
    """
    source, faults = read_yaml(path)
    if source is None:
        raise _refusal(path, faults)
    file, remarks = build(_CampaignFile, source)
    faults = in_order((*faults, *map(source.fault, map(_retold, remarks))))
    # Keys that are there twice make a model all the same, of the first of them.
    if file is None or faults:
        raise _refusal(path, faults)
    # A waiver has no name; its line tells people which one has expired.
    lines = [source.positions["waivers", position].line for position in range(len(file.waivers))]
    return _campaign(path, file, lines)


def _campaign(path: Path, file: _CampaignFile, lines: Sequence[int]) -> Campaign:
    overrides = file.findings.items()
    return Campaign(
        path=path,
        year=file.year,
        title=file.title or "",
        framework=_framework(path, file.framework or ""),
        units=_below(path, file.units),
        submissions=_below(path, file.submissions),
        output=_below(path, file.output),
        severities={code: override.severity for code, override in overrides if override.severity},
        beta_codes=frozenset(code for code, override in overrides if override.stage is _RuleStage.BETA),
        waivers=tuple(map(_waiver, file.waivers, lines)),
    )


def _waiver(entry: _WaiverEntry, line: int) -> Waiver:
    return Waiver(
        code=entry.code,
        reason=entry.reason,
        unit=entry.unit or "",
        criterion=entry.criterion or "",
        file=entry.file or "",
        until=entry.until,
        line=line,
    )


def _framework(path: Path, name: str) -> str:
    # No id has a slash or an ending, so both mean a file beside the settings.
    is_path = "/" in name or name.endswith((".yaml", ".yml"))
    return str(path.parent / name) if is_path else name


def _below(path: Path, written: str | None) -> Path | None:
    return None if written is None else path.parent / written


def _way_between(folder: Path, root: Path) -> str:
    try:
        way = Path(os.path.relpath(root, folder)).as_posix()
    except ValueError:  # on Windows, when they are on different drives
        return root.as_posix()
    return "" if way == "." else way


def _retold(remark: Remark) -> Remark:
    """Say of keys that are planned that they are not built, rather than that they are unknown."""
    key = remark.path[-1] if len(remark.path) == 1 else ""
    if key not in _NOT_BUILT:
        return remark
    return Remark(
        remark.path, say("This version of cchc does not use `{key}` yet; take the key out.", key=key)
    )


def _refusal(path: Path, faults: Sequence[Fault]) -> CampaignError:
    message = say("The settings in {file} cannot be used; faults: {count}.", file=path, count=len(faults))
    return CampaignError(message, faults)
