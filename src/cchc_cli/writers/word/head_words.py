"""The words of head and signature: what the markers of a template stand for."""

from collections.abc import Mapping
from datetime import date

from cchc_cli.domain.framework import Framework
from cchc_cli.language import Language, LanguageCode, Message, mark, say
from cchc_cli.writers.report_content.figures import GROUP_NAMES
from cchc_cli.writers.report_setting import ReportSetting

BLANK = "……………………"
"""Where somebody has to write by hand."""

_SHORT_BLANK = "……"


def head_words(framework: Framework, setting: ReportSetting) -> Mapping[str, str]:
    """Give the value of every simple marker, in the language of the report."""
    show = setting.language.show
    parent, office = (one.upper() for one in offices_of(setting.office))
    return {
        # Empty where no office stands above: its paragraph then goes. A blank is for what is not known.
        "parent_office": parent if office else BLANK,
        "office": office or BLANK,
        "nation": show(say("SOCIALIST REPUBLIC OF VIET NAM")),
        "motto": show(say("Independence - Freedom - Happiness")),
        # Numbers are given by the clerk of the office when a document is sent, never before.
        "number": show(say("No.: {blank}/BC-{blank}", blank=_SHORT_BLANK)),
        "place": setting.place or BLANK,
        "date": show(date_in_words(setting.dated, setting.language)),
        "place_and_date": show(
            say(
                "{place}, {date}",
                place=setting.place or BLANK,
                date=date_in_words(setting.dated, setting.language),
            )
        ),
        "title": show(say("REPORT")),
        "subject": show(subject_of(framework, setting.language)),
        "year": str(framework.year),
        "framework": framework.title,
        "recipients": show(say("To:")),
        "recipient": show(say("- {office} (for report);", office=offices_of(setting.office)[0] or BLANK)),
        "units": show(say("- The units assessed;")),
        # VT is the clerk's office (văn thư), which keeps the original.
        "archive": show(say("- Archived: VT.")),
        "signer": show(say("TITLE OF THE SIGNER")),
        "signature": show(say("(Signature, seal)")),
        "name": show(say("Full name")),
    }


def subject_of(framework: Framework, language: Language) -> Message:
    """Say what a report is about."""
    # As a text, or 2025 would become 2,025.
    year = str(framework.year)
    if all(one in GROUP_NAMES for one in framework.unit_classes):
        units = ", ".join(language.show(GROUP_NAMES[one]).lower() for one in framework.unit_classes)
        return say("Results of the administrative reform index {year} of {units}", year=year, units=units)
    return say("Results of the administrative reform index {year}", year=year)


def belonging_of(setting: ReportSetting) -> str:
    """Say to which report an annex belongs; the number is known to nobody before it is sent."""
    dated = date_in_words(setting.dated, setting.language)
    _, office = offices_of(setting.office)
    if not office:
        told = say("(With Report No. {blank}/BC-{blank} of {date})", blank=_SHORT_BLANK, date=dated)
    else:
        told = say(
            "(With Report No. {blank}/BC-{blank} of {date} by {office})",
            blank=_SHORT_BLANK,
            date=dated,
            office=office,
        )
    return setting.language.show(told)


def offices_of(stated: str) -> tuple[str, str]:
    """Split the office into the one above it and itself, as stated; what is not known is empty."""
    above, bar, own = stated.partition("|")
    return (above.strip(), own.strip()) if bar else ("", stated.strip())


def date_in_words(dated: date | None, language: Language) -> Message:
    """Write a day as the decree wants it, with blanks for one that is not known."""
    if dated is None:
        return say("day {blank} month {blank} year {blank}", blank=_SHORT_BLANK)
    # The decree wants a zero before days below 10, and before the months 1 and 2.
    day = f"{dated.day:02}" if language.code is LanguageCode.VI else str(dated.day)
    month = language.text(_MONTHS[dated.month - 1])
    return say("{day} {month} {year}", day=day, month=month, year=str(dated.year))


_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
"""In Vietnamese with the word for month, as decrees write them."""
