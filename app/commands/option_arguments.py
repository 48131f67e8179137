"""Command-line arguments made from declared options, and the options made from what was typed."""

from __future__ import annotations

import argparse
from typing import Any, TypeVar, assert_never

from app.commands.arguments import TEXT
from workers.contract.declared import Option, OptionGroup, OptionKind, options_of

_Group = TypeVar("_Group", bound=OptionGroup)
_DECLARED = object()


def add_option(
    parser: argparse._ActionsContainer,
    option: Option,
    flag: str | None = None,
    *,
    default: object = _DECLARED,
    help_text: str | None = None,
) -> None:
    """Add the argument for one option: a value, a word, or a switch.

    A switch that is on has a flag that turns it off: ``--no-progressive``. ``flag`` is for an
    option whose name says too little where no group stands before it; ``default`` and ``help_text``
    are for one that several groups share.
    """
    flag = flag or f"--{option.word}"
    is_shared = default is not _DECLARED
    told: dict[str, Any] = {
        "dest": option.name,
        "default": default if is_shared else option.default,
        "help": help_text or _help(option),
    }
    match option.kind:
        case OptionKind.WHOLE:
            parser.add_argument(flag, metavar="N", type=int, **told)
        case OptionKind.DECIMAL:
            parser.add_argument(flag, metavar="N", type=float, **told)
        case OptionKind.COLOUR:
            parser.add_argument(flag, metavar="#RRGGBB", **told)
        case OptionKind.TEXT:
            parser.add_argument(flag, metavar=TEXT, **told)
        case OptionKind.CHOICE:
            choices = [str(choice) for choice in option.choices or ()]
            parser.add_argument(flag, choices=choices, **told)
        case OptionKind.SWITCH:
            action = "store_false" if option.default else "store_true"
            flag = flag.replace("--", "--no-", 1) if option.default else flag
            parser.add_argument(flag, action=action, **told)
        case _:
            assert_never(option.kind)


def group_from(group: type[_Group], arguments: argparse.Namespace) -> _Group:
    """The options of ``group`` as they were typed. Raises ``OptionError``."""
    values = {option.name: value_of(option, arguments) for option in options_of(group)}
    return group(**values)


def value_of(option: Option, arguments: argparse.Namespace) -> object:
    """What was typed for ``option``; a word becomes the member that it names."""
    value = getattr(arguments, option.name)
    return option.named(value)


def _help(option: Option) -> str:
    if option.kind in (OptionKind.WHOLE, OptionKind.DECIMAL):
        unit = option.unit.replace("%", "%%")  # argparse fills in what follows a percent sign
        span = f"{option.low:g}-{option.high:g} {unit}".rstrip() + f": {option.help}"
        return span if option.default is None else f"{span} ({option.default})"
    if option.kind is OptionKind.CHOICE:
        return f"{option.help} (default: {option.default})"
    if option.kind is OptionKind.SWITCH and option.default:
        return f"do without: {option.help}"
    return option.help
