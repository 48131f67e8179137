"""The message that has a worker begin what it is given."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from workers.wire.messages import Run, RunGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workers.engine.jobs.job import Job
    from workers.wire.tasks import Task


def run_message(
    jobs: Sequence[Job], tasks: Sequence[Task], *, returns_slab: bool
) -> Run | RunGroup:
    """One job, or several that are done one after the other; the first may return the slab."""
    runs = tuple(
        Run(
            job.id,
            task,
            job.needs_bytes,
            returns_slab and job is jobs[0],
            os.fsencode(job.source.path) if job.source.descriptor is None else b"",
        )
        for job, task in zip(jobs, tasks, strict=True)
    )
    return runs[0] if len(runs) == 1 else RunGroup(runs)
