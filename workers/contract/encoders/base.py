"""What every encoder's options have in common."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from workers.contract.declared import OptionError, OptionGroup
from workers.contract.encoders.speed import Speed


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
    efforts: ClassVar[Mapping[Speed, int]] = MappingProxyType({})
    """The effort of each speed; empty where there is no such choice."""
    max_block_bytes: ClassVar[int | None] = None
    """Longest EXIF and longest XMP that the format can hold; ``None`` where there is no limit."""
    max_profile_bytes: ClassVar[int] = 4 << 20
    """Longest colour profile that is put into a file; colours with a longer one become sRGB."""

    extra: ClassVar[str] = ""
    """The optional extra of Dropmill's that has to be installed for it; empty for none."""

    def __post_init__(self) -> None:
        """Check every value, and that the format can be had. Raises ``OptionError``."""
        if not self.is_offered():
            raise OptionError(self.refusal())
        super().__post_init__()

    @classmethod
    def is_offered(cls) -> bool:
        """Whether this installation can write the format."""
        return True

    @classmethod
    def refusal(cls) -> str:
        """Why this installation cannot write the format, where it is not offered."""
        return f"{cls.title} cannot be written here: Dropmill's extra {cls.extra} is not installed"

    @classmethod
    def format_name(cls) -> str:
        """The format's name in files, messages and on the command line."""
        return str(cls.__struct_config__.tag)
