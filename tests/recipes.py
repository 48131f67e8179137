"""Recipes for property tests, made from the declared options: a new one is tried without a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, assert_never

from hypothesis import strategies as st

from workers.contract.animation import Animation
from workers.contract.colour import Colour
from workers.contract.declared import Option, OptionGroup, OptionKind, options_of
from workers.contract.encoders import ENCODERS
from workers.contract.limits import Limits
from workers.contract.metadata import Metadata
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.source import Source

_Group = TypeVar("_Group", bound=OptionGroup)


def groups(group: type[_Group]) -> st.SearchStrategy[_Group]:
    """Every ``group`` there can be."""
    return st.builds(group, **{option.name: _values(option) for option in options_of(group)})


def recipes() -> st.SearchStrategy[Recipe]:
    """Every recipe there can be."""
    return st.builds(
        Recipe,
        source=groups(Source),
        resize=resizes(),
        colour=groups(Colour),
        metadata=groups(Metadata),
        limits=limits(),
        animation=groups(Animation),
        encoder=st.one_of([groups(encoder) for encoder in ENCODERS]),
    )


def limits() -> st.SearchStrategy[Limits]:
    """All limits there can be: one of file size or similarity, or none."""
    values = {option.name: _values(option) for option in options_of(Limits)}
    ways = ({"max_bytes"}, {"ssim"})
    return st.one_of([st.builds(Limits, **_without(values, ways, way)) for way in ways])


def resizes() -> st.SearchStrategy[Resize]:
    """Every size there can be: a box, percent, megapixels, or none of them."""
    values = {option.name: _values(option) for option in options_of(Resize)}
    ways = ({"width", "height"}, {"percent"}, {"megapixels"})
    return st.one_of([st.builds(Resize, **_without(values, ways, way)) for way in ways])


def _without(
    values: dict[str, st.SearchStrategy[object]], ways: Sequence[set[str]], way: set[str]
) -> dict[str, st.SearchStrategy[object]]:
    """The values of all options but those of the other ways."""
    others = set().union(*ways) - way
    return {name: value for name, value in values.items() if name not in others}


def _values(option: Option) -> st.SearchStrategy[object]:
    values: st.SearchStrategy[object]
    match option.kind:
        case OptionKind.WHOLE:
            values = st.integers(int(option.low), int(option.high))
        case OptionKind.SWITCH:
            values = st.booleans()
        case OptionKind.CHOICE:
            values = st.sampled_from(list(option.choices or ()))
        case OptionKind.DECIMAL:
            values = st.floats(option.low, option.high).map(
                lambda value: max(option.low, round(value, option.digits))
            )
        case OptionKind.COLOUR:
            values = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)
        case OptionKind.TEXT:
            values = st.text(st.characters(categories=["L", "N"]), max_size=int(option.high))
        case _:
            assert_never(option.kind)
    return st.none() | values if option.is_optional else values
