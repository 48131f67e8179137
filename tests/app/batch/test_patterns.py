from __future__ import annotations

from pathlib import PurePath

import pytest

from app.batch.patterns import EVERYTHING, Choice, Patterns
from workers.contract.declared import OptionError


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*.png", "a.png"),
        ("*.png", "deep/er/a.PNG"),  # the name alone; case makes no difference
        ("?.jpg", "ä.jpg"),
        ("ÄPFEL.*", "a\u0308pfel.jpg"),  # nor does how a letter is written
        ("raw/*.jpg", "raw/a.jpg"),
        ("raw/**/*.jpg", "raw/a.jpg"),
        ("raw/**/*.jpg", "raw/x/y/a.jpg"),
        ("**/old/*", "old/a.jpg"),
        ("**/old/*", "x/y/old/a.jpg"),
        ("raw/**", "raw/x/a.jpg"),
        ("img[0-9].jpg", "img7.jpg"),
        ("img[!0-9].jpg", "imgx.jpg"),
        ("[]a].jpg", "].jpg"),
        ("a[.jpg", "a[.jpg"),
        ("a.(b)+.jpg", "a.(b)+.jpg"),
        ("thumbs/", "thumbs"),
    ],
)
def test_what_matches(pattern: str, path: str) -> None:
    assert Patterns.of([pattern]).match(PurePath(path))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*.png", "a.png.jpg"),
        ("raw/*.jpg", "raw/x/a.jpg"),
        ("raw/*.jpg", "x/raw/a.jpg"),
        ("**/old/*", "old/x/a.jpg"),
        ("img[!0-9].jpg", "img7.jpg"),
        ("a.jpg", "aXjpg"),
        ("?.jpg", "ab.jpg"),
        ("a?b/*", "a/b/c"),
    ],
)
def test_what_does_not(pattern: str, path: str) -> None:
    assert not Patterns.of([pattern]).match(PurePath(path))


@pytest.mark.parametrize("pattern", ["", "/", "[z-a].jpg"])
def test_a_pattern_that_is_none_is_refused_in_a_sentence(pattern: str) -> None:
    with pytest.raises(OptionError, match="pattern"):
        Patterns.of([pattern])


def test_exclude_wins_over_include() -> None:
    choice = Choice(Patterns.of(["*.png", "*.jpg"]), Patterns.of(["*-old.*", "thumbs"]))
    assert choice.takes(PurePath("x/a.png"))
    assert not choice.takes(PurePath("x/a-old.png"))
    assert not choice.takes(PurePath("x/a.gif"))
    assert choice.enters(PurePath("x"))
    assert not choice.enters(PurePath("x/thumbs"))


def test_no_patterns_leave_everything() -> None:
    assert EVERYTHING.takes(PurePath("a.png"))
    assert EVERYTHING.enters(PurePath("a"))
