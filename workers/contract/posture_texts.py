"""The workers' protections in words.

No Qt here: the command line uses these words too.
"""

from __future__ import annotations

from workers.contract.posture import Posture

#: Each layer as people read it, in the order in which a worker puts them on.
_LAYERS = (
    (Posture.LIMITS, "Resource limits"),
    (Posture.EMPTY_ROOT, "Empty root folder"),
    (Posture.NO_NEW_PRIVILEGES, "No new privileges"),
    (Posture.LANDLOCK, "No access to files (Landlock)"),
    (Posture.SECCOMP, "Few system calls (seccomp)"),
    (Posture.DIES_WITH_ENGINE, "Ends with Dropmill"),
)


def posture_layers(posture: Posture) -> tuple[tuple[str, str], ...]:
    """Every layer with "on" or "off"."""
    return tuple((name, "on" if layer in posture else "off") for layer, name in _LAYERS)


def posture_summary(posture: Posture | None) -> str:
    """All layers in a few words: "all on", or what is missing; ``None`` is not known yet."""
    if posture is None:
        return "not known, no worker was ready yet"
    missing = [name for name, state in posture_layers(posture) if state == "off"]
    if not missing:
        return "all on"
    return "all off" if len(missing) == len(_LAYERS) else f"missing: {', '.join(missing)}"
