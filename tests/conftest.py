"""What tests of several parts start from."""

import os

import pytest
from assessments import commune_assessment
from hypothesis import settings

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, LanguageCode

# A busy machine is no fault of an example, and a change is not to blame for an example that no run
# has had before: `HYPOTHESIS_PROFILE=explore make test` looks for new ones.
settings.register_profile("cchc", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "cchc"))


@pytest.fixture(scope="session")
def assessment() -> Assessment:
    """A small assessment with one of everything; see ``assessments.py``."""
    return commune_assessment()


@pytest.fixture(scope="session")
def vietnamese() -> Language:
    """The default language."""
    return Language(LanguageCode.VI)


@pytest.fixture(scope="session")
def english() -> Language:
    """The other language."""
    return Language(LanguageCode.EN)


@pytest.fixture(params=LanguageCode)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    code: LanguageCode = request.param
    return Language(code)
