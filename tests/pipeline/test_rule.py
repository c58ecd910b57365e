"""Looking up what a finding means."""

import pytest

from cchc_cli.domain import finding_kinds
from cchc_cli.errors import CchcError
from cchc_cli.pipeline.rule import find_kinds, list_kinds


def test_kinds_are_found_in_the_order_asked_for() -> None:
    assert [kind.code for kind in find_kinds(["502", "CCHC501"])] == ["CCHC502", "CCHC501"]


def test_a_kind_that_is_named_twice_is_given_once() -> None:
    assert [kind.code for kind in find_kinds(["502", "cchc502"])] == ["CCHC502"]


def test_groups_together_are_the_whole_list_in_order() -> None:
    assert tuple(kind for group in list_kinds() for kind in group.kinds) == finding_kinds.ALL


def test_a_group_has_one_hundred_of_codes() -> None:
    assert all(len({kind.code[4] for kind in group.kinds}) == 1 for group in list_kinds())


def test_every_unknown_code_is_named() -> None:
    with pytest.raises(CchcError, match="CCHC598, CCHC599"):
        find_kinds(["501", "598", "599"])


def test_codes_of_the_same_hundred_are_suggested() -> None:
    with pytest.raises(CchcError, match="nearest are CCHC501, CCHC502, CCHC503"):
        find_kinds(["500"])


def test_a_code_beyond_every_hundred_is_told_the_nearest() -> None:
    with pytest.raises(CchcError, match="nearest are CCHC5"):
        find_kinds(["999"])


@pytest.mark.parametrize("word", ["merge", "50", "5021", "", "CCHC５０２"])
def test_what_looks_like_no_code_is_shown_one(word: str) -> None:
    with pytest.raises(CchcError, match="such as CCHC301"):
        find_kinds([word])
