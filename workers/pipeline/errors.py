"""How a picture fails: one exception, and the translation of everything a decoder may raise.

Owns ``PictureError``. Must not hold sentences for users; the details are the decoder's own words.

Exception tree: ``Exception`` > ``PictureError``. ``MemoryError`` is never translated: the worker
loop answers it in another way. Whatever fails for lack of memory becomes one.
"""

from __future__ import annotations

import errno
import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from workers.contract.failures import FailureCode
from workers.pipeline.room import require_room

#: Errors whose text is written for people; the other decoder errors speak of Python's insides.
_WORDED_ERRORS = (OSError, SyntaxError, ValueError, EOFError, RuntimeError)

#: Everything that Pillow's and libheif's decoders have been seen to raise on broken files.
DECODER_ERRORS: tuple[type[Exception], ...] = (
    *_WORDED_ERRORS,
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    LookupError,
    SystemError,
    TypeError,
    struct.error,
    zlib.error,
)

#: How decoders say, in these words only, that they got no memory: Pillow ("out of memory when
#: reading image file"; -9 is the same for TIFFs), libavif ("Pixel allocation failed: Out of
#: memory"), libheif.
_OUT_OF_MEMORY = re.compile(
    r"out of memory|decoder error -9$|Allocating \d+ bytes failed", re.IGNORECASE
)

_TOO_MANY_PIXELS = re.compile(r"\((\d+) pixels\) exceeds limit of (\d+) pixels")

#: What decoders may have needed beside that, in small blocks.
_SMALL_BLOCKS_BYTES = 1 << 20


class PictureError(Exception):
    """A picture cannot be processed: ``code`` says why, ``detail`` is plain text.

    ``detail`` may quote the file's content, so it is untrusted.
    """

    def __init__(self, code: FailureCode, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


def _code(error: Exception) -> FailureCode:
    """Operating system errors carry an ``errno``; Pillow tells what it cannot do in words only.

    ``EINVAL`` comes of an offset in the file that no file can have.
    """
    if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
        return FailureCode.UNREADABLE
    if isinstance(error, NotImplementedError) or str(error).startswith("Unsupported"):
        return FailureCode.UNSUPPORTED
    return FailureCode.CORRUPT


def _reason(error: Exception) -> str:
    text = str(error).strip()
    if text and isinstance(error, _WORDED_ERRORS):
        return text
    return f"the decoder stumbled over it ({type(error).__name__}: {text})"


def _plain_size(words: str) -> str:
    """Pillow's words about a bomb without the bomb: most are made by programs that err."""
    found = _TOO_MANY_PIXELS.search(words)
    return f"{found[1]} pixels, {found[2]} are the limit" if found else words


def blame_memory(words: str, working_bytes: int) -> None:
    """After a decoder failed: see that this was not for lack of memory.

    Most decoders do not tell: libwebp "could not create decoder object", libjpeg and OpenJPEG have
    a "broken data stream", libtiff has "decoder error -2". So what such a decoder had needed,
    ``working_bytes``, is asked for again.

    Raises:
        MemoryError: it was, or may have been.
    """
    if _OUT_OF_MEMORY.search(words):
        raise MemoryError(words)
    require_room(working_bytes + _SMALL_BLOCKS_BYTES)


@contextmanager
def decoder_errors(working_bytes: int = 0) -> Iterator[None]:
    """Turn whatever a decoder raises inside the ``with`` into ``PictureError``.

    ``working_bytes`` is what the decoder allocates by itself. The decoders' warnings are dropped:
    each is either about metadata or comes with an error.

    Raises:
        PictureError: ``TOO_LARGE`` for a decompression bomb, ``UNREADABLE`` where the operating
            system failed, ``UNSUPPORTED`` for a rare variant of a format, else ``CORRUPT``.
        MemoryError: untouched, or in place of a failure for lack of memory.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except Image.DecompressionBombError as error:
            raise PictureError(FailureCode.TOO_LARGE, _plain_size(str(error))) from error
        except DECODER_ERRORS as error:
            if isinstance(error.__cause__, MemoryError):  # a C function returned all the same
                raise error.__cause__ from None
            blame_memory(str(error), working_bytes)
            raise PictureError(_code(error), _reason(error)) from error
