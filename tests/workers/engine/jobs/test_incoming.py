"""Which messages about outputs can be, one after the other."""

from __future__ import annotations

import msgspec
import pytest

from workers.contract.events import OutputFailed, Stage
from workers.contract.failures import FailureCode
from workers.engine.jobs.incoming import Incoming
from workers.wire.framing import ProtocolError
from workers.wire.messages import OutputFacts, SourceFacts

FACTS = OutputFacts(100, 4, 3, SourceFacts(4, 3, "JPEG", "RGB"))
FAILURE = OutputFailed(FailureCode.TOO_LARGE_FOR_FORMAT, "")


@pytest.fixture
def incoming() -> Incoming:
    """Of output 0 a part has come."""
    one = Incoming()
    one.begin(0, FACTS)
    one.take(0, FACTS, 60)
    return one


def test_outputs_are_complete_when_their_bytes_are(incoming: Incoming) -> None:
    with pytest.raises(ProtocolError, match="60 bytes of output 0"):
        incoming.check_complete(1)
    incoming.take(0, FACTS, 40)
    incoming.check_complete(1)
    with pytest.raises(ProtocolError, match="0 bytes of output 1"):
        incoming.check_complete(2)
    incoming.fail(1, FAILURE)
    incoming.check_complete(2)

    assert incoming.begun == (0,)
    assert incoming.facts(0) == FACTS
    assert incoming.failed == {1: FAILURE}


def test_no_more_bytes_come_than_were_told(incoming: Incoming) -> None:
    with pytest.raises(ProtocolError, match="101 bytes came, 100 were told"):
        incoming.take(0, FACTS, 41)


@pytest.mark.parametrize(
    "changes",
    [
        {"total_bytes": 101},
        {"width": 3},
        {"height": 4},
        {"source": SourceFacts(5, 3, "JPEG", "RGB")},
        {"source": SourceFacts(4, 3, "PNG", "RGB")},
    ],
)
def test_facts_stay_what_they_were(incoming: Incoming, changes: dict[str, object]) -> None:
    with pytest.raises(ProtocolError, match="otherwise"):
        incoming.take(0, msgspec.structs.replace(FACTS, **changes), 1)


def test_outputs_may_come_side_by_side_each_with_facts_of_its_own(incoming: Incoming) -> None:
    other = msgspec.structs.replace(FACTS, total_bytes=10)
    incoming.begin(1, other)
    incoming.take(1, other, 10)
    incoming.take(0, FACTS, 40)

    incoming.check_complete(2)


def test_an_output_that_has_begun_cannot_fail(incoming: Incoming) -> None:
    with pytest.raises(ProtocolError, match="cannot fail"):
        incoming.fail(0, FAILURE)


def test_an_output_fails_once_and_has_no_pieces_then() -> None:
    incoming = Incoming()
    incoming.fail(0, FAILURE)

    with pytest.raises(ProtocolError, match="cannot fail"):
        incoming.fail(0, FAILURE)
    with pytest.raises(ProtocolError, match="has failed"):
        incoming.begin(0, FACTS)


def test_stages_lead_forward() -> None:
    incoming = Incoming()
    steps = [(0, 0), (0, 2), (1, 1), (3, 0)]
    for output, number in steps:
        incoming.progress(output, Stage.DECODING, number)
        for earlier, before in ((output, number), (0, 0), (output, number - 1)):
            with pytest.raises(ProtocolError, match="again"):
                incoming.progress(earlier, Stage.DECODING, before)
