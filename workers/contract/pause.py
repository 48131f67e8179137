"""Why a batch rests."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class PauseReason(StrEnum):
    """What ends the pause: the user's word, or that the reason is gone."""

    WISH = "wish"
    """The user wants it."""
    STOP_POINT = "stop-point"
    """The user wanted to go no further than a certain picture."""
    DISK_FULL = "disk-full"
    """The disk that results go to is nearly full."""
    FOLDER_GONE = "folder-gone"
    """The folder that results go to is not there any more."""


class Pause(Struct, frozen=True):
    """A batch that begins no picture; ``sentence`` is for the user, who may not have asked for it.

    A pause that nobody asked for ends by itself when its reason is gone.
    """

    reason: PauseReason = PauseReason.WISH
    sentence: str = ""
