"""What people are told about a result that is not simply the source converted."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from workers.contract.notes import Note


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notes", text)


def note_sentence(note: Note) -> str:  # noqa: C901 (one flat table)
    """One short sentence, without its full stop."""
    match note:
        case Note.CAMERA_PREVIEW:
            return _tr("The camera's own JPEG from the raw file")
        case Note.FIRST_FRAME:
            return _tr("First frame of an animation")
        case Note.FIRST_PAGE:
            return _tr("First of several pages")
        case Note.COLOURS_CONVERTED:
            return _tr("Colours converted to sRGB")
        case Note.FLATTENED:
            return _tr("Transparency replaced by a background")
        case Note.METADATA_LEFT_OUT:
            return _tr("Metadata left out: too long for the format")
        case Note.DAMAGED:
            return _tr("Damaged: what could be read")
        case Note.GAIN_MAP_LEFT_OUT:
            return _tr("Without the extra brightness for HDR screens")
        case Note.SIMILARITY_MISSED:
            return _tr("Less similar than wished, even at the best quality")
        case Note.QUALITY_LOWERED:
            return _tr("Quality lowered to keep within the size limit")
        case Note.SIZE_LOWERED:
            return _tr("Made smaller to keep within the size limit")
        case Note.LARGER:
            return _tr("Larger than its source")
        case Note.ORIGINAL_REPLACED:
            return _tr("In the place of its original, which is in the trash")
        case Note.KEPT_NO_TRASH:
            return _tr("Original kept: there is no trash for it")
        case Note.KEPT_CHANGED:
            return _tr("Original kept: it was changed meanwhile")
        case Note.KEPT_LINK:
            return _tr("Original kept: it is a link to a file elsewhere")
        case Note.KEPT_LARGER:
            return _tr("Original kept: the result is not smaller")
        case Note.KEPT_INCOMPLETE:
            return _tr("Original kept: the result lacks some of it")
        case _:
            assert_never(note)
