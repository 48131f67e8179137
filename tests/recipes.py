"""Recipes for property tests, made from the declared options: a new one is tried without a word."""

from __future__ import annotations

from typing import TypeVar, assert_never

from hypothesis import strategies as st

from workers.contract.declared import Option, OptionGroup, OptionKind, options_of
from workers.contract.encoders import ENCODERS
from workers.contract.recipe import Metadata, Recipe, Resize

_Group = TypeVar("_Group", bound=OptionGroup)


def groups(group: type[_Group]) -> st.SearchStrategy[_Group]:
    """Every ``group`` there can be."""
    return st.builds(group, **{option.name: _values(option) for option in options_of(group)})


def recipes() -> st.SearchStrategy[Recipe]:
    """Every recipe there can be."""
    return st.builds(
        Recipe,
        resize=groups(Resize),
        metadata=groups(Metadata),
        encoder=st.one_of([groups(encoder) for encoder in ENCODERS]),
    )


def _values(option: Option) -> st.SearchStrategy[object]:
    values: st.SearchStrategy[object]
    match option.kind:
        case OptionKind.WHOLE:
            values = st.integers(option.low, option.high)
        case OptionKind.SWITCH:
            values = st.booleans()
        case OptionKind.CHOICE:
            values = st.sampled_from(list(option.choices or ()))
        case _:
            assert_never(option.kind)
    return st.none() | values if option.is_optional else values
