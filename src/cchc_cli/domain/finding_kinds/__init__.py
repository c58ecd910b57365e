"""Everything that can be wrong in the data of units: the one list of finding kinds.

1xx file, 2xx structure of the workbook, 3xx answers, 4xx evidence and cross-checks,
5xx units and campaign, 6xx appraisal. A code never changes its meaning.
"""

from cchc_cli.domain.finding_kinds.across import *  # noqa: F403 - each name stands once, where it is defined
from cchc_cli.domain.finding_kinds.answers import *  # noqa: F403 - each name stands once, where it is defined
from cchc_cli.domain.finding_kinds.campaign import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.cells import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.contents import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.criteria_mapping import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.cross_checks import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.evidence import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.files import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.form import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.indices import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.points import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.published import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.units import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.workbook import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.year_basis import *  # noqa: F403 - as above
from cchc_cli.domain.finding_kinds.year_units import *  # noqa: F403 - as above
from cchc_cli.domain.findings import FindingKind

ALL: tuple[FindingKind, ...] = tuple(
    sorted((kind for kind in globals().values() if isinstance(kind, FindingKind)), key=lambda kind: kind.code)
)
"""Every kind, by code."""
