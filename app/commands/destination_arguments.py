"""Command-line arguments that say where results land, and the destination made from them."""

from __future__ import annotations

import argparse
from pathlib import Path

from msgspec.structs import replace

from app.commands.option_arguments import add_option, given, with_given
from workers.contract.declared import OptionError, option_named
from workers.contract.destination import Destination, IfLarger, Originals, destination_options
from workers.contract.naming import Naming

#: Options whose names say too little on a command line.
_FLAGS = {"collision": "--on-collision"}


def add_destination_options(parser: argparse.ArgumentParser) -> None:
    """Add everything that a destination is made from."""
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=Path, help="where to write (default: next to each)"
    )
    for option in destination_options():
        add_option(parser, option, _FLAGS.get(option.name))
    parser.add_argument(
        "--replace-originals",
        action="store_true",
        help="put each result in its original's place, once it was read back; originals go to the "
        "trash (see: dropmill undo)",
    )
    names = parser.add_argument_group("names")
    add_option(names, option_named(Naming, "template"), "--name")
    add_option(names, option_named(Naming, "prefix"))
    add_option(names, option_named(Naming, "suffix"))


def destination_from(
    arguments: argparse.Namespace, preset: Destination | None = None
) -> Destination:
    """The destination of a preset with what was typed in place of what it says.

    Raises ``OptionError`` with a sentence for the user.
    """
    preset = preset or Destination()
    typed = given(Destination, arguments)
    if arguments.output is not None:
        typed["directory"] = arguments.output
    if arguments.replace_originals:
        typed["originals"] = Originals.REPLACE
    destination = replace(preset, naming=with_given(preset.naming, arguments), **typed)
    if destination.min_saving and destination.if_larger is IfLarger.WRITE:
        raise OptionError("min-saving needs if-larger keep-source or copy-source")
    return destination
