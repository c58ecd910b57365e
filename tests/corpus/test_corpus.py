"""Every fault of the corpus is found, at its cell, and nothing else is."""

from collections import Counter
from pathlib import Path

import pytest
from workbooks import LAYOUTS

from cchc_cli.domain import finding_kinds
from corpus import sample
from corpus.fault import Fault
from corpus.faults import all_faults, findings_in, place_of

FAULTS = all_faults()
FOUND_OTHERWISE = {"CCHC108", "CCHC109", "CCHC113"}
"""Kinds that no file alone gives: a worker that ends, hangs, or a folder that is closed.

The tests of the pool and of the folder raise them.
"""
OF_COMPARISONS = range(540, 600)
"""Numbers of kinds that comparing years finds, in tables and results and not in forms."""
NO_FAULT = Fault("nothing is wrong", lambda folder: sample.write(folder, sample.sheets()), ())


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_exactly_the_fault_is_found(fault: Fault, tmp_path: Path) -> None:
    folder = tmp_path / "ho-so"
    folder.mkdir()
    fault.build(folder)

    found = sorted((finding.code, place_of(finding)) for finding in findings_in(folder, fault))

    assert found == sorted(fault.expected)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_found_in_a_form_without_fault(layout: str, tmp_path: Path) -> None:
    sample.write(tmp_path, sample.sheets(layout))

    assert findings_in(tmp_path, NO_FAULT) == ()


def test_every_kind_of_finding_has_its_fault() -> None:
    found = {code for fault in FAULTS for code, _ in fault.expected}

    of_forms = [kind.code for kind in finding_kinds.ALL if int(kind.code[4:]) not in OF_COMPARISONS]
    assert [code for code in of_forms if code not in found | FOUND_OTHERWISE] == []


def test_no_two_faults_have_the_same_name() -> None:
    assert [name for name, count in Counter(fault.name for fault in FAULTS).items() if count > 1] == []


def test_there_are_enough_faults() -> None:
    assert len(FAULTS) >= 60
