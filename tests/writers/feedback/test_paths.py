"""Where feedback workbooks are put."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.feedback.paths import feedback_paths


def paths_of(files: Sequence[str], code: LanguageCode = LanguageCode.EN) -> dict[str, str]:
    workbooks = [WorkbookFile(file, "", "", FileStatus.VALID) for file in files]
    return dict(feedback_paths(workbooks, Language(code)))


def test_feedback_is_named_after_the_workbook_and_stays_in_its_folder() -> None:
    assert paths_of(["đợt 1/xa-a.xlsx"]) == {"đợt 1/xa-a.xlsx": "đợt 1/xa-a.feedback.xlsx"}


def test_names_are_in_the_language_of_the_person() -> None:
    assert paths_of(["xa-a.xlsx"], LanguageCode.VI) == {"xa-a.xlsx": "xa-a.góp ý.xlsx"}


def test_workbooks_that_differ_in_their_ending_or_case_do_not_share_one() -> None:
    assert paths_of(["a.xls", "a.xlsx", "A.xlsx"]) == {
        "A.xlsx": "A.feedback.xlsx",
        "a.xls": "a.feedback (2).xlsx",
        "a.xlsx": "a.feedback (3).xlsx",
    }


def test_long_names_are_cut_to_what_disks_take() -> None:
    (path,) = paths_of(["ế" * 80 + ".xlsx"]).values()

    assert len(path.encode()) < 255
    assert path.startswith("ế" * 60)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1), unique=True))
def test_no_two_workbooks_share_feedback(names: list[str]) -> None:
    paths = paths_of([f"x/{name}.xlsx" for name in names])

    assert len({path.casefold() for path in paths.values()}) == len(names)
