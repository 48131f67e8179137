"""Command-line arguments made from declared options, and the options made from what was typed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, TypeVar, assert_never

import msgspec
from msgspec.structs import replace

from app.commands.arguments import TEXT
from workers.contract.declared import Option, OptionGroup, OptionKind, option_named

_Group = TypeVar("_Group", bound=OptionGroup)
_Number = TypeVar("_Number", int, float)


def add_option(
    parser: argparse._ActionsContainer,
    option: Option,
    flag: str | None = None,
    *,
    help_text: str | None = None,
) -> None:
    """Add the argument for one option: a value, a word, or a switch with its ``--no-`` form.

    What is not typed is ``None`` in the arguments, so that a preset's value, or the default, can
    stand. ``flag`` is for an option whose name says too little where no group stands before it;
    ``help_text`` for one that several groups share.
    """
    flag = flag or f"--{option.word}"
    told: dict[str, Any] = {"dest": option.name, "help": help_text or _help(option)}
    match option.kind:
        case OptionKind.WHOLE:
            parser.add_argument(flag, metavar="N", type=_number(int, option.unit), **told)
        case OptionKind.DECIMAL:
            parser.add_argument(flag, metavar="N", type=_number(float, option.unit), **told)
        case OptionKind.COLOUR:
            parser.add_argument(flag, metavar="#RRGGBB", **told)
        case OptionKind.TEXT:
            parser.add_argument(flag, metavar=TEXT, **told)
        case OptionKind.CHOICE:
            choices = [str(choice) for choice in option.choices or ()]
            parser.add_argument(flag, choices=choices, **told)
        case OptionKind.SWITCH:
            parser.add_argument(flag, action=argparse.BooleanOptionalAction, **told)
        case _:
            assert_never(option.kind)


def given(struct: type[msgspec.Struct], arguments: argparse.Namespace) -> dict[str, Any]:
    """The options of ``struct`` that were typed, by name; a word becomes the member it names."""
    values = {name: getattr(arguments, name, None) for name in struct.__struct_fields__}
    return {
        name: option_named(struct, name).named(value)
        for name, value in values.items()
        if value is not None
    }


def with_given(group: _Group, arguments: argparse.Namespace) -> _Group:
    """``group`` with what was typed in place of its own. Raises ``OptionError``."""
    return replace(group, **given(type(group), arguments))


def _number(kind: type[_Number], unit: str) -> Callable[[str], _Number]:
    """Reads a number, with its unit or without."""

    def number(text: str) -> _Number:
        return kind(text.removesuffix(unit))

    return number


def _help(option: Option) -> str:
    if option.kind in (OptionKind.WHOLE, OptionKind.DECIMAL):
        unit = option.unit.replace("%", "%%")  # argparse fills in what follows a percent sign
        span = f"{option.low:g}-{option.high:g} {unit}".rstrip() + f": {option.help}"
        return span if option.default is None else f"{span} ({option.default})"
    if option.kind is OptionKind.CHOICE:
        return f"{option.help} (default: {option.default})"
    if option.kind is OptionKind.SWITCH and option.default:
        return f"{option.help} (default: on)"
    return option.help
