"""The list of form checks, and what is found in a form without fault."""

import subprocess
import sys

from domain.filled_forms import TOTAL, filled, found, total

from cchc_cli.domain.checks.form import FORM_CHECKS


def test_a_form_without_fault_gives_nothing() -> None:
    faultless = filled(
        evidence=[("1.1.1", "Kế hoạch số 08/KH-UBND ngày 14/01/2025"), ("2.1", "Báo cáo")],
        totals=(total("Tổng điểm", TOTAL, 100),),
        headings=["BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2025", "Ngày 05 tháng 01 năm 2026"],
        stated_year="2025",
    )

    assert found(faultless) == []


def test_a_blank_form_gives_nothing() -> None:
    assert found(filled(())) == []


def test_every_check_is_listed_once_and_says_what_it_looks_for() -> None:
    assert len(set(FORM_CHECKS)) == len(FORM_CHECKS) == 16
    assert all(check.__doc__ for check in FORM_CHECKS)


def test_the_checks_do_not_load_pandas() -> None:
    program = "import sys, cchc_cli.domain.checks.form; sys.exit('pandas' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
