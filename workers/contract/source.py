"""What is expected of a source."""

from __future__ import annotations

from typing import Annotated

from workers.contract.declared import OptionGroup, words


class Source(OptionGroup, frozen=True, kw_only=True):
    """Which sources are good enough. Several results of one picture must agree to take less."""

    accept_damaged: Annotated[
        bool,
        words(
            "Accept damaged pictures",
            "show what can be read of pictures that are cut off or broken",
        ),
    ] = False
