"""Command-line arguments that say on which cluster to convert, and the cluster made from them."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cluster.address import (
    WAIT_S,
    Certificates,
    Cluster,
    Results,
    check_installed,
    checked_address,
    local_nodes,
)
from app.commands.arguments import CommandParser
from app.commands.sandbox_argument import check_protections, required_by
from app.engines import OpenAnywhere, OpenEngine
from workers.contract.declared import OptionError


def add_cluster_options(parser: argparse.ArgumentParser) -> None:
    """Add everything that says where to convert."""
    parser.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="convert on a cluster: tls://HOST:PORT of its scheduler, or local:N for N nodes on "
        "this machine, to try it",
    )
    parser.add_argument(
        "--cluster-results",
        choices=[str(each) for each in Results],
        default=str(Results.AUTO),
        help="who writes results: the nodes, into a folder that they share, or this machine "
        "(default: the nodes, if they see the folder)",
    )
    add_connection_options(parser)


def add_connection_options(parser: argparse.ArgumentParser) -> None:
    """Add what a connection to a scheduler needs."""
    for name, what in (
        ("ca", "who signs the cluster's certificates"),
        ("cert", "this machine's certificate"),
        ("key", "the key of this machine's certificate"),
    ):
        parser.add_argument(
            f"--cluster-{name}", metavar="FILE", type=Path, help=f"{what}, as a PEM file"
        )
    parser.add_argument(
        "--cluster-insecure",
        action="store_true",
        help="allow tcp:// to another machine: whoever gets in between can run programs as you",
    )
    parser.add_argument(
        "--cluster-wait",
        metavar="SECONDS",
        type=_seconds,
        default=WAIT_S,
        help="how long to wait for a scheduler, or for a node, that is not there (%(default)s)",
    )


def engine_from(
    parser: CommandParser, arguments: argparse.Namespace, open_anywhere: OpenAnywhere
) -> OpenEngine:
    """What opens the engine that was chosen.

    Ends the process with code 2 if none makes sense, 3 if its workers here cannot be protected as
    required. Nodes elsewhere see to theirs.
    """
    cluster, required = _cluster_from(parser, arguments), required_by(arguments)
    if required and (cluster is None or cluster.local_nodes):
        check_protections(parser, lambda workers: open_anywhere(workers, None, required))
    return lambda workers: open_anywhere(workers, cluster, required)


def _cluster_from(parser: CommandParser, arguments: argparse.Namespace) -> Cluster | None:
    try:
        if arguments.cluster is None:
            _check_unused(arguments)
            return None
        results, wait_s = Results(arguments.cluster_results), arguments.cluster_wait
        if (nodes := local_nodes(arguments.cluster)) is not None:
            check_installed()
            return Cluster(local_nodes=nodes, results=results, wait_s=wait_s)
        if arguments.workers is not None:
            raise OptionError("nodes have their own --workers: say it to dropmill node")
        address, certificates = connection_from(arguments, arguments.cluster)
        return Cluster(address, 0, certificates, results, wait_s)
    except OptionError as error:
        parser.error(str(error))


def connection_from(arguments: argparse.Namespace, address: str) -> tuple[str, Certificates | None]:
    """What is needed to reach a scheduler. Raises ``OptionError``."""
    files = (arguments.cluster_ca, arguments.cluster_cert, arguments.cluster_key)
    given = [file for file in files if file is not None]
    if 0 < len(given) < len(files):
        raise OptionError("--cluster-ca, --cluster-cert and --cluster-key belong together")
    for file in given:
        if not file.is_file():
            raise OptionError(f"{file} is not a file")
    certificates = Certificates(*(file.absolute() for file in given)) if given else None
    is_insecure_allowed = arguments.cluster_insecure
    address = checked_address(address, certificates, is_insecure_allowed=is_insecure_allowed)
    check_installed()
    return address, certificates


def _check_unused(arguments: argparse.Namespace) -> None:
    """Raises ``OptionError`` for what means nothing without a cluster."""
    files = (arguments.cluster_ca, arguments.cluster_cert, arguments.cluster_key)
    is_chosen = arguments.cluster_insecure or arguments.cluster_results != Results.AUTO
    if is_chosen or any(file is not None for file in files):
        raise OptionError("what belongs to a cluster needs --cluster")


def _seconds(text: str) -> int:
    if not text.isdecimal():
        message = f"must be a whole number of seconds, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
