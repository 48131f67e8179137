"""A batch with a journal, carried out by a stand-in for the engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app.batch.inputs import DonePicture, WalkedInputs
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.resuming import missing_inputs
from app.batch.journal.values import Kind, Origin, RecordedBatch, Wish
from app.batch.names import OutputNamer
from app.batch.run import BatchRun
from app.batch.walk import Walked, WalkProblem, walk
from tests.fakes import FakeEngine, FinalAnswer
from workers.contract.destination import Destination
from workers.contract.events import ConversionEnded, EngineEvent, JobFailed, OutputWritten, Size
from workers.contract.failures import FailureCode
from workers.contract.items import ItemFacts, ItemState
from workers.contract.jobs import ConvertJob, JobId, JobSpec
from workers.contract.recipe import Recipe

ORIGIN = Origin(kind=Kind.COMMAND, version="1")


RESULT = b"webp"


def make(job: JobId, spec: JobSpec) -> EngineEvent:
    """Convert by writing a few bytes, and tell how many."""
    assert isinstance(spec, ConvertJob)
    for output in spec.outputs:
        output.target.parent.mkdir(parents=True, exist_ok=True)
        output.target.write_bytes(RESULT)
    ends = (OutputWritten(each.target, len(RESULT), Size(4, 3)) for each in spec.outputs)
    return ConversionEnded(job, tuple(ends), 1000, Size(8, 6), 2.5)


def make_but(**failures: FailureCode) -> FinalAnswer:
    """Like ``make``, but sources with these stems fail."""

    def answer(job: JobId, spec: JobSpec) -> EngineEvent:
        code = failures.get(spec.source.stem)
        return make(job, spec) if code is None else JobFailed(job, code, "")

    return answer


@dataclass
class Desk:
    """Converts ``folder/in`` into ``folder/out``; every call is a program of its own."""

    folder: Path
    wish: Wish = field(init=False)
    engine: FakeEngine = field(default_factory=lambda: FakeEngine(make))
    notices: list[str] = field(default_factory=list)
    hashed: int = 0

    def __post_init__(self) -> None:
        self.sources.mkdir(exist_ok=True)
        self.wish = Wish(
            recipes=(Recipe(),), destination=Destination(directory=self.folder / "out")
        )

    @property
    def sources(self) -> Path:
        return self.folder / "in"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def write(self, *names: str) -> list[Path]:
        for name in names:
            (self.sources / name).write_bytes(name.encode())
        return [self.sources / name for name in names]

    def names(self) -> list[str]:
        """The results there are."""
        out = self.folder / "out"
        return sorted(path.name for path in out.rglob("*") if path.is_file())

    def convert(
        self, *paths: Path, stops_after: int | None = None, again: bool = False
    ) -> dict[str, ItemState]:
        """Convert; Ctrl-C comes after so many have ended."""
        origin = Origin(kind=Kind.COMMAND, version="1", again=again)
        roots, output = paths or (self.sources,), self.wish.destination.directory
        with Journal(self.state) as journal:
            recorder = BatchRecorder(journal, origin, self.wish)
            recorder.begin_walk(roots, output)
            return self._carry_out(journal, recorder, walk(roots, output), stops_after)

    def resume(self, changed: list[Path] | None = None) -> dict[str, ItemState]:
        """Go on with the last batch that was broken off."""
        with Journal(self.state) as journal:
            (batch, *_) = [each for each in self.batches() if each.is_unfinished]
            running = journal.go_on(batch)
            assert running is not None
            assert batch.wish is not None
            recorder = BatchRecorder(journal, batch.origin, batch.wish, running)
            with journal.reading() as reader:
                told = [] if changed is None else changed
                inputs = missing_inputs(reader, batch, told.append)
                return self._carry_out(journal, recorder, inputs, None)

    def batches(self) -> list[RecordedBatch]:
        with Journal(self.state) as journal, journal.reading() as reader:
            return reader.batches()

    def _carry_out(
        self,
        journal: Journal,
        recorder: BatchRecorder,
        inputs: Iterable[Walked],
        stops_after: int | None,
    ) -> dict[str, ItemState]:
        wish, namer = self.wish, OutputNamer()
        walked = WalkedInputs(inputs, recorder.sort_out)
        run = BatchRun(self.engine, walked, namer, wish.recipes, wish.destination, recorder)
        ends: dict[str, ItemState] = {}
        try:
            for ended in run:
                if isinstance(ended, ItemFacts):
                    ends[ended.source.name] = ended.state
                elif isinstance(ended, DonePicture):
                    ends[ended.picture.source.name] = ended.state
                assert not isinstance(ended, WalkProblem)
                if stops_after is not None and len(ends) >= stops_after:
                    run.stop()
                    stops_after = None
        finally:
            self.hashed = recorder.hashed
            recorder.close()
            self.notices += journal.take_notices()
        return ends
