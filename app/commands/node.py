"""``dropmill node``: converts what a cluster's scheduler hands out, until it is told to end.

Owns the command's options and exit codes. Must not import Qt: nodes have no window.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable, Coroutine

from app.cluster.address import Cluster
from app.commands.arguments import CommandParser, worker_count
from app.commands.cluster_arguments import add_connection_options, connection_from
from app.commands.sandbox_argument import add_sandbox_option, check_protections, required_by
from app.engines import OwnedEngine
from workers.contract.declared import OptionError
from workers.contract.posture import Posture
from workers.platforms.budget import usable_cpus


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill node``."""
    parser = CommandParser(
        prog="dropmill node",
        description="Convert pictures for a cluster, until Ctrl-C. Whoever reaches the cluster's "
        "scheduler can run any program as you on this machine.",
        epilog="Exit codes: 0 told to end, 1 no scheduler answers, 2 wrong usage, 3 no sandbox "
        "where one is required.",
    )
    parser.add_argument("address", metavar="ADDRESS", help="the scheduler's: tls://HOST:PORT")
    parser.add_argument(
        "--workers", metavar="N", type=worker_count, help="worker processes (default: one a core)"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but what went wrong")
    add_sandbox_option(parser)
    add_connection_options(parser)
    return parser


def run(argv: list[str], open_protected: Callable[[int | None, Posture], OwnedEngine]) -> int:
    """Be a node and return the exit code."""
    parser = build_parser()
    arguments = parser.parse(argv)
    try:
        address, certificates = connection_from(arguments, arguments.address)
    except OptionError as error:
        parser.error(str(error))
    required = required_by(arguments)

    def open_engine(workers: int | None) -> OwnedEngine:
        return open_protected(workers, required)

    if required:
        check_protections(parser, open_engine)
    cluster = Cluster(address, 0, certificates, wait_s=arguments.cluster_wait)
    # Not above: Dask is an extra, and this module is loaded for its options alone.
    from app.cluster.dask_node import serve

    def tell(sentence: str) -> None:
        if not arguments.quiet:
            sys.stderr.write(f"{sentence}\n")

    workers = arguments.workers or usable_cpus()
    try:
        asyncio.run(_until_told(serve(cluster, open_engine, workers, tell, required)))
    except TimeoutError:
        sys.stderr.write(f"No scheduler answers at {address}.\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"Not a node of {address}: {error.strerror or error}\n")
        return 1
    return 0


async def _until_told(serving: Coroutine[object, object, None]) -> None:
    """Serve until a signal comes."""
    task = asyncio.ensure_future(serving)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows, where Ctrl-C raises by itself
            loop.add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task
