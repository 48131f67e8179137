"""A plan in lines for people and for programs, and its sum.

Owns the words. Must not decide anything; the look at drives is ``space``'s.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from app.batch.failure_messages import display_name, display_text, skipped_sentence
from app.batch.plan import Action, Planned, PlannedPicture, PlannedResult, Remark, Taken
from app.batch.report import megabytes
from app.batch.space import Place, look_at
from app.batch.walk import WalkProblem, problem_sentence

_REMARKS = {
    Remark.ANIMATED: "animated",
    Remark.FIRST_FRAME: "only its first frame is kept",
    Remark.FIRST_PAGE: "only its first page is taken",
    Remark.CMYK: "CMYK",
    Remark.DEEP: "more than 8 bits a channel",
}
"""Most pictures on the web have no profile: that is for programs only."""


@dataclass(slots=True)
class PlanSum:
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

    def drives(self) -> list[Drive]:
        """Every drive that results would go to; looks at the folders."""
        drives: dict[int, Drive] = {}
        for place, needed in self._places():
            if place.drive is None or place.free_bytes is None:
                continue
            before = drives.get(place.drive, Drive(place.folder, 0, place.free_bytes))
            drives[place.drive] = Drive(
                before.folder, before.needed_bytes + needed, before.free_bytes
            )
        return list(drives.values())

    def problems(self) -> list[str]:
        """Sentences about folders that cannot be written and drives without room."""
        folders = [f"{_capital(place.problem)}." for place, _ in self._places() if place.problem]
        full = [drive.sentence for drive in self.drives() if drive.is_short]
        return list(dict.fromkeys(folders)) + full

    def _places(self) -> Iterator[tuple[Place, int]]:
        for folder, needed in self._needed.items():
            yield self.look(folder), needed


@dataclass(frozen=True, slots=True)
class Drive:
    """A drive as seen from one of the folders on it."""

    folder: Path
    needed_bytes: int
    free_bytes: int

    @property
    def is_short(self) -> bool:
        """Whether there is probably too little room."""
        return self.needed_bytes > self.free_bytes

    @property
    def sentence(self) -> str:
        """How much is needed and how much there is."""
        needed, free = megabytes(self.needed_bytes), megabytes(self.free_bytes)
        only = "only " if self.is_short else ""
        return f"{display_name(self.folder)}: about {needed} needed, {only}{free} free."


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
    drives = [
        {"folder": str(d.folder), "needed_bytes": d.needed_bytes, "free_bytes": d.free_bytes}
        for d in plan.drives()
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
        "problems": plan.problems(),
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
    room = [drive.sentence for drive in plan.drives() if not drive.is_short]
    return [head, *room]


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
            return result.message or skipped_sentence(planned.source, result.target)
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


def _capital(text: str) -> str:
    return display_text(text[:1].upper() + text[1:])
