"""How a folder is watched."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from workers.contract.declared import OptionGroup, called, decimal, words


class Existing(StrEnum):
    """Which of the pictures that are there when the watch begins are converted."""

    MISSING = "missing"
    """Those that have no result yet: what came while nobody watched."""
    ALL = "all"
    """Every one."""
    NONE = "none"
    """None: only what comes from now on."""


class Watching(OptionGroup, frozen=True, kw_only=True):
    """When a file is complete, and what becomes of those that are there already."""

    existing: Annotated[
        Existing,
        words("Pictures that are there", "which pictures that are there already are converted"),
        called(MISSING="Those without a result", ALL="All", NONE="None"),
    ] = Existing.MISSING
    settle: Annotated[
        float,
        words("Complete after", "how long a file must stay as it is to be taken for complete"),
        decimal(0.1, 3600, 1, "s"),
    ] = 2.0
    rescan: Annotated[
        float,
        words("Look again after", "how often to look where the system tells of no changes"),
        decimal(0.1, 3600, 1, "s"),
    ] = 5.0
