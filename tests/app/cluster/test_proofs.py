"""Files by which nodes know that they share a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cluster.address import Results
from app.cluster.node import is_shared
from app.cluster.proofs import Proofs
from workers.contract.names import is_part
from workers.platforms.file_lock import remove_unclaimed


def test_a_proof_lies_in_its_folder_until_the_end_and_is_swept_by_nobody(tmp_path: Path) -> None:
    proofs = Proofs(Results.SHARED)
    (proof,) = proofs.of([tmp_path, None])

    assert is_shared(proof)
    assert is_part(proof.path.name)  # so that what a killed batch leaves is swept
    assert not remove_unclaimed(proof.path)
    assert proofs.of([tmp_path]) == (proof,)

    proofs.remove()
    assert not list(tmp_path.iterdir())
    assert not is_shared(proof)


def test_a_folder_that_takes_no_file_has_no_proof(tmp_path: Path) -> None:
    assert Proofs(Results.AUTO).of([tmp_path / "gone"]) == ()


@pytest.mark.parametrize(
    ("results", "returns", "may"),
    [(Results.AUTO, False, True), (Results.SHARED, False, False), (Results.RETURNED, True, False)],
)
def test_who_writes_is_what_was_wished(results: Results, returns: bool, may: bool) -> None:
    proofs = Proofs(results)
    assert (proofs.is_given_up, proofs.may_return) == (returns, may)
