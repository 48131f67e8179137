"""Why a job failed, as a closed set.

Owns the codes. Must not hold sentences for users: those are made from a code in ``app``.
"""

from __future__ import annotations

from enum import StrEnum


class FailureCode(StrEnum):
    """One reason per code; ``JobFailed.detail`` carries the particulars as plain text."""

    MISSING = "missing"
    """The source is not there (any more)."""
    UNREADABLE = "unreadable"
    """The source may not be read, or reading it fails."""
    NOT_A_FILE = "not-a-file"
    """The source is a folder, pipe, socket or device."""
    EMPTY = "empty"
    """The source has no bytes."""
    UNSUPPORTED = "unsupported"
    """The content is no picture in a format that Dropmill reads, whatever the name says."""
    CORRUPT = "corrupt"
    """The content begins like a picture but is truncated or broken."""
    TOO_LARGE = "too-large"
    """The picture needs more memory than it may have; the detail has the numbers."""
    TOO_LARGE_FOR_FORMAT = "too-large-for-format"
    """The result would be wider or higher than its format can hold; the detail has the limit."""
    OVER_LIMIT = "over-limit"
    """No file is as small as was wished; the detail has the numbers."""
    NOT_LARGER = "not-larger"
    """The picture has no more pixels than a smaller size of the same job shows already."""
    OUT_OF_MEMORY = "out-of-memory"
    """Memory ran out although the estimate said that it would do."""
    TIMED_OUT = "timed-out"
    """The picture kept a worker computing for longer than its deadline, twice."""
    SOURCE_STALLED = "source-stalled"
    """The source's drive stopped answering while it was opened or read."""
    CRASHED = "crashed"
    """The picture made the decoder crash, twice."""
    KILLED = "killed"
    """Workers were killed from outside each time this picture was tried; it is not to blame."""
    REFUSED_RESULT = "refused-result"
    """A worker sent back what cannot be a result of this job, so nothing was written."""
    NAME_TAKEN = "name-taken"
    """The output's name was taken while it was made, or belongs to its own source."""
    OUTPUT_DENIED = "output-denied"
    """The output folder or file cannot be written."""
    OUTPUT_READ_ONLY = "output-read-only"
    """The output goes to a file system that can only be read."""
    DISK_FULL = "disk-full"
    """There is no room left where the output goes."""
    OUTPUT_FAILED = "output-failed"
    """Writing the output failed in another way."""
    ENGINE_STOPPED = "engine-stopped"
    """The workers could not be started, or the engine was closed."""
    INTERNAL = "internal"
    """A defect in Dropmill."""
