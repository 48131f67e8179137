from __future__ import annotations

import io
import itertools
import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from types import SimpleNamespace
from typing import Any

import pytest

from app.batch.batch import MAX_IN_FLIGHT
from app.batch.inputs import WalkedInputs
from app.batch.names import OutputNamer
from app.batch.pace import RunProgress
from app.batch.run import BatchRun
from app.batch.walk import FoundPicture
from app.change_log import open_log
from app.commands import convert as convert_command
from app.commands.console import Console, progress_text
from app.commands.convert import build_parser
from app.commands.destination_arguments import destination_from
from app.commands.picture_arguments import parse_box, recipes_from
from app.undoing import open_settler
from tests.fakes import FakeEngine, by_name, fail, skip
from workers.contract import declared
from workers.contract.declared import OptionError
from workers.contract.destination import Collision, Destination, IfLarger
from workers.contract.encoders import Jxl, WebP
from workers.contract.failures import FailureCode
from workers.contract.items import Cancelled, ItemFacts
from workers.contract.jobs import ConvertJob
from workers.contract.metadata import Keep, Metadata
from workers.contract.naming import Naming
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.contract.source import Pages, Source
from workers.contract.stats import EngineStats

#: What the system says when a terminal closes; Windows has no such signal.
HANG_UP = getattr(signal, "SIGHUP", signal.SIGTERM)


def convert(engine: FakeEngine, *argv: object) -> int:
    words = [str(word) for word in argv]
    return convert_command.run(words, lambda *_where: engine, open_settler, open_log)


def pictures(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"picture")
    return paths


def lines(text: str) -> list[dict[str, Any]]:
    """The outcomes in a report, which ends with a summary."""
    *outcomes, last = (json.loads(line) for line in text.splitlines())
    assert list(last) == ["summary"]
    return outcomes


def test_a_folder_is_converted_into_a_tree(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures(tmp_path / "d/sub", "a.jpg", "b.png")
    code = convert(FakeEngine(), tmp_path / "d", "-o", tmp_path / "out", "--json", "-")
    out, err = capsys.readouterr()
    assert code == 0
    assert sorted((tmp_path / "out").rglob("*.webp")) == [
        tmp_path / "out/d/sub/a.webp",
        tmp_path / "out/d/sub/b.webp",
    ]
    assert [line["status"] for line in lines(out)] == ["converted", "converted"]
    assert [line.split()[0] for line in err.splitlines()] == ["converted", "time"]


def test_without_an_output_folder_results_lie_next_to_their_sources(tmp_path: Path) -> None:
    (source,) = pictures(tmp_path, "a.jpg")
    assert convert(FakeEngine(), source) == 0
    assert (tmp_path / "a.webp").is_file()


def test_a_failure_is_one_sentence_and_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = pictures(tmp_path, "a.jpg", "bad.jpg")
    engine = FakeEngine(by_name({"bad.jpg": fail(FailureCode.CORRUPT, "broken data stream")}))
    assert convert(engine, *sources, "--quiet") == 1
    assert capsys.readouterr().err == (f"{sources[1]}: the picture is damaged or incomplete.\n")


def test_skipped_pictures_are_no_failure(tmp_path: Path) -> None:
    assert convert(FakeEngine(skip), *pictures(tmp_path, "a.jpg")) == 0


def test_a_folder_without_pictures_has_one_clear_outcome(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert convert(FakeEngine(), tmp_path / "empty", "--json", "-") == 1
    out, err = capsys.readouterr()
    assert [(line["status"], line["code"]) for line in lines(out)] == [("failed", "no-pictures")]
    assert f"The folder {tmp_path / 'empty'} holds no pictures.\n" in err


def test_the_report_can_go_to_a_file(tmp_path: Path) -> None:
    (source,) = pictures(tmp_path, "a.jpg")
    assert convert(FakeEngine(), source, "--json", tmp_path / "report.jsonl") == 0
    (line,) = lines((tmp_path / "report.jsonl").read_text(encoding="ascii"))
    assert line["source"] == str(source)


def test_the_report_ends_with_the_batch_and_the_engines_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = pictures(tmp_path, "a.jpg", "bad.jpg")
    engine = FakeEngine(by_name({"bad.jpg": fail(FailureCode.CORRUPT)}))
    convert(engine, *sources, "--json", "-")
    summary = json.loads(capsys.readouterr().out.splitlines()[-1])["summary"]
    assert (summary["converted"], summary["failed"], summary["bytes_out"]) == (1, 1, 100)
    assert summary["seconds"] >= 0
    assert summary["engine"].keys() == set(EngineStats.__struct_fields__)


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["a.jpg", "--resize", "wide"],
        ["a.jpg", "--resize", "0x10"],
        ["a.jpg", "--resize", "20000"],
        ["a.jpg", "--quality", "101"],
        ["a.jpg", "--fit", "crop"],
        ["a.jpg", "--metadata", "exif"],
        ["a.jpg", "--strip-all"],
        ["a.jpg", "--workers", "0"],
        ["a.jpg", "--include", ""],
        ["a.jpg", "--json", "/no/such/folder/report"],
    ],
)
def test_wrong_usage_is_exit_code_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine()
    with pytest.raises(SystemExit) as caught:
        convert(engine, *argv)
    assert caught.value.code == 2
    assert "dropmill convert: error: " in capsys.readouterr().err
    assert engine.submitted == []


