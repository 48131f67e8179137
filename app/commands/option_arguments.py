"""Command-line arguments made from declared options, and the options made from what was typed."""

from __future__ import annotations

import argparse
from typing import TypeVar, assert_never

from workers.contract.declared import Option, OptionGroup, OptionKind, options_of

_Group = TypeVar("_Group", bound=OptionGroup)


def add_option(parser: argparse._ActionsContainer, option: Option, flag: str | None = None) -> None:
    """Add the argument for one option: a value, a word, or a switch for what it is not by default.

    ``flag`` is for an option whose name says too little where no group stands before it.
    """
    flag = flag or (f"--no-{option.word}" if option.default is True else f"--{option.word}")
    match option.kind:
        case OptionKind.WHOLE:
            span = f"{option.low}-{option.high}"
            parser.add_argument(
                flag,
                dest=option.name,
                metavar="N",
                type=int,
                default=option.default,
                help=f"{span} {option.unit}".rstrip() + f": {option.help} (%(default)s)",
            )
        case OptionKind.CHOICE:
            parser.add_argument(
                flag,
                dest=option.name,
                choices=[str(choice) for choice in option.choices or ()],
                default=str(option.default),
                help=f"{option.help} (default: %(default)s)",
            )
        case OptionKind.SWITCH:
            action = "store_false" if option.default else "store_true"
            parser.add_argument(flag, dest=option.name, action=action, help=option.help)
        case _:
            assert_never(option.kind)


def group_from(group: type[_Group], arguments: argparse.Namespace) -> _Group:
    """The options of ``group`` as they were typed. Raises ``OptionError``."""
    options = options_of(group)
    return group(**{one.name: one.named(getattr(arguments, one.name)) for one in options})
