"""How the readable formats are shown: in hints and in file dialogs.

The list itself is in ``workers.contract.formats``.
"""

from __future__ import annotations

from workers.contract.formats import PICTURE_FORMATS


def format_names() -> str:
    """All format names, for a sentence: "JPEG, PNG, …"."""
    return ", ".join(each.name for each in PICTURE_FORMATS)


def name_filter(label: str) -> str:
    """All endings as one entry of a file dialog, in both cases: "Pictures (*.jpg *.JPG …)"."""
    endings = [ending for each in PICTURE_FORMATS for ending in each.endings]
    patterns = (f"*.{written}" for ending in endings for written in (ending, ending.upper()))
    return f"{label} ({' '.join(patterns)})"
