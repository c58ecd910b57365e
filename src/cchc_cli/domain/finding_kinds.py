"""Everything that can be wrong in the data of units: the one list of finding kinds.

1xx file, 2xx structure of the workbook, 3xx answers, 4xx evidence and cross-checks,
5xx units and campaign, 6xx appraisal. A code never changes its meaning.
"""

from cchc_cli.domain.findings import FindingKind, Severity
