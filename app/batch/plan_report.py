"""A plan in lines for people and for programs, and its sum.

Owns the words. Must not decide anything; the look at drives is ``space``'s.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from msgspec import Struct, field

from app.batch.failure_messages import display_name, skipped_sentence
from app.batch.plan import Action, Planned, PlannedPicture, PlannedResult, Remark, Taken
from app.batch.space import Place, Room, look_at, room_for
from app.batch.walk import WalkProblem, problem_sentence
from workers.contract.items import SkipReason

_REMARKS = {
    Remark.ANIMATED: "animated",
    Remark.FIRST_FRAME: "only its first frame is kept",
    Remark.FIRST_PAGE: "only its first page is taken",
    Remark.CMYK: "CMYK",
    Remark.DEEP: "more than 8 bits a channel",
}
"""Most pictures on the web have no profile: that is for programs only."""


class PlanSum(Struct):
    """All that was planned together. ``look`` says what is known of a folder."""

    look: Callable[[Path], Place] = look_at
    pictures: int = 0
    failed: int = 0
    """Inputs of which nothing can be made at all."""
    results: Counter[Action] = field(default_factory=Counter)
    remarks: Counter[Remark] = field(default_factory=Counter)
    numbered: int = 0
    bytes_in: int = 0
    _needed: Counter[Path] = field(default_factory=Counter)

    def add(self, planned: Planned) -> None:
        """Count one input."""
        if isinstance(planned, WalkProblem):
            self.failed += 1
            return
        self.pictures += 1
        self.bytes_in += planned.bytes_in
        self.failed += planned.failure is not None
        self.remarks.update(planned.remarks)
        for result in planned.results:
            self.results[result.action] += 1
            self.numbered += result.taken is not None
            if result.action in (Action.WRITE, Action.REPLACE):
                self._needed[result.target.parent] += result.about_bytes

    @property
    def cannot_be_made(self) -> int:
        """Results that would fail, of pictures that can be read."""
        return self.results[Action.FAIL]

    @property
    def needed_bytes(self) -> int:
        """About what all results take."""
        return sum(self._needed.values())

    def room(self) -> Room:
        """What is known of the folders and drives that results would go to; looks at them."""
        return room_for(self._needed, self.look)


def plan_lines(planned: Planned) -> list[str]:
    """What would become of an input, a line for each result."""
    if isinstance(planned, WalkProblem):
        return [problem_sentence(planned, display_name(planned.path))]
    if planned.failure is not None:
        return [planned.failure.sentence]
    lines = [_line(planned, result) for result in planned.results]
    if told := [_REMARKS[remark] for remark in planned.remarks if remark in _REMARKS]:
        lines[0] += f" [{', '.join(told)}]"
    return lines


def plan_json_line(planned: Planned) -> str:
    """One object for an input, in pure ASCII."""
    if isinstance(planned, WalkProblem):
        message = problem_sentence(planned, display_name(planned.path))
        told: dict[str, object] = {"source": str(planned.path), "code": planned.trouble}
        return _json(told | {"message": message, "results": []})
    failure, picture = planned.failure, planned.picture
    return _json(
        {
            "source": str(planned.source),
            "bytes_in": planned.bytes_in,
            "format": picture and picture.format,
            "width": picture and picture.size.width,
            "height": picture and picture.size.height,
            "frames": picture and picture.frames,
            "mode": picture and picture.mode,
            "bits": picture and picture.bits,
            "remarks": planned.remarks,
            "code": failure and failure.code,
            "message": failure and failure.sentence,
            "results": [_result_table(result) for result in planned.results],
        }
    )


def sum_json_line(plan: PlanSum) -> str:
    """The last line: the plan as a whole."""
    room = plan.room()
    drives = [
        {"folder": str(d.folder), "needed_bytes": d.needed_bytes, "free_bytes": d.free_bytes}
        for d in room.drives
    ]
    told = {
        "pictures": plan.pictures,
        "failed": plan.failed,
        "results": {action: plan.results[action] for action in Action},
        "numbered": plan.numbered,
        "remarks": {remark: plan.remarks[remark] for remark in Remark},
        "bytes_in": plan.bytes_in,
        "needed_bytes": plan.needed_bytes,
        "drives": drives,
        "problems": room.problems,
    }
    return _json({"plan": told})


def sum_lines(plan: PlanSum) -> list[str]:
    """The plan as a whole, in sentences."""
    results = plan.results
    parts = [f"{results[Action.WRITE]} new"]
    for action, word in ((Action.REPLACE, "replaced"), (Action.SKIP, "skipped")):
        if results[action]:
            parts.append(f"{results[action]} {word}")
    if impossible := plan.cannot_be_made + plan.failed:
        parts.append(f"{impossible} impossible")
    if plan.numbered:
        parts.append(f"{plan.numbered} with a number")
    count = sum(results.values())
    head = f"{plan.pictures} pictures, {count} files: {', '.join(parts)}. Nothing was written."
    return [head, *(drive.sentence for drive in plan.room().drives if not drive.is_short)]


def _line(planned: PlannedPicture, result: PlannedResult) -> str:
    arrow = f"{display_name(planned.source)} → {display_name(result.target)}"
    if result.size is not None:
        arrow += f" ({result.size.width} × {result.size.height})"
    match result.action:
        case Action.WRITE:
            return arrow + _numbered(result.taken)
        case Action.REPLACE:
            return f"{arrow}, replaces the file that is there"
        case Action.SKIP:
            return result.message or skipped_sentence(
                SkipReason.EXISTS, planned.source, result.target
            )
        case Action.FAIL:
            return result.message
        case _:
            assert_never(result.action)


def _numbered(taken: Taken | None) -> str:
    match taken:
        case None:
            return ""
        case Taken.BY_FILE:
            return ", numbered because a file has the name"
        case Taken.BY_BATCH:
            return ", numbered because another picture has the name"
        case _:
            assert_never(taken)


def _result_table(result: PlannedResult) -> dict[str, object]:
    return {
        "output": str(result.target),
        "action": result.action,
        "width": result.size and result.size.width,
        "height": result.size and result.size.height,
        "about_bytes": result.about_bytes,
        "taken": result.taken,
        "code": result.code,
        "message": result.message or None,
    }


def _json(told: dict[str, object]) -> str:
    return json.dumps(told, ensure_ascii=True) + "\n"
