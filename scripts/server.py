"""A dashboard server of its own, as `make run` starts it, for tests and pictures."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from environment import ROOT

START_SECONDS = 60  # one second on an idle machine; a busy one gets time


@contextmanager
def serve(added: Path) -> Iterator[str]:
    """Yield the address of a freshly started server, and end it afterwards.

    ``added`` is the folder of the reader's added articles. Raises RuntimeError with the server's
    own words if it does not come up.
    """
    port = _free_port()
    address = f"http://localhost:{port}"
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    options = [f"--server.port={port}", "--server.headless=true", "--server.fileWatcherType=none"]
    added.mkdir(parents=True, exist_ok=True)
    words = added.with_name(f"{added.name}-{port}.log")
    with words.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [*command, *options],
            cwd=ROOT,
            env={**os.environ, "FRAMING_ADDED": str(added)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_up(process, address, words)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(process: subprocess.Popen[bytes], address: str, words: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):  # noqa: S310 our own address
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"The server did not come up: {words.read_text('utf-8')}")
