"""What keeps a batch from being faster. Pure: the facts of the last seconds come in."""

from __future__ import annotations

from dataclasses import dataclass

from workers.contract.machine import Bottleneck, Judgement
from workers.contract.stats import StageTimes

#: Workers that compute for less of their time than this wait for something.
_WAITING_LOAD = 0.5
#: From this load on a thread of Python gives away all that it can.
_SATURATED_LOAD = 0.8
#: With less than this share of the machine left, cores are what everybody waits for.
_IDLE_SHARE = 0.1
#: What other programs take is named as the reason from this share of the machine on.
_OTHERS_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Facts:
    """The last seconds. Loads are in cores, shares of the whole machine."""

    jobs: int
    """Jobs that have not ended, running ones included."""
    busy: int
    wanted: int
    stages: StageTimes
    """Time that went by in the stages of pictures that ended."""
    held_by_memory: int = 0
    is_held_by_disk: bool = False
    workers_load: float = 0.0
    program_load: float = 0.0
    idle_share: float = 1.0
    others_share: float = 0.0


def judge(facts: Facts) -> Judgement:
    """Name the one thing that most of the time is spent on, or waited for."""
    if facts.is_held_by_disk:
        return Judgement(Bottleneck.WRITING)
    if facts.held_by_memory and facts.busy < facts.wanted:
        return Judgement(Bottleneck.MEMORY)
    if not facts.busy or not facts.jobs:
        return Judgement(Bottleneck.NOTHING)
    is_crowded = facts.idle_share < _IDLE_SHARE and facts.others_share >= _OTHERS_SHARE
    if is_crowded:
        return Judgement(Bottleneck.OTHERS, facts.others_share)
    if _is_starved(facts):
        if facts.program_load >= _SATURATED_LOAD:
            return Judgement(Bottleneck.HANDING_OUT)
        if facts.workers_load < _WAITING_LOAD * facts.busy:
            return Judgement(Bottleneck.READING)
    return _longest_stage(facts.stages)


def _is_starved(facts: Facts) -> bool:
    """Whether workers have less to compute than there is to do."""
    has_more = facts.jobs > facts.busy and facts.busy < facts.wanted
    return has_more or facts.workers_load < _WAITING_LOAD * facts.busy


def _longest_stage(stages: StageTimes) -> Judgement:
    times = {
        Bottleneck.DECODE: stages.decode_ms,
        Bottleneck.RESIZE: stages.resize_ms,
        Bottleneck.ENCODE: stages.encode_ms,
    }
    total = sum(times.values())
    if total <= 0:
        return Judgement(Bottleneck.UNKNOWN)
    longest = max(times, key=times.__getitem__)
    return Judgement(longest, times[longest] / total)
