"""The user's preferences: values, and the one file they live in.

Owns the file's format. Must not hold window geometry, which is ``app.window.window_state``'s.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar, cast

from workers.contract.options import (
    Collision,
    ConvertOptions,
    Fit,
    MetadataOptions,
    OutputOptions,
    ResizeOptions,
    WebPOptions,
)

#: Raised when a key changes its name or meaning; new keys with a default need nothing.
SCHEMA_VERSION = 1

Migration = Callable[[dict[str, object]], dict[str, object]]

#: How the contents of a file of version N become those of version N + 1.
MIGRATIONS: Mapping[int, Migration] = {}

_Section = TypeVar("_Section")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the user chose; ``workers`` ``None`` means one per usable core."""

    schema_version: int = SCHEMA_VERSION
    options: ConvertOptions = field(default_factory=ConvertOptions)
    start_on_drop: bool = True
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings to use, and a sentence for the user if the file could not be used."""

    settings: Settings
    notice: str | None = None


def load_settings(file: Path) -> LoadedSettings:
    """Read ``file``.

    One that makes no sense is set aside as ``….corrupt``, never deleted. Of one that a newer
    Dropmill wrote a copy is kept, because saving will lose what only that one knows.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except (OSError, UnicodeDecodeError) as error:
        return _set_aside(file, str(error))
    try:
        data = migrated(json.loads(text), MIGRATIONS, SCHEMA_VERSION)
        return LoadedSettings(_settings_from(data), _keep_newer(file, text, data))
    except (ValueError, TypeError) as error:  # OptionError and JSONDecodeError are ValueErrors
        return _set_aside(file, str(error))


def save_settings(settings: Settings, file: Path) -> None:
    """Write ``file`` whole or not at all; raises ``OSError``."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(settings), indent=2, default=str) + "\n"
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink()
        raise


def migrated(data: object, migrations: Mapping[int, Migration], wanted: int) -> dict[str, object]:
    """``data`` as version ``wanted`` would have written it; newer data stays as it is.

    Raises ``TypeError`` if ``data`` is no table or its version no whole number.
    """
    table = dict(_mapping(data))
    version = _version(table)
    for step in range(version, wanted):
        table = migrations[step](table) | {"schema_version": step + 1}
    return table


def _version(table: Mapping[str, object]) -> int:
    version = table.get("schema_version", 1)
    if type(version) is not int or version < 1:
        message = f"schema_version cannot be {version!r}"
        raise TypeError(message)
    return version


def _keep_newer(file: Path, text: str, data: Mapping[str, object]) -> str | None:
    version = _version(data)
    if version <= SCHEMA_VERSION:
        return None
    copy = file.with_name(f"{file.name}.v{version}")
    try:
        copy.write_text(text, encoding="utf-8")
    except OSError as error:
        return f"The settings are of a newer Dropmill, and no copy can be kept: {error}"
    return f"The settings are of a newer Dropmill; a copy was kept as {copy}."


def _set_aside(file: Path, reason: str) -> LoadedSettings:
    aside = file.with_name(file.name + ".corrupt")
    try:
        file.replace(aside)
    except OSError as error:
        return LoadedSettings(Settings(), f"The settings in {file} cannot be used: {error}")
    notice = f"The settings could not be read and were set aside as {aside}: {reason}"
    return LoadedSettings(Settings(), notice)


def _settings_from(data: object) -> Settings:
    top = _mapping(data)
    options = _mapping(top.get("options", {}))
    return _section(
        Settings,
        {
            **top,
            "schema_version": SCHEMA_VERSION,
            "options": ConvertOptions(
                resize=_section(ResizeOptions, options.get("resize", {})),
                webp=_section(WebPOptions, options.get("webp", {})),
                metadata=_section(MetadataOptions, options.get("metadata", {})),
                output=_section(OutputOptions, options.get("output", {})),
            ),
        },
    )


def _section(kind: type[_Section], data: object) -> _Section:
    """Build one frozen value from its keys; keys of other versions are ignored."""
    known = {each.name: str(each.type) for each in fields(cast("Any", kind))}
    values = {
        name: _value(name, known[name], value)
        for name, value in _mapping(data).items()
        if name in known
    }
    return kind(**values)


def _value(name: str, annotation: str, value: object) -> object:
    """Turn a JSON value into what the field is annotated with; raises ``TypeError``."""
    if value is None and annotation.endswith("| None"):
        return None
    kind, build = _FIELD_TYPES[annotation.removesuffix(" | None")]
    if type(value) is not kind:
        message = f"{name} cannot be {value!r}"
        raise TypeError(message)
    return build(value)


def _unchanged(value: Any) -> object:  # noqa: ANN401 (checked by _value)
    return value


#: What a field's annotation means in JSON: the type found there, and how to build the value.
_FIELD_TYPES: Mapping[str, tuple[type, Any]] = {
    "int": (int, _unchanged),
    "bool": (bool, _unchanged),
    "Path": (str, Path),
    "Fit": (str, Fit),
    "Collision": (str, Collision),
    "ConvertOptions": (ConvertOptions, _unchanged),
}


def _mapping(data: object) -> Mapping[str, object]:
    if not isinstance(data, dict):
        message = f"a table was expected, not {data!r}"
        raise TypeError(message)
    return data
