"""What every encoder's options have in common."""

from __future__ import annotations

from typing import ClassVar

from workers.contract.declared import OptionGroup


class EncoderOptions(OptionGroup, frozen=True, kw_only=True, tag_field="format"):
    """Base of the encoders' options; ``format`` tells them apart in files and messages."""

    title: ClassVar[str]
    """The format's name for people."""
    extension: ClassVar[str]
    """The ending of its files, with the dot."""
    max_side_px: ClassVar[int]
    """Largest width and height that the format can hold."""
    has_alpha: ClassVar[bool] = True
    """Whether the format can hold transparency."""
    holds_animation: ClassVar[bool] = False
    """Whether the format can hold several frames."""
    max_block_bytes: ClassVar[int | None] = None
    """Longest EXIF and longest XMP that the format can hold; ``None`` where there is no limit."""
    max_profile_bytes: ClassVar[int] = 4 << 20
    """Longest colour profile that is put into a file; colours with a longer one become sRGB."""

    @classmethod
    def is_offered(cls) -> bool:
        """Whether this installation can write the format."""
        return True

    @classmethod
    def format_name(cls) -> str:
        """The format's name in files, messages and on the command line."""
        return str(cls.__struct_config__.tag)
