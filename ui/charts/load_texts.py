"""The load of the whole machine, in figures and in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.formatting import format_percent
from workers.contract.machine import MachineSample


def totals(sample: MachineSample) -> tuple[float, float] | None:
    """Shares of the whole machine: what is ours, what is others'; ``None`` where nobody knows."""
    if not sample.cores:
        return None
    count = len(sample.cores)
    ours = sum(core.ours or 0.0 for core in sample.cores) / count
    return ours, max(sum(core.busy for core in sample.cores) / count - ours, 0.0)


def total_text(sample: MachineSample) -> str:
    """All cores together: "84 %: Dropmill 61 %, other programs 23 %"."""
    shares = totals(sample)
    if shares is None:
        return no_cores_text()
    text = QCoreApplication.translate("Machine", "{busy}: Dropmill {ours}, other programs {others}")
    ours, others = shares
    return text.format(
        busy=format_percent(ours + others),
        ours=format_percent(ours),
        others=format_percent(others),
    )


def no_cores_text() -> str:
    """What stands in place of the charts where there is nothing to be drawn."""
    return QCoreApplication.translate(
        "Machine", "This system does not tell how busy its cores are."
    )
