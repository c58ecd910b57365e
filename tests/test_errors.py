import errno

import pytest

from cchc_cli.errors import reason_of
from cchc_cli.language import Language


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
