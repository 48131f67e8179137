"""How a picture fails: one exception, and the translation of everything a decoder may raise.

Owns ``PictureError``. Must not hold sentences for users; the details are the decoder's own words.

Exception tree: ``Exception`` > ``PictureError``. ``MemoryError`` is never translated: the worker
loop answers it in another way.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from workers.contract.failures import FailureCode

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
    TypeError,
    struct.error,
    zlib.error,
)


class PictureError(Exception):
    """A picture cannot be processed: ``code`` says why, ``detail`` is plain text.

    ``detail`` may quote the file's content, so it is untrusted.
    """

    def __init__(self, code: FailureCode, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


def _code(error: Exception) -> FailureCode:
    """Operating system errors carry an ``errno``; Pillow tells what it cannot do in words only."""
    if isinstance(error, OSError) and error.errno is not None:
        return FailureCode.UNREADABLE
    if isinstance(error, NotImplementedError) or str(error).startswith("Unsupported"):
        return FailureCode.UNSUPPORTED
    return FailureCode.CORRUPT


def _reason(error: Exception) -> str:
    text = str(error).strip()
    if text and isinstance(error, _WORDED_ERRORS):
        return text
    return f"the decoder stumbled over it ({type(error).__name__}: {text})"


@contextmanager
def decoder_errors() -> Iterator[None]:
    """Turn whatever a decoder raises inside the ``with`` into ``PictureError``.

    The decoders' warnings are dropped: each is either about metadata or comes with an error.

    Raises:
        PictureError: ``TOO_LARGE`` for a decompression bomb, ``UNREADABLE`` where the operating
            system failed, ``UNSUPPORTED`` for a rare variant of a format, else ``CORRUPT``.
        MemoryError: untouched.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except Image.DecompressionBombError as error:
            raise PictureError(FailureCode.TOO_LARGE, str(error)) from error
        except DECODER_ERRORS as error:
            raise PictureError(_code(error), _reason(error)) from error
