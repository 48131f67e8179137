"""What people are to know about a result that is complete but not simply the source converted."""

from __future__ import annotations

from enum import StrEnum


class Note(StrEnum):
    """One remark each; the sentences are made from them where they are shown."""

    CAMERA_PREVIEW = "camera-preview"
    """The source is a camera's raw file, of which the embedded JPEG was taken."""
    FIRST_FRAME = "first-frame"
    """The source is animated; the result is its first frame."""
    FIRST_PAGE = "first-page"
    """The source has several pages; the result is its first."""
    COLOURS_CONVERTED = "colours-converted"
    """The source's colours were converted to sRGB."""
    FLATTENED = "flattened"
    """The source has transparency, the format has not: it stands on a background."""
    METADATA_LEFT_OUT = "metadata-left-out"
    """EXIF or XMP is longer than the format can hold and was left out."""
    DAMAGED = "damaged"
    """The source is damaged; the result shows what could be read."""
    GAIN_MAP_LEFT_OUT = "gain-map-left-out"
    """The source's extra brightness for HDR screens was left out."""
    SIMILARITY_MISSED = "similarity-missed"
    """Even the best quality does not look as much like the source as was wished."""
    QUALITY_LOWERED = "quality-lowered"
    """Quality was lowered to keep the file within the wished size."""
    SIZE_LOWERED = "size-lowered"
    """The picture was made smaller to keep the file within the wished size."""
    LARGER = "larger"
    """The result takes more bytes than the source."""
    ORIGINAL_REPLACED = "original-replaced"
    """The result has its source's place; the source is in the trash."""
    KEPT_NO_TRASH = "original-kept-no-trash"
    """The source was to be replaced, but there is no trash for it: both are there."""
    KEPT_CHANGED = "original-kept-changed"
    """… but was changed by somebody since it was read: both are there."""
    KEPT_LINK = "original-kept-link"
    """… but is a link to a file elsewhere: both are there."""
    KEPT_LARGER = "original-kept-larger"
    """… but the result is not smaller: both are there."""
    KEPT_INCOMPLETE = "original-kept-incomplete"
    """… but the result lacks some of it (other notes may tell what): both are there."""


#: Why a source is still there that was to be replaced.
ORIGINAL_KEPT = frozenset(
    {
        Note.KEPT_NO_TRASH,
        Note.KEPT_CHANGED,
        Note.KEPT_LINK,
        Note.KEPT_LARGER,
        Note.KEPT_INCOMPLETE,
    }
)
#: What whoever makes a result may say of it; the others tell what became of its source.
PICTURE_NOTES = frozenset(Note) - ORIGINAL_KEPT - {Note.ORIGINAL_REPLACED}
