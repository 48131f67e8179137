"""The languages that the window speaks."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """By the names that Qt's tools know; the command line speaks English."""

    SYSTEM = "system"
    """The first of those that the user's system prefers."""
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    FRENCH = "fr"
    CHINESE = "zh_CN"
    JAPANESE = "ja"

    @property
    def own_name(self) -> str:
        """As its speakers call it, whatever the window speaks now; empty for the system's."""
        return _OWN_NAMES.get(self, "")


_OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.FRENCH: "Français",
    Language.CHINESE: "简体中文",
    Language.JAPANESE: "日本語",
}
#: Those that can be spoken.
SPOKEN = tuple(_OWN_NAMES)
