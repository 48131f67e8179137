"""Names that templates make: what they say, that they are safe everywhere, what is refused."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from workers.contract.declared import OptionError
from workers.contract.naming import NameFacts, Naming, example_of, named_by, safe_name

FACTS = NameFacts(
    stem="beach",
    ext="JPG",
    parent="Summer",
    counter=7,
    preset="Web",
    format="webp",
    ending=".webp",
    width=480,
    height=320,
    moment=datetime(2026, 5, 31, 18, 30, 5),
)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{stem}", "beach"),
        ("{parent}_{stem}-{ext}", "Summer_beach-JPG"),
        ("{date} {time} {counter:04}", "2026-05-31 18-30-05 0007"),
        ("{counter}", "7"),
        ("{counter:2}", "07"),
        ("{preset}-{width}x{height} {format}", "Web-480x320 webp"),
        ("photo", "photo"),
    ],
)
def test_placeholders_are_filled_in(template: str, name: str) -> None:
    assert named_by(Naming(template=template), FACTS) == name


def test_prefix_and_suffix_surround_the_name() -> None:
    assert named_by(Naming(prefix="web ", suffix=" (small)"), FACTS) == "web beach (small)"


def test_an_ending_that_was_typed_is_not_written_twice() -> None:
    assert named_by(Naming(template="{stem}-s.WEBP"), FACTS) == "beach-s"
    assert named_by(Naming(template="{stem}.{format}"), FACTS) == "beach"
    jpeg = replace(FACTS, format="jpeg", ending=".jpg")
    assert named_by(Naming(template="{stem}.{format}"), jpeg) == "beach"
    assert named_by(Naming(template="{stem}.jpg"), jpeg) == "beach"
    assert named_by(Naming(), replace(FACTS, stem="a.webp")) == "a.webp"
    assert named_by(Naming(template="x{stem}"), replace(FACTS, stem="a.webp")) == "xa.webp"


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{stm}", "{stm} is not known; there are {stem}, {ext}"),
        ("", "names nothing"),
        (" . ", "names nothing"),
        ("{stem", "is alone"),
        ("{stem}}", "is alone"),
        ("../{stem}", "cannot have '/' in it"),
        ("a\\{stem}", "cannot have"),
        ("{stem}?", "cannot have '\\?' in it"),
        ("{width:04}", "belong to {counter} only"),
        ("{counter:x}", "is not known"),
        ("x" * 201, "at most 200 characters"),
    ],
)
def test_a_template_that_makes_no_sense_is_refused_with_a_sentence(
    template: str, sentence: str
) -> None:
    with pytest.raises(OptionError, match=sentence):
        Naming(template=template)


def test_what_stands_before_and_after_cannot_leave_the_folder_either() -> None:
    with pytest.raises(OptionError, match="cannot have '/' in it"):
        Naming(prefix="../")
    with pytest.raises(OptionError, match="cannot have ':' in it"):
        Naming(suffix=":x")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("CON", "_CON"),
        ("com1.tar", "_com1.tar"),
        ("lpt³", "_lpt³"),
        ("console", "console"),
        ('a<b>:"/\\|?*\x07', "a_b_________"),
        ("name. . ", "name"),
        ("  été 日本 🌊", "été 日本 🌊"),
        ("..", ""),
    ],
)
def test_names_are_safe_on_every_system(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_what_a_placeholder_brings_along_cannot_leave_the_folder() -> None:
    facts = replace(FACTS, parent="..", preset="../../etc/passwd")
    assert named_by(Naming(template="{preset}"), facts) == ".._.._etc_passwd"
    assert named_by(Naming(template="{parent}"), facts) == "beach"


def test_a_name_that_comes_out_empty_is_the_sources() -> None:
    assert named_by(Naming(template="{preset}"), replace(FACTS, preset="")) == "beach"


@given(st.text(), st.text(max_size=20))
def test_whatever_a_source_is_called_the_name_is_one_a_folder_can_have(
    stem: str, parent: str
) -> None:
    facts = replace(FACTS, stem=stem, parent=parent)
    name = named_by(Naming(template="{parent} {stem}"), facts)
    assert name
    assert not set(name) & set('<>:"/\\|?*\0')
    assert not name.endswith((".", " "))


def test_a_naming_says_what_it_must_know() -> None:
    assert Naming().is_plain
    assert not Naming(prefix="x").is_plain
    assert Naming(template="{height}").tells_size
    assert not Naming(template="{height}").tells_width
    assert Naming(template="{stem}-{time}").tells_moment
    assert not Naming(template="{stem}-{counter}").tells_moment


def test_an_example_is_what_a_picture_might_be_called() -> None:
    assert example_of(Naming(template="{stem}-{width}"), ".avif") == "IMG_1234-1600.avif"
