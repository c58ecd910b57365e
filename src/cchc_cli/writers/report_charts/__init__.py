"""What the charts of a report show: who stands where, and where points are lost.

The package loads Altair, which takes a third of a second: only what draws imports it.
"""

from cchc_cli.writers.report_charts.charts import report_charts_of
from cchc_cli.writers.report_charts.report_chart import ReportChart, ReportCharts

__all__ = ["ReportChart", "ReportCharts", "report_charts_of"]
