"""Which clusters may be talked to."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cluster.address import (
    Certificates,
    checked_address,
    is_on_this_machine,
    local_nodes,
)
from workers.contract.declared import OptionError

PAPERS = Certificates(Path("ca.pem"), Path("cert.pem"), Path("key.pem"))


def test_an_encrypted_address_is_taken_as_it_is() -> None:
    address = "tls://render.example:8786"
    assert checked_address(address, PAPERS, is_insecure_allowed=False) == address


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "[::1]"])
def test_a_plain_address_of_this_machine_is_taken(host: str) -> None:
    address = f"tcp://{host}:8786"
    assert checked_address(address, None, is_insecure_allowed=False) == address
    assert is_on_this_machine(address)


@pytest.mark.parametrize("host", ["10.0.0.5", "render.example", "[fe80::1]", "127.example"])
def test_a_plain_address_elsewhere_has_to_be_insisted_upon(host: str) -> None:
    address = f"tcp://{host}:8786"
    with pytest.raises(OptionError, match="run programs as you"):
        checked_address(address, None, is_insecure_allowed=False)
    assert checked_address(address, None, is_insecure_allowed=True) == address
    assert not is_on_this_machine(address)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "host",
        "host:8786",
        "tls://host",
        "tls://:8786",
        "ws://host:1",
        "tls://host:99999",
        "tls://[",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(OptionError, match="a cluster is called tls://HOST:PORT"):
        checked_address(text, PAPERS, is_insecure_allowed=True)


def test_encryption_needs_certificates_and_certificates_need_encryption() -> None:
    with pytest.raises(OptionError, match="needs certificates"):
        checked_address("tls://host:8786", None, is_insecure_allowed=True)
    with pytest.raises(OptionError, match="protect nothing"):
        checked_address("tcp://127.0.0.1:8786", PAPERS, is_insecure_allowed=True)


def test_nodes_of_this_machine_are_counted() -> None:
    assert local_nodes("local:3") == 3
    assert local_nodes("tls://host:8786") is None


@pytest.mark.parametrize("text", ["local:", "local:0", "local:65", "local:two", "local:-1"])
def test_a_wrong_number_of_nodes_is_refused(text: str) -> None:
    with pytest.raises(OptionError, match="from 1 to 64"):
        local_nodes(text)
