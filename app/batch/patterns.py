"""Which of the pictures below a folder are wanted, by patterns that the user has typed.

Owns what a pattern means. Must not look at a disk.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import PurePath

from msgspec import Struct

from app.batch.names import name_key
from workers.contract.declared import OptionError

#: ``**/``, ``**``, ``*``, ``?`` and ``[a-z]``; everything else stands for itself.
_TOKENS = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]|.", re.DOTALL)
_MEANINGS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


class Patterns(Struct, frozen=True):
    """Some patterns, of which one or another may match a path.

    ``*`` and ``?`` stand for any characters but ``/``, ``[abc]`` for one of them, ``**`` for any
    number of folders. A pattern without ``/`` is about the name alone, one with it about the whole
    path below the folder that was named. Case makes no difference, as it makes none in what counts
    as a picture, on any system.
    """

    _names: tuple[re.Pattern[str], ...] = ()
    _paths: tuple[re.Pattern[str], ...] = ()

    @classmethod
    def of(cls, typed: Iterable[str]) -> Patterns:
        """Raises ``OptionError`` for a pattern that is empty or has a set like ``[z-a]``."""
        names: list[re.Pattern[str]] = []
        paths: list[re.Pattern[str]] = []
        for text in typed:
            pattern = text.replace(os.sep, "/").strip("/")
            if not pattern:
                raise OptionError(f"a pattern must name something, not {text!r}")
            try:
                (paths if "/" in pattern else names).append(_compiled(pattern))
            except re.error:
                raise OptionError(f"this is no pattern: {text!r}") from None
        return cls(tuple(names), tuple(paths))

    def __bool__(self) -> bool:
        return bool(self._names or self._paths)

    def match(self, path: PurePath) -> bool:
        """Whether one of them means ``path``, as seen from the folder that was named."""
        name, whole = name_key(path.name), name_key(path.as_posix())
        return any(each.fullmatch(name) for each in self._names) or any(
            each.fullmatch(whole) for each in self._paths
        )


class Choice(Struct, frozen=True):
    """Pictures that match one of ``include`` (all, if there is none) and none of ``exclude``.

    A folder that matches ``exclude`` is left out with everything in it.
    """

    include: Patterns = Patterns()
    exclude: Patterns = Patterns()

    def __bool__(self) -> bool:
        return bool(self.include or self.exclude)

    def takes(self, picture: PurePath) -> bool:
        """Whether this picture is wanted; the path begins below the folder that was named."""
        is_included = not self.include or self.include.match(picture)
        return is_included and not self.exclude.match(picture)

    def enters(self, folder: PurePath) -> bool:
        """Whether this folder is to be looked into."""
        return not self.exclude.match(folder)


#: No patterns at all.
EVERYTHING = Choice()


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(map(_meaning, _TOKENS.findall(name_key(pattern)))), re.DOTALL)


def _meaning(token: str) -> str:
    if token in _MEANINGS:
        return _MEANINGS[token]
    if len(token) > 1:  # a set: only its "!" and its ranges are special
        inside = token[1:-1]
        negated = inside.startswith("!")
        members = re.sub(r"([\\\[\]^&~|])", r"\\\1", inside[negated:])
        return f"[{'^/' if negated else ''}{members}]"
    return re.escape(token)
