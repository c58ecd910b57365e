"""Templates of offices: what they may be, and what is said of those that cannot be used."""

from pathlib import Path

import docx
import pytest
from archives import with_members
from docx.document import Document
from docx.table import Table
from writers.word.own_templates import OwnTemplate, nothing, refusal, with_content

from cchc_cli.domain.assessment import Assessment
from cchc_cli.errors import TemplateError
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.report import write_word
from cchc_cli.writers.word.styles import Style
from cchc_cli.writers.word.template import open_template


def text_of_file(path: Path) -> str:
    document = docx.Document(str(path))
    lines: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            lines += [cell.text for row in part.rows for cell in row.cells]
        else:
            lines.append(part.text)
    return "\n".join(lines)


def written(assessment: Assessment, folder: Path, tmp_path: Path, language: Language) -> str:
    path = tmp_path / "made.docx"
    write_word(assessment, path, ReportSetting(language, office="Sở Nội vụ", templates=folder))
    return text_of_file(path)


def test_a_folder_without_a_template_gets_ours(tmp_path: Path) -> None:
    assert set(open_template(tmp_path).style_ids) == set(Style)


def test_an_office_puts_its_own_words_around_the_report(
    assessment: Assessment, own_template: OwnTemplate, tmp_path: Path, vietnamese: Language
) -> None:
    def change(document: Document) -> None:
        document.paragraphs[0].insert_paragraph_before("MẬT - {{ office }} - năm {{year}}")

    text = written(assessment, own_template(change), tmp_path, vietnamese)

    assert "MẬT - SỞ NỘI VỤ - năm 2025\nBÁO CÁO" in text


def test_markers_in_headers_and_footers_are_filled(
    assessment: Assessment, own_template: OwnTemplate, tmp_path: Path, vietnamese: Language
) -> None:
    def change(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].add_run("{{ off")
        document.sections[0].footer.paragraphs[0].add_run("ice }}")

    written(assessment, own_template(change), tmp_path, vietnamese)
    footer = docx.Document(str(tmp_path / "made.docx")).sections[0].footer

    assert footer.paragraphs[0].text == "SỞ NỘI VỤ"


def test_annexes_come_last_where_the_template_does_not_say(
    assessment: Assessment, own_template: OwnTemplate, tmp_path: Path, vietnamese: Language
) -> None:
    def change(document: Document) -> None:
        (marker,) = (one for one in document.paragraphs if "annexes" in one.text)
        marker._p.getparent().remove(marker._p)

    text = written(assessment, own_template(change), tmp_path, vietnamese)

    assert text.index("CHỨC VỤ CỦA NGƯỜI KÝ") < text.index("Phụ lục I")


def test_annexes_may_stand_before_the_signature(
    assessment: Assessment, own_template: OwnTemplate, tmp_path: Path, vietnamese: Language
) -> None:
    def change(document: Document) -> None:
        (marker,) = (one for one in document.paragraphs if "annexes" in one.text)
        (content,) = (one for one in document.paragraphs if "content" in one.text)
        content._p.addnext(marker._p)

    text = written(assessment, own_template(change), tmp_path, vietnamese)

    assert text.index("Phụ lục I") < text.index("CHỨC VỤ CỦA NGƯỜI KÝ")


def test_styles_are_found_by_name_whatever_their_ids(
    assessment: Assessment, own_template: OwnTemplate, tmp_path: Path, vietnamese: Language
) -> None:
    def change(document: Document) -> None:
        # As the Vietnamese Word calls them.
        document.styles["Heading 1"].element.set(_STYLE_ID, "u1")

    written(assessment, own_template(change), tmp_path, vietnamese)
    made = docx.Document(str(tmp_path / "made.docx"))

    assert any(one.style is not None and one.style.name == "Heading 1" for one in made.paragraphs)


_STYLE_ID = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId"


def test_all_missing_styles_are_named(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        for name in ("Caption", "Annex Title"):
            style = document.styles[name].element
            style.getparent().remove(style)

    assert refusal(own_template(change)) == (
        "own/report.docx lacks these styles: Caption, Annex Title. Add them in Word, or start from the "
        "template that is shipped with cchc."
    )


def test_a_template_must_say_where_the_report_goes(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        for paragraph in document.paragraphs:
            paragraph.text = ""

    assert refusal(own_template(change)) == (
        "own/report.docx does not say where the report goes. Write {{ content }} in a paragraph of its own."
    )


def test_unknown_markers_are_named_with_those_that_are_known(
    assessment: Assessment, own_template: OwnTemplate, tmp_path: Path, english: Language
) -> None:
    def change(document: Document) -> None:
        document.add_paragraph("{{ offcie }}")

    folder = own_template(change)
    with pytest.raises(
        TemplateError, match=r"markers that are not known: offcie\. Known are annexes, archive"
    ):
        write_word(assessment, tmp_path / "r.docx", ReportSetting(english, templates=folder))


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_document_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "report.docx").write_bytes(content)

    assert "is no Word document" in refusal(tmp_path)


def test_a_damaged_document_is_refused(own_template: OwnTemplate) -> None:
    folder = with_content(
        own_template(nothing), lambda content: with_members(content, {"word/document.xml": b"<w:document"})
    )

    assert "is no Word document" in refusal(folder)


MARKED_TWICE = (
    "own/report.docx has {marker} more than once, or where it cannot be filled. Keep it once, in a "
    "paragraph of its own outside of tables, text boxes and headers."
)


@pytest.mark.parametrize("marker", ["{{ content }}", "{{ annexes }}"])
def test_a_place_for_a_whole_part_stands_once(own_template: OwnTemplate, marker: str) -> None:
    def change(document: Document) -> None:
        for _ in range(2):
            document.add_paragraph(marker)

    assert refusal(own_template(change)) == MARKED_TWICE.format(marker=marker)


def test_a_report_cannot_stand_in_a_table(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "{{content}}"

    assert refusal(own_template(change)) == MARKED_TWICE.format(marker="{{ content }}")


def test_a_report_cannot_stand_in_a_header(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ content }}"

    assert refusal(own_template(change)) == MARKED_TWICE.format(marker="{{ content }}")


def test_a_report_cannot_stand_within_a_sentence(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        document.add_paragraph("Kèm theo: {{ annexes }}.")

    assert refusal(own_template(change)) == MARKED_TWICE.format(marker="{{ annexes }}")


def test_simple_markers_are_filled_wherever_they_stand(
    assessment: Assessment, own_template: OwnTemplate, tmp_path: Path, vietnamese: Language
) -> None:
    def change(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "{{ year }}/{{ year }}"
        document.add_paragraph("năm {{ year }}")

    text = written(assessment, own_template(change), tmp_path, vietnamese)

    assert "2025/2025" in text
    assert "năm 2025" in text
    assert "{{" not in text