def test_an_output_that_is_a_file_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (source,) = pictures(tmp_path, "a.jpg")
    with pytest.raises(SystemExit):
        convert(FakeEngine(), source, "-o", source)
    assert str(source) in capsys.readouterr().err


def test_options_are_taken_over_exactly() -> None:
    arguments = build_parser().parse_args(
        [
            *("p", "-o", "out", "--resize", "800x600", "--fit", "cover", "--enlarge"),
            *("--quality", "55", "--effort", "6", "--lossless", "--alpha-quality", "7"),
            *("--metadata", "no-location", "--no-maker-notes"),
            *("--on-collision", "replace", "--accept-damaged", "--keep-times"),
            *("--if-larger", "copy-source", "--min-saving", "5%"),
        ]
    )
    assert recipes_from(arguments) == (
        Recipe(
            source=Source(accept_damaged=True),
            resize=Resize(width=800, height=600, fit=Fit.COVER, without_enlargement=False),
            encoder=WebP(quality=55, effort=6, lossless=True, alpha_quality=7),
            metadata=Metadata(keep=Keep.NO_LOCATION, maker_notes=False),
        ),
    )
    assert destination_from(arguments) == Destination(
        directory=Path("out"),
        collision=Collision.REPLACE,
        if_larger=IfLarger.COPY_SOURCE,
        min_saving=5,
        keep_times=True,
    )


def test_names_may_begin_with_a_dash() -> None:
    words = ["p", "--suffix", "-small", "--name", "-{stem}", "--prefix=_", "--pages", "all"]
    arguments = build_parser().parse(words)
    naming = Naming(template="-{stem}", prefix="_", suffix="-small")
    assert destination_from(arguments).naming == naming
    (recipe,) = recipes_from(arguments)
    assert recipe.source == Source(pages=Pages.ALL)


def test_a_flag_is_no_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse(["p", "--suffix", "--quiet"])
    assert "--suffix" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not have them")
def test_options_of_some_systems_are_taken_over() -> None:
    words = ["p", "--near-lossless", "60", "--sharp-yuv"]
    wanted = Recipe(encoder=WebP(near_lossless=60, sharp_yuv=True))
    assert recipes_from(build_parser().parse_args(words)) == (wanted,)


def test_a_flag_that_this_system_lacks_is_unknown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(declared, "sys", SimpleNamespace(platform="win32"))
    with pytest.raises(SystemExit):
        build_parser().parse_args(["p", "--sharp-yuv"])
    assert "--sharp-yuv" in capsys.readouterr().err


def test_options_left_out_are_the_defaults() -> None:
    arguments = build_parser().parse_args(["p"])
    assert recipes_from(arguments) == (Recipe(),)
    assert destination_from(arguments) == Destination()


@pytest.mark.parametrize("keep", list(Keep))
def test_metadata_is_one_choice(keep: Keep) -> None:
    (recipe,) = recipes_from(build_parser().parse_args(["p", "--metadata", keep.value]))
    assert recipe.metadata == Metadata(keep=keep)


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("1600x1200", (1600, 1200)),
        ("1600", (1600, None)),
        ("1600x", (1600, None)),
        ("x1200", (None, 1200)),
        ("8×6", (8, 6)),
    ],
)
def test_boxes(text: str, box: tuple[int | None, int | None]) -> None:
    assert parse_box(text) == box


