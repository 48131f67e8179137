"""Writes ``docs/options.md`` from the declarations of the options and of the command line.

Usage: make docs
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.commands import convert, node, watch
from workers.contract.animation import Animation
from workers.contract.colour import Colour
from workers.contract.declared import Option, OptionKind, declared_options, option_named
from workers.contract.destination import Destination, destination_options
from workers.contract.encoders import ALL_ENCODERS
from workers.contract.limits import Limits
from workers.contract.metadata import Metadata
from workers.contract.naming import Naming
from workers.contract.resize import Resize
from workers.contract.source import Source

PAGE = Path(__file__).with_name("options.md")

_INTRODUCTION = """# Options

<!-- Made by make docs from the declarations in workers/contract; do not edit. -->

What can be chosen for a picture, under the names used in the settings file and in presets, whose
`recipes` are a list: one for each result. The same options are in the window; the flags of
`dropmill convert` follow below."""


#: All options, as the groups in which the page has them.
_RESULTS = (*destination_options(), option_named(Destination, "originals"))
GROUPS: tuple[tuple[Option, ...], ...] = (
    declared_options(Source),
    declared_options(Resize),
    *(declared_options(encoder) for encoder in ALL_ENCODERS),
    declared_options(Limits),
    declared_options(Colour),
    declared_options(Animation),
    declared_options(Metadata),
    _RESULTS,
    declared_options(Naming),
)


def page() -> str:
    """The whole page, as Markdown."""
    parts = [_INTRODUCTION, *_group("Source", "recipe.source", declared_options(Source))]
    parts += _group("Size", "recipe.resize", declared_options(Resize))
    for encoder in ALL_ENCODERS:
        extra = f" (with the extra `{encoder.extra}`)" if encoder.extra else ""
        parts += _group(encoder.title + extra, "recipe.encoder", declared_options(encoder))
    parts += _group("Limits", "recipe.limits", declared_options(Limits))
    parts += _group("Colour", "recipe.colour", declared_options(Colour))
    parts += _group("Animation", "recipe.animation", declared_options(Animation))
    parts += _group("Metadata", "recipe.metadata", declared_options(Metadata))
    parts += _group("Results", "destination", _RESULTS)
    parts += _group("Names", "destination.naming", declared_options(Naming))
    parts += _command_line(convert.build_parser())
    parts += _command_line(watch.build_parser(), but=convert.build_parser())
    parts += _command_line(node.build_parser())
    return "\n".join(parts) + "\n"


def _group(title: str, prefix: str, options: Iterable[Option]) -> Iterator[str]:
    yield f"\n## {title}\n"
    yield "| name | values | default | what it does |"
    yield "|---|---|---|---|"
    for option in options:
        does = option.help if option.is_on_windows else f"{option.help} (not on Windows)"
        cells = f"`{prefix}.{option.name}`", _values(option), _default(option), does
        yield f"| {' | '.join(cells)} |"


def _values(option: Option) -> str:
    match option.kind:
        case OptionKind.WHOLE:
            return f"{option.low:g} to {option.high:g} {option.unit}".rstrip()
        case OptionKind.DECIMAL:
            return f"{option.low:g} to {option.high:g} {option.unit}, with decimals".rstrip()
        case OptionKind.COLOUR:
            return "#rrggbb"
        case OptionKind.TEXT:
            return f"text, at most {option.high:g} characters"
        case OptionKind.SWITCH:
            return "yes, no"
        case OptionKind.CHOICE:
            return ", ".join(f"`{choice}`" for choice in option.choices or ())


def _default(option: Option) -> str:
    if option.default is None:
        return "not set"
    if isinstance(option.default, bool):
        return "yes" if option.default else "no"
    if option.kind is OptionKind.TEXT:
        return f"`{option.default}`" if option.default else "none"
    return str(option.default)


def _command_line(
    parser: argparse.ArgumentParser, but: argparse.ArgumentParser | None = None
) -> Iterator[str]:
    """The flags of ``parser``, without those of another that it has as well."""
    yield f"\n## `{parser.prog}`\n"
    if but is not None:
        yield f"Every flag of `{but.prog}`, and these:\n"
    yield "| flag | what it does |"
    yield "|---|---|"
    told_before = {} if but is None else but._option_string_actions  # noqa: SLF001
    for action in parser._actions:  # argparse has no other way to ask  # noqa: SLF001
        flags = action.option_strings
        if flags and not isinstance(action, argparse._HelpAction) and flags[0] not in told_before:  # noqa: SLF001
            yield f"| {_flag(action)} | {(action.help or '') % vars(action)} |"


def _flag(action: argparse.Action) -> str:
    flags = ", ".join(f"`{flag}`" for flag in action.option_strings)
    if action.nargs == 0:
        return flags
    value = action.metavar or ", ".join(map(str, action.choices or ()))
    return f"{flags} {value}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
