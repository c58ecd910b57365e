"""What of a validation is shown unless somebody asks for more."""

from validations import small_validation

from cchc_cli.domain.findings import Place, Severity
from cchc_cli.language import Language
from cchc_cli.writers.finding_view.options import DEFAULT_VIEW, ViewOptions
from cchc_cli.writers.finding_view.view import validation_view


def test_without_a_wish_errors_fail_and_nothing_is_quoted() -> None:
    assert DEFAULT_VIEW.fail_on is Severity.ERROR
    assert DEFAULT_VIEW.quote(Place("a.xlsx", "I", "D3")) is None
    assert (DEFAULT_VIEW.show_infos, DEFAULT_VIEW.errors_only) == (False, False)


def test_a_view_without_options_is_that_of_the_defaults(english: Language) -> None:
    plain, default = (
        [str(part) for part in parts if not hasattr(part, "columns")]
        for parts in (
            validation_view(small_validation(), english),
            validation_view(small_validation(), english, ViewOptions()),
        )
    )
    assert plain == default
