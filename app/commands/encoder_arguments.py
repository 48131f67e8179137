"""Command-line arguments of the encoders, and the encoders' options made from what was typed.

Encoders share flags: ``--quality`` is the quality of whichever formats are written. A flag that was
not given leaves each encoder its own default; one that none of the formats has is an error.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from app.commands.option_arguments import add_option, value_of
from workers.contract.declared import Option, OptionError, OptionKind, options_of
from workers.contract.encoders import ALL_ENCODERS, ENCODERS, Encoder, encoder_named
from workers.contract.encoders.speed import Speed

_NAMES = [encoder.format_name() for encoder in ENCODERS]


def add_encoder_options(parser: argparse._ActionsContainer) -> None:
    """Add ``--format`` and one argument for each option that any encoder has."""
    parser.add_argument(
        "--format",
        dest="formats",
        metavar="LIST",
        type=_formats,
        default=[ENCODERS[0]],
        help=f"one or several of {', '.join(_NAMES)}, with commas ({_NAMES[0]})",
    )
    parser.add_argument(
        "--speed",
        choices=[str(speed) for speed in Speed],
        help="choose the effort of every format: fastest, balanced or smallest files",
    )
    for word in dict.fromkeys(option.word for _, option in _all_options()):
        owners = [(encoder, option) for encoder, option in _all_options() if option.word == word]
        add_option(parser, owners[0][1], default=None, help_text=_help(owners))


def encoders_from(arguments: argparse.Namespace) -> list[Encoder]:
    """The encoders of all formats that were asked for. Raises ``OptionError``."""
    formats: list[type[Encoder]] = arguments.formats
    given = {
        option.name: option
        for _, option in _all_options()
        if getattr(arguments, option.name) is not None
    }
    for name, option in given.items():
        if not any(name in encoder.__struct_fields__ for encoder in formats):
            titles = " and ".join(encoder.title for encoder in formats)
            raise OptionError(f"--{option.word} has no meaning for {titles}")
    return [_encoder(encoder, arguments, given) for encoder in formats]


def _encoder(
    encoder: type[Encoder], arguments: argparse.Namespace, given: dict[str, Option]
) -> Encoder:
    values: dict[str, Any] = {}
    for option in options_of(encoder):
        if option.name not in given:
            continue
        values[option.name] = value_of(option, arguments)
    if arguments.speed is not None and encoder.efforts and "effort" not in given:
        values["effort"] = encoder.efforts[Speed(arguments.speed)]
    try:
        return encoder(**values)
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
    prefix = "do without: " if first.kind is OptionKind.SWITCH and first.default else ""
    return f"{prefix}{first.help} ({'; '.join(parts)})"


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
