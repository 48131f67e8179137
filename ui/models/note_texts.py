"""What people are told about a result that is not simply the source converted."""

from __future__ import annotations

from typing import assert_never

from ui.words import translated
from workers.contract.notes import Note


def note_sentence(note: Note) -> str:  # noqa: C901 (one flat table)
    """One short sentence, without its full stop."""
    match note:
        case Note.CAMERA_PREVIEW:
            return translated("The camera's own JPEG from the raw file")
        case Note.FIRST_FRAME:
            return translated("First frame of an animation")
        case Note.FIRST_PAGE:
            return translated("First of several pages")
        case Note.COLOURS_CONVERTED:
            return translated("Colours converted to sRGB")
        case Note.FLATTENED:
            return translated("Transparency replaced by a background")
        case Note.METADATA_LEFT_OUT:
            return translated("Metadata left out: too long for the format")
        case Note.DAMAGED:
            return translated("Damaged: what could be read")
        case Note.GAIN_MAP_LEFT_OUT:
            return translated("Without the extra brightness for HDR screens")
        case Note.SIMILARITY_MISSED:
            return translated("Less similar than wished, even at the best quality")
        case Note.QUALITY_LOWERED:
            return translated("Quality lowered to keep within the size limit")
        case Note.SIZE_LOWERED:
            return translated("Made smaller to keep within the size limit")
        case Note.LARGER:
            return translated("Larger than its source")
        case Note.ORIGINAL_REPLACED:
            return translated("In the place of its original, which is in the trash")
        case Note.KEPT_NO_TRASH:
            return translated("Original kept: there is no trash for it")
        case Note.KEPT_CHANGED:
            return translated("Original kept: it was changed meanwhile")
        case Note.KEPT_LINK:
            return translated("Original kept: it is a link to a file elsewhere")
        case Note.KEPT_LARGER:
            return translated("Original kept: the result is not smaller")
        case Note.KEPT_INCOMPLETE:
            return translated("Original kept: the result lacks some of it")
        case _:
            assert_never(note)
