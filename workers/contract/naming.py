"""How results are called: a template with placeholders, and what stands before and after it.

Owns the template's language and which names are safe on every system. Facts come in and names go
out: it must not look at a disk.
"""

from __future__ import annotations

import re
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, NamedTuple

from msgspec import Struct

from workers.contract.declared import OptionError, OptionGroup, text, words

#: Longest template, prefix and suffix, in characters.
_MOST_CHARS = 200

_FIELD = re.compile(r"\{([^{}]*)\}")
_DIGITS = re.compile(r"(?P<word>[^:]*):0?(?P<digits>[1-9])")

#: What Windows forbids in a name; the slash is forbidden everywhere, and so is NUL.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
#: Names of devices, with whatever ending (Microsoft Learn, "Naming Files, Paths, and Namespaces").
_RESERVED = re.compile(r"(con(in\$|out\$)?|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)


class Placeholder(StrEnum):
    """What a template may have between braces."""

    STEM = "stem"
    """The source's name without its ending."""
    EXT = "ext"
    """The source's ending, without its dot."""
    WIDTH = "width"
    HEIGHT = "height"
    """The result's size in pixels, before a limit on its bytes makes it smaller."""
    PARENT = "parent"
    """The name of the source's folder."""
    DATE = "date"
    TIME = "time"
    """When the picture was taken, or else when its file was changed: 2026-05-31, 18-30-00."""
    COUNTER = "counter"
    """The picture's place in the batch; ``{counter:04}`` fills up with noughts."""
    PRESET = "preset"
    FORMAT = "format"
    """The result's: webp, avif, jpeg."""


_SIZES = frozenset({Placeholder.WIDTH, Placeholder.HEIGHT})
_MOMENTS = frozenset({Placeholder.DATE, Placeholder.TIME})

#: What placeholders become, as far as that can be told.
_SHAPES = {
    Placeholder.STEM: "(?P<stem>.+)",
    Placeholder.EXT: "[^.]*",
    Placeholder.PARENT: ".*",
    Placeholder.PRESET: ".*",
    Placeholder.FORMAT: "[a-z0-9]+",
    Placeholder.WIDTH: "[0-9]+",
    Placeholder.HEIGHT: "[0-9]+",
    Placeholder.COUNTER: "[0-9]+",
    Placeholder.DATE: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    Placeholder.TIME: "[0-9]{2}-[0-9]{2}-[0-9]{2}",
}
_OPEN = frozenset({Placeholder.EXT, Placeholder.PARENT, Placeholder.PRESET, Placeholder.FORMAT})
_MOST_OPEN = 1

_ALL = ", ".join(f"{{{each}}}" for each in Placeholder)


class _Field(NamedTuple):
    placeholder: Placeholder
    digits: int = 0


class Naming(OptionGroup, frozen=True, kw_only=True):
    """What results are called before what tells sizes apart, a number and the format's ending."""

    template: Annotated[
        str,
        text(_MOST_CHARS),
        words("Name", f"with placeholders: {_ALL}; {{counter:04}} is 0001"),
    ] = "{stem}"
    prefix: Annotated[str, text(_MOST_CHARS), words("Before it", "what every name begins with")] = (
        ""
    )
    suffix: Annotated[
        str, text(_MOST_CHARS), words("After it", "what every name has before its ending")
    ] = ""

    def __post_init__(self) -> None:
        """Check the template and that no part could leave the folder. Raises ``OptionError``."""
        super().__post_init__()
        _parsed(self.template)
        for part in (self.template, self.prefix, self.suffix):
            # A placeholder's digits stand behind a colon.
            if found := _FORBIDDEN.search(_FIELD.sub("", part)):
                raise OptionError(f"a name cannot have {found.group()!r} in it, as {part!r} has")
        if not (self.prefix + self.template + self.suffix).strip(" ."):
            raise OptionError(f"the template {self.template!r} names nothing")

    @property
    def is_plain(self) -> bool:
        """Whether results are called like their sources."""
        return self == _PLAIN

    @property
    def tells_width(self) -> bool:
        """Whether results of several widths differ in their names."""
        return Placeholder.WIDTH in _placeholders(self.template)

    @property
    def tells_size(self) -> bool:
        """Whether a result's size must be known before it has a name."""
        return not _SIZES.isdisjoint(_placeholders(self.template))

    @property
    def tells_moment(self) -> bool:
        """Whether it must be known when the picture was taken."""
        return not _MOMENTS.isdisjoint(_placeholders(self.template))


class NameFacts(Struct, frozen=True, kw_only=True):
    """What the placeholders stand for; ``ending`` is the result's, with its dot.

    ``width``, ``height`` and ``moment`` may be missing where the naming does not tell them.
    """

    stem: str
    ext: str = ""
    parent: str = ""
    counter: int = 1
    preset: str = ""
    format: str = ""
    ending: str = ""
    width: int | None = None
    height: int | None = None
    moment: datetime | None = None


def named_by(naming: Naming, facts: NameFacts) -> str:
    """The name of a result without its ending.

    A plain one is the source's, as it is. Any other is safe on every system: what a placeholder
    brings along that some system forbids becomes "_". One that comes out empty is the source's.
    """
    if naming.is_plain:
        return facts.stem
    parts = _parsed(naming.template)
    name = "".join(part if isinstance(part, str) else _filled(part, facts) for part in parts)
    is_typed = isinstance(parts[-1], str) or parts[-1].placeholder is Placeholder.FORMAT
    if is_typed and not naming.suffix:  # who types ".webp" does not want two
        for ending in (facts.ending, f".{facts.format}"):
            name = name[: -len(ending)] if name.lower().endswith(ending or "\0") else name
    return safe_name(naming.prefix + name + naming.suffix) or safe_name(facts.stem) or "_"


@cache
def made_names(naming: Naming) -> re.Pattern[str] | None:
    """What names look like that ``naming`` makes, with the source's as the group ``stem``.

    ``None`` where a name does not tell that.
    """
    fields = [part.placeholder for part in _parsed(naming.template) if isinstance(part, _Field)]
    # Each is one more way to take a name apart; nobody needs many.
    if fields.count(Placeholder.STEM) != 1 or len(_OPEN.intersection(fields)) > _MOST_OPEN:
        return None
    parts = (
        re.escape(part) if isinstance(part, str) else _SHAPES[part.placeholder]
        for part in _parsed(naming.template)
    )
    return re.compile(f"{re.escape(naming.prefix)}{''.join(parts)}{re.escape(naming.suffix)}")


def example_of(naming: Naming, ending: str = ".webp") -> str:
    """What a picture might be called."""
    facts = NameFacts(
        stem="IMG_1234",
        ext="jpg",
        parent="Summer",
        counter=7,
        preset="Web",
        format=ending.removeprefix("."),
        ending=ending,
        width=1600,
        height=1067,
        moment=datetime(2026, 5, 31, 18, 30),
    )
    return named_by(naming, facts) + ending


def safe_name(name: str) -> str:
    """``name`` as every system can write it before an ending; empty if nothing is left of it."""
    name = _FORBIDDEN.sub("_", name).strip(" ").rstrip(". ")
    return f"_{name}" if _RESERVED.fullmatch(name) else name


@cache
def _parsed(template: str) -> tuple[str | _Field, ...]:
    """The template's texts and placeholders. Raises ``OptionError``."""
    parts: list[str | _Field] = []
    for number, part in enumerate(_FIELD.split(template)):  # texts and fields by turns
        if number % 2:
            parts.append(_field(part))
        elif "{" in part or "}" in part:
            raise OptionError(f"a brace in the template {template!r} is alone")
        elif part:
            parts.append(part)
    if not parts:
        raise OptionError(f"the template {template!r} names nothing")
    return tuple(parts)


@cache
def _placeholders(template: str) -> frozenset[Placeholder]:
    parts = _parsed(template)
    return frozenset(part.placeholder for part in parts if isinstance(part, _Field))


def _field(inside: str) -> _Field:
    match = _DIGITS.fullmatch(inside)
    word, digits = (match["word"], int(match["digits"])) if match else (inside, 0)
    try:
        placeholder = Placeholder(word)
    except ValueError:
        message = f"the placeholder {{{inside}}} is not known; there are {_ALL}"
        raise OptionError(message) from None
    if digits and placeholder is not Placeholder.COUNTER:
        raise OptionError(f"digits belong to {{counter}} only, not to {{{inside}}}")
    return _Field(placeholder, digits)


def _filled(field: _Field, facts: NameFacts) -> str:
    texts = {
        Placeholder.STEM: facts.stem,
        Placeholder.EXT: facts.ext,
        Placeholder.PARENT: facts.parent,
        Placeholder.PRESET: facts.preset,
        Placeholder.FORMAT: facts.format,
        Placeholder.COUNTER: f"{facts.counter:0{field.digits or 1}}",
        Placeholder.WIDTH: "" if facts.width is None else str(facts.width),
        Placeholder.HEIGHT: "" if facts.height is None else str(facts.height),
        Placeholder.DATE: "" if facts.moment is None else f"{facts.moment:%Y-%m-%d}",
        Placeholder.TIME: "" if facts.moment is None else f"{facts.moment:%H-%M-%S}",
    }
    return texts[field.placeholder]


_PLAIN = Naming()
