"""What the offices that appraise are called: frameworks name them by a code, as units are."""

from collections.abc import Mapping

from cchc_cli.language import Language, Message, say

OFFICES: Mapping[str, Message] = {
    "so-noi-vu": say("Department of Home Affairs"),
    "so-tu-phap": say("Department of Justice"),
    "so-tai-chinh": say("Department of Finance"),
    "so-khoa-hoc-va-cong-nghe": say("Department of Science and Technology"),
    "van-phong-ubnd": say("Office of the People's Committee"),
    "thanh-tra-tinh": say("Provincial Inspectorate"),
    "cong-an-tinh": say("Provincial Police"),
}
"""Those that the shipped frameworks name."""


def office_name(owner: str, language: Language) -> str:
    """Name an office for people; one that is not known is called as the framework calls it."""
    return language.show(OFFICES.get(owner, owner))
