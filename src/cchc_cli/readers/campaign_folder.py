"""Where the settings of a campaign stand: ``cchc.yaml`` in the folder that is worked on."""

from collections.abc import Sequence
from pathlib import Path

from cchc_cli.errors import CampaignError
from cchc_cli.language import say

CAMPAIGN_FILE = "cchc.yaml"


def find_campaign(paths: Sequence[Path], config: Path | None = None) -> Path | None:
    """Find the settings that hold for folders and files; None where there are none.

    They are the file that was named, else ``cchc.yaml`` in the folder that was given or in that
    of the file that was given, else ``cchc.yaml`` in the current folder.

    Raises:
        CampaignError: The file that was named does not exist, or two folders have one each.
    """
    if config is not None:
        if not config.is_file():
            raise CampaignError(say("There is no settings file {file}.", file=config))
        return config
    found = _beside(paths)
    # ho-so and ./ho-so are one folder.
    if len({path.resolve() for path in found}) > 1:
        raise CampaignError(
            say(
                "Several folders have settings of their own: {files}. Name one with --config.",
                files=list(map(str, found)),
            )
        )
    here = Path(CAMPAIGN_FILE)
    return next(iter(found), here if here.is_file() else None)


def _beside(paths: Sequence[Path]) -> list[Path]:
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    return [folder / CAMPAIGN_FILE for folder in folders if (folder / CAMPAIGN_FILE).is_file()]
