from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.contract.names import MAX_NAME_BYTES, Ending, numbered_name

WEBP = Ending("", ".webp")


@pytest.mark.parametrize(
    ("stem", "number", "numbered"),
    [
        ("a.b", 1, "a.b.webp"),
        ("a.b", 2, "a.b (2).webp"),
        ("a.b", 10, "a.b (10).webp"),
        (".", 2, ". (2).webp"),
    ],
)
def test_the_number_stands_before_the_extension(stem: str, number: int, numbered: str) -> None:
    assert numbered_name(stem, WEBP, number) == numbered


@pytest.mark.parametrize("number", [1, 2, 1000])
def test_long_names_are_cut_between_characters(number: int) -> None:
    name = numbered_name("é" * 200, WEBP, number)

    assert MAX_NAME_BYTES - 1 <= len(os.fsencode(name)) <= MAX_NAME_BYTES
    assert set(name.removesuffix(".webp").partition(" ")[0]) == {"é"}


@given(
    st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), max_size=300),
    st.integers(2, 10_000),
)
def test_numbered_names_fit_and_differ(stem: str, number: int) -> None:
    name, next_name = (numbered_name(f"x{stem}", WEBP, n) for n in (number, number + 1))

    assert name != next_name
    assert len(os.fsencode(name)) <= MAX_NAME_BYTES
    assert name.endswith(f" ({number}).webp")
