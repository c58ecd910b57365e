"""What ends a command, and why the system refuses something."""

import errno

import pytest

from cchc_cli.errors import CchcError, Fault, FolderError, FrameworkError, UnitsError, reason_of
from cchc_cli.language import Language, say


@pytest.mark.parametrize(
    ("number", "vietnamese", "english"),
    [
        (errno.ENOENT, "không có tệp hoặc thư mục này", "there is no such file or folder"),
        (errno.ENOSPC, "ổ đĩa đã đầy", "the disk is full"),
        (errno.ENAMETOOLONG, "tên hoặc đường dẫn quá dài", "its name or its path is too long"),
    ],
)
def test_what_the_system_says_is_said_in_the_language(
    number: int, vietnamese: str, english: str, language: Language
) -> None:
    error = OSError(number, "in the system's own words")
    assert language.show(reason_of(error)) == {"vi": vietnamese, "en": english}[language.code]


@pytest.mark.parametrize(
    ("error", "words"), [(OSError(errno.ELOOP, "Too many links"), "Too many links"), (OSError(), "OSError")]
)
def test_what_is_rare_is_quoted(error: OSError, words: str, vietnamese: Language) -> None:
    assert vietnamese.show(reason_of(error)) == f"hệ thống báo “{words}”"


@pytest.mark.parametrize(
    "number",
    [
        errno.ENOENT,
        errno.EACCES,
        errno.EPERM,
        errno.EBUSY,
        errno.EISDIR,
        errno.ENOTDIR,
        errno.ENAMETOOLONG,
        errno.ENOSPC,
        errno.EROFS,
        errno.EIO,
    ],
    ids=errno.errorcode.__getitem__,
)
def test_what_happens_often_is_said_in_words_of_our_own(
    number: int, vietnamese: Language, english: Language
) -> None:
    reason = reason_of(OSError(number, "in the system's own words"))
    assert "in the system's own words" not in english.show(reason)
    assert vietnamese.show(reason) != english.show(reason)
    assert not english.show(reason).endswith(".")  # it becomes part of a sentence


def test_a_file_that_another_program_has_open_on_windows_is_refused_access(english: Language) -> None:
    sharing_violation = PermissionError(errno.EACCES, "The process cannot access the file", "a.xlsx", 32)
    assert english.show(reason_of(sharing_violation)) == (
        "access is refused; perhaps another program has it open"
    )


@pytest.mark.parametrize("kind", [FrameworkError, UnitsError, FolderError])
def test_every_error_of_ours_is_caught_as_one(kind: type[CchcError]) -> None:
    with pytest.raises(CchcError) as caught:
        raise kind(say("{count} faults", count=2), [Fault(say("a")), Fault(say("b"))])
    assert str(caught.value) == "2 faults"
    assert caught.value.faults == (Fault(say("a")), Fault(say("b")))
