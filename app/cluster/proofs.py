"""Whether nodes share the folders for results: told by a file that both can see.

Owns these files, one in each folder, and removes them. A folder that was not mounted on a node
would else be made there, and swallow results.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterable
from pathlib import Path

from app.cluster.address import Results
from app.cluster.shards import FolderProof
from workers.contract.names import part_path
from workers.platforms.file_lock import claim


class Proofs:
    """One for a batch; ``results`` is what was wished."""

    def __init__(self, results: Results) -> None:
        self.is_given_up = results is Results.RETURNED
        self.may_return = results is Results.AUTO
        self._proofs: dict[Path, FolderProof] = {}
        self._open = contextlib.ExitStack()

    def give_up(self) -> None:
        """Some node does not share the folder: all results come back from now on."""
        self.is_given_up = True

    def of(self, roots: Iterable[Path | None]) -> tuple[FolderProof, ...]:
        """Files that lie in these folders, which are there; what has no folder needs none.

        A result beside its source needs none: the source itself was seen there. A folder that takes
        no file takes no result either, and whoever is to write that will say why.
        """
        proofs = [self._in(root) for root in roots if root is not None]
        return tuple(proof for proof in proofs if proof is not None)

    def remove(self) -> None:
        """Remove all of them."""
        for proof in self._proofs.values():
            try:
                proof.path.unlink(missing_ok=True)
            except OSError:
                pass  # the folder has gone, and the file with it
        self._proofs.clear()
        self._open.close()

    def _in(self, root: Path) -> FolderProof | None:
        if root not in self._proofs:
            path = part_path(root.absolute() / "proof")  # known, so that it is swept after a kill
            proof = FolderProof(path, secrets.token_bytes(16))
            try:
                file = self._open.enter_context(proof.path.open("xb", buffering=0))
                file.write(proof.token)
                claim(file.fileno(), is_read_by_others=True)  # until the batch ends
            except OSError:
                return None
            self._proofs[root] = proof
        return self._proofs[root]
