"""``--preset`` for every command that converts, and the preset that is meant by it."""

from __future__ import annotations

import argparse

from app import paths
from app.batch import presets
from app.batch.presets import PresetFolder
from workers.contract.preset import Preset


def add_preset_option(parser: argparse._ActionsContainer) -> None:
    """Add ``--preset``."""
    parser.add_argument(
        "--preset",
        dest="preset_wanted",
        metavar="PRESET",
        help="what to make of each picture: a name (see dropmill presets list) or a file; other "
        "options win over what it says",
    )


def preset_from(arguments: argparse.Namespace) -> Preset | None:
    """The preset that was asked for, if one was. Raises ``PresetError``."""
    return None if arguments.preset_wanted is None else preset_named(arguments.preset_wanted)


def preset_named(text: str) -> Preset:
    """The preset that is called ``text``, or else the one in the file ``text``.

    Raises ``PresetError`` with a sentence a line for the user.
    """
    return presets.preset_named(text, PresetFolder(paths.presets_folder()))
