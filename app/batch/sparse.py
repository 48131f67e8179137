"""Structs as tables that say only what differs from the defaults, and back.

It knows no struct by its name: what is declared is written, read and checked. Owns the sentences
about what makes no sense in such a table; which file it came from, the caller knows.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar, get_args, get_type_hints

import msgspec

from app.batch.stored import Table, element_of, path_from, struct_for, structs_in
from workers.contract.declared import OptionError, option_named

_Struct = TypeVar("_Struct", bound=msgspec.Struct)

#: A line of a file is broken when it would be longer, in characters.
_LINE_CHARS = 100
_INDENT = "  "

_KINDS = {str: "a text in quotes", Path: "a path in quotes", bool: "true or false"}


def sparse_table(struct: msgspec.Struct) -> Table:
    """What ``struct`` has other than by default; of several kinds (formats) always which it is."""
    table = _tag_of(struct)
    for field in msgspec.structs.fields(type(struct)):
        value = getattr(struct, field.name)
        if value != field.default or _has_tag(value):
            table[field.name] = _plain(value)
    return table


def sparse_text(table: Table) -> str:
    """``table`` as JSON for people: what is short is on one line."""
    members = [f"{json.dumps(key)}: {_json(value, _INDENT)}" for key, value in table.items()]
    return "{\n" + ",\n".join(_INDENT + member for member in members) + "\n}\n"


class SparseReader:
    """Makes structs of tables; ``problems`` has a sentence for each field that makes no sense."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def read(self, data: object, kind: type[_Struct]) -> _Struct | None:
        """The ``kind`` that ``data`` says; ``None`` where there are problems."""
        struct = self._struct(data, kind, "")
        return struct if isinstance(struct, kind) and not self.problems else None

    def _struct(self, data: object, kind: object, place: str) -> msgspec.Struct | None:
        if not isinstance(data, dict):
            self._tell(place, f"a table in braces was expected, not {_shown(data)}")
            return None
        struct = struct_for(data, kind)
        if struct is None:
            self._tell(place, _wrong_tag(data, structs_in(kind)))
            return None
        known = len(self.problems)
        values = self._values(data, struct, place)
        if len(self.problems) > known:
            return None
        try:
            return struct(**values)
        except OptionError as error:
            self._tell(place, str(error))
            return None

    def _values(self, data: Table, struct: type[msgspec.Struct], place: str) -> Table:
        hints = get_type_hints(struct, include_extras=True)
        tag_field = struct.__struct_config__.tag_field
        for name in data.keys() - {*hints, tag_field}:
            self._tell(place, _unknown(name, tuple(hints)))
        for field in msgspec.structs.fields(struct):
            if field.required and field.name not in data:
                self._tell(place, f"{field.name} is missing")
        return {
            name: self._value(data[name], struct, name, hint, place)
            for name, hint in hints.items()
            if name in data
        }

    def _value(
        self, data: object, struct: type[msgspec.Struct], name: str, hint: object, place: str
    ) -> object:
        if (element := element_of(hint)) is not None:
            return self._elements(data, element, name, place)
        if structs_in(hint) and not (data is None and type(None) in get_args(hint)):
            return self._struct(data, hint, _within(place, name))
        if problem := _problem(data, struct, name):
            self._tell(place, problem)
            return None
        try:
            return msgspec.convert(data, hint, dec_hook=path_from)
        except msgspec.ValidationError:
            kinds = [words for kind, words in _KINDS.items() if _may_be(hint, kind)]
            wanted = " or ".join(kinds) or "something else"
            self._tell(place, f"{name} must be {wanted}, not {_shown(data)}")
            return None

    def _elements(
        self, data: object, element: object, name: str, place: str
    ) -> tuple[msgspec.Struct | None, ...]:
        if not isinstance(data, list):
            self._tell(place, f"{name} must be a list in brackets, not {_shown(data)}")
            return ()
        one = name.removesuffix("s")
        places = (_within(place, f"{one} {number}") for number in range(1, len(data) + 1))
        return tuple(
            self._struct(each, element, within) for each, within in zip(data, places, strict=False)
        )

    def _tell(self, place: str, sentence: str) -> None:
        self.problems.append(f"{place}: {sentence}" if place else sentence)


def _tag_of(struct: msgspec.Struct) -> Table:
    config = struct.__struct_config__
    return {} if config.tag_field is None else {config.tag_field: config.tag}


def _has_tag(value: object) -> bool:
    return isinstance(value, msgspec.Struct) and bool(_tag_of(value))


def _plain(value: object) -> object:
    if isinstance(value, msgspec.Struct):
        return sparse_table(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return msgspec.to_builtins(value, enc_hook=str)


def _json(value: object, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= _LINE_CHARS or not isinstance(value, dict | list) or not value:
        return line
    inner = indent + _INDENT
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {_json(each, inner)}" for key, each in value.items()]
    else:
        parts = [_json(each, inner) for each in value]
    left, right = "{}" if isinstance(value, dict) else "[]"
    return f"{left}\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}{right}"


def _problem(data: object, struct: type[msgspec.Struct], name: str) -> str:
    """Why the option called ``name`` cannot take ``data``; empty if it can, or is no option."""
    try:
        option = option_named(struct, name)
    except TypeError:
        return ""
    try:
        value = option.named(data)
    except ValueError:
        value = data
    try:
        option.check(value)
    except OptionError as error:
        return str(error).replace(option.word, option.name, 1)  # as it is written in the file
    return ""


def _wrong_tag(data: Table, structs: Sequence[type[msgspec.Struct]]) -> str:
    name = structs[0].__struct_config__.tag_field or ""
    tags = ", ".join(str(each.__struct_config__.tag) for each in structs)
    given = f", not {_shown(data[name])}" if name in data else ""
    return f"{name} must be one of {tags}{given}"


def _unknown(name: object, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(str(name), known, 1)
    hint = f"did you mean {close[0]}?" if close else f"there is {', '.join(known)}"
    return f"there is no {_shown(name)} here; {hint}"


def _within(place: str, name: str) -> str:
    return f"{place}, {name}" if place else name


def _may_be(hint: object, kind: type) -> bool:
    return hint is kind or any(_may_be(each, kind) for each in get_args(hint))


def _shown(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False)
    return text if len(text) <= _LINE_CHARS else text[:_LINE_CHARS] + "…"
