from dataclasses import replace

import pytest

from app.window.bottleneck import Facts, judge
from workers.contract.machine import Bottleneck
from workers.contract.stats import StageTimes

BUSY = Facts(
    jobs=50,
    busy=4,
    wanted=4,
    stages=StageTimes(decode_ms=200, resize_ms=100, encode_ms=700),
    workers_load=3.9,
    program_load=0.1,
    idle_share=0.02,
    others_share=0.05,
)


@pytest.mark.parametrize(
    ("stages", "bottleneck", "share"),
    [
        (StageTimes(decode_ms=200, resize_ms=100, encode_ms=700), Bottleneck.ENCODE, 0.7),
        (StageTimes(decode_ms=600, resize_ms=100, encode_ms=300), Bottleneck.DECODE, 0.6),
        (StageTimes(decode_ms=30, resize_ms=90, encode_ms=30), Bottleneck.RESIZE, 0.6),
    ],
)
def test_busy_workers_are_as_slow_as_their_longest_stage(
    stages: StageTimes, bottleneck: Bottleneck, share: float
) -> None:
    judgement = judge(replace(BUSY, stages=stages))
    assert (judgement.bottleneck, judgement.share) == (bottleneck, pytest.approx(share))


@pytest.mark.parametrize(
    ("facts", "bottleneck"),
    [
        (replace(BUSY, busy=0), Bottleneck.NOTHING),
        (replace(BUSY, jobs=0), Bottleneck.NOTHING),
        (replace(BUSY, stages=StageTimes()), Bottleneck.UNKNOWN),
        (replace(BUSY, is_held_by_disk=True, busy=0), Bottleneck.WRITING),
        (replace(BUSY, held_by_memory=3, busy=2), Bottleneck.MEMORY),
        (replace(BUSY, held_by_memory=3), Bottleneck.ENCODE),
        (replace(BUSY, workers_load=0.6, idle_share=0.8), Bottleneck.READING),
        (replace(BUSY, workers_load=1.2, program_load=0.95), Bottleneck.HANDING_OUT),
        (replace(BUSY, busy=2, workers_load=2.0, program_load=0.9), Bottleneck.HANDING_OUT),
        (replace(BUSY, others_share=0.6, workers_load=1.5), Bottleneck.OTHERS),
        (replace(BUSY, others_share=0.6, idle_share=0.3), Bottleneck.ENCODE),
    ],
)
def test_what_workers_wait_for(facts: Facts, bottleneck: Bottleneck) -> None:
    assert judge(facts).bottleneck is bottleneck
