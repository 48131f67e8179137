import ctypes
import struct
import sys
from pathlib import Path

import pytest
from trim_icu import NotTrimmableError, trim_library, trim_table

HEADER = struct.pack("<HBBHH4s", 32, 0xDA, 0x27, 20, 0, b"\0\0\2\0") + b"CmnD".ljust(20, b"\0")


def table(items: dict[str, bytes]) -> bytes:
    names, data = b"", b""
    entries = struct.pack("<I", len(items))
    names_at = 4 + 8 * len(items)
    data_at = names_at + sum(len(name) + 1 for name in items)
    data_at += -data_at % 16
    for name, content in items.items():
        entries += struct.pack("<II", names_at + len(names), data_at + len(data))
        names += name.encode() + b"\0"
        data += content
    return HEADER + (entries + names).ljust(data_at, b"\0") + data


def contents(whole: bytes) -> dict[str, bytes]:
    start, body = 32, whole[32:]
    (count,) = struct.unpack_from("<I", body)
    places = [struct.unpack_from("<II", body, 4 + 8 * at) for at in range(count)]
    ends = [data for _, data in places[1:]] + [len(whole) - start]
    return {
        body[name : body.index(b"\0", name)].decode(): body[data:end]
        for (name, data), end in zip(places, ends, strict=True)
    }


def test_what_stands_for_all_languages_is_kept() -> None:
    items = {
        "icudt73l/cnvalias.icu": b"a" * 16,
        "icudt73l/coll/de.res": b"b" * 32,
        "icudt73l/coll/root.res": b"c" * 48,
        "icudt73l/de.res": b"d" * 16,
        "icudt73l/ibm-1363_P11B-1998.cnv": b"e" * 64,
        "icudt73l/nfkc.nrm": b"f" * 32,
        "icudt73l/pool.res": b"g" * 16,
    }
    kept = contents(trim_table(table(items)))

    assert kept == {
        name: items[name] for name in list(items) if not name.endswith(("de.res", "cnv"))
    }


def test_other_files_are_refused() -> None:
    with pytest.raises(NotTrimmableError):
        trim_library(b"\x7fELF\x02\x01" + bytes(200))
    with pytest.raises(NotTrimmableError):
        trim_table(bytes(64))


def installed_library() -> Path | None:
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    return next(folder.glob("libicudata.so.*"), None) if sys.platform == "linux" else None


@pytest.mark.skipif(installed_library() is None, reason="this Qt has no ICU of its own")
def test_the_library_of_qt_gets_small_and_still_loads(tmp_path: Path) -> None:
    library = installed_library()
    assert library is not None
    trimmed = trim_library(library.read_bytes())
    assert len(trimmed) < library.stat().st_size / 4
    file = tmp_path / library.name
    file.write_bytes(trimmed)

    symbol = f"icudt{library.name.rpartition('.')[2]}_dat"
    loaded = (ctypes.c_char * len(HEADER)).in_dll(ctypes.CDLL(str(file)), symbol).raw
    assert loaded[12:16] == b"CmnD"
