"""Numbers and names as people read them: counts, sizes, durations, shares, rates, file names.

Owns these texts and nothing else, also which signs separate thousands and decimals: those of the
user's system. No widgets.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import reduce
from unicodedata import bidirectional

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from ui.words import translated
from workers.contract.events import Size

_MINUS = "\N{MINUS SIGN}"
_FIRST_STRONG_ISOLATE, _POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


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
        return _measure(translated("{} B"), f"{sign}{format_count(amount)}")
    *patterns, largest = _byte_patterns()
    scaled = amount / 1000
    for pattern in patterns:
        if scaled < 99.95:
            return _measure(pattern, f"{sign}{format_decimal(scaled, 1)}")
        if scaled < 999.5:
            return _measure(pattern, f"{sign}{format_decimal(scaled, 0)}")
        scaled /= 1000
    return _measure(largest, f"{sign}{format_decimal(scaled, 1)}")


def _byte_patterns() -> tuple[str, ...]:
    return (
        translated("{} kB"),
        translated("{} MB"),
        translated("{} GB"),
        translated("{} TB"),
        translated("{} PB"),
    )


def format_duration(seconds: float) -> str:
    """A time span with two units at most: "8 s", "2 min 05 s", "1 h 04 min".

    Raises ``ValueError`` for a negative or endless span.
    """
    if not math.isfinite(seconds) or seconds < 0:
        message = f"a duration cannot be {seconds!r} seconds"
        raise ValueError(message)
    if 0 < seconds < 1:
        return isolated(translated("< 1 s"))
    whole_s = round(seconds)
    if whole_s < 60:
        return _measure(translated("{} s"), format_count(whole_s))
    if whole_s < 3600:
        return _measure(translated("{} min {} s"), *_two(whole_s))
    return _measure(translated("{} h {} min"), *_two(round(seconds / 60)))


def _two(amount: int) -> tuple[str, str]:
    """Sixties and the rest, which has two digits."""
    rest = format_count(amount % 60)
    return format_count(amount // 60), rest.rjust(2, _locale().zeroDigit())


def format_moment(at_s: float) -> str:
    """A day and a time of it, as the locale writes them; ``at_s`` are seconds since 1970."""
    moment = QDateTime.fromSecsSinceEpoch(int(at_s))
    return isolated(_locale().toString(moment, QLocale.FormatType.ShortFormat))


def format_percent(fraction: float) -> str:
    """``fraction`` (1.0 is all) as whole percent; "100 %" only when nothing is missing."""
    percent = round(fraction * 100)
    if fraction < 1:
        percent = min(percent, 99)
    sign = _MINUS if percent < 0 else ""
    return _measure(translated("{} %"), f"{sign}{format_count(abs(percent))}")


def format_rate(pictures_per_s: float) -> str:
    """How fast pictures go: "12 pictures/s", "3.4 pictures/s", or if slower "24 pictures/min"."""
    if pictures_per_s >= 9.95:
        return _measure(translated("{} pictures/s"), format_decimal(pictures_per_s, 0))
    if pictures_per_s >= 0.95:
        return _measure(translated("{} pictures/s"), format_decimal(pictures_per_s, 1))
    return _measure(translated("{} pictures/min"), format_decimal(pictures_per_s * 60, 0))


def format_size(size: Size) -> str:
    """Width by height in pixels, in this order everywhere: "1600 × 1200"."""
    return isolated(f"{size.width} × {size.height}")


def joined(names: Sequence[str]) -> str:
    """Several names in a sentence: "AVIF", "AVIF and WebP", "AVIF, WebP and JPEG"."""
    return _locale().createSeparatedList(list(names))


def enumerated(parts: Sequence[str]) -> str:
    """Facts one after the other, "9 converted, 3 failed", with the comma of the language."""
    pattern = translated("{first}, {next}")
    return reduce(lambda first, part: pattern.format(first=first, next=part), parts)


def format_name(name: str) -> str:
    """A name or path on one line: what cannot be shown, such as a line break, is an escape.

    In whatever direction the text around it is read, it keeps its own.
    """
    return isolated(name if name.isprintable() else "".join(map(_shown, name)))


def isolated(text: str) -> str:
    """``text`` so that its order and that of what stands around it do not disturb each other.

    Nothing is added where both are read from left to right, as nearly always.
    """
    if not _needs_isolation(text):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_DIRECTIONAL_ISOLATE}"


def _needs_isolation(text: str) -> bool:
    if not text:
        return False
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return True
    return not text.isascii() and any(bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def _measure(pattern: str, *amounts: str) -> str:
    return isolated(pattern.format(*amounts))


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    return char.encode("unicode_escape", "backslashreplace").decode("ascii")


def _locale() -> QLocale:
    # The C locale is made for programs; people get its language's customs.
    users = QLocale()
    return users if users.language() != QLocale.Language.C else QLocale(QLocale.Language.English)
