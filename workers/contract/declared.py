"""Options that are declared once: name, type, range, unit, default and words in one place.

The command line, the settings file, the options form, the wire and the tables in the
documentation are all made from these declarations.
"""

from __future__ import annotations

import re
import sys
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from functools import cache

import msgspec

_HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class OptionError(ValueError):
    """An option has a value it cannot take; the text is one sentence for the user."""


class OptionKind(Enum):
    """What values an option takes."""

    WHOLE = auto()
    """A whole number within a range, or ``None`` where the option may be left out."""
    DECIMAL = auto()
    """A number within a range, or ``None`` where the option may be left out."""
    SWITCH = auto()
    """Yes or no."""
    CHOICE = auto()
    """One word of several."""
    COLOUR = auto()
    """A colour as #rrggbb, or ``None`` where the option may be left out."""
    TEXT = auto()
    """A line of text of ``high`` characters at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One declared option; ``low`` and ``high`` are both included, in ``unit``."""

    name: str
    kind: OptionKind
    default: object
    label: str
    help: str
    unit: str = ""
    low: float = 0
    high: float = 0
    digits: int = 0
    choices: type[StrEnum] | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    """What people call each of ``choices``."""
    is_optional: bool = False
    is_rare: bool = False
    is_on_windows: bool = True

    @property
    def is_offered(self) -> bool:
        """Whether the system that this runs on has it."""
        return self.is_on_windows or sys.platform != "win32"

    @property
    def word(self) -> str:
        """The name as people write it, on the command line and in messages."""
        return self.name.replace("_", "-")

    def label_of(self, choice: StrEnum) -> str:
        """What people call one of ``choices``."""
        plain = choice.replace("-", " ")
        return self.labels.get(choice.name, plain[:1].upper() + plain[1:])

    def named(self, value: object) -> object:
        """The choice whose name ``value`` is, where names are choices; else the value itself.

        Qt and argparse give back a plain ``str``. Raises ``ValueError`` for a name that is none.
        """
        return self.choices(value) if self.choices and isinstance(value, str) else value

    def check(self, value: object) -> None:
        """Raises ``OptionError`` for a value that the option cannot take."""
        if not self.is_offered and value != self.default:
            raise OptionError(f"{self.word} cannot be had on this system")
        if value is None and self.is_optional:
            return
        wanted = self._wanted_instead(value)
        if wanted:
            raise OptionError(f"{self.word} must be {wanted}, not {value!r}")

    def _wanted_instead(self, value: object) -> str:
        """What the value had to be; empty if it is that."""
        match self.kind:
            case OptionKind.WHOLE if type(value) is not int or not self._in_range(value):
                return f"a whole number from {self.low:g} to {self.high:g}"
            case OptionKind.DECIMAL if not self._in_range(value):
                return f"a number from {self.low:g} to {self.high:g}, decimals: {self.digits}"
            case OptionKind.SWITCH if type(value) is not bool:
                return "true or false"
            case OptionKind.CHOICE if self.choices is None or not isinstance(value, self.choices):
                return f"one of {', '.join(self.choices or ())}"
            case OptionKind.COLOUR if not _is_colour(value):
                return "a colour like #ffffff"
            case OptionKind.TEXT if not isinstance(value, str) or len(value) > self.high:
                return f"a text of at most {self.high:g} characters"
            case _:
                return ""

    def _in_range(self, value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.low <= value <= self.high and round(value, self.digits) == value


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _HEX_COLOUR.fullmatch(value) is not None


def words(label: str, help_text: str, *, is_rare: bool = False) -> msgspec.Meta:
    """What people read about an option, for use in ``Annotated``; rare ones are folded away."""
    return msgspec.Meta(title=label, description=help_text, extra={"is_rare": is_rare})


def not_on_windows() -> msgspec.Meta:
    """That an option cannot be had on Windows, for use in ``Annotated``.

    It is not offered there, and another value than the default, as a settings file from elsewhere
    may have it, is an ``OptionError``.
    """
    return msgspec.Meta(extra={"is_on_windows": False})


def whole(low: int, high: int, unit: str = "") -> msgspec.Meta:
    """The range of a whole number, both ends included, for use in ``Annotated``.

    It is checked by ``OptionGroup`` and not by msgspec, whose sentences are not for users.
    """
    return msgspec.Meta(extra={"low": low, "high": high, "unit": unit})


def decimal(low: float, high: float, digits: int, unit: str = "") -> msgspec.Meta:
    """The range of a number with so many decimals, ends included, for use in ``Annotated``."""
    return msgspec.Meta(extra={"low": low, "high": high, "unit": unit, "digits": digits})


def called(**labels: str) -> msgspec.Meta:
    """What people call each choice, by its member's name, for use in ``Annotated``."""
    return msgspec.Meta(extra={"labels": labels})


def text(most_chars: int) -> msgspec.Meta:
    """The length of a line of text, for use in ``Annotated``."""
    return msgspec.Meta(extra={"most_chars": most_chars})


def hex_colour() -> msgspec.Meta:
    """A text that is a colour, for use in ``Annotated``."""
    return msgspec.Meta(extra={"is_colour": True})


class OptionGroup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every class of options; a value that is out of range cannot exist."""

    def __post_init__(self) -> None:
        """Check every value. Raises ``OptionError``."""
        for option in declared_options(type(self)):
            option.check(getattr(self, option.name))


def options_of(group: type[OptionGroup]) -> tuple[Option, ...]:
    """The options of ``group`` that can be had on this system, in order."""
    return tuple(option for option in declared_options(group) if option.is_offered)


@cache
def declared_options(group: type[OptionGroup]) -> tuple[Option, ...]:
    """The options that ``group`` declares for any system, in order."""
    return tuple(_option(field, hint) for field, hint in _declarations(group).values())


@cache
def option_named(struct: type[msgspec.Struct], name: str) -> Option:
    """The option that ``struct`` declares as ``name``, beside whatever else it holds.

    Raises ``KeyError``.
    """
    return _option(*_declarations(struct)[name])


@cache
def _declarations(
    struct: type[msgspec.Struct],
) -> dict[str, tuple[msgspec.structs.FieldInfo, object]]:
    """The fields of ``struct`` by name, each with its type and what is noted about it."""
    hints = typing.get_type_hints(struct, include_extras=True)
    return {field.name: (field, hints[field.name]) for field in msgspec.structs.fields(struct)}


def _option(field: msgspec.structs.FieldInfo, hint: object) -> Option:
    kind, metas, is_optional = _taken_apart(hint)
    extra = {name: value for meta in metas for name, value in (meta.extra or {}).items()}
    told = {
        "name": field.name,
        "default": field.default,
        "label": next((meta.title for meta in metas if meta.title), field.name),
        "help": next((meta.description for meta in metas if meta.description), ""),
        "is_optional": is_optional,
        "unit": extra.get("unit", ""),
        "is_rare": extra.get("is_rare", False),
        "labels": extra.get("labels", {}),
        "is_on_windows": extra.get("is_on_windows", True),
    }
    if kind is bool:
        return Option(kind=OptionKind.SWITCH, **told)
    if kind is int:
        return Option(kind=OptionKind.WHOLE, low=extra["low"], high=extra["high"], **told)
    if kind is float:
        span = {name: extra[name] for name in ("low", "high", "digits")}
        return Option(kind=OptionKind.DECIMAL, **span, **told)
    if kind is str and extra.get("is_colour"):
        return Option(kind=OptionKind.COLOUR, **told)
    if kind is str and "most_chars" in extra:
        return Option(kind=OptionKind.TEXT, high=extra["most_chars"], **told)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Option(kind=OptionKind.CHOICE, choices=kind, **told)
    raise TypeError(f"{field.name} cannot be an option: {hint}")


def _taken_apart(hint: object) -> tuple[object, list[msgspec.Meta], bool]:
    """The plain type behind ``Annotated`` and ``| None``, with all that was noted on the way."""
    metas: list[msgspec.Meta] = []
    is_optional = False
    while True:
        if metadata := getattr(hint, "__metadata__", ()):
            metas += [meta for meta in metadata if isinstance(meta, msgspec.Meta)]
            hint = typing.get_args(hint)[0]
        elif type(None) in typing.get_args(hint):
            is_optional = True
            (hint,) = (each for each in typing.get_args(hint) if each is not type(None))
        else:
            return hint, metas, is_optional
