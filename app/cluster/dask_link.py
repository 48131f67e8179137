"""The link over Dask: a thread that talks to the scheduler.

Owns the connection, Dask's futures and their numbers. Everything that may wait for the network is
done in its thread. A connection that breaks is made anew for as long as the cluster is waited for;
what was under way then is lost, and nobody's harm, because shards may run twice.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Collection, Iterator
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

import distributed
from distributed.scheduler import KilledWorker

from app.cluster.address import Cluster
from app.cluster.dask_node import cancel_jobs, convert_shard
from app.cluster.link import Answered, Broken, LinkReport, Lost, NodesSeen, SchedulerGone
from app.cluster.local import local_cluster
from app.cluster.quiet_dask import make_quiet, security_of
from app.cluster.shards import WORKERS_RESOURCE, Shard, node_resource
from workers.contract.jobs import JobId
from workers.contract.posture import Posture

#: Seconds between two looks at the nodes.
_LOOK_S = 0.5
#: Seconds that one try to connect may take, so that a wish to end is heard.
_TRY_S = 5.0
_BETWEEN_TRIES_S = 0.2


class _Send(NamedTuple):
    number: int
    shard: Shard
    nodes: Collection[str]


class _Cancel(NamedTuple):
    run: str
    jobs: Collection[JobId]
    nodes: Collection[str]


class _Done(NamedTuple):
    future: Any


class _Close(NamedTuple):
    """Let go of everything."""


class _LostError(Exception):
    """The scheduler does not answer any more."""


class DaskLink:
    """Implements ``Link``; ``report`` is called in its thread.

    ``workers`` is how many a cluster on this machine has in all, ``required`` what protects them.
    """

    def __init__(
        self,
        cluster: Cluster,
        workers: int,
        report: Callable[[LinkReport], object],
        required: Posture = Posture.NONE,
    ) -> None:
        self._cluster = cluster
        self._required = required
        self._workers = workers
        self._report = report
        self._wishes: SimpleQueue[_Send | _Cancel | _Done | _Close] = SimpleQueue()
        self._futures: dict[Any, int] = {}
        self._next_look = 0.0
        # A daemon: a network that hangs must not keep the process alive.
        self._thread = Thread(target=self._run, name="cluster-link", daemon=True)
        self._thread.start()

    def send(self, number: int, shard: Shard, nodes: Collection[str]) -> None:
        """Have one of ``nodes`` convert a shard, any node if there are none."""
        self._wishes.put(_Send(number, shard, nodes))

    def cancel(self, run: str, jobs: Collection[JobId], nodes: Collection[str]) -> None:
        """Tell ``nodes`` that these jobs of ``run``, and no others, are not wanted any more."""
        self._wishes.put(_Cancel(run, jobs, nodes))

    def close(self, timeout_s: float) -> None:
        """Let go of the cluster."""
        self._wishes.put(_Close())
        self._thread.join(timeout_s)

    def _run(self) -> None:
        make_quiet()
        try:
            with self._reached() as cluster:
                while self._serve_one(cluster):
                    pass
        except Exception as error:  # noqa: BLE001 - edge: the batch has to hear of it
            self._report(SchedulerGone(f"The cluster failed: {type(error).__name__}: {error}"))

    @contextlib.contextmanager
    def _reached(self) -> Iterator[Cluster]:
        if not self._cluster.local_nodes:
            yield self._cluster
            return
        with local_cluster(self._cluster, self._workers, self._required) as cluster:
            yield cluster

    def _serve_one(self, cluster: Cluster) -> bool:
        """Talk to a scheduler to its end; whether there is to be another try."""
        client = self._connect(cluster)
        if client is None:
            return False
        try:
            self._serve(client)
        except _LostError:
            for number in self._futures.values():
                self._report(Lost(number))
            return True
        finally:
            self._futures.clear()
            with contextlib.suppress(Exception):  # there may be nobody to say good-bye to
                client.close(timeout=2)
        return False

    def _connect(self, cluster: Cluster) -> Any:  # noqa: ANN401 - Dask has no types
        deadline = time.monotonic() + cluster.wait_s
        while True:
            left_s = deadline - time.monotonic()
            try:
                return distributed.Client(
                    cluster.address,
                    security=security_of(cluster.certificates),
                    timeout=max(1.0, min(left_s, _TRY_S)),
                    set_as_default=False,
                )
            except (OSError, ValueError, TypeError) as error:
                if left_s <= 0 or not isinstance(error, OSError):
                    self._report(SchedulerGone(_no_answer(cluster, error)))
                    return None
            if self._is_ended_while_resting():
                return None

    def _is_ended_while_resting(self) -> bool:
        """Let a moment pass; whether the end was wished for. Nothing else can be done now."""
        until = time.monotonic() + _BETWEEN_TRIES_S
        try:
            while True:
                match self._wishes.get(timeout=max(0.0, until - time.monotonic())):
                    case _Close():
                        return True
                    case _Send(number=number):
                        self._report(Lost(number))
                    case _:
                        pass
        except Empty:
            return False

    def _serve(self, client: Any) -> None:  # noqa: ANN401 - Dask has no types
        """Do what is wished until the end is. Raises ``_LostError``."""
        self._next_look = 0.0
        while True:
            self._look(client)
            done: list[Any] = []
            for wish in self._next_wishes():
                match wish:
                    case _Send():
                        self._send(client, wish)
                    case _Cancel():
                        self._cancel(client, wish)
                    case _Done(future):
                        done.append(future)
                    case _Close():
                        return
            if done:
                self._collect(client, done)

    def _next_wishes(self) -> Iterator[_Send | _Cancel | _Done | _Close]:
        try:
            yield self._wishes.get(timeout=max(0.01, self._next_look - time.monotonic()))
            while True:
                yield self._wishes.get_nowait()
        except Empty:
            pass

    def _look(self, client: Any) -> None:  # noqa: ANN401 - Dask has no types
        """See which nodes there are, now and then. Raises ``_LostError``."""
        if time.monotonic() < self._next_look:
            return
        self._next_look = time.monotonic() + _LOOK_S
        if client.status != "running":
            raise _LostError
        try:
            seen = client.sync(client.scheduler.identity, n_workers=-1)["workers"]
        except Exception as error:
            raise _LostError from error
        mine = node_resource()
        fit = {
            address: int(worker["resources"].get(WORKERS_RESOURCE, 1))
            for address, worker in seen.items()
            if mine in worker["resources"]
        }
        self._report(NodesSeen(fit, len(seen) - len(fit)))

    def _send(self, client: Any, wish: _Send) -> None:  # noqa: ANN401 - Dask has no types
        try:
            future = client.submit(
                convert_shard,
                wish.shard,
                key=f"dropmill-{wish.shard.run}-{wish.number}",
                pure=False,
                workers=list(wish.nodes) or None,
                resources={node_resource(): 1},
            )
        except Exception as error:
            self._report(Lost(wish.number))
            raise _LostError from error
        self._futures[future] = wish.number
        future.add_done_callback(self._tell_done)

    def _cancel(self, client: Any, wish: _Cancel) -> None:  # noqa: ANN401 - Dask has no types
        with contextlib.suppress(Exception):  # it is said again until the jobs have ended
            client.run(
                cancel_jobs, wish.run, wish.jobs, workers=list(wish.nodes), on_error="ignore"
            )

    def _tell_done(self, future: Any) -> None:  # noqa: ANN401 - Dask has no types
        self._wishes.put(_Done(future))

    def _collect(self, client: Any, done: list[Any]) -> None:  # noqa: ANN401 - Dask has no types
        """Fetch the answers of shards that have ended, all in one go."""
        known = {future.key: future for future in done if future in self._futures}
        finished = {key: each for key, each in known.items() if each.status == "finished"}
        answers: dict[str, Any] = {}
        if finished:
            try:
                answers = client.gather(finished, errors="skip")
            except Exception as error:
                raise _LostError from error
        for key, future in known.items():
            if key in answers:
                self._report(Answered(self._futures.pop(future), answers[key]))
            elif future.status == "error":
                self._report(_broken(self._futures.pop(future), future.exception()))
            elif future.status in ("cancelled", "lost"):
                self._report(Lost(self._futures.pop(future)))
            else:  # its node died with the answer: Dask has it made again
                future.add_done_callback(self._tell_done)


def _broken(number: int, error: object) -> Broken:
    return Broken(number, f"{type(error).__name__}: {error}", isinstance(error, KilledWorker))


def _no_answer(cluster: Cluster, error: Exception) -> str:
    return f"No scheduler answers at {cluster.address}: {_reason(error)}."


def _reason(error: BaseException | None) -> str:
    """The system's own words: Dask wraps them several times."""
    reason = "no answer"
    while error is not None:
        if isinstance(error, OSError) and error.strerror:
            reason = error.strerror
        error = error.__cause__ or error.__context__
    return reason
