"""Makes ICU's data library small: 32 MB of languages and converters that the window never asks for.

Qt links ICU for collation and old text encodings. Dropmill sorts by itself and writes UTF-8, so the
rules that hold for all languages are enough. Owns the two formats: ICU's data package (``CmnD``,
icu4c ``ucmndata.h``) and the ELF file around it, which holds that one table and nothing else.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path

#: Kept: tables of characters, and of resources what stands for all languages.
_KEPT = re.compile(
    r"[^/]+/(?:.+\.(?:icu|nrm)"
    r"|(?:\w+/)?(?:root|pool|res_index|supplementalData|numberingSystems|likelySubtags"
    r"|keyTypeData|timezoneTypes|windowsZones|zoneinfo64|metaZones|metadata|plurals|dayPeriods"
    r"|icuver|icustd)\.res)"
)
_DATA_FORMAT = b"CmnD"
_FORMAT_OFFSET = 12  # of the data format within the table's header
_ITEM_ALIGNMENT = 16

_ELF64_LITTLE = b"\x7fELF\x02\x01"
_LOAD = 1
_PAGE_BYTES = 0x1000


class NotTrimmableError(ValueError):
    """The file is not built as expected; it can be shipped as it is."""


def trim_table(table: bytes) -> bytes:
    """The ICU data table with the wanted items only."""
    if table[_FORMAT_OFFSET : _FORMAT_OFFSET + 4] != _DATA_FORMAT:
        raise NotTrimmableError("this is no ICU data")
    (start,) = struct.unpack_from("<H", table)
    (count,) = struct.unpack_from("<I", table, start)
    places = [struct.unpack_from("<II", table, start + 4 + 8 * at) for at in range(count)]
    ends = [data for _, data in places[1:]] + [len(table) - start]
    items = []
    for (name_at, data_at), end in zip(places, ends, strict=True):
        name = table[start + name_at : table.index(b"\0", start + name_at)]
        if _KEPT.fullmatch(name.decode("ascii")):
            items.append((name, table[start + data_at : start + end]))
    return table[:start] + _contents(items)


def _contents(items: list[tuple[bytes, bytes]]) -> bytes:
    """A table of contents followed by names and data; items stay sorted by name."""
    name_at = 4 + 8 * len(items)
    names = b"".join(name + b"\0" for name, _ in items)
    data_at = _aligned(name_at + len(names))
    entries, data = [struct.pack("<I", len(items))], b""
    for name, content in items:
        entries.append(struct.pack("<II", name_at, data_at + len(data)))
        name_at += len(name) + 1
        data += content.ljust(_aligned(len(content)), b"\0")
    return (b"".join(entries) + names).ljust(data_at, b"\0") + data


def _aligned(size: int) -> int:
    return -(-size // _ITEM_ALIGNMENT) * _ITEM_ALIGNMENT


def trim_library(elf: bytes) -> bytes:
    """The shared library with a trimmed table. Raises ``NotTrimmableError``.

    Addresses stay as they are, so nothing that points anywhere has to change: the first segment
    ends sooner, and the second, which is some bytes at the end, moves up in the file.
    """
    at = elf.find(_DATA_FORMAT) - _FORMAT_OFFSET
    if not elf.startswith(_ELF64_LITTLE) or at < 0:
        raise NotTrimmableError("this is no library of ICU data")
    headers_at, headers = _program_headers(elf)
    loads = [header for header in headers if header[0] == _LOAD]
    if len(loads) != 2 or loads[0][2] != 0 or not at < loads[0][5]:
        raise NotTrimmableError("the library has other segments than expected")
    (_, _, tail_at, _, _, tail_bytes, _, _) = loads[1]
    head = elf[:at] + trim_table(elf[at : loads[0][5]])
    new_tail_at = len(head) + (tail_at - len(head)) % _PAGE_BYTES
    result = bytearray(head.ljust(new_tail_at, b"\0") + elf[tail_at : tail_at + tail_bytes])
    for number, (kind, flags, offset, address, physical, size, memory, align) in enumerate(headers):
        if kind == _LOAD and offset == 0:
            size = memory = len(head)
        elif offset >= tail_at:
            offset += new_tail_at - tail_at
        struct.pack_into(
            "<IIQQQQQQ", result, headers_at + 56 * number,
            kind, flags, offset, address, physical, size, memory, align,
        )  # fmt: skip
    struct.pack_into("<Q", result, 40, 0)  # no section headers: only debuggers want them
    struct.pack_into("<HHH", result, 58, 64, 0, 0)
    return bytes(result)


def _program_headers(elf: bytes) -> tuple[int, list[tuple[int, ...]]]:
    (start,) = struct.unpack_from("<Q", elf, 32)
    (count,) = struct.unpack_from("<H", elf, 56)
    return start, [struct.unpack_from("<IIQQQQQQ", elf, start + 56 * at) for at in range(count)]


def trim_bundle(bundle: Path) -> str:
    """Trim the library in ``bundle``, if there is one; a sentence about it."""
    for path in bundle.rglob("libicudata.so.*"):
        if path.is_symlink():
            continue
        whole = path.read_bytes()
        try:
            trimmed = trim_library(whole)
        except NotTrimmableError as error:
            return f"{path.name} is shipped whole: {error}"
        path.write_bytes(trimmed)
        return f"{path.name}: {len(whole) / 1e6:.1f} MB trimmed to {len(trimmed) / 1e6:.1f} MB"
    return "there is no ICU data to trim"
