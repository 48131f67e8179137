"""A cluster as users have it: scheduler, nodes and the program, each a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PIL import Image

from tests.cluster_processes import PATIENCE_S, free_port, node, scheduler, wait_until
from tests.integration.command_line import CONVERT, files_below, hashes

pytest.importorskip("distributed", reason="needs the extra 'cluster'")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

RESUME = (sys.executable, "-m", "app", "resume")
#: Slow enough that something can be done to a node while it converts.
RECIPE = ("--format", "webp", "--lossless", "--effort", "6")
COUNT = 16


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pictures that take a while."""
    folder = tmp_path_factory.mktemp("in")
    for number in range(COUNT):
        picture = Image.effect_noise((320, 240), 20 + number).convert("RGB")
        picture.save(folder / f"{number:02}.png")
    return folder


@pytest.fixture(scope="module")
def alone(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What this machine makes of them alone."""
    folder = tmp_path_factory.mktemp("alone")
    program = _start(sources, "-o", folder, *RECIPE, "--json", "-")
    assert _ended(program)[0] == 0
    return _results(folder)


@pytest.fixture
def address() -> str:
    """Where the scheduler of a test listens."""
    return f"tcp://127.0.0.1:{free_port()}"


@pytest.fixture
def at(address: str) -> int:
    return int(address.rpartition(":")[2])


def _start(*words: object) -> subprocess.Popen[str]:
    command = [*CONVERT, *map(str, words)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _ended(program: subprocess.Popen[str]) -> tuple[int, str, list[dict[str, object]]]:
    """Its exit code, what it said, and its report, line by line."""
    report, told = program.communicate(timeout=PATIENCE_S)
    return program.returncode, told, [json.loads(line) for line in report.splitlines()]


def _results(folder: Path) -> dict[str, str]:
    found = hashes(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): value for path, value in found.items()}


def _statuses(report: list[dict[str, object]]) -> list[object]:
    return [line["status"] for line in report if "status" in line]


def _has_some(folder: Path, count: int = 4) -> Callable[[], bool]:
    return lambda: folder.is_dir() and len(list(folder.rglob("*.webp"))) >= count


@pytest.mark.parametrize("results", ["shared", "returned"])
def test_two_nodes_on_this_machine_make_what_it_makes_alone(
    sources: Path, tmp_path: Path, results: str, alone: dict[str, str]
) -> None:
    out = tmp_path / "out"
    words = ("--cluster", "local:2", "--cluster-results", results)
    code, told, report = _ended(_start(sources, "-o", out, *RECIPE, *words, "--json", "-"))

    assert code == 0, told
    assert _statuses(report) == ["converted"] * COUNT
    assert _results(out) == alone


def test_a_node_killed_in_the_middle_costs_no_picture_and_doubles_none(
    sources: Path, address: str, at: int, tmp_path: Path, alone: dict[str, str]
) -> None:
    out = tmp_path / "out"
    with scheduler(at), node(address), node(address) as victim:
        program = _start(sources, "-o", out, *RECIPE, "--cluster", address, "--json", "-")
        wait_until(_has_some(out))
        victim.kill()
        code, told, report = _ended(program)

    assert code == 0, told
    assert _statuses(report) == ["converted"] * COUNT
    assert _results(out) == alone


#: Lets Dask's chaos plugin end every node there is, and none that comes later.
CHAOS = """
import sys
from distributed import Client
from distributed.chaos import KillWorker
with Client(sys.argv[1]) as client:
    client.register_plugin(KillWorker(delay="0.2 s", mode="segfault"), name="chaos")
    while client.scheduler_info()["workers"]:
        pass
    client.unregister_worker_plugin("chaos")
"""


def test_when_chaos_ends_every_node_another_goes_on(
    sources: Path, address: str, at: int, tmp_path: Path, alone: dict[str, str]
) -> None:
    out = tmp_path / "out"
    with scheduler(at):
        words = ("--cluster", address, "--cluster-wait", "120", "--json", "-")
        with node(address) as one, node(address) as other:
            program = _start(sources, "-o", out, *RECIPE, *words)
            wait_until(_has_some(out))
            subprocess.run(
                [sys.executable, "-c", CHAOS, address],
                check=True,
                timeout=PATIENCE_S,
                capture_output=True,
            )
            assert {one.wait(PATIENCE_S), other.wait(PATIENCE_S)} == {-signal.SIGSEGV}
        with node(address):
            code, told, report = _ended(program)

    assert code == 0, told
    assert _statuses(report) == ["converted"] * COUNT
    assert _results(out) == alone


def test_a_worker_that_dies_beneath_a_node_is_no_business_of_the_cluster(
    sources: Path, address: str, at: int, tmp_path: Path, alone: dict[str, str]
) -> None:
    out = tmp_path / "out"
    with scheduler(at), node(address) as only:
        program = _start(sources, "-o", out, *RECIPE, "--cluster", address, "--json", "-")
        wait_until(_has_some(out))
        for worker in psutil.Process(only.pid).children():
            worker.kill()
        code, told, report = _ended(program)
        assert only.poll() is None

    assert code == 0, told
    assert _statuses(report) == ["converted"] * COUNT
    assert _results(out) == alone


def test_a_node_that_was_given_up_and_comes_back_overwrites_and_doubles_nothing(
    sources: Path, address: str, at: int, tmp_path: Path, alone: dict[str, str]
) -> None:
    out = tmp_path / "out"
    with scheduler(at), node(address), node(address) as slow:
        program = _start(sources, "-o", out, *RECIPE, "--cluster", address, "--json", "-")
        wait_until(_has_some(out))
        halted = [psutil.Process(slow.pid), *psutil.Process(slow.pid).children(recursive=True)]
        for each in halted:
            each.suspend()
        code, told, report = _ended(program)  # the scheduler misses it, and others do its work
        whole = _results(out)
        for each in halted:
            if each.is_running():
                each.resume()
        slow.terminate()
        slow.wait(PATIENCE_S)

    assert code == 0, told
    assert _statuses(report) == ["converted"] * COUNT
    assert _results(out) == whole == alone


def test_without_its_scheduler_a_batch_ends_with_a_sentence_and_can_go_on(
    sources: Path, address: str, at: int, tmp_path: Path, alone: dict[str, str]
) -> None:
    out = tmp_path / "out"
    where = ("--cluster", address, "--cluster-wait", "1")
    with scheduler(at) as killed, node(address):
        program = _start(sources, "-o", out, *RECIPE, *where, "--json", "-")
        wait_until(_has_some(out))
        killed.kill()
        code, told, _ = _ended(program)
        assert code == 1
        assert f"No scheduler answers at {address}" in told
        assert len(_results(out)) < COUNT

        with scheduler(at), node(address):
            again = subprocess.run(
                [*RESUME, "--cluster", address],
                capture_output=True,
                text=True,
                timeout=PATIENCE_S,
                check=False,
            )
    assert again.returncode == 0, again.stderr
    assert _results(out) == alone


def test_a_scheduler_that_is_started_again_is_found_again(
    sources: Path, address: str, at: int, tmp_path: Path, alone: dict[str, str]
) -> None:
    out = tmp_path / "out"
    with scheduler(at) as killed, node(address), node(address):
        words = ("--cluster", address, "--cluster-wait", "60", "--json", "-")
        program = _start(sources, "-o", out, *RECIPE, *words)
        wait_until(_has_some(out))
        killed.kill()
        killed.wait()
        with scheduler(at):  # the nodes come back to it by themselves
            code, told, report = _ended(program)

    assert code == 0, told
    assert _statuses(report) == ["converted"] * COUNT
    assert _results(out) == alone


def test_an_interrupted_batch_ends_at_once_and_goes_on_later(
    sources: Path, address: str, at: int, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with scheduler(at), node(address):
        program = _start(sources, "-o", out, *RECIPE, "--cluster", address, "--json", "-")
        wait_until(_has_some(out))
        program.send_signal(signal.SIGINT)
        code, told, report = _ended(program)
        assert code == 130, told
        assert "cancelled" in _statuses(report)
        assert _statuses(report).count("converted") == len(_results(out))

    here = subprocess.run([*RESUME, "--quiet"], timeout=PATIENCE_S, check=False)
    assert here.returncode == 0
    assert len(files_below(out)) == COUNT


@pytest.fixture
def certificates(tmp_path: Path) -> Callable[[str], tuple[str, ...]]:
    """Makes certificates; one name gives the same ones each time."""
    security = pytest.importorskip("distributed.security").Security

    def make(name: str) -> tuple[str, ...]:
        folder = tmp_path / name
        if not folder.exists():
            folder.mkdir()
            made = security.temporary()
            for part, text in {
                "ca": made.tls_ca_file,
                "cert": made.tls_client_cert,
                "key": made.tls_client_key,
            }.items():
                (folder / part).write_text(text)
        return tuple(str(folder / part) for part in ("ca", "cert", "key"))

    return make


def test_only_those_with_the_clusters_certificates_are_let_in(
    sources: Path, certificates: Callable[[str], tuple[str, ...]], tmp_path: Path
) -> None:
    port = free_port()
    address = f"tls://127.0.0.1:{port}"
    ca, cert, key = certificates("ours")
    papers = ("--cluster-ca", ca, "--cluster-cert", cert, "--cluster-key", key)
    words = ("--protocol", "tls", "--tls-ca-file", ca, "--tls-cert", cert, "--tls-key", key)
    with scheduler(port, *words), node(address, *papers):
        out = tmp_path / "out"
        program = _start(sources, "-o", out, "--cluster", address, *papers)
        _, told = program.communicate(timeout=PATIENCE_S)
        assert program.returncode == 0, told
        assert len(files_below(out)) == COUNT

        ca, cert, key = certificates("forged")
        papers = ("--cluster-ca", ca, "--cluster-cert", cert, "--cluster-key", key)
        where = ("--cluster", address, *papers, "--cluster-wait", "0")
        program = _start(sources, "-o", tmp_path / "none", *where)
        _, told = program.communicate(timeout=PATIENCE_S)
        assert program.returncode == 1
        assert f"No scheduler answers at {address}" in told
    assert not files_below(tmp_path / "none")


def test_nothing_listens_but_what_a_cluster_needs(address: str, at: int) -> None:
    with scheduler(at), node(address) as process:
        listening = [
            each.laddr
            for each in psutil.Process(process.pid).net_connections("tcp")
            if each.status == psutil.CONN_LISTEN
        ]
    assert len(listening) == 1
    assert os.fspath(listening[0].ip) == "127.0.0.1"
