"""Command-line arguments that say what becomes of a picture, and the recipes made from them."""

from __future__ import annotations

import argparse
import re
from itertools import product

from app.commands.encoder_arguments import add_encoder_options, encoders_from
from app.commands.option_arguments import add_option, group_from
from workers.contract.animation import Animation
from workers.contract.colour import Colour
from workers.contract.declared import OptionError, option_named
from workers.contract.limits import Limits
from workers.contract.metadata import Metadata
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Position, Resize
from workers.contract.source import Source

#: More widths than any page offers; each is a file of its own for every picture.
_MAX_SIZES = 16
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
    size.add_argument("--enlarge", action="store_true", help="also make small pictures larger")
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


def recipes_from(arguments: argparse.Namespace) -> tuple[Recipe, ...]:
    """A recipe for each size and format. Raises ``OptionError`` with a sentence for the user."""
    source = group_from(Source, arguments)
    colour = group_from(Colour, arguments)
    metadata, animation = group_from(Metadata, arguments), group_from(Animation, arguments)
    limits = Limits(
        max_bytes=None if arguments.max_size is None else parse_bytes(arguments.max_size),
        may_shrink=arguments.may_shrink,
        ssim=arguments.ssim,
    )
    return tuple(
        Recipe(
            source=source,
            resize=resize,
            colour=colour,
            metadata=metadata,
            animation=animation,
            encoder=encoder,
            limits=limits,
        )
        for resize, encoder in product(_resizes(arguments), encoders_from(arguments))
    )


def parse_box(text: str | None) -> tuple[int | None, int | None]:
    """Read ``1600x1600``, ``1600`` (width) or ``x1200`` (height)."""
    if text is None:
        return None, None
    match = re.fullmatch(r"([0-9]{1,9})?(?:[xX×]([0-9]{1,9})?)?", text)
    if match is None or not any(match.groups()):
        message = f"resize must look like 1600x1200, 1600 or x1200, not {text!r}"
        raise OptionError(message)
    width, height = match.groups()
    return (int(width) if width else None), (int(height) if height else None)


def parse_bytes(text: str) -> int:
    """Read ``100kB``, ``1.5MB``, ``64KiB`` or a number of bytes."""
    pattern = r"([0-9]{1,15}(?:\.[0-9]{1,6})?) ?(k|m|g|ki|mi|gi)?b?"
    match = re.fullmatch(pattern, text.strip().lower())
    if match is None:
        raise OptionError(f"max-size must look like 100kB or 1.5MB, not {text!r}")
    number, unit = match.groups()
    return int(float(number) * _UNITS[unit or ""])


def _add_limits(parser: argparse._ArgumentGroup) -> None:
    limit = parser.add_mutually_exclusive_group()
    limit.add_argument("--max-size", metavar="SIZE", help="no file is larger: 100kB, 1.5MB")
    add_option(limit, option_named(Limits, "ssim"), "--target-ssim")
    add_option(parser, option_named(Limits, "may_shrink"), "--shrink")


def _resizes(arguments: argparse.Namespace) -> list[Resize]:
    fit, position = Fit(arguments.fit), Position(arguments.position)
    boxes: list[tuple[int | None, int | None]] = [parse_box(arguments.resize)]
    if arguments.sizes is not None:
        boxes = [(width, None) for width in _widths(arguments.sizes)]
    elif arguments.long_edge is not None:
        boxes, fit = [(arguments.long_edge,) * 2], Fit.INSIDE
    elif arguments.short_edge is not None:
        boxes, fit = [(arguments.short_edge,) * 2], Fit.OUTSIDE
    return [
        Resize(
            width=width,
            height=height,
            fit=fit,
            position=position,
            percent=arguments.percent,
            megapixels=arguments.megapixels,
            without_enlargement=not arguments.enlarge,
        )
        for width, height in boxes
    ]


def _widths(text: str) -> list[int]:
    """The widths, each once, the smallest first."""
    if not re.fullmatch(r"[0-9]{1,9}(,[0-9]{1,9})*", text):
        raise OptionError(f"sizes must be widths with commas, like 480,960,1920, not {text!r}")
    widths = sorted({int(width) for width in text.split(",")})
    if len(widths) > _MAX_SIZES:
        raise OptionError(f"sizes can be {_MAX_SIZES} at most, not {len(widths)}")
    return widths
