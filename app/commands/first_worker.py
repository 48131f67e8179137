"""Waits for an engine's first worker: what can be seen of it, and why there is none."""

from __future__ import annotations

import time

from app.batch.failure_messages import display_lines
from workers.contract.engine import Engine
from workers.contract.events import EngineFailed, PoolChanged

_READY_TIMEOUT_S = 30.0


def lack_of_workers(engine: Engine) -> str:
    """Why no worker gets ready, in words; empty as soon as one is."""
    deadline = time.monotonic() + _READY_TIMEOUT_S
    while (left_s := deadline - time.monotonic()) > 0:
        for event in engine.drain(left_s):
            if isinstance(event, EngineFailed):
                return f"no worker could be started: {display_lines(event.detail)}"
            if isinstance(event, PoolChanged) and event.ready > 0:
                return ""
    return "no worker was ready in time"
