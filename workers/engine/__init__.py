"""The engine, on the parent's side: ``ProcessEngine`` is the door to all of it."""

from __future__ import annotations

from workers.engine.facade import ProcessEngine

__all__ = ["ProcessEngine"]
