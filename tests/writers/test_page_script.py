"""The script of pages with tables of units; what it does is tested in a browser."""

from base64 import b64encode
from hashlib import sha256

from cchc_cli.writers.diff.page_frame import FRAME_WORDS
from cchc_cli.writers.diff.page_frame import table_script as script_of_comparisons
from cchc_cli.writers.page_script import TABLE_WORDS, table_script


def test_a_page_knows_its_script_by_its_hash() -> None:
    script = table_script()
    assert script.digest == b64encode(sha256(str(script.text).encode()).digest()).decode()


def test_the_script_cannot_end_its_element() -> None:
    assert "</" not in table_script().text


def test_the_script_asks_for_nothing() -> None:
    assert not [one for one in ("fetch", "XMLHttp", "import", "http", "eval") if one in table_script().text]


def test_comparisons_have_the_same_script_and_words() -> None:
    assert script_of_comparisons is table_script
    assert FRAME_WORDS.items() >= TABLE_WORDS.items()
