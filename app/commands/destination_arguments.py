"""Command-line arguments that say where results land, and the destination made from them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.commands.option_arguments import add_option, value_of
from workers.contract.declared import OptionError
from workers.contract.destination import Destination, IfLarger, destination_options

#: Options whose names say too little on a command line.
_FLAGS = {"collision": "--on-collision"}


def add_destination_options(parser: argparse.ArgumentParser) -> None:
    """Add everything that a destination is made from."""
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=Path, help="where to write (default: next to each)"
    )
    for option in destination_options():
        add_option(parser, option, _FLAGS.get(option.name))


def destination_from(arguments: argparse.Namespace) -> Destination:
    """Build the destination. Raises ``OptionError`` with a sentence for the user."""
    chosen: dict[str, Any] = {
        option.name: value_of(option, arguments) for option in destination_options()
    }
    destination = Destination(directory=arguments.output, **chosen)
    if destination.min_saving and destination.if_larger is IfLarger.WRITE:
        raise OptionError("min-saving needs if-larger keep-source or copy-source")
    return destination
