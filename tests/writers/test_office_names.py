"""What offices are called."""

from assessments import SHIPPED, shipped_framework

from cchc_cli.language import Language
from cchc_cli.writers.office_names import OFFICES, office_name


def test_every_office_of_the_shipped_frameworks_has_a_name() -> None:
    owners = {owner for name in SHIPPED for owner in shipped_framework(name).owner_of.values() if owner}
    assert owners <= {*OFFICES}


def test_an_office_is_called_by_its_name(vietnamese: Language) -> None:
    assert office_name("so-noi-vu", vietnamese) == "Sở Nội vụ"


def test_an_office_that_is_not_known_is_called_as_the_framework_calls_it(language: Language) -> None:
    assert office_name("Phòng Văn hóa – Xã hội", language) == "Phòng Văn hóa – Xã hội"
