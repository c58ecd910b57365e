"""Write the reference pages of all findings out of their catalogue.

    python tools/finding_pages.py

They are ``docs/findings.md`` (English) and ``docs/findings.vi.md``.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from cchc_cli.console.rule import APPEARS, EXAMPLE, MEANINGS, NAMES, STEPS, sentences
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Language, LanguageCode
from cchc_cli.pipeline.rule import KindGroup, list_kinds

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {LanguageCode.VI: DOCS / "findings.vi.md", LanguageCode.EN: DOCS / "findings.md"}
_OPENINGS = {
    LanguageCode.VI: (
        "# Các lỗi, cảnh báo và ghi chú\n\n"
        "Mỗi lỗi, cảnh báo, ghi chú mà `cchc validate` và `cchc score` nêu ra đều có một mã; ý nghĩa của mã "
        "không bao giờ thay đổi. Lệnh `cchc rule MÃ` hiển thị cùng nội dung này trên màn hình. Trang này do "
        "`tools/finding_pages.py` tạo ra.\n\n"
        "English: [findings.md](findings.md)."
    ),
    LanguageCode.EN: (
        "# Findings\n\n"
        "Everything that `cchc validate` and `cchc score` find has a code, whose meaning never changes. "
        "`cchc rule CODE` shows the same in the terminal. This page is made by `tools/finding_pages.py`.\n\n"
        "Tiếng Việt: [findings.vi.md](findings.vi.md)."
    ),
}
_MARKUP = re.compile(r"([\\*_<>|\[\]#])")


def page(code: LanguageCode) -> str:
    """Write the whole page in one language."""
    language = Language(code)
    groups = list_kinds()
    parts = [
        _OPENINGS[code],
        *(_contents(group, language) for group in groups),
        *(_chapter(group, language) for group in groups),
    ]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write both pages."""
    DOCS.mkdir(exist_ok=True)
    for code, path in PAGES.items():
        path.write_text(page(code), encoding="utf-8")


def _contents(group: KindGroup, language: Language) -> str:
    rows = (
        f"| [{kind.code}](#{kind.code.lower()}) | {language.text(NAMES[kind.severity])} | "
        f"{_escaped(language.text(kind.title))} |"
        for kind in group.kinds
    )
    return "\n".join((f"**{language.show(group.heading)}**", "", "| | | |", "| --- | --- | --- |", *rows))


def _chapter(group: KindGroup, language: Language) -> str:
    heading = f"## {group.kinds[0].code[4]}xx {language.show(group.heading)}"
    return "\n\n".join((heading, *("\n\n".join(_section(kind, language)) for kind in group.kinds)))


def _section(kind: FindingKind, language: Language) -> Iterator[str]:
    text = language.text
    # an anchor of its own: that of the heading has the title in it, which may be improved
    yield f'<a id="{kind.code.lower()}"></a>'
    yield f"### {kind.code} {_escaped(text(kind.title))}"
    yield f"*{_escaped(text(MEANINGS[kind.severity]))}*"
    yield _escaped(text(kind.explanation))
    yield f"**{text(APPEARS)}**"
    yield "\n>\n".join(f"> {_escaped(sentence)}" for sentence in sentences(kind, language))
    yield f"**{text(STEPS)}**"
    yield "\n".join(f"{number}. {_escaped(text(step))}" for number, step in enumerate(kind.steps, start=1))
    yield f"**{text(EXAMPLE)}**"
    yield _escaped(text(kind.example))


def _escaped(text: str) -> str:
    """Keep Markdown from taking signs of a text for its own; `code` stays code."""
    parts = text.split("`")
    parts[::2] = (_MARKUP.sub(r"\\\1", part) for part in parts[::2])
    return "`".join(parts)


if __name__ == "__main__":
    main()
