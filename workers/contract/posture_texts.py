"""The workers' protections in words.

No Qt here: the command line uses these words too.
"""

from __future__ import annotations

from workers.contract.posture import Posture
from workers.contract.wording import Sentence

#: Each layer as people read it, in the order in which a worker puts them on.
_LAYERS = (
    (Posture.LIMITS, Sentence("Resource limits")),
    (Posture.EMPTY_ROOT, Sentence("Empty root folder")),
    (Posture.NO_NEW_PRIVILEGES, Sentence("No new privileges")),
    (Posture.LANDLOCK, Sentence("No access to files (Landlock)")),
    (Posture.SECCOMP, Sentence("Few system calls (seccomp)")),
    (Posture.DIES_WITH_ENGINE, Sentence("Ends with Dropmill")),
)


def posture_layers(posture: Posture) -> tuple[tuple[str, str], ...]:
    """Every layer with "on" or "off"."""
    on, off = Sentence("on"), Sentence("off")
    return tuple((name, on if layer in posture else off) for layer, name in _LAYERS)


def unprotected(missing: Posture) -> str:
    """Why no worker is given a picture that lacks protections which were required."""
    names = ", ".join(name for layer, name in _LAYERS if layer in missing)
    return f"workers are not protected as required, missing: {names}"


def posture_summary(posture: Posture | None) -> str:
    """All layers in a few words: "all on", or what is missing; ``None`` is not known yet."""
    if posture is None:
        return Sentence("not known, no worker was ready yet")
    missing = [name for name, state in posture_layers(posture) if state == "off"]
    if not missing:
        return Sentence("all on")
    if len(missing) == len(_LAYERS):
        return Sentence("all off")
    return Sentence("missing: {layers}", layers=", ".join(missing))
