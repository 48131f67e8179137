"""Command-line arguments of the encoders, and the encoders' options made from what was typed.

Encoders share flags: ``--quality`` is the quality of whichever formats are written. A flag that was
not given leaves each encoder its own default; one that none of the formats has is an error.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from app.commands.option_arguments import add_option, given
from workers.contract.declared import Option, OptionError, OptionKind, options_of
from workers.contract.encoders import ALL_ENCODERS, ENCODERS, Encoder, encoder_named
from workers.contract.encoders.speed import Speed
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

_NAMES = [encoder.format_name() for encoder in ENCODERS]


def add_encoder_options(parser: argparse._ActionsContainer) -> None:
    """Add ``--format`` and one argument for each option that any encoder has."""
    parser.add_argument(
        "--format",
        dest="formats",
        metavar="LIST",
        type=_formats,
        help=f"one or several of {', '.join(_NAMES)}, with commas ({_NAMES[0]})",
    )
    parser.add_argument(
        "--speed",
        choices=[str(speed) for speed in Speed],
        help="choose the effort of every format: fastest, balanced or smallest files",
    )
    for word in dict.fromkeys(option.word for _, option in _all_options()):
        owners = [(encoder, option) for encoder, option in _all_options() if option.word == word]
        add_option(parser, owners[0][1], help_text=_help(owners))


def in_formats(recipes: Sequence[Recipe], arguments: argparse.Namespace) -> list[Recipe]:
    """``recipes`` in the formats, and with the encoders' options, that were typed.

    A format that a size has already keeps its own options. Raises ``OptionError``.
    """
    if arguments.formats is not None:
        recipes = _of_each_size(recipes, arguments.formats)
    formats = tuple(dict.fromkeys(type(recipe.encoder) for recipe in recipes))
    for _, option in _all_options():
        is_typed = getattr(arguments, option.name) is not None
        if is_typed and not any(option.name in each.__struct_fields__ for each in formats):
            titles = " and ".join(each.title for each in formats)
            raise OptionError(f"--{option.word} has no meaning for {titles}")
    return [replace(each, encoder=_with_typed(each.encoder, arguments)) for each in recipes]


def _of_each_size(recipes: Sequence[Recipe], formats: Sequence[type[Encoder]]) -> list[Recipe]:
    first: dict[Resize, Recipe] = {}
    own: dict[tuple[Resize, type[Encoder]], Recipe] = {}
    for recipe in recipes:
        first.setdefault(recipe.resize, recipe)
        own.setdefault((recipe.resize, type(recipe.encoder)), recipe)
    return [
        own.get((resize, encoder)) or replace(recipe, encoder=encoder())
        for resize, recipe in first.items()
        for encoder in formats
    ]


def _with_typed(encoder: Encoder, arguments: argparse.Namespace) -> Encoder:
    values = given(type(encoder), arguments)
    if arguments.speed is not None and encoder.efforts:
        values.setdefault("effort", encoder.efforts[Speed(arguments.speed)])
    try:
        return replace(encoder, **values)
    except OptionError as error:
        raise OptionError(f"{encoder.title}: {error}") from None


def _all_options() -> Iterator[tuple[type[Encoder], Option]]:
    for encoder in ENCODERS:
        for option in options_of(encoder):
            yield encoder, option


def _help(owners: list[tuple[type[Encoder], Option]]) -> str:
    """What the option does, and for which formats, with their ranges and defaults."""
    if owners[0][1].kind is OptionKind.WHOLE:
        parts = [f"{each.title} {_range(option)}" for each, option in owners]
    else:
        parts = [each.title for each, _ in owners]
    first = owners[0][1]
    is_on = first.kind is OptionKind.SWITCH and first.default
    stands = "; default: on" if is_on else ""
    return f"{first.help} ({'; '.join(parts)}{stands})"


def _range(option: Option) -> str:
    span = f"{option.low}-{option.high}"
    return span if option.default is None else f"{span}, {option.default}"


def _formats(text: str) -> list[type[Encoder]]:
    names = list(dict.fromkeys(text.lower().replace("jpg", "jpeg").split(",")))
    try:
        return [encoder_named(name) for name in names]
    except KeyError:
        for encoder in ALL_ENCODERS:
            if encoder.format_name() in names and not encoder.is_offered():
                raise argparse.ArgumentTypeError(encoder.refusal()) from None
        message = f"must be a list of {', '.join(_NAMES)}, not {text!r}"
        raise argparse.ArgumentTypeError(message) from None
