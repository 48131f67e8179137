"""What every command that converts has: its options, what it tells, and the run itself.

Owns the exit codes. Must not know where the pictures come from.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from app.batch.failure_messages import display_lines
from app.batch.file_identity import is_same, real_path
from app.batch.inputs import DonePicture
from app.batch.journal.values import Wish
from app.batch.markup import Markup
from app.batch.pace import Pace
from app.batch.patterns import Choice
from app.batch.preset_file import PresetError
from app.batch.report import Tally, json_line, lines_of, summary_json_line
from app.batch.run import BatchRun, Ended
from app.batch.settling import SettlerThread
from app.batch.summary_table import summary_table
from app.batch.walk import PICTURE_EXTENSIONS
from app.batch.wishes import Recipes
from app.commands.arguments import CommandParser, worker_count
from app.commands.cluster_arguments import add_cluster_options
from app.commands.console import Console
from app.commands.destination_arguments import add_destination_options, destination_from
from app.commands.holding import Holding, add_wait_option, longest_wait_s
from app.commands.interruption import Interruption
from app.commands.path_arguments import add_choice, choice_from
from app.commands.picture_arguments import add_picture_options, recipes_from
from app.commands.preset_arguments import add_preset_option, preset_from
from app.commands.report_file import ReportFile
from app.commands.sandbox_argument import add_sandbox_option
from workers.contract.declared import OptionError
from workers.contract.destination import Destination, Originals, check_replacing
from workers.contract.engine import Engine
from workers.contract.items import ItemFacts, Status
from workers.contract.source import Pages

OpenSettler = Callable[[], SettlerThread]

EXIT_OK = 0
EXIT_SOME_FAILED = 1
EXIT_INTERRUPTED = 130


def add_batch_options(parser: argparse.ArgumentParser) -> None:
    """Add everything that can be chosen for a batch, wherever its pictures come from."""
    add_choice(parser)
    add_preset_option(parser)
    add_destination_options(parser)
    add_picture_options(parser)
    parser.add_argument(
        "--again",
        action="store_true",
        help="convert also what was converted before and has not changed since",
    )
    parser.add_argument(
        "--markup",
        metavar="FILE",
        type=_markup_file,
        help="write HTML that shows each picture, in every size and format that was made of it",
    )
    add_run_options(parser)


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen for a batch whose pictures and results are settled."""
    add_wait_option(parser)
    parser.add_argument(
        "--workers",
        metavar="N",
        type=worker_count,
        help="worker processes, also those of --cluster local:N in all",
    )
    add_sandbox_option(parser)
    add_cluster_options(parser)
    parser.add_argument(
        "--json",
        metavar="FILE",
        type=report_file,
        help="write one JSON object per result and a summary, '-' for standard output",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but what went wrong")


class Order(Struct, frozen=True):
    """What was asked for: what becomes of pictures, and which of those that are found."""

    wish: Wish
    choice: Choice


def order_from(parser: CommandParser, arguments: argparse.Namespace) -> Order:
    """What was asked for; ends the process with code 2 if that makes no sense."""
    try:
        wish = _wish_from(arguments)
        _check_markup(arguments.markup, wish.recipes)
        _check_originals(wish)
        return Order(wish, choice_from(arguments))
    except (OptionError, PresetError) as error:
        parser.error(str(error).replace("\n", " "))


class Record(Struct, frozen=True):
    """Everything that is told of each input when it ends."""

    console: Console
    report: ReportFile
    markup_file: ReportFile | None = None
    markup: Markup | None = None
    tally: Tally = field(default_factory=Tally)

    def add(self, ended: Ended) -> None:
        """Tell of an input that has ended."""
        if isinstance(ended, DonePicture) and not self.report.is_open:
            self.tally.add_done(ended)  # nobody reads a line of it
            return
        for line in lines_of(ended):
            self.tally.add(line)
            if self.report.is_open:
                self.report.write(json_line(line))
            is_told = line.status in (Status.FAILED.word, Status.CONVERTED.word)
            if is_told and line.message is not None:
                self.console.problem(line.message)
        if self.markup is not None and self.markup_file is not None:
            self.markup_file.write(self.markup.snippet(ended))

    @property
    def failures(self) -> list[str]:
        """What could not be written, in sentences."""
        files = (self.report, self.markup_file)
        return [file.failure for file in files if file is not None and file.failure]

    @property
    def has_failed(self) -> bool:
        """Whether anything is missing of what was wanted."""
        return bool(self.tally.failed or self.tally.cancelled or self.failures)

    def end(self, seconds: float, engine: Engine, failures: Iterable[str] = ()) -> None:
        """Tell of the batch as a whole; ``failures`` are sentences about anything else."""
        self.report.write(summary_json_line(self.tally, seconds, engine.stats()))
        for failure in (*self.failures, *failures):
            self.console.problem(failure)
        self.console.note(summary_table(self.tally, seconds))


@contextlib.contextmanager
def prepared(
    parser: CommandParser, arguments: argparse.Namespace, wish: Wish
) -> Generator[Record, None, None]:
    """Make folders and files; ends the process with code 2 if anything asked for cannot be."""
    with contextlib.ExitStack() as stack:
        try:
            if (folder := wish.destination.directory) is not None:
                folder.mkdir(parents=True, exist_ok=True)
            report = stack.enter_context(ReportFile(arguments.json))
            markup = stack.enter_context(ReportFile(arguments.markup, "markup"))
        except FileExistsError as error:
            parser.error(f"{error.filename} is not a folder")
        except OSError as error:
            parser.error(f"{error.filename}: {error.strerror}")
        console = stack.enter_context(
            contextlib.closing(Console(sys.stderr, quiet=arguments.quiet))
        )
        yield Record(console, report, markup, _markup_for(arguments.markup, wish.recipes))


def carry_out(
    batch: BatchRun,
    record: Record,
    interruption: Interruption,
    arguments: argparse.Namespace,
    pace: Pace,
    notices: Callable[[], Iterable[str]] = tuple,
) -> None:
    """Run ``batch`` to its end, or to what is under way when an interruption comes.

    ``notices`` are sentences that somebody has for the user meanwhile; ``arguments`` say how long
    to wait for room.
    """
    holding = Holding(batch, record.console, longest_wait_s(arguments, sys.stderr))
    stopped = False
    for ended in batch:
        for sentence in notices():
            record.console.problem(sentence)
        if interruption.exit_code is not None and not stopped:
            stopped = True
            batch.stop()
        if ended is not None:
            record.add(ended)
        if isinstance(ended, ItemFacts):
            pace.end(ended.source_bytes or 0)
        elif isinstance(ended, DonePicture):
            pace.end(ended.picture.size_bytes)
        if not stopped:
            holding.look()
        record.console.progress(pace.now(record.tally.failed))
    if batch.engine_failure is not None:
        detail = display_lines(batch.engine_failure)
        record.console.problem(f"The conversion engine has stopped: {detail}")


def _wish_from(arguments: argparse.Namespace) -> Wish:
    """Raises ``OptionError`` and ``PresetError``."""
    if (preset := preset_from(arguments)) is None:
        return Wish(recipes=recipes_from(arguments), destination=destination_from(arguments))
    place = replace(preset.destination or Destination(), preset=preset.name)
    return Wish(
        recipes=recipes_from(arguments, preset.recipes),
        destination=destination_from(arguments, place),
    )


def _check_originals(wish: Wish) -> None:
    """Raises ``OptionError`` where originals cannot be replaced by what is wished."""
    has_pages = any(recipe.source.pages is Pages.ALL for recipe in wish.recipes)
    if has_pages and wish.destination.originals is Originals.REPLACE:
        raise OptionError("an original can be replaced by one result only, not by one a page")
    check_replacing(wish.destination, len(wish.recipes))


def _check_markup(name: str | None, recipes: Recipes) -> None:
    if name is not None and any(recipe.source.pages is Pages.ALL for recipe in recipes):
        raise OptionError("markup shows one picture for each file, so it cannot show all pages")


def _markup_for(name: str | None, recipes: Recipes) -> Markup | None:
    if name is None:
        return None
    formats = dict.fromkeys(type(recipe.encoder) for recipe in recipes)
    return Markup(Path(name).absolute().parent, tuple(formats))


def report_file(text: str) -> str:
    """A name for the report."""
    return _no_picture(text, "the report")


def _markup_file(text: str) -> str:
    """A name for the HTML."""
    if text == "-":
        message = "must be a file: standard output may be the report's"
        raise argparse.ArgumentTypeError(message)
    return _no_picture(text, "HTML")


def _no_picture(text: str, what: str) -> str:
    """With a forgotten name, the shell would put the first picture here, to be overwritten."""
    names = (Path(text), Path(real_path(Path(text))))
    if any(name.suffix.lower() in PICTURE_EXTENSIONS for name in names):
        message = f"must be a file for {what}, not the picture {text!r}"
        raise argparse.ArgumentTypeError(message)
    return text


def refuse_inputs_as_reports(
    parser: argparse.ArgumentParser, arguments: argparse.Namespace, paths: Iterable[Path]
) -> None:
    """End the process with code 2 if what is to be converted would be overwritten by a report."""
    for name in (arguments.json, arguments.markup):
        if name not in (None, "-") and any(is_same(path, Path(name)) for path in paths):
            parser.error(f"{name} is to be converted, so no report can be written there")
