"""How the figures were made."""

from dataclasses import replace
from hashlib import sha256

from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.framework_yaml import framework_yaml
from cchc_cli.writers.report_content.heading import heading_of
from cchc_cli.writers.report_content.method import LISTED_UNITS, Exemption, method_of


def test_the_rules_are_those_of_the_heading(assessment: Assessment, language: Language) -> None:
    assert method_of(assessment, language).sentences == heading_of(assessment, language).method


def test_exemptions_are_named_with_their_reason(assessment: Assessment, english: Language) -> None:
    listed, _ = method_of(assessment, english).exemptions
    assert listed == Exemption("1.2 Mức độ hoàn thành kế hoạch", "Mới thành lập, chưa có kế hoạch", "Xã Đảo")


def test_what_the_figures_set_aside_is_named_too(assessment: Assessment, english: Language) -> None:
    _, aside = method_of(assessment, english).exemptions
    assert (aside.criteria, aside.units) == ("1.2 Mức độ hoàn thành kế hoạch", "Phường Trung Tâm")
    assert aside.reason.startswith("there was nothing to divide by")


def test_units_with_the_same_exemption_stand_together(english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa", exempt=("1.3", "9")) for at in range(12)))
    exempt = assess(framework_from(COMMUNES), units, {"U1": Stated(commune_answers())})
    (one,) = method_of(exempt, english).exemptions
    assert one.criteria == "1.3 Tuyên truyền; 9"
    assert one.reason == "the list of units gives no reason"
    assert one.units.endswith("Xã 9 and 2 more")


def test_where_everything_applies_that_is_said(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    method = method_of(assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())}), english)
    assert (method.exemptions, method.no_exemptions) == ((), "Every criterion applies to every unit.")


def test_files_are_counted_and_the_framework_has_its_hash(assessment: Assessment, english: Language) -> None:
    first, *others = assessment.files
    broken = replace(assessment, files=(replace(first, status=FileStatus.UNREADABLE), *others))
    workbooks, framework = method_of(broken, english).files
    assert workbooks.text.startswith("7, of which 6 could be read")
    assert framework.text.endswith(sha256(framework_yaml(assessment.framework)).hexdigest())


def test_ten_units_are_all_named_and_one_more_is_counted(english: Language) -> None:
    ten, eleven = (
        method_of(
            assess(
                framework_from(COMMUNES),
                Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa", exempt=("1.3",)) for at in range(count))),
                {},
            ),
            english,
        ).exemptions[0]
        for count in (LISTED_UNITS, LISTED_UNITS + 1)
    )
    assert ten.units.endswith("Xã 8, Xã 9")
    assert eleven.units.endswith("Xã 9 and 1 more")


def test_units_with_other_reasons_stand_apart(english: Language) -> None:
    reasons = ("Mới thành lập", "Không có thủ tục", "Mới thành lập")
    units = Units(
        tuple(
            Unit(f"U{at}", f"Xã {at}", "xa", "xa", exempt=("1.3",), exempt_reason=reason)
            for at, reason in enumerate(reasons)
        )
    )
    exemptions = method_of(assess(framework_from(COMMUNES), units, {}), english).exemptions
    assert [(one.reason, one.units) for one in exemptions] == [
        ("Mới thành lập", "Xã 0, Xã 2"),
        ("Không có thủ tục", "Xã 1"),
    ]


def test_a_whole_area_is_named_as_one(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("2",)),))
    (one,) = method_of(assess(framework_from(COMMUNES), units, {"A": Stated()}), english).exemptions
    assert one.criteria == "2 Thủ tục hành chính"


def test_a_run_without_workbooks_counts_none(english: Language) -> None:
    nothing = assess(framework_from(COMMUNES), Units(()), {})
    assert method_of(nothing, english).files[0].text.startswith("0, of which 0 could be read")


def test_hostile_reasons_are_handed_on_as_they_are(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1.3",), exempt_reason="<b>|=1+1"),))
    (one,) = method_of(assess(framework_from(COMMUNES), units, {"A": Stated()}), english).exemptions
    assert one.reason == "<b>|=1+1"


def test_it_is_told_in_the_language(assessment: Assessment, vietnamese: Language) -> None:
    method = method_of(assessment, vietnamese)
    assert (method.heading, method.exemption_columns[2]) == ("Cách xác định kết quả", "Đơn vị")
    assert method.files[0].label != "Workbooks"
