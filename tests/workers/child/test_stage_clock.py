from tests.fake_clock import FakeClock
from workers.child.stage_clock import StageClock
from workers.contract.events import Stage
from workers.wire.messages import StageFacts


def test_each_stage_has_the_time_until_the_next() -> None:
    clock = FakeClock()
    stages = StageClock(clock)
    for stage, seconds in (
        (Stage.DECODING, 0.5),
        (Stage.RESIZING, 0.25),
        (Stage.ENCODING, 1.0),
        (Stage.RESIZING, 0.25),
        (Stage.ENCODING, 2.0),
    ):
        stages.enter(stage)
        clock.advance(seconds)
    stages.leave()
    clock.advance(60.0)
    assert stages.facts() == StageFacts(500_000, 500_000, 3_000_000)


def test_without_stages_nothing_took_time() -> None:
    assert StageClock().facts() == StageFacts()
