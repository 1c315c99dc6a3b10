"""Opens the dashboard: sees to the environment, then hands over to Streamlit."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence

from environment import ROOT, SetupError, prepare

DEFAULT_PORT = 8501
STOPPED = 130  # the shell's exit code for "ended by Ctrl-C"


def main(arguments: Sequence[str]) -> int:
    """Open the dashboard on localhost; return the exit code. Arguments: [PORT]."""
    try:
        port = _read_port(arguments)
        _require_free(port)
        python = prepare("requirements.txt")
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run the command again to go on.", file=sys.stderr)
        return STOPPED
    os.chdir(ROOT)  # where Streamlit looks for .streamlit/config.toml
    command = [str(python), "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # the server takes this process's place, and its signals
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 0


def _read_port(arguments: Sequence[str]) -> int:
    text = arguments[0] if arguments else str(DEFAULT_PORT)
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise SetupError(f"{text} is not a port: give a number from 1 to 65535.")
    return int(text)


def _require_free(port: int) -> None:
    try:
        socket.create_connection(("localhost", port), timeout=0.5).close()
    except OSError:
        return
    other = f"py scripts\\run.py {port + 1}" if os.name == "nt" else f"make run PORT={port + 1}"
    raise SetupError(
        f"Port {port} is taken, perhaps by a dashboard that is already open at"
        f" http://localhost:{port}: close it, or use another port with {other}."
    )
