"""The page of formats names tests; they must be there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_TESTS = Path(__file__).parents[1]
_PAGE = (_TESTS.parent / "docs/formats.md").read_text(encoding="utf-8")
_NAMED = sorted(set(re.findall(r"`([a-z0-9_/]+\.py(?:::\w+)?)`", _PAGE)))


def test_tests_are_named() -> None:
    assert len(_NAMED) > 20


@pytest.mark.parametrize("name", _NAMED)
def test_a_test_that_is_named_is_there(name: str) -> None:
    file, _, function = name.partition("::")
    text = (_TESTS / file).read_text(encoding="utf-8")
    assert f"def {function or 'test_'}" in text