@pytest.mark.parametrize("text", ["", "x", "1600x1200x3", "-5", "1.5", "٣x٣"])
def test_what_is_no_box(text: str) -> None:
    with pytest.raises(OptionError):
        parse_box(text)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (HANG_UP, 129)]
)
def test_a_signal_cancels_what_is_left_and_tells_by_the_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], number: signal.Signals, code: int
) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip(f"{number.name} is ignored here")
    sources = pictures(tmp_path, *(f"{n}.jpg" for n in range(40)))
    drains = itertools.count()

    def interrupt_in_the_middle(engine: FakeEngine) -> None:
        if engine.submitted and next(drains) == 1:
            signal.raise_signal(number)

    engine = FakeEngine(on_drain=interrupt_in_the_middle)
    before = signal.getsignal(number)
    assert convert(engine, *sources, "--json", "-") == code
    out, err = capsys.readouterr()
    statuses = [line["status"] for line in lines(out)]
    assert 0 < statuses.count("converted") < 40
    assert len(statuses) >= len(engine.submitted)  # also those that were to be next
    assert statuses.count("cancelled") == len(statuses) - statuses.count("converted")
    assert "cancelled" in err
    assert engine.closed
    assert signal.getsignal(number) is before


def test_a_stopped_engine_ends_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine(on_drain=lambda engine: engine.break_down("no module named x"))
    assert convert(engine, *pictures(tmp_path, *(f"{n}.jpg" for n in range(100)))) == 1
    assert "The conversion engine has stopped: no module named x" in capsys.readouterr().err
    assert len(engine.submitted) < 100


