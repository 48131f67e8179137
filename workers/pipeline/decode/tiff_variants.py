"""TIFFs that are sound but that Pillow refuses, or reads wrongly.

Owns big-endian BigTIFF, Lab and CMYK with more than the usual samples, which of Pillow's two
readers gets a file whose bands are stored apart, and what it is called that stays refused. Must not
know what becomes of the modes.
"""

from __future__ import annotations

from typing import IO

from PIL import Image, TiffImagePlugin
from PIL.TiffImagePlugin import (
    BITSPERSAMPLE,
    COMPRESSION,
    COMPRESSION_INFO,
    EXTRASAMPLES,
    II,
    MM,
    OPEN_INFO,
    PHOTOMETRIC_INTERPRETATION,
    PLANAR_CONFIGURATION,
    SAMPLEFORMAT,
)

from workers.contract.failures import FailureCode
from workers.pipeline.decode import tiff_webp
from workers.pipeline.errors import PictureError

#: Bytes per pixel that the conversion of ``VariantTiffFile.is_signed_lab`` takes beside the pixels.
SIGNED_LAB_BYTES = 10

#: Big-endian BigTIFF, as the format has it and with the number where Pillow looks for it.
_BIG_MARK, _PILLOWS_BIG_MARK = b"MM\0+", b"MM+\0"
_CMYK, _CIELAB = 5, 8  # PhotometricInterpretation; TIFF 6.0, sections 16 and 23
_SEPARATE = 2  # PlanarConfiguration
_NOT_COMPRESSED = 1
_UNSPECIFIED = 0  # ExtraSamples
_FLOAT = 3  # SampleFormat
_LOGARITHMIC = (32844, 32845)  # as libtiff's tiff.h numbers them

#: a* and b* are signed in TIFF, from 0 upwards with zero at 128 in Pillow.
_SIGNED_TO_OFFSET = [value ^ 0x80 for value in range(256)]

# The upper bytes of 16-bit Lab are 8-bit Lab: Adobe Photoshop TIFF Technical Notes, "CIELAB".
# There is no raw mode for that, but one for RGB does the same.
OPEN_INFO[(II, _CIELAB, (1,), 1, (16, 16, 16), ())] = ("LAB", "RGB;16L")
OPEN_INFO[(MM, _CIELAB, (1,), 1, (16, 16, 16), ())] = ("LAB", "RGB;16B")
TiffImagePlugin.PREFIXES.append(_PILLOWS_BIG_MARK)


class _BigEndianBigTiff:
    """A stream whose first bytes say in Pillow's way that it is one: see ``_open``."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        is_head = self._stream.tell() == 0
        data = self._stream.read(size)
        return _PILLOWS_BIG_MARK + data[4:] if is_head else data

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


class _BigEndianExif(Image.Exif):
    """The tags of such a file once more, which Pillow reads behind a head that it makes itself."""

    def _get_head(self) -> bytes:
        return super()._get_head().replace(_BIG_MARK, _PILLOWS_BIG_MARK, 1)


class VariantTiffFile(TiffImagePlugin.TiffImageFile):
    """Reads more variants than the class it takes the place of."""

    @property
    def is_signed_lab(self) -> bool:
        """Whether a* and b* will come signed from the decoder, which minds only 8-bit pixels."""
        return self.tag_v2.get(PHOTOMETRIC_INTERPRETATION) == _CIELAB and (
            self._is_separate or self._is_wide
        )

    @property
    def has_webp_parts(self) -> bool:
        """Whether strips or tiles are WebP files."""
        return bool(self.tag_v2.get(COMPRESSION) == tiff_webp.WEBP)

    @property
    def _is_separate(self) -> bool:
        return bool(self.tag_v2.get(PLANAR_CONFIGURATION) == _SEPARATE)

    @property
    def _is_wide(self) -> bool:
        return bool(self.tag_v2.get(BITSPERSAMPLE, (1,))[0] > 8)

    def _open(self) -> None:
        """Open the first page. Pillow looks for BigTIFF's 43 in the lower byte's place only."""
        stream = self.fp
        assert stream is not None
        mark = stream.read(len(_BIG_MARK))
        stream.seek(0)
        if mark != _BIG_MARK:
            super()._open()
            return
        self.fp = _BigEndianBigTiff(stream)  # type: ignore[assignment]  # all that is used of it
        self._exif = _BigEndianExif()
        super()._open()
        self.fp = self._fp = stream

    def _setup(self) -> None:
        """Set up from the current page's tags."""
        tags = self.tag_v2
        compression = tags.get(COMPRESSION, _NOT_COMPRESSED)
        if compression not in COMPRESSION_INFO:
            detail = f"a TIFF compressed in an unusual way ({compression})"
            raise PictureError(FailureCode.UNSUPPORTED, detail)
        extra = tags.get(EXTRASAMPLES, ())
        if tags.get(PHOTOMETRIC_INTERPRETATION) == _CMYK and extra:
            # No mode holds CMYK and alpha: it is left out as Pillow does with unspecified samples.
            tags[EXTRASAMPLES] = (_UNSPECIFIED,) * len(extra)
        # Pillow's own reader takes each byte of a band stored apart for a sample, and stumbles
        # over more bands than the mode has; libtiff's does not.
        TiffImagePlugin.READ_LIBTIFF = self._is_separate and (self._is_wide or bool(extra))
        try:
            super()._setup()
        except SyntaxError as error:
            if str(error) == "unknown pixel mode":
                raise PictureError(FailureCode.UNSUPPORTED, self._refused_kind()) from error
            raise
        if self.has_webp_parts:
            self._have_webp_decoded()

    def _have_webp_decoded(self) -> None:
        """Have strips or tiles read by the WebP decoder, without libtiff."""
        args = self.tile[0].args
        assert isinstance(args, tuple)
        raw_mode = args[0]
        if not tiff_webp.is_sound(raw_mode, self.tag_v2):
            raise PictureError(FailureCode.UNSUPPORTED, "an unusual TIFF with WebP inside")
        self.use_load_libtiff = False
        self.tile = tiff_webp.parts(raw_mode, self.tag_v2)

    def _refused_kind(self) -> str:
        """What a file is that no mode can hold, with its article."""
        if self.tag_v2.get(PHOTOMETRIC_INTERPRETATION) in _LOGARITHMIC:
            return "a TIFF with logarithmic values (LogLuv)"
        if _FLOAT in self.tag_v2.get(SAMPLEFORMAT, ()):
            return "a TIFF with floating-point colours"
        bits = self.tag_v2.get(BITSPERSAMPLE, (1,))
        return f"a TIFF with {len(bits)} values of {max(bits)} bits for each pixel"

    def load_prepare(self) -> None:
        """Make room for the pixels, as RGB where a raw mode for that is used in place of Lab's."""
        if self.is_signed_lab and self._is_wide:
            self._mode = "RGB"
        super().load_prepare()

    def load_end(self) -> None:
        """Finish the pixels."""
        if self.is_signed_lab:
            lightness, *signed = self.split()
            bands = (lightness, *(band.point(_SIGNED_TO_OFFSET) for band in signed))
            self.im = Image.merge("LAB", bands).im
            self._mode = "LAB"
        super().load_end()


_, _accepts = Image.OPEN[VariantTiffFile.format]
Image.register_open(VariantTiffFile.format, VariantTiffFile, _accepts)
