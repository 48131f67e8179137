"""One preset as a file that people can read, edit and pass on.

Owns the format: JSON, because the standard library writes and reads it, with only what differs
from the defaults. Must not know where presets are kept.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from app.batch.failure_messages import MAX_DETAIL_CHARS, display_name, display_text
from app.batch.sparse import SparseReader, sparse_table, sparse_text
from app.batch.stored import Migration, Table, migrated, stored_bytes, version_of, write_whole
from workers.contract.preset import Preset

#: Raised when a key changes its name or meaning; new keys with a default need nothing.
SCHEMA_VERSION = 1
#: How the contents of a file of version N become those of version N + 1.
MIGRATIONS: Mapping[int, Migration] = {}

PRESET_EXTENSION = ".json"
#: No preset comes near it; something else was meant.
_MAX_BYTES = 1 << 20


class PresetError(ValueError):
    """What was wished of a preset cannot be; the text is a sentence a line for the user."""


def read_preset(file: Path) -> Preset:
    """Read ``file``. Raises ``PresetError`` with a sentence for each field that makes no sense."""
    shown = display_name(file)
    try:
        with file.open("rb") as stream:
            content = stream.read(_MAX_BYTES + 1)
    except OSError as error:
        raise PresetError(f"{shown}: it cannot be read: {error.strerror}.") from None
    if len(content) > _MAX_BYTES:
        raise PresetError(f"{shown}: it is too large for a preset.")
    return parse_preset(content, shown)


def parse_preset(content: bytes, shown: str) -> Preset:
    """The preset in a file of this content; ``shown`` is what the file is called in sentences.

    Raises ``PresetError`` with a sentence for each field that makes no sense.
    """
    try:
        table = migrated(_loaded(content), MIGRATIONS, SCHEMA_VERSION)
        version = version_of(table)
    except (TypeError, ValueError, RecursionError) as error:
        raise PresetError(_sentence(shown, f"it is no preset: {error}")) from None
    if version > SCHEMA_VERSION:
        reason = f"it is of a newer Dropmill (version {version}; this one reads {SCHEMA_VERSION})"
        raise PresetError(f"{shown}: {reason}.")
    return _preset_of(table, shown)


def write_preset(preset: Preset, file: Path) -> None:
    """Write ``file`` whole or not at all, over what is there. Raises ``OSError``."""
    write_whole(preset_text(preset), file)


def export_preset(preset: Preset, file: Path, *, replaces: bool) -> None:
    """Write ``file`` for others to read; one that is there already only if ``replaces``.

    Raises ``PresetError``.
    """
    shown = display_name(file)
    try:
        with file.open("wb" if replaces else "xb") as stream:
            stream.write(stored_bytes(preset_text(preset)))
    except FileExistsError:
        raise PresetError(f"{shown}: it is there already.") from None
    except OSError as error:
        raise PresetError(f"{shown}: it cannot be written: {error.strerror}.") from None


def preset_text(preset: Preset) -> str:
    """What is in the file of ``preset``."""
    table: Table = {"schema_version": SCHEMA_VERSION}
    return sparse_text(table | sparse_table(preset))


def _loaded(content: bytes) -> object:
    """Raises ``ValueError`` with a reason for the user."""
    try:
        return json.loads(content.decode("utf-8-sig"))  # editors on Windows put a mark first
    except UnicodeDecodeError:
        raise ValueError("it is no text in UTF-8") from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, character {error.colno}"
        raise ValueError(f"it cannot be read from {place} on") from None


def _preset_of(table: Table, shown: str) -> Preset:
    table.pop("schema_version", None)
    reader = SparseReader()
    preset = reader.read(table, Preset)
    if preset is None:
        raise PresetError("\n".join(_sentence(shown, each) for each in reader.problems))
    return preset


def _sentence(shown: str, reason: str) -> str:
    text = display_text(reason)
    ended = text if len(text) <= MAX_DETAIL_CHARS else text[:MAX_DETAIL_CHARS] + "…"
    return f"{shown}: {ended}" + ("" if ended.endswith(("?", "…", ".")) else ".")
