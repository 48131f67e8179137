"""Command-line arguments that say what becomes of a picture, and the recipes made from them."""

from __future__ import annotations

import argparse
import re
from typing import Any

from msgspec.structs import replace

from app.commands.encoder_arguments import add_encoder_options, in_formats
from app.commands.option_arguments import add_option, given, with_given
from workers.contract.animation import Animation
from workers.contract.colour import Colour
from workers.contract.declared import OptionError, option_named
from workers.contract.limits import Limits
from workers.contract.metadata import Metadata
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize, widths_in
from workers.contract.source import Source
from workers.contract.wording import decimal_bytes

_NO_SIZE: dict[str, Any] = dict.fromkeys(("width", "height", "percent", "megapixels"))
_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}


def add_picture_options(parser: argparse.ArgumentParser) -> None:
    """Add everything that a recipe is made from."""
    source = parser.add_argument_group("source")
    add_option(source, option_named(Source, "accept_damaged"))
    add_option(source, option_named(Source, "pages"))
    size = parser.add_argument_group("size")
    box = size.add_mutually_exclusive_group()
    box.add_argument("--resize", metavar="WxH", help="box in pixels: 1600x1600, 1600 or x1200")
    box.add_argument("--long-edge", metavar="N", type=int, help="longest side in pixels")
    box.add_argument("--short-edge", metavar="N", type=int, help="shortest side in pixels")
    add_option(box, option_named(Resize, "percent"))
    add_option(box, option_named(Resize, "megapixels"))
    box.add_argument(
        "--sizes", metavar="LIST", help="several widths in pixels, with commas: a file for each"
    )
    add_option(size, option_named(Resize, "fit"))
    add_option(size, option_named(Resize, "position"))
    size.add_argument(
        "--enlarge",
        action=argparse.BooleanOptionalAction,
        help="also make small pictures larger",
    )
    add_encoder_options(parser.add_argument_group("format"))
    _add_limits(parser.add_argument_group("limits"))
    colour = parser.add_argument_group("colour")
    add_option(colour, option_named(Colour, "space"), "--colour")
    add_option(colour, option_named(Colour, "linear_light"))
    add_option(colour, option_named(Colour, "background"))
    animation = parser.add_argument_group("animation")
    add_option(animation, option_named(Animation, "frames"), "--animation")
    metadata = parser.add_argument_group("metadata")
    add_option(metadata, option_named(Metadata, "keep"), "--metadata")
    add_option(metadata, option_named(Metadata, "maker_notes"))


def recipes_from(
    arguments: argparse.Namespace, preset: tuple[Recipe, ...] = (Recipe(),)
) -> tuple[Recipe, ...]:
    """The recipes of ``preset`` with all that was typed in place of what they say.

    Sizes and formats that were typed replace the preset's: a recipe for each size and format.
    Raises ``OptionError`` with a sentence for the user.
    """
    recipes = [_with_typed(recipe, arguments) for recipe in preset]
    if sizes := _sizes(arguments):
        of_each_format = {type(each.encoder): each for each in reversed(recipes)}
        formats = [each for each in recipes if each is of_each_format[type(each.encoder)]]
        recipes = [
            replace(recipe, resize=replace(recipe.resize, **size))
            for size in sizes
            for recipe in formats
        ]
    return tuple(dict.fromkeys(in_formats(recipes, arguments)))


def parse_box(text: str) -> tuple[int | None, int | None]:
    """Read ``1600x1600``, ``1600`` (width) or ``x1200`` (height)."""
    match = re.fullmatch(r"([0-9]{1,9})?(?:[xX×]([0-9]{1,9})?)?", text)
    if match is None or not any(match.groups()):
        message = f"resize must look like 1600x1200, 1600 or x1200, not {text!r}"
        raise OptionError(message)
    width, height = match.groups()
    return (int(width) if width else None), (int(height) if height else None)


def parse_bytes(text: str) -> int:
    """Read ``100kB``, ``1.5MB``, ``64KiB`` or a number of bytes, within what a limit may be."""
    pattern = r"([0-9]{1,15}(?:\.[0-9]{1,6})?) ?(k|m|g|ki|mi|gi)?b?"
    match = re.fullmatch(pattern, text.strip().lower())
    if match is None:
        raise OptionError(f"max-size must look like 100kB or 1.5MB, not {text!r}")
    number, unit = match.groups()
    found = int(float(number) * _UNITS[unit or ""])
    option = option_named(Limits, "max_bytes")
    if not option.low <= found <= option.high:
        low, high = decimal_bytes(int(option.low)), decimal_bytes(int(option.high))
        raise OptionError(f"max-size must be between {low} and {high}, not {text!r}")
    return found


def _add_limits(parser: argparse._ArgumentGroup) -> None:
    limit = parser.add_mutually_exclusive_group()
    limit.add_argument("--max-size", metavar="SIZE", help="no file is larger: 100kB, 1.5MB")
    add_option(limit, option_named(Limits, "ssim"), "--target-ssim")
    add_option(parser, option_named(Limits, "may_shrink"), "--shrink")


def _with_typed(recipe: Recipe, arguments: argparse.Namespace) -> Recipe:
    """``recipe`` with every option that was typed, but for its size and its format."""
    apart = {"resize": _resize(recipe.resize, arguments), "limits": _limits(recipe, arguments)}
    groups = {name: getattr(recipe, name) for name in recipe.__struct_fields__}
    plain = {
        name: with_given(group, arguments)
        for name, group in groups.items()
        if name not in apart and name != "encoder"
    }
    return replace(recipe, **apart, **plain)


def _resize(resize: Resize, arguments: argparse.Namespace) -> Resize:
    values = given(Resize, arguments)
    typed: dict[str, Any] = {each: values[each] for each in ("fit", "position") if each in values}
    if arguments.enlarge is not None:
        typed["without_enlargement"] = not arguments.enlarge
    return replace(resize, **typed)


def _limits(recipe: Recipe, arguments: argparse.Namespace) -> Limits:
    """Of a largest file and a similarity, each takes the other's place."""
    values = given(Limits, arguments)
    if "ssim" in values:
        values["max_bytes"] = None
    if arguments.max_size is not None:
        values |= {"max_bytes": parse_bytes(arguments.max_size), "ssim": None}
    return replace(recipe.limits, **values)


def _sizes(arguments: argparse.Namespace) -> list[dict[str, Any]]:
    """What each size that was typed makes of a ``Resize``; nothing if none was."""
    if arguments.sizes is not None:
        return [_NO_SIZE | {"width": width} for width in widths_in(arguments.sizes)]
    size: dict[str, Any] = {}
    if arguments.resize is not None:
        size["width"], size["height"] = parse_box(arguments.resize)
    elif (edge := arguments.long_edge) is not None:
        size = {"width": edge, "height": edge, "fit": Fit.INSIDE}
    elif (edge := arguments.short_edge) is not None:
        size = {"width": edge, "height": edge, "fit": Fit.OUTSIDE}
    elif arguments.percent is not None:
        size["percent"] = arguments.percent
    elif arguments.megapixels is not None:
        size["megapixels"] = arguments.megapixels
    return [_NO_SIZE | size] if size else []
