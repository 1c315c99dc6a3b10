"""Opening the dashboard: what goes wrong is one sentence and a non-zero exit."""

import socket
from collections.abc import Iterator

import pytest

import launch


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("localhost", 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_one_sentence(taken_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main([str(taken_port)]) == 1
    assert capsys.readouterr().err.startswith(
        f"Port {taken_port} is taken, perhaps by a dashboard that is already open at"
        f" http://localhost:{taken_port}: close it, or use another port with "
    )


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1"])
def test_what_is_no_port_is_one_sentence(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main([port]) == 1
    assert capsys.readouterr().err == f"{port} is not a port: give a number from 1 to 65535.\n"
