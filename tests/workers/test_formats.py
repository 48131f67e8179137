"""One list of formats for dialogs, hints and walks: it says what the pipeline really reads."""

from __future__ import annotations

from PIL import Image

from workers.contract.formats import PICTURE_FORMATS
from workers.pipeline.decode.source import FORMATS

#: Formats that Pillow tells apart by name but opens through another's reader.
OPENED_THROUGH = {"MPO": "JPEG"}
#: Opened through the JPEG in it, which Pillow knows nothing of.
CAMERA_RAW = "RAW"


def test_what_is_shown_is_what_is_read() -> None:
    assert sorted(each.id for each in PICTURE_FORMATS) == sorted([*FORMATS, CAMERA_RAW])


def test_each_ending_belongs_to_its_format() -> None:
    readers = {
        ending: OPENED_THROUGH.get(reader, reader)
        for ending, reader in Image.registered_extensions().items()
    }
    listed = {
        f".{ending}": each.id
        for each in PICTURE_FORMATS
        for ending in each.endings
        if each.id != CAMERA_RAW
    }
    assert listed == {ending: readers.get(ending) for ending in listed}


def test_no_ending_is_listed_twice() -> None:
    endings = [ending for each in PICTURE_FORMATS for ending in each.endings]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.lower().lstrip(".") for ending in endings)


def test_no_ending_of_raw_files_is_another_formats() -> None:
    (raw,) = (each for each in PICTURE_FORMATS if each.id == CAMERA_RAW)
    assert {"cr2", "nef", "arw", "dng", "raf", "orf", "rw2", "pef", "cr3"} <= set(raw.endings)
    assert not {f".{ending}" for ending in raw.endings} & Image.registered_extensions().keys()
