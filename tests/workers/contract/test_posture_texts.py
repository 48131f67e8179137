"""The protections in words: all of them, some of them, none."""

from __future__ import annotations

import pytest

from workers.contract.posture import Posture
from workers.contract.posture_texts import posture_layers, posture_summary

ALL = Posture.FULL | Posture.EMPTY_ROOT


@pytest.mark.parametrize(
    ("posture", "words"),
    [
        (ALL, "all on"),
        (Posture.FULL, "missing: Empty root folder"),
        (Posture.NONE, "all off"),
        (ALL & ~Posture.LANDLOCK, "missing: No access to files (Landlock)"),
        (None, "not known, no worker was ready yet"),
    ],
)
def test_a_posture_in_words(posture: Posture | None, words: str) -> None:
    assert posture_summary(posture) == words


def test_every_layer_has_a_name_and_is_on_or_off() -> None:
    assert [state for _, state in posture_layers(ALL)] == ["on"] * len(Posture)
    assert len({name for name, _ in posture_layers(Posture.NONE)}) == len(Posture)
    assert dict(posture_layers(Posture.SECCOMP))["Few system calls (seccomp)"] == "on"
