"""Which nodes there are, and which of them are of use.

Owns what is known of nodes. Pure.
"""

from __future__ import annotations

from app.cluster.link import NodesSeen
from app.cluster.shards import Answer, Unfit

_SENTENCES = {
    Unfit.SOURCE: (
        "The node {node} does not see {detail}, or not the same file. Pictures must be reachable "
        "under the same path on every node."
    ),
    Unfit.FOLDER: (
        "The node {node} does not see the folder {detail}, into which it is to write. Share it "
        "under the same path, or let results come back with --cluster-results returned."
    ),
    Unfit.ENGINE: "The node {node} cannot start its workers: {detail}",
    Unfit.SANDBOX: (
        "The node {node} was not started with --require-sandbox, without which this batch gives it "
        "no picture."
    ),
}


class Nodes:
    """The nodes of one cluster, by their addresses; ``is_known`` once somebody has looked."""

    def __init__(self) -> None:
        self.is_known = False
        self._seen = NodesSeen({})
        self._unfit: dict[str, str] = {}

    @property
    def fit(self) -> dict[str, int]:
        """Nodes that may be given pictures, with the number of their workers."""
        return {
            node: workers for node, workers in self._seen.workers.items() if node not in self._unfit
        }

    @property
    def workers(self) -> int:
        """How many workers they have in all."""
        return sum(self.fit.values())

    @property
    def choice(self) -> tuple[str, ...]:
        """Those to choose from; none where every node will do, also one that comes later."""
        return tuple(self.fit) if self._unfit else ()

    def see(self, seen: NodesSeen) -> None:
        """Take over which there are now."""
        self.is_known = True
        self._seen = seen

    def exclude(self, answer: Answer) -> None:
        """A node has said that it cannot do what it was given."""
        if answer.unfit is not None:
            sentence = _SENTENCES[answer.unfit]
            self._unfit[answer.node] = sentence.format(node=answer.node, detail=answer.detail)

    @property
    def lack(self) -> str:
        """Why there is no node, as a sentence."""
        reasons = [why for node, why in self._unfit.items() if node in self._seen.workers]
        if reasons:
            return reasons[-1]
        if self._seen.others:
            return (
                "The nodes of the cluster run other versions of Dropmill or of its libraries, or "
                "on other processors, and would make other results."
            )
        return "The cluster has no node: start some with dropmill node."
