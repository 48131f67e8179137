"""Numbers and names as people read them: counts, sizes, durations, shares, rates, file names.

Owns these texts and nothing else, also which signs separate thousands and decimals: those of the
user's system. No widgets.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLocale

from workers.contract.events import Size

_MINUS = "\N{MINUS SIGN}"
_BYTE_UNITS = ("kB", "MB", "GB", "TB", "PB")


def format_count(n: int) -> str:
    """How many, with thousands apart: "12", "10,000", or "10.000" where that is the custom."""
    return _locale().toString(n)


def format_decimal(value: float, places: int) -> str:
    """``value`` rounded to ``places`` decimals: "3.4", "1,234.5", or "3,4"."""
    return _locale().toString(float(value), "f", places)


def format_bytes(n: int) -> str:
    """``n`` bytes in decimal units, as file managers show them: "812 B", "3.4 MB", "341 MB"."""
    sign, amount = (_MINUS, -n) if n < 0 else ("", n)
    if amount < 1000:
        return f"{sign}{amount} B"
    scaled = amount / 1000
    for unit in _BYTE_UNITS[:-1]:
        if scaled < 99.95:
            return f"{sign}{format_decimal(scaled, 1)} {unit}"
        if scaled < 999.5:
            return f"{sign}{scaled:.0f} {unit}"
        scaled /= 1000
    return f"{sign}{format_decimal(scaled, 1)} {_BYTE_UNITS[-1]}"


def format_duration(seconds: float) -> str:
    """A time span with two units at most: "8 s", "2 min 05 s", "1 h 04 min".

    Raises ``ValueError`` for a negative or endless span.
    """
    if not math.isfinite(seconds) or seconds < 0:
        message = f"a duration cannot be {seconds!r} seconds"
        raise ValueError(message)
    if 0 < seconds < 1:
        return "< 1 s"
    whole_s = round(seconds)
    if whole_s < 60:
        return f"{whole_s} s"
    if whole_s < 3600:
        return f"{whole_s // 60} min {whole_s % 60:02} s"
    whole_min = round(seconds / 60)
    return f"{whole_min // 60} h {whole_min % 60:02} min"


def format_percent(fraction: float) -> str:
    """``fraction`` (1.0 is all) as whole percent; "100 %" only when nothing is missing."""
    percent = round(fraction * 100)
    if fraction < 1:
        percent = min(percent, 99)
    sign = _MINUS if percent < 0 else ""
    return f"{sign}{format_count(abs(percent))} %"


def format_rate(pictures_per_s: float) -> str:
    """How fast pictures go: "12 pictures/s", "3.4 pictures/s", or if slower "24 pictures/min"."""
    if pictures_per_s >= 9.95:
        return f"{format_decimal(pictures_per_s, 0)} pictures/s"
    if pictures_per_s >= 0.95:
        return f"{format_decimal(pictures_per_s, 1)} pictures/s"
    return f"{format_decimal(pictures_per_s * 60, 0)} pictures/min"


def format_size(size: Size) -> str:
    """Width by height in pixels: "1600 × 1200"."""
    return f"{size.width} × {size.height}"


def joined(names: Sequence[str]) -> str:
    """Several names in a sentence: "AVIF", "AVIF and WebP", "AVIF, WebP and JPEG"."""
    *most, last = names or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def format_name(name: str) -> str:
    """A name or path on one line: what cannot be shown, such as a line break, is an escape."""
    return name if name.isprintable() else "".join(map(_shown, name))


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    return char.encode("unicode_escape", "backslashreplace").decode("ascii")


def _locale() -> QLocale:
    # The C locale is made for programs; people get its language's customs.
    users = QLocale()
    return users if users.language() != QLocale.Language.C else QLocale(QLocale.Language.English)
