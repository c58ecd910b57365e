"""Findings of an earlier run: a JSON file of the format ``cchc-findings/1`` (DESIGN section 7.2)."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain.finding_policy import Baseline, Fingerprint, fingerprint_of
from cchc_cli.errors import CampaignError, reason_of
from cchc_cli.language import Message, say

FORMAT = "cchc-findings/1"
_KEYS = ("code", "file", "sheet", "cell", "unit_code", "criterion")

_Json: TypeAlias = "str | int | float | bool | list[_Json] | dict[str, _Json] | None"


def read_baseline(path: Path) -> Baseline:
    """Read what an earlier run found.

    Raises:
        CampaignError: There is no such file, or it is no list of findings that we wrote.
    """
    content = _read(path)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _foreign(path, say("it does not have the format {format}", format=FORMAT))
    findings = content.get("findings")
    if not isinstance(findings, list):
        raise _foreign(path, say("it has no list of findings"))
    return Counter(_fingerprints(path, findings))


def _read(path: Path) -> _Json:
    try:
        # utf-8-sig: editors on Windows put a byte order mark before the text.
        content: _Json = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise CampaignError(
            say("There is no baseline {file}; make one with --format json.", file=path)
        ) from error
    except OSError as error:
        raise CampaignError(
            say("The baseline {file} cannot be opened: {reason}.", file=path, reason=reason_of(error))
        ) from error
    # json calls itself for every bracket, and a file may have a hundred thousand.
    except (ValueError, RecursionError) as error:
        raise _foreign(path, say("it is no JSON in UTF-8")) from error
    return content


def _fingerprints(path: Path, findings: list[_Json]) -> Iterator[Fingerprint]:
    for number, finding in enumerate(findings, start=1):
        texts = _texts(finding)
        if not texts.get("code"):
            raise _foreign(path, say("its finding {number} has no code", number=number))
        yield fingerprint_of(
            texts["code"],
            unit_code=texts["unit_code"],
            criterion=texts["criterion"],
            place=(texts["file"], texts["sheet"], texts["cell"]),
        )


def _texts(finding: _Json) -> Mapping[str, str]:
    """Give what a finding is recognised by; what other programs left out or set to null is empty."""
    found = finding if isinstance(finding, dict) else {}
    return {key: str(found.get(key) or "") for key in _KEYS}


def _foreign(path: Path, reason: Message) -> CampaignError:
    return CampaignError(
        say(
            "The baseline {file} cannot be used: {reason}. Name a file that --format json wrote.",
            file=path,
            reason=reason,
        )
    )