class ClosedPipe(io.StringIO):
    """A standard output whose reader has gone; ``fileno`` is a real, harmless descriptor."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def write(self, _text: str) -> int:
        raise BrokenPipeError

    def fileno(self) -> int:
        return self._descriptor


def test_a_reader_that_went_away_costs_the_report_and_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = FakeEngine()
    sources = pictures(tmp_path, *(f"{n}.jpg" for n in range(40)))
    with (tmp_path / "spare").open("wb") as spare:
        monkeypatch.setattr(sys, "stdout", ClosedPipe(spare.fileno()))
        assert convert(engine, *sources, "--json", "-", "--quiet") == 1
    assert engine.sources == sources
    assert len(list(tmp_path.glob("*.webp"))) == 40
    assert engine.closed
    told = capsys.readouterr().err
    assert told.startswith("The report on standard output could not be written: ")
    assert told.count("\n") == 1


def test_a_terminal_that_goes_away_costs_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = pictures(tmp_path, "a.jpg", "bad.jpg", "b.jpg")
    answer = by_name({"bad.jpg": fail(FailureCode.CORRUPT)})
    with (tmp_path / "spare").open("wb") as spare:
        monkeypatch.setattr(sys, "stderr", ClosedPipe(spare.fileno()))
        assert convert(FakeEngine(answer), *sources) == 1
    monkeypatch.setattr(sys, "stderr", None)
    assert convert(FakeEngine(answer), *sources) == 1
    assert len(list(tmp_path.glob("*.webp"))) == 4


def test_with_replace_every_original_is_known_before_the_first_conversion() -> None:
    engine = FakeEngine(fail(FailureCode.MISSING))
    submitted_while_walking: set[int] = set()

    def inputs() -> Iterator[FoundPicture]:
        for number in range(1000):
            submitted_while_walking.add(len(engine.submitted))
            yield FoundPicture(Path(f"/nowhere/{number}.jpg"), PurePath(), 1)

    replacing = Destination(collision=Collision.REPLACE)
    outcomes = list(BatchRun(engine, WalkedInputs(inputs()), OutputNamer(), (Recipe(),), replacing))
    assert submitted_while_walking == {0}
    assert len([outcome for outcome in outcomes if outcome is not None]) == 1000
    assert outcomes[0] is None  # the caller can stop it while it walks


def test_a_walk_ahead_can_be_stopped() -> None:
    engine = FakeEngine()
    endless = (FoundPicture(Path(f"/nowhere/{n}.jpg"), PurePath(), 1) for n in itertools.count())
    replacing = Destination(collision=Collision.REPLACE)
    batch = BatchRun(engine, WalkedInputs(endless), OutputNamer(), (Recipe(),), replacing)
    outcomes = iter(batch)
    assert next(outcomes) is None
    batch.stop()
    states = [ended.state for ended in outcomes if isinstance(ended, ItemFacts)]
    assert set(states) == {Cancelled()}
    assert engine.submitted == []


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_undecodable_names_are_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (source,) = pictures(tmp_path, "\udcff\udcfe.jpg")
    engine = FakeEngine(fail(FailureCode.CORRUPT))
    assert convert(engine, tmp_path, "--json", "-") == 1
    out, err = capsys.readouterr()
    assert lines(out)[0]["source"] == str(source)
    assert "\\udcff\\udcfe.jpg: the picture is damaged" in err


def test_a_million_inputs_would_never_be_in_flight_at_once() -> None:
    taken = [0]

    def inputs() -> Iterator[FoundPicture]:
        for number in range(1, 3001):
            taken.append(number)
            yield FoundPicture(Path(f"/nowhere/{number}.jpg"), PurePath(), 1)

    engine = FakeEngine(fail(FailureCode.MISSING), workers=4)
    batch = BatchRun(engine, WalkedInputs(inputs()), OutputNamer(), (Recipe(),), Destination())
    most_ahead = 0
    ended = 0
    for end in batch:
        ended += end is not None
        most_ahead = max(most_ahead, taken[-1] - ended)
    assert ended == 3000
    assert engine.most_unended == MAX_IN_FLIGHT
    assert most_ahead < 600  # inputs that are known, however many there are


def test_conversion_starts_before_the_walk_ends() -> None:
    engine = FakeEngine(fail(FailureCode.MISSING))
    seen_while_walking: list[int] = []

    def inputs() -> Iterator[FoundPicture]:
        for number in range(1000):
            seen_while_walking.append(len(engine.submitted))
            yield FoundPicture(Path(f"/nowhere/{number}.jpg"), PurePath(), 1)

    outcomes = iter(
        BatchRun(engine, WalkedInputs(inputs()), OutputNamer(), (Recipe(),), Destination())
    )
    assert next(outcomes) is None
    assert 0 < len(engine.submitted) < 1000
    while next(outcomes) is None:
        pass
    assert len(seen_while_walking) < 1000


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_only_on_a_terminal() -> None:
    terminal, pipe, quiet = Terminal(), io.StringIO(), Terminal()
    for stream, is_quiet in ((terminal, False), (pipe, False), (quiet, True)):
        console = Console(stream, quiet=is_quiet)
        console.progress(RunProgress(3, 0))
        console.problem("a.jpg: broken.")
        console.close()
    assert terminal.getvalue() == ("\r\x1b[K3 done\r\x1b[Ka.jpg: broken.\n")
    assert pipe.getvalue() == quiet.getvalue() == "a.jpg: broken.\n"


def test_the_progress_line_says_what_is_known() -> None:
    assert progress_text(RunProgress(3, 0)) == "3 done"
    known = RunProgress(41, 2, 120, 12.34, 64.6)
    assert progress_text(known) == "41 of 120 done, 2 failed, 12.3 pictures/s, 1 min 05 s left"
    assert progress_text(RunProgress(1, 0, 2, None, 7.6)) == "1 of 2 done, 8 s left"


def test_a_quiet_run_has_no_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(FakeEngine(), *pictures(tmp_path, "a.jpg"), "--quiet") == 0
    assert capsys.readouterr().err == ""


def test_patterns_choose_the_pictures(tmp_path: Path) -> None:
    wanted, *_ = pictures(tmp_path / "d", "a.png", "b.jpg")
    pictures(tmp_path / "d/old", "c.png")
    engine = FakeEngine()
    assert convert(engine, tmp_path / "d", "--include", "*.PNG", "--exclude", "old") == 0
    assert engine.sources == [wanted]


def test_what_a_pattern_leaves_out_is_not_overwritten(tmp_path: Path) -> None:
    source, original = pictures(tmp_path, "a.png", "a.jpg")
    words = ("--include", "*.png", "--format", "jpeg", "--on-collision", "replace")
    engine = FakeEngine()
    assert convert(engine, tmp_path, *words) == 0
    assert engine.sources == [source]
    assert original.read_bytes() == b"picture"
    assert (tmp_path / "a (2).jpg").is_file()


def test_jobs_carry_the_options() -> None:
    engine = FakeEngine(fail(FailureCode.MISSING))
    convert(engine, __file__, "--quality", "33")
    spec = engine.submitted[0][0]
    assert isinstance(spec, ConvertJob)
    assert spec.outputs[0].recipe.encoder == WebP(quality=33)


@pytest.mark.skipif(Jxl.is_offered(), reason="the extra jxl is installed")
def test_a_format_that_needs_an_extra_is_refused_with_its_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["a.png", "--format", "jxl"])
    assert "JPEG XL cannot be written here: Dropmill's extra jxl" in capsys.readouterr().err
